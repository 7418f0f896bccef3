package lexis

// MinSentences is the least number of sentences with a theme, and of sentences without, for its companions to be sought.
const MinSentences = 10

// Companions suggests words for a theme: those that its sentences have more often than other sentences, beyond
// chance, and that are not in it yet. Best first, as in Keyness.Over; nil where there are too few sentences.
//
// carrying tells, for each sentence, whether the theme was found in it; inTheme, by term, which words make the theme
// (a term beyond its end does not). All counts are of sentences: a word counts once in each.
func Companions(sentences [][]int32, carrying []bool, inTheme []bool, o KeynessOptions) []Key {
	x := newSentenceIndex(sentences)
	theme := Side{Counts: make([]int, len(x.counts))}
	rest := Side{Counts: make([]int, len(x.counts))}
	for i := range sentences {
		side := &rest
		if carrying[i] {
			side = &theme
		}
		side.Tokens++
		for _, term := range x.sentence(i) {
			if int(term) >= len(inTheme) || !inTheme[term] {
				side.Counts[term]++
			}
		}
	}
	if theme.Tokens < MinSentences || rest.Tokens < MinSentences {
		return nil
	}
	return compare(&theme, &rest, o.withDefaults()).Over
}
