package pipeline_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// TestPseudonymsSayNothing holds that no invented name has a tone or a theme: names are not to change what is measured.
func TestPseudonymsSayNothing(t *testing.T) {
	model, err := pipeline.NewModel(pipeline.DefaultConfig())
	if err != nil {
		t.Fatal(err)
	}
	var names strings.Builder
	seen := map[string]bool{}
	for i := range 60000 { // enough to meet nearly every word of which names are made
		name := corpus.Pseudonym(fmt.Sprint("lezer ", i), 1)
		bare, _, _ := strings.Cut(name, "-")
		if seen[bare] {
			continue
		}
		seen[bare] = true
		fmt.Fprintf(&names, "%s %s %s\n", name, bare, strings.ToLower(bare))
	}
	var scores, themes bytes.Buffer
	if err := model.FilterScore(strings.NewReader(names.String()), &scores, false); err != nil {
		t.Fatal(err)
	}
	if err := model.FilterThemes(strings.NewReader(names.String()), &themes); err != nil {
		t.Fatal(err)
	}
	lines, found := strings.Split(scores.String(), "\n"), strings.Split(themes.String(), "\n")
	for i, line := range strings.Split(strings.TrimSpace(names.String()), "\n") {
		if !strings.HasPrefix(lines[i], "0.0000\t") || found[i] != "-" {
			t.Errorf("%s: score %s, themes %s", line, lines[i], found[i])
		}
	}
}
