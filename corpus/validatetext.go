package corpus

import (
	"fmt"
	"strings"
	"unicode"
)

// levels finds headings that skip a level: a #### under a ##.
func (v *validator) levels() {
	above := 1 // the title
	for _, s := range v.post.Sections {
		if s.Level == 0 {
			continue
		}
		if s.Level > above+1 {
			v.add(s.Line, fmt.Sprintf("a heading of level %d below one of level %d", s.Level, above),
				"write it with "+strings.Repeat("#", above+1))
		}
		above = s.Level
	}
}

// lostComments finds headings that seem to open the comments but do not, so that comments are read as the essay.
func (v *validator) lostComments() {
	for i, s := range v.post.Sections {
		if !isCommentsName(s.Heading) || i+1 == len(v.post.Sections) || v.post.Sections[i+1].Level <= s.Level {
			continue
		}
		what := fmt.Sprintf("what stands under %q is read as text, not as comments", s.Heading)
		if s.Level != 2 || v.post.Sections[i+1].Level != 3 {
			v.add(s.Line, what, "write ## "+s.Heading+", and ### before the name of each comment")
			continue
		}
		v.add(s.Line, what, "let nothing but comments follow it: move other headings before it")
	}
}

// texts looks through every text of the post for what should not stand there.
func (v *validator) texts() {
	for _, s := range v.post.Sections {
		v.text(s.Line, s.Heading)
		v.text(s.read.bodyLine, s.Body)
	}
	v.text(0, v.post.read.commentsIntro)
	for _, c := range v.post.Comments {
		v.text(c.Line, c.Name)
		v.text(c.read.bodyLine, c.Body)
	}
}

func (v *validator) text(line int, text string) {
	lines := lineCounter{text: text, line: line}
	at := func(offset int) int {
		if line == 0 {
			return 0
		}
		return lines.at(offset)
	}
	for _, a := range findEMail(text) {
		v.add(at(a.start), "an e-mail address, "+a.text, "write [e-mail], or take it out")
	}
	lines = lineCounter{text: text, line: line}
	for _, a := range findIP(text) {
		v.add(at(a.start), "an IP number, "+a.text, "take it out")
	}
	lines = lineCounter{text: text, line: line}
	for offset := 0; offset < len(text); {
		length := lineEnd(text, offset) - offset
		v.line(at(offset), text[offset:offset+length])
		offset += length
	}
}

// line finds what programs leave behind: control characters, letters that were lost, marks of a merge.
func (v *validator) line(number int, line string) {
	if i := strings.IndexFunc(line, isStrayControl); i >= 0 {
		v.add(number, fmt.Sprintf("a control character (%q)", line[i]), "take it out")
	}
	if strings.ContainsRune(line, unicode.ReplacementChar) {
		v.add(number, "a letter that was lost when the text was converted (\uFFFD)", "write the letter")
	}
	if strings.HasPrefix(line, "<<<<<<< ") || strings.HasPrefix(line, ">>>>>>> ") {
		v.add(number, "a mark of a merge that was not finished", "keep one of the two texts, and take the marks out")
	}
}

// isStrayControl reports whether r is an ASCII control that is no white space.
func isStrayControl(r rune) bool { return r < ' ' && !unicode.IsSpace(r) || r == 0x7f }

// ending finds what is wrong behind the last text of a post: code or a remark without an end, a tag that closes nothing.
func (v *validator) ending() {
	line, text := v.lastText()
	if closed(text) != text {
		v.add(line, "the last text opens code or an HTML comment that has no end", "end it, or what follows is no text")
	}
	last := text[strings.LastIndexByte(text, '\n')+1:]
	name, ok := strings.CutPrefix(strings.TrimSpace(last), "</")
	if name, ok2 := strings.CutSuffix(name, ">"); ok && ok2 && isKey(name) && !strings.Contains(strings.ToLower(text), "<"+strings.ToLower(name)) {
		v.add(line+strings.Count(text, "\n"), "a closing tag </"+name+"> at the end that closes nothing", "take it out")
	}
}

func (v *validator) lastText() (line int, text string) {
	if n := len(v.post.Comments); n > 0 {
		return v.post.Comments[n-1].read.bodyLine, v.post.Comments[n-1].Body
	}
	if n := len(v.post.Sections); n > 0 {
		return v.post.Sections[n-1].read.bodyLine, v.post.Sections[n-1].Body
	}
	return 0, ""
}
