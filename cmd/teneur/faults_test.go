package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// These tests do to the program what happens to programs: it is killed, the disk is full, the folder is read-only, it runs twice at once.
// Corpus and report must be whole after each.

// kills is how often the program is killed in each test: 50 times where TENEUR_SIMULATIONS is set.
func kills() int {
	if os.Getenv("TENEUR_SIMULATIONS") != "" {
		return 50
	}
	return 15
}

// workshop is a folder in which child processes run.
type workshop struct {
	t          *testing.T
	dir, cache string
	env        []string
}

func newWorkshop(t *testing.T) *workshop {
	t.Helper()
	dir, cache := t.TempDir(), filepath.Join(t.TempDir(), "cache")
	env := append(os.Environ(), "TENEUR_CACHE="+cache,
		"GORACE=atexit_sleep_ms=0") // or the race detector, where it is on, lets each run last a second more
	return &workshop{t: t, dir: dir, cache: cache, env: env}
}

func (w *workshop) path(name string) string { return filepath.Join(w.dir, filepath.FromSlash(name)) }

// command prepares the program as a process of its own.
func (w *workshop) command(ctx context.Context, args ...string) (*exec.Cmd, *bytes.Buffer) {
	var errs bytes.Buffer
	cmd := exec.CommandContext(ctx, "teneur", args...) // which TestMain puts in the path
	cmd.Dir, cmd.Env, cmd.Stderr = w.dir, w.env, &errs
	return cmd, &errs
}

// must runs the program, which must end well.
func (w *workshop) must(args ...string) time.Duration {
	w.t.Helper()
	cmd, errs := w.command(w.t.Context(), args...)
	start := time.Now()
	if err := cmd.Run(); err != nil {
		w.t.Fatalf("teneur %v: %v\n%s", args, err, errs)
	}
	return time.Since(start)
}

// fails runs the program, which must say in one line why it fails, and in it all of the words.
func (w *workshop) fails(words []string, args ...string) {
	w.t.Helper()
	cmd, errs := w.command(w.t.Context(), args...)
	err := cmd.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitFailed {
		w.t.Fatalf("teneur %v: %v, want exit code 1\n%s", args, err, errs)
	}
	lines := 0
	for line := range strings.Lines(errs.String()) {
		if strings.Contains(line, words[0]) {
			lines++
			for _, word := range words {
				if !strings.Contains(line, word) {
					w.t.Errorf("teneur %v says %q, without %q", args, line, word)
				}
			}
		}
	}
	if lines != 1 {
		w.t.Errorf("teneur %v says why in %d lines:\n%s", args, lines, errs)
	}
}

// kill runs the program and kills it after a while; one that has ended by then is not killed.
func (w *workshop) kill(after time.Duration, args ...string) (killed bool) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.t.Context(), after)
	defer cancel()
	cmd, errs := w.command(ctx, args...)
	switch err := cmd.Run(); {
	case err == nil:
		return false
	case ctx.Err() == nil:
		w.t.Fatalf("teneur %v: %v\n%s", args, err, errs)
	}
	return true
}

// twice runs the program twice at once; both must end well.
func (w *workshop) twice(one, other []string) {
	w.t.Helper()
	first, firstErrs := w.command(w.t.Context(), one...)
	second, secondErrs := w.command(w.t.Context(), other...)
	if err := first.Start(); err != nil {
		w.t.Fatal(err)
	}
	if err := second.Run(); err != nil {
		w.t.Errorf("teneur %v: %v\n%s", other, err, secondErrs)
	}
	if err := first.Wait(); err != nil {
		w.t.Errorf("teneur %v: %v\n%s", one, err, firstErrs)
	}
}

// texts gives the files of a folder, hidden ones too, by their names with slashes.
func (w *workshop) texts(dir string) map[string]string {
	w.t.Helper()
	all := map[string]string{}
	for name, data := range files(w.t, w.path(dir)) {
		all[filepath.ToSlash(name)] = string(data)
	}
	return all
}

// nothingHidden checks that a folder holds no hidden files or folders.
func (w *workshop) nothingHidden(dir string) {
	w.t.Helper()
	entries, err := os.ReadDir(w.path(dir))
	if err != nil {
		w.t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			w.t.Errorf("%s is left in %q", e.Name(), dir)
		}
	}
}

// moments gives random moments of a run, the same ones each time as far as its duration allows.
func moments(n int, duration time.Duration) []time.Duration {
	random := rand.New(rand.NewPCG(1, 2))
	all := make([]time.Duration, n)
	for i := range all {
		all[i] = time.Duration(random.Float64() * float64(duration))
	}
	return all
}

