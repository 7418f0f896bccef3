package reports

import (
	"html"
	"strings"
	"unicode"
)

// markdown builds a Markdown text, block by block, with one empty line between blocks.
type markdown struct{ strings.Builder }

// heading adds a heading of the given level; the text is plain text, not Markdown.
func (m *markdown) heading(level int, text string) {
	m.block(strings.Repeat("#", level) + " " + escape(text))
}

// block adds a paragraph or any other block that is Markdown already. An empty one is left out.
func (m *markdown) block(text string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return
	}
	if m.Len() > 0 {
		m.WriteString("\n")
	}
	m.WriteString(text + "\n")
}

// list adds a bullet list of items that are Markdown already.
func (m *markdown) list(items []string) {
	var b strings.Builder
	for _, item := range items {
		b.WriteString("- " + item + "\n")
	}
	m.block(b.String())
}

// table adds a table; head and cells are Markdown already, and columns whose head ends in a colon are aligned right.
func (m *markdown) table(head []string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	var b strings.Builder
	rule := make([]string, len(head))
	names := make([]string, len(head))
	for i, h := range head {
		name, right := strings.CutSuffix(h, ":")
		names[i], rule[i] = name, "---"
		if right {
			rule[i] = "---:"
		}
	}
	for _, row := range append([][]string{names, rule}, rows...) {
		b.WriteString("|")
		for _, cell := range row {
			b.WriteString(" " + strings.TrimLeft(cell+" |", " ")) // one space in an empty cell too
		}
		b.WriteString("\n")
	}
	m.block(b.String())
}

// fold adds blocks that a reader opens; summary is plain text.
func (m *markdown) fold(summary string, fill func(m *markdown)) {
	var inside markdown
	fill(&inside)
	if inside.Len() == 0 {
		return
	}
	m.block("<details>\n<summary>" + html.EscapeString(oneLine(summary)) + "</summary>\n\n" + inside.String() + "\n</details>")
}

// markUp are the characters that mean something in Markdown or HTML, also in the dialects of GitHub and Pandoc.
var markUp = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "{", `\{`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"#", `\#`, "|", "&#124;", "~", `\~`, "$", `\$`, "![", `\!\[`,
)

// escape makes plain text safe inside a line of Markdown, in a table too: nothing in it is mark-up, a link or the end of the line.
func escape(text string) string {
	s := unlinked(markUp.Replace(oneLine(text)))
	if s == "" {
		return s
	}
	switch c := s[0]; {
	case strings.IndexByte("-+=:", c) >= 0:
		return `\` + s
	case c >= '0' && c <= '9':
		return orderedList(s)
	}
	return s
}

// oneLine sets a text in one line: white space becomes single blanks; control characters, which HTML forbids, and marks
// that turn the direction of the text after them are dropped.
func oneLine(text string) string {
	visible := strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c):
			return ' '
		case unicode.IsControl(c), unicode.Is(unicode.Bidi_Control, c):
			return -1
		}
		return c
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(visible), " ")
}

// addresses are the beginnings by which GitHub and others know an address in plain text.
var addresses = strings.NewReplacer("://", "&#58;//", "www.", "www&#46;", "WWW.", "WWW&#46;", "Www.", "Www&#46;")

// unlinked keeps an address in somebody's text from becoming a link. It reads the same.
func unlinked(s string) string {
	s = addresses.Replace(s)
	for from := 0; ; {
		at := strings.IndexByte(s[from:], '@')
		if at < 0 {
			return s
		}
		from += at + 1
		if at := from - 1; at > 0 && s[at-1] != ' ' { // an e-mail address; @name is none
			s = s[:at] + "&#64;" + s[at+1:]
		}
	}
}

// orderedList keeps "1. tekst" from becoming a list.
func orderedList(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits < len(s) && (s[digits] == '.' || s[digits] == ')') && (digits+1 == len(s) || s[digits+1] == ' ') { // 800.000 is no list
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
