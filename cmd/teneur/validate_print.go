package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/stats"
	"teneur/pipeline/validate"
)

// validation is all that teneur validate found.
type validation struct {
	coded   validate.Coded
	left    int // texts without a label
	options validate.Options
	groups  []validate.Agreement // the first is of all texts
	misses  []explained
}

// explained is a miss with the lines that tell how its score came about.
type explained struct {
	validate.Miss
	why []string
}

// explain tells how the score of a text came about, sentence by sentence.
func explain(a *pipeline.Analyzer, text string) ([]string, error) {
	var out bytes.Buffer
	if err := a.Explain(&out, text); err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimRight(out.String(), "\n"), "\n"), nil
}

// print writes the figures for people.
func (v validation) print(w io.Writer) error {
	var out strings.Builder
	v.head(&out)
	for i, a := range v.groups {
		if i > 0 {
			fmt.Fprintf(&out, "\n%s\n%-17s %d\n", strings.ToUpper(groupName(a.Kind)), "texts", a.N)
		}
		v.agreement(&out, a)
	}
	fmt.Fprintf(&out, "\n%.0f%% intervals: Wilson's for accuracy, else bootstrap over texts (%d resamples, seed %d).\n",
		100*v.options.Level, v.options.Resamples, v.options.Seed)
	for i, miss := range v.misses {
		if i == 0 {
			out.WriteString("\nWORST MISSES\n")
		}
		miss.print(&out)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (v validation) head(out *strings.Builder) {
	all := v.groups[0]
	fmt.Fprintf(out, "%-17s %d", "texts", all.N)
	if len(v.coded.Coders) > 1 {
		fmt.Fprintf(out, ", by %d coders: %s", len(v.coded.Coders), strings.Join(v.coded.Coders, ", "))
	}
	if v.left > 0 {
		fmt.Fprintf(out, "; %d without a label left out", v.left)
	}
	out.WriteByte('\n')
}

func (v validation) agreement(out *strings.Builder, a validate.Agreement) {
	if weighted(a) {
		fmt.Fprintf(out, "%-17s they tell as much as %.0f drawn with equal chances\n", "weighted", a.Effective)
	}
	if a.Ties > 0 {
		fmt.Fprintf(out, "%-17s %d without a majority: each tied label counts for its share\n", "ties", a.Ties)
	}
	row(out, "accuracy", v.figure(a.Accuracy))
	row(out, "macro-F1", v.figure(a.MacroF1))
	row(out, "Spearman", v.figure(a.Spearman))
	v.alphas(out, "", a.Alpha)
	if len(v.coded.Coders) > 1 {
		fmt.Fprintf(out, "between coders, on %d texts with more than one label\n", a.Between.N)
		v.alphas(out, "  ", a.Between)
	}
	for _, c := range a.Coders {
		fmt.Fprintf(out, "program and %s, on %d texts\n", c.Coder, c.N)
		v.alphas(out, "  ", c.Alphas)
	}
	out.WriteString("\nlabelled  scored -1        0        1\n")
	digits := countDigits(a.Confusion)
	for label, n := range a.Confusion {
		fmt.Fprintf(out, "%8d  %9.*f%9.*f%9.*f\n", label-1, digits, n[0], digits, n[1], digits, n[2])
	}
}

func (v validation) alphas(out *strings.Builder, indent string, a validate.Alphas) {
	row(out, indent+"alpha, nominal", v.figure(a.Nominal))
	row(out, indent+"alpha, interval", v.figure(a.Interval))
}

func row(out *strings.Builder, name, figure string) { fmt.Fprintf(out, "%-17s %s\n", name, figure) }

// figure writes a figure with its interval, or why there is none.
func (v validation) figure(f validate.Figure) string {
	switch {
	case !f.Known():
		return "not defined on these labels"
	case !f.Bounded():
		return fmt.Sprintf("%s (no interval: %s)", pipeline.Decimal(f.Estimate, 3), whyUnbounded(f.Err))
	}
	return fmt.Sprintf("%s (%.0f%% interval %s to %s)", pipeline.Decimal(f.Estimate, 3), 100*v.options.Level,
		pipeline.Decimal(f.Low, 3), pipeline.Decimal(f.High, 3))
}

func whyUnbounded(err error) string {
	if errors.Is(err, stats.ErrFewRows) {
		return fmt.Sprintf("fewer than %d texts", stats.MinRows)
	}
	return "too little variety in the labels"
}

// countDigits tells how many decimals the confusion matrix needs: none for whole texts, one where weights or ties share them out.
func countDigits(table [3][3]float64) int {
	for _, counts := range table {
		for _, n := range counts {
			if math.Abs(n-math.Round(n)) > 1e-9 {
				return 1
			}
		}
	}
	return 0
}

func (e explained) print(out *strings.Builder) {
	id := ""
	if e.ID != "" {
		id = " (" + e.ID + ")"
	}
	fmt.Fprintf(out, "\n%s:%d%s: labelled %s, scored %d (%s)\n", e.File, e.Line, id, signed(e.Mean), e.Prediction.Label, signed(e.Score))
	for _, line := range e.why {
		fmt.Fprintf(out, "  %s\n", line)
	}
}

// signed writes a number with at most two decimals and its sign: +1, -0.5, 0.
func signed(v float64) string {
	s := strings.TrimSuffix(strings.TrimRight(pipeline.Decimal(v, 2), "0"), ".")
	if v > 0 && s != "0" {
		return "+" + s
	}
	return s
}

func weighted(a validate.Agreement) bool { return a.Effective < float64(a.N)-1e-6 }

func groupName(kind validate.Kind) string {
	switch kind {
	case validate.Essay:
		return "essay"
	case validate.Comment:
		return "comments"
	}
	return "all"
}