// postOf makes a post that differs from those of other numbers.
func postOf(number int) string {
	return fmt.Sprintf("---\ntitle: Over nummer %d\nauthor: Anna\ndate: 2020-01-%02d\n---\nEen mooie dag, de %de. Alles gaat goed.\n\n"+
		"## Verder\n\nHet blijft %d dagen goed gaan. Wij vertrouwen elkaar.\n", number, number, number, number)
}

// corpora puts two corpora in the workshop, old and new, and gives how each is analysed.
func (w *workshop) corpora() (analyze func(corpus, out string) []string) {
	for name, text := range map[string]string{"old/een.md": postOf(1), "old/twee.md": postOf(2), "new/een.md": postOf(1), "new/twee.md": postOf(3), "new/drie.md": postOf(4)} {
		put(w.t, w.dir, name, text)
	}
	return func(corpus, out string) []string {
		return []string{"analyze", corpus, "--out", out, "--format", "md,json", "--figures", "svg"}
	}
}

// wholeReports makes the reports on both corpora beside one another, and gives what they hold.
func (w *workshop) wholeReports(analyze func(corpus, out string) []string) map[string]map[string]string {
	whole := map[string]map[string]string{}
	for _, corpus := range []string{"old", "new"} {
		w.must(analyze(corpus, "whole-"+corpus)...)
		whole[corpus] = w.texts("whole-" + corpus)
	}
	if maps.Equal(whole["old"], whole["new"]) {
		w.t.Fatal("the two reports are equal: nothing could be seen")
	}
	return whole
}

// isReport checks that a folder holds the report on one of the corpora, and tells on which.
func (w *workshop) isReport(dir string, whole map[string]map[string]string, moment string) string {
	w.t.Helper()
	found := w.texts(dir)
	for _, corpus := range []string{"old", "new"} {
		if maps.Equal(found, whole[corpus]) {
			return corpus
		}
	}
	w.t.Fatalf("%s: the report is neither the old nor the new one: %q", moment, slices.Sorted(maps.Keys(found)))
	return ""
}

// TestKilledAnalyze: kill -9 at any moment leaves the old report or the new one, and the next run puts all else right.
func TestKilledAnalyze(t *testing.T) {
	w := newWorkshop(t)
	analyze := w.corpora()
	whole := w.wholeReports(analyze)
	first := w.must(analyze("old", "report")...) // of which nothing is known
	duration := w.must(analyze("new", "report")...)
	next := map[string]string{"old": "new", "new": "old"}
	now, killed, changed := "new", 0, 0
	for round, after := range moments(kills(), duration) {
		if round%2 == 1 {
			if err := os.RemoveAll(w.cache); err != nil {
				t.Fatal(err)
			}
			after = time.Duration(float64(after) * first.Seconds() / duration.Seconds())
		}
		moment := fmt.Sprintf("round %d, killed after %v", round, after)
		corpus := next[now]
		if w.kill(after, analyze(corpus, "report")...) {
			killed++
		}
		if runtime.GOOS == "linux" || runtime.GOOS == "darwin" { // elsewhere the next run puts the report back
			if w.isReport("report", whole, moment) == corpus {
				changed++
			}
		}
		w.must(analyze(corpus, "report")...)
		if now = w.isReport("report", whole, moment+", and run again"); now != corpus {
			t.Fatalf("%s: run again, the report is still the old one", moment)
		}
		w.nothingHidden(".")
	}
	t.Logf("%d runs of %v, or %v with nothing known of earlier ones; %d killed, %d had replaced the report by then", kills(), duration, first, killed, changed)
}

// TestKilledAdd: kill -9 at any moment leaves every post whole, as it was or as it was to be, and the next run finishes the work.
func TestKilledAdd(t *testing.T) {
	w := newWorkshop(t)
	before := map[string]string{"een.md": postOf(1), "twee.md": postOf(2)}
	changed := strings.Replace(postOf(2), "Alles gaat", "Alles ging", 1)
	put(t, w.dir, "in/twee.md", changed)
	for n := 3; n < 8; n++ {
		put(t, w.dir, fmt.Sprintf("in/post-%d.md", n), postOf(n))
	}
	args := []string{"add", "in", "--to", "posts", "--force"}
	duration := time.Hour
	for range 3 { // the first time is slower
		w.corpus(before)
		duration = min(duration, w.must(args...))
	}
	after := w.texts("posts") // with the old post beside the new one
	if len(after) != 8 || after["twee.md"] != changed || after["twee.md~1"] != before["twee.md"] {
		t.Fatalf("the corpus holds %q", after)
	}
	killed, unfinished := 0, 0
	for _, moment := range moments(kills(), duration) {
		w.corpus(before)
		if w.kill(moment, args...) {
			killed++
		}
		if w.wholeCorpus(before, after, fmt.Sprintf("killed after %v of %v", moment, duration)) {
			unfinished++
		}
		w.must(args...)
		if found := w.texts("posts"); !maps.Equal(found, after) {
			t.Fatalf("killed after %v of %v and run again, the corpus holds %q", moment, duration, slices.Sorted(maps.Keys(found)))
		}
	}
	t.Logf("%d runs of %v, %d killed, %d with part of the posts saved", kills(), duration, killed, unfinished)
}

