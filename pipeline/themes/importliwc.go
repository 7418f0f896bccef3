package themes

import (
	"slices"
	"strings"
	"unicode"
)

// liwc reads the .dic format of LIWC (Pennebaker, Booth and Francis): between two lines with a percent sign the categories, a number and a name each,
// indented under the one that they belong to (LIWC2015); then a word a line, with the numbers of its categories.
func (im *importer) liwc(data string) ([]*category, error) {
	lines := strings.Split(data, "\n")
	start := slices.IndexFunc(lines, isPercent)
	length := slices.IndexFunc(lines[start+1:], isPercent)
	if length < 0 {
		return nil, place{im.name, start + 1, 1}.errorf("the list of categories does not end: close it with a line that holds %% alone")
	}
	top, byNumber, err := im.categories(lines[start+1:start+1+length], start+2)
	if err != nil {
		return nil, err
	}
	first := start + length + 2
	for i, line := range lines[first:] {
		if strings.TrimSpace(line) != "" {
			im.liwcWord(byNumber, line, first+i+1)
		}
	}
	return top, nil
}

func isPercent(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "%") }

// categories reads the header; number is the line of its first.
func (im *importer) categories(lines []string, number int) (top []*category, byNumber map[string]*category, err error) {
	byNumber = make(map[string]*category)
	var open []indented // the categories that the next line may stand under
	for i, line := range lines {
		id, rest := cutSpace(strings.TrimSpace(line))
		if id == "" {
			continue
		}
		at := place{im.name, number + i, 1}
		if rest == "" || !isNumber(id) {
			return nil, nil, at.errorf("%q is no category: give a number, a tab and a name", strings.TrimSpace(line))
		}
		if byNumber[id] != nil {
			return nil, nil, at.errorf("the category %s stands here twice: number one of them anew", id)
		}
		c := &category{line: number + i}
		c.name, c.label = cutSpace(rest)
		byNumber[id] = c
		depth := indentation(line)
		for len(open) > 0 && open[len(open)-1].by >= depth {
			open = open[:len(open)-1]
		}
		if len(open) == 0 {
			top = append(top, c)
		} else {
			c.parent = open[len(open)-1].category
			c.parent.below = append(c.parent.below, c)
		}
		open = append(open, indented{c, depth})
	}
	return top, byNumber, nil
}

// indented is a category, and how far it is indented.
type indented struct {
	*category
	by int
}

// indentation counts the white space before a line, a tab as eight.
func indentation(line string) int {
	n := 0
	for _, r := range line {
		switch r {
		case '\t':
			n += 8
		case ' ':
			n++
		default:
			return n
		}
	}
	return n
}

// cutSpace cuts at the first white space.
func cutSpace(s string) (before, after string) {
	i := strings.IndexFunc(s, unicode.IsSpace)
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimSpace(s[i:])
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// liwcWord puts the word of a line in its categories.
func (im *importer) liwcWord(byNumber map[string]*category, line string, number int) {
	word, ids := wordAndNumbers(line)
	switch {
	case len(ids) == 0:
		im.leave(number, "%q: it has no category", word)
		return
	case strings.ContainsAny(strings.Join(ids, " "), "()/<>") || strings.ContainsAny(word, "<>"):
		im.leave(number, "%q: what counts depends on the words around it (write that with after: and before:)", word)
		return
	}
	var in []*category
	for _, id := range ids {
		if c := byNumber[id]; c == nil {
			im.leave(number, "%q: there is no category %s", word, id)
		} else if !slices.Contains(in, c) {
			in = append(in, c)
		}
	}
	in = slices.DeleteFunc(slices.Clone(in), func(c *category) bool { return aboveAny(c, in) })
	for _, c := range in {
		im.add(c, word, false, number)
	}
	im.warnDoubles(word, in, number)
}

// wordAndNumbers cuts a line at its first tab, or, where it has none, before the numbers that end it.
func wordAndNumbers(line string) (word string, ids []string) {
	if word, rest, found := strings.Cut(strings.TrimSpace(line), "\t"); found {
		return strings.TrimSpace(word), strings.Fields(rest)
	}
	fields := strings.Fields(line)
	from := len(fields)
	for from > 1 && strings.Trim(fields[from-1], "0123456789()/<>") == "" {
		from--
	}
	return strings.Join(fields[:from], " "), fields[from:]
}

// aboveAny reports whether one of the categories stands under c: its hits count for c as well.
func aboveAny(c *category, all []*category) bool {
	return slices.ContainsFunc(all, func(other *category) bool {
		for up := other.parent; up != nil; up = up.parent {
			if up == c {
				return true
			}
		}
		return false
	})
}

// warnDoubles names a word that stands in two categories under one: a hit goes to the first of them.
func (im *importer) warnDoubles(word string, in []*category, line int) {
	first := make(map[*category]*category)
	for _, c := range in {
		top := c.top()
		if f := first[top]; f != nil {
			im.leave(line, "%q in %s: it stands in %s too, and under %s a place counts once, for the first of them", word, c.name, f.name, top.name)
			continue
		}
		first[top] = c
	}
}

func (c *category) top() *category {
	for c.parent != nil {
		c = c.parent
	}
	return c
}
