package pipeline

import "teneur/pipeline/themes"

// masked is the score of a sentence without the words that make a theme: vertrouwen has a tone of its own, and
// with it the tone of a theme would measure its own dictionary.
type masked struct {
	sentence int
	path     string
	value    float64
}

// mask scores the sentence that was looked up last once more for each theme that it carries, without that theme's words.
func (a *Analyzer) mask(u *Unit, sentence int, hits []themes.Hit) error {
	if len(hits) == 0 {
		return nil
	}
	for _, path := range a.model.themes.Paths() {
		var own []themes.Hit
		for _, h := range hits {
			if a.model.themes.Within(h.Theme, path) {
				own = append(own, h)
			}
		}
		if len(own) == 0 {
			continue
		}
		score, err := a.score(&u.Doc, u.Doc.Sentences[sentence], own)
		if err != nil {
			return err
		}
		u.masked = append(u.masked, masked{sentence, path, counted(score.Value, score.Judged)})
	}
	return nil
}

// Masked is the score of a sentence without the words that make a theme, as it counts; Value where the sentence does not carry it.
func (u *Unit) Masked(sentence int, path string) float64 {
	for _, m := range u.masked {
		if m.sentence == sentence && m.path == path {
			return m.value
		}
	}
	return u.Value(sentence)
}
