package main

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"

	"github.com/spf13/pflag"

	"teneur/corpus"
)

// pseudonyms is the option --pseudonyms: "" for no, "true" for yes, anything else for a word of the user's own that the names hang on.
type pseudonyms string

// pseudonymsFlag adds the option to a command.
func pseudonymsFlag(flags *pflag.FlagSet, p *string, usage string) {
	flags.StringVar(p, "pseudonyms", "", usage+"; --pseudonyms=`WORD` makes other names of them, that only who knows the word can check")
	flags.Lookup("pseudonyms").NoOptDefVal = "true"
}

func (p pseudonyms) wanted() bool { return p != "" && p != "false" }

// standardSeed gives the names where the user has no word. They are the same for everybody, and are never to change.
const standardSeed = 1

// seed is not the seed of the random numbers: that one stands in every report, and this one must not.
func (p pseudonyms) seed() uint64 {
	if p == "true" {
		return standardSeed
	}
	sum := sha256.Sum256([]byte(p))
	return binary.BigEndian.Uint64(sum[:])
}

// of gives a post with invented names where they are wanted.
func (p pseudonyms) of(post corpus.Post) corpus.Post {
	if !p.wanted() {
		return post
	}
	return corpus.Pseudonymise(post, p.seed())
}

// all gives posts with invented names where they are wanted. Everything behind it sees nothing else.
func (p pseudonyms) all(posts iter.Seq2[corpus.Post, error]) iter.Seq2[corpus.Post, error] {
	if !p.wanted() {
		return posts
	}
	return func(yield func(corpus.Post, error) bool) {
		for post, err := range posts {
			if err == nil {
				post = p.of(post)
			}
			if !yield(post, err) {
				return
			}
		}
	}
}
