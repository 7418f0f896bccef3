package themes_test

import (
	"os"
	"strings"
	"testing"
)

// TestTraps holds words and sentences that a stemmer, a prefix or a careless list gets wrong.
func TestTraps(t *testing.T) {
	data, err := os.ReadFile("testdata/traps.tsv")
	if err != nil {
		t.Fatal(err)
	}
	s, rows := set(t), 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		row := strings.Split(strings.TrimSpace(line), "\t")
		if len(row) != 3 {
			t.Fatalf("%q has %d columns, want 3", line, len(row))
		}
		if got := counted(s, find(s, row[0])); got != row[1] {
			t.Errorf("%s: found %s, want %s (%s)", row[0], got, row[1], row[2])
		}
	}
	if rows < 100 {
		t.Errorf("%d traps, want at least 100", rows)
	}
}
