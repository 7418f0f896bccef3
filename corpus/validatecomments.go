package corpus

import (
	"fmt"
	"strings"
)

func (v *validator) comments() {
	all := map[string]bool{}
	for _, c := range v.post.Comments {
		all[c.ID] = true
	}
	earlier, given := map[string]bool{}, newIDs(v.post.Comments)
	for i, c := range v.post.Comments {
		v.comment(c)
		if earlier[c.ID] {
			v.fixable(c.Line, fmt.Sprintf("a second comment with the id %q", c.ID), "name it "+given[i]+"; replies to "+c.ID+" stay with the first")
		}
		if c.ReplyTo != "" {
			v.reply(c, all, earlier)
		}
		earlier[c.ID] = true
	}
}

func (v *validator) comment(c Comment) {
	if strings.TrimSpace(c.Body) == "" {
		v.add(c.Line, "a comment without text", "write its text, or remove its heading")
	}
	if c.read.lines != "" && c.read.id == "" {
		v.fixable(c.Line, "a comment without an id", "write {#"+c.ID+"} behind its heading")
	}
	if !isCommentID(c.ID) {
		v.add(c.Line, fmt.Sprintf("the comment id %q is not made of letters, figures, - and _", c.ID), "name it c1, c2, …")
	}
	if c.Date != "" && !isDate(c.Date) {
		v.add(c.Line, fmt.Sprintf("%q is no date", c.Date), "write it as 2014-06-02")
	}
	if _, text, line := c.misspeltDate(); text != "" {
		v.problems = append(v.problems, badDate(v.post.File, line, text))
	}
	if strings.ContainsAny(c.Name, "{}") {
		v.add(c.Line, "braces in the name of a comment", "end the heading with {#"+c.ID+"}, nothing behind it")
	}
	for field := range strings.FieldsSeq(c.read.attributes) {
		if key, _ := commentAttribute(field); key == "" && !strings.HasPrefix(field, ".") {
			v.add(c.Line, fmt.Sprintf("%q in the heading of a comment means nothing here", field), "write #id, re=id, by=author or by=reader")
		}
	}
	if c.By != Author && c.By != Reader {
		v.add(c.Line, fmt.Sprintf("by=%s is neither author nor reader", c.By), "write by=author or by=reader")
	}
}

func (v *validator) reply(c Comment, all, earlier map[string]bool) {
	switch {
	case !all[c.ReplyTo]:
		v.add(c.Line, fmt.Sprintf("a reply to %q, which is no comment here", c.ReplyTo), "correct the re=")
	case !earlier[c.ReplyTo]:
		v.add(c.Line, fmt.Sprintf("a reply to %q, which does not come before it", c.ReplyTo), "correct the re=, or the order")
	}
}

// misspeltDate gives what stands behind the name of a comment in the place of a date, where it has figures but is none.
func (c Comment) misspeltDate() (name, text string, line int) {
	at := strings.LastIndex(c.Name, dateMark)
	if c.Date != "" || at < 0 {
		return c.Name, "", 0
	}
	text = strings.TrimSpace(c.Name[at+len(dateMark):])
	if !strings.ContainsAny(text, "0123456789") {
		return c.Name, "", 0 // Jan · Utrecht
	}
	return strings.TrimSpace(c.Name[:at]), text, c.Line
}
