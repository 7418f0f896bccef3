package reports

import (
	"fmt"
	"strconv"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
	"teneur/pipeline/themes"
)

// whyNoAnswer is why a comment is set beside no part of the essay.
const whyNoAnswer = "nothing tells which part it answers"

// postUnits adds the units of a post: their sentences, words, themes and hits.
func (t *tables) postUnits(a *pipeline.Analysis) {
	for i := range a.Units {
		u := &a.Units[i]
		t.unit(a, u, a.Shift.Units[i])
		t.unitSentences(a, u)
		t.unitThemes(a, u)
		t.unitHits(a, u)
		if u.Kind == pipeline.Comment {
			t.answer(a, u)
		}
	}
}

func (t *tables) unit(a *pipeline.Analysis, u *pipeline.Unit, e shift.Estimate) {
	coverage := ""
	if u.Content > 0 {
		coverage = num(float64(u.Known) / float64(u.Content))
	}
	t.units.row(SafeCell(a.ID), SafeCell(u.ID), string(u.Kind), SafeCell(u.Heading), string(u.By), SafeCell(u.Name), SafeCell(u.ReplyTo),
		whole(len(u.Doc.Sentences)), whole(u.Words), numIf(e.N > 0, e.Mean), numIf(e.Enough, e.Low), numIf(e.Enough, e.High),
		strconv.FormatBool(e.Enough), e.Why, numIf(e.JudgedN > 0, e.JudgedMean), numIf(e.N > 0, e.JudgedShare), numIf(e.N > 0, u.Positive), numIf(e.N > 0, u.Negative), coverage)
}

func (t *tables) unitSentences(a *pipeline.Analysis, u *pipeline.Unit) {
	for i, s := range u.Doc.Sentences {
		score := u.Scores[i]
		number := whole(i + 1)
		t.sentences.row(SafeCell(a.ID), SafeCell(u.ID), number, whole(s.Start), whole(s.End), s.Lang.String(), strconv.FormatBool(s.Quoted),
			numIf(u.Counts(s), u.Value(i)), numIf(u.Counts(s), score.Positive), numIf(u.Counts(s), score.Negative),
			whole(score.Content), whole(score.Known), whole(score.Judged), SafeCell(strings.Join(score.Doubt, "; ")), SafeCell(u.Doc.Text[s.Start:s.End]))
		for _, p := range score.Pieces {
			t.words.row(SafeCell(a.ID), SafeCell(u.ID), number, whole(p.Token), SafeCell(p.Form), SafeCell(p.Entry), num(p.Value), SafeCell(shifters(p)), num(p.Result))
		}
	}
}

// shifters names what turned a word, each with its factor: negator niet ×-0.44; intensifier zeer ×1.3.
func shifters(p sentiment.Piece) string {
	var parts []string
	for _, s := range p.Shifters {
		parts = append(parts, fmt.Sprintf("%s %s ×%s", s.Name, s.Form, num(s.Factor)))
	}
	return strings.Join(parts, "; ")
}

func (t *tables) unitThemes(a *pipeline.Analysis, u *pipeline.Unit) {
	for _, use := range u.Themes {
		if !t.themed && use.Hits == 0 {
			continue
		}
		t.themes.row(SafeCell(a.ID), SafeCell(u.ID), SafeCell(use.Path), whole(use.Hits), whole(u.Words), num(use.Rate.Per1000), num(use.Rate.Low), num(use.Rate.High),
			numIf(use.Tone.N > 0, use.Tone.Mean), whole(use.Tone.N))
	}
}

// unitHits adds where the themes are named: the sentence, the bytes in the unit's text, and how a compound was split.
func (t *tables) unitHits(a *pipeline.Analysis, u *pipeline.Unit) {
	for _, h := range u.Hits {
		start, end := hitBytes(u, h)
		t.hits.row(SafeCell(a.ID), SafeCell(u.ID), string(u.Kind), SafeCell(u.Heading), string(u.By), SafeCell(u.Name), whole(h.Sentence+1), whole(start), whole(end),
			SafeCell(h.Theme), SafeCell(h.Entry), SafeCell(h.Form), SafeCell(strings.Join(h.Parts, "|")))
	}
}

// hitBytes gives the byte offsets of a hit in the unit's text, half open; the particle of a split verb lies outside them.
func hitBytes(u *pipeline.Unit, h themes.Hit) (start, end int) {
	return u.Doc.Tokens[h.First].Start, u.Doc.Tokens[h.Last-1].End
}

// answer adds which part of the essay a comment speaks of.
func (t *tables) answer(a *pipeline.Analysis, u *pipeline.Unit) {
	answer := u.Answers
	if answer.Unit == "" {
		t.answers.refused(whyNoAnswer, SafeCell(a.ID), SafeCell(u.ID), SafeCell(u.Name))
		return
	}
	t.answers.row(SafeCell(a.ID), SafeCell(u.ID), SafeCell(u.Name), SafeCell(answer.Unit), answer.By, SafeCell(strings.Join(answer.Words, ", ")), num(answer.Margin), "")
}

// postShifts adds the comparisons of tone.
func (t *tables) postShifts(a *pipeline.Analysis) {
	for _, d := range a.Shift.Neighbours {
		t.delta(a, "neighbours", d)
	}
	t.delta(a, "readers_vs_author", a.Shift.ReadersVsAuthor)
	t.delta(a, "comments_vs_essay", a.Shift.CommentsVsEssay)
	t.delta(a, "thread", a.Shift.Thread)
}

// corpusShifts adds the comparisons of tone over posts.
func (t *tables) corpusShifts(c *pipeline.Corpus) {
	none := &pipeline.Analysis{}
	t.delta(none, "readers_vs_essays", c.CommentsVsEssay)
	t.delta(none, "readers_vs_author", c.ReadersVsAuthor)
	for _, trend := range []struct {
		who string
		shift.Trend
	}{{"essays", c.ToneTrend}, {"readers", c.ReadersTrend}} {
		t.toneTrends.row(trend.who, whole(trend.Posts), numIf(trend.Testable, trend.Rho), numIf(trend.Testable, trend.P), numIf(trend.Testable, trend.PerYear),
			numIf(trend.Testable, trend.Low), numIf(trend.Testable, trend.High), trend.Why)
	}
}

func (t *tables) delta(a *pipeline.Analysis, kind string, d shift.Delta) {
	t.shifts.row(SafeCell(a.ID), kind, SafeCell(d.From), SafeCell(d.To), numIf(d.Why != shift.WhyNoSentences, d.Delta),
		numIf(d.Interval, d.Low), numIf(d.Interval, d.High), numIf(d.Testable, d.P), numIf(d.Testable, d.PAdjusted), d.Why)
}
