package compound

import (
	"slices"
	"strings"

	"teneur/pipeline/compound/internal/vocab"
)

// Bare gives the words that a non-final part may stand for, without hyphen and linking morpheme, in lower case, best first: "arbeids"
// gives arbeid, "gilden" gives gilden and gilde, "bomen-" gives bomen and boom. Every one is a word of the
// OpenTaal list; there is none where the list knows none.
//
// With -s the word without it comes first, since the linking morpheme has the letters of a plural or a genitive; else
// the part as it stands comes first.
func (s *Splitter) Bare(part string) []string {
	form := string(vocab.Fold(nil, strings.TrimRight(part, "-")))
	var words []string
	if stem, ok := strings.CutSuffix(form, "s"); ok {
		words = s.appendKnown(words, stem)
	}
	words = s.appendKnown(words, form)
	return append(words, s.stems(form, words)...)
}

// stems gives the words that form is with another linking morpheme than -s-, the most productive first.
func (s *Splitter) stems(form string, but []string) []string {
	var stems []string
	for _, linker := range linkers[1:] {
		if stem, ok := strings.CutSuffix(form, linker); ok && len(stem) >= minModifier {
			stems = s.appendStems(stems, stem, linker)
		}
	}
	stems = slices.DeleteFunc(stems, func(word string) bool { return slices.Contains(but, word) })
	slices.SortStableFunc(stems, func(a, b string) int { return int(s.rank(a)) - int(s.rank(b)) })
	return stems
}

// rank is the better of a word's two classes: the lower, the more productive.
func (s *Splitter) rank(word string) vocab.Class {
	entry, _ := s.words.Lookup([]byte(word))
	best := vocab.Unattested
	for _, class := range [...]vocab.Class{entry.Modifier, entry.Head} {
		if class != vocab.Never {
			best = min(best, class)
		}
	}
	return best
}

// appendStems appends the words that stem may be once the spelling is that of a closed syllable: bom-en is boom,
// bomm-en is bom, huiz-en is huis.
func (s *Splitter) appendStems(words []string, stem, linker string) []string {
	if linker == "n" {
		return s.appendKnown(words, stem)
	}
	if single := vocab.Undouble(stem); single != stem {
		return s.appendKnown(words, single)
	}
	if long, ok := lengthen(devoice(stem)); ok {
		words = s.appendKnown(words, long)
	}
	if hard := devoice(stem); hard != stem {
		return s.appendKnown(words, hard)
	}
	return s.appendKnown(words, stem)
}

func (s *Splitter) appendKnown(words []string, word string) []string {
	if len(word) < minModifier || slices.Contains(words, word) || !s.Known(word) {
		return words
	}
	return append(words, word)
}

// devoice gives a final v or z the spelling it has at the end of a word.
func devoice(stem string) string {
	switch {
	case strings.HasSuffix(stem, "v"):
		return stem[:len(stem)-1] + "f"
	case strings.HasSuffix(stem, "z"):
		return stem[:len(stem)-1] + "s"
	}
	return stem
}

// lengthen doubles the vowel of a last syllable that was open before its ending: "bom" of bomen becomes "boom".
func lengthen(stem string) (string, bool) {
	n := len(stem)
	if n < 2 || isVowel(stem[n-1]) || !strings.ContainsRune("aeou", rune(stem[n-2])) {
		return "", false
	}
	if n > 2 && isVowel(stem[n-3]) {
		return "", false
	}
	return stem[:n-1] + stem[n-2:], true
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
