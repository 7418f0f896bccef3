package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"teneur/pipeline"
	"teneur/pipeline/stem"
	"teneur/pipeline/validate"
	"teneur/reports"
)

// analyzeFlags are the options of teneur analyze as they were given.
type analyzeFlags struct {
	out, language, config, themes, lexicon, stemmer, stems, reference, since string
	pseudonyms                                                               string
	formats, figures, labels, without                                        []string
	seed                                                                     uint64
	jobs                                                                     int
	noCache                                                                  bool
	program                                                                  []byte // its hash; nil where it is not wanted, or cannot be had
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
	flags.StringSliceVar(&f.without, "without", nil, "`parts` to leave out, for speed: "+strings.Join(pipeline.Parts(), ", "))
	flags.StringVar(&f.since, "since", "", "`analysis.json` of an earlier report: the report names what is new")
	pseudonymsFlag(flags, &f.pseudonyms, "give readers invented names in the report")
	flags.Uint64Var(&f.seed, "seed", defaults.Shift.Seed, "seed of the random numbers")
	flags.BoolVar(&f.noCache, "no-cache", false, "analyse every post anew, and keep nothing for the next run")
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
	if !f.noCache {
		f.program, _ = programSum() // before anything that takes time: the program may be replaced meanwhile
	}
	config, err := f.pipelineConfig()
	if err != nil {
		return err
	}
	input, err := open(args)
	if err != nil {
		return err
	}
	model, err := pipeline.NewModel(config)
	if err != nil {
		return err
	}
	options, err := f.options(cmd.Context(), input, model)
	if err != nil {
		return err
	}
	r := reporting{cmd: cmd, flags: f, input: input, model: model, options: options, told: make(map[string]bool)}
	err = r.report()
	if errors.Is(err, reports.ErrStale) {
		r.say(err.Error() + ": all posts are analysed anew")
		r.options.Cache.Fresh = true
		err = r.report()
	}
	return err
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
	if _, err := pipeline.WithoutParts(f.without); err != nil {
		return fmt.Errorf("--without: %w", err)
	}
	f.formats, f.figures = unique(f.formats), unique(f.figures)
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

// unique gives each value once, in the order in which they come first.
func unique(values []string) []string {
	var all []string
	for _, v := range values {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
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
	if config.Without, err = pipeline.WithoutParts(f.without); err != nil {
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

func (f *analyzeFlags) options(ctx context.Context, input source, m *pipeline.Model) (reports.Options, error) {
	o := reports.Options{Dir: f.out, Language: f.language, Formats: f.formats, Figures: f.figures}
	switch {
	case o.Dir == "" && input.standard:
		o.Dir = "reports/latest"
	case o.Dir == "":
		o.Dir = "teneur-report"
	}
	var err error
	if o.Validation, err = f.validation(ctx, m); err != nil {
		return o, err
	}
	if f.since != "" {
		if o.Since, err = reports.ReadEarlier(f.since); err != nil {
			return o, err
		}
	}
	if !f.noCache {
		o.Cache = f.cache(o.Validation)
	}
	return o, nil
}
