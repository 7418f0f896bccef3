package pipeline

import "teneur/pipeline/text"

// WordType is a word form of a post, in lower case.
type WordType struct {
	Form  string
	Stem  int32 // index in Analysis.Stems; -1 for function words, which have none
	Count int   // tokens, in the sentences whose themes count
}

// vocabulary numbers the word forms of one post in the order in which they are met. What is known of a word stays from post to post,
// so that a post costs no table of its own, but a look at each of its words.
type vocabulary struct {
	round uint32 // of the post: what was numbered in an earlier round has no number yet
	known map[typeKey]*word
	stems map[string]*stemmed
	age   uint32 // of known: how often it was emptied

	types   []WordType // of the post; Stem is the number of the stem in the order in which stems are met, until the post is settled
	words   []*word    // parallel to types
	met     []string   // the stems of the post, as they are met
	ranking ranking
	keys    wordKeys
}

// typeKey tells word types apart: equal forms of two languages may have two stems.
type typeKey struct{ form, stem string }

// word is what is known of a word type, whatever post it stands in.
type word struct {
	form string
	stem *stemmed // nil for a function word
	key  *keyed   // nil until it is asked for
	age  uint32

	numbered
}

// stemmed is a stem that words have.
type stemmed struct {
	stem   string
	weight float64 // see stemWeight; 0 until it is asked for

	numbered
}

// numbered is something that has a number in the post that was read in a round.
type numbered struct {
	number int32
	round  uint32
}

// begin makes room for the words of the next post.
func (v *vocabulary) begin() {
	v.round++
	v.types, v.words, v.met = v.types[:0], v.words[:0], v.met[:0]
	if v.known == nil || len(v.known)+v.keys.size() >= 2*maxForms {
		v.known, v.stems, v.keys = make(map[typeKey]*word), make(map[string]*stemmed), wordKeys{}
		v.age++
	}
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

// number gives the word type of a form its number in the post: forms that differ in their capitals have one.
func (v *vocabulary) number(f *form) int32 {
	if f.word == nil || f.word.age != v.age {
		f.word = v.word(f)
	}
	w := f.word
	if w.round != v.round {
		w.round, w.number = v.round, int32(len(v.types))
		v.types = append(v.types, WordType{Form: w.form, Stem: v.numberStem(w.stem)})
		v.words = append(v.words, w)
	}
	return w.number
}

func (v *vocabulary) numberStem(s *stemmed) int32 {
	if s == nil {
		return -1
	}
	if s.round != v.round {
		s.round, s.number = v.round, int32(len(v.met))
		v.met = append(v.met, s.stem)
	}
	return s.number
}

// word gives what is known of the word type of a form.
func (v *vocabulary) word(f *form) *word {
	key := typeKey{form: f.lower}
	if f.content {
		key.stem = f.stem
	}
	if w := v.known[key]; w != nil {
		return w
	}
	w := &word{form: key.form, age: v.age}
	if key.stem != "" {
		if w.stem = v.stems[key.stem]; w.stem == nil {
			w.stem = &stemmed{stem: key.stem}
			v.stems[key.stem] = w.stem
		}
	}
	v.known[key] = w
	return w
}

// keyOf gives the key of a word type of the post.
func (v *vocabulary) keyOf(number int) *keyed {
	w := v.words[number]
	if w.key == nil {
		w.key = v.keys.of(w.form)
	}
	return w.key
}

// settled gives the word types, and their stems with the most frequent first, ties by spelling.
func (v *vocabulary) settled() ([]WordType, []StemCount) {
	types := append([]WordType(nil), v.types...)
	stems, places := v.ranking.of(v.met, types)
	for i := range types {
		if types[i].Stem >= 0 {
			types[i].Stem = places[types[i].Stem]
		}
	}
	return types, stems
}
