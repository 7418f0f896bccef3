package themes

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"teneur/pipeline/inflect"
)

// The keys of an entry.
var (
	kindKeys  = []string{"noun", "verb", "adjective", "form", "phrase", "part", "glob"}
	entryKeys = append([]string{"at", "except", "after", "before", "not_after", "not_before", "near", "not_near", "within", "note"}, kindKeys...)
)

func (r *reader) entries(list *yaml.Node) ([]entry, error) {
	items, err := r.list(list, "entries, such as - noun: gilde,")
	if err != nil {
		return nil, err
	}
	all := make([]entry, 0, len(items))
	for _, n := range items {
		e, err := r.entry(n)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

func (r *reader) entry(n *yaml.Node) (entry, error) {
	fields, err := r.fields(n, entryKeys)
	if err != nil {
		return entry{}, err
	}
	e := entry{place: r.place(n)}
	if e.kind, err = r.kind(n, fields); err != nil {
		return entry{}, err
	}
	name, err := r.text(fields[e.kind])
	if err != nil {
		return entry{}, err
	}
	if e.name = normalise(name); e.name == "" {
		return entry{}, r.errorf(fields[e.kind], "%s is empty: give it a word", e.kind)
	}
	if e.note, err = r.text(fields["note"]); err != nil {
		return entry{}, err
	}
	if err := r.conditions(&e, fields); err != nil {
		return entry{}, err
	}
	return e, r.words(&e, fields)
}

// kind finds which kind of entry it is.
func (r *reader) kind(n *yaml.Node, fields map[string]*yaml.Node) (string, error) {
	var kind string
	for _, k := range kindKeys {
		if fields[k] != nil && kind != "" {
			return "", r.errorf(n, "an entry is either %s or %s: make two of them", kind, k)
		}
		if fields[k] != nil {
			kind = k
		}
	}
	if kind == "" {
		return "", r.errorf(n, "an entry without a word: give it one of %s", strings.Join(kindKeys, ", "))
	}
	if fields["at"] != nil && kind != "part" {
		return "", r.errorf(fields["at"], "at: belongs to a part, this is a %s: leave it out", kind)
	}
	if fields["except"] != nil && !slices.Contains(lemmaKinds, kind) {
		return "", r.errorf(fields["except"], "except: belongs to a noun, verb or adjective, this is a %s: leave it out", kind)
	}
	return kind, nil
}

// normalise writes a word of the dictionary as Lookup receives it.
func normalise(word string) string {
	return strings.ToLower(strings.ReplaceAll(strings.TrimSpace(word), "’", "'"))
}

// reach is how many tokens away near and not_near look where within does not say: more than a sentence
// that is one has, and a bound for what is none.
const reach = 60

// conditions reads what may or must stand beside an entry.
func (r *reader) conditions(e *entry, fields map[string]*yaml.Node) (err error) {
	for _, c := range []struct {
		key       string
		target    *conditions
		backwards bool
	}{{"after", &e.after, true}, {"before", &e.before, false}, {"not_after", &e.notAfter, true}, {"not_before", &e.notBefore, false}} {
		if *c.target, err = r.phrases(fields[c.key]); err != nil {
			return err
		}
		if c.backwards {
			*c.target = c.target.reversed()
		}
	}
	if e.near, err = r.nearby(fields["near"]); err != nil {
		return err
	}
	if e.notNear, err = r.nearby(fields["not_near"]); err != nil {
		return err
	}
	e.within, err = r.within(e, fields["within"])
	return err
}

func (r *reader) phrases(n *yaml.Node) (conditions, error) {
	texts, err := r.texts(n, "words or phrases")
	if err != nil {
		return nil, err
	}
	var all conditions
	for i, text := range texts {
		some, err := r.lists.condition(normalise(text))
		if err != nil {
			return nil, r.errorf(n.Content[i], "%w", err)
		}
		all = append(all, some...)
	}
	return all, nil
}

func (r *reader) nearby(n *yaml.Node) (nearby, error) {
	phrases, err := r.phrases(n)
	var all nearby
	for _, phrase := range phrases {
		all.add(phrase)
	}
	return all, err
}

func (r *reader) within(e *entry, n *yaml.Node) (int, error) {
	if n == nil {
		return reach, nil
	}
	text, err := r.text(n)
	if err != nil {
		return 0, err
	}
	var number int
	if _, err := fmt.Sscanf(text+"\n", "%d\n", &number); err != nil || number < 1 || number > reach {
		return 0, r.errorf(n, "within: %q is no number of words from 1 to %d", text, reach)
	}
	if e.near.empty() && e.notNear.empty() {
		return 0, r.errorf(n, "within: says how far near: looks, and there is none: leave it out")
	}
	return number, nil
}

// words fills in the forms of an entry by its kind.
func (r *reader) words(e *entry, fields map[string]*yaml.Node) error {
	n := fields[e.kind]
	switch e.kind {
	case "noun", "verb", "adjective":
		return r.lemma(e, n, fields["except"])
	case "form":
		return r.forms(e, n)
	case "phrase":
		return r.phrase(e, n)
	case "part":
		return r.part(e, n, fields["at"])
	}
	return r.glob(e, n)
}

func (r *reader) lemma(e *entry, n, excepted *yaml.Node) error {
	particle, infinitive, separable := strings.Cut(e.name, "|")
	if err := checkLemma(e.kind, e.name); err != nil {
		return r.errorf(n, "%w", err)
	}
	switch e.kind {
	case "noun":
		e.forms = nounForms(e.name)
	case "adjective":
		e.forms = adjectiveForms(e.name)
	case "verb":
		v := inflect.Verb(e.name)
		e.forms, e.split = v.Joined, v.Split
		if separable {
			e.phrase = apart(particle, infinitive)
		}
		e.name = strings.ReplaceAll(e.name, "|", "")
	}
	except, err := r.texts(excepted, "forms")
	if err != nil {
		return err
	}
	for i, form := range except {
		if except[i] = normalise(form); !slices.Contains(e.forms, except[i]) {
			return r.errorf(excepted.Content[i], "%q is no form of the %s %s: its forms are %s", form, e.kind, e.name, strings.Join(e.forms, ", "))
		}
	}
	e.forms = without(e.forms, except)
	return nil
}

// checkLemma refuses what has no forms that can be given.
func checkLemma(kind, lemma string) error {
	particle, infinitive, separable := strings.Cut(lemma, "|")
	switch {
	case strings.ContainsAny(lemma, " \t"):
		return fmt.Errorf("%q is more than one word: make it a phrase", lemma)
	case isPattern(lemma):
		return fmt.Errorf("%q is a pattern: make it a glob", lemma)
	case separable && (kind != "verb" || particle == "" || strings.Contains(infinitive, "|")):
		return fmt.Errorf("%q: a bar stands once, in a verb, after what a clause may split off: toe|vertrouwen", lemma)
	case strings.IndexFunc(lemma, unicode.IsLetter) < 0 || strings.ContainsFunc(lemma, isNoLetter):
		return fmt.Errorf("%q is no word of letters, so it has no forms: make it a form", lemma)
	case kind == "verb" && !strings.HasSuffix(lemma, "n"):
		return fmt.Errorf("%q is no infinitive: give the form that ends in -en or -n, or make it a form", lemma)
	}
	return nil
}

func isNoLetter(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-'|.", r)
}

func isLetters(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

func (r *reader) forms(e *entry, n *yaml.Node) error {
	for _, form := range strings.Split(e.name, ",") {
		form = strings.TrimSpace(form)
		switch {
		case form == "":
			return r.errorf(n, "%q has a comma too many: take it out", e.name)
		case strings.ContainsAny(form, " \t\n"):
			return r.errorf(n, "%q is more than one word: make it a phrase", form)
		case isPattern(form):
			return r.errorf(n, "%q is a pattern: make it a glob", form)
		}
		e.forms = append(e.forms, form)
	}
	return nil
}

func (r *reader) phrase(e *entry, n *yaml.Node) (err error) {
	if e.phrase, err = r.lists.phrase(e.name); err != nil {
		return r.errorf(n, "%w", err)
	}
	if e.phrase[0].gap() || e.phrase[len(e.phrase)-1].gap() {
		return r.errorf(n, "the phrase %q begins or ends with a gap: leave it out", e.name)
	}
	return nil
}

func (r *reader) part(e *entry, n, at *yaml.Node) error {
	if err := checkLemma("noun", e.name); err != nil {
		return r.errorf(n, "%w", err)
	}
	side, err := r.text(at)
	if err != nil {
		return err
	}
	e.parts = partForms(e.name)
	switch side {
	case "", "any":
		e.at = anywhere
	case "left":
		e.at = left
	case "right":
		e.at = right
	default:
		return r.errorf(at, "at: %q is none of left, right, any", side)
	}
	return nil
}

// longestGlob is the length of a pattern, in bytes: its matching takes time by it.
const longestGlob = 100

func (r *reader) glob(e *entry, n *yaml.Node) error {
	g := newGlob(e.name)
	switch {
	case strings.ContainsAny(e.name, " \t\n"):
		return r.errorf(n, "the pattern %q is more than one word: make it a phrase", e.name)
	case g.letters() < 3:
		return r.errorf(n, "the pattern %q matches nearly everything: give at least three letters", e.name)
	case len(e.name) > longestGlob:
		return r.errorf(n, "the pattern is longer than any word: shorten it")
	}
	e.glob = &g
	return nil
}
