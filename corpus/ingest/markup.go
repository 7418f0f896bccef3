package ingest

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// stretch is what stands under one heading, as Markdown.
type stretch struct {
	heading string // "" for what stands before the first
	level   int    // 1 to 6; 0 before the first heading
	blocks  []string
}

// newlines tells what a line break in the source of HTML means.
type newlines uint8

const (
	newlinesAreSpace   newlines = iota // as in HTML
	emptyLinesPart                     // an empty line ends a paragraph
	newlinesBreakLines                 // and a single one ends a line: text typed into WordPress
)

// markup writes HTML as Markdown: headings as stretches, paragraphs, lists, quotations, links, code, tables. Pictures and
// what a text does not need are left out, and counted.
type markup struct {
	headings bool // h1 to h6 start a stretch; otherwise they are paragraphs
	newlines newlines
	address  string // of the page, for links; "" where it is not known

	stretches []stretch
	line      []byte // the paragraph being written; a \n in it is a line break
	depth     int    // quotations and lists around
	inLink    bool

	mixed    map[*html.Node]bool // inline elements that hold blocks
	dropped  map[string]int      // kinds of what was left out
	captions []string            // what pictures showed, by their texts
	hidden   hidden
}

const deepest = 8 // quotations and lists within one another that are kept apart

// write gives everything under n as stretches; the first has no heading.
func (m *markup) write(n *html.Node) []stretch {
	m.mixed = make(map[*html.Node]bool)
	if m.dropped == nil {
		m.dropped = make(map[string]int)
	}
	m.findMixed(n)
	m.stretches = []stretch{{}}
	m.children(n)
	return m.stretches
}

// findMixed notes which inline elements hold blocks, so that these become blocks of their own.
func (m *markup) findMixed(n *html.Node) bool {
	found := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if m.findMixed(c) || isBlock(c) {
			found = true
		}
	}
	if found {
		m.mixed[n] = true
	}
	return found
}

// children writes what stands in n: inline content gathers to paragraphs, blocks end them.
func (m *markup) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case m.skips(c):
		case isBlock(c):
			m.endParagraph()
			m.block(c)
		case m.mixed[c]:
			m.endParagraph()
			m.children(c)
		default:
			m.line = appendInline(m.line, m.inline(c))
		}
	}
	m.endParagraph()
}

// skips reports whether n is left out, and counts it where a reader would see it.
func (m *markup) skips(n *html.Node) bool {
	if n.Type == html.TextNode {
		return false
	}
	if isHidden(n) {
		return true
	}
	if isControl(n) {
		if isElement(n, "iframe", "object", "embed", "video", "audio") {
			m.dropped["embedded media"]++
		}
		return true
	}
	if kind := clutterKind(n); kind != "" {
		m.dropped[kind]++
		return true
	}
	return false
}

func (m *markup) block(n *html.Node) {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		m.heading(n)
	case "blockquote":
		m.quote(n)
	case "ul", "ol", "menu":
		m.list(n)
	case "pre":
		m.preformatted(n)
	case "table":
		m.table(n)
	case "hr":
		m.add("***")
	case "li":
		m.addNested("- ", m.nested(n)) // outside a list
	default:
		m.children(n)
	}
}

// add appends a finished block.
func (m *markup) add(block string) {
	if block != "" {
		last := &m.stretches[len(m.stretches)-1]
		last.blocks = append(last.blocks, block)
	}
}

// heading starts a stretch, at the top level; elsewhere it is a paragraph.
func (m *markup) heading(n *html.Node) {
	words := tidyName(m.hidden.hide(wordsOf(n)))
	if m.depth > 0 || !m.headings || words == "" {
		m.children(n)
		return
	}
	level, _ := strconv.Atoi(n.Data[1:])
	m.stretches = append(m.stretches, stretch{heading: words, level: level})
}

// nested writes the content of n by itself and gives its blocks.
func (m *markup) nested(n *html.Node) []string { return m.apart(func() { m.children(n) }) }

