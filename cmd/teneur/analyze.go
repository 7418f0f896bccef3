package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/stem"
	"teneur/pipeline/validate"
	"teneur/reports"
)

// analyzeFlags are the options of teneur analyze as they were given.
type analyzeFlags struct {
	out, language, config, themes, lexicon, stemmer, stems, reference, since string
	pseudonyms                                                               string
	formats, figures, labels                                                 []string
	seed                                                                     uint64
	jobs                                                                     int
}

func newAnalyze() *cobra.Command {
	defaults := pipeline.DefaultConfig()
	var f analyzeFlags
	cmd := &cobra.Command{
		Use:   "analyze [DIR|FILE...]",
		Short: "Analyse posts and write the report",
		Long: `Analyses posts and writes a report: Markdown and HTML with figures, CSV tables and
analysis.json. Reads folders of Markdown posts, single posts (.md) and pasted text
(.txt); without arguments the folder corpus/posts where it exists, else the bundled
posts. The report of an earlier run is replaced as a whole, or stays as it is.`,
		Example: "  teneur analyze\n  teneur analyze essay.txt --out essay-report\n  teneur analyze my-posts --report-language en --figures svg,png",
		RunE: func(cmd *cobra.Command, args []string) error {
			return analyze(cmd, args, f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.out, "out", "", "folder of the report (default reports/latest for the default posts, else teneur-report)")
	flags.StringVar(&f.language, "report-language", "nl", "language of the report: nl or en")
	flags.StringSliceVar(&f.formats, "format", reports.Formats(), "what to write")
	flags.StringSliceVar(&f.figures, "figures", []string{"svg"}, "kinds of figure: svg, png")
	flags.StringVar(&f.config, "config", "", "`file` with settings (YAML); flags win")
	flags.StringVar(&f.themes, "themes", "", "`file` with more themes (YAML)")
	flags.StringVar(&f.lexicon, "lexicon", "", "`file` with more sentiment entries (TSV)")
	flags.StringSliceVar(&f.labels, "labels", nil, "`files` of hand-coded texts, as for teneur validate: the report says how well the scores agree with them")
	flags.StringVar(&f.stemmer, "stemmer", defaults.Stemmer.String(), "kraaij-pohlmann or porter")
	flags.StringVar(&f.stems, "stems", "", "`file` with stems that go before the stemmer's: word form, tab, stem")
	flags.StringVar(&f.reference, "reference", "", "`file` with a frequency list (word and count) to compare the words of the corpus with")
	flags.StringVar(&f.since, "since", "", "`analysis.json` of an earlier report: the report names what is new")
	pseudonymsFlag(flags, &f.pseudonyms, "give readers invented names in the report")
	flags.Uint64Var(&f.seed, "seed", defaults.Shift.Seed, "seed of the random numbers")
	flags.Bool("no-cache", false, "analyse every post anew; this version always does")
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "workers; the report is the same for any number")
	return cmd
}

func analyze(cmd *cobra.Command, args []string, f analyzeFlags) error {
	if err := f.readConfig(cmd); err != nil {
		return err
	}
	if err := f.check(); err != nil {
		return usageError{err}
	}
	config, err := f.pipelineConfig()
	if err != nil {
		return err
	}
	input, err := open(args)
	if err != nil {
		return err
	}
	input.posts = pseudonyms(f.pseudonyms).all(input.posts)
	model, err := pipeline.NewModel(config)
	if err != nil {
		return err
	}
	options := f.options(input)
	if options.Validation, err = f.validation(cmd.Context(), model); err != nil {
		return err
	}
	if f.since != "" {
		if options.Since, err = reports.ReadEarlier(f.since); err != nil {
			return err
		}
	}
	report, err := reports.Create(options, model)
	if err != nil {
		return err
	}
	defer report.Abort() // does nothing once the report is finished
	skipped, err := write(cmd, input, model, report, f.jobs)
	if err != nil {
		return err
	}
	fmt.Fprintln(cmd.OutOrStdout(), "report: "+report.Path())
	if skipped > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "teneur: %d of the posts skipped, for the reasons above; the report lists them\n", skipped)
		return errReported
	}
	return nil
}

