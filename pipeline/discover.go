package pipeline

import (
	"context"
	"strings"

	"teneur/pipeline/lexis"
	"teneur/pipeline/topics"
)

// discover looks in the sample of passages for what the dictionary does not cover: collocations, topics, the company of themes.
// places gives the numbers of stems their places in Stems.
func (c *Corpus) discover(s Summary, m *Model, places []int32) {
	kept := smallest(s.passages.items, maxPassages)
	for i := range kept {
		c.Passages = append(c.Passages, kept[i].item.passage(c.Stems, places))
	}
	c.PassagesOf = s.passageOf
	terms := termsOf(kept, places)
	sentences := sentencesOf(kept, terms)
	c.Collocations = lexis.Collocations(sentences, lexis.CollocationOptions{Most: 30})
	c.Topics = c.topics(m, terms)
	c.suggest(m, sentences)
}

// topics looks for topics, unless they are left out.
func (c *Corpus) topics(m *Model, terms [][]int32) topics.Result {
	if m.config.Without.Topics {
		return topics.Result{Why: topics.LeftOut}
	}
	cfg := topics.DefaultConfig()
	cfg.Seed = m.shift.Seed
	found, _ := topics.Discover(context.Background(), c.paragraphs(terms), len(c.Stems), cfg) // its only error is the context's
	return found
}

// termsOf gives the stems of each passage as places in Corpus.Stems.
func termsOf(passages []sampled[keptPassage], places []int32) [][]int32 {
	all := make([][]int32, len(passages))
	for i := range passages {
		stems := passages[i].item.stems
		all[i] = make([]int32, len(stems))
		for j, stem := range stems {
			all[i][j] = places[stem]
		}
	}
	return all
}

// sentencesOf cuts the terms of each passage into its sentences.
func sentencesOf(passages []sampled[keptPassage], terms [][]int32) [][]int32 {
	var all [][]int32
	for i := range passages {
		from := int32(0)
		for _, s := range passages[i].item.sentences {
			all = append(all, terms[i][from:s.end:s.end])
			from = s.end
		}
	}
	return all
}

// paragraphs gives the passages as bags of words.
func (c *Corpus) paragraphs(terms [][]int32) []topics.Paragraph {
	docs := make(map[string]int, len(c.Posts))
	for i, p := range c.Posts {
		docs[p.ID] = i
	}
	all := make([]topics.Paragraph, len(c.Passages))
	for i, p := range c.Passages {
		all[i] = topics.Paragraph{Doc: docs[p.Post], Terms: terms[i]}
	}
	return all
}

// suggest looks for words that keep company with a theme and are not in it.
func (c *Corpus) suggest(m *Model, sentences [][]int32) {
	carrying := c.carrying(len(sentences))
	var of map[string][]int // stems by form
	for _, t := range c.Themes {
		in := carrying[t.Path]
		if n := count(in); n < lexis.MinSentences || len(sentences)-n < lexis.MinSentences {
			continue
		}
		if of == nil {
			of = c.stemsByForm()
		}
		words := lexis.Companions(sentences, in, c.inTheme(t, of), lexis.KeynessOptions{Level: suggestionLevel, Most: 10})
		if len(words) > 0 {
			c.Suggestions = append(c.Suggestions, Suggestion{t.Path, words, count(in), len(in)})
		}
	}
}

// suggestionLevel is how many suggestions chance alone may make for a theme: people judge them, so a false one costs little.
const suggestionLevel = 1

func (c *Corpus) stemsByForm() map[string][]int {
	of := make(map[string][]int, len(c.Stems))
	for i, s := range c.Stems {
		for _, f := range s.Forms {
			of[f.Form] = append(of[f.Form], i)
		}
	}
	return of
}

// inTheme tells which stems make a theme.
func (c *Corpus) inTheme(t CorpusTheme, of map[string][]int) []bool {
	in := make([]bool, len(c.Stems))
	for _, f := range t.Forms {
		for word := range strings.FieldsSeq(f.Form) {
			for _, stem := range of[word] {
				in[stem] = true
			}
		}
	}
	return in
}

func count(flags []bool) int {
	n := 0
	for _, f := range flags {
		if f {
			n++
		}
	}
	return n
}

// carrying tells, by path, which sentences of the passages carry a theme.
func (c *Corpus) carrying(sentences int) map[string][]bool {
	all := make(map[string][]bool)
	at := 0
	for _, p := range c.Passages {
		for _, s := range p.Sentences {
			for _, path := range s.Themes {
				if all[path] == nil {
					all[path] = make([]bool, sentences)
				}
				all[path][at] = true
			}
			at++
		}
	}
	return all
}
