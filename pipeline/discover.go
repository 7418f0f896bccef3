package pipeline

import (
	"context"
	"slices"
	"strings"

	"teneur/pipeline/lexis"
	"teneur/pipeline/topics"
)

// discover looks in the sample of passages for what the dictionary does not cover: collocations, topics, the company of themes.
func (c *Corpus) discover(s Summary, m *Model, terms map[string]int32) {
	for _, p := range smallest(s.passages.items, maxPassages) {
		c.Passages = append(c.Passages, p.item)
	}
	c.PassagesOf = s.passageOf
	sentences := numbered(c.Passages, terms)
	c.Collocations = lexis.Collocations(sentences, lexis.CollocationOptions{Most: 30})
	cfg := topics.DefaultConfig()
	cfg.Seed = m.config.Shift.Seed
	c.Topics, _ = topics.Discover(context.Background(), c.paragraphs(terms), len(c.Stems), cfg) // its only error is the context's
	c.suggest(m, sentences)
}

// numbered gives the stems of each sentence of the passages as numbers.
func numbered(passages []Passage, terms map[string]int32) [][]int32 {
	var all [][]int32
	for _, p := range passages {
		for _, s := range p.Sentences {
			numbers := make([]int32, len(s.Stems))
			for i, stem := range s.Stems {
				numbers[i] = terms[stem]
			}
			all = append(all, numbers)
		}
	}
	return all
}

// paragraphs gives the passages as bags of words.
func (c *Corpus) paragraphs(terms map[string]int32) []topics.Paragraph {
	docs := make(map[string]int, len(c.Posts))
	for i, p := range c.Posts {
		docs[p.ID] = i
	}
	all := make([]topics.Paragraph, len(c.Passages))
	for i, p := range c.Passages {
		all[i].Doc = docs[p.Post]
		for _, s := range p.Sentences {
			for _, stem := range s.Stems {
				all[i].Terms = append(all[i].Terms, terms[stem])
			}
		}
	}
	return all
}

// suggest looks for words that keep company with a theme and are not in it.
func (c *Corpus) suggest(m *Model, sentences [][]int32) {
	of := make(map[string][]int, len(c.Stems)) // by form
	for i, s := range c.Stems {
		for _, f := range s.Forms {
			of[f.Form] = append(of[f.Form], i)
		}
	}
	for _, t := range c.Themes {
		in := make([]bool, len(c.Stems))
		for _, f := range t.Forms {
			for _, word := range strings.Fields(f.Form) {
				for _, stem := range of[word] {
					in[stem] = true
				}
			}
		}
		carrying := c.carrying(t.Path)
		words := lexis.Companions(sentences, carrying, in, lexis.KeynessOptions{Level: suggestionLevel, Most: 10})
		if len(words) > 0 {
			c.Suggestions = append(c.Suggestions, Suggestion{t.Path, words, count(carrying), len(carrying)})
		}
	}
}

// suggestionLevel is how many suggestions chance alone may make for a theme: people judge them, so a false one costs little.
const suggestionLevel = 1

func count(flags []bool) int {
	n := 0
	for _, f := range flags {
		if f {
			n++
		}
	}
	return n
}

// carrying tells which sentences of the passages carry a theme.
func (c *Corpus) carrying(path string) []bool {
	var all []bool
	for _, p := range c.Passages {
		for _, s := range p.Sentences {
			all = append(all, slices.Contains(s.Themes, path))
		}
	}
	return all
}
