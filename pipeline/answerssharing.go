package pipeline

import (
	"cmp"
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
	everyday []bool    // by stem: fits any subject, or names one who takes part in the discussion
	weights  []float64 // by stem: how much it tells, whatever parts use it
	uses     [][]use   // by stem: the parts that use it, in the order of the essay
}

// use is how often a part uses a stem.
type use struct {
	part    int
	times   int
	heading bool
}

// rarityOf counts the stems of each part of the essay.
func (a *Analysis) rarityOf(essay []*Unit) *rarity {
	index, everyday := a.indexStems()
	r := &rarity{types: a.Types, uses: make([][]use, len(a.Stems)), everyday: everyday, weights: a.stemWeights(essay)}
	headings := headingStems(essay, index)
	total := 0.0
	for part, u := range essay {
		length := 0
		for _, t := range u.Types {
			if t >= 0 && a.Types[t].Stem >= 0 {
				r.add(part, a.Types[t].Stem, 1)
				length++
			}
		}
		for _, s := range headings[part] {
			r.add(part, s, headingWorth)
			uses := r.uses[s]
			uses[len(uses)-1].heading = true
		}
		r.parts, r.slack = append(r.parts, u.ID), append(r.slack, float64(length))
		total += float64(length)
	}
	for part, length := range r.slack {
		r.slack[part] = saturation * (1 - lengthPull + lengthPull*length*float64(len(essay))/max(total, 1))
	}
	return r
}

// stemWeights gives each stem a weight by its length: the longer a word, the rarer it is in the language, and
// what it tells grows with its length (Zipf 1935; Piantadosi, Tily & Gibson 2011). A name tells more than its length.
func (a *Analysis) stemWeights(essay []*Unit) []float64 {
	weights := make([]float64, len(a.Stems))
	for i, s := range a.Stems {
		weights[i] = min(float64(utf8.RuneCountInString(s.Stem))/plainLength, heaviest)
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

func isCapitalised(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

func (r *rarity) add(part int, stem int32, times int) {
	uses := r.uses[stem]
	if len(uses) == 0 || uses[len(uses)-1].part != part {
		uses = append(uses, use{part: part})
	}
	uses[len(uses)-1].times += times
	r.uses[stem] = uses
}

// indexStems gives the place in Stems of each word by its key, and tells, by stem, which words do not show what a comment is about:
// those that fit any subject, and the names by which people address each other.
func (a *Analysis) indexStems() (index map[string]int32, everyday []bool) {
	known, names := everydayKeys(), a.names()
	index, everyday = make(map[string]int32, len(a.Stems)), make([]bool, len(a.Stems))
	for _, t := range a.Types {
		if t.Stem < 0 {
			continue
		}
		key := wordKey(t.Form)
		if _, seen := index[key]; !seen {
			index[key] = t.Stem
		}
		if known[key] || names[key] {
			everyday[t.Stem] = true
		}
	}
	return index, everyday
}

// names gives the keys of the names of all who wrote something.
func (a *Analysis) names() map[string]bool {
	keys := make(map[string]bool)
	for i := range a.Units {
		for word := range strings.FieldsSeq(strings.ToLower(a.Units[i].Name)) {
			keys[wordKey(word)] = true
		}
	}
	return keys
}

// headingStems gives for each part the stems of its heading's content words, where the post uses them anywhere.
func headingStems(essay []*Unit, index map[string]int32) [][]int32 {
	all := make([][]int32, len(essay))
	for part, u := range essay {
		for _, t := range tokenize.Document(u.Heading, nil).Tokens {
			lower := strings.ReplaceAll(strings.ToLower(t.Text), "’", "'")
			if t.Kind != text.Word || tokenize.IsFunctionWord(lower, text.Dutch) {
				continue
			}
			if s, used := index[wordKey(lower)]; used && !slices.Contains(all[part], s) {
				all[part] = append(all[part], s)
			}
		}
	}
	return all
}

// sharedBy tells which part of the essay a comment shares its rare words with, and where that is not clear, which part it leans to:
// "" for none.
func (r *rarity) sharedBy(u *Unit) (answer Answer, leaning string) {
	shared := r.shared(u)
	evidence := make([]float64, len(r.parts))
	for _, w := range shared {
		for _, use := range r.uses[w.stem] {
			evidence[use.part] += r.evidence(w, use)
		}
	}
	best, margin := clearly(evidence)
	if evidence[best] == 0 {
		return Answer{}, ""
	}
	leaning = r.parts[best]
	telling := slices.DeleteFunc(shared, func(w sharedWord) bool { return !r.tells(w, best) })
	if margin < leastMargin || evidence[best] < r.least(u) || len(telling) == 1 && !r.suffices(telling[0]) {
		return Answer{}, leaning
	}
	answer = Answer{Unit: leaning, By: AnswersSharing, Margin: margin}
	for _, w := range telling {
		answer.Words = append(answer.Words, w.form)
	}
	return answer, leaning
}

// tells reports whether a word of a comment speaks for a part.
func (r *rarity) tells(w sharedWord, part int) bool {
	return slices.ContainsFunc(r.uses[w.stem], func(u use) bool { return u.part == part && r.evidence(w, u) > 0 })
}

// suffices reports whether a word may speak for a part without any other: a long one or a name, that no other part uses.
func (r *rarity) suffices(w sharedWord) bool {
	return !r.everyday[w.stem] && r.weights[w.stem] >= nameWeight && len(r.uses[w.stem]) == 1
}

// least is the evidence that it takes to say what a comment speaks of.
func (r *rarity) least(u *Unit) float64 {
	content := 0
	for _, t := range u.Types {
		if t >= 0 && r.types[t].Stem >= 0 {
			content++
		}
	}
	return leastShared * math.Sqrt(max(1, float64(content)/shortComment))
}

// sharedWord is a word of a comment that the essay uses too.
type sharedWord struct {
	stem  int32
	form  string // its first form in the comment
	first int    // token
	times int
}

// shared lists the words that a comment has in common with the essay, in the order of the comment.
func (r *rarity) shared(u *Unit) []sharedWord {
	var all []sharedWord
	for i, t := range u.Types {
		if t >= 0 && r.types[t].Stem >= 0 && len(r.uses[r.types[t].Stem]) > 0 {
			all = append(all, sharedWord{stem: r.types[t].Stem, form: r.types[t].Form, first: i, times: 1})
		}
	}
	slices.SortStableFunc(all, func(a, b sharedWord) int { return cmp.Compare(a.stem, b.stem) })
	kept := all[:0]
	for _, w := range all {
		if n := len(kept); n > 0 && kept[n-1].stem == w.stem {
			kept[n-1].times++
		} else {
			kept = append(kept, w)
		}
	}
	slices.SortFunc(kept, func(a, b sharedWord) int { return cmp.Compare(a.first, b.first) })
	return kept
}

// evidence is what a word of a comment says for a part that uses it: BM25, weighted by length, with a rarity that is 1 for a
// word of one part only and 0 for one that more than half of them use. A word that fits any subject says something only where the
// heading makes it the part's own.
func (r *rarity) evidence(w sharedWord, u use) float64 {
	weight := r.weights[w.stem]
	if r.everyday[w.stem] {
		if !u.heading {
			return 0
		}
		weight *= everydayShare
	}
	parts, holding := float64(len(r.parts)), float64(len(r.uses[w.stem]))
	if 2*holding > parts {
		return 0
	}
	rare := math.Log(parts/holding) / math.Log(parts)
	times, asked := float64(u.times), float64(w.times)
	return weight * rare * times * (1 + saturation) / (times + r.slack[u.part]) * 2 * asked / (1 + asked)
}
