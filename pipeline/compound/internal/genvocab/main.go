// Command genvocab writes the vocabulary of the compound splitter from a word list:
//
//	genvocab -words /usr/share/dict/dutch -out vocabulary.bin
//
// Equal lists give equal bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
)

func main() {
	words := flag.String("words", "/usr/share/dict/dutch", "word list, a word a line, UTF-8 (Debian: package wdutch)")
	out := flag.String("out", "vocabulary.bin", "file to write")
	flag.Parse()
	if err := run(*words, *out); err != nil {
		fmt.Fprintln(os.Stderr, "genvocab:", err)
		os.Exit(1)
	}
}

func run(words, out string) error {
	text, err := os.ReadFile(words)
	if err != nil {
		return fmt.Errorf("open the word list (on Debian: apt-get install wdutch): %w", err)
	}
	encoded, err := generate(text)
	if err != nil {
		return err
	}
	return os.WriteFile(out, encoded, 0o644)
}

// generate gives the encoded vocabulary of a word list.
func generate(text []byte) ([]byte, error) {
	list, err := readWordlist(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	e := estimator{list: list, affixes: loadAffixes()}
	counts := e.estimate()
	e.bound, e.derived = e.findBound(counts), e.findDerived(counts)
	return encode(e, e.estimate())
}
