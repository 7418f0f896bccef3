package reports

import (
	"cmp"

	"teneur/pipeline"
	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
)

// Why a contrast names no word, or a word has no p over documents.
const (
	whyNoKeys   = "no word is typical of a side" // beyond chance, and of more than one of several people
	whyOnePost  = "a single post"
	whyFewPosts = "too few posts"
	whyNoPosts  = "a list has no posts"
)

// againstOthers is a post beside all other posts: a contrast that only a corpus has.
const againstOthers pipeline.WordKind = "post"

// postWords adds what words a post uses.
func (t *tables) postWords(a *pipeline.Analysis) {
	for _, c := range a.Wording.Contrasts {
		t.wordContrast(a.ID, c, a.Stems)
	}
	t.pairs(a.ID, a.Wording.Collocations, a.Stems)
	for _, s := range a.Wording.Spreads {
		t.wordSpread(a, s)
	}
	t.rich(a, "essay", a.Wording.Essay)
	t.rich(a, "readers", a.Wording.Readers)
	t.stemForms(a.ID, a.Stems)
}

// corpusWords adds what words the corpus uses, and which are typical of each post in it.
func (t *tables) corpusWords(c *pipeline.Corpus) {
	for _, contrast := range c.Contrasts {
		t.wordContrast("", contrast, c.Stems)
	}
	for _, p := range c.Posts {
		t.keys(p.ID, pipeline.WordContrast{Kind: againstOthers}, "target", p.Keys, c.Stems)
	}
	t.pairs("", c.Collocations, c.Stems)
	t.stemForms("", c.Stems)
}

// wordContrast adds the words typical of either side; where there are none, one row tells why. post is "" for a contrast of the corpus.
func (t *tables) wordContrast(post string, c pipeline.WordContrast, stems []pipeline.StemCount) {
	if len(c.Over)+len(c.Under) == 0 {
		t.keyness.refused(cmp.Or(c.Why, whyNoKeys), contrastCells(post, c)...)
		return
	}
	t.keys(post, c, "target", c.Over, stems)
	t.keys(post, c, "reference", c.Under, stems)
}

func (t *tables) keys(post string, c pipeline.WordContrast, side string, keys []lexis.Key, stems []pipeline.StemCount) {
	for i, k := range keys {
		stem, ratio := stems[k.Term], k.Ratio
		t.keyness.row(append(contrastCells(post, c), side, whole(i+1), SafeCell(stem.Stem), formsCell(stem), whole(k.Target), whole(k.Reference),
			num(k.G2), num(ratio.Estimate), numIf(!ratio.OpenLow, ratio.Low), numIf(!ratio.OpenHigh, ratio.High), num(ratio.Conservative()),
			whole(k.Speakers), numIf(k.PKnown, k.P), whyNoP(post, &c, k))...)
	}
}

// contrastCells name a contrast; what was compared is not known of a post beside all others.
func contrastCells(post string, c pipeline.WordContrast) []string {
	cells := []string{SafeCell(post), string(c.Kind), SafeCell(c.Unit), whole(c.TargetTokens), whole(c.ReferenceTokens), whole(c.Tested), whole(c.Alone)}
	switch {
	case c.Kind == againstOthers:
		return append(cells[:3], "", "", "", "")
	case c.Tested == 0:
		return append(cells[:5], "", "")
	}
	return cells
}

// whyNoP tells why a word was not tested over posts, "" where it was.
func whyNoP(post string, c *pipeline.WordContrast, k lexis.Key) string {
	switch {
	case k.PKnown:
		return ""
	case post != "":
		return whyOnePost
	case c.LeftOut:
		return shift.WhyLeftOut
	case c.Kind == pipeline.ReferenceWords:
		return whyNoPosts
	}
	return whyFewPosts
}

// pairs adds words that keep company; post is "" for those of the corpus.
func (t *tables) pairs(post string, pairs []lexis.Pair, stems []pipeline.StemCount) {
	for _, p := range pairs {
		a, b := stems[p.A], stems[p.B]
		t.collocations.row(SafeCell(post), SafeCell(a.Stem), formsCell(a), SafeCell(b.Stem), formsCell(b),
			whole(p.Both), whole(p.CountA), whole(p.CountB), num(p.LogDice), num(p.NPMI))
	}
}

// wordSpread adds how evenly a word is spread over the essay.
func (t *tables) wordSpread(a *pipeline.Analysis, s lexis.Spread) {
	stem := a.Stems[s.Term]
	t.dispersion.row(SafeCell(a.ID), "word", SafeCell(stem.Stem), formsCell(stem), whole(s.Count), whole(essayParts(a)), whole(s.Parts),
		numIf(s.DPKnown, s.DPNorm), numIf(s.DKnown, s.D), whyNoSpread(s))
}

// essayParts counts the introduction and the sections that hold words.
func essayParts(a *pipeline.Analysis) int {
	n := 0
	for i := range a.Units {
		if u := &a.Units[i]; u.Kind != pipeline.Comment && u.Words > 0 {
			n++
		}
	}
	return n
}

// whyNoSpread tells why either measure of a word's spread is missing, "" where both are there.
func whyNoSpread(s lexis.Spread) string {
	switch {
	case !s.DPKnown:
		return whyFewSpread
	case !s.DKnown:
		return lexis.WhyFewWords
	}
	return ""
}

// themeSpread adds how evenly a theme is spread over the essay; Juilland's D is for words.
func (t *tables) themeSpread(a *pipeline.Analysis, theme *pipeline.ThemeTotal) {
	s := theme.Spread
	t.dispersion.row(SafeCell(a.ID), "theme", SafeCell(theme.Path), "", whole(theme.Essay), whole(s.Parts), whole(s.In),
		numIf(s.Known, s.DPNorm), "", whyIf(!s.Known, whyFewSpread))
}

// rich adds how varied and how readable a part of the post is.
func (t *tables) rich(a *pipeline.Analysis, part string, r lexis.Richness) {
	t.richness.row(SafeCell(a.ID), part, whole(r.Words), whole(r.Types), numIf(r.Words > 0, r.LIX),
		numIf(r.MATTRWhy == "", r.MATTR), whole(r.Window), r.MATTRWhy, numIf(r.MTLDWhy == "", r.MTLD), r.MTLDWhy)
}

// stemForms adds stems with the forms that they group; post is "" for those of the corpus.
func (t *tables) stemForms(post string, stems []pipeline.StemCount) {
	for _, s := range stems {
		for _, f := range s.Forms {
			t.stems.row(SafeCell(post), SafeCell(s.Stem), whole(s.Count), SafeCell(f.Form), whole(f.Count))
		}
	}
}
