package ingest

import "strings"

// pattern is a row of words to be found in a text: "^" in front binds it to the start, "$" behind to the end; a word
// can be a choice (mooi|mooie), open at its end (interessant*), optional (zo?); # stands for a number, ~ for up to three words of any kind.
type pattern struct {
	atStart, atEnd bool
	items          []item
}

type item struct {
	choices  []string
	optional bool
	gap      bool
}

const widestGap = 3

func parsePattern(s string) pattern {
	var p pattern
	s, p.atStart = strings.CutPrefix(s, "^")
	s, p.atEnd = strings.CutSuffix(s, "$")
	for field := range strings.FieldsSeq(s) {
		if field == "~" {
			p.items = append(p.items, item{gap: true})
			continue
		}
		field, optional := strings.CutSuffix(field, "?")
		p.items = append(p.items, item{choices: strings.Split(field, "|"), optional: optional})
	}
	return p
}

// firstWords gives the words that a text matching the pattern can start with; ok is false where any word will do,
// or a number or a choice that is open at its end.
func (p pattern) firstWords() (first []string, ok bool) {
	for _, item := range p.items {
		if item.gap {
			return nil, false
		}
		for _, choice := range item.choices {
			if choice == "#" || strings.HasSuffix(choice, "*") {
				return nil, false
			}
			first = append(first, choice)
		}
		if !item.optional {
			return first, true
		}
	}
	return nil, false
}

// in reports whether the pattern is found in words.
func (p pattern) in(words []string) bool {
	if p.atStart {
		return p.match(p.items, words)
	}
	for i := range words {
		if p.match(p.items, words[i:]) {
			return true
		}
	}
	return false
}

// match reports whether the items match the first words.
func (p pattern) match(items []item, words []string) bool {
	if len(items) == 0 {
		return !p.atEnd || len(words) == 0
	}
	if items[0].gap {
		for n := 0; n <= min(widestGap, len(words)); n++ {
			if p.match(items[1:], words[n:]) {
				return true
			}
		}
		return false
	}
	if len(words) > 0 && items[0].is(words[0]) && p.match(items[1:], words[1:]) {
		return true
	}
	return items[0].optional && p.match(items[1:], words)
}

func (i item) is(word string) bool {
	for _, choice := range i.choices {
		if choice == "#" && strings.Trim(word, "0123456789") == "" {
			return true
		}
		if prefix, open := strings.CutSuffix(choice, "*"); open && strings.HasPrefix(word, prefix) || choice == word {
			return true
		}
	}
	return false
}
