package corpus

import (
	"crypto/sha256"
	_ "embed" // the parts of invented names
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed pseudonyms.txt
var pseudonymList string

// pseudonymParts are the two lists of which names are made.
var pseudonymParts = sync.OnceValue(func() (parts struct{ first, second []string }) {
	lists := readWordLists(pseudonymList)
	parts.first, parts.second = lists["first"], lists["second"]
	return parts
})

// The numbers behind invented names: three figures, so that nobody takes one for a real name.
const (
	leastPseudonymNumber = 100
	pseudonymNumbers     = 900
)

// Pseudonym gives the invented name of a person, such as Vlierbeek-417: the same for the same name and seed, in every
// post and every run, whatever the capitals and the white space. It is drawn by SHA-256 of seed and name from nearly eight million
// names, so that no list of persons has to be kept; among 1,000 persons the chance that two share one is about 6%. A
// name that is an invented one already stays as it is, and "" stays "".
//
// Who knows the seed can try names one by one: keep it to yourself where that matters.
func Pseudonym(name string, seed uint64) string {
	name = oneLine(name)
	if name == "" || isPseudonym(name) {
		return name
	}
	parts := pseudonymParts()
	sum := sha256.Sum256(append(binary.BigEndian.AppendUint64(nil, seed), strings.ToLower(name)...))
	number := binary.BigEndian.Uint64(sum[:])
	draw := func(n int) int {
		drawn := number % uint64(n)
		number /= uint64(n)
		return int(drawn)
	}
	word := parts.first[draw(len(parts.first))] + parts.second[draw(len(parts.second))]
	return fmt.Sprintf("%s-%d", capitalised(word), leastPseudonymNumber+draw(pseudonymNumbers))
}

func capitalised(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// isPseudonym reports whether a name is one that Pseudonym makes.
func isPseudonym(name string) bool {
	word, figures, found := strings.Cut(name, "-")
	number, err := strconv.Atoi(figures)
	if !found || err != nil || len(figures) != 3 || number < leastPseudonymNumber || word == "" || word != capitalised(strings.ToLower(word)) {
		return false
	}
	word = strings.ToLower(word)
	for _, first := range pseudonymParts().first {
		if rest, ok := strings.CutPrefix(word, first); ok && slices.Contains(pseudonymParts().second, rest) {
			return true
		}
	}
	return false
}
