package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
)

// wording writes which words a post uses.
func (j *postJSON) wording() {
	w := &j.post.Wording
	j.richness(`,"wording":{"richness":{"essay":`, &w.Essay)
	j.richness(`,"readers":`, &w.Readers)
	list(&j.jsonText, `},"contrasts":`, w.Contrasts, j.wordContrast)
	list(&j.jsonText, `,"collocations":`, w.Collocations, j.pair)
	parts := essayParts(j.post)
	list(&j.jsonText, `,"spreads":`, w.Spreads, func(s *lexis.Spread) { j.wordSpread(s, parts) })
	j.raw("}")
}

func (j *postJSON) richness(before string, r *lexis.Richness) {
	j.raw(before)
	j.whole(`{"words":`, r.Words)
	j.whole(`,"types":`, r.Types)
	j.figureIf(`,"lix":`, r.Words > 0, r.LIX)
	j.figureIf(`,"mattr":`, r.MATTRWhy == "", r.MATTR)
	j.whole(`,"window":`, r.Window) // of MATTR, in words
	j.textIf(`,"mattr_why":`, r.MATTRWhy)
	j.figureIf(`,"mtld":`, r.MTLDWhy == "", r.MTLD)
	j.textIf(`,"mtld_why":`, r.MTLDWhy)
	j.raw("}")
}

// wordContrast writes all words that a contrast ranks.
func (j *postJSON) wordContrast(c *pipeline.WordContrast) {
	j.text(`{"kind":`, string(c.Kind))
	j.textIf(`,"unit":`, c.Unit)
	j.whole(`,"target_tokens":`, c.TargetTokens)
	j.whole(`,"reference_tokens":`, c.ReferenceTokens)
	j.whole(`,"tested":`, c.Tested)
	j.whole(`,"alone":`, c.Alone)
	key := func(k *lexis.Key) { j.key(c, k) }
	list(&j.jsonText, `,"over":`, c.Over, key)
	list(&j.jsonText, `,"under":`, c.Under, key)
	j.textIf(`,"why":`, c.Why)
	j.raw("}")
}

func (j *postJSON) key(c *pipeline.WordContrast, k *lexis.Key) {
	j.term("{", k.Term)
	j.ratio(k)
	j.whole(`,"target":`, k.Target)
	j.whole(`,"reference":`, k.Reference)
	j.whole(`,"speakers":`, k.Speakers)
	j.figureIf(`,"p":`, k.PKnown, k.P)
	j.textIf(`,"why":`, whyNoP(j.post.ID, c, *k))
	j.raw("}")
}

// term writes the keys of a stem: it, and the most frequent of the forms that it groups.
func (j *postJSON) term(before string, term int) {
	s := &j.post.Stems[term]
	j.raw(before)
	j.text(`"stem":`, s.Stem)
	j.forms(`,"forms":`, mostForms(*s))
}

func (j *postJSON) ratio(k *lexis.Key) {
	r := &k.Ratio
	j.figure(`,"g2":`, k.G2)
	j.figure(`,"log_ratio":`, r.Estimate)
	j.figureIf(`,"low":`, !r.OpenLow, r.Low) // null where it lies at infinity
	j.figureIf(`,"high":`, !r.OpenHigh, r.High)
	j.figure(`,"conservative":`, r.Conservative()) // the limit nearest 0
}

func (j *postJSON) pair(p *lexis.Pair) {
	j.term(`{"a":{`, p.A)
	j.term(`},"b":{`, p.B)
	j.whole(`},"both":`, p.Both)
	j.whole(`,"count_a":`, p.CountA)
	j.whole(`,"count_b":`, p.CountB)
	j.figure(`,"logdice":`, p.LogDice)
	j.figure(`,"npmi":`, p.NPMI)
	j.raw("}")
}

// wordSpread writes how evenly a word is spread over the parts of the essay.
func (j *postJSON) wordSpread(s *lexis.Spread, parts int) {
	j.term("{", s.Term)
	j.whole(`,"count":`, s.Count)
	j.whole(`,"parts":`, parts)
	j.whole(`,"in":`, s.Parts)
	j.figureIf(`,"dp_norm":`, s.DPKnown, s.DPNorm)
	j.textIf(`,"why":`, whyNoSpread(*s))
	j.figureIf(`,"d":`, s.DKnown, s.D)
	j.raw("}")
}

// reasons writes what carries the differences that the report speaks of.
func (j *postJSON) reasons() {
	list(&j.jsonText, `,"reasons":`, j.post.Reasons, j.reason)
}

func (j *postJSON) reason(r *pipeline.ShiftReason) {
	j.text(`{"kind":`, r.Kind)
	j.textIf(`,"from":`, r.From)
	j.textIf(`,"to":`, r.To)
	j.figure(`,"delta":`, r.Delta)
	list(&j.jsonText, `,"words":`, r.Words, j.contribution) // they add up to delta
	j.raw(`,"themes":[`)
	for i, s := range r.Themes { // sentences that carry several count for each
		if i > 0 {
			j.raw(",")
		}
		j.text(`{"theme":`, s.Path)
		j.figure(`,"share":`, s.Share)
		j.raw("}")
	}
	list(&j.jsonText, `],"sentences":{"from":`, r.FromSentences, j.place)
	list(&j.jsonText, `,"to":`, r.ToSentences, j.place)
	j.raw("}}")
}

func (j *postJSON) contribution(c *shift.Contribution) {
	j.text(`{"item":`, c.Key) // "" for what no word accounts for
	j.figure(`,"total":`, c.Total)
	j.figure(`,"use":`, c.Use)
	j.figure(`,"tone":`, c.Tone)
	j.whole(`,"in_from":`, c.InA)
	j.whole(`,"in_to":`, c.InB)
	j.raw("}")
}

// place writes a sentence; sentences of a unit are counted from 1.
func (j *postJSON) place(p *pipeline.Place) {
	j.text(`{"unit":`, j.post.Units[p.Unit].ID)
	j.whole(`,"sentence":`, p.Sentence+1)
	j.raw("}")
}
