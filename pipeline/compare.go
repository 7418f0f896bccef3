package pipeline

import (
	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
	"teneur/pipeline/text"
)

// compare fills in everything that needs the whole post: intervals, differences, turns, themes.
func (a *Analysis) compare(m *Model) {
	scored := a.scored()
	a.Series = a.series()
	a.Shift = shift.Compare(a.ID, scored, m.shift)
	a.claim(scored, m)
	a.useThemes(m, scored)
	a.themeTones(m)
	a.spreads()
}

// scored gives the units as they are compared: with the scores of the sentences that count.
func (a *Analysis) scored() []shift.Unit {
	scored, all := make([]shift.Unit, len(a.Units)), make([]shift.SentenceScore, 0, a.sentences())
	for i := range a.Units {
		u, from := &a.Units[i], len(all)
		for j, s := range u.Doc.Sentences {
			if u.Counts(s) {
				all = append(all, sentenceScore(&u.Doc, s, u.Scores[j]))
			}
		}
		scored[i] = shift.Unit{ID: u.ID, Kind: string(u.Kind), By: string(u.By), ReplyTo: u.ReplyTo, Sentences: all[from:len(all):len(all)]}
	}
	return scored
}

// sentences counts them, all of the post.
func (a *Analysis) sentences() int {
	n := 0
	for i := range a.Units {
		n += len(a.Units[i].Doc.Sentences)
	}
	return n
}

// series gives the places of the essay's sentences that count.
func (a *Analysis) series() []Place {
	n := 0
	for i := range a.Units {
		if a.Units[i].Kind != Comment {
			n += a.Units[i].counted
		}
	}
	series := make([]Place, 0, n)
	for i := range a.Units {
		if u := &a.Units[i]; u.Kind != Comment {
			series = u.appendPlaces(series, i)
		}
	}
	return series
}

func sentenceScore(d *text.Document, s text.Sentence, score sentiment.Score) shift.SentenceScore {
	return shift.SentenceScore{
		Value: counted(score.Value, score.Judged), Judged: score.Judged > 0, Paragraph: s.Paragraph, Tokens: words(d.TokensOf(s)),
	}
}

func (u *Unit) places(unit int) []Place { return u.appendPlaces(make([]Place, 0, u.counted), unit) }

// appendPlaces appends the places of the unit's sentences that count.
func (u *Unit) appendPlaces(all []Place, unit int) []Place {
	for i, s := range u.Doc.Sentences {
		if u.Counts(s) {
			all = append(all, Place{unit, i})
		}
	}
	return all
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
