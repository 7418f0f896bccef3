package pipeline

import (
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"teneur/pipeline/text"
	"teneur/pipeline/tokenize"
)

const (
	// The parameters of BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): how soon a
	// word that is repeated stops telling more, and how much a longer part is held to use any word more often.
	saturation = 1.2
	lengthPull = 0.75

	// headingWorth is how many uses in the text a word of the heading is worth: a comment names a section by its subject.
	headingWorth = 3

	everydayShare = 0.5 // of its weight, for a heading's word that fits any subject

	plainLength = 7.0  // letters of a stem of weight 1
	heaviest    = 2.0  // weight of any stem
	nameWeight  = 1.75 // least weight of a name: a word with a capital inside a sentence of the essay

	// leastShared is the evidence below which nothing is said; one is a word of plainLength that stands once, in one part of mean
	// length. A comment of more than shortComment content words needs more, with the square root of their number: so
	// the evidence grows that chance alone gives.
	leastShared  = 1.4
	shortComment = 20
)

// rarity tells which words of the essay belong to one part of it.
type rarity struct {
	types    []WordType
	parts    []string  // IDs
	slack    []float64 // what BM25 adds to the uses of a word in a part, by its length
	rare     []float64 // by the number of parts that use a word: 1 for one of them, less for more
	everyday []bool    // by stem: fits any subject, or names one who takes part in the discussion
	weights  []float64 // by stem: how much it tells, whatever parts use it
	uses     []use     // of all stems
	stems    []stemUses
	comment  int32        // the number of the one at hand
	shared   []sharedWord // of it
}

// use is how often a part uses a stem.
type use struct {
	part    int32
	times   int32
	next    int32 // the use of the next part of the essay, in rarity.uses; -1 for none
	heading bool
}

// stemUses is the parts that use a stem, in the order of the essay.
type stemUses struct {
	parts       int32 // how many
	first, last int32 // in rarity.uses
	comment     int32 // the last one that shares the stem
	shared      int32 // the place among the words that it shares
}

// rarityOf counts the stems of each part of the essay.
func (a *Analysis) rarityOf(essay []*Unit, v *vocabulary) *rarity {
	r := &rarity{types: a.Types, stems: make([]stemUses, len(a.Stems)), everyday: a.everyday(v), weights: a.stemWeights(essay, v)}
	for part, u := range essay {
		length := 0
		for _, t := range u.Types {
			if t >= 0 && a.Types[t].Stem >= 0 {
				r.add(int32(part), a.Types[t].Stem, 1)
				length++
			}
		}
		for _, s := range a.headingStems(u, v) {
			r.add(int32(part), s, headingWorth).heading = true
		}
		r.parts, r.slack = append(r.parts, u.ID), append(r.slack, float64(length))
	}
	r.settle()
	return r
}

// settle works out what depends on the number of the parts, and on the length of all of them.
func (r *rarity) settle() {
	parts, total := float64(len(r.parts)), 0.0
	for _, length := range r.slack {
		total += length
	}
	for part, length := range r.slack {
		r.slack[part] = saturation * (1 - lengthPull + lengthPull*length*parts/max(total, 1))
	}
	r.rare = make([]float64, 1+len(r.parts)/2)
	for holding := 1; holding < len(r.rare); holding++ {
		r.rare[holding] = math.Log(parts/float64(holding)) / math.Log(parts)
	}
}

// add counts a stem in a part: no earlier one than that of any call before.
func (r *rarity) add(part, stem, times int32) *use {
	s := &r.stems[stem]
	if s.parts == 0 || r.uses[s.last].part != part {
		at := int32(len(r.uses))
		r.uses = append(r.uses, use{part: part, next: -1})
		if s.parts == 0 {
			s.first = at
		} else {
			r.uses[s.last].next = at
		}
		s.last = at
		s.parts++
	}
	u := &r.uses[s.last]
	u.times += times
	return u
}

// of lists the uses of a stem, in the order of the essay.
func (r *rarity) of(stem int32) iter.Seq[*use] {
	return func(yield func(*use) bool) {
		for at, left := r.stems[stem].first, r.stems[stem].parts; left > 0; left-- {
			if !yield(&r.uses[at]) {
				return
			}
			at = r.uses[at].next
		}
	}
}

// stemWeights tells how much a stem tells of what a text is about: the longer a word is, the rarer it is in the language, and
// what it tells grows with its length (Zipf 1935; Piantadosi, Tily & Gibson 2011). A name tells more than its length.
func (a *Analysis) stemWeights(essay []*Unit, v *vocabulary) []float64 {
	weights := make([]float64, len(a.Stems))
	for i, t := range a.Types {
		if t.Stem >= 0 {
			weights[t.Stem] = v.words[i].stem.weighed()
		}
	}
	for _, u := range essay {
		for _, s := range u.Doc.Sentences {
			for i := s.First + 1; i < s.Last; i++ {
				if t := u.Types[i]; t >= 0 && a.Types[t].Stem >= 0 && isCapitalised(u.Doc.Tokens[i].Text) {
					weights[a.Types[t].Stem] = max(weights[a.Types[t].Stem], nameWeight)
				}
			}
		}
	}
	return weights
}

// weighed gives the weight of a stem by its length.
func (s *stemmed) weighed() float64 {
	if s.weight == 0 {
		s.weight = min(float64(utf8.RuneCountInString(s.stem))/plainLength, heaviest)
	}
	return s.weight
}

