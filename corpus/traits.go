package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// traits tell how far a piece of Markdown is from the words that a reader sees. None at all: the piece is its own text.
type traits uint8

const (
	respelt  traits = 1 << iota // it has white space, escapes or invisible signs that writePlain settles
	marked                      // it may hold mark-up of its own: emphasis, links, code, entities
	composed                    // it has letters that may meet a loose accent once it is respelt
	masking                     // it has braces that other programs read, which can reach into the next paragraph
	opaque                      // it holds what can reach over paragraphs: tags, controls, broken UTF-8
)

// Classes of bytes inside a line: most stand for themselves, and cost one look at this table.
const (
	classPlain = iota
	classBreak // \t and \n
	classMark
	classEscape
	classAngle
	classBrace
	classEntity
	classControl
	classRune         // the first byte of a longer rune
	classSpace = 0x80 // a bit by itself: a space is plain between words
)

var classes = byteClasses()

func byteClasses() (table [256]uint8) {
	for b := range table {
		switch {
		case b >= utf8.RuneSelf:
			table[b] = classRune
		case b < ' ':
			table[b] = classControl
		}
	}
	for _, b := range []byte("[]*_`~") {
		table[b] = classMark
	}
	table['\t'], table['\n'] = classBreak, classBreak
	table['\\'], table['<'], table['{'], table['&'] = classEscape, classAngle, classBrace, classEntity
	table[' '] = classSpace
	return table
}

// traitsOf looks at the inside of a paragraph or heading; what its lines start with is the affair of lineTraits.
func traitsOf(s string) traits {
	var found traits
	var last, doubled uint8 // classes: two spaces in a row, or one at the end, are found without a branch
	for i := 0; i < len(s); i++ {
		class := classes[s[i]]
		doubled |= class & last
		last = class
		if class&^classSpace == classPlain {
			continue
		}
		size, more := signTraits(s[i:], class)
		found |= more
		i += size - 1
	}
	if (doubled|last)&classSpace != 0 {
		found |= respelt
	}
	return found
}

// signTraits gives the length and the traits of the sign of a class that s starts with.
func signTraits(s string, class uint8) (int, traits) {
	switch class {
	case classBreak:
		return 1, respelt
	case classMark:
		return 1, marked
	case classEscape:
		return escapeTraits(s)
	case classAngle:
		if len(s) > 1 && s[1] != ' ' && s[1] != '\n' {
			return 1, opaque
		}
	case classBrace:
		return 1, braceTraits(s[1:])
	case classEntity:
		if entityLength(s) > 0 {
			return 1, marked
		}
	case classControl:
		return 1, opaque
	case classRune:
		r, size := utf8.DecodeRuneInString(s)
		return size, runeTraits(r)
	}
	return 1, 0
}

// escapeTraits gives the length and the traits of a backslash with what it escapes.
func escapeTraits(s string) (int, traits) {
	switch {
	case len(s) == 1:
		return 1, 0
	case strings.HasPrefix(s, `\](http`):
		return 2, marked // the mask takes the address out all the same
	case isPunctuation(s[1]):
		return 2, respelt
	case s[1] == ' ' || s[1] == '\t' || s[1] == '\n':
		return 1, marked // a line break, or one that Goldmark has ideas of its own about
	}
	return 1, 0
}

// braceTraits is for a { before rest; marks has the brackets that mean something.
func braceTraits(rest string) traits {
	if rest == "" {
		return 0
	}
	switch rest[0] {
	case '{', '%', '/', ':', '"', '\'':
		return masking
	}
	return 0
}

func runeTraits(r rune) traits {
	switch {
	case r == masked || r == utf8.RuneError:
		return opaque
	case unicode.IsSpace(r) || isInvisible(r):
		return respelt
	case mayCompose(r):
		return composed
	}
	return 0
}
