package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"teneur/corpus"
	"teneur/corpus/ingest"
)

// viewer tells what was found in one file, as JSON or for a person, post by post.
type viewer struct {
	w     io.Writer
	file  string
	json  bool
	posts int
}

// post shows one post.
func (v *viewer) post(found ingest.Found) error {
	v.posts++
	if !v.json {
		_, err := io.WriteString(v.w, preview(v.file, found))
		return err
	}
	data, err := compact(found.JSON())
	if err != nil {
		return err
	}
	if v.posts == 1 {
		err = v.start()
	} else {
		_, err = io.WriteString(v.w, ",")
	}
	if err != nil {
		return err
	}
	_, err = v.w.Write(data)
	return err
}

// start opens the JSON of the file.
func (v *viewer) start() error {
	name, err := compact(v.file)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(v.w, `{"file":%s,"posts":[`, name)
	return err
}

// close shows what of the file is in no post, and ends it.
func (v *viewer) close(leftOut []string) error {
	if !v.json {
		for _, l := range leftOut {
			if _, err := fmt.Fprintf(v.w, "%s: left out: %s\n", v.file, l); err != nil {
				return err
			}
		}
		return nil
	}
	if v.posts == 0 {
		return nil
	}
	end := "]}\n"
	if len(leftOut) > 0 {
		data, err := compact(leftOut)
		if err != nil {
			return err
		}
		end = `],"left_out":` + string(data) + "}\n"
	}
	_, err := io.WriteString(v.w, end)
	return err
}

// compact gives JSON on one line, with <, > and & as they are.
func compact(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// preview lays out the post as it was understood: sections with their sizes, comments as a thread.
func preview(file string, found ingest.Found) string {
	var b strings.Builder
	p := found.Post
	fmt.Fprintf(&b, "%s\n", printable(file))
	field(&b, "title", p.Title)
	field(&b, "author", p.Author)
	field(&b, "date", p.Date)
	field(&b, "source", p.Source)
	for i, s := range p.Sections {
		fmt.Fprintf(&b, "  %s %s, %s\n", lineLabel(found.SectionLines, i), headingOf(s), counted(len(strings.Fields(s.Body)), "word", "words"))
	}
	depth := make(map[string]int)
	for i, c := range p.Comments {
		if c.ReplyTo != "" {
			depth[c.ID] = depth[c.ReplyTo] + 1
		}
		fmt.Fprintf(&b, "  %s %scomment %d, %s%s: %s\n", lineLabel(found.CommentLines, i), strings.Repeat("  ", min(depth[c.ID], deepest)),
			i+1, c.By, called(c.Name), start(c.Body))
	}
	for _, u := range found.Unsure {
		fmt.Fprintf(&b, "  unsure: %s\n", printable(u))
	}
	for _, l := range found.LeftOut {
		fmt.Fprintf(&b, "  left out: %s\n", printable(l))
	}
	return b.String()
}

// deepest is how far replies are set in; a dispute of two can be hundreds of replies deep.
const deepest = 8

// headingOf gives the heading of a section, set in by its level.
func headingOf(s corpus.Section) string {
	if s.Level == 0 {
		return "(introduction)"
	}
	return strings.Repeat("  ", max(s.Level-2, 0)) + cutShort(s.Heading)
}

func field(b *strings.Builder, name, value string) {
	if value != "" {
		fmt.Fprintf(b, "  %-7s %s\n", name, cutShort(value))
	}
}

func lineLabel(lines []int, i int) string {
	if i >= len(lines) || lines[i] == 0 {
		return "       -"
	}
	return fmt.Sprintf("line %3d", lines[i])
}

func called(name string) string {
	if name == "" {
		return ""
	}
	return " (" + cutShort(name) + ")"
}

// start gives the first words of a text.
func start(body string) string { return firstOf(body, 60) }

// cutShort gives a title or a name whole, but where it is so long that it would push all else away.
func cutShort(s string) string { return firstOf(s, 200) }

// firstOf gives at most so many characters of a text, safe for a terminal.
func firstOf(text string, most int) string {
	const widest = 32 // bytes of a character with its marks; a text can be long, and only its start is shown
	text = strings.ToValidUTF8(text[:min(len(text), most*widest)], "")
	line := strings.TrimSpace(printable(text))
	if utf8.RuneCountInString(line) <= most {
		return line
	}
	return string([]rune(line)[:most]) + "…"
}
