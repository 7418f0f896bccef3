package corpus

import "strings"

// chunk is a stretch of Markdown between blank lines that means the same wherever it stands.
type chunk struct {
	text   string // without its last \n, and of a plain chunk without its indent
	start  int    // byte offset of text
	line   int    // its first line, from 1
	traits traits
}

// isPlain reports whether the chunk is a paragraph without any mark-up.
func (c chunk) isPlain() bool { return c.traits&(marked|masking|opaque) == 0 }

// isSilent knows chunks that are one line without prose: a heading with marks before it, or a remark.
func (c chunk) isSilent() bool {
	return strings.IndexByte(c.text, '\n') < 0 && (atxLevel(c.text) > 0 || isRemark(c.text))
}

// textLine gives the line of the first sign that a reader sees.
func (c chunk) textLine() int {
	if c.traits&respelt == 0 {
		return c.line
	}
	return c.line + strings.Count(c.text[:unseen(c.text)], "\n")
}

// chunker cuts a Markdown text at its blank lines. Nearly all prose is paragraphs that mean the same by themselves, and
// most of these are their own text: only what is left needs a parser. Lists, fences of code, tags and whatever else reaches over
// a blank line, and labels of links, for which a text must be read as a whole, stop the chunker.
type chunker struct {
	markdown string
	at       int  // offset of the next line
	line     int  // its number, from 1
	stuck    bool // the text must be read as a whole
	chunk    chunk
}

func newChunker(markdown string) chunker {
	return chunker{markdown: markdown, line: 1, stuck: hasReferences(markdown)}
}

// hasReferences finds [text][label], [label]: target and [^1]: note.
func hasReferences(markdown string) bool {
	for at := 0; ; {
		i := strings.IndexByte(markdown[at:], ']')
		if i < 0 {
			return false
		}
		at += i + 1
		if at < len(markdown) && (markdown[at] == '[' || markdown[at] == ':') {
			return true
		}
	}
}

// next finds the next chunk; it is false at the end of the text, and where the chunker is stuck.
func (c *chunker) next() bool {
	if c.stuck || !c.skipBlank() {
		return false
	}
	start, found := c.at, traits(0)
	c.chunk.line = c.line
	for c.at < len(c.markdown) {
		end := lineEnd(c.markdown, c.at)
		line := c.markdown[c.at:end]
		if isBlankLine(line) {
			break
		}
		found |= lineTraits(line)
		c.at = end
		c.line++
	}
	c.settle(start, found)
	return !c.stuck
}

// skipBlank skips blank lines, and is false at the end of the text.
func (c *chunker) skipBlank() bool {
	for c.at < len(c.markdown) {
		end := lineEnd(c.markdown, c.at)
		if !isBlankLine(c.markdown[c.at:end]) {
			return true
		}
		c.at = end
		c.line++
	}
	return false
}

// settle looks into the chunk from start to here.
func (c *chunker) settle(start int, found traits) {
	text := strings.TrimSuffix(c.markdown[start:c.at], "\n")
	if found&marked == 0 {
		indent := indentOf(text)
		start, text = start+indent, text[indent:]
	}
	c.chunk.text, c.chunk.start = text, start
	c.chunk.traits = found | traitsOf(text)
	if isRemark(text) {
		c.chunk.traits = marked
	}
	c.stuck = c.chunk.traits&(masking|opaque) != 0
}
