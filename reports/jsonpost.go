package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// postJSON writes a post as it stands in analysis.json.
type postJSON struct {
	jsonText
	keys   *themeKeys
	themed bool // themes that do not occur are named too
	post   *pipeline.Analysis
	sorted []pipeline.FormCount // scratch
}

// encodePost adds a post as it stands in analysis.json.
func (w *Writer) encodePost(b []byte, a *pipeline.Analysis) []byte {
	j := postJSON{jsonText: jsonText{b}, keys: w.themeKeys, themed: w.themed, post: a}
	j.head()
	j.units()
	j.shifts()
	j.reasons()
	list(&j.jsonText, `,"claims":`, a.Claims, j.claim)
	j.themes()
	list(&j.jsonText, `,"together":`, a.Together, j.together)
	j.wording()
	j.raw("}")
	return j.b
}

// head writes what the post is, and the tone of all sentences outside comments, of the readers' comments, of the author's.
func (j *postJSON) head() {
	a := j.post
	j.text(`{"id":`, a.ID)
	j.text(`,"title":`, a.Title)
	j.text(`,"author":`, a.Author)
	j.text(`,"date":`, a.Date)
	j.text(`,"fingerprint":`, a.Fingerprint)
	j.group(`,"essay":`, &a.Shift.Essay)
	j.group(`,"readers":`, &a.Shift.Readers)
	j.group(`,"replies":`, &a.Shift.Replies)
}

func (j *postJSON) units() {
	j.raw(`,"units":[`)
	for i := range j.post.Units {
		if i > 0 {
			j.raw(",")
		}
		j.unit(&j.post.Units[i], &j.post.Shift.Units[i])
	}
	j.raw("]")
}

func (j *postJSON) unit(u *pipeline.Unit, e *shift.Estimate) {
	j.text(`{"id":`, u.ID)
	j.text(`,"kind":`, string(u.Kind))
	j.text(`,"heading":`, u.Heading)
	j.text(`,"by":`, string(u.By))
	j.text(`,"name":`, u.Name)
	j.textOrNull(`,"reply_to":`, u.ReplyTo)
	j.whole(`,"sentences":`, len(u.Doc.Sentences))
	j.whole(`,"tokens":`, u.Words)
	j.sentiment(u, e)
	j.uses(u.Themes)
	if u.Kind == pipeline.Comment {
		j.answer(&u.Answers)
	}
	j.raw("}")
}

func (j *postJSON) textOrNull(before, s string) {
	if s == "" {
		j.raw(before)
		j.raw("null")
		return
	}
	j.text(before, s)
}

func (j *postJSON) sentiment(u *pipeline.Unit, e *shift.Estimate) {
	j.figureIf(`,"sentiment":{"mean":`, e.N > 0, e.Mean)
	j.figureIf(`,"low":`, e.Enough, e.Low)
	j.figureIf(`,"high":`, e.Enough, e.High)
	j.whole(`,"n":`, e.N)
	j.figure(`,"coverage":`, float64(share(u.Known, u.Content)))
	j.flag(`,"enough":`, e.Enough)
	j.textIf(`,"why":`, e.Why)
	j.figureIf(`,"judged_mean":`, e.JudgedN > 0, e.JudgedMean)
	j.figureIf(`,"judged_share":`, e.N > 0, e.JudgedShare)
	j.figure(`,"positive":`, u.Positive) // mean of the positive parts of the sentences
	j.figure(`,"negative":`, u.Negative)
	j.raw("}")
}

// answer tells which part of the essay a comment speaks of.
func (j *postJSON) answer(a *pipeline.Answer) {
	j.textOrNull(`,"answers":{"unit":`, a.Unit)
	if a.Unit == "" {
		j.text(`,"words":[],"margin":null,"why":`, whyNoAnswer)
		j.raw("}")
		return
	}
	j.textIf(`,"how":`, a.By)
	j.texts(`,"words":`, a.Words)
	j.figure(`,"margin":`, a.Margin)
	j.raw("}")
}

// group is the tone of a group of sentences.
func (j *jsonText) group(before string, e *shift.Estimate) {
	j.tone(before, e)
	j.flag(`,"enough":`, e.Enough)
	j.raw("}")
}

// tone begins an object: the mean of sentences with its interval.
func (j *jsonText) tone(before string, e *shift.Estimate) {
	j.raw(before)
	j.figureIf(`{"mean":`, e.N > 0, e.Mean)
	j.figureIf(`,"low":`, e.Enough, e.Low)
	j.figureIf(`,"high":`, e.Enough, e.High)
	j.whole(`,"n":`, e.N)
	j.textIf(`,"why":`, e.Why)
}

// shifts writes the differences within the post.
func (j *postJSON) shifts() {
	s := &j.post.Shift
	list(&j.jsonText, `,"shifts":`, s.Neighbours, j.delta)
	list(&j.jsonText, `,"change_points":`, s.Changes, j.change)
	j.raw(`,"contrasts":{"comments_vs_essay":{`)
	j.contrast("", &s.CommentsVsEssay)
	j.raw(`},"readers_vs_author":{`)
	j.contrast("", &s.ReadersVsAuthor)
	j.raw(`},"thread":{`)
	j.contrast("", &s.Thread)
	j.raw("}}")
}

func (j *postJSON) delta(d *shift.Delta) {
	j.text(`{"after":`, d.From)
	j.text(`,"to":`, d.To)
	j.contrast(",", d)
	j.raw("}")
}

// contrast writes the keys of a difference.
func (j *jsonText) contrast(before string, d *shift.Delta) {
	j.raw(before)
	j.figureIf(`"delta":`, d.Why != shift.WhyNoSentences, d.Delta)
	j.figureIf(`,"low":`, d.Interval, d.Low)
	j.figureIf(`,"high":`, d.Interval, d.High)
	j.figureIf(`,"p":`, d.Testable, d.P)
	j.figureIf(`,"p_adjusted":`, d.Testable, d.PAdjusted)
	j.textIf(`,"why":`, d.Why) // there is no p
	if !d.Interval {
		j.text(`,"interval_why":`, whyNoInterval)
	}
}

// whyNoInterval is why a difference has no interval.
const whyNoInterval = "too little text on one side"

// change writes a turn; sentences are counted from 1. Its interval is null where the turn is not significant.
func (j *postJSON) change(c *shift.ChangePoint) {
	j.whole(`{"before_sentence":`, c.Sentence+1)
	if c.Significant {
		j.whole(`,"low":`, c.Low+1)
		j.whole(`,"high":`, c.High+1)
	} else {
		j.raw(`,"low":null,"high":null`)
	}
	j.text(`,"unit":`, c.Unit)
	j.figureIf(`,"p":`, c.Testable, c.P)
	j.figure(`,"mean_before":`, c.Before)
	j.figure(`,"mean_after":`, c.After)
	j.flag(`,"significant":`, c.Significant)
	j.textIf(`,"why":`, whyNoTurnTest(*c))
	j.raw("}")
}

func (j *postJSON) claim(c *pipeline.Claim) {
	j.text(`{"kind":`, c.Kind)
	j.textIf(`,"from":`, c.From)
	j.textIf(`,"to":`, c.To)
	j.whole(`,"of":`, len(j.post.Variations))
	j.texts(`,"fails":`, c.Fails)
	j.raw("}")
}
