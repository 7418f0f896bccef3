// Package job is teneur analyze for many machines: a pipeline of Apache Beam that reads posts from a file pattern and writes the report that one
// machine would write. It promises the same bytes, however the runner divides the work.
package job

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/stem"
	"teneur/reports"
)

// Options say what to read, what to find out and what to write. They travel to the workers as JSON, with the files of the user in Config.
type Options struct {
	Posts string // pattern of posts in Markdown, in any file system that the workers know: folder/*.md, gs://bucket/folder/*.md
	Out   string // the folder of the report
	Parts string // a folder for what is written on the way; all workers must reach it

	Config   pipeline.Config
	Language string   // of the report: nl or en
	Formats  []string // of reports.Formats
	Figures  []string // svg, png; none for reports without figures
}

// DefaultOptions are those of a report in Dutch with everything in it.
func DefaultOptions() Options {
	return Options{Config: pipeline.DefaultConfig(), Language: "nl", Formats: reports.Formats(), Figures: []string{"svg"}}
}

// Check tells which option cannot be.
func (o Options) Check() error {
	switch {
	case strings.TrimSpace(o.Posts) == "":
		return errors.New("--posts is missing: name a pattern of posts, such as 'posts/*.md'")
	case strings.TrimSpace(o.Out) == "":
		return errors.New("--out is missing: name the folder of the report")
	case strings.TrimSpace(o.Parts) == "":
		return errors.New("--parts is empty: name a folder that all workers reach")
	case o.Config.Stemmer == stem.English:
		return errors.New("--stemmer: english is for English words; use kraaij-pohlmann or porter")
	case len(o.Formats) == 0:
		return fmt.Errorf("--format is empty: name one or more of %s", strings.Join(reports.Formats(), ", "))
	}
	for _, list := range []struct {
		flag         string
		given, known []string
	}{
		{"--report-language", []string{o.Language}, []string{"nl", "en"}},
		{"--format", o.Formats, reports.Formats()},
		{"--figures", o.Figures, []string{"svg", "png"}},
	} {
		for _, v := range list.given {
			if !slices.Contains(list.known, v) {
				return fmt.Errorf("%s: %q is none of %s", list.flag, v, strings.Join(list.known, ", "))
			}
		}
	}
	return nil
}

// report gives the options of the report; dir is the folder that it is written into.
func (o Options) report(dir string) reports.Options {
	return reports.Options{Dir: dir, Language: o.Language, Formats: o.Formats, Figures: o.Figures}
}