// corpus makes the folder posts hold what is given, and nothing else.
func (w *workshop) corpus(posts map[string]string) {
	w.t.Helper()
	if err := os.RemoveAll(w.path("posts")); err != nil {
		w.t.Fatal(err)
	}
	for name, text := range posts {
		put(w.t, w.dir, "posts/"+name, text)
	}
}

// wholeCorpus checks that all posts there were are there, and that each file is one of before or after; it tells whether only part
// of the work was done. teneur check must find nothing.
func (w *workshop) wholeCorpus(before, after map[string]string, moment string) (unfinished bool) {
	w.t.Helper()
	found := w.texts("posts")
	for name := range before {
		if _, ok := found[name]; !ok {
			w.t.Fatalf("%s: %s is gone", moment, name)
		}
	}
	done := 0
	for name, text := range found {
		switch {
		case strings.HasPrefix(name, "."): // no post; the next run removes it
		case text == after[name]:
			done++
		case text != before[name]:
			w.t.Fatalf("%s: %s is neither the old nor the new post: %q", moment, name, text)
		}
	}
	w.must("check", "posts")
	return done > 1 && done < len(after)
}

// TestAnalyzeTwiceAtOnce: both runs end well, and the report is that of one of them.
func TestAnalyzeTwiceAtOnce(t *testing.T) {
	w := newWorkshop(t)
	analyze := w.corpora()
	whole := w.wholeReports(analyze)
	for turn := range 4 {
		w.twice(analyze("old", "report"), analyze("new", "report"))
		w.isReport("report", whole, fmt.Sprintf("turn %d", turn))
		w.nothingHidden(".")
	}
}

// TestAddTwiceAtOnce: no post is lost where two runs want the same names, and one that both add is there once.
func TestAddTwiceAtOnce(t *testing.T) {
	w := newWorkshop(t)
	wanted := map[string]bool{}
	for n := 1; n <= 6; n++ {
		for i, run := range []string{"one", "other"} {
			text := postOf(n + 6*i)
			if n == 6 { // both add this one
				text = postOf(20)
			}
			put(t, w.dir, fmt.Sprintf("%s/post-%d.md", run, n), text)
			wanted[text] = true
		}
	}
	w.twice([]string{"add", "one", "--to", "posts"}, []string{"add", "other", "--to", "posts"})
	found := map[string]bool{}
	posts := w.texts("posts")
	for _, text := range posts {
		found[text] = true
	}
	if len(posts) != len(wanted) || !maps.Equal(found, wanted) {
		t.Errorf("%d files with %d texts, want %d: %q", len(posts), len(found), len(wanted), slices.Sorted(maps.Keys(posts)))
	}
	w.must("check", "posts")
}

// disk mounts a small disk in the workshop, which may be unmounted before the test ends.
func (w *workshop) disk(name string, kilobytes int) {
	w.t.Helper()
	if runtime.GOOS != "linux" {
		w.t.Skip("no small disk can be made on ", runtime.GOOS)
	}
	if err := os.Mkdir(w.path(name), 0o777); err != nil {
		w.t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", fmt.Sprintf("size=%dk", kilobytes), "tmpfs", w.path(name)).CombinedOutput(); err != nil {
		w.t.Skipf("no small disk can be mounted here, that takes root: %v: %s", err, out)
	}
	w.t.Cleanup(func() {
		if out, err := exec.Command("umount", w.path(name)).CombinedOutput(); err != nil {
			w.t.Errorf("umount: %v: %s", err, out)
		}
	})
}

// fill leaves so many kilobytes free on a disk.
func (w *workshop) fill(disk string, free int) {
	w.t.Helper()
	if err := os.WriteFile(w.path(disk+"/filler"), nil, 0o666); err != nil { // what it took is free again
		w.t.Fatal(err)
	}
	file, err := os.OpenFile(w.path(disk+"/filler"), os.O_WRONLY, 0)
	if err != nil {
		w.t.Fatal(err)
	}
	defer file.Close()
	size := int64(0)
	for block := make([]byte, 4096); ; {
		n, err := file.Write(block)
		size += int64(n)
		if err != nil {
			break // full
		}
	}
	if err := file.Truncate(max(0, size-int64(free)*1024)); err != nil {
		w.t.Fatal(err)
	}
}

