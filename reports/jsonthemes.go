package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

type (
	rateJSON struct {
		Hits    int    `json:"hits"`
		Per1000 figure `json:"per_1000"`
		Low     figure `json:"low"`
		High    figure `json:"high"`
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

func togetherOf(pairs []pipeline.Cooccurrence) []togetherJSON {
	all := make([]togetherJSON, 0, len(pairs))
	for _, c := range pairs {
		all = append(all, togetherJSON{c.A, c.B, c.Sentences, c.SentencesA, c.SentencesB, c.SentencesOf, figure(c.Expected), figureIf(c.Known, c.NPMI),
			c.Units, c.UnitsA, c.UnitsB, c.UnitsOf, whyIf(!c.Known, whyFewTogether)})
	}
	return all
}
