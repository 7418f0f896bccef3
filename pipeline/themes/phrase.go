package themes

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"teneur/pipeline/inflect"
)

// element is one place of a phrase: one of some words, or a gap.
type element struct {
	sets     []*words // a word of any of these
	min, max int      // how many tokens a gap holds; max is 0 for a place that is no gap
}

func (e *element) gap() bool { return e.max > 0 }

func (e *element) has(word string) bool {
	return slices.ContainsFunc(e.sets, func(w *words) bool { return w.has(word) })
}

// The bounds of a phrase: how many tokens one gap holds, how many gaps there may be, and how many places. They keep the
// number of ways in which a phrase can match small.
const (
	maxGap    = 3
	maxGaps   = 4
	maxPlaces = 20
)

// lists holds the named lists of a dictionary, that phrases refer to as <name>.
type lists map[string]*wordList

// wordList is a named list: single words, and phrases, which count only where the list stands by itself.
type wordList struct {
	words   words
	phrases [][]element
}

// listName returns the name in <name>, "" for anything else.
func listName(word string) string {
	name, opens := strings.CutPrefix(word, "<")
	name, closes := strings.CutSuffix(name, ">")
	if !opens || !closes || strings.ContainsAny(name, "<> /") {
		return ""
	}
	return name
}

// phrase compiles the words of a phrase.
func (l lists) phrase(text string) ([]element, error) {
	var phrase []element
	gaps := 0
	for _, word := range strings.Fields(text) {
		e, err := l.element(word)
		if err != nil {
			return nil, err
		}
		if e.gap() {
			gaps++
		}
		phrase = append(phrase, e)
	}
	switch {
	case len(phrase) == gaps:
		return nil, fmt.Errorf("%q holds no words: give it at least one", text)
	case gaps > maxGaps:
		return nil, fmt.Errorf("%q has more than %d gaps: cut it in two", text, maxGaps)
	case len(phrase) > maxPlaces:
		return nil, fmt.Errorf("%q is longer than %d words: cut it in two", text, maxPlaces)
	}
	return phrase, nil
}

func (l lists) element(word string) (element, error) {
	switch word {
	case "_":
		return element{min: 1, max: maxGap}, nil
	case "__":
		return element{max: maxGap}, nil
	}
	own := newWords(nil)
	e := element{sets: []*words{&own}}
	for _, alternative := range alternatives(word) {
		list, err := l.alternative(&own, alternative)
		if err != nil {
			return element{}, err
		}
		if list != nil {
			e.sets = append(e.sets, list)
		}
	}
	return e, nil
}

// alternatives cuts a/b; a slash by itself is the mark.
func alternatives(word string) []string {
	if strings.Trim(word, "/") == "" {
		return []string{word}
	}
	return strings.Split(word, "/")
}

// alternative adds one word, pattern or lemma to the words of a place, or returns the list that it names.
func (l lists) alternative(own *words, word string) (*words, error) {
	if name := listName(word); name != "" {
		list, err := l.named(name)
		if err != nil {
			return nil, err
		}
		if len(list.phrases) > 0 {
			return nil, fmt.Errorf("the list <%s> holds phrases, so it cannot be a place of a phrase: let it stand by itself", name)
		}
		return &list.words, nil
	}
	if kind, lemma, found := strings.Cut(word, ":"); found && lemma != "" && isLetters(kind) {
		forms, err := formsOf(kind, lemma)
		for _, form := range forms {
			own.add(form)
		}
		return nil, err
	}
	if word == "" {
		return nil, errors.New("an alternative is empty: put a word on both sides of the slash")
	}
	if isPattern(word) && newGlob(word).letters() < 2 {
		return nil, fmt.Errorf("the pattern %q matches nearly everything: give at least two letters, or _ for one to three words of any kind", word)
	}
	own.add(word)
	return nil, nil
}

func (l lists) named(name string) (*wordList, error) {
	list := l[name]
	if list == nil && len(l) == 0 {
		return nil, fmt.Errorf("there is no list <%s>: give its words under the key lists", name)
	}
	if list == nil {
		return nil, fmt.Errorf("there is no list <%s>, did you mean <%s>? Else give its words under the key lists", name, nearest(name, sortedKeys(l)))
	}
	return list, nil
}

func sortedKeys(l lists) []string {
	var names []string
	for name := range l {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// lemmaKinds are the kinds of entry that stand for all forms of a lemma.
var lemmaKinds = []string{"noun", "verb", "adjective"}

// formsOf gives the forms of a lemma, written as one word.
func formsOf(kind, lemma string) ([]string, error) {
	if !slices.Contains(lemmaKinds, kind) {
		return nil, fmt.Errorf("%q is no kind of word: did you mean %q?", kind+":", nearest(kind, lemmaKinds)+":")
	}
	if err := checkLemma(kind, lemma); err != nil {
		return nil, err
	}
	switch kind {
	case "noun":
		return nounForms(lemma), nil
	case "adjective":
		return adjectiveForms(lemma), nil
	}
	return inflect.Verb(lemma).Joined, nil
}