func isCapitalised(word string) bool {
	if word != "" && word[0] < utf8.RuneSelf {
		return 'A' <= word[0] && word[0] <= 'Z'
	}
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// everyday tells, by stem, which words do not show what a comment is about: those that fit any subject, and the names by which people address
// each other. It also notes which stem each key of the post has.
func (a *Analysis) everyday(v *vocabulary) []bool {
	a.notePeople(v)
	everyday := make([]bool, len(a.Stems))
	for i, t := range a.Types {
		if t.Stem < 0 {
			continue
		}
		key := v.keyOf(i)
		if key.round != v.round {
			key.round, key.number = v.round, t.Stem
		}
		if key.everyday || key.named == v.round {
			everyday[t.Stem] = true
		}
	}
	return everyday
}

// notePeople marks the keys of the names of all who wrote something.
func (a *Analysis) notePeople(v *vocabulary) {
	before := ""
	for i := range a.Units {
		name := a.Units[i].Name
		if name == before {
			continue
		}
		for word := range strings.FieldsSeq(name) {
			v.keys.ofOther(strings.ToLower(word)).named = v.round
		}
		before = name
	}
}

// headingStems gives the stems of the content words of a part's heading, where the post uses them anywhere.
func (a *Analysis) headingStems(u *Unit, v *vocabulary) []int32 {
	if u.Heading == "" {
		return nil
	}
	var all []int32
	for _, t := range tokenize.Document(u.Heading, nil).Tokens {
		lower := strings.ReplaceAll(strings.ToLower(t.Text), "’", "'")
		if t.Kind != text.Word || tokenize.IsFunctionWord(lower, text.Dutch) {
			continue
		}
		if key := v.keys.ofOther(lower); key.round == v.round && !slices.Contains(all, key.number) {
			all = append(all, key.number)
		}
	}
	return all
}

// sharedBy tells which part of the essay a comment shares its rare words with, and where that is not clear, which part it leans to:
// "" for none.
func (r *rarity) sharedBy(u *Unit) (answer Answer, leaning string) {
	content := r.share(u)
	evidence := make([]float64, len(r.parts))
	for _, w := range r.shared {
		for use := range r.of(w.stem) {
			evidence[use.part] += r.evidence(w, use)
		}
	}
	best, margin := clearly(evidence)
	if evidence[best] == 0 {
		return Answer{}, ""
	}
	leaning = r.parts[best]
	if margin < leastMargin || evidence[best] < least(content) {
		return Answer{}, leaning
	}
	telling := slices.DeleteFunc(r.shared, func(w sharedWord) bool { return !r.tells(w, int32(best)) })
	if len(telling) == 1 && !r.suffices(telling[0]) {
		return Answer{}, leaning
	}
	answer = Answer{Unit: leaning, By: AnswersSharing, Margin: margin}
	for _, w := range telling {
		answer.Words = append(answer.Words, w.form)
	}
	return answer, leaning
}

// tells reports whether a word of a comment speaks for a part.
func (r *rarity) tells(w sharedWord, part int32) bool {
	for u := range r.of(w.stem) {
		if u.part == part {
			return r.evidence(w, u) > 0
		}
	}
	return false
}

// suffices reports whether a word may speak for a part without any other: a long one or a name, that no other part uses.
func (r *rarity) suffices(w sharedWord) bool {
	return !r.everyday[w.stem] && r.weights[w.stem] >= nameWeight && r.stems[w.stem].parts == 1
}

// least is the evidence that it takes to say what a comment of so many content words speaks of.
func least(content int) float64 {
	return leastShared * math.Sqrt(max(1, float64(content)/shortComment))
}

// sharedWord is a word of a comment that the essay uses too.
type sharedWord struct {
	stem  int32
	form  string // its first form in the comment
	times int
}

// share lists the words that a comment has in common with the essay, in the order of the comment, and counts its content words.
func (r *rarity) share(u *Unit) (content int) {
	r.comment++
	r.shared = r.shared[:0]
	for _, t := range u.Types {
		if t < 0 || r.types[t].Stem < 0 {
			continue
		}
		content++
		switch s := &r.stems[r.types[t].Stem]; {
		case s.parts == 0:
		case s.comment == r.comment:
			r.shared[s.shared].times++
		default:
			s.comment, s.shared = r.comment, int32(len(r.shared))
			r.shared = append(r.shared, sharedWord{stem: r.types[t].Stem, form: r.types[t].Form, times: 1})
		}
	}
	return content
}

// evidence is what a word of a comment says for a part that uses it: BM25, weighted by length, with a rarity that is 1 for a
// word of one part only and 0 for one that more than half of them use. A word that fits any subject says something only where the
// heading makes it the part's own.
func (r *rarity) evidence(w sharedWord, u *use) float64 {
	weight := r.weights[w.stem]
	if r.everyday[w.stem] {
		if !u.heading {
			return 0
		}
		weight *= everydayShare
	}
	holding := int(r.stems[w.stem].parts)
	if holding >= len(r.rare) {
		return 0
	}
	times, asked := float64(u.times), float64(w.times)
	return weight * r.rare[holding] * times * (1 + saturation) / (times + r.slack[u.part]) * 2 * asked / (1 + asked)
}
