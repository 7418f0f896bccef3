package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"teneur/pipeline"
	"teneur/pipeline/validate"
)

// validateFlags are the options of teneur validate as they were given.
type validateFlags struct {
	lexicon, out, language string
	misses, sample         int
	seed                   uint64
	json                   bool
}

func newValidate() *cobra.Command {
	var f validateFlags
	cmd := &cobra.Command{
		Use:   "validate LABELS.tsv...",
		Short: "Agreement of the scores with your own hand-coded labels",
		Long: `Scores texts that people coded, and tells how well the scores agree with the labels:
accuracy, macro-F1, Spearman's rank correlation, Krippendorff's alpha, with 95%
intervals, and the worst misses with their explanation.

The file has cells separated by tabs, a text a line: a label (-1, 0 or 1) and the text;
or any columns that a first line names: text; label, or coder1, coder2 ...; id, kind
(essay or comment) and weight, if any. An empty label is a text left out. Several files
with the same ids are the work of several coders.

--sample N draws N sentences from the corpus to code, and writes them with a codebook.
The sample holds essay and comments, and positive, neutral and negative sentences, in
about equal shares; its weights undo that when it is read back.`,
		Example: `  teneur validate coded.tsv
  teneur validate --sample 300 --out sample.tsv my-posts
  teneur validate anna.tsv bram.tsv --misses 20`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.check(cmd, args); err != nil {
				return usageError{err}
			}
			model, err := f.model()
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("sample") {
				return drawSample(cmd, args, model, f)
			}
			return compare(cmd, args, model, f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.lexicon, "lexicon", "", "`file` with more sentiment entries (TSV)")
	flags.IntVar(&f.misses, "misses", 10, "how many of the worst misses to show")
	flags.BoolVar(&f.json, "json", false, "write the figures as JSON")
	flags.Uint64Var(&f.seed, "seed", validate.DefaultOptions().Seed, "seed of the random numbers")
	flags.IntVar(&f.sample, "sample", 0, "draw so many sentences to code from the corpus")
	flags.StringVar(&f.out, "out", "sample.tsv", "`file` for the sample")
	flags.StringVar(&f.language, "report-language", "nl", "language of the codebook: nl or en")
	return cmd
}

func (f *validateFlags) check(cmd *cobra.Command, args []string) error {
	given := cmd.Flags().Changed
	switch {
	case given("sample") && f.sample < validate.MinSample:
		return fmt.Errorf("--sample must be at least %d", validate.MinSample)
	case given("sample") && (given("misses") || f.json):
		return errors.New("--misses and --json are for coded files, not for --sample")
	case !given("sample") && (given("out") || given("report-language")):
		return errors.New("--out and --report-language go with --sample")
	case !given("sample") && len(args) == 0:
		return errors.New("name a file of labels, or draw sentences to code with --sample")
	case f.misses < 0:
		return errors.New("--misses must be 0 or more")
	}
	return oneOf("--report-language", []string{f.language}, []string{"nl", "en"})
}

func (f *validateFlags) model() (*pipeline.Model, error) {
	config := pipeline.DefaultConfig()
	var err error
	if config.Lexicon, err = readFile(f.lexicon); err != nil {
		return nil, err
	}
	return pipeline.NewModel(config)
}

// compare scores the coded texts and prints how well the scores agree with the labels.
func compare(cmd *cobra.Command, files []string, m *pipeline.Model, f validateFlags) error {
	coded, left, err := readCoded(files)
	if err != nil {
		return err
	}
	predictions, err := predict(cmd.Context(), coded, m)
	if err != nil {
		return err
	}
	options := validate.DefaultOptions()
	options.Seed = f.seed
	v := validation{coded: coded, left: left, options: options, groups: validate.Measure(coded, predictions, options)}
	analyzer := m.NewAnalyzer()
	for _, miss := range validate.Misses(coded, predictions, f.misses) {
		why, err := explain(analyzer, miss.Text.Text)
		if err != nil {
			return err
		}
		v.misses = append(v.misses, explained{miss, why})
	}
	if f.json {
		return v.json(cmd.OutOrStdout(), m.Config())
	}
	return v.print(cmd.OutOrStdout())
}

// readCoded reads the files of labels, and tells how many texts nobody labelled.
func readCoded(files []string) (coded validate.Coded, left int, err error) {
	var parts []validate.Coded
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return coded, 0, fmt.Errorf("%s: cannot be read: %s: name a file of labels", name, reason(err))
		}
		part, err := validate.Read(name, data)
		if err != nil {
			return coded, 0, err
		}
		parts = append(parts, part)
	}
	if coded, err = validate.Join(parts); err != nil {
		return coded, 0, err
	}
	coded, left = coded.Labelled()
	return coded, left, nil
}

func predict(ctx context.Context, coded validate.Coded, m *pipeline.Model) ([]validate.Prediction, error) {
	predictions := make([]validate.Prediction, len(coded.Texts))
	analyzer := m.NewAnalyzer()
	for i, text := range coded.Texts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		score, label, err := analyzer.Score(text.Text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", text.File, text.Line, err)
		}
		predictions[i] = validate.Prediction{Label: validate.Label(label), Score: score}
	}
	return predictions, nil
}
