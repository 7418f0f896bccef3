package tokenize

import "teneur/pipeline/text"

// trait is what the sentence splitter needs of a token first: a byte each, so that it looks at few of the tokens.
type trait uint8

const (
	wordTrait trait = 1 << (iota + stopShift) // a word; the bits below are its wordLists
	markTrait                                 // it may end a sentence, or belong to its end, or open a quotation or an aside
)

// markTraits holds the marks of one byte that stand for themselves behind a word where white space follows, with their traits.
var markTraits = [256]trait{
	'.': markTrait, '!': markTrait, '?': markTrait, ')': markTrait, '"': markTrait,
	',': plainTrait, ';': plainTrait, ':': plainTrait,
}

// plainTrait says no more than that it is set.
const plainTrait trait = 1 << 7

// addWord adds a word of letters only.
func (c *cutter) addWord(start, end int, info formInfo) {
	c.append(start, end, text.Word, trait(info.lists())|wordTrait)
}

// add adds any token.
func (c *cutter) add(start, end int, kind text.Kind) {
	t := markTrait
	switch kind {
	case text.Word:
		t = wordTrait | trait(c.listsIn(start, end))
		if c.s[end-1] == '.' {
			t |= markTrait
		}
	case text.Number, text.Address, text.Hashtag:
		t = plainTrait
	}
	c.append(start, end, kind, t)
}

func (c *cutter) append(start, end int, kind text.Kind, t trait) {
	c.doc.Tokens = append(c.doc.Tokens, text.Token{Text: c.s[start:end], Start: start, End: end, Kind: kind})
	c.traits = append(c.traits, t)
}

// listsIn gives the lists that hold the word s[start:end].
func (c *cutter) listsIn(start, end int) wordLists {
	run := lettersAt(c.s, start)
	switch {
	case run.end < end && !c.forms.signs[c.s[run.end]]:
		return 0
	case run.end == end && end-start <= longestKey:
		return c.forms.of(run).lists()
	}
	return c.lists(c.s[start:end])
}
