package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// bench is a small corpus with its report and its cache.
type bench struct {
	t     *testing.T
	dir   string
	posts map[string]string // by file name
}

func newBench(t *testing.T, posts int) *bench {
	b := &bench{t: t, dir: t.TempDir(), posts: map[string]string{}}
	t.Setenv("TENEUR_CACHE", b.path("cache"))
	for i := range posts {
		b.posts[fmt.Sprintf("post-%02d.md", i)] = shortPost(i)
	}
	return b
}

func (b *bench) path(name string) string { return filepath.Join(b.dir, name) }

// shortPost is a post with two sections and two comments.
func shortPost(number int) string {
	words := []string{"brood", "vis", "hout", "turf", "zout", "vlas", "laken"}
	word, other := words[number%len(words)], words[number/len(words)%len(words)]
	return fmt.Sprintf("---\ntitle: Post %d\nauthor: Anna\ndate: 20%02d-03-01\n---\nIk vertrouw de koopman die %s verkoopt, want hij is eerlijk.\n\n"+
		"## Eerst\n\nHet gilde verkoopt %s. Wie slecht %s levert, wordt geschorst.\n\nDat is mooi en goed.\n\n## Dan\n\nNiemand vertrouwt %s uit de stad. Dat is jammer.\n\n"+
		"## Reacties\n\n### Henk {#c1}\n\nWat een prachtig stuk over %s!\n\n### Anna {#c2 re=c1}\n\nDank je, Henk.\n", number, number%30, word, other, word, other, word)
}

// rounds is how often something random is tried: ten times as often where TENEUR_SIMULATIONS is set.
func rounds(n int) int {
	if os.Getenv("TENEUR_SIMULATIONS") != "" {
		return 10 * n
	}
	return n
}

