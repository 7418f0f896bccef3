package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"

	"teneur/pipeline"
	"teneur/pipeline/stats"
	"teneur/pipeline/validate"
)

// The JSON of teneur validate. null stands for what is not known, with the reason beside it.
type validationJSON struct {
	Tool struct {
		Version    string `json:"version"`
		ConfigHash string `json:"config_hash"`
	} `json:"tool"`
	Level     float64         `json:"level"`
	Resamples int             `json:"resamples"`
	Seed      uint64          `json:"seed"`
	Coders    []string        `json:"coders"`
	Unlabeled int             `json:"unlabelled"` // texts left out because nobody labelled them
	Groups    []agreementJSON `json:"groups"`     // all; then essay and comment where the file tells
	Misses    []missJSON      `json:"misses"`
}

type agreementJSON struct {
	Kind      string        `json:"kind"` // all, essay, comment
	Texts     int           `json:"texts"`
	Effective float64       `json:"effective"`
	Ties      int           `json:"ties"`
	Accuracy  figureJSON    `json:"accuracy"`
	MacroF1   figureJSON    `json:"macro_f1"`
	Spearman  figureJSON    `json:"spearman"`
	Alpha     alphasJSON    `json:"alpha"`
	Between   alphasJSON    `json:"between_coders"`
	Coders    []coderJSON   `json:"with_coder"`
	Labels    [3]int        `json:"labels"`
	Confusion [3][3]float64 `json:"confusion"` // rows: labelled; columns: scored
}

type figureJSON struct {
	Value *float64 `json:"value"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
	Why   string   `json:"why,omitempty"` // something above is null
}

type alphasJSON struct {
	Texts    int        `json:"texts"`
	Nominal  figureJSON `json:"nominal"`
	Interval figureJSON `json:"interval"`
}

type coderJSON struct {
	Coder string     `json:"coder"`
	Alpha alphasJSON `json:"alpha"`
}

type missJSON struct {
	File        string   `json:"file"`
	Line        int      `json:"line"`
	ID          string   `json:"id,omitempty"`
	Kind        string   `json:"kind,omitempty"`
	Text        string   `json:"text"`
	Labels      []*int   `json:"labels"` // one per coder, null for none
	Mean        float64  `json:"mean"`
	Predicted   int      `json:"predicted"`
	Score       float64  `json:"score"`
	Explanation []string `json:"explanation"`
}

// json writes the figures for programs.
func (v validation) json(w io.Writer, config pipeline.Config) error {
	out := validationJSON{Level: v.options.Level, Resamples: v.options.Resamples, Seed: v.options.Seed,
		Coders: v.coded.Coders, Unlabeled: v.left, Misses: []missJSON{}}
	out.Tool.Version, out.Tool.ConfigHash = pipeline.Version, config.Hash()
	for _, a := range v.groups {
		out.Groups = append(out.Groups, newAgreementJSON(a))
	}
	for _, miss := range v.misses {
		out.Misses = append(out.Misses, miss.json())
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(out); err != nil {
		return fmt.Errorf("writing the figures: %w", err)
	}
	return nil
}

func newAgreementJSON(a validate.Agreement) agreementJSON {
	kind := string(a.Kind)
	if a.Kind == validate.Any {
		kind = "all"
	}
	out := agreementJSON{Kind: kind, Texts: a.N, Effective: rounded(a.Effective), Ties: a.Ties,
		Accuracy: newFigureJSON(a.Accuracy), MacroF1: newFigureJSON(a.MacroF1), Spearman: newFigureJSON(a.Spearman),
		Alpha: newAlphasJSON(a.Alpha), Between: newAlphasJSON(a.Between), Coders: []coderJSON{}, Labels: [3]int{-1, 0, 1}}
	for _, c := range a.Coders {
		out.Coders = append(out.Coders, coderJSON{c.Coder, newAlphasJSON(c.Alphas)})
	}
	for i, counts := range a.Confusion {
		for j, n := range counts {
			out.Confusion[i][j] = rounded(n)
		}
	}
	return out
}

func newAlphasJSON(a validate.Alphas) alphasJSON {
	return alphasJSON{a.N, newFigureJSON(a.Nominal), newFigureJSON(a.Interval)}
}

func newFigureJSON(f validate.Figure) figureJSON {
	value, low, high := rounded(f.Estimate), rounded(f.Low), rounded(f.High)
	switch {
	case !f.Known():
		return figureJSON{Why: stats.ErrUndefined.Error()}
	case !f.Bounded():
		why := whyUnbounded(f.Err)
		return figureJSON{Value: &value, Why: why}
	}
	return figureJSON{Value: &value, Low: &low, High: &high}
}

func (e explained) json() missJSON {
	out := missJSON{File: e.File, Line: e.Line, ID: e.ID, Kind: string(e.Kind), Text: e.Text.Text, Mean: rounded(e.Mean),
		Predicted: int(e.Prediction.Label), Score: rounded(e.Score), Explanation: e.why}
	for _, label := range e.Labels {
		var given *int
		if label != validate.Missing {
			given = new(int)
			*given = int(label)
		}
		out.Labels = append(out.Labels, given)
	}
	return out
}

// rounded keeps four decimals, and no minus zero.
func rounded(v float64) float64 { return math.Round(v*1e4)/1e4 + 0 }
