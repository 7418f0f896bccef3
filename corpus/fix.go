package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// Fix mends what Validate calls Fixable in a post that Parse made, but for the file name: dates in a spelling that means one day only
// (2-6-2014, 2 juni 2014), comments without an ID or with that of an earlier one. Line ends, accents and the byte order mark are settled
// already. The post that was given does not change. No word is lost but for what dates and IDs are rewritten.
func Fix(p Post) Post {
	p.Comments = slices.Clone(p.Comments)
	if date, ok := respellDate(p.read.date.text); ok {
		p.FrontMatter = frontMatter{block: p.FrontMatter, toml: p.read.toml}.set("date", date).block
		p.Date, p.read.date = date, misspelt{}
	}
	for i, id := range newIDs(p.Comments) {
		p.Comments[i].ID = id
	}
	for i := range p.Comments {
		p.Comments[i].fixDate()
	}
	return p
}

// fixDate respells the date of a comment whose heading holds nothing but name, date and braces.
func (c *Comment) fixDate() {
	name, text, _ := c.misspeltDate()
	date, ok := respellDate(text)
	if ok && bareWords(cutAttributes(c.read.lines)) == bareWords(c.Name) {
		c.Name, c.Date = name, date
		if strings.EqualFold(name, anonymous) {
			c.Name = ""
		}
	}
}

// sameText tells whether after, made by Fix of the file before, says what before says. It looks at the files: what is
// to be written must stand by itself. The lines that Fix may rewrite, a date and the headings of comments, are compared
// by what Parse makes of them, all others by their letters and figures.
func sameText(name string, before []byte, now string, after []byte) error {
	old, _, err := Parse(name, before)
	if err != nil {
		return err
	}
	made, _, err := Parse(now, after)
	if err != nil {
		return err
	}
	want, got := Fix(old), made
	switch {
	case want.Title != got.Title || want.Author != got.Author || want.Date != got.Date || want.Source != got.Source:
		return fmt.Errorf("%s: title, author, date or source would change", name)
	case len(want.Sections) != len(got.Sections) || len(want.Comments) != len(got.Comments):
		return fmt.Errorf("%s: a section or comment would be lost", name)
	}
	for i, c := range want.Comments {
		if g := got.Comments[i]; g.ID != c.ID || g.ReplyTo != c.ReplyTo || g.Name != c.Name || g.Date != c.Date || g.By != c.By {
			return fmt.Errorf("%s: the heading of comment %s would change", name, c.ID)
		}
	}
	if line := missingLine(keptLines(old, before), after); line != "" {
		return fmt.Errorf("%s: words would be lost: %s", name, line)
	}
	return nil
}

// keptLines gives the lines of a file that Fix must not change.
func keptLines(p Post, data []byte) []string {
	rewritten := map[int]bool{p.read.date.line: true}
	for _, c := range p.Comments {
		rewritten[c.Line] = true
	}
	var kept []string
	number := 0
	for line := range strings.Lines(settle(string(data))) {
		if number++; !rewritten[number] {
			kept = append(kept, line)
		}
	}
	return kept
}

// missingLine gives the first of the lines whose letters and figures data does not hold, in this order; "" where it holds all.
func missingLine(lines []string, data []byte) string {
	rest := bareWords(string(data))
	for _, line := range lines {
		bare := bareWords(line)
		at := strings.Index(rest, bare)
		if at < 0 {
			return strings.TrimSpace(line)
		}
		rest = rest[at+len(bare):]
	}
	return ""
}
