package pipeline

import (
	"cmp"
	"strings"

	"teneur/pipeline/stats"
)

// pathPair is two themes.
type pathPair struct{ a, b string }

func (p pathPair) compare(q pathPair) int {
	return cmp.Or(strings.Compare(p.a, q.a), strings.Compare(p.b, q.b))
}

// met is how often the sentences and the units of some posts carry both of two themes.
type met struct{ sentences, units int }

// cooccurrences gives each pair of themes that met anywhere, in the order of the dictionary.
func (s *Summary) cooccurrences() []Cooccurrence {
	var all []Cooccurrence
	for i := range s.themes {
		for j := i + 1; j < len(s.themes); j++ {
			a, b := &s.themes[i], &s.themes[j]
			both, ok := s.together[pathPair{a.path, b.path}]
			if !ok {
				continue
			}
			one := Cooccurrence{A: a.path, B: b.path, Sentences: both.sentences, Units: both.units, SentencesOf: s.sentences, UnitsOf: s.units}
			one.SentencesA, one.SentencesB = a.sentences, b.sentences
			one.UnitsA, one.UnitsB = a.units, b.units
			one.judge()
			all = append(all, one)
		}
	}
	return all
}

// What it takes to measure the company of two themes: how many sentences carry each, and how many both, seen or expected. With fewer a single
// sentence decides.
const (
	carryingSentences = 5
	togetherSentences = 3
)

// judge sets what would be expected if the themes knew nothing of each other.
func (c *Cooccurrence) judge() {
	if c.SentencesOf == 0 {
		return
	}
	c.Expected = float64(c.SentencesA) * float64(c.SentencesB) / float64(c.SentencesOf)
	c.Known = min(c.SentencesA, c.SentencesB) >= carryingSentences && max(float64(c.Sentences), c.Expected) >= togetherSentences
	if c.Known {
		c.NPMI = stats.NPMI(c.Sentences, c.SentencesA, c.SentencesB, c.SentencesOf)
	}
}
