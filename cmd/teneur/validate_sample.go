package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"teneur/pipeline"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/validate"
)

// drawSample draws sentences of the corpus, and writes them and the codebook.
func drawSample(cmd *cobra.Command, args []string, m *pipeline.Model, f validateFlags) error {
	codebook := strings.TrimSuffix(f.out, filepath.Ext(f.out)) + "-codebook.md"
	for _, name := range []string{f.out, codebook} { // before the work, not after it
		if _, err := os.Lstat(name); err == nil {
			return exists(name)
		}
	}
	input, err := open(args)
	if err != nil {
		return err
	}
	candidates, skipped, err := sentences(cmd, input, m)
	switch {
	case err != nil:
		return err
	case len(candidates) == 0 && skipped > 0:
		return errReported // every line stands there already
	case len(candidates) == 0:
		return errors.New("no sentences to draw from; name a folder of posts")
	}
	drawn := validate.Draw(candidates, f.sample, f.seed)
	if err := create(f.out, func(w io.Writer) error { return validate.WriteSheet(w, drawn) }); err != nil {
		return err
	}
	err = create(codebook, func(w io.Writer) error {
		_, err := io.WriteString(w, validate.Codebook(f.language == "en"))
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "sample: %s (%d of %d sentences)\ncodebook: %s\n", f.out, len(drawn), len(candidates), codebook)
	if skipped > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "teneur: %d of the posts skipped, for the reasons above\n", skipped)
		return errReported
	}
	return nil
}

// sentences gives every sentence of the corpus whose tone counts, in the order of the corpus.
func sentences(cmd *cobra.Command, input source, m *pipeline.Model) (all []validate.Candidate, skipped int, err error) {
	bar := newProgress(notes(cmd), input.count)
	defer bar.end()
	errs := bar.above(cmd.ErrOrStderr())
	skip := func(err error) {
		skipped++
		fmt.Fprintln(errs, "teneur: "+err.Error())
	}
	options := pipeline.Options{Jobs: runtime.GOMAXPROCS(0), Skip: skip}
	_, err = pipeline.Run(cmd.Context(), input.posts, m, options, func(a pipeline.Analysis) error {
		for i := range a.Units {
			all = append(all, sentencesOf(a.ID, &a.Units[i])...)
		}
		bar.step()
		return nil
	})
	return all, skipped, err
}

// sentencesOf gives the sentences of a unit whose tone counts; one without a word, such as a lone emoji, is nothing to read.
func sentencesOf(post string, u *pipeline.Unit) []validate.Candidate {
	kind := validate.Essay
	if u.Kind == pipeline.Comment {
		kind = validate.Comment
	}
	var all []validate.Candidate
	for i, s := range u.Doc.Sentences {
		if !u.Counts(s) || !hasWord(u.Doc.TokensOf(s)) {
			continue
		}
		all = append(all, validate.Candidate{
			ID:    fmt.Sprintf("%s/%s/%s/%d", post, kind, u.ID, i+1),
			Kind:  kind,
			Label: validate.Label(sentiment.Label(u.Scores[i].Value)),
			Text:  u.Doc.Text[s.Start:s.End],
		})
	}
	return all
}

func hasWord(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Kind == text.Word {
			return true
		}
	}
	return false
}

// create writes a new file; one that exists may hold somebody's labels, and is left alone.
func create(name string, write func(w io.Writer) error) (err error) {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return exists(name)
	}
	if err != nil {
		return fmt.Errorf("%s: cannot be written: %s", name, reason(err))
	}
	defer func() {
		if err = errors.Join(err, file.Close()); err != nil {
			os.Remove(name) // half a file is worse than none
		}
	}()
	return write(file)
}

func exists(name string) error {
	return fmt.Errorf("%s: exists, and may hold labels: name another file with --out, or move it away", name)
}
