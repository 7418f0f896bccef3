package pipeline

import (
	"strings"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// form is everything known of a word form, found out once. What each token is asked for stands in front: one line of the processor's cache.
type form struct {
	numbered       // in the post
	word     *word // its word type; nil until it is met in a sentence whose themes count
	theme    themes.Word
	tone     sentiment.Word

	text    string // as it stands in the text
	lower   string
	stem    string
	content bool // a word with a meaning of its own: no number, no punctuation, no function word
}

// longest is the length of the longest form that is looked into, in bytes: what is longer is no word but data, and
// would take time without end.
const longest = 120

func (r *reader) newForm(t text.Token, lang text.Lang) *form {
	if len(t.Text) > longest {
		lower := strings.ToValidUTF8(t.Text[:longest], "")
		lower = strings.Clone(lower) // keeps no text alive
		return &form{lower: lower, stem: lower, content: t.Kind == text.Word}
	}
	f := &form{lower: strings.Clone(strings.ToLower(strings.ReplaceAll(t.Text, "’", "'")))}
	var parts []string
	if t.Kind == text.Word {
		f.content = !tokenize.IsFunctionWord(f.lower, lang)
		f.stem = r.model.stem(&r.buffer, f.lower, lang)
		if lang == text.Dutch && f.content {
			if split := r.model.compounds.Split(f.lower); len(split) > 1 {
				parts = split
			}
		}
	}
	f.theme = r.model.themes.Lookup(f.lower, parts)
	if lang == text.Dutch {
		f.tone = r.model.lexicon.Lookup(f.lower, parts)
	}
	return f
}

// maxForms bounds the table of word forms: a table of this size weighs some tens of megabytes,
// and holds every form of a corpus of millions of words that occurs more than once or twice.
const maxForms = 1 << 17

// formTable finds forms by their text. Each token of a corpus is looked up in it, so that it is an open table without a pointer that the garbage
// collector would follow, which holds of each text what tells it from nearly all others: few looks lead away from it.
type formTable struct {
	slots []formSlot // a power of two of them, at most half full
	forms []*form
}

// formSlot is a place in the table.
type formSlot struct {
	begin uint64 // the first eight bytes of the text
	end   uint64 // the last eight
	size  int32  // its length; the three tell a text of up to sixteen bytes from any other
	form  int32  // its number and one more; 0 where there is none
}

// slotOf gives what the table holds of a text.
func slotOf(text string) formSlot {
	return formSlot{begin: eightBytes(text), end: eightBytes(text[max(0, len(text)-8):]), size: int32(len(text))}
}

// eightBytes gives the first eight bytes of a text, or those that there are, as a number.
func eightBytes(text string) uint64 {
	if len(text) >= 8 {
		return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
	}
	number := uint64(0)
	for i := len(text) - 1; i >= 0; i-- {
		number = number<<8 | uint64(text[i])
	}
	return number
}

// hash mixes what the slot holds (the finish of MurmurHash3 by A. Appleby).
func (s *formSlot) hash() uint64 {
	h := s.begin ^ s.end*0x9e3779b97f4a7c15 ^ uint64(s.size)
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	return h ^ h>>33
}

// find gives what is known of a form, nil where it was not met yet.
func (t *formTable) find(text string) *form {
	if len(t.slots) == 0 {
		return nil
	}
	asked := slotOf(text)
	mask := len(t.slots) - 1
	for i := int(asked.hash()) & mask; t.slots[i].form != 0; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.begin == asked.begin && s.end == asked.end && s.size == asked.size {
			if f := t.forms[s.form-1]; len(text) <= 16 || f.text == text {
				return f
			}
		}
	}
	return nil
}

// add adds a form that is not in the table. A full table is emptied: what a form is does not depend on what was met before, so forgetting changes nothing.
func (t *formTable) add(text string, f *form) {
	f.text = f.lower
	if text != f.lower {
		f.text = strings.Clone(text)
	}
	if len(t.forms) >= maxForms {
		*t = formTable{}
	}
	if t.forms = append(t.forms, f); 2*len(t.forms) > len(t.slots) {
		t.grow()
		return
	}
	t.enter(len(t.forms) - 1)
}

// grow doubles the table.
func (t *formTable) grow() {
	t.slots = make([]formSlot, max(1<<12, 2*len(t.slots)))
	for i := range t.forms {
		t.enter(i)
	}
}

// enter gives a form its place.
func (t *formTable) enter(number int) {
	s, mask := slotOf(t.forms[number].text), len(t.slots)-1
	i := int(s.hash()) & mask
	for t.slots[i].form != 0 {
		i = (i + 1) & mask
	}
	s.form = int32(number) + 1
	t.slots[i] = s
}
