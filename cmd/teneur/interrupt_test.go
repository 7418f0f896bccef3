package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestInterrupted: a run that is cut off exits with 130, leaves the last report as it was, and nothing beside it.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "posts/goed.md", goodPost)
	if code, _, errs := teneur(t, dir, "analyze", "posts"); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	before := files(t, filepath.Join(dir, "teneur-report"))
	put(t, dir, "posts/beter.md", strings.ReplaceAll(goodPost, "Goed", "Beter"))

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, errs bytes.Buffer
	if code := run(ctx, []string{"analyze", "posts"}, strings.NewReader(""), &out, &errs); code != exitInterrupted {
		t.Errorf("exit %d, want %d: %s", code, exitInterrupted, errs.String())
	}
	after := files(t, filepath.Join(dir, "teneur-report"))
	if len(after) != len(before) {
		t.Errorf("%d files before, %d after", len(before), len(after))
	}
	for name, data := range before {
		if !bytes.Equal(after[name], data) {
			t.Errorf("%s was changed", name)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("left beside the report: %v, %v", entries, err)
	}
}

// TestInterruptedWaiting: a command that waits for standard input ends when it is interrupted.
func TestInterruptedWaiting(t *testing.T) {
	for _, args := range [][]string{{"stem"}, {"tokens"}, {"split"}, {"score"}, {"themes"}, {"add", "-", "--dry-run"}} {
		ctx, cancel := context.WithCancel(t.Context())
		never, typing := io.Pipe()
		code := make(chan int)
		go func() { code <- run(ctx, args, never, io.Discard, io.Discard) }()
		if _, err := io.WriteString(typing, "een"); err != nil { // the command reads now, and waits for more
			t.Fatal(err)
		}
		cancel()
		if got := <-code; got != exitInterrupted {
			t.Errorf("%v: exit %d, want %d", args, got, exitInterrupted)
		}
		typing.Close()
	}
}

// TestInterruptedAtWork: whatever a command is doing, one Ctrl-C ends it in about a second; here each has work for many, most of it in a
// single post or file.
func TestInterruptedAtWork(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no interrupt to send to a process here")
	}
	dir := t.TempDir()
	const paragraph = "Wij vertrouwen het gilde niet meer, want de meester was traag en zijn werk was slecht. Toch is het mooi.\n\n"
	put(t, dir, "posts/lang.md", "---\ntitle: Lang\nauthor: Anna\n---\n"+strings.Repeat(paragraph, 280_000))
	put(t, dir, "klein/goed.md", goodPost)
	put(t, dir, "coded.tsv", strings.Repeat("1\tEen mooie dag voor het gilde.\n-1\tEen slecht idee van de meester.\n", 150_000))
	if code, _, errs := teneur(t, dir, "analyze", "klein", "--out", "report"); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	before := files(t, filepath.Join(dir, "report"))
	for _, args := range [][]string{
		{"analyze", "posts", "--out", "report"}, {"check", "posts"}, {"kwic", "gilde", "posts"},
		{"validate", "coded.tsv"}, {"validate", "--sample", "100", "posts"}, {"add", "posts", "--to", "nieuw"},
	} {
		interruptAtWork(t, dir, nil, args)
	}
	interruptAtWork(t, dir, endlessExport, []string{"add", "-", "--to", "export"})
	posts, err := os.ReadDir(filepath.Join(dir, "export"))
	if err != nil || len(posts) == 0 {
		t.Errorf("the posts before the interrupt are not there: %v", err)
	}
	if code, _, errs := teneur(t, dir, "add", "klein/goed.md", "--to", "export"); code != exitDone || !strings.Contains(errs, "added ") {
		t.Errorf("adding after the interrupt: exit %d: %s", code, errs)
	}
	after := files(t, filepath.Join(dir, "report"))
	for name, data := range before {
		if !bytes.Equal(after[name], data) {
			t.Errorf("the interrupted run changed %s", name)
		}
	}
}

// interruptAtWork starts the program, interrupts it soon after, and sees how it ends.
func interruptAtWork(t *testing.T, dir string, feed func(io.Writer), args []string) {
	t.Helper()
	var errs bytes.Buffer
	program := exec.Command("teneur", args...)
	program.Dir, program.Stderr = dir, &errs
	if feed != nil {
		in, err := program.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		go feed(in) // ends when the program does
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond) // for the work to be under way
	if err := program.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	program.Wait() // the exit code tells
	took := time.Since(began)
	code := program.ProcessState.ExitCode()
	finished := code == exitDone && took < 2*patience // on a quick machine the work may be done before patience ends
	if code != exitInterrupted && !finished || took > 5*time.Second {
		t.Errorf("%v: exit %d %v after the interrupt: %s", args, code, took, errs.String())
	}
	t.Logf("%v: %v", args, took.Round(10*time.Millisecond))
}

// endlessExport writes a WordPress export that goes on until nobody reads it.
func endlessExport(w io.Writer) {
	_, err := io.WriteString(w, `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>`)
	for n := 0; err == nil; n++ {
		_, err = fmt.Fprintf(w, `<item><title>Nummer %d</title><content:encoded>%s van %d</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
			n, strings.Repeat("Over het gilde. ", 100), n)
	}
}
