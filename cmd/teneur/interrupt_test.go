package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
