package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

type (
	rateJSON struct {
		Hits    int    `json:"hits"`
		Per1000 figure `json:"per_1000"`
		Low     figure `json:"low"`
		High    figure `json:"high"`
	}
	useJSON struct {
		rateJSON
		Sentiment toneJSON `json:"sentiment"`
	}
	toneJSON struct {
		Mean figure `json:"mean"`
		Low  figure `json:"low"`
		High figure `json:"high"`
		N    int    `json:"n"`
		Why  string `json:"why,omitempty"`
	}
	voicesJSON struct {
		Essay   int `json:"essay"` // hits
		Readers int `json:"readers"`
		Author  int `json:"author"`
	}
	totalJSON struct {
		rateJSON
		voicesJSON
		Sentences int                      `json:"sentences"` // that carry it
		Units     int                      `json:"units"`
		Sentiment toneJSON                 `json:"sentiment"`
		Tone      map[string]themeToneJSON `json:"tone"` // essay, readers: its sentences beside the others
		Spread    spreadJSON               `json:"spread"`
		Forms     map[string]int           `json:"forms"`
	}
	themeToneJSON struct {
		Masked  maskedJSON `json:"masked"` // without the words that make the theme
		Raw     testJSON   `json:"raw"`
		With    int        `json:"with"` // sentences
		Without int        `json:"without"`
		Strata  int        `json:"strata"`
		Why     string     `json:"why,omitempty"`
	}
	testJSON struct {
		Delta figure `json:"delta"`
		Low   figure `json:"low"`
		High  figure `json:"high"`
		P     figure `json:"p"`
	}
	maskedJSON struct {
		testJSON
		PAdjusted figure `json:"p_adjusted"`
	}
	spreadJSON struct {
		Parts  int    `json:"parts"` // of the essay
		In     int    `json:"in"`    // those that have it
		DPNorm figure `json:"dp_norm"`
		Why    string `json:"why,omitempty"`
	}
	togetherJSON struct {
		A           string `json:"a"`
		B           string `json:"b"`
		Sentences   int    `json:"sentences"`
		SentencesA  int    `json:"sentences_a"`
		SentencesB  int    `json:"sentences_b"`
		SentencesOf int    `json:"sentences_of"`
		Expected    figure `json:"expected"`
		NPMI        figure `json:"npmi"`
		Units       int    `json:"units"`
		UnitsA      int    `json:"units_a"`
		UnitsB      int    `json:"units_b"`
		UnitsOf     int    `json:"units_of"`
		Why         string `json:"why,omitempty"`
	}
)

func rateOf(hits int, r shift.Rate) rateJSON {
	return rateJSON{hits, figure(r.Per1000), figure(r.Low), figure(r.High)}
}

func totalOf(t *pipeline.ThemeTotal) totalJSON {
	return totalJSON{rateOf(t.Essay+t.Readers+t.Author, t.Rate), voicesJSON{t.Essay, t.Readers, t.Author}, t.Sentences, t.Units, toneOf(t.Tone),
		map[string]themeToneJSON{"essay": themeToneOf(&t.EssayTone), "readers": themeToneOf(&t.ReadersTone)}, spreadOf(t.Spread), formsOf(t.Forms)}
}

func themeToneOf(t *pipeline.ThemeTone) themeToneJSON {
	compared := t.Why == ""
	return themeToneJSON{maskedJSON{testOf(compared, t.Masked), figureIf(compared, t.PAdjusted)}, testOf(compared, t.Raw),
		t.Masked.With, t.Masked.Without, t.Masked.Strata, t.Why}
}

func testOf(compared bool, c stats.Contrast) testJSON {
	return testJSON{figureIf(compared, c.Delta), figureIf(compared, c.Low), figureIf(compared, c.High), figureIf(compared, c.P)}
}

func spreadOf(s pipeline.Spread) spreadJSON {
	return spreadJSON{s.Parts, s.In, figureIf(s.Known, s.DPNorm), whyIf(!s.Known, whyFewSpread)}
}

func togetherOf(pairs []pipeline.Cooccurrence) []togetherJSON {
	all := make([]togetherJSON, 0, len(pairs))
	for _, c := range pairs {
		all = append(all, togetherJSON{c.A, c.B, c.Sentences, c.SentencesA, c.SentencesB, c.SentencesOf, figure(c.Expected), figureIf(c.Known, c.NPMI),
			c.Units, c.UnitsA, c.UnitsB, c.UnitsOf, whyIf(!c.Known, whyFewTogether)})
	}
	return all
}
