package themes

import (
	"io"
	"maps"
	"slices"

	"teneur/pipeline/packed"
)

// Pack makes the data that Default reads from a dictionary as Read reads it: each lemma in its forms, each list of words once. It belongs to
// go generate; equal dictionaries give equal bytes. The errors are those of Read.
func Pack(r io.Reader, name string) ([]byte, error) {
	set, err := Read(r, name)
	if err != nil {
		return nil, err
	}
	return pack(set.themes, name), nil
}

func pack(all []*theme, file string) []byte {
	p := packer{numbers: make(map[string]int)}
	p.Number(len(all))
	for _, t := range all {
		p.theme(t)
	}
	var w packed.Writer
	w.Text(file)
	w.Number(len(p.sets))
	data := w.Bytes()
	for _, set := range p.sets {
		data = append(data, set...)
	}
	return append(data, p.Bytes()...)
}

// packer writes themes; the sets of words that they refer to by number are to stand before them.
type packer struct {
	packed.Writer
	sets    []string
	numbers map[string]int // of a set, by what is written of it
}

// set writes the number of a set of words: sets with the same words have the same number.
func (p *packer) set(w *words) {
	written := packWords(w)
	number, known := p.numbers[written]
	if !known {
		number = len(p.sets)
		p.numbers[written] = number
		p.sets = append(p.sets, written)
	}
	p.Number(number)
}

func packWords(set *words) string {
	var p packer
	p.texts(slices.Sorted(maps.Keys(set.plain)))
	var patterns []string
	for _, g := range set.globs {
		patterns = append(patterns, g.pattern)
	}
	p.texts(patterns)
	return string(p.Bytes())
}

func (p *packer) truth(b bool) {
	if b {
		p.Number(1)
	} else {
		p.Number(0)
	}
}

func (p *packer) place(at place) {
	p.Number(at.line)
	p.Number(at.column)
}

func (p *packer) texts(all []string) {
	p.Number(len(all))
	for _, s := range all {
		p.Text(s)
	}
}

func (p *packer) theme(t *theme) {
	p.Text(t.path)
	p.Text(t.parent)
	p.Text(t.definition)
	p.Text(t.note)
	p.truth(t.opposes)
	p.truth(t.adds)
	p.set(&t.exclude)
	p.place(t.place)
	p.Number(len(t.examples))
	for _, e := range t.examples {
		p.Text(e.Text)
		p.truth(e.Counter)
		p.Number(e.Line)
	}
	p.Number(len(t.entries))
	for i := range t.entries {
		p.entry(&t.entries[i])
	}
}

func (p *packer) entry(e *entry) {
	p.Text(e.kind)
	p.Text(e.name)
	p.Text(e.note)
	p.place(e.place)
	p.texts(e.forms)
	p.split(e.split)
	p.phrase(e.phrase)
	p.texts(e.parts)
	p.Number(int(e.at))
	p.Number(e.within)
	for _, c := range []conditions{e.after, e.before, e.notAfter, e.notBefore} {
		p.conditions(c)
	}
	p.nearby(&e.near)
	p.nearby(&e.notNear)
	var patterns []string
	if e.glob != nil {
		patterns = append(patterns, e.glob.pattern)
	}
	p.texts(patterns)
}

func (p *packer) split(all [][2]string) {
	p.Number(len(all))
	for _, pair := range all {
		p.Text(pair[0])
		p.Text(pair[1])
	}
}

func (p *packer) phrase(phrase []element) {
	p.Number(len(phrase))
	for _, e := range phrase {
		p.Number(e.min)
		p.Number(e.max)
		p.shared(e.sets)
	}
}

func (p *packer) shared(sets []*words) {
	p.Number(len(sets))
	for _, set := range sets {
		p.set(set)
	}
}

func (p *packer) conditions(c conditions) {
	p.Number(len(c))
	for _, phrase := range c {
		p.phrase(phrase)
	}
}

func (p *packer) nearby(n *nearby) {
	p.set(&n.words)
	p.shared(n.lists)
	p.conditions(n.phrases)
}
