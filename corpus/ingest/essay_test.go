package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// goldComment is a comment as essay.structure.tsv has it.
type goldComment struct {
	line, replyTo int
	by, name      string
}

// TestEssay reads a real post with its discussion and finds what a careful reader finds in it.
func TestEssay(t *testing.T) {
	dir := os.Getenv("TENEUR_DATA")
	if dir == "" {
		t.Skip("TENEUR_DATA is not set: the real essay is not read")
	}
	data, err := os.ReadFile(filepath.Join(dir, "corpus", "essay.txt"))
	if err != nil {
		t.Fatal(err)
	}
	headings, gold := readStructure(t, filepath.Join(dir, "corpus", "essay.structure.tsv"))
	f, err := Text("essay.txt", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("unsure:\n%s\nleft out:\n%s", strings.Join(f.Unsure, "\n"), strings.Join(f.LeftOut, "\n"))
	if f.IntroLine != 1 {
		t.Errorf("introduction on line %d, want 1", f.IntroLine)
	}
	var found []string
	for i, s := range f.Post.Sections {
		if s.Level > 0 {
			found = append(found, fmt.Sprintf("%d %s", f.SectionLines[i], s.Heading))
		}
	}
	if got, want := strings.Join(found, "\n"), strings.Join(headings, "\n"); got != want {
		t.Errorf("headings:\n%s\nwant\n%s", got, want)
	}
	checkComments(t, f, gold)
}

// checkComments compares comment by comment. Lines 66 and 74 may start a comment of their own: both readings are right.
func checkComments(t *testing.T, f Found, gold []goldComment) {
	t.Helper()
	var got []goldComment
	number := map[string]int{}
	for i, c := range f.Post.Comments {
		if line := f.CommentLines[i]; line == 66 || line == 74 {
			number[c.ID] = len(got)
			continue
		}
		got = append(got, goldComment{f.CommentLines[i], number[c.ReplyTo], string(c.By), c.Name})
		number[c.ID] = len(got)
	}
	if fmt.Sprint(got) != fmt.Sprint(gold) {
		t.Errorf("comments (line, reply to, by, name):\n%v\nwant\n%v", got, gold)
	}
}

func readStructure(t *testing.T, file string) (headings []string, comments []goldComment) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for row := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(row), "\t")
		if len(fields) != 6 || fields[0] == "line" {
			continue
		}
		first, _, _ := strings.Cut(fields[0], "-")
		line, err := strconv.Atoi(first)
		if err != nil {
			t.Fatal(err)
		}
		switch fields[1] {
		case "heading":
			headings = append(headings, fmt.Sprintf("%d %s", line, fields[4]))
		case "comment":
			reply, _ := strconv.Atoi(fields[5]) // - is none
			comments = append(comments, goldComment{line, reply, fields[3], strings.Trim(fields[4], "-")})
		}
	}
	return headings, comments
}
