package pipeline

import (
	"teneur/corpus"
	"teneur/pipeline/shift"
)

// useThemes adds up each theme over the units, and notes its use in each of them. scored are the units as they are compared.
func (a *Analysis) useThemes(m *Model, scored []shift.Unit) {
	paths := m.themes.Paths()
	uses := make([]ThemeUse, len(paths)*len(a.Units)) // of all units in one piece: most are empty
	for i := range a.Units {
		a.Units[i].Themes, uses = uses[:len(paths):len(paths)], uses[len(paths):]
	}
	a.Themes = make([]ThemeTotal, len(paths))
	for i, path := range paths {
		a.Themes[i] = a.useTheme(i, path, scored, m.shift)
	}
}

func (a *Analysis) useTheme(theme int, path string, scored []shift.Unit, cfg shift.Config) ThemeTotal {
	total := ThemeTotal{Path: path}
	var carrying []shift.SentenceScore
	var forms map[string]int
	words := 0
	for i := range a.Units {
		u := &a.Units[i]
		in := u.carrying(path, scored[i].Sentences)
		if in.sentences > 0 {
			total.Sentences += in.sentences
			total.Units++
			forms = in.count(forms)
			carrying = append(carrying, shifted(in.scores, i)...)
		}
		words += u.Words
		u.Themes[theme] = ThemeUse{Path: path, Hits: in.hits, Rate: shift.RateOf(in.hits, u.Words), Tone: shift.EstimateOf(in.scores, cfg)}
		total.add(u, in.hits)
	}
	total.Forms = sortedForms(forms)
	total.Rate = shift.RateOf(total.Essay+total.Readers+total.Author, words)
	total.Tone = shift.EstimateOf(carrying, cfg)
	return total
}

// add counts the hits of one more unit.
func (t *ThemeTotal) add(u *Unit, hits int) {
	switch {
	case u.Kind != Comment:
		t.Essay += hits
	case u.By == corpus.Author:
		t.Author += hits
	default:
		t.Readers += hits
	}
}

// bearing are the sentences of a unit that carry a theme.
type bearing struct {
	sentences, hits int
	scores          []shift.SentenceScore // of those whose tone counts
	carried         []*carried
}

// carrying finds the sentences that hold hits of a theme or its sub-themes; scored are those of the unit whose tone counts, in order.
func (u *Unit) carrying(path string, scored []shift.SentenceScore) (in bearing) {
	next := 0
	for i, s := range u.Doc.Sentences {
		counts := u.Counts(s)
		if counts {
			next++
		}
		c := u.carriedIn(i, path)
		if c == nil {
			continue
		}
		in.sentences++
		in.hits += len(c.hits)
		in.carried = append(in.carried, c)
		if counts {
			in.scores = append(in.scores, scored[next-1])
		}
	}
	return in
}

// count adds the forms that made the hits.
func (b bearing) count(forms map[string]int) map[string]int {
	if forms == nil {
		forms = make(map[string]int)
	}
	for _, one := range b.carried {
		for _, h := range one.hits {
			forms[h.Form]++
		}
	}
	return forms
}

// shifted keeps paragraphs of different units apart when their sentences are put together.
func shifted(sentences []shift.SentenceScore, unit int) []shift.SentenceScore {
	const paragraphsPerUnit = 1 << 20
	for i := range sentences {
		sentences[i].Paragraph += unit * paragraphsPerUnit
	}
	return sentences
}
