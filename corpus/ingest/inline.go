package ingest

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// inline gives the Markdown of inline content; a \n in it is a line break.
func (m *markup) inline(n *html.Node) string {
	switch {
	case n.Type == html.TextNode:
		return m.text(n.Data)
	case m.skips(n) || n.Type != html.ElementNode:
		return ""
	}
	switch n.Data {
	case "br":
		return "\n"
	case "img", "picture":
		return m.picture(n)
	case "a":
		return m.link(n)
	case "b", "strong":
		return emphasise("**", m.inlines(n))
	case "i", "em", "cite", "dfn", "var":
		return emphasise("*", m.inlines(n))
	case "code", "kbd", "samp", "tt":
		return m.code(n)
	case "q":
		return "“" + m.inlines(n) + "”"
	case "sup":
		if isFootnoteMark(n) {
			m.dropped["footnote marks"]++
			return ""
		}
	}
	return m.inlines(n)
}

func (m *markup) inlines(n *html.Node) string {
	var line []byte
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		line = appendInline(line, m.inline(c))
	}
	return string(line)
}

// appendInline joins inline Markdown so that it does not become something else: a ! before a link would make a picture
// of it, and [a] before (b), [b] or : a link.
func appendInline(line []byte, s string) []byte {
	if len(line) == 0 || s == "" {
		return append(line, s...)
	}
	end, start := line[len(line)-1], s[0]
	joins := end == '!' && start == '[' || end == ']' && strings.IndexByte("([:", start) >= 0
	if joins && !bytes.HasSuffix(line, []byte(`\]`)) {
		line = append(line[:len(line)-1], '\\', end)
	}
	return append(line, s...)
}

// text spells text of the page as Markdown that reads the same.
func (m *markup) text(s string) string {
	if m.newlines != newlinesAreSpace && strings.Contains(s, "\n") {
		s = m.breakLines(s)
	} else {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	return escapeText(m.hidden.hide(s), m.inLink)
}

// breakLines keeps the line breaks that mean something.
func (m *markup) breakLines(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r", ""), "\n")
	var b strings.Builder
	for i, line := range lines {
		switch {
		case i == 0:
		case m.newlines == newlinesBreakLines, strings.TrimSpace(line) == "" && i+1 < len(lines), strings.TrimSpace(lines[i-1]) == "" && i > 1:
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

// picture leaves a picture out; an emoji that is drawn as one is text.
func (m *markup) picture(n *html.Node) string {
	alt := strings.Join(strings.Fields(attribute(n, "alt")), " ")
	if hasClass(n, "emoji", "wp-smiley") {
		return m.text(alt)
	}
	m.dropped["pictures"]++
	if alt != "" {
		m.captions = append(m.captions, m.hidden.hide(alt))
	}
	return ""
}

// link keeps a link with its address, where that is one of the web and nobody's e-mail.
func (m *markup) link(n *html.Node) string {
	if m.inLink {
		return m.inlines(n)
	}
	target := m.target(attribute(n, "href"))
	if target == "" {
		return m.inlines(n)
	}
	words := wordsOf(n)
	if words == attribute(n, "href") || words == target {
		return "<" + target + ">"
	}
	m.inLink = true
	text := strings.Join(strings.Fields(m.inlines(n)), " ")
	m.inLink = false
	if text == "" {
		return ""
	}
	before, after := "", "" // white space stays outside
	if s := rawText(n); s != "" {
		if strings.TrimLeft(s, " \t\r\n") != s {
			before = " "
		}
		if strings.TrimRight(s, " \t\r\n") != s {
			after = " "
		}
	}
	return before + "[" + text + "](" + target + ")" + after
}

func rawText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

var targetEscapes = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "*", "%2A", "_", "%5F", "`", "%60", "{", "%7B", "}", "%7D", `"`, "%22", "|", "%7C", "[", "%5B", "]", "%5D")

// target gives the address of a link in full, "" where it leads nowhere on the web.
func (m *markup) target(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || len(href) > 2000 || strings.ContainsFunc(href, unicode.IsControl) {
		return ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	if base, err := url.Parse(m.address); err == nil && m.address != "" {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	var private hidden
	if full := u.String(); private.hide(full) != full || strings.Contains(full, "%40") {
		m.hidden.mails += private.mails
		m.hidden.numbers += private.numbers
		return ""
	}
	return targetEscapes.Replace(u.String())
}

// code keeps a piece of code; in it nothing needs an escape.
func (m *markup) code(n *html.Node) string {
	words := strings.Join(strings.Fields(m.hidden.hide(rawText(n))), " ")
	if words == "" {
		return ""
	}
	fence := strings.Repeat("`", longestRun(words, '`')+1)
	if strings.HasPrefix(words, "`") || strings.HasSuffix(words, "`") {
		words = " " + words + " "
	}
	return fence + words + fence
}

// isFootnoteMark reports whether a raised figure leads to a note.
func isFootnoteMark(n *html.Node) bool {
	a := first(n, func(n *html.Node) bool { return n.Data == "a" })
	return a != nil && strings.HasPrefix(attribute(a, "href"), "#") && len(wordsOf(n)) <= 5
}

// emphasise marks every line of s. Punctuation at the end of a line stays outside, and what would not be
// emphasis there (CommonMark 0.31, 6.2) goes without.
func emphasise(mark, s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		start := len(line) - len(strings.TrimLeft(line, " \t\r"))
		end := len(strings.TrimRight(line, " \t\r.,:;?!"))
		if end <= start || strings.HasSuffix(line[:end], `\`) {
			continue
		}
		first, _ := utf8.DecodeRuneInString(line[start:])
		last, _ := utf8.DecodeLastRuneInString(line[start:end])
		if isWordRune(first) && isWordRune(last) {
			lines[i] = line[:start] + mark + line[start:end] + mark + line[end:]
		}
	}
	return strings.Join(lines, "\n")
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
