package pipeline

import (
	_ "embed"
	"strings"
	"sync"

	"teneur/pipeline/stem"
)

// everydayText lists words with a meaning of their own that fit any subject.
//
//go:embed everyday.txt
var everydayText string

// everydayKeys holds the keys of the everyday words. Nothing in one post tells that mooi is common and gilde is rare: either may
// stand in one section only.
var everydayKeys = sync.OnceValue(func() map[string]bool {
	keys := make(map[string]bool)
	for line := range strings.Lines(everydayText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			keys[wordKey(word)] = true
		}
	}
	return keys
})

// wordKey brings the forms of a word together, whatever stemmer the analysis is made with: words of the list and of
// headings, which are not among the word forms of the post, are compared by it.
func wordKey(lower string) string { return stem.KraaijPohlmann.Stem(lower) }
