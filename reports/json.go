package reports

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"teneur/corpus"
	"teneur/pipeline"
)

// jsonFile is analysis.json in the making. Posts are written as they come, so that it does not matter how many there are.
type jsonFile struct {
	*growing
	posts int
}

// figure is a number as it is printed: rounded to six decimals, null where there is none.
type figure float64

// MarshalJSON writes it.
func (f figure) MarshalJSON() ([]byte, error) { return appendFigure(nil, float64(f)), nil }

// none is a figure that was not computed.
var none = figure(math.NaN())

type (
	toolJSON struct {
		Version    string   `json:"version"`
		ConfigHash string   `json:"config_hash"`
		Stemmer    string   `json:"stemmer"`
		Seed       uint64   `json:"seed"`
		Without    []string `json:"without,omitempty"`
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
	file, err := f.grow("analysis.json")
	if err != nil {
		return nil, err
	}
	j := &jsonFile{growing: file}
	c := m.Config()
	tool := toolJSON{pipeline.Version, c.Hash(), c.Stemmer.String(), c.Shift.Seed, c.Without.Parts()}
	return j, j.put("{\"tool\":", tool, ",\n\"posts\":[")
}

// put writes strings and bytes as they are, and anything else as JSON.
func (j *jsonFile) put(parts ...any) error {
	for _, part := range parts {
		var data []byte
		switch part := part.(type) {
		case string:
			data = []byte(part)
		case []byte:
			data = part
		default:
			var err error
			if data, err = json.Marshal(part); err != nil {
				return fmt.Errorf("writing analysis.json: %w", err)
			}
		}
		if _, err := j.write(data); err != nil {
			return err
		}
	}
	return nil
}

// between sets the next post apart from what stands before it.
func (j *jsonFile) between() error {
	j.posts++
	if j.posts == 1 {
		return j.put("\n")
	}
	return j.put(",\n")
}

// post adds a post as postJSON.encode gave it, and tells where it stands.
func (j *jsonFile) post(data []byte) (span, error) {
	if err := j.between(); err != nil {
		return span{}, err
	}
	return j.write(data)
}

// end writes what follows the posts, and closes the file. The words typical of each post are written one post at a time: there may be many.
func (j *jsonFile) end(c *pipeline.Corpus, skipped []corpus.Problem) error {
	whole, err := json.Marshal(corpusOf(c))
	if err != nil {
		return fmt.Errorf("writing analysis.json: %w", err)
	}
	if err := j.put("],\n\"corpus\":", strings.TrimSuffix(string(whole), "}"), ",\n\"post_keys\":["); err != nil {
		return err
	}
	between := "\n"
	for i := range c.Posts {
		if err := j.put(between, postKeysOf(c, &c.Posts[i])); err != nil {
			return err
		}
		between = ",\n"
	}
	if err := j.put("]},\n\"skipped\":", skippedOf(skipped), "}\n"); err != nil {
		return err
	}
	return j.close()
}

func skippedOf(skipped []corpus.Problem) []skippedJSON {
	list := make([]skippedJSON, 0, len(skipped))
	for _, p := range skipped {
		list = append(list, skippedJSON{p.File, p.Line, p.What})
	}
	return list
}

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
