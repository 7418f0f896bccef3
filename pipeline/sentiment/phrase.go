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
	seen   [4]uint64 // which marks (markOf) the second tokens have: most words need no search
	gapped []phrase  // a gap comes second
	layer  uint8     // of the lexicon that owns this index
}

// addPhrase enters a phrase. The index of its first token is copied: an older lexicon may share it.
func (l *Lexicon) addPhrase(words string, p phrase) {
	p.tokens = strings.Fields(words)
	p.layer = l.layer
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
		index.mark(p.tokens[1])
		index.second[p.tokens[1]] = insertPhrase(index.second[p.tokens[1]], p)
	}
}

// mark notes that phrases go on with the token.
func (index *phraseIndex) mark(second string) {
	mark := markOf(second)
	index.seen[mark>>6] |= 1 << (mark & 63)
}

// markOf brings a token down to a byte, by its length and its ends.
func markOf(token string) uint8 {
	if token == "" {
		return 0
	}
	return uint8(len(token))*31 ^ token[0]*7 ^ token[len(token)-1]
}

// starting gives the phrases that go on with the token.
func (index *phraseIndex) starting(token string) []phrase {
	if mark := markOf(token); index.seen[mark>>6]&(1<<(mark&63)) == 0 {
		return nil
	}
	return index.second[token]
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

// find gives the phrase that stands at the start of words and how many of them it covers; nil if there is none.
func (index *phraseIndex) find(words []Word) (found *phrase, covered int) {
	if len(words) < 2 {
		return nil, 0
	}
	for _, list := range [2][]phrase{index.starting(words[1].Form), index.gapped} {
		for p := range list {
			n := list[p].match(words)
			if n == 0 {
				continue
			}
			if found == nil || list[p].layer > found.layer || list[p].layer == found.layer && n > covered {
				found, covered = &list[p], n
			}
			break
		}
	}
	return found, covered
}

// match tells how many words the phrase covers at the start of words; 0 if it does not stand there.
func (p *phrase) match(words []Word) int { return matchTokens(p.tokens, words) }

func matchTokens(tokens []string, words []Word) int {
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
func matchGap(rest []string, words []Word, at int) int {
	for skip := 1; skip <= maxGap && at+skip < len(words); skip++ {
		if covered := matchTokens(rest, words[at+skip:]); covered > 0 {
			return at + skip + covered
		}
	}
	return 0
}
