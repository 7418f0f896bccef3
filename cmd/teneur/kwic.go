package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strconv"

	"github.com/spf13/cobra"

	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/pipeline/stem"
	"teneur/pipeline/themes"
)

// kwicFlags are the options of teneur kwic as they were given.
type kwicFlags struct {
	format, sort, context, in, themes, stemmer, stems, pseudonyms string
	width, limit, jobs                                            int
	quoted                                                        bool
}

// defaultColumns is the width of the lines where no terminal tells it.
const defaultColumns = 100

func newKwic() *cobra.Command {
	var f kwicFlags
	cmd := &cobra.Command{
		Use:   "kwic PATTERN [DIR|FILE...]",
		Short: "Concordance: every hit of a word, lemma or theme with its context",
		Long: `Shows every place where a pattern stands, with what stands around it, the post, its
section or comment, and who speaks. Posts are named as for teneur analyze.

Patterns, in any mixture of capitals:
  gilden                a word form
  vertrouw*             * stands for any letters, ? for one
  "voor wat hoort wat"  a phrase; _ stands for one to three words, __ for none to
                        three, a/b for either word
  lemma:gilde           every form of a noun, a verb or an adjective; verbs that come
                        apart too (lemma:toevertrouwen finds vertrouwde ... toe);
                        noun:, verb: (verb:toe|vertrouwen), adjective: for one kind
  part:gilde            a part of a compound
  stem:gilden           all that the stemmer groups with a word or under a stem
  theme:vertrouwen      the hits of a theme and of the sub-themes that count for it

Output: text is aligned for a terminal, with [ ] around what was found; tsv has a row
and json a line (JSON Lines) per hit, with byte offsets in the text of its unit. Counts
go to standard error. What a comment quotes of the essay is left out of the counts; --quoted
shows it. A > behind a unit marks somebody else's words.`,
		Example: `  teneur kwic lemma:gilde
  teneur kwic theme:vertrouwen/wantrouwen my-posts --in readers
  teneur kwic "voor wat _ wat" --sort left --format tsv > hits.tsv`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("no pattern: name a word (gilden), lemma:gilde or theme:vertrouwen")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return kwic(cmd, args[0], args[1:], f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.format, "format", "text", "text, tsv or json")
	flags.StringVar(&f.sort, "sort", "corpus", "order: corpus, left or right (by the words beside the hit), keyword")
	flags.StringVar(&f.context, "context", "20", "words on either side, or sentence")
	flags.StringVar(&f.in, "in", "", "look only in essay, comments, readers (their comments) or author (the author's comments)")
	flags.IntVar(&f.limit, "limit", 0, "show at most so many hits (0 for all); all are counted")
	flags.IntVar(&f.width, "width", 0, "columns of a line of text (default the terminal's, else 100)")
	flags.BoolVar(&f.quoted, "quoted", false, "show hits in what comments quote of the essay too")
	flags.StringVar(&f.themes, "themes", "", "`file` with more themes (YAML)")
	flags.StringVar(&f.stemmer, "stemmer", stem.KraaijPohlmann.String(), "for stem: patterns: kraaij-pohlmann or porter")
	flags.StringVar(&f.stems, "stems", "", "`file` with stems that go before the stemmer's: word form, tab, stem")
	pseudonymsFlag(flags, &f.pseudonyms, "give readers invented names")
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "workers; the output is the same for any number")
	return cmd
}

func kwic(cmd *cobra.Command, pattern string, inputs []string, f kwicFlags) error {
	if err := f.check(cmd); err != nil {
		return usageError{err}
	}
	model, err := f.model()
	if err != nil {
		return err
	}
	query, err := f.query(model, pattern)
	if err != nil {
		return usageError{err}
	}
	input, err := open(inputs)
	if err != nil {
		return err
	}
	input.posts = pseudonyms(f.pseudonyms).all(input.posts)
	out := bufio.NewWriterSize(cmd.OutOrStdout(), 1<<16)
	run := concordance{flags: f, lines: f.lines(cmd, out), bar: f.progress(cmd, input)}
	defer run.bar.end()
	options := pipeline.Options{Jobs: f.jobs, Skip: run.skip(run.bar.above(cmd.ErrOrStderr()))}
	err = model.Concord(cmd.Context(), input.posts, query, options, run.add)
	run.bar.end()
	if err = errors.Join(err, run.finish()); err != nil {
		return err
	}
	return run.report(cmd)
}

// progress tells how far the run is, where the hits that come by do not show that.
func (f *kwicFlags) progress(cmd *cobra.Command, input source) *progress {
	if f.sort == "corpus" && isTerminal(cmd.OutOrStdout()) {
		return newProgress(io.Discard, 0)
	}
	return newProgress(notes(cmd), input.count)
}

func (f *kwicFlags) check(cmd *cobra.Command) error {
	for _, choice := range []struct {
		flag, value string
		known       []string
	}{
		{"--format", f.format, []string{"text", "tsv", "json"}},
		{"--sort", f.sort, []string{"corpus", "left", "right", "keyword"}},
		{"--stemmer", f.stemmer, []string{"kraaij-pohlmann", "porter"}},
	} {
		if err := oneOf(choice.flag, []string{choice.value}, choice.known); err != nil {
			return err
		}
	}
	given := cmd.Flags().Changed
	switch {
	case given("in") && oneOf("--in", []string{f.in}, scopes) != nil:
		return oneOf("--in", []string{f.in}, scopes)
	case f.limit < 0:
		return errors.New("--limit must be 0 (all hits) or more")
	case given("width") && (f.width < leastColumns || f.width > mostColumns):
		return fmt.Errorf("--width must be %d to %d", leastColumns, mostColumns)
	case f.jobs < 1:
		return errors.New("--jobs must be at least 1")
	}
	return nil
}

var scopes = []string{string(pipeline.InEssay), string(pipeline.InComments), string(pipeline.InReaders), string(pipeline.InAuthorsOwn)}

func (f *kwicFlags) model() (*pipeline.Model, error) {
	config := pipeline.DefaultConfig()
	var err error
	if config.Themes, err = readFile(f.themes); err != nil {
		return nil, err
	}
	if config.Stems, err = readFile(f.stems); err != nil {
		return nil, err
	}
	if config.Stemmer, err = stem.ParseAlgorithm(f.stemmer); err != nil {
		return nil, err
	}
	return pipeline.NewModel(config)
}

func (f *kwicFlags) query(m *pipeline.Model, pattern string) (pipeline.Query, error) {
	query, err := m.NewQuery(pattern)
	if err != nil {
		return query, err
	}
	query.Scope, query.Quoted = pipeline.Scope(f.in), f.quoted
	query.Context, err = parseContext(f.context)
	return query, err
}

func parseContext(s string) (themes.Context, error) {
	if s == "sentence" {
		return themes.Context{Sentence: true}, nil
	}
	words, err := strconv.Atoi(s)
	if err != nil || words < 0 || words > themes.MaxContext {
		return themes.Context{}, fmt.Errorf("--context: %q is neither a number of words from 0 to %d nor sentence", s, themes.MaxContext)
	}
	return themes.Context{Words: words}, nil
}

// rate tells how often something is met, with its uncertainty.
func rate(hits, words int) string {
	r := shift.RateOf(hits, words)
	return fmt.Sprintf("%s per 1,000 words (95%% interval %s to %s)",
		pipeline.Decimal(r.Per1000, 2), pipeline.Decimal(r.Low, 2), pipeline.Decimal(r.High, 2))
}
