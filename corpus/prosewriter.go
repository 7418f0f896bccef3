package corpus

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
	"golang.org/x/text/unicode/norm"
)

// proseWriter collects the prose of leaf blocks as a reader sees it.
type proseWriter struct {
	source   []byte
	keepCode bool // a heading keeps the words of its `code`
	blocks   []Block
	lines    lineCounter

	text       []byte // the block being written
	start      int    // offset in source of its first text, -1 before that
	quote      bool   // it stands in a quote
	space      bool   // white space is due before the next character
	dropped    bool   // something was left out since the last character
	hasDropped bool   // something was left out of the block

	hideUntil  int // text before this offset stands inside <table>, <svg>, …
	quoteUntil int // text before this offset stands inside <blockquote>
	noCloser   map[string]bool
}

// leaf writes the inline content of a paragraph or heading. It walks without recursion: emphasis can nest
// deeper than a stack.
func (w *proseWriter) leaf(n ast.Node, quote bool) {
	w.quote, w.start = quote, -1
	for c := n.FirstChild(); c != nil; {
		if w.enter(c) && c.FirstChild() != nil {
			c = c.FirstChild()
			continue
		}
		for c != nil && c != n && c.NextSibling() == nil {
			c = c.Parent()
		}
		if c == nil || c == n {
			return
		}
		c = c.NextSibling()
	}
}

// enter writes an inline node, and reports whether its children are prose too.
func (w *proseWriter) enter(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Text:
		w.add(n.Segment, n.IsRaw() || n.Parent().Kind() == ast.KindCodeSpan)
		w.space = w.space || n.SoftLineBreak() || n.HardLineBreak()
	case *ast.CodeSpan:
		if !w.keepCode {
			w.drop()
		}
		return w.keepCode
	case *ast.RawHTML:
		w.tag(n)
	case *ast.Image, *ast.AutoLink, *dropped:
		w.drop()
		return false
	}
	return true
}

func (w *proseWriter) drop() { w.dropped, w.hasDropped = true, true }

// add writes a piece of source.
func (w *proseWriter) add(s gmtext.Segment, raw bool) {
	if s.Start < w.hideUntil {
		w.drop()
		return
	}
	value := s.Value(w.source)
	for i := 0; i < len(value); {
		if n := w.addRun(value[i:]); n > 0 {
			i += n
			continue
		}
		r, size := rune(value[i]), 1
		switch {
		case r >= utf8.RuneSelf:
			r, size = utf8.DecodeRune(value[i:])
		case raw:
		case r == '\\' && i+1 < len(value) && isPunctuation(value[i+1]):
			r, size = rune(value[i+1]), 2
		case r == '&':
			if decoded, n := entity(value[i:]); n > 0 {
				for _, r := range decoded {
					w.char(r, s.Start+i)
				}
				i += n
				continue
			}
		}
		w.char(r, s.Start+i)
		i += size
	}
}

// addRun writes the plain letters that value starts with, where nothing is due before them, and gives their number: it does the
// same as char for each of them.
func (w *proseWriter) addRun(value []byte) int {
	if w.start < 0 || w.space || w.dropped {
		return 0
	}
	n := 0
	for n < len(value) && classes[value[n]] == classPlain {
		n++
	}
	w.text = append(w.text, value[:n]...)
	return n
}

// isPunctuation reports whether b is ASCII punctuation, which a backslash can escape.
func isPunctuation(b byte) bool {
	return b > ' ' && b < 0x7f && !('0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z')
}

// entity decodes the HTML entity that s starts with, such as &eacute; or &#233;, and gives its length; 0 for none.
func entity(s []byte) (string, int) {
	name := string(s[:entityLength(s)])
	if decoded := html.UnescapeString(name); decoded != name && !strings.HasSuffix(decoded, ";") {
		return decoded, len(name)
	}
	return "", 0
}

// entityLength gives the length of what can be an entity at the start of s, by its ; alone; 0 for none.
func entityLength[T string | []byte](s T) int {
	const longest = 34
	for i := 1; i < len(s) && i < longest; i++ {
		switch s[i] {
		case ';':
			return i + 1
		case '&', ' ', '\n', '<':
			return 0
		}
	}
	return 0
}

// Signs that no reader sees: soft hyphen, zero-width space and joiner of words, byte order mark.
func isInvisible(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

func (w *proseWriter) char(r rune, at int) {
	switch {
	case r == masked:
		w.drop()
		return
	case unicode.IsSpace(r):
		w.space = true
		return
	case isInvisible(r) || r == 0:
		return
	}
	if w.start < 0 {
		w.start = at
		w.quote = w.quote || at < w.quoteUntil
	}
	if w.dropped && r == ')' && bytes.HasSuffix(w.text, []byte("(")) {
		w.text = bytes.TrimRight(w.text[:len(w.text)-1], " ") // brackets that held nothing else
		w.space = true
		return
	}
	w.settleSpace(r)
	w.text = utf8.AppendRune(w.text, r)
	w.dropped, w.space = false, false
}

// settleSpace writes the white space due before r; where something was left out, none stands before a comma.
func (w *proseWriter) settleSpace(r rune) {
	if w.dropped && strings.ContainsRune(",.;:!?)", r) {
		return
	}
	if w.space && len(w.text) > 0 && !(w.dropped && w.text[len(w.text)-1] == '(') {
		w.text = append(w.text, ' ')
	}
}

// flush ends the block. One in which something was left out and only punctuation remains is none.
func (w *proseWriter) flush() {
	defer w.reset()
	text := norm.NFC.String(strings.TrimSpace(string(w.text)))
	if text == "" || w.hasDropped && strings.IndexFunc(text, isSaying) < 0 {
		return
	}
	w.blocks = append(w.blocks, Block{Text: text, Quote: w.quote, Line: w.line(w.start)})
}

// line gives the line of an offset in source, that of the block before where the offset lies behind it.
func (w *proseWriter) line(offset int) int {
	if w.lines.text == "" {
		w.lines = lineCounter{text: string(w.source), line: 1}
	}
	return w.lines.at(max(offset, w.lines.offset))
}

func (w *proseWriter) reset() {
	w.text, w.start = w.text[:0], -1
	w.space, w.dropped, w.hasDropped = false, false, false
}

// isSaying reports whether r is more than punctuation: a letter, a figure, an emoji.
func isSaying(r rune) bool { return !unicode.IsPunct(r) && !unicode.IsSpace(r) }
