// Package compound splits Dutch compounds into their parts: "arbeidsongeschiktheidsverzekering" is arbeids + ongeschiktheids +
// verzekering. It knows the words of the OpenTaal list and how often each of them is the
// first and the final part of others, and finds the division of a word that costs least under these counts.
//
// Its promise: the parts, joined, give the word back, for any input whatever. A linking morpheme (-s-, -en-, -e-, -er-, -n-) and
// a hyphen stay on the part before them. Derivations (vriendschap, werkloosheid) are not compounds.
package compound

import (
	_ "embed"
	"sync"

	"teneur/pipeline/compound/internal/vocab"
)

//go:generate go run ./internal/genvocab -words /usr/share/dict/dutch -out vocabulary.bin

// The vocabulary is derived from the OpenTaal word list, see LICENSE.opentaal.
//
//go:embed vocabulary.bin
var vocabulary string

// Splitter splits compounds. It never changes, and is safe for concurrent use.
type Splitter struct{ words *vocab.Automaton }

var load = sync.OnceValue(func() *Splitter { return &Splitter{vocab.Open(vocabulary)} })

// Load returns the splitter on the embedded vocabulary. The vocabulary is searched where it lies in the binary, so that
// nothing is read or parsed here.
func Load() *Splitter { return load() }

// Known tells whether word is in the OpenTaal list, in any mixture of capitals.
func (s *Splitter) Known(word string) bool {
	var buffer [foldedBytes]byte
	entry, ok := s.words.Lookup(vocab.Fold(buffer[:0], word))
	return ok && entry.Free
}

// foldedBytes is the length up to which a word is folded and searched without allocation.
const foldedBytes = 64
