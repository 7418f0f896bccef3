package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/sentiment"
)

// faint is the size below which a word is not worth naming beside stronger ones.
const faint = 0.05

// strongest is how many sentences of each kind the report shows.
const strongest = 4

// sentencesSection shows the sentences with the strongest tone, with the words that made it.
func (w *Writer) sentencesSection(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	begun := false
	for _, voice := range []struct {
		title string
		in    func(u *pipeline.Unit) bool
	}{
		{l.t("In het essay", "In the essay"), func(u *pipeline.Unit) bool { return u.Kind != pipeline.Comment }},
		{l.t("Bij lezers", "By readers"), func(u *pipeline.Unit) bool { return u.Kind == pipeline.Comment && u.By == corpus.Reader }},
	} {
		positive, negative := extremes(a, voice.in)
		if len(positive)+len(negative) == 0 {
			continue
		}
		if !begun {
			m.heading(2, l.t("De sterkste zinnen en hun woorden", "The strongest sentences and their words"))
			begun = true
		}
		m.heading(3, voice.title)
		for _, place := range slices.Concat(positive, negative) {
			w.sentence(m, a, place)
		}
	}
}

// extremes finds the most positive and the most negative sentences; ties go to the one that comes first.
func extremes(a *pipeline.Analysis, in func(u *pipeline.Unit) bool) (positive, negative []pipeline.Place) {
	var all []pipeline.Place
	for i := range a.Units {
		if !in(&a.Units[i]) {
			continue
		}
		for j, s := range a.Units[i].Doc.Sentences {
			if a.Units[i].Counts(s) {
				all = append(all, pipeline.Place{Unit: i, Sentence: j})
			}
		}
	}
	value := func(p pipeline.Place) float64 { return a.Units[p.Unit].Value(p.Sentence) }
	slices.SortStableFunc(all, func(x, y pipeline.Place) int { return cmp.Compare(value(y), value(x)) })
	for _, p := range all {
		if len(positive) < strongest && sentiment.Label(value(p)) > 0 {
			positive = append(positive, p)
		}
	}
	slices.SortStableFunc(all, func(x, y pipeline.Place) int { return cmp.Compare(value(x), value(y)) })
	for _, p := range all {
		if len(negative) < strongest && sentiment.Label(value(p)) < 0 {
			negative = append(negative, p)
		}
	}
	return positive, negative
}

func (w *Writer) sentence(m *markdown, a *pipeline.Analysis, p pipeline.Place) {
	l := w.lang
	u := &a.Units[p.Unit]
	s, score := u.Doc.Sentences[p.Sentence], u.Scores[p.Sentence]
	m.block("> " + escape(strings.Join(strings.Fields(u.Doc.Text[s.Start:s.End]), " ")))
	m.block(l.f("**%s** in %s: %s", "**%s** in %s: %s", l.signed(score.Value, 2), escape(w.nameOf(a, u.ID)), w.pieces(score)))
}

// pieces lists the words that made a score, with what turned them, the strongest first, and ends the sentence.
func (w *Writer) pieces(score sentiment.Score) string {
	l := w.lang
	pieces := slices.Clone(score.Pieces)
	slices.SortStableFunc(pieces, func(x, y sentiment.Piece) int { return cmp.Compare(math.Abs(y.Result), math.Abs(x.Result)) })
	var parts []string
	for i, p := range pieces {
		if i > 0 && math.Abs(p.Result) < faint {
			if above(math.Abs(p.Result)) {
				return strings.Join(parts, ", ") + ", …"
			}
			break
		}
		text := "*" + escape(p.Form) + "* " + l.signed(p.Result, 2)
		var by []string
		for _, s := range p.Shifters {
			if s.Form == p.Form { // how the word is made, not what turned it
				continue
			}
			by = append(by, escape(cmp.Or(s.Form, s.Name)))
		}
		if len(by) > 0 {
			text += l.f(" (los %s; door *%s*)", " (%s by itself; turned by *%s*)", l.signed(p.Value, 2), strings.Join(by, "*, *"))
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ") + "."
}
