package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/lexis"
)

type (
	// termJSON is a stem with the most frequent of the forms that it groups.
	termJSON struct {
		Stem  string         `json:"stem"`
		Forms map[string]int `json:"forms"`
	}
	wordContrastJSON struct {
		Kind            string    `json:"kind"`
		Unit            string    `json:"unit,omitempty"`   // the section
		TargetTokens    int       `json:"target_tokens"`    // content words of the one side
		ReferenceTokens int       `json:"reference_tokens"` // of the other
		Tested          int       `json:"tested"`
		Alone           int       `json:"alone"`
		Over            []keyJSON `json:"over"` // typical of the target
		Under           []keyJSON `json:"under"`
		Why             string    `json:"why,omitempty"`
	}
	keyJSON struct {
		termJSON
		ratioJSON
		Target    int    `json:"target"`
		Reference int    `json:"reference"`
		Speakers  int    `json:"speakers"`
		P         figure `json:"p"`
		Why       string `json:"why,omitempty"`
	}
	ratioJSON struct {
		G2           figure `json:"g2"`
		LogRatio     figure `json:"log_ratio"`
		Low          figure `json:"low"` // null where it lies at infinity
		High         figure `json:"high"`
		Conservative figure `json:"conservative"` // the limit nearest 0
	}
	pairJSON struct {
		A       termJSON `json:"a"`
		B       termJSON `json:"b"`
		Both    int      `json:"both"` // sentences
		CountA  int      `json:"count_a"`
		CountB  int      `json:"count_b"`
		LogDice figure   `json:"logdice"`
		NPMI    figure   `json:"npmi"`
	}
)

func termOf(s pipeline.StemCount) termJSON { return termJSON{s.Stem, formsOf(mostForms(s))} }

// wordContrastsOf gives contrasts with all words that they rank; post is "" for those of the corpus.
func wordContrastsOf(post string, contrasts []pipeline.WordContrast, stems []pipeline.StemCount) []wordContrastJSON {
	all := make([]wordContrastJSON, 0, len(contrasts))
	for _, c := range contrasts {
		all = append(all, wordContrastJSON{string(c.Kind), c.Unit, c.TargetTokens, c.ReferenceTokens, c.Tested, c.Alone,
			keysOf(post, &c, c.Over, stems), keysOf(post, &c, c.Under, stems), c.Why})
	}
	return all
}

func keysOf(post string, c *pipeline.WordContrast, keys []lexis.Key, stems []pipeline.StemCount) []keyJSON {
	all := make([]keyJSON, 0, len(keys))
	for _, k := range keys {
		all = append(all, keyJSON{termOf(stems[k.Term]), ratioOf(k), k.Target, k.Reference, k.Speakers, figureIf(k.PKnown, k.P), whyNoP(post, c, k)})
	}
	return all
}

func ratioOf(k lexis.Key) ratioJSON {
	r := k.Ratio
	return ratioJSON{figure(k.G2), figure(r.Estimate), figureIf(!r.OpenLow, r.Low), figureIf(!r.OpenHigh, r.High), figure(r.Conservative())}
}

func pairsOf(pairs []lexis.Pair, stems []pipeline.StemCount) []pairJSON {
	all := make([]pairJSON, 0, len(pairs))
	for _, p := range pairs {
		all = append(all, pairJSON{termOf(stems[p.A]), termOf(stems[p.B]), p.Both, p.CountA, p.CountB, figure(p.LogDice), figure(p.NPMI)})
	}
	return all
}
