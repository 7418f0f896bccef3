package pipeline

import (
	"cmp"
	"slices"
	"strings"
)

// table writes the words in the order of their spelling, each stem with its forms, and tells by the number of a stem
// at which place it was written: whatever refers to a stem names that place.
func (e *encoder) table(t *wordTable) (places []int32) {
	order := t.bySpelling()
	places = make([]int32, len(order))
	for place, s := range order {
		places[s.stem] = int32(place)
	}
	forms := formsBySpelling(t.forms, places)
	e.number(len(order))
	for place, s := range order {
		e.text(t.stems[s.stem].stem)
		e.use(&t.stems[s.stem].wordUse)
		own := 0
		for own < len(forms) && forms[own].Stem == int32(place) {
			own++
		}
		e.number(own)
		for _, f := range forms[:own] {
			e.text(f.Form)
			e.number(f.Count)
		}
		forms = forms[own:]
	}
	return places
}

func (t *wordTable) bySpelling() []ranked {
	order := make([]ranked, len(t.stems))
	for i := range t.stems {
		order[i] = ranked{begin: beginning(t.stems[i].stem), stem: int32(i)}
	}
	slices.SortFunc(order, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.begin, b.begin), strings.Compare(t.stems[a.stem].stem, t.stems[b.stem].stem))
	})
	return order
}

// formsBySpelling gives the forms with the places of their stems, and in the order of these.
func formsBySpelling(forms []WordType, places []int32) []WordType {
	sorted := slices.Clone(forms)
	for i := range sorted {
		sorted[i].Stem = places[sorted[i].Stem]
	}
	slices.SortFunc(sorted, func(a, b WordType) int {
		if a.Stem != b.Stem {
			return int(a.Stem - b.Stem)
		}
		return strings.Compare(a.Form, b.Form)
	})
	return sorted
}

// table reads what the encoder wrote.
func (d *decoder) table() wordTable {
	var t wordTable
	n := d.count()
	t.stems = make([]stemUse, 0, min(n, 1<<12)) // damaged data may promise anything
	t.forms = make([]WordType, 0, min(n, 1<<12))
	var room []uint32 // of the voices of many stems
	for range n {
		if d.err != nil {
			break
		}
		t.stems = append(t.stems, stemUse{d.text(), d.use(&room)})
		for range d.count() {
			t.forms = append(t.forms, WordType{d.text(), int32(len(t.stems) - 1), d.number()})
		}
	}
	return t
}

func (e *encoder) use(u *wordUse) {
	for r := range registers {
		e.number(u.counts[r])
		e.number(len(u.voices[r]))
		for _, v := range u.voices[r] {
			e.number(int(v))
		}
	}
}

// use reads how a word is used. The voices lie in room, where there is some, each with no memory beyond its end.
func (d *decoder) use(room *[]uint32) wordUse {
	var u wordUse
	for r := range registers {
		u.counts[r] = d.number()
		n := d.count()
		if n > MostVoices {
			d.fail()
		}
		if n == 0 || d.err != nil {
			continue
		}
		if cap(*room)-len(*room) < n {
			*room = make([]uint32, 0, 1<<10)
		}
		from := len(*room)
		for range n {
			voice := uint32(d.number())
			if own := (*room)[from:]; len(own) > 0 && voice <= own[len(own)-1] {
				d.fail()
			}
			*room = append(*room, voice)
		}
		u.voices[r] = voices((*room)[from:len(*room):len(*room)])
	}
	return u
}
