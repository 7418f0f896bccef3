package pipeline

import (
	"math"
	"testing"

	"teneur/pipeline/stats"
)

// TestTogetherAddsUp: over posts, what goes together is the sum of the posts, expected from the sums.
func TestTogetherAddsUp(t *testing.T) {
	m := model(t)
	all := analyzed(t, m, generated(5, 16))
	var s Summary
	met := make(map[pathPair][2]int)
	sentences, units := 0, 0
	for _, a := range all {
		s.Add(a)
		for _, c := range a.Together {
			n := met[pathPair{c.A, c.B}]
			met[pathPair{c.A, c.B}] = [2]int{n[0] + c.Sentences, n[1] + c.Units}
		}
		for i := range a.Units {
			sentences += a.Units[i].sentencesOfThemes()
		}
		units += len(a.Units)
	}
	together := m.Summarize(s).Together
	known := 0
	for _, c := range together {
		if n := met[pathPair{c.A, c.B}]; c.Sentences != n[0] || c.Units != n[1] || c.SentencesOf != sentences || c.UnitsOf != units {
			t.Errorf("%s and %s: %+v, want %v of %d sentences, %d units", c.A, c.B, c, n, sentences, units)
		}
		if want := float64(c.SentencesA) * float64(c.SentencesB) / float64(sentences); math.Abs(c.Expected-want) > 1e-9 {
			t.Errorf("%s and %s: %v expected, want %v", c.A, c.B, c.Expected, want)
		}
		if want := stats.NPMI(c.Sentences, c.SentencesA, c.SentencesB, sentences); c.Known && c.NPMI != want || !c.Known && c.NPMI != 0 {
			t.Errorf("%s and %s: NPMI %v, want %v", c.A, c.B, c.NPMI, want)
		}
		if c.Known {
			known++
		}
	}
	if len(together) != len(met) || known == 0 {
		t.Errorf("%d pairs, %d of them measured; want %d pairs", len(together), known, len(met))
	}
}

// TestJudge: what is expected follows from the counts; a figure needs five sentences on each side and three together, seen or expected.
func TestJudge(t *testing.T) {
	for _, test := range []struct {
		both, a, b, of int
		expected       float64
		known          bool
	}{
		{3, 5, 5, 100, .25, true}, {3, 4, 50, 100, 2, false}, {2, 5, 5, 100, .25, false}, {0, 20, 20, 100, 4, true}, {0, 0, 0, 0, 0, false},
	} {
		c := Cooccurrence{Sentences: test.both, SentencesA: test.a, SentencesB: test.b, SentencesOf: test.of}
		c.judge()
		if c.Expected != test.expected || c.Known != test.known || (c.NPMI != 0) != test.known {
			t.Errorf("%+v: expected %v, known %v, NPMI %v", test, c.Expected, c.Known, c.NPMI)
		}
	}
}
