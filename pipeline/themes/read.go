package themes

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"teneur/pipeline/inflect"
)

// Read reads a theme dictionary in the form of the built-in themes.yaml, which explains itself. The error names file, line
// and column of what is wrong, and what to do.
func Read(r io.Reader, name string) (*Set, error) {
	var document yaml.Node
	if err := yaml.NewDecoder(r).Decode(&document); errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s:1:1: the file is empty: give it a list of themes", name)
	} else if err != nil {
		return nil, fmt.Errorf("%s: is not YAML: %w", name, err)
	}
	rd := reader{name: name}
	all, err := rd.file(document.Content[0])
	if err != nil {
		return nil, err
	}
	s, err := compile(all)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// reader turns the nodes of a YAML file into themes.
type reader struct{ name string }

func (r reader) errorf(n *yaml.Node, format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", r.name, n.Line, n.Column, fmt.Sprintf(format, args...))
}

// The keys of each kind of mapping.
var (
	fileKeys  = []string{"themes"}
	themeKeys = []string{"name", "definition", "opposes", "entries", "exclude", "examples", "counterexamples", "themes"}
	kindKeys  = []string{"noun", "verb", "adjective", "form", "phrase", "part", "glob"}
	entryKeys = append([]string{"at", "except", "after", "before", "not_after", "not_before", "near", "not_near", "note"}, kindKeys...)
)

func (r reader) file(n *yaml.Node) ([]*theme, error) {
	fields, err := r.fields(n, fileKeys)
	if err != nil {
		return nil, err
	}
	list := fields["themes"]
	if list == nil || len(list.Content) == 0 {
		return nil, r.errorf(n, "no themes in it: list at least one under themes:")
	}
	return r.themes(list, "")
}

// fields returns the values of a mapping by key; an unknown key is an error that names the nearest right one.
func (r reader) fields(n *yaml.Node, known []string) (map[string]*yaml.Node, error) {
	if n.Kind == yaml.AliasNode {
		return nil, r.errorf(n, "aliases (*%s) are not read: write the text out", n.Value)
	}
	if n.Kind != yaml.MappingNode {
		return nil, r.errorf(n, "a mapping with the keys %s must stand here", strings.Join(known, ", "))
	}
	fields := make(map[string]*yaml.Node)
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if !slices.Contains(known, key.Value) {
			return nil, r.errorf(key, "unknown key %q: did you mean %q?", key.Value, nearest(key.Value, known))
		}
		if fields[key.Value] != nil {
			return nil, r.errorf(key, "the key %q stands here twice: keep one", key.Value)
		}
		fields[key.Value] = n.Content[i+1]
	}
	return fields, nil
}

