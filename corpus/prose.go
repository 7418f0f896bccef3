package corpus

import "strings"

// Prose gives the texts of Blocks as one text, an empty line between each two, and appends to quoted, for each of them, whether
// it stands in a quote. A Markdown text that holds nothing but plain paragraphs comes back as it is, without a copy.
func Prose(markdown string, quoted []bool) (string, []bool) {
	j := joiner{markdown: markdown, quoted: quoted}
	c := newChunker(markdown)
	for c.next() {
		j.addChunk(c.chunk)
	}
	if c.stuck {
		j = joiner{markdown: markdown, quoted: quoted}
		j.addBlocks(wholeBlocks(markdown))
	}
	return j.text(), j.quoted
}

// joiner joins pieces of prose. As long as each is a part of the Markdown, right behind the one before and an empty line, all of them
// together are markdown[start:end]; the first that is not has them copied.
type joiner struct {
	markdown   string
	start, end int
	copied     strings.Builder
	quoted     []bool
}

func (j *joiner) text() string {
	if j.copied.Len() > 0 {
		return j.copied.String()
	}
	return j.markdown[j.start:j.end]
}

func (j *joiner) addChunk(c chunk) {
	switch {
	case !c.isPlain():
		j.addBlocks(parsedBlocks(c))
	case c.traits == 0:
		j.addPart(c.start, c.start+len(c.text))
	case unseen(c.text) == len(c.text):
	case c.traits&composed == 0:
		writePlain(j.next(false), c.text)
	default:
		j.next(false).WriteString(plainText(c.text, c.traits))
	}
}

func (j *joiner) addBlocks(blocks []Block) {
	for _, b := range blocks {
		j.next(b.Quote).WriteString(b.Text)
	}
}

// addPart adds markdown[start:end] as it is.
func (j *joiner) addPart(start, end int) {
	first := j.end == 0
	if j.copied.Len() > 0 || !first && start != j.end+len("\n\n") {
		j.next(false).WriteString(j.markdown[start:end])
		return
	}
	if first {
		j.start = start
	}
	j.end = end
	j.quoted = append(j.quoted, false)
}

// next gives the builder, to which the next piece is to be written.
func (j *joiner) next(quote bool) *strings.Builder {
	if j.copied.Len() == 0 {
		j.copied.Grow(len(j.markdown))
		j.copied.WriteString(j.markdown[j.start:j.end])
	}
	if j.copied.Len() > 0 {
		j.copied.WriteString("\n\n")
	}
	j.quoted = append(j.quoted, quote)
	return &j.copied
}
