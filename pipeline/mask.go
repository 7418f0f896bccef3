package pipeline

// mask scores the sentence that was heard last once more for each theme that it carries, without that theme's words.
func (r *reader) mask(u *Unit, sentence int) error {
	for i := range u.carried[sentence] {
		c := &u.carried[sentence][i]
		score, err := r.score(&u.Doc, u.Doc.Sentences[sentence], c.hits)
		if err != nil {
			return err
		}
		c.masked = counted(score.Value, score.Judged)
	}
	return nil
}

// Masked is the score of a sentence without the words that make a theme, as it counts: vertrouwen has a tone of its own, and
// with it the tone of a theme would measure its own dictionary. Value where the sentence does not carry the theme.
func (u *Unit) Masked(sentence int, path string) float64 {
	if c := u.carriedIn(sentence, path); c != nil {
		return c.masked
	}
	return u.Value(sentence)
}
