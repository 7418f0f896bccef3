package stats

import (
	"encoding/json"
	"math"
	"os"
	"testing"
)

// reference is testdata/reference.json, which testdata/reference.py writes.
type reference struct {
	Keyness []struct {
		A, NA, B, NB                   int
		Level                          float64
		G, Signed, Estimate, Low, High float64
	}
	Association []struct {
		Both, A, B, N      int
		LogDice, PMI, NPMI float64
	}
	Dispersion []struct {
		Counts, Sizes []int
		DP, DPNorm, D float64
	}
	Richness []struct {
		Tokens                         []int32
		Window, Words, Sentences, Long int
		Threshold, MATTR, MTLD, LIX    float64
	}
	Partitions []struct {
		A, B []int
		ARI  float64
	}
	Paired []struct {
		Differences []float64
		Delta, P    float64
	}
	Stratified []struct {
		Strata                              []Stratum
		Delta, Error, Stretch, P, Low, High float64
	}
}

func readReference(t *testing.T) (r reference) {
	t.Helper()
	text, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	for name, n := range map[string]int{"keyness": len(r.Keyness), "association": len(r.Association), "dispersion": len(r.Dispersion),
		"richness": len(r.Richness), "partitions": len(r.Partitions), "paired": len(r.Paired), "stratified": len(r.Stratified)} {
		if n < 15 {
			t.Fatalf("%d cases of %s", n, name)
		}
	}
	return r
}

// close compares to 1e-9, relative for values above 1.
func (r reference) close(t *testing.T, what string, got, want float64, of any) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9*math.Max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g, of %+v", what, got, want, of)
	}
}

// TestReference compares with an independent implementation.
func TestReference(t *testing.T) {
	r := readReference(t)
	for _, c := range r.Keyness {
		r.close(t, "G²", logLikelihood(c.A, c.NA, c.B, c.NB), c.G, c)
		r.close(t, "signed G²", SignedG2(c.A, c.NA, c.B, c.NB), c.Signed, c)
		ratio := LogRatio(c.A, c.NA, c.B, c.NB, c.Level)
		r.close(t, "log ratio", ratio.Estimate, c.Estimate, c)
		r.close(t, "lower limit", ratio.Low, c.Low, c)
		r.close(t, "upper limit", ratio.High, c.High, c)
	}
	for _, c := range r.Association {
		r.close(t, "logDice", LogDice(c.Both, c.A, c.B), c.LogDice, c)
		r.close(t, "PMI", PMI(c.Both, c.A, c.B, c.N), c.PMI, c)
		r.close(t, "NPMI", NPMI(c.Both, c.A, c.B, c.N), c.NPMI, c)
	}
	for _, c := range r.Dispersion {
		rates := make([]float64, len(c.Counts))
		for i, n := range c.Counts {
			rates[i] = float64(n)
		}
		r.close(t, "DP", DP(c.Counts, c.Sizes), c.DP, c)
		r.close(t, "DPnorm", DPNorm(c.Counts, c.Sizes), c.DPNorm, c)
		r.close(t, "D", JuillandD(rates), c.D, c)
	}
	for _, c := range r.Richness {
		mattr, err := MATTR(c.Tokens, c.Window)
		if err != nil {
			t.Error(err)
		}
		mtld, err := MTLD(c.Tokens, c.Threshold)
		if err != nil {
			t.Error(err)
		}
		r.close(t, "MATTR", mattr, c.MATTR, c)
		r.close(t, "MTLD", mtld, c.MTLD, c)
		r.close(t, "LIX", LIX(c.Words, c.Sentences, c.Long), c.LIX, c)
	}
}

func TestReferenceOfTests(t *testing.T) {
	r := readReference(t)
	for _, c := range r.Partitions {
		r.close(t, "adjusted Rand index", AdjustedRand(c.A, c.B), c.ARI, c)
	}
	for _, c := range r.Paired {
		test, err := PairedTest(c.Differences, 1024, Stream(1))
		if err != nil || !test.Exact {
			t.Errorf("%v: %+v, %v", c, test, err)
		}
		r.close(t, "mean difference", test.Delta, c.Delta, c)
		r.close(t, "p", test.P, c.P, c)
	}
	exact := 0
	for _, c := range r.Stratified {
		s := centre(c.Strata)
		delta := s.contrast().Delta
		r.close(t, "Delta", delta, c.Delta, c)
		r.close(t, "standard error", s.own.standardError(s), c.Error, c)
		r.close(t, "stretch", s.stretch(delta), c.Stretch, c)
		if c.P == 0 {
			continue
		}
		exact++
		got, err := StratifiedTest(c.Strata, .9, 1100, from(Stream(1)))
		if err != nil || !got.Exact {
			t.Errorf("%v: %+v, %v", c, got, err)
		}
		r.close(t, "p", got.P, c.P, c)
		r.close(t, "lower limit", got.Low, c.Low, c)
		r.close(t, "upper limit", got.High, c.High, c)
	}
	if exact < 3 {
		t.Errorf("%d exact cases", exact)
	}
}
