package pipeline

import (
	"teneur/corpus"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
	"teneur/pipeline/text"
)

// compare fills in everything that needs the whole post: intervals, differences, turns, themes.
func (a *Analysis) compare(m *Model) {
	scored := make([]shift.Unit, len(a.Units))
	for i := range a.Units {
		u := &a.Units[i]
		scored[i] = shift.Unit{ID: u.ID, Kind: string(u.Kind), By: string(u.By), ReplyTo: u.ReplyTo, Sentences: u.sentences(nil)}
		if u.Kind != Comment {
			a.Series = append(a.Series, u.places(i)...)
		}
	}
	a.Shift = shift.Compare(a.ID, scored, m.config.Shift)
	a.vary(m.config.Shift)
	a.checkClaims()
	for _, path := range m.themes.Paths() {
		a.Themes = append(a.Themes, a.theme(m, path))
	}
	a.themeTones(m)
	a.spreads()
}

// sentences gives the scores of the sentences that count, of those that keep says, or of all where keep is nil.
func (u *Unit) sentences(keep func(sentence int) bool) []shift.SentenceScore {
	scores := make([]shift.SentenceScore, 0, len(u.Doc.Sentences))
	for i, s := range u.Doc.Sentences {
		if u.Counts(s) && (keep == nil || keep(i)) {
			scores = append(scores, sentenceScore(&u.Doc, s, u.Scores[i]))
		}
	}
	return scores
}

func sentenceScore(d *text.Document, s text.Sentence, score sentiment.Score) shift.SentenceScore {
	return shift.SentenceScore{
		Value: counted(score.Value, score.Judged), Judged: score.Judged > 0, Paragraph: s.Paragraph, Tokens: words(d.TokensOf(s)),
	}
}

func (u *Unit) places(unit int) []Place {
	var all []Place
	for i, s := range u.Doc.Sentences {
		if u.Counts(s) {
			all = append(all, Place{unit, i})
		}
	}
	return all
}

// theme adds up one theme over the units, and notes its use in each of them.
func (a *Analysis) theme(m *Model, path string) ThemeTotal {
	cfg := m.config.Shift
	total := ThemeTotal{Path: path}
	forms := make(map[string]int)
	var carrying []shift.SentenceScore
	words := 0
	for i := range a.Units {
		u := &a.Units[i]
		hits, in, sentences := u.carrying(path, forms)
		total.Sentences += in
		total.Units += min(in, 1)
		use := ThemeUse{Path: path, Hits: hits, Rate: shift.RateOf(hits, u.Words)}
		use.Tone = shift.EstimateOf(a.ID, u.ID, path, sentences, cfg)
		u.Themes = append(u.Themes, use)
		carrying = append(carrying, shifted(sentences, i)...)
		words += u.Words
		switch {
		case u.Kind != Comment:
			total.Essay += hits
		case u.By == corpus.Author:
			total.Author += hits
		default:
			total.Readers += hits
		}
	}
	total.Forms = sortedForms(forms)
	total.Rate = shift.RateOf(total.Essay+total.Readers+total.Author, words)
	total.Tone = shift.EstimateOf(a.ID, "post", path, carrying, cfg)
	return total
}

// carrying counts the hits of a theme and its sub-themes in a unit and the sentences that hold one, and gives those whose tone counts.
func (u *Unit) carrying(path string, forms map[string]int) (hits, carriers int, sentences []shift.SentenceScore) {
	for i := range u.carried {
		c := u.carriedIn(i, path)
		if c == nil {
			continue
		}
		carriers++
		hits += len(c.hits)
		for _, h := range c.hits {
			forms[h.Form]++
		}
	}
	return hits, carriers, u.sentences(func(sentence int) bool { return u.carries(sentence, path) })
}

// shifted keeps paragraphs of different units apart when their sentences are put together.
func shifted(sentences []shift.SentenceScore, unit int) []shift.SentenceScore {
	const paragraphsPerUnit = 1 << 20
	for i := range sentences {
		sentences[i].Paragraph += unit * paragraphsPerUnit
	}
	return sentences
}

// sentencesOfThemes counts the sentences whose themes count.
func (u *Unit) sentencesOfThemes() int {
	n := 0
	for _, s := range u.Doc.Sentences {
		if u.CountsThemes(s) {
			n++
		}
	}
	return n
}
