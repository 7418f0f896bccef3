package job

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/stem"
)

// Beam sends options as JSON: what arrives must be what was sent, no file and an empty one included.
func TestOptionsTravel(t *testing.T) {
	o := DefaultOptions()
	o.Posts, o.Out, o.Parts = "gs://b/*.md", "gs://b/report", "gs://b/parts"
	o.Config.Stemmer, o.Config.Shift.Seed = stem.Porter, 1<<63+1
	o.Config.Themes, o.Config.Stems = pipeline.File{Name: "t.yaml", Data: []byte("een:\n- \xff\n")}, pipeline.File{Name: "s.tsv", Data: []byte{}}
	data, err := json.Marshal(analyseFn{Options: o})
	if err != nil {
		t.Fatal(err)
	}
	var got analyseFn
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.Options, o) || got.Options.Config.Hash() != o.Config.Hash() {
		t.Errorf("%+v, want %+v", got.Options, o)
	}
}

func TestCheck(t *testing.T) {
	good := DefaultOptions()
	good.Posts, good.Out, good.Parts = "posts/*.md", "report", "parts"
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*Options){
		"--posts":           func(o *Options) { o.Posts = " " },
		"--out":             func(o *Options) { o.Out = "" },
		"--parts":           func(o *Options) { o.Parts = "" },
		"--stemmer":         func(o *Options) { o.Config.Stemmer = stem.English },
		"--format is empty": func(o *Options) { o.Formats = nil },
		`"pdf" is none of`:  func(o *Options) { o.Formats = []string{"json", "pdf"} },
		"--figures":         func(o *Options) { o.Figures = []string{"gif"} },
		"--report-language": func(o *Options) { o.Language = "fr" },
	} {
		o := good
		change(&o)
		if err := o.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

func TestModelsAreShared(t *testing.T) {
	var s modelStore
	c := pipeline.DefaultConfig()
	one, err := s.of(c)
	if err != nil {
		t.Fatal(err)
	}
	if two, err := s.of(c); err != nil || one != two {
		t.Errorf("%p and %p, %v", one, two, err)
	}
	c.Stemmer = stem.Porter
	if two, err := s.of(c); err != nil || one == two {
		t.Errorf("another configuration has the same model, %v", err)
	}
	c.Themes = pipeline.File{Name: "t.yaml", Data: []byte("- [")}
	if _, err := s.of(c); err == nil {
		t.Error("themes that cannot be read give no error")
	}
}