// apart gives the blocks that write makes, which are not added to the text.
func (m *markup) apart(write func()) []string {
	outer, line := m.stretches, m.line
	m.stretches, m.line = []stretch{{}}, nil
	m.depth++
	write()
	m.depth--
	blocks := m.stretches[0].blocks
	m.stretches, m.line = outer, line
	return blocks
}

func (m *markup) quote(n *html.Node) {
	if m.depth >= deepest {
		m.children(n)
		return
	}
	if blocks := m.nested(n); len(blocks) > 0 {
		m.add(prefixLines(strings.Join(blocks, "\n\n"), "> "))
	}
}

func prefixLines(s, prefix string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(prefix+lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// list writes a list; in one of ordered items the numbers are those that a reader sees.
func (m *markup) list(n *html.Node) {
	if m.depth >= deepest {
		m.children(n)
		return
	}
	number, err := strconv.Atoi(attribute(n, "start"))
	if err != nil || number < 0 || number > 1e6 {
		number = 1
	}
	var items []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || m.skips(c) {
			continue
		}
		mark := "- "
		if n.Data == "ol" {
			mark = fmt.Sprintf("%d. ", number)
		}
		if item := listItem(mark, m.itemBlocks(c)); item != "" {
			items = append(items, item)
			number++
		}
	}
	m.addList(items)
}

// itemBlocks gives the blocks of a child of a list; a list that stands there without an item is one.
func (m *markup) itemBlocks(c *html.Node) []string {
	if isElement(c, "ul", "ol", "menu") {
		return m.apart(func() { m.list(c) })
	}
	return m.nested(c)
}

// addList joins items by an empty line where one of them has several paragraphs.
func (m *markup) addList(items []string) {
	between := "\n"
	for _, item := range items {
		if strings.Contains(item, "\n\n") {
			between = "\n\n"
		}
	}
	m.add(strings.Join(items, between))
}

func (m *markup) addNested(mark string, blocks []string) { m.add(listItem(mark, blocks)) }

// listItem writes blocks behind the mark of a list.
func listItem(mark string, blocks []string) string {
	if len(blocks) == 0 {
		return ""
	}
	text := prefixLines(strings.Join(blocks, "\n\n"), strings.Repeat(" ", len(mark)))
	return mark + strings.TrimLeft(text, " ")
}

// preformatted writes code; a poem is text.
func (m *markup) preformatted(n *html.Node) {
	if hasClass(n, "wp-block-verse") {
		outer := m.newlines
		m.newlines = newlinesBreakLines
		m.children(n)
		m.newlines = outer
		return
	}
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case isElement(d, "br"):
			b.WriteByte('\n')
		}
	}
	code := strings.Trim(m.hidden.hide(strings.ReplaceAll(b.String(), "\r", "")), "\n")
	if strings.TrimSpace(code) == "" {
		return
	}
	fence := strings.Repeat("`", max(3, longestRun(code, '`')+1))
	m.add(fence + "\n" + code + "\n" + fence)
}

func longestRun(s string, of byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] != of {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// endParagraph finishes the paragraph; two line breaks after one another part it.
func (m *markup) endParagraph() {
	if len(m.line) == 0 {
		return
	}
	var lines []string
	text := m.hidden.hide(norm.NFC.String(string(m.line))) // again: mark-up may have stood within an address
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" {
			m.add(joinLines(lines))
			lines = nil
			continue
		}
		lines = append(lines, escapeLineStart(line))
	}
	m.add(joinLines(lines))
	m.line = m.line[:0]
}

// joinLines keeps the breaks between lines. Behind a backslash another one would be read in more ways than one: two spaces mean the same there.
func joinLines(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		switch {
		case i == 0:
		case strings.HasSuffix(lines[i-1], `\`):
			b.WriteString("  \n")
		default:
			b.WriteString("\\\n")
		}
		b.WriteString(line)
	}
	return b.String()
}
