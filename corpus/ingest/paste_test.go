package ingest

import (
	"fmt"
	"strings"
	"testing"

	"teneur/corpus"
)

// layout is a way in which a post reaches the clipboard: all mark-up gone.
type layout struct {
	name     string
	title    bool   // the title and a byline stand above it
	comments string // how a comment is marked: see writeComment; "none" leaves the comments out
	opener   string // heading over the comments
	blank    bool   // a blank line between paragraphs
	width    int    // wrapped at this column, 0 for not
	least    least
}

// least is what a layout must give back: F1 of headings and comment starts, share of speakers.
type least struct{ headings, starts, speakers float64 }

var (
	bare   = least{.97, .93, .89}  // where nothing but the words tells
	marked = least{.98, .965, .93} // where comments have names
	plain  = least{.94, 1, 1}      // where there are none
)

var layouts = []layout{
	{name: "no comments", comments: "none", least: plain},
	{name: "no comments, title, blank lines", comments: "none", title: true, blank: true, least: plain},
	{name: "no comments, wrapped", comments: "none", width: 72, least: plain},
	{name: "bare", comments: "bare", least: bare},
	{name: "bare, title", comments: "bare", title: true, least: bare},
	{name: "bare, blank lines", comments: "bare", blank: true, least: bare},
	{name: "bare, wrapped", comments: "bare", blank: true, width: 72, least: bare},
	{name: "bare, heading", comments: "bare", opener: "Reacties", least: bare},
	{name: "bare, buttons", comments: "buttons", least: bare},
	{name: "names", comments: "names", least: marked},
	{name: "names, heading, blank lines", comments: "names", opener: "Reacties", blank: true, least: marked},
	{name: "names before the text", comments: "inline", opener: "Reacties", least: marked},
	{name: "names and dates", comments: "dates", least: marked},
	{name: "WordPress", comments: "wordpress", opener: "%d reacties op “%s”", least: marked},
	{name: "WordPress in one line", comments: "says", least: marked},
	{name: "placed by, below, wrapped", comments: "below", opener: "%d reacties:", blank: true, width: 72, least: marked},
}

// gold is what stands where in a pasted text.
type gold struct {
	headings, starts map[int]bool
	speakers         map[int]corpus.Speaker // by the line where the comment starts
	names            map[int]string
	replies          map[int]int // line of the comment answered, 0 for none
	lines            []string
}

// paste writes a post as plain text in a layout, and notes what stands where.
func paste(p corpus.Post, l layout) (string, gold) {
	g := gold{map[int]bool{}, map[int]bool{}, map[int]corpus.Speaker{}, map[int]string{}, map[int]int{}, nil}
	if l.title {
		g.write(l, p.Title)
		g.write(l, "Door "+p.Author+" op 3 juni 2014")
	}
	for _, s := range p.Sections {
		if s.Level > 0 {
			g.headings[g.write(l, s.Heading)] = true
		}
		for _, b := range corpus.Blocks(s.Body) {
			g.write(l, b.Text)
		}
	}
	if l.comments != "none" && len(p.Comments) > 0 {
		g.writeComments(p, l)
	}
	return strings.Join(g.lines, "\n") + "\n", g
}

func (g *gold) writeComments(p corpus.Post, l layout) {
	if strings.Contains(l.opener, "%s") {
		g.write(l, fmt.Sprintf(l.opener, len(p.Comments), p.Title))
	} else if strings.Contains(l.opener, "%") {
		g.write(l, fmt.Sprintf(l.opener, len(p.Comments)))
	} else if l.opener != "" {
		g.write(l, l.opener)
	}
	line := map[string]int{}
	for _, c := range p.Comments {
		start := g.writeComment(c, l)
		g.starts[start], g.speakers[start], g.names[start] = true, c.By, c.Name
		g.replies[start] = line[c.ReplyTo]
		line[c.ID] = start
	}
}

// writeComment writes one comment and gives the line on which it starts.
func (g *gold) writeComment(c corpus.Comment, l layout) int {
	start := 0
	first := func(line int) {
		if start == 0 {
			start = line
		}
	}
	name := c.Name
	if name == "" {
		name = "Anoniem"
	}
	switch l.comments {
	case "names":
		first(g.write(l, name))
	case "dates":
		first(g.write(l, name+" · "+c.Date))
	case "wordpress":
		first(g.write(l, name+" zegt:"))
		g.write(l, "3 juni 2014 om 12:05")
	case "says":
		first(g.write(l, name+" zegt: 3 juni 2014 om 12:05"))
	}
	for i, b := range corpus.Blocks(c.Body) {
		if l.comments == "inline" && i == 0 {
			b.Text = name + ": " + b.Text
		}
		first(g.write(l, b.Text))
	}
	switch l.comments {
	case "wordpress", "buttons":
		g.write(l, "Beantwoorden")
	case "below":
		g.write(l, "Geplaatst door "+name+" op 3 juni 2014 om 12:05")
	}
	return start
}

