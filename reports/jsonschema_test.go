package reports

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

var loadSchema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(analysisSchema))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("analysis.schema.json", doc); err != nil {
		return nil, err
	}
	return c.Compile("analysis.schema.json")
})

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := loadSchema()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// checkSchema holds that analysis.json is what its schema says.
func checkSchema(t *testing.T, data string) {
	t.Helper()
	if err := schema(t).Validate(parseJSON(t, data)); err != nil {
		t.Errorf("analysis.json: %v", err)
	}
}

func parseJSON(t *testing.T, data string) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestSchema holds the analysis.json of many reports to the schema that is written beside it.
func TestSchema(t *testing.T) {
	for name, posts := range samplePosts(t) {
		t.Run(name, func(t *testing.T) {
			o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"json"}}
			writeReport(t, o, posts...)
			files := readReport(t, o.Dir)
			if files["analysis.schema.json"] != analysisSchema {
				t.Error("the schema does not stand beside analysis.json")
			}
			checkSchema(t, files["analysis.json"])
		})
	}
}

// TestSchemaSeesWrongValues changes one value after another: the schema refuses what is out of range, of another kind, or missing.
func TestSchemaSeesWrongValues(t *testing.T) {
	o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"json"}}
	writeReport(t, o, smallPost(), craftPost())
	data := readReport(t, o.Dir)["analysis.json"]
	checkSchema(t, data)
	for _, change := range []struct {
		path  string
		value any // nil to take the key away
	}{
		{"posts/0/units/1/sentiment/mean", 1.5}, {"posts/0/units/1/sentiment/low", "-0.1"}, {"posts/0/units/1/sentiment/coverage", 1.01}, {"posts/0/units/1/sentiment", nil},
		{"posts/0/units/1/kind", "chapter"}, {"posts/0/units/1/by", "Joost"}, {"posts/0/units/1/tokens", -1}, {"posts/0/units/1/tokens", 1.5}, {"posts/0/units", nil},
		{"posts/0/units/4/answers", nil}, {"posts/0/units/0/sentiment/why", nil}, {"posts/0/units/1/themes/vertrouwen/hits", "3"}, {"posts/0/date", "gisteren"},
		{"posts/0/shifts/0/p", 1.2}, {"posts/0/shifts/0/delta", -2.1}, {"posts/0/shifts/0/why", nil}, {"posts/0/contrasts/readers_vs_author", nil},
		{"posts/0/contrasts/comments_vs_essay/why", nil}, {"posts/0/contrasts/comments_vs_essay/why", ""},
		{"posts/0/change_points/0/p", -0.1}, {"posts/0/change_points/0/unit", 1}, {"posts/0/themes/vertrouwen/tone/essay/masked/p", 2}, {"posts/0/themes/vertrouwen/tone/readers/why", nil},
		{"corpus/themes/vertrouwen/tone/essay/why", nil}, {"corpus/themes/vertrouwen/trend/p_adjusted", "x"}, {"corpus/doubts", nil}, {"corpus/topics/why", nil}, {"corpus/posts", "2"},
		{"corpus/post_keys/0/keys", nil}, {"tool/seed", -1}, {"tool/version", ""}, {"skipped", nil}, {"skipped", "none"},
	} {
		doc := parseJSON(t, data)
		if !setAt(doc, strings.Split(change.path, "/"), change.value) {
			t.Errorf("there is no %s to change", change.path)
			continue
		}
		if schema(t).Validate(doc) == nil {
			t.Errorf("%s may be %v", change.path, change.value)
		}
	}
}

// setAt changes what stands at a path, or takes it away; false where nothing stands there.
func setAt(doc any, path []string, value any) bool {
	switch d := doc.(type) {
	case []any:
		var i int
		if _, err := fmt.Sscan(path[0], &i); err != nil || i >= len(d) {
			return false
		}
		if len(path) == 1 {
			d[i] = value
			return true
		}
		return setAt(d[i], path[1:], value)
	case map[string]any:
		old, known := d[path[0]]
		switch {
		case !known:
			return false
		case len(path) > 1:
			return setAt(old, path[1:], value)
		case value == nil:
			delete(d, path[0])
		default:
			d[path[0]] = value
		}
		return true
	}
	return false
}

// TestSchemaKnowsEveryKey puts a value of a wrong kind in every place of a report: a place where it is taken is one that the schema does not describe.
func TestSchemaKnowsEveryKey(t *testing.T) {
	o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"json"}}
	writeReport(t, o, smallPost(), craftPost())
	places := make(map[string][]string)
	data := readReport(t, o.Dir)["analysis.json"]
	collectPlaces(parseJSON(t, data), nil, nil, places)
	if len(places) < 200 {
		t.Fatalf("only %d places are looked at", len(places))
	}
	doc := parseJSON(t, data)
	for _, name := range slices.Sorted(maps.Keys(places)) {
		path := places[name]
		old := swap(doc, path, true)
		if _, fact := old.(bool); fact {
			swap(doc, path, "true")
		}
		if schema(t).Validate(doc) == nil {
			t.Errorf("%s is not described", name)
		}
		swap(doc, path, old)
	}
	checkSchema(t, data)
}

// collectPlaces gives a path to each place that differs from others by more than a number or the name of a theme or a form.
func collectPlaces(doc any, path, name []string, places map[string][]string) {
	if len(path) > 0 {
		places[strings.Join(name, "/")] = slices.Clone(path)
	}
	switch d := doc.(type) {
	case []any:
		for i, v := range d {
			collectPlaces(v, append(path[:len(path):len(path)], fmt.Sprint(i)), append(name[:len(name):len(name)], "*"), places)
		}
	case map[string]any:
		for key, v := range d {
			shown := key
			if n := len(name); n > 0 && (name[n-1] == "themes" || name[n-1] == "forms") {
				shown = "*"
			}
			collectPlaces(v, append(path[:len(path):len(path)], key), append(name[:len(name):len(name)], shown), places)
		}
	}
}

// swap puts a value at a path and gives the one that stood there.
func swap(doc any, path []string, value any) any {
	for _, key := range path[:len(path)-1] {
		doc = at(doc, key)
	}
	last := path[len(path)-1]
	old := at(doc, last)
	setAt(doc, []string{last}, value)
	return old
}

func at(doc any, key string) any {
	if list, ok := doc.([]any); ok {
		var i int
		_, _ = fmt.Sscan(key, &i)
		return list[i]
	}
	return doc.(map[string]any)[key]
}
