package pipeline

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"teneur/corpus"
	"teneur/pipeline/lexis"
)

// wordCounts is what the statistics of a post's words are computed from. Most stems of a post occur once or twice: no test is made of
// them, so that they are counted as words, but not each by itself.
type wordCounts struct {
	*Analysis
	often   int     // stems that occur often enough to be tested; as stems are ordered by count, these are the first
	stem    []int32 // by word type: its stem, rareStem or noStem
	long    []bool  // by word type: whether it is a long word
	content []int   // by unit: content words
	people  []int32 // by unit: who wrote it, numbered from 1

	running []int32 // scratch, with room for all words of the post, so that it never grows
}

// leastTested is how often a stem must occur to be typical of a side, to keep company, or to be called spread.
const leastTested = min(lexis.MinCount, lexis.MinBoth, leastSpread)

// In wordCounts.stem, below the numbers of stems.
const (
	rareStem int32 = -1 // a content word that is not tested
	noStem   int32 = -2 // a function word
)

func newWordCounts(a *Analysis) *wordCounts {
	c := &wordCounts{Analysis: a, content: make([]int, len(a.Units)), people: peopleOf(a.Units)}
	c.often = sort.Search(len(a.Stems), func(i int) bool { return a.Stems[i].Count < leastTested })
	c.sortTypes()
	words := 0
	for i := range a.Units {
		u := &a.Units[i]
		words += len(u.Types)
		for _, t := range u.Types {
			if t >= 0 && c.stem[t] != noStem {
				c.content[i]++
			}
		}
	}
	c.running = make([]int32, 0, words)
	return c
}

// longWord is the number of letters beyond which a word is long (Björnsson 1968).
const longWord = 6

// sortTypes finds out what the word types count for.
func (c *wordCounts) sortTypes() {
	c.stem, c.long = make([]int32, len(c.Types)), make([]bool, len(c.Types))
	for i := range c.Types {
		t := &c.Types[i]
		c.long[i] = len(t.Form) > longWord && utf8.RuneCountInString(t.Form) > longWord
		switch {
		case t.Stem < 0:
			c.stem[i] = noStem
		case int(t.Stem) < c.often:
			c.stem[i] = t.Stem
		default:
			c.stem[i] = rareStem
		}
	}
}

// tokens counts the content words of the units that belong to one side.
func (c *wordCounts) tokens(belongs func(*Unit) bool) int {
	n := 0
	for i := range c.Units {
		if belongs(&c.Units[i]) {
			n += c.content[i]
		}
	}
	return n
}

// add counts the stems of a unit that are tested.
func (c *wordCounts) add(counts []int, u *Unit) {
	for _, t := range u.Types {
		if t >= 0 && c.stem[t] >= 0 {
			counts[c.stem[t]]++
		}
	}
}

// stems gives the stem of each word of a unit, below 0 where it is not tested.
func (c *wordCounts) stems(u *Unit) []int32 { return c.appendStems(make([]int32, 0, len(u.Types)), u) }

func (c *wordCounts) appendStems(all []int32, u *Unit) []int32 {
	for _, t := range u.Types {
		if t >= 0 {
			all = append(all, c.stem[t])
		}
	}
	return all
}

func (c *wordCounts) sentencesOf() int {
	n := 0
	for i := range c.Units {
		n += len(c.Units[i].Doc.Sentences)
	}
	return n
}

// side counts the stems of the units that belong to one side, and the people who use them.
func (c *wordCounts) side(belongs func(*Unit) bool) lexis.Side {
	side := lexis.Side{Counts: make([]int, c.often), Tokens: c.tokens(belongs)}
	units := c.byPerson(belongs)
	for at, i := range units {
		c.add(side.Counts, &c.Units[i])
		if at == 0 || c.people[i] != c.people[units[at-1]] {
			side.Voices++
		}
	}
	if side.Voices > 1 {
		side.Speakers = c.speakers(units)
	}
	return side
}

// byPerson gives the units of one side, those of one person behind each other.
func (c *wordCounts) byPerson(belongs func(*Unit) bool) []int {
	var units []int
	for i := range c.Units {
		if belongs(&c.Units[i]) {
			units = append(units, i)
		}
	}
	slices.SortStableFunc(units, func(a, b int) int { return cmp.Compare(c.people[a], c.people[b]) })
	return units
}

// speakers counts, for each stem that is tested, the people who use it; units are as byPerson gives them.
func (c *wordCounts) speakers(units []int) []int {
	speakers, last := make([]int, c.often), make([]int32, c.often) // last: the person who was last seen to use the stem
	for _, i := range units {
		person := c.people[i]
		for _, t := range c.Units[i].Types {
			if t < 0 || c.stem[t] < 0 || last[c.stem[t]] == person {
				continue
			}
			last[c.stem[t]] = person
			speakers[c.stem[t]]++
		}
	}
	return speakers
}

// peopleOf tells people apart by their names: the author wherever they write, each nameless comment a person of its own.
func peopleOf(units []Unit) []int32 {
	people, next := make([]int32, len(units)), int32(2)
	named := make(map[string]int32)
	for i := range units {
		u := &units[i]
		if u.By == corpus.Author {
			people[i] = 1
			continue
		}
		name := strings.ToLower(u.Name)
		number, known := named[name]
		if name == "" || !known {
			number, next = next, next+1
			named[name] = number
		}
		people[i] = number
	}
	return people
}
