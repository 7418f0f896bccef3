package pipeline_test

import (
	"encoding/json"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// allowed names, for each package of the program, the packages of the program that it
// may import. A package that is not listed here may not exist: whoever adds one decides its place.
var allowed = map[string][]string{
	"corpus":             {},
	"corpus/ingest":      {"corpus"},
	"pipeline/text":      {},
	"pipeline/stats":     {},
	"pipeline/packed":    {},
	"pipeline/stem":      {},
	"pipeline/inflect":   {},
	"pipeline/compound":  {},
	"pipeline/tokenize":  floors,
	"pipeline/themes":    floors,
	"pipeline/sentiment": floors,
	"pipeline/shift":     floors,
	"pipeline/lexis":     floors,
	"pipeline/topics":    floors,
	"pipeline/validate":  floors,
	"pipeline": {"corpus", "pipeline/text", "pipeline/stats", "pipeline/stem", "pipeline/inflect", "pipeline/compound",
		"pipeline/tokenize", "pipeline/themes", "pipeline/sentiment", "pipeline/shift", "pipeline/lexis", "pipeline/topics", "pipeline/validate"},
	"reports/plot": {},
	"reports": {"corpus", "pipeline", "pipeline/text", "pipeline/stats", "pipeline/themes", "pipeline/sentiment",
		"pipeline/shift", "pipeline/lexis", "pipeline/topics", "pipeline/validate", "reports/plot"},
	"cmd/teneur": nil, // wires everything: no limit
}

// floors are the two floors below the stages of the pipeline.
var floors = []string{"pipeline/text", "pipeline/stats", "pipeline/packed", "pipeline/stem", "pipeline/inflect", "pipeline/compound"}

// TestImports holds the rule that data flows one way: corpus, pipeline, reports,
// and inside the pipeline that a package imports floors below its own, never its neighbours.
func TestImports(t *testing.T) {
	for path, imports := range imports(t) {
		if strings.Contains(path, "/internal/") { // generators: they never ship
			continue
		}
		may, known := allowed[path]
		if !known {
			t.Errorf("package %s has no place in the house: give it one in allowed", path)
			continue
		}
		for _, imported := range imports {
			own := strings.HasPrefix(imported, path+"/internal/")
			if may != nil && !own && !slices.Contains(may, imported) {
				t.Errorf("%s imports %s: it may import only %v", path, imported, may)
			}
		}
	}
}

// TestOnlyPlotDraws holds the rule that one package knows the plotting library.
func TestOnlyPlotDraws(t *testing.T) {
	for path, all := range listImports(t) {
		for _, imported := range all {
			if strings.HasPrefix(imported, "gonum.org/v1/plot") && path != "teneur/reports/plot" {
				t.Errorf("%s imports %s: only reports/plot may", path, imported)
			}
			if imported == "C" {
				t.Errorf("%s uses cgo", path)
			}
		}
	}
}

// imports returns, per package of the program, which packages of the program it imports.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	ours := make(map[string][]string)
	for path, all := range listImports(t) {
		short := strings.TrimPrefix(path, "teneur/")
		ours[short] = []string{}
		for _, imported := range all {
			if rest, ok := strings.CutPrefix(imported, "teneur/"); ok {
				ours[short] = append(ours[short], rest)
			}
		}
	}
	return ours
}

func listImports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "teneur/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := make(map[string][]string)
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatalf("reading the output of go list: %v", err)
		}
		all[p.ImportPath] = p.Imports
	}
}
