package ingest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"teneur/corpus"
)

// FuzzText holds the promise of the package on any input: no panic, no line lost, and a post that Markdown gives
// back with the same sections and comments.
func FuzzText(f *testing.F) {
	for _, p := range bundled(f) {
		for _, l := range layouts {
			text, _ := paste(p, l)
			f.Add([]byte(text), 0)
		}
	}
	for _, text := range []string{
		"Titel\n\nDoor Anna op 3 juni 2014\n\n# Kop\ntekst <b>vet</b> en `code`.\nReacties\nHenk zegt:\n3 juni 2014 om 12:05\n:-)\nBeantwoorden",
		"een\n---\ntwee\n===\n+++\n```\nimport x\n[a]: b\n{{< x >}}\n\\* 1. <http://x.nl> &amp;", "@a\n@b: ja\nHenk\nHenk\n***\n👍", "Tekst.\nReacties\nHenk: Ja!\nmeer\nAnna: # Nee\nHenk:  toch", "> Citaat\n- lijst\n* lijst",
	} {
		f.Add([]byte(text), 2)
		f.Add([]byte(text), -1)
	}
	f.Fuzz(func(t *testing.T, data []byte, from int) {
		found, err := Text("geplakt.txt", data, Options{CommentsFrom: max(-1, from%20)})
		if err != nil {
			return
		}
		checkNothingLost(t, data, found)
		checkGivesBack(t, found)
	})
}

var leftOutLines = regexp.MustCompile(`^lines? ([\d, ]+):`)

// checkNothingLost looks for every line in the post or among what was left out.
func checkNothingLost(t *testing.T, data []byte, f Found) {
	t.Helper()
	var post strings.Builder
	for _, s := range f.Post.Sections {
		post.WriteString(s.Heading + "\n" + s.Body + "\n")
	}
	for _, c := range f.Post.Comments {
		post.WriteString(c.Body + "\n")
	}
	text := bareWords(post.String())
	left := map[string]bool{}
	for _, reason := range f.LeftOut {
		m := leftOutLines.FindStringSubmatch(reason)
		if m == nil {
			t.Fatalf("left out without its lines: %q", reason)
		}
		for line := range strings.SplitSeq(m[1], ", ") {
			left[line] = true
		}
	}
	lines, _ := readLines("", data)
	for i, line := range lines {
		if line != "" && !left[fmt.Sprint(i+1)] && !strings.Contains(text, bareWords(line)) {
			t.Errorf("line %d is lost: %q", i+1, line)
		}
	}
}

var entity = strings.NewReplacer("&#105;", "i", "&#101;", "e")

// bareWords undoes escapes and joins words by one space.
func bareWords(s string) string {
	s = entity.Replace(s)
	s = strings.ReplaceAll(s, `\`, "")
	return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
}

// checkGivesBack saves the post in memory and reads it again.
func checkGivesBack(t *testing.T, f Found) {
	t.Helper()
	again, _, err := corpus.Parse(f.Post.ID+".md", f.Post.Markdown())
	if err != nil {
		t.Fatalf("the saved post does not load: %v", err)
	}
	if len(again.Comments) != len(f.Post.Comments) || len(again.Sections) != len(f.Post.Sections) {
		t.Fatalf("saved and loaded: %d sections and %d comments, want %d and %d:\n%s", len(again.Sections), len(again.Comments),
			len(f.Post.Sections), len(f.Post.Comments), f.Post.Markdown())
	}
	for i, c := range again.Comments {
		if want := f.Post.Comments[i]; c.By != want.By || c.ReplyTo != want.ReplyTo || c.ID != want.ID {
			t.Errorf("comment %d: %s %s by %s, want %s %s by %s", i+1, c.ID, c.ReplyTo, c.By, want.ID, want.ReplyTo, want.By)
		}
	}
}

func BenchmarkText(b *testing.B) {
	text, _ := paste(bundled(b)[0], layouts[3])
	data := []byte(text)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Text("geplakt.txt", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
