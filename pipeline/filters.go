package pipeline

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/tokenize"
)

// FilterScore reads a text a line and writes, a line each, the mean score of its sentences
// from -1 to 1, its label (-1, 0 or 1), and the share of its content words that the lexicon knows (0 where it has
// none), separated by tabs. With explain, the line is followed by what made each sentence's score, indented.
// Input that is not UTF-8 is refused with its line number.
func (m *Model) FilterScore(r io.Reader, w io.Writer, explain bool) error {
	a := m.NewAnalyzer()
	return lines(r, w, func(line string, out *bufio.Writer) error {
		u, mean, err := a.scoreText(line)
		if err != nil {
			return err
		}
		coverage := 0.0
		if u.Content > 0 {
			coverage = float64(u.Known) / float64(u.Content)
		}
		fmt.Fprintf(out, "%s\t%d\t%s\n", Decimal(mean, 4), sentiment.Label(mean), Decimal(coverage, 3))
		if !explain {
			return nil
		}
		return u.explain(out)
	})
}

// Explain writes word by word how the tone of each sentence of a text came about.
func (a *Analyzer) Explain(w io.Writer, s string) error {
	u, _, err := a.scoreText(s)
	if err != nil {
		return err
	}
	return u.explain(w)
}

func (u *Unit) explain(w io.Writer) error {
	for i, s := range u.Doc.Sentences {
		if err := sentiment.Explain(w, &u.Doc, s, u.Scores[i]); err != nil {
			return err
		}
	}
	return nil
}

// Score gives the tone of a text, the mean of its sentences from -1 to 1, and its label: -1, 0 or 1.
func (a *Analyzer) Score(s string) (value float64, label int, err error) {
	_, value, err = a.scoreText(s)
	return value, sentiment.Label(value), err
}

// scoreText scores the sentences of a text; one without a judged word counts as 0 in the mean.
func (a *Analyzer) scoreText(s string) (u Unit, mean float64, err error) {
	r := a.readers[0]
	u = Unit{Kind: Section, Doc: tokenize.Document(s, nil)}
	for _, sentence := range u.Doc.Sentences {
		r.hear(r.lookUp(nil, u.Doc.TokensOf(sentence), sentence.Lang))
		score, err := r.score(&u.Doc, sentence, nil)
		if err != nil {
			return u, 0, err
		}
		u.Scores = append(u.Scores, score)
		u.add(score)
		mean += score.Value
	}
	return u, mean / float64(max(len(u.Scores), 1)), nil
}

// lines calls each for every line of r, without its line end, whatever its length.
func lines(r io.Reader, w io.Writer, each func(line string, out *bufio.Writer) error) (err error) {
	in, out := bufio.NewReaderSize(r, 1<<16), bufio.NewWriterSize(w, 1<<16)
	defer func() { err = errors.Join(err, out.Flush()) }() // what was done before an error is not lost
	for number := 1; ; number++ {
		line, end := in.ReadBytes('\n')
		if end != nil && end != io.EOF {
			return fmt.Errorf("reading line %d: %w", number, end)
		}
		if len(line) == 0 {
			return nil
		}
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if !utf8.Valid(line) {
			return fmt.Errorf("line %d: not UTF-8; convert the input first, for example with iconv -t UTF-8", number)
		}
		if err := each(string(line), out); err != nil {
			return fmt.Errorf("line %d: %w", number, err)
		}
	}
}
