package sentiment_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/stem"
	"teneur/pipeline/text"
	"teneur/pipeline/tokenize"
)

// running is the prose of the bundled posts.
func running(t testing.TB) string {
	t.Helper()
	files, err := filepath.Glob("../../corpus/posts/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no posts to measure on: %v", err)
	}
	var all strings.Builder
	for _, file := range files {
		post, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(post)
	}
	return all.String()
}

// BenchmarkTokenizeStem is what scoring is measured by: cutting a text and stemming each of its words.
func BenchmarkTokenizeStem(b *testing.B) {
	paragraph := running(b)
	var buffer []byte
	b.SetBytes(int64(len(paragraph)))
	for b.Loop() {
		doc := tokenize.Document(paragraph, nil)
		for _, token := range doc.Tokens {
			if token.Kind == text.Word {
				buffer = stem.KraaijPohlmann.Append(buffer[:0], []byte(strings.ToLower(token.Text)))
			}
		}
	}
}

// BenchmarkScoreText scores the same text, its words looked up before, as the analyzer does once per form.
func BenchmarkScoreText(b *testing.B) {
	paragraph, read := running(b), newReader(b)
	doc := tokenize.Document(paragraph, nil)
	words, scorer := read.words(&doc), sentiment.Scorer{}
	b.SetBytes(int64(len(paragraph)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range doc.Sentences {
			scorer.Score(&doc, s, words[s.First:s.Last])
		}
	}
}

// BenchmarkLookup looks up every form of the text anew.
func BenchmarkLookup(b *testing.B) {
	read := newReader(b)
	doc := tokenize.Document(running(b), nil)
	b.ReportAllocs()
	for b.Loop() {
		read.words(&doc)
	}
}
