package compound

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"teneur/pipeline/compound/internal/vocab"
)

// Pieces between hyphens that are shorter (bytes) belong to their neighbour: "n-va-programma", "e-mailadres", "tv-s".
const (
	minPiece     = 2
	minLastPiece = 3
)

// hyphenCuts appends the offsets at which the parts of a word with hyphens begin: after its hyphens, and
// inside each piece where that is a compound itself.
func (s *Splitter) hyphenCuts(dst []int, word []byte, original string) []int {
	if isName(original) || s.syllables(word) {
		return dst
	}
	for from := 0; ; {
		length := bytes.IndexByte(word[from:], '-')
		if length < 0 {
			return s.divide(dst, word[from:], from, afterHyphen)
		}
		dst = s.divide(dst, word[from:from+length], from, beforeHyphen)
		from += length + 1
		if s.separates(word, from, length) {
			dst = append(dst, from)
		}
	}
}

// separates tells whether the hyphen before offset from, after a piece of the given length, divides two parts.
func (s *Splitter) separates(word []byte, from, length int) bool {
	next := bytes.IndexByte(word[from:], '-')
	if next >= 0 {
		return length >= minPiece && next >= minPiece
	}
	last := word[from:]
	return length >= minPiece && len(last) >= minLastPiece && hasLetter(last) && !s.suffix(last)
}

// suffix tells whether piece is known as no part of any compound ("Ajax-achtig").
func (s *Splitter) suffix(piece []byte) bool {
	entry, ok := s.words.Lookup(piece)
	return ok && entry.Head == vocab.Never && entry.Modifier == vocab.Never
}

// syllables tells whether word is a simple word spelled in syllables, for emphasis: "he-le-maal".
func (s *Splitter) syllables(word []byte) bool {
	var buffer [foldedBytes]byte
	plain := buffer[:0]
	for _, b := range word {
		if b != '-' {
			plain = append(plain, b)
		}
	}
	entry, ok := s.words.Lookup(plain)
	return ok && entry.Free && !entry.Name && len(s.divide(nil, plain, 0, alone)) == 0
}

// isName tells whether the last piece of a word with hyphens begins with a capital and goes on
// without: "Noord-Holland", "Jean-Pierre".
func isName(word string) bool {
	var last, before rune
	for i := len(word); i > 0; {
		r, size := utf8.DecodeLastRuneInString(word[:i])
		if r == '-' {
			break
		}
		last, before, i = r, last, i-size
	}
	return unicode.IsUpper(last) && unicode.IsLower(before)
}

func hasLetter(piece []byte) bool {
	return bytes.ContainsFunc(piece, unicode.IsLetter)
}