// write adds a paragraph and gives its first line.
func (g *gold) write(l layout, text string) int {
	if l.blank && len(g.lines) > 0 {
		g.lines = append(g.lines, "")
	}
	start := len(g.lines) + 1
	line := ""
	for word := range strings.FieldsSeq(text) {
		if l.width > 0 && line != "" && len([]rune(line))+1+len([]rune(word)) > l.width {
			g.lines = append(g.lines, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	g.lines = append(g.lines, line)
	return start
}

// score counts what was found right.
type score struct {
	rightHeadings, foundHeadings, goldHeadings int
	rightStarts, foundStarts, goldStarts       int
	rightSpeakers, rightNames, rightReplies    int
}

func (s *score) add(f Found, g gold) {
	for i, section := range f.Post.Sections {
		if section.Level > 0 {
			s.foundHeadings++
			if g.headings[f.SectionLines[i]] {
				s.rightHeadings++
			}
		}
	}
	s.goldHeadings += len(g.headings)
	s.goldStarts += len(g.starts)
	line := map[string]int{}
	for i, c := range f.Post.Comments {
		at := f.CommentLines[i]
		line[c.ID] = at
		s.foundStarts++
		if !g.starts[at] {
			continue
		}
		s.rightStarts++
		if g.speakers[at] == c.By {
			s.rightSpeakers++
		}
		if g.names[at] == c.Name {
			s.rightNames++
		}
		if g.replies[at] == line[c.ReplyTo] {
			s.rightReplies++
		}
	}
}

func f1(right, found, want int) float64 {
	if found+want == 0 {
		return 1
	}
	return 2 * float64(right) / float64(found+want)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

func (s score) headings() float64 { return f1(s.rightHeadings, s.foundHeadings, s.goldHeadings) }
func (s score) starts() float64   { return f1(s.rightStarts, s.foundStarts, s.goldStarts) }
func (s score) speakers() float64 { return share(s.rightSpeakers, s.rightStarts) }

func (s score) String() string {
	return fmt.Sprintf("heading F1 %.3f (%d/%d/%d), start F1 %.3f (%d/%d/%d), speakers %.3f, names %.3f, replies %.3f",
		s.headings(), s.rightHeadings, s.foundHeadings, s.goldHeadings, s.starts(), s.rightStarts, s.foundStarts, s.goldStarts,
		s.speakers(), share(s.rightNames, s.rightStarts), share(s.rightReplies, s.rightStarts))
}

// read pastes a post and reads it back.
func (s *score) read(t *testing.T, p corpus.Post, l layout) {
	t.Helper()
	text, g := paste(p, l)
	f, err := Text("pasted.txt", []byte(text), Options{})
	if err != nil {
		t.Fatalf("%s, %s: %v", p.ID, l.name, err)
	}
	var one score
	one.add(f, g)
	s.add(f, g)
	if testing.Verbose() {
		t.Logf("%s, %s: %v\n%s", p.ID, l.name, one, differences(f, g))
	}
}

// differences lists what was found wrong, for whoever works on the rules.
func differences(f Found, g gold) string {
	var b strings.Builder
	found, starts := map[int]bool{}, map[int]corpus.Comment{}
	for i := range f.Post.Sections {
		found[f.SectionLines[i]] = f.Post.Sections[i].Level > 0
	}
	for i := range f.Post.Comments {
		starts[f.CommentLines[i]] = f.Post.Comments[i]
	}
	for i, text := range g.lines {
		line := i + 1
		c, starts := starts[line]
		switch {
		case found[line] && !g.headings[line]:
			fmt.Fprintf(&b, "  %d no heading: %.70s\n", line, text)
		case !found[line] && g.headings[line]:
			fmt.Fprintf(&b, "  %d heading missed: %.70s\n", line, text)
		case starts && !g.starts[line]:
			fmt.Fprintf(&b, "  %d no start: %.70s\n", line, text)
		case !starts && g.starts[line]:
			fmt.Fprintf(&b, "  %d start missed: %.70s\n", line, text)
		case starts && c.By != g.speakers[line]:
			fmt.Fprintf(&b, "  %d not by %s: %.70s\n", line, c.By, text)
		case starts && c.Name != g.names[line]:
			fmt.Fprintf(&b, "  %d not %q but %q: %.70s\n", line, c.Name, g.names[line], text)
		}
	}
	return b.String()
}
