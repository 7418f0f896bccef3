package themes

import "slices"

// conditions are words or phrases that may stand directly beside a hit.
type conditions [][]element

// condition compiles one item of a condition: a phrase, or a list by itself with all that it holds.
func (l lists) condition(text string) (conditions, error) {
	if name := listName(text); name != "" {
		list, err := l.named(name)
		if err != nil {
			return nil, err
		}
		return append(conditions{{{sets: []*words{&list.words}}}}, list.phrases...), nil
	}
	phrase, err := l.phrase(text)
	return conditions{phrase}, err
}

// reversed gives the phrases as they are read backwards.
func (c conditions) reversed() conditions {
	var back conditions
	for _, phrase := range c {
		phrase = slices.Clone(phrase)
		slices.Reverse(phrase)
		back = append(back, phrase)
	}
	return back
}

// nearby are words or phrases that may stand in the same sentence as a hit.
type nearby struct {
	words   words
	lists   []*words
	phrases [][]element
}

func (n *nearby) empty() bool { return n.words.empty() && len(n.lists)+len(n.phrases) == 0 }

// add takes up a phrase; words by themselves go into one set.
func (n *nearby) add(phrase []element) {
	if len(phrase) > 1 {
		n.phrases = append(n.phrases, phrase)
		return
	}
	if n.words.plain == nil {
		n.words = newWords(nil)
	}
	n.words.take(phrase[0].sets[0])
	n.lists = append(n.lists, phrase[0].sets[1:]...)
}

func (n *nearby) has(word string) bool {
	if n.words.has(word) {
		return true
	}
	for _, list := range n.lists {
		if list.has(word) {
			return true
		}
	}
	return false
}
