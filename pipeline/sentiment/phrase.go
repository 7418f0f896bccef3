package sentiment

import (
	"maps"
	"slices"
	"strings"
)

// phrase is an entry or a shifter of several tokens.
type phrase struct {
	tokens []string // lower case; gap stands for one to three tokens
	entry  *entry   // nil for a shifter
	shift  *shifter // nil for an entry
	opens  bool     // it stands at the start of a clause only
	layer  uint8
	signs  uint64 // of the tokens: it stands in no sentence that lacks one of them
}

// gap in a phrase stands for one to maxGap arbitrary tokens.
const (
	gap    = "_"
	maxGap = 3
)

// phraseIndex holds the phrases that start with one token, by their second. Within a list the latest layer
// comes first, then the longest, so that the first that fits is the one meant.
type phraseIndex struct {
	second map[string][]phrase
	seen   [1 << sumBits / 64]uint64 // which sums the second tokens have, a bit each: most words need no search
	gapped []phrase                  // a gap comes second
	layer  uint8                     // of the lexicon that owns this index
}

// addPhrase enters a phrase. The index of its first token is copied: an older lexicon may share it.
func (l *Lexicon) addPhrase(words string, p phrase) {
	p.tokens = strings.Fields(words)
	p.layer, p.signs = l.layer, signsOf(p.tokens)
	index := l.phraseIndex(p.tokens[0])
	switch {
	case index == nil:
		index = &phraseIndex{second: make(map[string][]phrase)}
	case index.layer != l.layer:
		index = &phraseIndex{second: maps.Clone(index.second), seen: index.seen, gapped: index.gapped}
	}
	index.layer = l.layer
	l.own.phrases[p.tokens[0]] = index
	if p.tokens[1] == gap {
		index.gapped = insertPhrase(index.gapped, p)
	} else {
		index.note(p.tokens[1])
		index.second[p.tokens[1]] = insertPhrase(index.second[p.tokens[1]], p)
	}
}

// note remembers that phrases go on with the token.
func (index *phraseIndex) note(second string) {
	sum := sumOf(second)
	index.seen[sum/64] |= 1 << (sum % 64)
}

// starting gives the phrases that go on with the word.
func (index *phraseIndex) starting(second *Word) []phrase {
	if index.seen[second.sum/64]>>(second.sum%64)&1 == 0 {
		return nil
	}
	return index.second[second.Form]
}

// sumBits is the size of a sum: there are some thousand second tokens.
const sumBits = 10

// sumOf brings a form down to a number that differs from that of most other forms, 0 for the empty one.
func sumOf(form string) uint16 {
	h := uint32(0)
	for i := 0; i < len(form); i++ {
		h = h*31 + uint32(form[i])
	}
	return uint16((h ^ h>>sumBits) % (1 << sumBits))
}

// sign is one of 64 bits, by the form: where a sentence has no word of some sign, it has none of the words of that sign.
func (w *Word) sign() uint64 { return 1 << (w.sum % 64) }

// signsOf gives the signs of the tokens of a phrase, but for a gap.
func signsOf(tokens []string) (signs uint64) {
	for _, token := range tokens {
		if token != gap {
			signs |= 1 << (sumOf(token) % 64)
		}
	}
	return signs
}

func insertPhrase(all []phrase, p phrase) []phrase {
	place := 0
	for place < len(all) && all[place].layer == p.layer && len(all[place].tokens) >= len(p.tokens) {
		place++
	}
	if p.layer > 0 {
		all = slices.Clone(all) // an older lexicon shares it
	}
	return slices.Insert(all, place, p)
}

// find gives the phrase that stands at the start of words and how many of them it covers; nil if there is none. signs are those of all
// words of the sentence.
func (index *phraseIndex) find(words []*Word, signs uint64) (found *phrase, covered int) {
	if len(words) < 2 {
		return nil, 0
	}
	found, covered = firstMatch(index.starting(words[1]), words, signs)
	gapped, n := firstMatch(index.gapped, words, signs)
	if found == nil || gapped != nil && (gapped.layer > found.layer || gapped.layer == found.layer && n > covered) {
		return gapped, n
	}
	return found, covered
}

// firstMatch gives the first of the phrases that stands at the start of words, and how many of them it covers.
func firstMatch(phrases []phrase, words []*Word, signs uint64) (*phrase, int) {
	for i := range phrases {
		if phrases[i].signs&^signs != 0 {
			continue
		}
		if n := matchTokens(phrases[i].tokens, words); n > 0 {
			return &phrases[i], n
		}
	}
	return nil, 0
}

// matchTokens tells how many words the tokens of a phrase cover at the start of words; 0 if they do not stand there.
func matchTokens(tokens []string, words []*Word) int {
	at := 0
	for i, token := range tokens {
		if token == gap {
			return matchGap(tokens[i+1:], words, at)
		}
		if i > 0 && at < len(words) && words[at].Form != token && words[at].denies() {
			at++ // de moeite niet waard
		}
		if at >= len(words) || words[at].Form != token {
			return 0
		}
		at++
	}
	return at
}

// denies tells whether the word is a negator that may stand within a phrase.
func (w *Word) denies() bool { return w.shift != nil && w.shift.kind == negator }

// matchGap tries the rest of the phrase after one, two and three tokens.
func matchGap(rest []string, words []*Word, at int) int {
	for skip := 1; skip <= maxGap && at+skip < len(words); skip++ {
		if covered := matchTokens(rest, words[at+skip:]); covered > 0 {
			return at + skip + covered
		}
	}
	return 0
}
