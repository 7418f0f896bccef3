package pipeline

import "teneur/pipeline/text"

// WordType is a word form of a post, in lower case.
type WordType struct {
	Form  string
	Stem  int32 // index in Analysis.Stems; -1 for function words, which have none
	Count int   // tokens, in the sentences whose themes count
}

// vocabulary numbers the word forms of one post in the order in which they are met.
type vocabulary struct {
	round uint32 // of the post: a form that was numbered in an earlier round has no number yet
	types []WordType
	stems []string // parallel to types
	index map[typeKey]int32
}

// typeKey tells word types apart: equal forms of two languages may have two stems.
type typeKey struct{ form, stem string }

func (v *vocabulary) begin() {
	*v = vocabulary{round: v.round + 1, index: make(map[typeKey]int32)}
}

// count gives the tokens of a unit from first on the numbers of their word types, and counts them.
func (v *vocabulary) count(u *Unit, first int, tokens []text.Token, looked []*form) {
	for i, f := range looked {
		if tokens[i].Kind != text.Word {
			continue
		}
		if f.round != v.round {
			f.round, f.number = v.round, v.number(f)
		}
		v.types[f.number].Count++
		u.Types[first+i] = f.number
	}
}

func (v *vocabulary) number(f *form) int32 {
	key := typeKey{form: f.lower}
	if f.content {
		key.stem = f.stem
	}
	n, known := v.index[key]
	if !known {
		n = int32(len(v.types))
		v.index[key] = n
		v.types = append(v.types, WordType{Form: f.lower, Stem: -1})
		v.stems = append(v.stems, key.stem)
	}
	return n
}

// settled gives the word types, and their stems with the most frequent first, ties by spelling.
func (v *vocabulary) settled() ([]WordType, []StemCount) {
	counts := make(stemCounts)
	for i, t := range v.types {
		if v.stems[i] != "" {
			counts.add(v.stems[i], t.Form, t.Count)
		}
	}
	stems := counts.sorted()
	place := make(map[string]int32, len(stems))
	for i, s := range stems {
		place[s.Stem] = int32(i)
	}
	for i, stem := range v.stems {
		if stem != "" {
			v.types[i].Stem = place[stem]
		}
	}
	return v.types, stems
}

// stemsOf lists the stems of a sentence's content words, in the order of the text, as indexes in Stems.
func (a *Analysis) stemsOf(u *Unit, s text.Sentence) []int32 {
	var all []int32
	for _, t := range u.Types[s.First:s.Last] {
		if t >= 0 && a.Types[t].Stem >= 0 {
			all = append(all, a.Types[t].Stem)
		}
	}
	return all
}
