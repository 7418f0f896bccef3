package validate

import (
	"errors"
	"math"
	"reflect"
	"testing"

	"teneur/pipeline/stats"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("%s = %.6f, want %.6f", what, got, want)
	}
}

// coded makes texts by one coder or more, a row of labels per text.
func coded(rows ...[]Label) Coded {
	c := Coded{Coders: make([]string, len(rows[0]))}
	for i, row := range rows {
		c.Texts = append(c.Texts, Text{Line: i + 1, Weight: 1, Labels: row})
	}
	return c
}

func made(predictions ...Prediction) []Prediction { return predictions }

// six texts of one coder, four of them scored right.
func six() (Coded, []Prediction) {
	return coded([]Label{-1}, []Label{-1}, []Label{0}, []Label{1}, []Label{1}, []Label{1}),
		made(Prediction{-1, -.5}, Prediction{0, 0}, Prediction{0, 0}, Prediction{1, .4}, Prediction{1, .6}, Prediction{-1, -.3})
}

// TestMeasure holds figures worked out by hand.
func TestMeasure(t *testing.T) {
	c, p := six()
	a := Measure(c, p, DefaultOptions())[0]
	if a.N != 6 || a.Effective != 6 || a.Ties != 0 || a.Confusion != [3][3]float64{{1, 1, 0}, {0, 1, 0}, {1, 0, 2}} {
		t.Errorf("%+v", a)
	}
	near(t, "accuracy", a.Accuracy.Estimate, 4./6)
	want := stats.WilsonShare(4./6, 6, .95)
	near(t, "Wilson low", a.Accuracy.Low, want.Low)
	near(t, "Wilson high", a.Accuracy.High, want.High)
	// F1: negative 2·1/(2+2), neutral 2·1/(1+2), positive 2·2/(3+2).
	near(t, "macro-F1", a.MacroF1.Estimate, (0.5+2.0/3+0.8)/3)
	// Ranks: 1, 3.5, 3.5, 5, 6, 2 and 1.5, 1.5, 3, 5, 5, 5.
	near(t, "Spearman", a.Spearman.Estimate, 8.75/math.Sqrt(17*15))
	// Coincidences: 4 texts agree, 2 do not; the labels occur 4, 3 and 5 times in 12.
	near(t, "nominal alpha", a.Alpha.Nominal.Estimate, 1-11*(2*2)/(144-16-9-25.))
	// Squared differences: 2·(1 + 4) observed; 2·(4·3·1 + 3·5·1 + 4·5·4) expected.
	near(t, "interval alpha", a.Alpha.Interval.Estimate, 1-11*10./(2*(12+15+80)))
	if !errors.Is(a.MacroF1.Err, stats.ErrFewRows) || a.MacroF1.Bounded() || !a.MacroF1.Known() {
		t.Errorf("an interval from six texts: %+v", a.MacroF1)
	}
	if a.Between.Nominal.Known() || a.Between.N != 0 || len(a.Coders) != 0 {
		t.Errorf("one coder agrees with himself: %+v", a.Between)
	}
}

// TestUnusedLabels leaves a label that nobody gave out of the mean.
func TestUnusedLabels(t *testing.T) {
	a := Measure(coded([]Label{1}, []Label{-1}, []Label{1}), made(Prediction{1, .5}, Prediction{-1, -.5}, Prediction{0, 0}), DefaultOptions())[0]
	near(t, "macro-F1", a.MacroF1.Estimate, (1+2.0/3)/2)
}

// TestUndefined gives no figure where the labels do not define one.
func TestUndefined(t *testing.T) {
	a := Measure(coded([]Label{0}, []Label{0}), made(Prediction{0, 0}, Prediction{0, 0}), DefaultOptions())[0]
	if a.Spearman.Known() || a.Alpha.Nominal.Known() || a.Alpha.Interval.Known() {
		t.Errorf("%+v", a)
	}
	near(t, "accuracy", a.Accuracy.Estimate, 1)
	none := Measure(Coded{}, nil, DefaultOptions())[0]
	if none.N != 0 || none.Accuracy.Known() || none.Spearman.Known() {
		t.Errorf("nothing: %+v", none)
	}
}

// TestTies: a tied text counts a half for each label, with one coder missing elsewhere.
func TestTies(t *testing.T) {
	c := coded([]Label{1, 0, Missing}, []Label{-1, -1, 1}, []Label{Missing, 0, Missing}, []Label{-1, 0, 1})
	a := Measure(c, made(Prediction{1, .5}, Prediction{-1, -.5}, Prediction{1, .2}, Prediction{0, 0}), DefaultOptions())[0]
	third := 1. / 3
	want := [3][3]float64{{1, third, 0}, {0, third, 1.5}, {0, third, .5}}
	for i := range want {
		for j := range want[i] {
			near(t, "confusion", a.Confusion[i][j], want[i][j])
		}
	}
	if a.Ties != 2 || a.Between.N != 3 || a.Coders[0].N != 3 || a.Coders[1].N != 4 || a.Coders[2].N != 2 {
		t.Errorf("%+v", a)
	}
	near(t, "accuracy", a.Accuracy.Estimate, (.5+1+third)/4)
}

