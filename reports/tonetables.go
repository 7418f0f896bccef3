package reports

import (
	"cmp"
	"strconv"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// postTone adds the post itself, the tone of those who speak in it, and where the essay's tone turns.
func (t *tables) postTone(a *pipeline.Analysis) {
	t.posts.row(SafeCell(a.ID), SafeCell(a.Title), SafeCell(a.Author), SafeCell(a.Date), a.Fingerprint)
	t.voice(a, "essay", a.Shift.Essay)
	t.voice(a, "readers", a.Shift.Readers)
	t.voice(a, "replies", a.Shift.Replies)
	for _, c := range a.Shift.Changes {
		t.changePoint(a, c)
	}
}

func (t *tables) voice(a *pipeline.Analysis, voice string, e shift.Estimate) {
	t.voices.row(SafeCell(a.ID), voice, whole(e.N), numIf(e.N > 0, e.Mean), numIf(e.Enough, e.Low), numIf(e.Enough, e.High), strconv.FormatBool(e.Enough),
		numIf(e.JudgedN > 0, e.JudgedMean), numIf(e.N > 0, e.JudgedShare), e.Why)
}

// changePoint adds a turn; sentences are counted from 1.
func (t *tables) changePoint(a *pipeline.Analysis, c shift.ChangePoint) {
	low, high := "", ""
	if c.Significant {
		low, high = whole(c.Low+1), whole(c.High+1)
	}
	t.changePoints.row(SafeCell(a.ID), whole(c.Sentence+1), low, high, SafeCell(c.Unit), num(c.Before), num(c.After),
		numIf(c.Testable, c.P), strconv.FormatBool(c.Significant), whyNoTurnTest(c))
}

// whyNoTurnTest tells why a turn was not tested, "" where it was: where nothing else forbids it, no p that the length allows is small enough.
func whyNoTurnTest(c shift.ChangePoint) string {
	if c.Testable {
		return ""
	}
	return cmp.Or(c.Why, shift.WhyShort)
}
