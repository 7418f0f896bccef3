package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEssayStructure reads a real pasted essay with teneur add, and holds what it finds to what a careful
// reader finds.
func TestEssayStructure(t *testing.T) {
	data := os.Getenv("TENEUR_DATA")
	if data == "" {
		t.Skip("TENEUR_DATA is not set: the pasted essay stands beside the project, not in it")
	}
	code, out, errs := teneur(t, t.TempDir(), "add", filepath.Join(data, "corpus/essay.txt"), "--dry-run", "--json")
	if code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	var found struct {
		Posts []struct {
			Author    string
			IntroLine int `json:"intro_line"`
			Sections  []struct {
				Heading string
				Line    int
			}
			Comments []struct {
				Line    int
				By      string
				Name    *string
				ReplyTo *int `json:"reply_to"`
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &found); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	post := found.Posts[0]
	wantHeadings, wantComments := careful(t, filepath.Join(data, "corpus/essay.structure.tsv"))
	var headings []string
	for _, s := range post.Sections {
		headings = append(headings, fmt.Sprintf("%d %s", s.Line, s.Heading))
	}
	if post.IntroLine != 1 || post.Author != "Edwin" {
		t.Errorf("introduction at line %d, author %q", post.IntroLine, post.Author)
	}
	if got, want := strings.Join(headings, "\n"), strings.Join(wantHeadings, "\n"); got != want {
		t.Errorf("headings:\n%s\nwant:\n%s", got, want)
	}
	var comments []string
	for _, c := range post.Comments {
		name, reply := "-", "-"
		if c.Name != nil {
			name = *c.Name
		}
		if c.ReplyTo != nil {
			reply = fmt.Sprint(*c.ReplyTo)
		}
		comments = append(comments, fmt.Sprintf("%d %s %s %s", c.Line, c.By, name, reply))
	}
	if got, want := strings.Join(comments, "\n"), strings.Join(wantComments, "\n"); got != want {
		t.Errorf("comments:\n%s\nwant:\n%s", got, want)
	}
}

// careful reads the headings and the comments of a structure file as lines to compare.
func careful(t *testing.T, file string) (headings, comments []string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 6 {
			continue
		}
		first, _, _ := strings.Cut(c[0], "-")
		switch c[1] {
		case "heading":
			headings = append(headings, first+" "+c[4])
		case "comment":
			comments = append(comments, strings.Join([]string{first, c[3], c[4], c[5]}, " "))
		}
	}
	return headings, comments
}
