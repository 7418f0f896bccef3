package pipeline

import "strings"

// wordTable counts the word forms of some posts under their stems, each of which has a number.
type wordTable struct {
	stems []stemUse
	forms []WordType // in the order in which they are met; Stem is an index in stems

	// How words are found; made when words are looked for the first time, for most tables of few posts are only read.
	indexed bool
	byStem  textIndex
	byForm  textIndex
	first   []int32 // by the number of a form in byForm: its first place in forms
	other   []int32 // parallel to forms: the same form under another stem, -1 where there is none
}

// stemUse is a stem, and how it is used.
type stemUse struct {
	stem string
	wordUse
}

// add counts the words of a post, and gives its stems their numbers.
func (t *wordTable) add(types []WordType, stems []StemCount) (numbers []int32) {
	numbers = make([]int32, len(stems))
	if len(t.stems) == 0 && !t.indexed {
		t.begin(types, stems, numbers)
		return numbers
	}
	t.index()
	for i := range numbers {
		numbers[i] = -1
	}
	for _, w := range types {
		if w.Stem < 0 {
			continue
		}
		form := t.form(w.Form, stems[w.Stem].Stem, &numbers[w.Stem])
		form.Count += w.Count
	}
	return numbers
}

// begin fills an empty table with the words of a post: all of them are new.
func (t *wordTable) begin(types []WordType, stems []StemCount, numbers []int32) {
	t.stems = make([]stemUse, len(stems))
	for i, s := range stems {
		t.stems[i].stem, numbers[i] = s.Stem, int32(i)
	}
	t.forms = make([]WordType, 0, len(types))
	for _, w := range types {
		if w.Stem >= 0 {
			t.forms = append(t.forms, w)
		}
	}
}

// index makes it possible to find words.
func (t *wordTable) index() {
	if t.indexed {
		return
	}
	t.indexed = true
	for i := range t.stems {
		t.byStem.add(t.stems[i].stem)
	}
	for i := range t.forms {
		t.noteForm(int32(i))
	}
}

// noteForm makes it possible to find a form.
func (t *wordTable) noteForm(n int32) {
	form := t.forms[n].Form
	next := int32(-1)
	if known := t.byForm.find(form, t.formText); known >= 0 {
		first := t.first[known]
		next, t.other[first] = t.other[first], n
	} else {
		t.byForm.add(form)
		t.first = append(t.first, n)
	}
	t.other = append(t.other, next)
}

// formText gives the form of a number in byForm.
func (t *wordTable) formText(number int32) string { return t.forms[t.first[number]].Form }

// form gives the entry of a form under a stem, a new one where there is none yet. number is that of the stem, where it is known, and is set where it is not.
func (t *wordTable) form(form, stem string, number *int32) *WordType {
	if known := t.byForm.find(form, t.formText); known >= 0 {
		for n := t.first[known]; n >= 0; n = t.other[n] {
			if s := t.forms[n].Stem; s == *number || *number < 0 && t.stems[s].stem == stem {
				*number = s
				return &t.forms[n]
			}
		}
	}
	if *number < 0 {
		*number = t.stem(stem)
	}
	n := len(t.forms)
	t.forms = append(t.forms, WordType{Form: strings.Clone(form), Stem: *number})
	t.noteForm(int32(n))
	return &t.forms[n]
}

// stem gives the number of a stem, a new one where it has none yet.
func (t *wordTable) stem(stem string) int32 {
	if n := t.byStem.find(stem, func(n int32) string { return t.stems[n].stem }); n >= 0 {
		return n
	}
	stem = strings.Clone(stem)
	t.stems = append(t.stems, stemUse{stem: stem})
	t.byStem.add(stem)
	return int32(len(t.stems)) - 1
}

// merge adds the words of another table, and tells by what numbers its stems go here.
func (t *wordTable) merge(other *wordTable) (numbers []int32) {
	numbers = make([]int32, len(other.stems))
	for i := range numbers {
		numbers[i] = -1
	}
	t.index()
	for _, w := range other.forms {
		form := t.form(w.Form, other.stems[w.Stem].stem, &numbers[w.Stem])
		form.Count += w.Count
	}
	for i := range other.stems {
		if numbers[i] < 0 { // a stem without forms stands in damaged data only
			numbers[i] = t.stem(other.stems[i].stem)
		}
		t.stems[numbers[i]].add(&other.stems[i].wordUse)
	}
	return numbers
}

// names lists the stems, by number.
func (t *wordTable) names() []string {
	names := make([]string, len(t.stems))
	for i := range t.stems {
		names[i] = t.stems[i].stem
	}
	return names
}
