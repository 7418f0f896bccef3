package pipeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"teneur/corpus"
	"teneur/pipeline/lexis"
)

// Wording is what words a post uses. Terms are indexes in Analysis.Stems.
type Wording struct {
	Essay, Readers lexis.Richness // of the essay, of the readers' comments together
	Contrasts      []WordContrast // each section that can be compared, then comments, then readers
	Collocations   []lexis.Pair   // within sentences, over the whole post
	Spreads        []lexis.Spread // of the words most frequent in the essay, over its parts
}

// WordContrast sets the words of one side beside those of another.
type WordContrast struct {
	Kind WordKind
	Unit string // the section, for SectionWords
	lexis.Keyness
}

// WordKind names the two sides of a contrast.
type WordKind string

// The contrasts within a post, and over a corpus.
const (
	SectionWords   WordKind = "section"   // a part of the essay against its other parts
	CommentWords   WordKind = "comments"  // all comments against the essay
	ReaderWords    WordKind = "readers"   // the readers' comments against the author's replies
	ReferenceWords WordKind = "reference" // the corpus against the user's frequency list
)

// spreadTerms is the number of words whose spread over the essay is told, and leastSpread how often they must occur.
const (
	spreadTerms = 20
	leastSpread = 5
)

// word looks at the words of the post: how rich they are, which are typical of what, which keep company.
func (a *Analysis) word() {
	w := &a.Wording
	w.Essay = a.richness(essayUnit)
	w.Readers = a.richness(readerUnit)
	w.Contrasts = a.sectionContrasts()
	a.compareVoices(CommentWords, commentUnit, essayUnit)
	a.compareVoices(ReaderWords, readerUnit, replyUnit)
	w.Collocations = lexis.Collocations(a.sentenceStems(), lexis.CollocationOptions{Most: 20})
	w.Spreads = a.wordSpreads()
}

// compareVoices compares the words of two kinds of unit, where the post has both.
func (a *Analysis) compareVoices(kind WordKind, target, reference func(*Unit) bool) {
	t, r := a.side(target), a.side(reference)
	if t.Tokens > 0 && r.Tokens > 0 {
		a.Wording.Contrasts = append(a.Wording.Contrasts, WordContrast{kind, "", lexis.CompareWords(t, r, lexis.KeynessOptions{})})
	}
}

// What a unit belongs to.
func essayUnit(u *Unit) bool   { return u.Kind != Comment }
func commentUnit(u *Unit) bool { return u.Kind == Comment }
func readerUnit(u *Unit) bool  { return u.Kind == Comment && u.By != corpus.Author }
func replyUnit(u *Unit) bool   { return u.Kind == Comment && u.By == corpus.Author }

// side counts the stems of the units that belong to one side, and the people who use them.
func (a *Analysis) side(belongs func(*Unit) bool) lexis.Side {
	side := lexis.Side{Counts: make([]int, len(a.Stems))}
	people := make(map[string][]bool) // by person: the stems used
	for i := range a.Units {
		u := &a.Units[i]
		if !belongs(u) {
			continue
		}
		used := people[speaker(u)]
		if used == nil {
			used = make([]bool, len(a.Stems))
			people[speaker(u)] = used
		}
		for _, t := range u.Types {
			if t >= 0 && a.Types[t].Stem >= 0 {
				side.Counts[a.Types[t].Stem]++
				side.Tokens++
				used[a.Types[t].Stem] = true
			}
		}
	}
	side.Voices = len(people)
	if side.Voices > 1 {
		side.Speakers = speakersOf(people, len(a.Stems))
	}
	return side
}

func speakersOf(people map[string][]bool, stems int) []int {
	speakers := make([]int, stems)
	for _, used := range people {
		for stem, does := range used {
			if does {
				speakers[stem]++
			}
		}
	}
	return speakers
}

// speaker tells people apart by their names: the author wherever they write, each nameless comment a person of its own.
func speaker(u *Unit) string {
	switch {
	case u.By == corpus.Author:
		return "author"
	case u.Name == "":
		return "comment " + u.ID
	}
	return "reader " + strings.ToLower(u.Name)
}

// sectionContrasts compares each part of the essay with its other parts.
func (a *Analysis) sectionContrasts() []WordContrast {
	whole := a.side(essayUnit)
	var all []WordContrast
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind == Comment {
			continue
		}
		target := a.side(func(v *Unit) bool { return v == u })
		rest := lexis.Side{Counts: make([]int, len(a.Stems)), Tokens: whole.Tokens - target.Tokens}
		for stem := range rest.Counts {
			rest.Counts[stem] = whole.Counts[stem] - target.Counts[stem]
		}
		if c := lexis.CompareWords(target, rest, lexis.KeynessOptions{Most: 10}); c.Why == "" {
			all = append(all, WordContrast{SectionWords, u.ID, c})
		}
	}
	return all
}

// richness measures the running words of the units that belong together.
func (a *Analysis) richness(belongs func(*Unit) bool) lexis.Richness {
	var types []int32
	sentences, long := 0, 0
	for i := range a.Units {
		u := &a.Units[i]
		if !belongs(u) {
			continue
		}
		for _, s := range u.Doc.Sentences {
			before := len(types)
			for _, t := range u.Types[s.First:s.Last] {
				if t < 0 {
					continue
				}
				types = append(types, t)
				if utf8.RuneCountInString(a.Types[t].Form) > 6 {
					long++
				}
			}
			if len(types) > before {
				sentences++
			}
		}
	}
	return lexis.RichnessOf(types, sentences, long)
}

// sentenceStems gives the stems of each sentence whose words count.
func (a *Analysis) sentenceStems() [][]int32 {
	var all [][]int32
	for i := range a.Units {
		u := &a.Units[i]
		for _, s := range u.Doc.Sentences {
			if u.CountsThemes(s) {
				all = append(all, a.stemsOf(u, s))
			}
		}
	}
	return all
}

// wordSpreads tells how evenly the most frequent words of the essay are spread over its parts.
func (a *Analysis) wordSpreads() []lexis.Spread {
	var parts [][]int32
	counts := make([]int, len(a.Stems))
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind == Comment {
			continue
		}
		var part []int32
		for _, t := range u.Types {
			if t < 0 {
				continue
			}
			stem := a.Types[t].Stem
			part = append(part, stem)
			if stem >= 0 {
				counts[stem]++
			}
		}
		parts = append(parts, part)
	}
	if len(parts) < 2 {
		return nil
	}
	return lexis.Dispersion(parts, frequent(counts, leastSpread, spreadTerms))
}

// frequent gives the terms that occur at least so often, the most frequent first, at most so many.
func frequent(counts []int, least, most int) []int {
	var terms []int
	for term, n := range counts {
		if n >= least {
			terms = append(terms, term)
		}
	}
	slices.SortStableFunc(terms, func(x, y int) int { return counts[y] - counts[x] })
	return terms[:min(most, len(terms))]
}
