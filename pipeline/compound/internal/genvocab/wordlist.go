package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// wordlist is the list with every word in lower case, in order of bytes, each once.
type wordlist struct {
	words []string
	name  map[string]bool // word → whether it stands in the list with a capital only; every word has a key
}

// readWordlist reads a word a line. Lines with white space are phrases, and left out.
func readWordlist(r io.Reader) (wordlist, error) {
	l := wordlist{name: map[string]bool{}}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		word := lines.Text()
		if word == "" || strings.ContainsAny(word, " \t") {
			continue
		}
		lower := strings.ToLower(word)
		was, seen := l.name[lower]
		l.name[lower] = lower != word && (was || !seen)
	}
	if err := lines.Err(); err != nil {
		return wordlist{}, fmt.Errorf("read the word list: %w", err)
	}
	for word := range l.name {
		l.words = append(l.words, word)
	}
	slices.Sort(l.words)
	return l, nil
}

func (l wordlist) has(word string) bool {
	_, ok := l.name[word]
	return ok
}

// common tells whether word is in the list and no name.
func (l wordlist) common(word string) bool {
	name, ok := l.name[word]
	return ok && !name
}
