package pipeline

import (
	"cmp"
	"slices"

	"teneur/pipeline/themes"
)

// Cooccurrence is how often two themes stand together in a post.
type Cooccurrence struct {
	A, B                    string  // paths, A before B in the dictionary
	Sentences               int     // that carry both
	SentencesA              int     // that carry A
	SentencesB              int     // that carry B
	SentencesOf             int     // all sentences whose themes count
	Expected                float64 // sentences that would carry both if the themes knew nothing of each other: A·B/Of
	NPMI                    float64 // over sentences (stats.NPMI), -1 to 1; 0 where Known is false
	Known                   bool    // at least five sentences carry each of them; with fewer there is nothing but the counts
	Units                   int     // that carry both
	UnitsA, UnitsB, UnitsOf int     // of those with a sentence whose themes count
	Places                  []Place // the sentences that carry both, in the order of the post
}

// cooccur counts which themes share sentences and units: the themes at the top with all their sub-themes, and each
// opposing sub-theme as a theme of its own. Pairs are in the order of the dictionary; where one of the two does not occur, there is none.
func (a *Analysis) cooccur(set *themes.Set) []Cooccurrence {
	if !a.carriesAny() {
		return nil
	}
	carried := carriersOf(set)
	for i := range a.Units {
		carried.add(&a.Units[i], i)
	}
	return carried.pairs()
}

// carriesAny tells whether any sentence carries a theme.
func (a *Analysis) carriesAny() bool {
	return slices.ContainsFunc(a.Units, func(u Unit) bool { return len(u.Hits) > 0 })
}

// carriers are the sentences and units that carry each theme.
type carriers struct {
	paths     []string       // of the themes, in the order of the dictionary
	number    map[string]int // in paths, by path
	sentences [][]Place      // by theme, in the order of the post
	units     [][]int        // by theme, indexes in Analysis.Units
	ofPlaces  int            // all sentences whose themes count
	ofUnits   int            // all units that have one
}

// carriersOf begins with the themes whose hits count for no other: those at the top, and those that oppose their parent.
func carriersOf(set *themes.Set) *carriers {
	c := &carriers{}
	for _, path := range set.Paths() {
		if len(set.CountsFor(path)) == 1 {
			c.paths = append(c.paths, path)
		}
	}
	c.number = placesOf(c.paths)
	c.sentences, c.units = make([][]Place, len(c.paths)), make([][]int, len(c.paths))
	return c
}

// add notes what one unit carries.
func (c *carriers) add(u *Unit, unit int) {
	if n := u.sentencesOfThemes(); n > 0 {
		c.ofPlaces += n
		c.ofUnits++
	}
	for i := range u.carried {
		for _, theme := range u.carried[i] {
			if n, counts := c.number[theme.path]; counts {
				c.sentences[n] = append(c.sentences[n], Place{unit, i})
				c.units[n] = appendNew(c.units[n], unit)
			}
		}
	}
}

// appendNew appends what is not the last already.
func appendNew[T comparable](all []T, one T) []T {
	if n := len(all); n > 0 && all[n-1] == one {
		return all
	}
	return append(all, one)
}

// pairs compares every two themes that occur.
func (c *carriers) pairs() []Cooccurrence {
	var all []Cooccurrence
	for a := range c.paths {
		for b := a + 1; b < len(c.paths); b++ {
			if len(c.units[a]) > 0 && len(c.units[b]) > 0 {
				all = append(all, c.pair(a, b))
			}
		}
	}
	return all
}

func (c *carriers) pair(a, b int) Cooccurrence {
	both := common(c.sentences[a], c.sentences[b], comparePlaces)
	pair := Cooccurrence{
		A: c.paths[a], B: c.paths[b],
		Sentences: len(both), SentencesA: len(c.sentences[a]), SentencesB: len(c.sentences[b]), SentencesOf: c.ofPlaces,
		Units: len(common(c.units[a], c.units[b], cmp.Compare[int])), UnitsA: len(c.units[a]), UnitsB: len(c.units[b]), UnitsOf: c.ofUnits,
		Places: both,
	}
	pair.judge()
	return pair
}

// common gives what two ordered lists share.
func common[T any](a, b []T, compare func(T, T) int) []T {
	var both []T
	for len(a) > 0 && len(b) > 0 {
		switch order := compare(a[0], b[0]); {
		case order < 0:
			a = a[1:]
		case order > 0:
			b = b[1:]
		default:
			both = append(both, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return both
}

func comparePlaces(a, b Place) int {
	return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Sentence, b.Sentence))
}
