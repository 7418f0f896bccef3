package job

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"

	"teneur/pipeline"
	"teneur/pipeline/stem"
)

// The runners that live in the test: Prism does what runners on many machines do, direct works in another order and adds up nothing beforehand.
var runners = []string{"prism", "direct"}

func TestReportIsThatOfOneMachine(t *testing.T) {
	posts := bundledPosts(t)
	want := onOneMachine(t, posts)
	for _, runner := range runners {
		t.Run(runner, func(t *testing.T) {
			o := in(t, posts)
			if err := run(t, runner, o); err != nil {
				t.Fatal(err)
			}
			sameReports(t, want, o.Out)
			if _, err := os.Stat(o.Parts); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("the parts are still there: %v", err)
			}
		})
	}
}

func TestReportWithOtherOptions(t *testing.T) {
	posts, dir := bundledPosts(t), t.TempDir()
	lexicon := filepath.Join(dir, "lexicon.tsv")
	writeFile(t, lexicon, "gilde\tn\t0.8\n")
	want := onOneMachine(t, posts, "--report-language", "en", "--stemmer", "porter", "--seed", "7", "--format", "csv,json", "--lexicon", lexicon)
	o := in(t, posts)
	o.Language, o.Formats, o.Config.Stemmer, o.Config.Shift.Seed = "en", []string{"csv", "json"}, stem.Porter, 7
	o.Config.Lexicon = pipeline.File{Name: lexicon, Data: []byte(readFile(t, lexicon))}
	if err := run(t, "prism", o); err != nil {
		t.Fatal(err)
	}
	sameReports(t, want, o.Out)
}

// What cannot be read is left out and listed; of posts with one ID, the first that can be read counts.
func TestReportWithPostsThatAreLeftOut(t *testing.T) {
	posts := bundledPosts(t)
	for name, text := range map[string]string{
		"leeg.md":              "",
		"voorwerk.md":          "---\ntitle: [een\n---\nDe tekst komt niet aan de beurt.\n",
		"Zes Sleutels.md":      "# Zes sleutels\n\nDeze naam wordt dezelfde als die van een andere post.\n",
		"Een Begin.md":         "\xff\xfe geen tekst",
		"een-begin.md":         "# Een begin\n\nDit is een mooi begin van een verhaal. Het is prachtig geschreven.\n",
		"een.begin.md":         "# Nog een\n\nDeze komt te laat, want er is al zo'n post.\n",
		".verborgen.md":        "# Verborgen\n\nDit leest niemand.\n",
		"aantekeningen.txt.gz": "geen post",
	} {
		writeFile(t, filepath.Join(posts, name), text)
	}
	want := onOneMachine(t, posts, "--format", "csv,json")
	for _, runner := range runners {
		o := in(t, posts)
		o.Formats = []string{"csv", "json"}
		if err := run(t, runner, o); err != nil {
			t.Fatal(err)
		}
		sameReports(t, want, o.Out)
	}
	listed := readFile(t, filepath.Join(want, "analysis.json"))
	_, listed, _ = strings.Cut(listed, `"skipped":`)
	for _, name := range []string{"leeg.md", "voorwerk.md", "zes-sleutels.md", "Een Begin.md", "een.begin.md"} {
		if !strings.Contains(listed, name) {
			t.Errorf("%s is not among the skipped: %s", name, listed)
		}
	}
}

// Everything in a file system that is no folder of this machine, as on workers with a store for all.
func TestReportFarAway(t *testing.T) {
	ctx, posts := context.Background(), bundledPosts(t)
	names, err := filesUnder(posts)
	if err != nil {
		t.Fatal(err)
	}
	var f files
	defer f.close()
	if _, err := f.of(ctx, "memfs://posts"); err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if err := f.copy(ctx, filepath.Join(posts, name), "memfs://posts/"+name); err != nil {
			t.Fatal(err)
		}
	}
	o := DefaultOptions()
	o.Posts, o.Out, o.Parts, o.Formats = "memfs://posts/*.md", "memfs://report", "memfs://parts", []string{"csv", "json"}
	if err := run(t, "prism", o); err != nil {
		t.Fatal(err)
	}
	sameReports(t, onOneMachine(t, posts, "--format", "csv,json"), download(t, &f, "memfs://report"))
	if left, err := f.list(ctx, "memfs://parts/*"); err != nil || len(left) > 0 {
		t.Errorf("parts are left: %q, %v", left, err)
	}
}

// download copies what is in a folder far away into a folder here.
func download(t *testing.T, f *files, folder string) string {
	t.Helper()
	ctx, dir := context.Background(), t.TempDir()
	fs, err := f.of(ctx, folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, pattern := range []string{"/*", "/*/*"} {
		found, err := fs.List(ctx, folder+pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	for _, name := range names {
		data, err := filesystem.Read(ctx, fs, name)
		if err != nil && err != io.EOF {
			t.Fatal(err)
		}
		to := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(name, folder+"/")))
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			t.Fatal(err)
		}
		writeFile(t, to, string(data))
	}
	return dir
}

func TestWhatCannotRun(t *testing.T) {
	empty, unreadable := t.TempDir(), t.TempDir()
	writeFile(t, filepath.Join(unreadable, "leeg.md"), "")
	for name, folder := range map[string]string{"no posts match": empty, "none of the posts can be read": unreadable} {
		o := in(t, folder)
		err := run(t, "direct", o)
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%q: %v", name, err)
		}
		if _, err := os.Stat(o.Out); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%q: there is a report: %v", name, err)
		}
	}
}
