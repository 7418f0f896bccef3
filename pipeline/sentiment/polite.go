package sentiment

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed polite.txt
var politeFile string

var polite = sync.OnceValue(func() map[string]bool {
	entries := make(map[string]bool)
	for line := range strings.Lines(politeFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			entries[line] = true
		}
	}
	return entries
})

// Polite reports whether an entry of the lexicon, as Piece.Entry names it, is a politeness formula.
func Polite(entry string) bool { return polite()[entry] }
