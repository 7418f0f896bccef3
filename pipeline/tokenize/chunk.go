package tokenize

import (
	"strings"

	"teneur/pipeline/text"
)

// chunk cuts the stretch without white space that begins at pos, and gives its end. Most chunks are a word of ASCII letters,
// or one with a single mark behind it: those are cut without a closer look.
func (c *cutter) chunk(pos int) int {
	run := lettersAt(c.s, pos)
	if run.end > pos {
		info := c.infoOf(pos, run)
		if run.end == len(c.s) || c.s[run.end] == ' ' {
			c.addWord(pos, run.end, info)
			return run.end
		}
		if end := c.plainChunk(pos, run, info); end > pos {
			return end
		}
	}
	return c.anyChunk(pos, run.end)
}

// plainChunk cuts a chunk that is the word s[pos:run.end] and perhaps one mark; it gives pos where there may be more to it.
func (c *cutter) plainChunk(pos int, run letterRun, info formInfo) int {
	b := c.s[run.end]
	mark := markTraits[b]
	switch {
	case isFaceXD(pos, run):
		return pos
	case isASCIISpace(b):
		c.addWord(pos, run.end, info)
		return run.end
	case mark == 0, run.end+1 < len(c.s) && !isASCIISpace(c.s[run.end+1]):
		return pos
	case b == '.' && c.mayAbbreviate(pos, run, info):
		return pos
	}
	c.addWord(pos, run.end, info)
	c.append(run.end, run.end+1, text.Punctuation, mark)
	return run.end + 1
}

// mayAbbreviate reports whether the word s[pos:run.end] with its full stop, white space behind it, may be an abbreviation or an
// initial; see abbreviated.
func (c *cutter) mayAbbreviate(pos int, run letterRun, info formInfo) bool {
	return info.stopUse() != notListed || run.end-pos == 1 || withoutVowel(c.s[pos:run.end])
}

// isFaceXD reports the letters of the emoticon xD, whatever their case.
func isFaceXD(pos int, run letterRun) bool { return run.end-pos == 2 && run.first == 'x'|'d'<<8 }

// anyChunk cuts the chunk at pos whatever is in it; before offset seen there are letters only.
func (c *cutter) anyChunk(pos, seen int) int {
	c.from, c.to, c.brackets = pos, chunkEnd(c.s, seen), 0
	for pos < c.to {
		if end := c.plainWord(pos); end > pos {
			c.addWord(pos, end, formInfo(c.listsIn(pos, end)))
			pos = end
			continue
		}
		end, kind := c.next(pos)
		c.add(pos, end, kind)
		pos = end
	}
	return pos
}

// plainWord gives the end of the word at pos where it is made of letters, with hyphens and apostrophes between them, and
// a sign follows that no word goes on with; pos for any other. It agrees with next, which knows all words.
func (c *cutter) plainWord(pos int) int {
	run := lettersAt(c.s, pos)
	if run.end == pos && c.latinLetter(pos) == 0 || isFaceXD(pos, run) {
		return pos
	}
	end := run.end
	for end < c.to {
		link := c.link(end)
		if link == 0 {
			break
		}
		end = lettersAt(c.s, end+link).end
	}
	if end == c.to || endsPlainWord[c.s[end]] {
		return end
	}
	return pos
}

// endsPlainWord holds the signs that end a word of letters: no address, abbreviation, face or compound has them there.
var endsPlainWord = [256]bool{',': true, '!': true, '?': true, '"': true, ')': true, '[': true, ']': true, '{': true, '}': true, ';': true, '|': true}

// link gives the width of what joins the letters behind pos to those before it: a hyphen or an apostrophe between
// letters, or a letter of Latin-1; 0 where nothing does.
func (c *cutter) link(pos int) int {
	width := c.latinLetter(pos)
	if width > 0 {
		return width
	}
	switch b := c.s[pos]; {
	case b == '-', b == '\'':
		width = 1
	case strings.HasPrefix(c.s[pos:c.to], "’"):
		width = len("’")
	default:
		return 0
	}
	if pos+width < c.to && (isASCIILetter(c.s[pos+width]) || c.latinLetter(pos+width) > 0) {
		return width
	}
	return 0
}

// latinLetter gives the width of the letter from À to ÿ at pos, 0 where there is none.
func (c *cutter) latinLetter(pos int) int {
	if c.s[pos] == 0xC3 && pos+1 < c.to && 0x80 <= c.s[pos+1] && c.s[pos+1] <= 0xBF && c.s[pos+1]&^0x20 != 0x97 {
		return 2
	}
	return 0
}
