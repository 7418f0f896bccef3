package corpus

import "strings"

// Markdown gives the post as a file. What was read from a file and not changed since keeps its spelling: a file in
// canonical form comes back byte for byte (an empty line behind the front matter is kept), of any other only blank lines, line ends and the headings inside
// comments (escaped, so that they do not end the comment) change. Parsing the result and
// spelling it again gives the same bytes.
func (p Post) Markdown() []byte {
	var pieces []string
	add := func(piece string) {
		if piece != "" {
			pieces = append(pieces, piece)
		}
	}
	add(p.spellTitle())
	for i, s := range p.Sections {
		add(s.spellHeading(i))
		add(trimBlank(settle(s.Body)))
	}
	p.spellComments(add)
	closeAll(pieces)
	text := strings.Join(pieces, "\n\n")
	if text != "" {
		text += "\n"
	}
	return []byte(settle(p.spellFrontMatter(text) + text))
}

// closeAll sees to it that no piece swallows the next.
func closeAll(pieces []string) {
	for i := range pieces[:max(0, len(pieces)-1)] {
		pieces[i] = closed(pieces[i])
	}
}

// spellFrontMatter gives the front matter with its lines. Keys are written only where the file would
// otherwise say something else than p.
func (p Post) spellFrontMatter(text string) string {
	front := p.updateFrontMatter()
	if front.block != "" || text == "" {
		fence := "---\n"
		if front.toml {
			fence = "+++\n"
		}
		block := fence + fence
		if front.block != "" {
			block = fence + front.block + "\n" + fence
		}
		if p.read.gap && p.FrontMatter != "" && text != "" {
			block += "\n"
		}
		return block
	}
	if strings.HasPrefix(text, "---") || strings.HasPrefix(text, "+++") {
		return "\n" // a ruler on the first line would open a front matter
	}
	return ""
}

func (p Post) updateFrontMatter() frontMatter {
	front := frontMatter{block: p.FrontMatter, toml: p.read.toml}
	if _, err := front.read(); err != nil {
		return front
	}
	has := front.meta
	p.assume(&has)
	for _, key := range []struct{ name, has, want string }{
		{"title", has.title, oneLine(p.Title)},
		{"author", has.author, oneLine(p.Author)},
		{"date", has.date, oneLine(p.Date)},
		{"source", has.source, oneLine(p.Source)},
	} {
		if key.has != key.want {
			front = front.set(key.name, key.want)
		}
	}
	return front
}

// assume fills in what a reader of the file finds elsewhere: the title in a heading or, as the date, in the name.
func (p Post) assume(m *metadata) {
	if m.title == "" {
		m.title = p.assumedTitle()
	}
	if m.date == "" && p.read.parsed {
		m.date, _ = cutDate(p.stem())
	}
}

func (p Post) assumedTitle() string {
	switch {
	case p.read.titleHeading != "":
		return oneLine(p.Title) // spellTitle writes it
	case p.read.titleText != "":
		return p.read.titleText
	case p.read.parsed:
		return nameTitle(p.stem())
	}
	return ""
}

// stem is the name under which the post is saved, in the spelling of the file it came from.
func (p Post) stem() string {
	if p.File != "" && postID(p.File) == p.ID {
		return fileStem(p.File)
	}
	return p.ID
}

// spellTitle gives the heading that opens the text and is its title, "" where the title is elsewhere.
func (p Post) spellTitle() string {
	if p.read.titleHeading == "" || p.Title == p.read.titleText {
		return p.read.titleHeading
	}
	return spellHeading(1, oneLine(p.Title))
}

// spellHeading gives the heading line of section number i, "" for the introduction.
func (s Section) spellHeading(i int) string {
	if s.read.lines != "" && s.read.text == s.Heading && s.read.level == s.Level {
		return s.read.lines
	}
	if s.Level == 0 && s.Heading == "" && i == 0 {
		return ""
	}
	level := s.Level
	if level < 1 || level > 6 {
		level = 2
	}
	return spellHeading(level, oneLine(s.Heading))
}

// spellHeading spells words as a heading, with as few escapes as will do.
func spellHeading(level int, words string) string {
	mark := strings.Repeat("#", level)
	if words == "" {
		return mark
	}
	line := mark + " " + words
	if text, ok := headingText(line, level); ok && text == words {
		return line
	}
	return mark + " " + escapePunctuation(words)
}

func (p Post) spellComments(add func(string)) {
	if len(p.Comments) == 0 && p.read.commentsIntro == "" {
		return
	}
	heading := p.read.commentsHeading
	if heading == "" {
		heading = "## Reacties"
	}
	add(heading)
	add(p.read.commentsIntro)
	for _, c := range p.Comments {
		add(spellComment(c, p.Author))
		add(escapeHeadings(trimBlank(settle(c.Body))))
	}
}
