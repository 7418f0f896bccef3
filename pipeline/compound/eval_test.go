package compound

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func evalRows(t *testing.T, name string) [][]string {
	t.Helper()
	dir := os.Getenv("TENEUR_DATA")
	if dir == "" {
		t.Skip("TENEUR_DATA is not set: no labelled compounds to measure on")
	}
	f, err := os.Open(filepath.Join(dir, "eval", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		rows = append(rows, strings.Split(lines.Text(), "\t"))
	}
	return rows
}

// boundaries counts cuts: those that are right, found, and in the gold.
type boundaries struct{ right, found, gold int }

func (b *boundaries) add(word, gold string, parts []string) {
	want := offsets(strings.Fields(gold), word)
	got := offsets(parts, word)
	b.found += len(got)
	b.gold += len(want)
	for cut := range got {
		if want[cut] {
			b.right++
		}
	}
}

// offsets gives where parts begin, counted in bytes of word without its hyphens.
func offsets(parts []string, word string) map[int]bool {
	cuts, at := map[int]bool{}, 0
	for _, part := range parts {
		if at > 0 {
			cuts[at] = true
		}
		at += len(strings.ReplaceAll(part, "-", ""))
	}
	return cuts
}

func (b boundaries) precision() float64 { return float64(b.right) / float64(b.found) }
func (b boundaries) recall() float64    { return float64(b.right) / float64(b.gold) }
func (b boundaries) f1() float64        { return 2 * float64(b.right) / float64(b.found+b.gold) }

func TestBoundariesOfLabelledCompounds(t *testing.T) {
	s := Load()
	var compounds, particles boundaries
	for _, row := range evalRows(t, "compounds.tsv") {
		parts := s.Split(row[0])
		kind := &compounds
		if row[3] == "P" {
			kind = &particles
		}
		before := kind.right
		kind.add(row[0], row[1], parts)
		if row[3] == "C" && (kind.right-before != len(strings.Fields(row[1]))-1 || len(parts) != len(strings.Fields(row[1]))) {
			t.Logf("%s: %s, gold %s", row[0], strings.Join(parts, " "), row[1])
		}
	}
	t.Logf("compounds: precision %.3f recall %.3f F1 %.3f; particles: recall %.3f",
		compounds.precision(), compounds.recall(), compounds.f1(), particles.recall())
	if compounds.f1() < 0.90 {
		t.Errorf("boundary F1 %.3f, want at least 0.90", compounds.f1())
	}
}

func TestFalseSplitsOfLabelledSimplexes(t *testing.T) {
	s := Load()
	rows, split := evalRows(t, "noncompounds.tsv"), 0
	for _, row := range rows {
		if parts := s.Split(row[0]); len(parts) > 1 {
			split++
			t.Logf("%s: %s", row[0], strings.Join(parts, " "))
		}
	}
	share := float64(split) / float64(len(rows))
	t.Logf("false splits: %d of %d, %.3f", split, len(rows), share)
	if share > 0.15 {
		t.Errorf("false splits %.3f, want at most 0.15", share)
	}
}

func TestLeftHeadsOfSilverCompounds(t *testing.T) {
	s := Load()
	rows, hit, whole := evalRows(t, "compounds-silver.tsv"), 0, 0
	for _, row := range rows {
		left, _, _ := strings.Cut(row[1], " ")
		parts := s.Split(row[0])
		if len(parts) == 1 {
			whole++
			t.Log("whole", row[0], row[1])
		}
		if offsets(parts, row[0])[len(left)] {
			hit++
		} else if len(parts) > 1 {
			t.Log("other", row[0], parts, row[1])
		}
	}
	t.Logf("left head found: %.3f; left whole: %.3f", float64(hit)/float64(len(rows)), float64(whole)/float64(len(rows)))
	if hit*100 < 85*len(rows) {
		t.Errorf("left head found in %d of %d", hit, len(rows))
	}
}
