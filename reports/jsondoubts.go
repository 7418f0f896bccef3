package reports

import "teneur/pipeline/lexis"

type (
	doubtsJSON struct {
		Together []togetherStemJSON `json:"together"` // different words under one stem
		Apart    []apartWordJSON    `json:"apart"`    // one word under several stems
	}
	togetherStemJSON struct {
		Stem  string           `json:"stem"`
		Parts []map[string]int `json:"parts"` // the words that it falls into: forms with their counts
	}
	apartWordJSON struct {
		Lemma string          `json:"lemma"`
		Parts []apartStemJSON `json:"parts"`
	}
	apartStemJSON struct {
		Stem  string         `json:"stem"`
		Forms map[string]int `json:"forms"`
	}
)

func doubtsOf(d lexis.Doubt) doubtsJSON {
	j := doubtsJSON{make([]togetherStemJSON, 0, len(d.Together)), make([]apartWordJSON, 0, len(d.Apart))}
	for _, t := range d.Together {
		stem := togetherStemJSON{Stem: t.Stem}
		for _, part := range t.Parts {
			stem.Parts = append(stem.Parts, doubtForms(part))
		}
		j.Together = append(j.Together, stem)
	}
	for _, a := range d.Apart {
		word := apartWordJSON{Lemma: a.Lemma}
		for _, part := range a.Parts {
			word.Parts = append(word.Parts, apartStemJSON{part.Stem, doubtForms(part.Forms)})
		}
		j.Apart = append(j.Apart, word)
	}
	return j
}

func doubtForms(forms []lexis.Form) map[string]int {
	m := make(map[string]int, len(forms))
	for _, f := range forms {
		m[f.Form] = f.Count
	}
	return m
}
