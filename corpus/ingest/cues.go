package ingest

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed cues.tsv
var cueData string

// class is what a cue is a sign of. cues.tsv says how each is used.
type class string

const (
	farewell   class = "farewell"     // the author takes leave: the post ends here
	praise     class = "praise"       // opens a comment with what it thinks of the post
	thanks     class = "thanks"       // opens a comment with thanks, to whomever
	voice      class = "voice"        // of the author (above 0) or of a reader (below 0)
	reaction   class = "reaction"     // talks about the post, or to the one who wrote it
	goOn       class = "go-on"        // opens a paragraph that goes on with what was said
	answer     class = "answer"       // opens a comment that answers the one before
	entry      class = "entry"        // opens a comment with who speaks, or what happened to him
	retort     class = "retort"       // opens a comment with an objection, assent or a question
	closing    class = "closing"      // ends a comment
	interject  class = "interjection" // opens a sentence before what it says
	greeting   class = "greeting"     // stands before a name
	notName    class = "not-name"     // opens a sentence, before a comma, and is no name
	openerLine class = "opener-line"  // is the heading over the comments
	buttonLine class = "button-line"  // is what there is to click on below a comment
	notHeading class = "not-heading"  // opens a line that is no heading however short it is
	kin        class = "kin"          // is a word for a relative or neighbour
	function   class = "function"     // is a word of which prose is made for the most part
	leave      class = "leave"        // stands before the name of the one who signs
)

// cue is one row of cues.tsv.
type cue struct {
	pattern pattern
	weight  float64
}

// lexicon holds the cues of one class by the words they can begin with, so that a word costs one look-up.
type lexicon struct {
	byFirst map[string][]*cue
	others  []*cue // begin with a number, a choice open at its end, or anything
}

// lexicons are the rows of cues.tsv by class, read when they are first needed.
var lexicons = sync.OnceValue(func() map[class]*lexicon {
	list, err := readCues(cueData)
	if err != nil {
		return nil // TestCues reads the embedded file: it cannot be wrong in a build that passed it
	}
	return list
})

func readCues(data string) (map[class]*lexicon, error) {
	list := make(map[class]*lexicon)
	number := 0
	for line := range strings.Lines(data) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("read cues.tsv: line %d: %d fields, not 3", number, len(fields))
		}
		weight, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			return nil, fmt.Errorf("read cues.tsv: line %d: %w", number, err)
		}
		c := class(fields[0])
		if list[c] == nil {
			list[c] = &lexicon{byFirst: make(map[string][]*cue)}
		}
		list[c].add(&cue{parsePattern(fields[1]), weight})
	}
	return list, nil
}

func (l *lexicon) add(c *cue) {
	first, ok := c.pattern.firstWords()
	if !ok {
		l.others = append(l.others, c)
		return
	}
	for _, word := range first {
		l.byFirst[word] = append(l.byFirst[word], c)
	}
}

// each calls f for every cue of the class found in words, possibly more than once.
func (l *lexicon) each(words []string, f func(*cue)) {
	if l == nil {
		return
	}
	for i, word := range words {
		for _, c := range l.byFirst[word] {
			if (i == 0 || !c.pattern.atStart) && c.pattern.match(c.pattern.items, words[i:]) {
				f(c)
			}
		}
	}
	for _, c := range l.others {
		if c.pattern.in(words) {
			f(c)
		}
	}
}

// strongest gives the weight of the cue of a class that weighs most, for or against; 0 where none is there.
func strongest(c class, words []string) float64 {
	best := 0.0
	lexicons()[c].each(words, func(cue *cue) {
		if abs(cue.weight) > abs(best) {
			best = cue.weight
		}
	})
	return best
}

// total adds up the weights of all cues of a class, each once: cues for and against speak against each other.
func total(c class, words []string) float64 {
	sum := 0.0
	var seen []*cue
	lexicons()[c].each(words, func(cue *cue) {
		if !slices.Contains(seen, cue) {
			seen = append(seen, cue)
			sum += cue.weight
		}
	})
	return sum
}

// matches reports whether any cue of a class is there.
func matches(c class, words []string) bool {
	found := false
	lexicons()[c].each(words, func(*cue) { found = true })
	return found
}

// matchesWhole reports whether a cue of a class takes up all the words.
func matchesWhole(c class, words []string) bool {
	found := false
	lexicons()[c].each(words, func(cue *cue) {
		whole := cue.pattern
		whole.atStart, whole.atEnd = true, true
		found = found || whole.in(words)
	})
	return found
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}
