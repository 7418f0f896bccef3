package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"teneur/pipeline"
	"teneur/pipeline/validate"
)

func newValidate() *cobra.Command {
	var lexicon string
	cmd := &cobra.Command{
		Use:   "validate LABELS.tsv",
		Short: "Agreement of the scores with your own hand-coded labels",
		Long: `Scores hand-coded texts and prints how well the scores agree with the labels. Each line
of the file holds a label (-1, 0 or 1), a tab and the text; empty lines and lines that
begin with # are left out.`,
		Example: "  teneur validate coded.tsv",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			file, err := readFile(lexicon)
			if err != nil {
				return err
			}
			model, err := pipeline.NewModel(pipeline.Config{Lexicon: file})
			if err != nil {
				return err
			}
			items, err := coded(cmd.Context(), args[0], model)
			if err != nil {
				return err
			}
			return printAgreement(cmd.OutOrStdout(), validate.Measure(items, 0.95))
		},
	}
	cmd.Flags().StringVar(&lexicon, "lexicon", "", "`file` with more sentiment entries (TSV)")
	return cmd
}

// coded reads the labels of a file, and scores its texts.
func coded(ctx context.Context, name string, m *pipeline.Model) ([]validate.Item, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %s", name, reason(err))
	}
	var items []validate.Item
	analyzer := m.NewAnalyzer()
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		label, text, ok := strings.Cut(line, "\t")
		value, err := strconv.Atoi(label)
		if !ok || err != nil || value < -1 || value > 1 {
			return nil, fmt.Errorf("%s:%d: no label: begin the line with -1, 0 or 1 and a tab", name, number)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		score, predicted, err := analyzer.Score(text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
		items = append(items, validate.Item{Label: value, Predicted: predicted, Score: score})
	}
	if len(items) == 0 {
		return nil, errors.New(name + ": no labelled texts in it: each line holds a label (-1, 0 or 1), a tab and the text")
	}
	return items, nil
}

func printAgreement(w io.Writer, a validate.Agreement) error {
	_, err := fmt.Fprintf(w, "texts     %d\naccuracy  %.3f (95%% interval %.3f to %.3f)\nmacro-F1  %.3f\nSpearman  %.3f\n\nlabelled  scored -1      0      1\n",
		a.N, a.Accuracy.Estimate, a.Accuracy.Low, a.Accuracy.High, a.MacroF1, a.Spearman)
	for label, row := range a.Confusion {
		if err == nil {
			_, err = fmt.Fprintf(w, "%8d  %9d %6d %6d\n", label-1, row[0], row[1], row[2])
		}
	}
	return err
}
