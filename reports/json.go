package reports

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"

	"teneur/corpus"
	"teneur/pipeline"
)

// jsonFile is analysis.json in the making. Posts are written as they come, so that it does not matter how many there are.
type jsonFile struct {
	file   *os.File
	out    *bufio.Writer
	themed bool // themes that do not occur are named too
	posts  int
}

// figure is a number as it is printed: rounded to six decimals, null where there is none.
type figure float64

func (f figure) MarshalJSON() ([]byte, error) {
	v := float64(f)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return []byte("null"), nil
	}
	v = math.Round(v*1e6) / 1e6
	if v == 0 {
		v = 0 // never minus zero
	}
	return json.Marshal(v)
}

// none is a figure that was not computed.
var none = figure(math.NaN())

type (
	toolJSON struct {
		Version    string `json:"version"`
		ConfigHash string `json:"config_hash"`
		Stemmer    string `json:"stemmer"`
		Seed       uint64 `json:"seed"`
	}
	skippedJSON struct {
		File string `json:"file"`
		Line int    `json:"line"`
		Why  string `json:"why"`
	}
)

// newJSONFile begins analysis.json, and puts the schema that describes it beside it.
func newJSONFile(f *folder, m *pipeline.Model) (*jsonFile, error) {
	if err := f.write("analysis.schema.json", []byte(analysisSchema)); err != nil {
		return nil, err
	}
	file, err := f.create("analysis.json")
	if err != nil {
		return nil, err
	}
	j := &jsonFile{file: file, out: bufio.NewWriterSize(file, 1<<16), themed: showsAbsent(m)}
	c := m.Config()
	tool := toolJSON{pipeline.Version, c.Hash(), c.Stemmer.String(), c.Shift.Seed}
	return j, j.write("{\"tool\":", tool, ",\n\"posts\":[")
}

// write writes strings as they are and anything else as JSON.
func (j *jsonFile) write(parts ...any) error {
	for _, part := range parts {
		text, ok := part.(string)
		if !ok {
			data, err := json.Marshal(part)
			if err != nil {
				return fmt.Errorf("writing analysis.json: %w", err)
			}
			text = string(data)
		}
		if _, err := j.out.WriteString(text); err != nil {
			return fmt.Errorf("writing analysis.json: %w", err)
		}
	}
	return nil
}

func (j *jsonFile) post(a *pipeline.Analysis) error {
	between := "\n"
	if j.posts > 0 {
		between = ",\n"
	}
	j.posts++
	return j.write(between, postOf(a, j.themed))
}

func (j *jsonFile) close(c *pipeline.Corpus, skipped []corpus.Problem) error {
	err := j.end(c, skipped)
	if err := errors.Join(err, j.out.Flush(), j.file.Close()); err != nil {
		return fmt.Errorf("writing analysis.json: %w", err)
	}
	return nil
}

// end writes what follows the posts. The words typical of each post are written one post at a time: there may be many.
func (j *jsonFile) end(c *pipeline.Corpus, skipped []corpus.Problem) error {
	whole, err := json.Marshal(corpusOf(c))
	if err != nil {
		return fmt.Errorf("writing analysis.json: %w", err)
	}
	if err := j.write("],\n\"corpus\":", strings.TrimSuffix(string(whole), "}"), ",\n\"post_keys\":["); err != nil {
		return err
	}
	between := "\n"
	for i := range c.Posts {
		if err := j.write(between, postKeysOf(c, &c.Posts[i])); err != nil {
			return err
		}
		between = ",\n"
	}
	return j.write("]},\n\"skipped\":", skippedOf(skipped), "}\n")
}

func skippedOf(skipped []corpus.Problem) []skippedJSON {
	list := make([]skippedJSON, 0, len(skipped))
	for _, p := range skipped {
		list = append(list, skippedJSON{p.File, p.Line, p.What})
	}
	return list
}

// abort closes the file of an unfinished report.
func (j *jsonFile) abort() { _ = j.file.Close() } // closed already after close: nothing lost

// share is a part of a whole, null where there is no whole.
func share(part, whole int) figure {
	if whole == 0 {
		return none
	}
	return figure(float64(part) / float64(whole))
}

// figureIf is a figure, or null where it was not computed.
func figureIf(computed bool, v float64) figure {
	if !computed {
		return none
	}
	return figure(v)
}

// formsOf gives forms with their counts.
func formsOf(forms []pipeline.FormCount) map[string]int {
	m := make(map[string]int, len(forms))
	for _, f := range forms {
		m[f.Form] = f.Count
	}
	return m
}
