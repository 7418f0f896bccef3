package themes

import (
	_ "embed"
	"sync"

	"teneur/pipeline/packed"
)

//go:generate go run ./internal/genthemes -out themes.bin

// builtIn is what Pack makes of themes.yaml.
//
//go:embed themes.bin
var builtIn string

// Default returns the built-in dictionary.
func Default() *Set { return defaultSet() }

var defaultSet = sync.OnceValue(func() *Set { return assemble(unpack(builtIn)) })

// unpack gives the themes that Pack wrote. Their texts lie in data.
func unpack(data string) []*theme {
	u := unpacker{Reader: packed.NewReader(data)}
	u.file = u.Text()
	u.sets = make([]words, u.Number())
	for i := range u.sets {
		u.sets[i] = u.words()
	}
	all := make([]*theme, u.Number())
	for i := range all {
		all[i] = u.theme()
	}
	return all
}

// unpacker reads what packer writes, each method what the method of the same name there wrote.
type unpacker struct {
	packed.Reader
	file string
	sets []words // shared by all that hold the same words; they never change
}

func (u *unpacker) words() words {
	n := u.Number()
	w := words{plain: make(map[string]bool, n)}
	for range n {
		w.plain[u.Text()] = true
	}
	for _, pattern := range u.texts() {
		w.globs = append(w.globs, newGlob(pattern))
	}
	return w
}

func (u *unpacker) set() *words { return &u.sets[u.Number()] }

func (u *unpacker) truth() bool { return u.Number() == 1 }

func (u *unpacker) place() place {
	return place{file: u.file, line: u.Number(), column: u.Number()}
}

func (u *unpacker) texts() []string {
	n := u.Number()
	if n == 0 {
		return nil
	}
	all := make([]string, n)
	for i := range all {
		all[i] = u.Text()
	}
	return all
}

func (u *unpacker) theme() *theme {
	t := &theme{
		path: u.Text(), parent: u.Text(), definition: u.Text(), note: u.Text(),
		opposes: u.truth(), adds: u.truth(), exclude: *u.set(), place: u.place(),
	}
	for range u.Number() {
		t.examples = append(t.examples, Example{Theme: t.path, Text: u.Text(), Counter: u.truth(), File: u.file, Line: u.Number()})
	}
	t.entries = make([]entry, u.Number())
	for i := range t.entries {
		t.entries[i] = u.entry()
	}
	return t
}

func (u *unpacker) entry() entry {
	e := entry{
		kind: u.Text(), name: u.Text(), note: u.Text(), place: u.place(),
		forms: u.texts(), split: u.split(), phrase: u.phrase(), parts: u.texts(), at: side(u.Number()), within: u.Number(),
		after: u.conditions(), before: u.conditions(), notAfter: u.conditions(), notBefore: u.conditions(),
		near: u.nearby(), notNear: u.nearby(),
	}
	for _, pattern := range u.texts() {
		g := newGlob(pattern)
		e.glob = &g
	}
	return e
}

func (u *unpacker) split() [][2]string {
	var all [][2]string
	for range u.Number() {
		all = append(all, [2]string{u.Text(), u.Text()})
	}
	return all
}

func (u *unpacker) phrase() []element {
	n := u.Number()
	if n == 0 {
		return nil
	}
	phrase := make([]element, n)
	for i := range phrase {
		phrase[i] = element{min: u.Number(), max: u.Number(), sets: u.shared()}
	}
	return phrase
}

func (u *unpacker) shared() []*words {
	n := u.Number()
	if n == 0 {
		return nil
	}
	sets := make([]*words, n)
	for i := range sets {
		sets[i] = u.set()
	}
	return sets
}

func (u *unpacker) conditions() conditions {
	n := u.Number()
	if n == 0 {
		return nil
	}
	all := make(conditions, n)
	for i := range all {
		all[i] = u.phrase()
	}
	return all
}

func (u *unpacker) nearby() nearby {
	return nearby{words: *u.set(), lists: u.shared(), phrases: u.conditions()}
}
