package sentiment_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"teneur/pipeline/sentiment"
)

// row is one line of labelled data.
type row struct {
	label    int
	text     string
	strength float64
}

func readRows(t *testing.T, name string) []row {
	t.Helper()
	dir := os.Getenv("TENEUR_DATA")
	if dir == "" {
		t.Skip("TENEUR_DATA is not set: no labelled sentences to measure on")
	}
	data, err := os.ReadFile(filepath.Join(dir, "eval", name))
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		label, err := strconv.Atoi(fields[0])
		if err != nil {
			t.Fatal(err)
		}
		r := row{label: label, text: fields[1], strength: float64(label)}
		if len(fields) > 2 {
			r.strength, _ = strconv.ParseFloat(fields[2], 64)
		}
		rows = append(rows, r)
	}
	return rows
}

// figures are agreement with the labels.
type figures struct{ accuracy, macroF1, spearman, scored float64 }

// measure compares predicted values with labels; classes are those that macro-F1 is the mean over.
func measure(rows []row, values []float64, classes []int) figures {
	var f figures
	right, scored := 0, 0
	truth := make([]float64, len(rows))
	for i, r := range rows {
		truth[i] = r.strength
		if sentiment.Label(values[i]) == r.label {
			right++
		}
		if values[i] != 0 {
			scored++
		}
	}
	for _, class := range classes {
		f.macroF1 += f1(rows, values, class) / float64(len(classes))
	}
	f.accuracy = float64(right) / float64(len(rows))
	f.scored = float64(scored) / float64(len(rows))
	f.spearman = pearson(ranks(truth), ranks(values))
	return f
}

func f1(rows []row, values []float64, class int) float64 {
	hit, predicted, actual := 0.0, 0.0, 0.0
	for i, r := range rows {
		is, says := r.label == class, sentiment.Label(values[i]) == class
		if is {
			actual++
		}
		if says {
			predicted++
		}
		if is && says {
			hit++
		}
	}
	return 2 * hit / max(1, predicted+actual)
}

func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if values[a] < values[b] {
			return -1
		}
		if values[a] > values[b] {
			return 1
		}
		return 0
	})
	out := make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			out[order[k]] = float64(i+j-1) / 2
		}
		i = j
	}
	return out
}

func pearson(a, b []float64) float64 {
	n := float64(len(a))
	var sa, sb, saa, sbb, sab float64
	for i := range a {
		sa, sb = sa+a[i], sb+b[i]
		saa, sbb, sab = saa+a[i]*a[i], sbb+b[i]*b[i], sab+a[i]*b[i]
	}
	return (n*sab - sa*sb) / math.Sqrt((n*saa-sa*sa)*(n*sbb-sb*sb))
}

// TestEvaluation logs the agreement with the development data (go test -v -run Evaluation) and holds modest floors under it.
func TestEvaluation(t *testing.T) {
	two, three := []int{-1, 1}, []int{-1, 0, 1}
	tests := []struct {
		file    string
		classes []int
		floor   figures
	}{
		{"hotel.tsv", two, figures{accuracy: .66, macroF1: .76, spearman: .74, scored: .82}},
		{"hotel-negation.tsv", two, figures{macroF1: .66}},
		{"headlines.tsv", three, figures{accuracy: .54, macroF1: .54, spearman: .52}},
		{"subtitles.tsv", two, figures{macroF1: .55, scored: .66}},
	}
	read := newReader(t)
	for _, test := range tests {
		rows := readRows(t, test.file)
		values := make([]float64, len(rows))
		for i, r := range rows {
			values[i] = read.value(r.text)
		}
		got := measure(rows, values, test.classes)
		t.Logf("%-20s accuracy %.3f  macro-F1 %.3f  Spearman %.3f  scored %.3f", test.file, got.accuracy, got.macroF1, got.spearman, got.scored)
		if got.accuracy < test.floor.accuracy || got.macroF1 < test.floor.macroF1 || got.spearman < test.floor.spearman || got.scored < test.floor.scored {
			t.Errorf("%s: %+v is below %+v", test.file, got, test.floor)
		}
	}
}

// TestMisses prints what goes wrong, for reading (go test -v -run Misses); TENEUR_MISSES names the file.
func TestMisses(t *testing.T) {
	name := os.Getenv("TENEUR_MISSES")
	if name == "" {
		t.Skip("TENEUR_MISSES is not set: no file to list the misses of")
	}
	read := newReader(t)
	for _, r := range readRows(t, name) {
		if value := read.value(r.text); sentiment.Label(value) != r.label {
			t.Logf("want %d, got %.2f\n%s", r.label, value, read.explain(t, r.text))
		}
	}
}
