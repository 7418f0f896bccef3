// Command teneur-beam is teneur analyze on many machines: it reads posts in Markdown from a file pattern and writes the report that teneur writes on
// one, with any runner of Apache Beam. docs/scale.md tells how.
package main

import (
	"context"
	"crypto/rand"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3" // gs:// comes with beamx
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"teneur/beam/job"
	"teneur/pipeline"
	"teneur/pipeline/stem"
	"teneur/reports"
)

func main() {
	var f flags
	f.define()
	flag.Parse()
	beam.Init() // on a worker, this is where the work is done
	if err := run(context.Background(), f); err != nil {
		fmt.Fprintln(os.Stderr, "teneur-beam: "+err.Error())
		os.Exit(1)
	}
}

// flags are the options as they were given, beside those of Beam.
type flags struct {
	posts, out, parts, language, formats, figures string
	themes, lexicon, stemmer, stems, reference    string
	without                                       string
	seed                                          uint64
}

func (f *flags) define() {
	defaults := pipeline.DefaultConfig()
	flag.StringVar(&f.posts, "posts", "", "`pattern` of posts in Markdown: 'folder/*.md', 'gs://bucket/folder/*.md', 's3://bucket/folder/*.md'")
	flag.StringVar(&f.out, "out", "", "`folder` of the report")
	flag.StringVar(&f.parts, "parts", "", "`folder` for what is written on the way, that all workers reach (default beside that of --out)")
	flag.StringVar(&f.language, "report-language", "nl", "language of the report: nl or en")
	flag.StringVar(&f.formats, "format", strings.Join(reports.Formats(), ","), "what to write")
	flag.StringVar(&f.figures, "figures", "svg", "kinds of figure: svg, png; none where empty")
	flag.StringVar(&f.themes, "themes", "", "`file` with more themes (YAML)")
	flag.StringVar(&f.lexicon, "lexicon", "", "`file` with more sentiment entries (TSV)")
	flag.StringVar(&f.stemmer, "stemmer", defaults.Stemmer.String(), "kraaij-pohlmann or porter")
	flag.StringVar(&f.stems, "stems", "", "`file` with stems that go before the stemmer's: word form, tab, stem")
	flag.StringVar(&f.reference, "reference", "", "`file` with a frequency list (word and count) to compare the words of the corpus with")
	flag.StringVar(&f.without, "without", "", "`parts` to leave out, for speed: "+strings.Join(pipeline.Parts(), ", "))
	flag.Uint64Var(&f.seed, "seed", defaults.Shift.Seed, "seed of the random numbers")
}

func run(ctx context.Context, f flags) error {
	o, err := f.options()
	if err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	job.Build(s, o)
	if err := beamx.Run(ctx, p); err != nil {
		return err
	}
	if *jobopts.Async {
		return nil // the parts are needed yet
	}
	fmt.Println("report: " + o.Out)
	if err := job.RemoveParts(ctx, o.Parts); err != nil {
		fmt.Fprintf(os.Stderr, "teneur-beam: %s, which is needed no more, cannot be removed: %v\n", o.Parts, err)
	}
	return nil
}

// options checks the flags, and reads the files that they name: here, where the user sees what is wrong with them.
func (f flags) options() (job.Options, error) {
	o := job.DefaultOptions()
	o.Posts, o.Out, o.Language = f.posts, f.out, f.language
	o.Formats, o.Figures, o.Parts = list(f.formats), list(f.figures), f.partsFolder()
	if flag.NArg() > 0 {
		return o, fmt.Errorf("%q is no option; a pattern of posts stands in quotes behind --posts", flag.Arg(0))
	}
	var err error
	if o.Config, err = f.config(); err != nil {
		return o, err
	}
	if err := o.Check(); err != nil {
		return o, err
	}
	for _, folder := range []*string{&o.Out, &o.Parts} { // a worker may stand in another folder
		if *folder, err = absolute(*folder); err != nil {
			return o, err
		}
	}
	_, err = pipeline.NewModel(o.Config)
	return o, err
}

// partsFolder gives a folder in which no other run writes.
func (f flags) partsFolder() string {
	if f.parts == "" {
		return strings.TrimRight(f.out, "/") + ".parts-" + rand.Text()
	}
	return strings.TrimRight(f.parts, "/") + "/" + rand.Text()
}

func absolute(folder string) (string, error) {
	if strings.Contains(folder, "://") {
		return folder, nil
	}
	return filepath.Abs(folder)
}

func (f flags) config() (c pipeline.Config, err error) {
	c = pipeline.DefaultConfig()
	c.Shift.Seed = f.seed
	if c.Stemmer, err = stem.ParseAlgorithm(f.stemmer); err != nil {
		return c, fmt.Errorf("--stemmer: %q is none of kraaij-pohlmann, porter", f.stemmer)
	}
	if c.Without, err = pipeline.WithoutParts(list(f.without)); err != nil {
		return c, fmt.Errorf("--without: %w", err)
	}
	for _, file := range []struct {
		name string
		to   *pipeline.File
	}{{f.themes, &c.Themes}, {f.lexicon, &c.Lexicon}, {f.stems, &c.Stems}, {f.reference, &c.Reference}} {
		if file.name == "" {
			continue
		}
		data, err := os.ReadFile(file.name)
		if err != nil {
			return c, err // it names the file
		}
		*file.to = pipeline.File{Name: file.name, Data: append([]byte{}, data...)} // no file and an empty one are not the same
	}
	return c, nil
}

// list gives the parts of a list with commas; none of an empty one.
func list(s string) (all []string) {
	for v := range strings.SplitSeq(s, ",") {
		if v != "" {
			all = append(all, v)
		}
	}
	return all
}