// write puts the posts, and no others, into the corpus.
func (b *bench) write() {
	b.t.Helper()
	if err := os.MkdirAll(b.path("posts"), 0o755); err != nil {
		b.t.Fatal(err)
	}
	for name, text := range b.posts {
		path := filepath.Join(b.path("posts"), name)
		if old, err := os.ReadFile(path); err == nil && string(old) == text {
			continue
		}
		put(b.t, b.path("posts"), name, text)
	}
	files, err := os.ReadDir(b.path("posts"))
	if err != nil {
		b.t.Fatal(err)
	}
	for _, f := range files {
		if _, ok := b.posts[f.Name()]; !ok {
			if err := os.Remove(filepath.Join(b.path("posts"), f.Name())); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}

// analyze analyses the corpus, and gives what was said on standard error.
func (b *bench) analyze(flags ...string) string {
	b.t.Helper()
	code, _, errs := teneur(b.t, b.dir, append([]string{"analyze", "posts", "--out", "report"}, flags...)...)
	if want := exitDone; code != want && !strings.Contains(errs, "skipped") {
		b.t.Fatalf("exit %d: %s", code, errs)
	}
	return errs
}

// check compares the report with that of a run that knows of no other.
func (b *bench) check(what string, flags ...string) {
	b.t.Helper()
	plain := b.path("plain")
	if err := os.RemoveAll(plain); err != nil {
		b.t.Fatal(err)
	}
	teneur(b.t, b.dir, append([]string{"analyze", "posts", "--out", "plain", "--no-cache"}, flags...)...)
	compareFolders(b.t, plain, b.path("report"), what+": another report than that of a full run")
}

// times gives when each file of the report was written.
func (b *bench) times() map[string]time.Time {
	times := map[string]time.Time{}
	err := filepath.WalkDir(b.path("report"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		times[path] = info.ModTime()
		return err
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return times
}

// TestNothingNew: a second run over the same posts writes nothing, and says so; a changed post is the only one whose pages are written.
func TestNothingNew(t *testing.T) {
	b := newBench(t, 5)
	b.write()
	b.analyze()
	before := b.times()
	if errs := b.analyze(); !strings.Contains(errs, "nothing new in 5 posts") {
		t.Errorf("said: %s", errs)
	}
	if errs := b.analyze("--quiet"); errs != "" {
		t.Errorf("said: %s", errs)
	}
	for path, at := range b.times() {
		if !at.Equal(before[path]) {
			t.Errorf("%s was written again", path)
		}
	}
	b.posts["post-02.md"] += "\n### Els {#c3}\n\nIk vertrouw het niet.\n"
	b.write()
	if errs := b.analyze(); !strings.Contains(errs, "changed (1): post-02\n") || !strings.Contains(errs, "as before (4)") {
		t.Errorf("said: %s", errs)
	}
	for path, at := range b.times() {
		own := strings.Contains(path, "post-")
		if again := !at.Equal(before[path]); own && again != strings.Contains(path, "post-02") {
			t.Errorf("%s: written again: %v", path, again)
		}
	}
	b.check("a changed post")
}

// TestIncremental: whatever changes in a corpus, and whatever the settings, the report is that of a full run.
func TestIncremental(t *testing.T) {
	b := newBench(t, 8)
	rng := rand.New(rand.NewPCG(1, 2))
	b.write()
	b.analyze()
	next := len(b.posts)
	for round := range rounds(6) {
		what := fmt.Sprintf("round %d", round)
		names := make([]string, 0, len(b.posts))
		for name := range b.posts {
			names = append(names, name)
		}
		slices.Sort(names)
		for range 1 + rng.IntN(3) {
			name := names[rng.IntN(len(names))]
			switch rng.IntN(4) {
			case 0:
				b.posts[name] = shortPost(rng.IntN(100))
				what += ", changed " + name
			case 1:
				delete(b.posts, name)
				what += ", removed " + name
			case 2:
				next++
				name = fmt.Sprintf("post-%02d%s.md", rng.IntN(20), strings.Repeat("x", next))
				b.posts[name] = shortPost(next)
				what += ", added " + name
			case 3:
				b.posts[name] = "---\ntitle: [\n---\nKapot.\n"
				what += ", broke " + name
			}
		}
		b.posts["goed.md"], b.posts["zeker.md"] = shortPost(40), shortPost(41) // an empty report would not replace another
		b.write()
		b.analyze("--jobs", fmt.Sprint(1+round%3))
		b.check(what)
	}
}

// TestOtherSettings: a report made with other settings is not built on.
func TestOtherSettings(t *testing.T) {
	b := newBench(t, 3)
	b.write()
	put(t, b.dir, "extra.tsv", "koopman\tn\t-0.9\n")
	put(t, b.dir, "empty.tsv", "")
	put(t, b.dir, "extra2.tsv", "koopman\tn\t0.9\n")
	for _, flags := range [][]string{nil, {"--lexicon", "empty.tsv"}, {"--report-language", "en"}, {"--format", "csv,json"}, {"--figures", "png,svg"}, {"--seed", "3"}, {"--lexicon", "extra.tsv"}, {"--lexicon", "extra2.tsv"}, {"--pseudonyms"}, {"--pseudonyms=geheim"}, nil} {
		b.analyze(flags...)
		b.check(strings.Join(flags, " "), flags...)
		if errs := b.analyze(flags...); !strings.Contains(errs, "nothing new") {
			t.Errorf("%v, a second time: said %q", flags, errs)
		}
	}
}

// TestSinceIncremental: what is new beside an earlier report is told anew when that report is another.
func TestSinceIncremental(t *testing.T) {
	b := newBench(t, 3)
	b.write()
	b.analyze()
	old, err := os.ReadFile(b.path("report/analysis.json"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, b.dir, "old.json", string(old))
	b.posts["nieuw.md"] = shortPost(9)
	b.write()
	b.analyze("--since", "old.json")
	b.check("since", "--since", "old.json")
	b.analyze()
	b.check("not since")
	put(t, b.dir, "old.json", strings.Replace(string(old), `"title":"Post 1"`, `"title":"Post een"`, 1))
	b.analyze("--since", "old.json")
	b.check("since another", "--since", "old.json")
}

// TestMeddling: a report or a cache that somebody changed is not trusted.
func TestMeddling(t *testing.T) {
	b := newBench(t, 4)
	b.write()
	rng := rand.New(rand.NewPCG(3, 4))
	cache := func() string {
		files, err := filepath.Glob(b.path("cache/*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("the cache holds %v, %v", files, err)
		}
		return files[0]
	}
	change := func(path string, by func([]byte) []byte) {
		t.Helper()
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(path); err != nil { // another file: one written in place might have the time of the old
			t.Fatal(err)
		}
		put(t, filepath.Dir(path), filepath.Base(path), string(by(data)))
	}
	add := func(data []byte) []byte { return append(data, "!"...) }
	for name, meddle := range map[string]func(){
		"a page":             func() { change(b.path("report/posts/post-01.md"), add) },
		"a figure gone":      func() { os.Remove(b.path("report/figures/post-01-arc.svg")) },
		"a table":            func() { change(b.path("report/tables/words.csv"), add) },
		"analysis.json":      func() { change(b.path("report/analysis.json"), add) },
		"the index":          func() { change(b.path("report/index.html"), add) },
		"the report gone":    func() { os.RemoveAll(b.path("report")) },
		"the cache gone":     func() { os.Remove(cache()) },
		"the cache empty":    func() { change(cache(), func([]byte) []byte { return nil }) },
		"the cache foreign":  func() { change(cache(), func([]byte) []byte { return bytes.Repeat([]byte("zomaar wat "), 1000) }) },
		"the cache cut":      func() { change(cache(), func(data []byte) []byte { return data[:len(data)*2/3] }) },
		"the cache a folder": func() { path := cache(); os.Remove(path); os.Mkdir(path, 0o755) },
	} {
		t.Run(name, func(t *testing.T) {
			b.posts["post-03.md"] = shortPost(rng.IntN(50))
			b.write()
			b.analyze()
			meddle()
			b.analyze()
			b.check(name)
			if name == "the cache a folder" {
				os.Remove(cache())
			}
		})
	}
	for round := range rounds(4) {
		b.posts["post-03.md"] = shortPost(round)
		b.write()
		b.analyze()
		b.posts["post-02.md"] = shortPost(round + 50)
		b.write()
		change(cache(), func(data []byte) []byte {
			data[rng.IntN(len(data))] ^= 1 << rng.IntN(8)
			return data
		})
		b.analyze()
		b.check(fmt.Sprintf("a bit of the cache, round %d", round))
	}
}

// TestNoCache: without a place for a cache, or with a place that is none, the report is written all the same.
func TestNoCache(t *testing.T) {
	b := newBench(t, 2)
	b.write()
	put(t, b.dir, "cache", "a file\n")
	if errs := b.analyze(); !strings.Contains(errs, "nothing can be kept for the next run") {
		t.Errorf("said: %s", errs)
	}
	b.check("no cache")
	t.Setenv("TENEUR_CACHE", "off")
	if errs := b.analyze(); errs != "" {
		t.Errorf("said: %s", errs)
	}
	b.check("cache off")
}
