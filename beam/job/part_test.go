package job

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/reports"
)

func TestPartIsReadAsItWasWritten(t *testing.T) {
	ctx, problem := context.Background(), corpus.Problem{File: "leeg.md", Line: 3, What: "leeg", Do: "schrijf iets"}
	p := part{Number: 0, Of: 1, Posts: 2, Name: filepath.Join(t.TempDir(), "parts", "part")}
	var f files
	defer f.close()
	w, err := newPartWriter(ctx, &f, p.Name)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{w.problem(problem), w.rendered(reports.Rendered{ID: "een", File: "een.md"}), w.close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	each := func(o outcome) error {
		if o.problem != nil {
			got = append(got, o.problem.String())
		} else {
			got = append(got, o.rendered.ID+" "+o.rendered.File)
		}
		return nil
	}
	if err := readPart(ctx, &f, p, each); err != nil {
		t.Fatal(err)
	}
	if want := []string{problem.String(), "een een.md"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	whole, err := os.ReadFile(p.Name)
	if err != nil {
		t.Fatal(err)
	}
	for size := range whole { // cut off anywhere
		writeFile(t, p.Name, string(whole[:size]))
		if err := readPart(ctx, &f, p, each); err == nil {
			t.Fatalf("%d bytes of %d are read without an error", size, len(whole))
		}
	}
	writeFile(t, p.Name, string(whole)+"R")
	if err := readPart(ctx, &f, p, each); err == nil || !strings.Contains(err.Error(), "more than 2") {
		t.Errorf("with a byte too many: %v", err)
	}
}

func TestPartsThatAreNotAllThere(t *testing.T) {
	for name, c := range map[string]struct {
		list []part
		ok   bool
	}{
		"all":       {[]part{{Number: 1, Of: 3}, {Number: 0, Of: 3}, {Number: 2, Of: 3}}, true},
		"one less":  {[]part{{Number: 1, Of: 3}, {Number: 0, Of: 3}}, false},
		"one twice": {[]part{{Number: 1, Of: 3}, {Number: 1, Of: 3}, {Number: 0, Of: 3}}, false},
	} {
		i := 0
		sorted, err := inOrder(func(p *part) bool {
			if i == len(c.list) {
				return false
			}
			*p = c.list[i]
			i++
			return true
		})
		if (err == nil) != c.ok || c.ok && sorted[1].Number != 1 {
			t.Errorf("%s: %v, %v", name, sorted, err)
		}
	}
}
