package reports

import "teneur/pipeline"

type (
	reasonJSON struct {
		Kind   string           `json:"kind"`
		From   string           `json:"from,omitempty"`
		To     string           `json:"to,omitempty"`
		Delta  figure           `json:"delta"`
		Words  []itemJSON       `json:"words"`  // they add up to delta
		Themes []themeShareJSON `json:"themes"` // sentences that carry several count for each
		Shown  shownJSON        `json:"sentences"`
	}
	itemJSON struct {
		Item  string `json:"item"` // "" for what no word accounts for
		Total figure `json:"total"`
		Use   figure `json:"use"`
		Tone  figure `json:"tone"`
		From  int    `json:"in_from"`
		To    int    `json:"in_to"`
	}
	themeShareJSON struct {
		Theme string `json:"theme"`
		Share figure `json:"share"`
	}
	shownJSON struct {
		From []placeJSON `json:"from"`
		To   []placeJSON `json:"to"`
	}
	placeJSON struct {
		Unit     string `json:"unit"`
		Sentence int    `json:"sentence"` // in its unit, from 1
	}
)

func reasonsOf(a *pipeline.Analysis) []reasonJSON {
	all := make([]reasonJSON, 0, len(a.Reasons))
	for i := range a.Reasons {
		r := &a.Reasons[i]
		j := reasonJSON{Kind: r.Kind, From: r.From, To: r.To, Delta: figure(r.Delta), Words: make([]itemJSON, 0, len(r.Words)),
			Themes: make([]themeShareJSON, 0, len(r.Themes)), Shown: shownJSON{placesOf(a, r.FromSentences), placesOf(a, r.ToSentences)}}
		for _, c := range r.Words {
			j.Words = append(j.Words, itemJSON{c.Key, figure(c.Total), figure(c.Use), figure(c.Tone), c.InA, c.InB})
		}
		for _, s := range r.Themes {
			j.Themes = append(j.Themes, themeShareJSON{s.Path, figure(s.Share)})
		}
		all = append(all, j)
	}
	return all
}

func placesOf(a *pipeline.Analysis, places []pipeline.Place) []placeJSON {
	all := make([]placeJSON, 0, len(places))
	for _, p := range places {
		all = append(all, placeJSON{a.Units[p.Unit].ID, p.Sentence + 1})
	}
	return all
}
