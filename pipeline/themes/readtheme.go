package themes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// The keys of each kind of mapping.
var (
	fileKeys  = []string{"lists", "themes"}
	themeKeys = []string{"name", "definition", "note", "opposes", "add", "entries", "exclude", "examples", "counterexamples", "themes"}
)

func (r *reader) file(n *yaml.Node) ([]*theme, error) {
	fields, err := r.fields(n, fileKeys)
	if err != nil {
		return nil, err
	}
	if err := r.readLists(fields["lists"]); err != nil {
		return nil, err
	}
	list := fields["themes"]
	if list == nil || isNull(list) || list.Kind == yaml.SequenceNode && len(list.Content) == 0 {
		return nil, r.errorf(n, "no themes in it: list at least one under themes:")
	}
	return r.themes(list, "", 0)
}

// readLists reads the named lists of words; one may refer to those above it.
func (r *reader) readLists(n *yaml.Node) error {
	if n == nil || isNull(n) {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return r.errorf(n, "lists by name must stand here, such as banken: [bank, banken]")
	}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if strings.ContainsAny(key.Value, "/<> \t") || key.Value == "" {
			return r.errorf(key, "%q cannot be the name of a list: give it one word of letters", key.Value)
		}
		if r.lists[key.Value] != nil {
			return r.errorf(key, "the list %q stands here twice: keep one", key.Value)
		}
		list, err := r.wordList(n.Content[i+1])
		if err != nil {
			return err
		}
		r.lists[key.Value] = list
	}
	return nil
}

func (r *reader) wordList(n *yaml.Node) (*wordList, error) {
	phrases, err := r.phrases(n)
	if err != nil {
		return nil, err
	}
	list := wordList{words: newWords(nil)}
	for _, phrase := range phrases {
		if len(phrase) > 1 {
			list.phrases = append(list.phrases, phrase)
			continue
		}
		for _, set := range phrase[0].sets {
			list.words.take(set)
		}
	}
	return &list, nil
}

// deepest is how many themes may stand above one another.
const deepest = 8

func (r *reader) themes(list *yaml.Node, parent string, depth int) ([]*theme, error) {
	items, err := r.list(list, "themes")
	if err != nil {
		return nil, err
	}
	if depth >= deepest && len(items) > 0 {
		return nil, r.errorf(list, "themes stand more than %d deep here: take a level out", deepest)
	}
	var all []*theme
	for _, n := range items {
		some, err := r.theme(n, parent, depth)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// theme reads one theme; its sub-themes follow it.
func (r *reader) theme(n *yaml.Node, parent string, depth int) ([]*theme, error) {
	fields, err := r.fields(n, themeKeys)
	if err != nil {
		return nil, err
	}
	t := &theme{parent: parent, place: r.place(n)}
	if err := r.head(t, n, fields); err != nil {
		return nil, err
	}
	if err := r.body(t, fields); err != nil {
		return nil, err
	}
	below, err := r.themes(fields["themes"], t.path, depth+1)
	if err != nil {
		return nil, err
	}
	if len(t.entries)+len(below) == 0 && !(t.adds && !t.exclude.empty()) {
		return nil, r.errorf(n, "theme %s is empty: give it words under entries:, or sub-themes under themes:", t.path)
	}
	return append([]*theme{t}, below...), nil
}

// head reads what a theme says about itself.
func (r *reader) head(t *theme, n *yaml.Node, fields map[string]*yaml.Node) (err error) {
	if t.path, err = r.path(n, fields["name"], t.parent); err != nil {
		return err
	}
	if t.definition, err = r.text(fields["definition"]); err != nil {
		return err
	}
	if t.note, err = r.text(fields["note"]); err != nil {
		return err
	}
	if t.opposes, err = r.truth(fields["opposes"]); err != nil {
		return err
	}
	if t.adds, err = r.truth(fields["add"]); err != nil {
		return err
	}
	switch {
	case t.opposes && t.parent == "":
		return r.errorf(fields["opposes"], "theme %s stands under no other: a theme opposes the one that it stands under", t.path)
	case t.adds && fields["opposes"] != nil:
		return r.errorf(fields["opposes"], "what is added to %s cannot change what it opposes: leave opposes out", t.path)
	case t.adds && t.definition != "":
		return r.errorf(fields["definition"], "%s has its definition already: leave this one out, or leave out add: true to replace the theme", t.path)
	case !t.adds && t.definition == "":
		return r.errorf(n, "theme %s has no definition: say in two sentences what counts and what does not", t.path)
	}
	return nil
}

// body reads what a theme holds.
func (r *reader) body(t *theme, fields map[string]*yaml.Node) (err error) {
	exclude, err := r.texts(fields["exclude"], "words")
	if err != nil {
		return err
	}
	t.exclude = newWords(nil)
	for i, word := range exclude {
		if isPattern(word) && newGlob(word).letters() < 2 {
			return r.errorf(fields["exclude"].Content[i], "the pattern %q excludes nearly everything: give at least two letters", word)
		}
		t.exclude.add(normalise(word))
	}
	if t.examples, err = r.examples(t.path, fields); err != nil {
		return err
	}
	t.entries, err = r.entries(fields["entries"])
	return err
}

func (r *reader) examples(path string, fields map[string]*yaml.Node) ([]Example, error) {
	var all []Example
	for _, key := range []string{"examples", "counterexamples"} {
		texts, err := r.texts(fields[key], "sentences")
		if err != nil {
			return nil, err
		}
		for i, text := range texts {
			n := fields[key].Content[i]
			all = append(all, Example{Theme: path, Text: text, Counter: key == "counterexamples", File: r.name, Line: n.Line})
		}
	}
	return all, nil
}

// longestName is how many letters the name of a theme may have: it stands in tables and figures.
const longestName = 60

func (r *reader) path(n, name *yaml.Node, parent string) (string, error) {
	text, err := r.text(name)
	if err != nil {
		return "", err
	}
	if text == "" {
		return "", r.errorf(n, "a theme without a name: give it one with name:")
	}
	if i := strings.IndexFunc(text, isOdd); i >= 0 {
		odd, _ := utf8.DecodeRuneInString(text[i:])
		return "", r.errorf(name, "the name %q holds %q: use letters, digits, spaces and hyphens", text, odd)
	}
	if utf8.RuneCountInString(text) > longestName {
		return "", r.errorf(name, "the name is longer than %d letters: shorten it", longestName)
	}
	if parent == "" {
		return text, nil
	}
	return parent + "/" + text, nil
}

// isOdd reports whether a letter may not stand in the name of a theme: it would be misread in a path, a table or a command.
func isOdd(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune(" -_'’.&+()", r)
}
