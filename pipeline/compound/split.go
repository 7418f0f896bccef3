package compound

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"teneur/pipeline/compound/internal/vocab"
)

const (
	maxWord      = 1024 // bytes; what is longer is no word, and not divided
	maxUsualCuts = 8    // a word with more is divided all the same, with an allocation
)

// Split returns the parts of word, in capitals or not; a single part, the word itself, where it is no compound. The linking morpheme and
// the hyphen stay on the part before them ("reputatie-", "schade"), so that the parts joined give the word back.
// The time is linear in the length of the word.
func (s *Splitter) Split(word string) []string {
	var buffer [foldedBytes]byte
	folded := vocab.Fold(buffer[:0], word)
	var cutBuffer [maxUsualCuts]int
	cuts := s.cuts(cutBuffer[:0], folded, word)
	parts := make([]string, 0, len(cuts)+1)
	from := 0
	for _, cut := range cuts {
		parts = append(parts, word[from:cut])
		from = cut
	}
	return append(parts, word[from:])
}

// cuts appends to dst the offsets at which a part begins, but the first.
func (s *Splitter) cuts(dst []int, folded []byte, word string) []int {
	if !isWord(folded) {
		return dst
	}
	if bytes.IndexByte(folded, '-') >= 0 {
		return s.hyphenCuts(dst, folded, word)
	}
	return s.divide(dst, folded, 0, alone)
}

// isWord tells whether form holds nothing but letters, digits, hyphens and apostrophes, and no more than maxWord bytes. Addresses,
// numbers with signs, whole phrases and what is not UTF-8 are never compounds.
func isWord(form []byte) bool {
	if len(form) > maxWord {
		return false
	}
	for i := 0; i < len(form); {
		if b := form[i]; b < utf8.RuneSelf {
			if !('a' <= b && b <= 'z' || '0' <= b && b <= '9' || b == '-' || b == '\'') {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(form[i:])
		if r == utf8.RuneError || !unicode.In(r, unicode.L, unicode.M, unicode.N) {
			return false
		}
		i += size
	}
	return true
}
