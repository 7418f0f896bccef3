package themes

import (
	"slices"
	"strings"
)

// Word is what a word form can match by itself. It depends on the form alone, so it may be
// kept; the zero Word matches nothing. It is two machine words, as it is copied for each token.
type Word struct {
	*lookedUp
	traits
}

// lookedUp is what was found out of a form.
type lookedUp struct {
	lower   string // as it stands in the text, in lower case
	key     string // as the dictionary writes it: without the accents of emphasis
	mark    mark
	whole   []int32 // entries that the form matches
	split   []int32 // separable verbs that it may be the finite form of
	phrases []int32 // phrases that it may begin
	parts   []string
}

// nothing is what is known of the zero Word.
var nothing lookedUp

// about gives what is known of the word.
func (w Word) about() *lookedUp {
	if w.lookedUp == nil {
		return &nothing
	}
	return w.lookedUp
}

// mark tells what a punctuation mark does to a phrase.
type mark uint8

const (
	noMark mark = iota
	quote       // stands between the words of a phrase without counting
	stop        // no gap and no separable verb reaches over it
	comma       // no gap reaches over it
)

func markOf(form string) mark {
	switch form {
	case "'", "\"", "‘", "“", "”", "„", "‚", "«", "»", "''", "``":
		return quote
	case ",":
		return comma
	case ".", ";", ":", "!", "?", "(", ")", "[", "]", "…", "...", "?!", "!!", "??", "!?", "!!!", "???":
		return stop
	}
	return noMark
}

// Lookup tells what a form can match. lower is the form in lower case with straight apostrophes, parts its parts where it is a
// compound, linking letters and hyphens on the part before them.
func (s *Set) Lookup(lower string, parts []string) Word {
	key := s.key(lower)
	w := Word{lookedUp: &lookedUp{lower: lower, key: key, mark: markOf(lower), parts: parts}}
	if l := s.listings[key]; l != nil {
		w.split, w.traits = l.split, l.traits
		w.whole, w.phrases = slices.Clone(l.whole), slices.Clone(l.phrases)
	}
	w.whole = s.inParts(w.whole, parts)
	w.whole = s.globs.find(w.whole, lower)
	w.phrases = s.startGlobs.find(w.phrases, key)
	if key != lower {
		w.whole = s.globs.find(w.whole, key)
	}
	w.whole = slices.DeleteFunc(w.whole, func(id int32) bool {
		exclude := &s.themes[s.entries[id].theme].exclude
		return !exclude.empty() && (exclude.has(lower) || exclude.has(key))
	})
	w.whole = numbers(w.whole)
	w.phrases = numbers(w.phrases)
	if len(w.whole)+len(w.split)+len(w.phrases) > 0 {
		w.traits |= begins
	}
	if w.mark == quote {
		w.traits |= second
	}
	return w
}

// inParts adds the entries that match a part of the compound.
func (s *Set) inParts(found []int32, parts []string) []int32 {
	for i, part := range parts {
		for _, id := range s.parts[strings.TrimRight(part, "-")] {
			if at := s.entries[id].at; at == anywhere || at == left && i == 0 || at == right && i == len(parts)-1 {
				found = append(found, id)
			}
		}
	}
	return found
}

// numbers sorts numbers and leaves each once.
func numbers(ids []int32) []int32 {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// key is a form as the dictionary writes it: where it does not know the form, without the accents that only mark
// emphasis, so that "vertróúwen" and "hét" are what they are.
func (s *Set) key(lower string) string {
	if isASCII(lower) || s.known[lower] {
		return lower
	}
	return strings.Map(unstressed, lower)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func unstressed(r rune) rune {
	switch r {
	case 'á':
		return 'a'
	case 'é':
		return 'e'
	case 'í':
		return 'i'
	case 'ó':
		return 'o'
	case 'ú':
		return 'u'
	}
	return r
}
