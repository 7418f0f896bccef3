package corpus

import (
	_ "embed" // words in names
	"strings"
	"sync"
	"unicode"
)

//go:embed namewords.txt
var nameWordList string

type wordSets struct{ never, also, greeting, determiner, particle map[string]bool }

var nameWords = sync.OnceValue(func() wordSets {
	lists := readWordLists(nameWordList)
	set := func(name string) map[string]bool {
		words := map[string]bool{}
		for _, w := range lists[name] {
			words[w] = true
		}
		return words
	}
	return wordSets{set("never"), set("also"), set("greeting"), set("determiner"), set("particle")}
})

// nameForm is one way in which a text can name a reader.
type nameForm struct {
	words   []string // as in the name
	surname bool     // a surname by itself
	common  bool     // an ordinary word too
	bearers []bearer // in the order of their first comments
	shared  string   // the invented name where several bear this one and the text does not tell whom it means
	small   int      // how often the post writes it as an ordinary word
	capital int      // how often it has a capital inside a sentence
	whole   bool     // it is the whole name of its first bearer
}

// bearer is a reader and the invented name.
type bearer struct{ name, pseudonym string }

func (f nameForm) key() string { return strings.ToLower(strings.Join(f.words, " ")) }

// join takes up another person with a form. A whole name belongs to the one whose name it is.
func (f *nameForm) join(other nameForm, who bearer) {
	f.surname = f.surname && other.surname
	for i, known := range f.bearers {
		if strings.EqualFold(known.name, who.name) {
			f.bearers[i] = known
			return
		}
	}
	switch {
	case f.whole:
	case other.whole:
		f.whole, f.bearers = true, []bearer{who}
	default:
		f.bearers = append(f.bearers, who)
	}
}

// pseudonym gives the invented name for a form, in a text near to some persons.
func (f nameForm) pseudonym(near []string) string {
	if len(f.bearers) == 1 {
		return f.bearers[0].pseudonym
	}
	for _, name := range near {
		for _, who := range f.bearers {
			if strings.EqualFold(who.name, name) {
				return who.pseudonym
			}
		}
	}
	return f.shared
}

// isOf reports whether the writer of a comment, the last of the persons near to it, bears a form.
func (f nameForm) isOf(near []string) bool {
	for _, who := range f.bearers {
		if len(near) > 0 && strings.EqualFold(who.name, near[len(near)-1]) {
			return true
		}
	}
	return false
}

// nameForms gives the ways to name a person: Henk de Vries, Henk, de Vries.
func nameForms(name string) []nameForm {
	all := strings.Fields(name)
	for len(all) > 1 && nameWords().never[strings.ToLower(strings.TrimRight(all[0], "."))] && !nameWords().particle[strings.ToLower(all[0])] {
		all = all[1:] // mevrouw, dr., een
	}
	if len(all) == 0 {
		return nil
	}
	forms := []nameForm{}
	add := func(f nameForm) {
		if len(f.words) > 1 || canStandAlone(f.words[0]) {
			f.common = len(f.words) == 1 && nameWords().also[strings.ToLower(f.words[0])]
			forms = append(forms, f)
		}
	}
	add(nameForm{words: all, whole: true})
	if len(all) > 1 {
		add(nameForm{words: all[:1]})
		add(nameForm{words: all[1:], surname: true})
	}
	return forms
}

// canStandAlone reports whether a word of a name names somebody by itself: no initial, no article.
func canStandAlone(word string) bool {
	bare := strings.TrimRight(word, ".")
	letters := 0
	for _, r := range bare {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1 && !strings.Contains(bare, ".") && !nameWords().never[strings.ToLower(bare)]
}
