package corpus

import "strings"

// anonymous is the name of a comment without one; dateMark stands between the name and the date.
const (
	anonymous = "Anoniem"
	dateMark  = " · "
)

// commentSource is the heading of a comment as the file spells it, and what it says.
type commentSource struct {
	heading
	id, replyTo, name, date string
	by                      Speaker // "" where the heading does not say
	attributes              string  // what stands between the braces
}

// readCommentHeading takes a heading such as "### Henk · 2014-06-03 {#c2 re=c1 by=reader}" apart.
func readCommentHeading(h heading) commentSource {
	c := commentSource{heading: h}
	c.readAttributes(h.lines)
	c.name = h.text
	if at := strings.LastIndex(h.text, dateMark); at >= 0 {
		c.splitDate(h.text[:at], h.text[at+len(dateMark):])
	} else if rest, ok := strings.CutPrefix(h.text, strings.TrimLeft(dateMark, " ")); ok {
		c.splitDate("", rest)
	}
	if strings.EqualFold(c.name, anonymous) {
		c.name = ""
	}
	return c
}

// splitDate keeps a name such as "Jan · Utrecht" whole: what follows the last mark must be a date.
func (c *commentSource) splitDate(name, date string) {
	if day, ok := readDate(date); ok {
		c.name, c.date = strings.TrimSpace(name), day
	}
}

// readAttributes takes the first id, re and by; whatever else stands there is kept for saving.
func (c *commentSource) readAttributes(lines string) {
	c.attributes = strings.Trim(lines[len(cutAttributes(lines)):], " \t{}")
	for field := range strings.FieldsSeq(c.attributes) {
		switch key, value := commentAttribute(field); {
		case key == "id" && c.id == "":
			c.id = value
		case key == "re" && c.replyTo == "":
			c.replyTo = value
		case key == "by" && c.by == "":
			c.by = Speaker(value)
		}
	}
}

// commentAttribute takes #c2, re=c1 or by=author apart; the key is "" for anything else.
func commentAttribute(field string) (key, value string) {
	key, value, _ = strings.Cut(field, "=")
	value = strings.TrimPrefix(value, "#")
	switch {
	case strings.HasPrefix(field, "#") && isCommentID(field[1:]):
		return "id", field[1:]
	case key == "re" && isCommentID(value):
		return "re", value
	case key == "by" && (value == string(Author) || value == string(Reader)):
		return "by", value
	}
	return "", ""
}

func isCommentID(s string) bool { return isKey(s) && !strings.Contains(s, ".") }

// speaker tells by the name who speaks: a name equal to the post's author, or one of its authors, is the author.
func speaker(author, name string) Speaker {
	name, author = oneLine(name), oneLine(author)
	if name == "" || author == "" || strings.EqualFold(name, anonymous) {
		return Reader
	}
	for one := range strings.SplitSeq(author, ",") {
		if strings.EqualFold(strings.TrimSpace(one), name) {
			return Author
		}
	}
	if strings.EqualFold(author, name) {
		return Author
	}
	return Reader
}

// says reports whether the heading, as the file has it, still says what c says.
func (s commentSource) says(c Comment, author string) bool {
	by := s.by
	if by == "" {
		by = speaker(author, c.Name)
	}
	return s.lines != "" && s.id == c.ID && s.replyTo == c.ReplyTo && s.name == c.Name && s.date == c.Date && by == c.By
}

// spellComment gives the heading of a comment. Where name and date are those of the file, all words of its
// heading stay, a time of day or the address behind a name too.
func spellComment(c Comment, author string) string {
	if c.read.says(c, author) {
		return c.read.lines
	}
	attributes := commentAttributes(c, author)
	if c.read.lines == "" || c.read.name != c.Name || c.read.date != c.Date {
		return spellHeading(3, commentWords(c)) + attributes
	}
	line := cutAttributes(c.read.lines) + attributes
	if text, ok := headingText(line, 3); ok && text == c.read.text {
		return line
	}
	return spellHeading(3, c.read.text) + attributes
}

func commentWords(c Comment) string {
	name := oneLine(c.Name)
	if name == "" {
		name = anonymous
	}
	if c.Date != "" {
		name += dateMark + oneLine(c.Date)
	}
	return name
}

// commentAttributes gives the braces behind the heading of a comment, with a space before them; "" for none. What the
// file had there stays in its place, changed where c says something else.
func commentAttributes(c Comment, author string) string {
	spelling := map[string]string{"id": "", "re": "", "by": ""}
	if c.ID != "" {
		spelling["id"] = "#" + c.ID
	}
	if c.ReplyTo != "" {
		spelling["re"] = "re=" + c.ReplyTo
	}
	if c.By != "" && (c.By != speaker(author, c.Name) || c.read.by != "") {
		spelling["by"] = "by=" + string(c.By)
	}
	var attributes []string
	for field := range strings.FieldsSeq(c.read.attributes) {
		key, _ := commentAttribute(field)
		if spelled, ok := spelling[key]; ok {
			field = spelled
			delete(spelling, key) // a second one is nobody's
		}
		attributes = append(attributes, field)
	}
	attributes = append([]string{spelling["id"]}, append(attributes, spelling["re"], spelling["by"])...)
	if list := oneLine(strings.Join(attributes, " ")); list != "" {
		return " {" + list + "}"
	}
	return ""
}