func (r reader) themes(list *yaml.Node, parent string) ([]*theme, error) {
	if list.Kind != yaml.SequenceNode {
		return nil, r.errorf(list, "a list of themes must stand here, each beginning with - name:")
	}
	var all []*theme
	for _, n := range list.Content {
		some, err := r.theme(n, parent)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// theme reads one theme; its sub-themes follow it.
func (r reader) theme(n *yaml.Node, parent string) ([]*theme, error) {
	fields, err := r.fields(n, themeKeys)
	if err != nil {
		return nil, err
	}
	t := &theme{parent: parent, definition: value(fields["definition"]), opposes: value(fields["opposes"]) == "true"}
	if t.path, err = r.path(n, fields["name"], parent); err != nil {
		return nil, err
	}
	if t.definition == "" {
		return nil, r.errorf(n, "theme %s has no definition: say in two sentences what counts and what does not", t.path)
	}
	exclude, err := r.list(fields["exclude"])
	if err != nil {
		return nil, err
	}
	t.exclude = newWords(exclude)
	if t.examples, err = r.list(fields["examples"]); err != nil {
		return nil, err
	}
	if t.counterexamples, err = r.list(fields["counterexamples"]); err != nil {
		return nil, err
	}
	if t.entries, err = r.entries(fields["entries"]); err != nil {
		return nil, err
	}
	if len(t.entries) == 0 && fields["themes"] == nil {
		return nil, r.errorf(n, "theme %s is empty: give it entries", t.path)
	}
	all := []*theme{t}
	if fields["themes"] != nil {
		below, err := r.themes(fields["themes"], t.path)
		if err != nil {
			return nil, err
		}
		all = append(all, below...)
	}
	return all, nil
}

func (r reader) path(n, name *yaml.Node, parent string) (string, error) {
	if value(name) == "" {
		return "", r.errorf(n, "a theme without a name: give it one with name:")
	}
	if strings.ContainsAny(name.Value, "/,\t\n") {
		return "", r.errorf(name, "the name %q holds a slash, a comma or a tab: leave those out", name.Value)
	}
	if parent == "" {
		return name.Value, nil
	}
	return parent + "/" + name.Value, nil
}

func value(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// list reads a list of texts.
func (r reader) list(n *yaml.Node) ([]string, error) {
	if n == nil {
		return nil, nil
	}
	if n.Kind != yaml.SequenceNode {
		return nil, r.errorf(n, "a list must stand here: [a, b] or one - item per line")
	}
	var items []string
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode {
			return nil, r.errorf(item, "a plain text must stand here")
		}
		items = append(items, item.Value)
	}
	return items, nil
}

func (r reader) entries(list *yaml.Node) ([]entry, error) {
	if list == nil {
		return nil, nil
	}
	if list.Kind != yaml.SequenceNode {
		return nil, r.errorf(list, "a list of entries must stand here, such as - noun: gilde")
	}
	var all []entry
	for _, n := range list.Content {
		e, err := r.entry(n)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

func (r reader) entry(n *yaml.Node) (entry, error) {
	fields, err := r.fields(n, entryKeys)
	if err != nil {
		return entry{}, err
	}
	var kind string
	for _, k := range kindKeys {
		if fields[k] != nil && kind != "" {
			return entry{}, r.errorf(n, "an entry is either %s or %s: make two of them", kind, k)
		}
		if fields[k] != nil {
			kind = k
		}
	}
	if kind == "" {
		return entry{}, r.errorf(n, "an entry without a word: give it one of %s", strings.Join(kindKeys, ", "))
	}
	e := entry{name: strings.ToLower(value(fields[kind]))}
	if e.name == "" {
		return entry{}, r.errorf(fields[kind], "%s is empty: give it a word", kind)
	}
	if err := r.conditions(&e, fields); err != nil {
		return entry{}, err
	}
	return e, r.words(&e, kind, fields)
}

// conditions reads what may or must stand beside an entry.
func (r reader) conditions(e *entry, fields map[string]*yaml.Node) error {
	for _, c := range []struct {
		key    string
		target *conditions
	}{{"after", &e.after}, {"before", &e.before}, {"not_after", &e.notAfter}, {"not_before", &e.notBefore}} {
		list, err := r.list(fields[c.key])
		if err != nil {
			return err
		}
		*c.target = newConditions(list)
	}
	near, err := r.list(fields["near"])
	if err != nil {
		return err
	}
	notNear, err := r.list(fields["not_near"])
	if err != nil {
		return err
	}
	e.near, e.notNear = newWords(near), newWords(notNear)
	return nil
}

// words fills in the forms of an entry by its kind.
func (r reader) words(e *entry, kind string, fields map[string]*yaml.Node) error {
	except, err := r.list(fields["except"])
	if err != nil {
		return err
	}
	switch kind {
	case "noun":
		e.forms = without(nounForms(e.name), except)
	case "adjective":
		e.forms = without(adjectiveForms(e.name), except)
	case "verb":
		v := inflect.Verb(e.name)
		e.forms, e.split = without(v.Joined, except), v.Split
		e.name = strings.ReplaceAll(e.name, "|", "")
	case "form":
		for _, form := range strings.Split(e.name, ",") {
			e.forms = append(e.forms, strings.TrimSpace(form))
		}
	case "phrase":
		return r.phrase(e, fields[kind])
	case "part":
		return r.part(e, fields["at"])
	case "glob":
		return r.glob(e, fields[kind])
	}
	return nil
}

func (r reader) phrase(e *entry, n *yaml.Node) error {
	e.phrase = phraseOf(e.name)
	if e.phrase[0].gap || e.phrase[len(e.phrase)-1].gap {
		return r.errorf(n, "the phrase %q begins or ends with a gap: leave it out", e.name)
	}
	gaps := 0
	for _, place := range e.phrase {
		if place.gap {
			gaps++
		}
	}
	if gaps > maxGaps {
		return r.errorf(n, "the phrase %q has more than %d gaps: cut it in two", e.name, maxGaps)
	}
	return nil
}

func (r reader) part(e *entry, at *yaml.Node) error {
	e.parts = partForms(e.name)
	switch value(at) {
	case "", "any":
		e.at = anywhere
	case "left":
		e.at = left
	case "right":
		e.at = right
	default:
		return r.errorf(at, "at: %q is none of left, right, any", at.Value)
	}
	return nil
}

func (r reader) glob(e *entry, n *yaml.Node) error {
	g := newGlob(e.name)
	if g.letters() < 3 {
		return r.errorf(n, "the pattern %q matches nearly everything: give at least three letters", e.name)
	}
	e.glob = &g
	return nil
}

// nearest returns the known word with the smallest edit distance.
func nearest(word string, known []string) string {
	best, least := known[0], len(word)+len(known[0])
	for _, k := range known {
		if d := distance(word, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is the Levenshtein distance between two words of bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		previous := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			previous, row[j+1] = row[j+1], min(row[j]+1, row[j+1]+1, previous+cost)
		}
	}
	return row[len(b)]
}
