package corpus

import "strings"

// jsxTag is a tag as JSX has it: <Author name={x} {...rest} />.
type jsxTag struct {
	name           string
	closing, empty bool // </Name> and <Name/>
	jsx            bool // Markdown would not have it: braces, a dot in the name, several lines
	length         int
}

// scanTag reads the tag that s starts with; ok is false for anything else.
func scanTag(s string) (tag jsxTag, ok bool) {
	at := 1
	if strings.HasPrefix(s, "</") {
		tag.closing, at = true, 2
	}
	name := tagNameLength(s[at:])
	if name == 0 {
		return tag, false
	}
	tag.name = s[at : at+name]
	tag.jsx = strings.Contains(tag.name, ".")
	for at += name; at < len(s); {
		spaces := len(s[at:]) - len(strings.TrimLeft(s[at:], " \t\n"))
		at += spaces
		switch {
		case strings.HasPrefix(s[at:], ">"):
			return tag.until(s[:at+1]), true
		case strings.HasPrefix(s[at:], "/>"):
			tag.empty = true
			return tag.until(s[:at+2]), true
		case spaces == 0:
			return tag, false
		}
		length, braces := attribute(s[at:])
		if length == 0 {
			return tag, false
		}
		tag.jsx = tag.jsx || braces
		at += length
	}
	return tag, false
}

// until gives the tag with its end.
func (t jsxTag) until(s string) jsxTag {
	t.length = len(s)
	t.jsx = t.jsx || strings.Contains(s, "\n")
	return t
}

func tagNameLength(s string) int {
	for i := range len(s) {
		letter := s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z'
		if !letter && (i == 0 || (s[i] < '0' || s[i] > '9') && s[i] != '.' && s[i] != '-') {
			return i
		}
	}
	return len(s)
}

// attribute gives the length of name="value", name={value}, name or {...value}, 0 for none of them.
func attribute(s string) (length int, braces bool) {
	if strings.HasPrefix(s, "{") {
		return bracesLength(s), true
	}
	end := strings.IndexAny(s, "= \t\n/>{}\"'<`")
	if end <= 0 {
		return 0, false
	}
	value := strings.TrimLeft(s[end:], " \t\n")
	if !strings.HasPrefix(value, "=") {
		return end, false
	}
	value = strings.TrimLeft(value[1:], " \t\n")
	length, braces = attributeValue(value)
	if length == 0 {
		return 0, false
	}
	return len(s) - len(value) + length, braces
}

func attributeValue(s string) (length int, braces bool) {
	switch {
	case s == "":
		return 0, false
	case s[0] == '{':
		return bracesLength(s), true
	case s[0] == '"' || s[0] == '\'':
		if end := strings.IndexByte(s[1:], s[0]); end >= 0 {
			return end + 2, false
		}
		return 0, false
	}
	return max(strings.IndexAny(s, " \t\n>\"'<=`"), 0), false
}

// bracesLength gives the length of a pair of braces with all inside it, strings skipped; 0 where it is not closed.
func bracesLength(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
			if depth == 0 {
				return i + 1
			}
		case '"', '\'', '`':
			end := strings.IndexByte(s[i+1:], s[i])
			if end < 0 {
				return 0
			}
			i += end + 1
		}
	}
	return 0
}