// TestFullDiskAnalyze: wherever the space ends, the earlier report stays whole, and one line tells.
func TestFullDiskAnalyze(t *testing.T) {
	w := newWorkshop(t)
	analyze := w.corpora()
	whole := w.wholeReports(analyze)
	w.disk("disk", 4096)
	w.must(analyze("old", "disk/report")...)
	size := 0
	for _, text := range whole["new"] {
		size += len(text)
	}
	for _, free := range []int{0, 4, size / 1024 / 16, size / 1024 / 4} { // some files are those of the earlier report
		w.fill("disk", free)
		w.fails([]string{"no space left", "disk" + string(filepath.Separator), "make room"}, analyze("new", "disk/report")...)
		if w.isReport("disk/report", whole, fmt.Sprintf("%d kB free", free)) != "old" {
			t.Errorf("with %d kB free the report was replaced", free)
		}
		w.nothingHidden("disk")
	}
	if err := os.Remove(w.path("disk/filler")); err != nil {
		t.Fatal(err)
	}
	w.must(analyze("new", "disk/report")...)
	if w.isReport("disk/report", whole, "with room again") != "new" {
		t.Error("with room again the report is still the old one")
	}
}

func TestFullDiskAdd(t *testing.T) {
	w := newWorkshop(t)
	w.disk("disk", 256)
	put(t, w.dir, "disk/posts/een.md", postOf(1))
	put(t, w.dir, "een.md", strings.Replace(postOf(1), "Alles gaat", "Alles ging", 1))
	put(t, w.dir, "twee.md", postOf(2))
	w.fill("disk", 0)
	words := []string{"no space left", filepath.Join("disk", "posts"), "make room"}
	w.fails(words, "add", "twee.md", "--to", "disk/posts")
	w.fails(words, "add", "een.md", "--to", "disk/posts", "--force")
	if posts := w.texts("disk/posts"); len(posts) != 1 || posts["een.md"] != postOf(1) {
		t.Errorf("the corpus holds %q", posts)
	}
	w.fill("disk", 16)
	w.must("add", "twee.md", "--to", "disk/posts")
	if posts := w.texts("disk/posts"); len(posts) != 2 || posts["twee.md"] != postOf(2) {
		t.Errorf("the corpus holds %q", posts)
	}
}

// TestReadOnly: corpus and report are read where nothing can be written, and one line tells that nothing can.
func TestReadOnly(t *testing.T) {
	w := newWorkshop(t)
	analyze := w.corpora()
	whole := w.wholeReports(analyze)
	w.readOnly("shelf", func() {
		put(t, w.dir, "shelf/posts/een.md", postOf(1))
		w.must(analyze("old", "shelf/report")...)
	})
	w.fails([]string{"making the folder of the report", "shelf", "choose another folder with --out"}, analyze("new", "shelf/report")...)
	if w.isReport("shelf/report", whole, "read-only") != "old" {
		t.Error("the report was replaced")
	}
	put(t, w.dir, "een.md", strings.Replace(postOf(1), "Alles gaat", "Alles ging", 1))
	put(t, w.dir, "twee.md", postOf(2))
	words := []string{"save " + filepath.Join("shelf", "posts"), "check the folder that --to names"}
	w.fails(words, "add", "twee.md", "--to", "shelf/posts")
	w.fails(words, "add", "een.md", "--to", "shelf/posts", "--force")
	if posts := w.texts("shelf/posts"); len(posts) != 1 || posts["een.md"] != postOf(1) {
		t.Errorf("the corpus holds %q", posts)
	}
	w.must("check", "shelf/posts")
	w.must(analyze("shelf/posts", "elsewhere")...)
}

// readOnly makes a folder, lets it be filled, and takes away the right to write in it: by its permissions, or, as root ignores those, as a
// disk that is mounted read-only.
func (w *workshop) readOnly(name string, fill func()) {
	w.t.Helper()
	if runtime.GOOS == "windows" {
		w.t.Skip("the permissions of folders are another matter on Windows")
	}
	if os.Geteuid() == 0 {
		w.disk(name, 4096)
		fill()
		if out, err := exec.Command("mount", "-o", "remount,ro", w.path(name)).CombinedOutput(); err != nil {
			w.t.Skipf("nothing can be mounted read-only here: %v: %s", err, out)
		}
		return
	}
	fill()
	for _, dir := range []string{name, name + "/posts"} {
		if err := os.Chmod(w.path(dir), 0o555); err != nil {
			w.t.Fatal(err)
		}
		w.t.Cleanup(func() { _ = os.Chmod(w.path(dir), 0o755) }) // so that it can be removed
	}
}