// write runs the analysis into the report, and finishes it.
func write(cmd *cobra.Command, input source, model *pipeline.Model, report *reports.Writer, jobs int) (skipped int, err error) {
	bar := newProgress(cmd.ErrOrStderr(), input.count)
	defer bar.end()
	posts := 0
	skip := func(err error) {
		skipped++
		fmt.Fprintln(cmd.ErrOrStderr(), "teneur: "+err.Error())
		report.Skip(problem(err))
	}
	summary, err := pipeline.Run(cmd.Context(), input.posts, model, pipeline.Options{Jobs: jobs, Skip: skip}, func(a pipeline.Analysis) error {
		posts++
		defer bar.step()
		return report.Post(a)
	})
	switch {
	case err != nil:
		return skipped, err
	case posts == 0 && skipped > 0:
		return skipped, errReported // every line stands there already; an empty report would replace a good one
	case posts == 0:
		return 0, errors.New("no posts found; add one with 'teneur add'")
	}
	if err := cmd.Context().Err(); err != nil {
		return skipped, err
	}
	return skipped, report.Finish(model.Summarize(summary))
}

// problem gives an error its place, where it has none.
func problem(err error) corpus.Problem {
	var p corpus.Problem
	if !errors.As(err, &p) {
		p.What = err.Error()
	}
	return p
}

func (f *analyzeFlags) check() error {
	if err := oneOf("--report-language", []string{f.language}, []string{"nl", "en"}); err != nil {
		return err
	}
	if err := oneOf("--format", f.formats, reports.Formats()); err != nil {
		return err
	}
	if err := oneOf("--figures", f.figures, []string{"svg", "png"}); err != nil {
		return err
	}
	if len(f.formats) == 0 {
		return fmt.Errorf("--format is empty: name one or more of %s", strings.Join(reports.Formats(), ", "))
	}
	if f.jobs < 1 {
		return errors.New("--jobs must be at least 1")
	}
	if algorithm, err := stem.ParseAlgorithm(f.stemmer); err != nil || algorithm == stem.English {
		return fmt.Errorf("--stemmer: %q is none of kraaij-pohlmann, porter", f.stemmer)
	}
	return nil
}

func oneOf(flag string, values, known []string) error {
	for _, v := range values {
		if !slices.Contains(known, v) {
			return fmt.Errorf("%s: %q is none of %s", flag, v, strings.Join(known, ", "))
		}
	}
	return nil
}

func (f *analyzeFlags) pipelineConfig() (pipeline.Config, error) {
	config := pipeline.DefaultConfig()
	var err error
	if config.Stemmer, err = stem.ParseAlgorithm(f.stemmer); err != nil {
		return config, err
	}
	if config.Themes, err = readFile(f.themes); err != nil {
		return config, err
	}
	if config.Lexicon, err = readFile(f.lexicon); err != nil {
		return config, err
	}
	if config.Stems, err = readFile(f.stems); err != nil {
		return config, err
	}
	if config.Reference, err = readFile(f.reference); err != nil {
		return config, err
	}
	config.Shift.Seed = f.seed
	return config, nil
}

// validation compares the scores with the files of labels; nil where none were given.
func (f *analyzeFlags) validation(ctx context.Context, m *pipeline.Model) (*validate.Agreement, error) {
	if len(f.labels) == 0 {
		return nil, nil
	}
	coded, _, err := readCoded(f.labels)
	if err != nil {
		return nil, err
	}
	predictions, err := predict(ctx, coded, m)
	if err != nil {
		return nil, err
	}
	o := validate.DefaultOptions()
	o.Seed = f.seed
	return &validate.Measure(coded, predictions, o)[0], nil
}

func (f *analyzeFlags) options(input source) reports.Options {
	dir := f.out
	switch {
	case dir == "" && input.standard:
		dir = "reports/latest"
	case dir == "":
		dir = "teneur-report"
	}
	return reports.Options{Dir: dir, Language: f.language, Formats: f.formats, Figures: f.figures}
}
