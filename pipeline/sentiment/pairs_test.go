package sentiment_test

import (
	_ "embed"
	"strings"
	"testing"

	"teneur/pipeline/sentiment"
)

//go:embed testdata/phenomena.tsv
var phenomena string

// pair is two sentences that differ in one phenomenon, the better one first.
type pair struct {
	phenomenon string
	signs      [2]string // + - 0, or ? for either
	sentences  [2]string
}

func readPairs(t *testing.T) []pair {
	t.Helper()
	var pairs []pair
	for line := range strings.Lines(phenomena) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 5 {
			t.Fatalf("not a pair: %q", line)
		}
		pairs = append(pairs, pair{f[0], [2]string{f[1], f[3]}, [2]string{f[2], f[4]}})
	}
	return pairs
}

// TestPhenomena holds that of the pairs of sentences 95% are in the right order, by a margin, and that 95% have the right signs.
func TestPhenomena(t *testing.T) {
	const margin, enough = 0.05, 0.95
	read, pairs := newReader(t), readPairs(t)
	if len(pairs) < 200 {
		t.Errorf("%d pairs, want 200 or more", len(pairs))
	}
	ordered, signed := 0, 0
	for _, p := range pairs {
		better, worse := read.value(p.sentences[0]), read.value(p.sentences[1])
		order := better >= worse+margin
		signs := hasSign(better, p.signs[0]) && hasSign(worse, p.signs[1])
		if order {
			ordered++
		}
		if signs {
			signed++
		}
		if !order || !signs {
			t.Logf("%s: order %v, signs %v (want %s)\n%s%s", p.phenomenon, order, signs, p.signs, read.explain(t, p.sentences[0]), read.explain(t, p.sentences[1]))
		}
	}
	t.Logf("%d pairs: %d in the right order by %.2f, %d with the right signs", len(pairs), ordered, margin, signed)
	if least := enough * float64(len(pairs)); float64(ordered) < least || float64(signed) < least {
		t.Errorf("want %.0f%% of each", 100*enough)
	}
}

func hasSign(value float64, sign string) bool {
	return sign == "?" || strings.Index("-0+", sign)-1 == sentiment.Label(value)
}
