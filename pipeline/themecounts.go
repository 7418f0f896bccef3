package pipeline

import (
	"maps"
	"math"
	"slices"
	"strings"

	"teneur/pipeline/shift"
)

// themeCounts is one theme in some posts.
type themeCounts struct {
	path                 string
	hits, posts          int
	sentences, units     int   // that carry the theme
	carrying             int   // sentences that carry the theme and whose tone counts
	tone                 int64 // sum of their scores, in millionths
	essay, readers, repl int
	forms                map[string]int
}

// micro is the unit of fixed-point sums: scores are added as whole millionths, so that the order does not matter.
const micro = 1e6

// addThemes adds the themes of a post. All posts have the same themes, in the order of the dictionary.
func (s *Summary) addThemes(themes []ThemeTotal) {
	for i := range themes {
		t := &themes[i]
		c := s.theme(i, t.Path)
		c.hits += t.Essay + t.Readers + t.Author
		if t.Essay+t.Readers+t.Author > 0 {
			c.posts++
		}
		c.sentences += t.Sentences
		c.units += t.Units
		c.carrying += t.Tone.N
		c.tone += int64(math.Round(t.Tone.Mean * float64(t.Tone.N) * micro))
		c.essay += t.Essay
		c.readers += t.Readers
		c.repl += t.Author
		for _, f := range t.Forms {
			c.addForm(f.Form, f.Count)
		}
	}
}

// theme gives the counts of a theme, which has its place in the dictionary.
func (s *Summary) theme(place int, path string) *themeCounts {
	if place < len(s.themes) && s.themes[place].path == path {
		return &s.themes[place]
	}
	i := slices.IndexFunc(s.themes, func(c themeCounts) bool { return c.path == path })
	if i < 0 {
		i = len(s.themes)
		s.themes = append(s.themes, themeCounts{path: path})
	}
	return &s.themes[i]
}

func (c *themeCounts) addForm(form string, n int) {
	if c.forms == nil {
		c.forms = make(map[string]int)
	}
	if _, known := c.forms[form]; !known {
		form = strings.Clone(form)
	}
	c.forms[form] += n
}

// add adds the counts of other posts.
func (c *themeCounts) add(d *themeCounts) {
	c.hits += d.hits
	c.posts += d.posts
	c.sentences += d.sentences
	c.units += d.units
	c.carrying += d.carrying
	c.tone += d.tone
	c.essay += d.essay
	c.readers += d.readers
	c.repl += d.repl
	for _, form := range slices.Sorted(maps.Keys(d.forms)) {
		c.addForm(form, d.forms[form])
	}
}

// result gives what a report says of the theme; tokens is the number of words of the corpus.
func (c *themeCounts) result(tokens int) CorpusTheme {
	t := CorpusTheme{Path: c.path, Hits: c.hits, Posts: c.posts, Essay: c.essay, Readers: c.readers, Author: c.repl,
		Rate: shift.RateOf(c.hits, tokens), Sentences: c.carrying, Forms: sortedForms(c.forms)}
	if c.carrying > 0 {
		t.Tone = float64(c.tone) / micro / float64(c.carrying)
	}
	return t
}
