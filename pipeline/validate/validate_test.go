package validate

import (
	"math"
	"testing"
)

// TestMeasure holds figures worked out by hand: six items, four of them right.
func TestMeasure(t *testing.T) {
	a := Measure([]Item{
		{-1, -1, -.5}, {-1, 0, 0}, {0, 0, 0}, {1, 1, .4}, {1, 1, .6}, {1, -1, -.3},
	}, .95)
	if a.N != 6 || a.Confusion != [3][3]int{{1, 1, 0}, {0, 1, 0}, {1, 0, 2}} {
		t.Errorf("confusion %v of %d", a.Confusion, a.N)
	}
	// F1: negative 2·1/(2+2), neutral 2·1/(1+2), positive 2·2/(3+2).
	if want := (0.5 + 2.0/3 + 0.8) / 3; math.Abs(a.MacroF1-want) > 1e-12 {
		t.Errorf("macro-F1 %v, want %v", a.MacroF1, want)
	}
	if math.Abs(a.Accuracy.Estimate-4.0/6) > 1e-12 || a.Accuracy.Low <= .2 || a.Accuracy.High >= .95 {
		t.Errorf("accuracy %+v", a.Accuracy)
	}
	if a.Spearman <= .4 || a.Spearman >= .9 {
		t.Errorf("Spearman %v", a.Spearman)
	}
}

func TestMeasureNothing(t *testing.T) {
	if a := Measure(nil, .95); a.N != 0 || a.MacroF1 != 0 {
		t.Errorf("%+v", a)
	}
}

// TestUnusedLabels leaves a label that nobody gave out of the mean.
func TestUnusedLabels(t *testing.T) {
	if a := Measure([]Item{{1, 1, .5}, {-1, -1, -.5}, {1, 0, 0}}, .95); math.Abs(a.MacroF1-(1+2.0/3)/2) > 1e-12 {
		t.Errorf("macro-F1 %v", a.MacroF1)
	}
}
