package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"teneur/corpus"
)

const pastedEssay = "Ik fiets elke dag over de brug. Het is een mooie brug, en ik vertrouw hem.\n\n" +
	"Vroeger was hier een veer. De veerman bracht ons altijd veilig naar de overkant.\n\n" +
	"Reacties\n\nHenk zegt:\n2 mei 2020 om 10:12\n\nMooi stuk, Anna! Ik mis de veerman wel.\n\nAnna zegt:\n3 mei 2020 om 09:30\n\nDank je, Henk. Ik ook.\n"

// TestCorpusDoc runs the commands of docs/corpus.md as they stand there.
func TestCorpusDoc(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the editor here is a command of Unix")
	}
	doc := readDoc(t, "../../docs/corpus.md")
	dir := t.TempDir()
	put(t, dir, "essay.txt", pastedEssay)
	put(t, dir, "page.html", examplePage)
	put(t, dir, "comments.rss", exampleComments)
	t.Setenv("VISUAL", "true")
	commands := 0
	for _, block := range fenced(doc, "sh") {
		for line := range strings.Lines(block) {
			commands++
			words := shellWords(strings.TrimSpace(line))
			if code, _, errs := teneur(t, dir, words[1:]...); code != exitDone || words[0] != "teneur" {
				t.Errorf("%s: exit %d: %s", strings.TrimSpace(line), code, errs)
			}
		}
	}
	if commands < 10 {
		t.Errorf("%d commands in the document", commands)
	}
	for _, file := range []string{"corpus/posts/de-brug.md", "report/index.md", "named/de-brug.md"} {
		if _, err := os.Stat(filepath.Join(dir, file)); err != nil {
			t.Error(err)
		}
	}
	if posts, _ := corpus.PostFiles(filepath.Join(dir, "corpus/posts")); len(posts) != 1 {
		t.Errorf("posts: %v", posts)
	}
}

// TestCorpusDocFormat sees that the post in docs/corpus.md is in order, and in canonical form.
func TestCorpusDocFormat(t *testing.T) {
	posts := fenced(readDoc(t, "../../docs/corpus.md"), "markdown")
	if len(posts) != 1 {
		t.Fatalf("%d posts", len(posts))
	}
	p, _, err := corpus.Parse("wat-een-gilde-wist.md", []byte(posts[0]))
	if err != nil {
		t.Fatal(err)
	}
	if problems := corpus.Validate(p); len(problems) > 0 {
		t.Error(problems)
	}
	if string(p.Markdown()) != posts[0] || len(p.Sections) != 2 || len(p.Comments) != 3 || p.Comments[1].By != corpus.Author {
		t.Errorf("read as %+v", p)
	}
}

func readDoc(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// fenced gives the code blocks of a language.
func fenced(markdown, language string) []string {
	var blocks []string
	for {
		_, rest, found := strings.Cut(markdown, "\n```"+language+"\n")
		if !found {
			return blocks
		}
		block, after, _ := strings.Cut(rest, "\n```")
		blocks = append(blocks, block+"\n")
		markdown = after
	}
}

// shellWords splits a command at its spaces, but not inside double quotes.
func shellWords(line string) []string {
	var words []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}
