package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"teneur/pipeline/stem"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// given is flags with what must be there.
func given(out string) flags {
	return flags{posts: "posts/*.md", out: out, language: "nl", formats: "md,html,csv,json", figures: "svg", stemmer: "porter", seed: 3}
}

func TestOptions(t *testing.T) {
	lexicon := filepath.Join(t.TempDir(), "lexicon.tsv")
	if err := os.WriteFile(lexicon, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	f := given("gs://bucket/report/")
	f.lexicon, f.figures, f.without = lexicon, "", "topics"
	o, err := f.options()
	if err != nil {
		t.Fatal(err)
	}
	if len(o.Formats) != 4 || len(o.Figures) != 0 || o.Config.Stemmer != stem.Porter || o.Config.Shift.Seed != 3 || !o.Config.Without.Topics {
		t.Errorf("%+v", o)
	}
	if o.Config.Lexicon.Data == nil || o.Config.Themes.Data != nil {
		t.Errorf("an empty lexicon is %v, no themes are %v", o.Config.Lexicon.Data, o.Config.Themes.Data)
	}
	if !strings.HasPrefix(o.Parts, "gs://bucket/report.parts-") {
		t.Errorf("parts in %s", o.Parts)
	}
	again, err := f.options()
	if err != nil || again.Parts == o.Parts {
		t.Errorf("two runs write their parts in one folder, %s; %v", o.Parts, err)
	}
	f.parts = "gs://other/parts"
	if o, err = f.options(); err != nil || !strings.HasPrefix(o.Parts, "gs://other/parts/") {
		t.Errorf("parts in %s, %v", o.Parts, err)
	}
}

func TestOptionsOfThisMachineAreAbsolute(t *testing.T) {
	o, err := given("report").options()
	if err != nil || !filepath.IsAbs(o.Out) || !filepath.IsAbs(o.Parts) {
		t.Errorf("%s, %s, %v", o.Out, o.Parts, err)
	}
}

func TestOptionsThatAreWrong(t *testing.T) {
	dir := t.TempDir()
	themes := filepath.Join(dir, "themes.yaml")
	if err := os.WriteFile(themes, []byte("- ["), 0o666); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*flags){
		"--posts":     func(f *flags) { f.posts = "" },
		"--out":       func(f *flags) { f.out = "" },
		"--stemmer":   func(f *flags) { f.stemmer = "snowball" },
		"--without":   func(f *flags) { f.without = "everything" },
		"--format":    func(f *flags) { f.formats = "pdf" },
		"missing.tsv": func(f *flags) { f.lexicon = filepath.Join(dir, "missing.tsv") },
		"themes.yaml": func(f *flags) { f.themes = themes },
	} {
		f := given("report")
		change(&f)
		if _, err := f.options(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "een.md"), []byte("# Een\n\nDit is een mooie dag. De buren zijn vriendelijk.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	f := given(filepath.Join(dir, "report"))
	f.posts, f.formats = filepath.Join(dir, "*.md"), "json"
	if err := run(context.Background(), f); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(filepath.Join(f.out, "analysis.json")); err != nil || !strings.Contains(string(data), `"id":"een"`) {
		t.Errorf("%s, %v", data, err)
	}
	if left, err := filepath.Glob(f.out + ".parts*"); err != nil || len(left) > 0 {
		t.Errorf("parts are left: %q, %v", left, err)
	}
}