// TestWeights: a text of weight two is two texts.
func TestWeights(t *testing.T) {
	c, p := six()
	for i := range c.Texts {
		c.Texts[i].Weight = 10
	}
	c.Texts[5].Weight = 20
	a := Measure(c, p, DefaultOptions())[0]
	near(t, "accuracy", a.Accuracy.Estimate, 4./7)
	near(t, "effective number", a.Effective, 49./9)
	near(t, "positive scored negative, scaled to six texts", a.Confusion[2][0], 2*6./7)
	twice, q := six()
	twice.Texts, q = append(twice.Texts, twice.Texts[5]), append(q, q[5])
	b := Measure(twice, q, DefaultOptions())[0]
	near(t, "macro-F1", a.MacroF1.Estimate, b.MacroF1.Estimate)
	near(t, "Spearman", a.Spearman.Estimate, b.Spearman.Estimate)
}

// TestCoders: perfect coders have an alpha of 1; the program is measured against each of them.
func TestCoders(t *testing.T) {
	var rows [][]Label
	var p []Prediction
	for i := range 30 {
		l := Label(i%3 - 1)
		rows = append(rows, []Label{l, l})
		p = append(p, Prediction{Label((i/3)%3 - 1), float64((i/3)%3-1) / 2})
	}
	a := Measure(coded(rows...), p, DefaultOptions())[0]
	for _, f := range []Figure{a.Between.Nominal, a.Between.Interval} {
		if f.Interval != (stats.Interval{Estimate: 1, Low: 1, High: 1}) || !f.Bounded() {
			t.Errorf("between equal coders %+v", f)
		}
	}
	if a.Coders[0].Nominal.Estimate != a.Alpha.Nominal.Estimate || math.Abs(a.Alpha.Nominal.Estimate) > .2 {
		t.Errorf("program without any relation to the coders: %+v", a.Alpha)
	}
	if f := a.Spearman; f.Low >= 0 || f.High <= 0 || f.Low < -.6 || f.High > .6 {
		t.Errorf("Spearman without any relation: %+v", f)
	}
}

func TestKinds(t *testing.T) {
	c, p := six()
	for i, kind := range []Kind{Essay, Comment, Essay, Essay, Comment, Any} {
		c.Texts[i].Kind = kind
	}
	groups := Measure(c, p, DefaultOptions())
	if len(groups) != 3 || groups[0].N != 6 || groups[1].Kind != Essay || groups[1].N != 3 || groups[2].Kind != Comment || groups[2].N != 2 {
		t.Fatalf("%+v", groups)
	}
	near(t, "accuracy in essays", groups[1].Accuracy.Estimate, 1)
	near(t, "accuracy in comments", groups[2].Accuracy.Estimate, .5)
	for i := range c.Texts {
		c.Texts[i].Kind = Essay
	}
	if groups := Measure(c, p, DefaultOptions()); len(groups) != 1 {
		t.Errorf("one kind measured twice: %+v", groups)
	}
}

func TestMeasureIsDeterministic(t *testing.T) {
	var rows [][]Label
	var p []Prediction
	for i := range 40 {
		rows = append(rows, []Label{Label(i%3 - 1), Label(i%5%3 - 1)})
		p = append(p, Prediction{Label(i*7%3 - 1), float64(i*7%20-10) / 10})
	}
	first := Measure(coded(rows...), p, DefaultOptions())
	if again := Measure(coded(rows...), p, DefaultOptions()); !reflect.DeepEqual(first, again) {
		t.Error("the same texts give other figures")
	}
	o := DefaultOptions()
	o.Seed = 2
	if other := Measure(coded(rows...), p, o); reflect.DeepEqual(first, other) {
		t.Error("another seed gives the same intervals")
	}
}

func TestMajority(t *testing.T) {
	for _, c := range []struct{ labels, want []Label }{
		{[]Label{1}, []Label{1}},
		{[]Label{1, -1, 1}, []Label{1}},
		{[]Label{1, -1}, []Label{-1, 1}},
		{[]Label{Missing, 0, Missing}, []Label{0}},
		{[]Label{1, 0, 0, 1, -1}, []Label{0, 1}},
		{[]Label{Missing}, nil},
	} {
		if got := majority(c.labels); !reflect.DeepEqual(got, c.want) {
			t.Errorf("majority of %v: %v, want %v", c.labels, got, c.want)
		}
	}
}

func TestMisses(t *testing.T) {
	c := coded([]Label{-1, -1}, []Label{1, 1}, []Label{1, 0}, []Label{0, 0}, []Label{-1, 0})
	p := made(Prediction{1, .5}, Prediction{1, .9}, Prediction{0, 0}, Prediction{1, .8}, Prediction{1, .3})
	var lines []int
	for _, m := range Misses(c, p, 10) {
		lines = append(lines, m.Line)
	}
	if want := []int{1, 4, 5}; !reflect.DeepEqual(lines, want) { // the distances 1.5, .8 and .8; the third is a tie that the program joins
		t.Errorf("misses %v, want %v", lines, want)
	}
	if got := Misses(c, p, 2); len(got) != 2 || got[0].Mean != -1 || got[0].Score != .5 {
		t.Errorf("%+v", got)
	}
	if len(Misses(c, p, 0)) != 0 {
		t.Error("misses that nobody asked for")
	}
}

func BenchmarkMeasure(b *testing.B) {
	var rows [][]Label
	var p []Prediction
	for i := range 1000 {
		rows = append(rows, []Label{Label(i%3 - 1), Label(i%5%3 - 1)})
		p = append(p, Prediction{Label(i*7%3 - 1), float64(i*7%200-100) / 100})
	}
	c := coded(rows...)
	for b.Loop() {
		Measure(c, p, DefaultOptions())
	}
}
