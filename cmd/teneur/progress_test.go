package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
)

// TestProgressLines: without a terminal a short run says nothing, and a long one a line every few seconds, however many posts
// there are.
func TestProgressLines(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out, 12_000)
	clock := p.began
	p.now = func() time.Time { return clock }
	for range 4_000 {
		clock = clock.Add(time.Millisecond)
		p.step()
	}
	if out.Len() > 0 {
		t.Fatalf("after four seconds: %q", out.String())
	}
	for range 8_000 {
		clock = clock.Add(time.Millisecond)
		p.step()
	}
	p.end()
	p.step() // a worker that was late
	want := "teneur: 5000 of 12000 posts, 1000/s, 7s left\nteneur: 10000 of 12000 posts, 1000/s, 2s left\n"
	if out.String() != want {
		t.Errorf("said\n%swant\n%s", out.String(), want)
	}
}

// TestProgressReading: of a file nobody knows how many posts it holds, but how large it is.
func TestProgressReading(t *testing.T) {
	var out bytes.Buffer
	p := newReadProgress(&out, 100e6)
	clock := p.began
	p.now = func() time.Time { return clock }
	r := p.reader(strings.NewReader(strings.Repeat("x", 20e6)))
	p.step()
	clock = clock.Add(10 * time.Second)
	if _, err := io.Copy(io.Discard, r); err != nil {
		t.Fatal(err)
	}
	clock = clock.Add(10 * time.Second)
	p.step()
	p.end()
	if got := out.String(); strings.Count(got, "\n") != 2 || !strings.HasSuffix(got, "teneur: 2 posts, 20 of 100 MB, 1.0 MB/s, 1m20s left\n") {
		t.Errorf("said %q", got)
	}
}

// TestQuiet: with --quiet a command says what goes wrong and nothing else, and still prints its result.
func TestQuiet(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "essay.txt", pastedEssay)
	put(t, dir, "posts/goed.md", goodPost)
	put(t, dir, "coded.tsv", exampleLabels)
	for _, args := range [][]string{
		{"add", "essay.txt", "posts", "--to", "nieuw", "--quiet"}, {"add", "essay.txt", "--to", "nieuw", "-q"}, {"add", "essay.txt", "--dry-run", "-q"},
		{"--quiet", "kwic", "goed", "posts"}, {"validate", "-q", "coded.tsv"}, {"themes", "--list", "-q"},
		{"analyze", "-q", "posts"}, {"validate", "-q", "--sample", "20", "posts"},
	} {
		if code, out, errs := teneur(t, dir, args...); code != exitDone || errs != "" || out == "" {
			t.Errorf("%v: exit %d, out %q, said %q", args, code, out, errs)
		}
	}
	if code, out, errs := teneur(t, dir, "check", "posts", "-q"); code != exitDone || errs != "" || out != "" {
		t.Errorf("check: exit %d, out %q, said %q", code, out, errs)
	}
	put(t, dir, "posts/leeg.md", "")
	for _, args := range [][]string{{"add", "-q", "nergens.txt"}, {"analyze", "-q", "posts"}, {"kwic", "-q", "goed", "posts"}} {
		if code, _, errs := teneur(t, dir, args...); code != exitFailed || !strings.Contains(errs, "teneur: ") {
			t.Errorf("%v: exit %d, said %q", args, code, errs)
		}
	}
}
