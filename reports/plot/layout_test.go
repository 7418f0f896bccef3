package plot

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestAxis(t *testing.T) {
	for _, test := range []struct {
		low, high float64
		marks     int
		ticks     []float64
		decimals  int
	}{
		{-1, 1, 4, []float64{-1, -0.5, 0, 0.5, 1}, 1},
		{-0.25, 0.31, 4, []float64{-0.4, -0.2, 0, 0.2, 0.4}, 1},
		{0, 55, 4, []float64{0, 20, 40, 60}, 0},
		{0, 0.9, 4, []float64{0, 0.25, 0.5, 0.75, 1}, 2},
		{0, 3000, 6, []float64{0, 500, 1000, 1500, 2000, 2500, 3000}, 0},
	} {
		a := newAxis(test.low, test.high, test.marks, 0, 100)
		ticks := a.ticks()
		if !slices.EqualFunc(ticks, test.ticks, func(x, y float64) bool { return math.Abs(x-y) < 1e-9 }) || a.decimals() != test.decimals {
			t.Errorf("[%v, %v]: ticks %v with %d decimals, want %v with %d", test.low, test.high, ticks, a.decimals(), test.ticks, test.decimals)
		}
		if a.at(a.low) != 0 || a.at(a.high) != 100 || a.at(a.high+9) != 100 {
			t.Errorf("[%v, %v]: does not run from edge to edge", test.low, test.high)
		}
	}
}

func TestTrack(t *testing.T) {
	for _, test := range []struct {
		sizes     []int
		narrowest float64
		widths    []float64
	}{
		{[]int{1, 3}, 0, []float64{25, 75}},
		{[]int{1, 99}, 10, []float64{10, 90}},
		{[]int{0, 5, 5}, 10, []float64{10, 45, 45}},
		{[]int{12, 1, 87}, 12, []float64{12, 12, 76}}, // the first falls below only when the second was raised
		{[]int{0, 0}, 10, []float64{50, 50}},
		{[]int{1, 1, 2}, 90, []float64{100. / 3, 100. / 3, 100. / 3}},
	} {
		track := newTrack(test.sizes, 5, 105, test.narrowest)
		left := 5.0
		for i, s := range track.spans {
			if math.Abs(s.left-left) > 1e-9 || math.Abs(s.right-s.left-test.widths[i]) > 1e-9 {
				t.Errorf("%v, at least %v: part %d is [%v, %v], want a width of %v", test.sizes, test.narrowest, i, s.left, s.right, test.widths[i])
			}
			left = s.right
		}
	}
}

func TestTrackPlacesUnits(t *testing.T) {
	track := newTrack([]int{10, 0, 30}, 0, 80, 20)
	for unit, want := range map[float64]float64{0: 0, 5: 10, 10: 40, 25: 60, 40: 80, 99: 80, -4: 0} {
		if got := track.at(unit); math.Abs(got-want) > 1e-9 {
			t.Errorf("unit %v at %v, want %v", unit, got, want)
		}
	}
}

func TestSpread(t *testing.T) {
	for _, test := range []struct {
		places []float64
		gap    float64
		want   []float64
	}{
		{[]float64{10, 50, 90}, 10, []float64{10, 50, 90}},
		{[]float64{50, 50}, 10, []float64{45, 55}},
		{[]float64{50, 52, 80}, 10, []float64{46, 56, 80}},
		{[]float64{0, 0, 0}, 10, []float64{0, 10, 20}},
		{[]float64{100, 100}, 10, []float64{90, 100}},
		{[]float64{1, 2, 3}, 60, nil},
		{nil, 1, nil},
	} {
		got := spread(test.places, evenly(test.gap, len(test.places)), 0, 100)
		if !slices.EqualFunc(got, test.want, func(x, y float64) bool { return math.Abs(x-y) < 1e-9 }) {
			t.Errorf("spread(%v, %v) = %v, want %v", test.places, test.gap, got, test.want)
		}
	}
}

func TestThinnedKeepsTheWidest(t *testing.T) {
	var hs []heading
	for i, width := range []float64{4, 4, 10, 4, 4, 4} {
		left := 0.0
		if i > 0 {
			left = hs[i-1].right
		}
		hs = append(hs, heading{strings.Repeat("a", i+1), left, left + width})
	}
	var kept []string
	for _, h := range thinned(hs, 8) {
		kept = append(kept, h.text)
	}
	if want := []string{"a", "aaa", "aaaaa"}; !slices.Equal(kept, want) {
		t.Errorf("kept %v, want %v", kept, want)
	}
}

func TestHeadingsGetSteeperAsTheyGetMore(t *testing.T) {
	r := newRuler()
	for _, test := range []struct {
		count   int
		degrees float64
	}{{1, 0}, {4, 0}, {20, 45}, {44, 60}, {52, 90}, {120, 90}} {
		var hs []heading
		width := 600 / float64(test.count)
		for i := range test.count {
			hs = append(hs, heading{"Een kop", 40 + float64(i)*width, 40 + float64(i+1)*width})
		}
		got := layoutHeadings(r, hs, 40, 640, 0)
		if math.Abs(got.set[0].angle-test.degrees*math.Pi/180) > 1e-9 {
			t.Errorf("%d headings: angle %v, want %v°", test.count, got.set[0].angle, test.degrees)
		}
		if full := test.count <= 60; full != (len(got.set) == test.count) {
			t.Errorf("%d headings: %d set", test.count, len(got.set))
		}
	}
}

func TestFit(t *testing.T) {
	r := newRuler()
	for _, test := range []struct {
		text  string
		width float64
		want  string
	}{
		{"gilde", 100, "gilde"},
		{"Vertrouwen in organisaties", 64, "Vertrouwen…"},
		{"Wat, dan", 31, "Wat…"}, // no mark or blank before the ellipsis
		{"e\u0301e\u0301e\u0301e\u0301", 22, "e\u0301e\u0301…"},
		{"gilde", 0, "…"},
	} {
		got := r.fit(test.text, 10, false, test.width)
		if got != test.want {
			t.Errorf("fit(%q, %v) = %q, want %q", test.text, test.width, got, test.want)
		}
		if w := r.width(got, 10, false); w > test.width && got != "…" {
			t.Errorf("fit(%q, %v) = %q is %v wide", test.text, test.width, got, w)
		}
	}
}

func TestWrap(t *testing.T) {
	r := newRuler()
	text := "De vlag van het gilde hing jaren in de gang"
	for lines := 1; lines <= 6; lines++ {
		got := r.wrap(text, 10, false, 60, lines)
		if len(got) > lines {
			t.Errorf("%d lines: %q", lines, got)
		}
		whole := strings.Join(got, " ") == text
		if whole == strings.HasSuffix(got[len(got)-1], "…") || whole != (lines >= 4) {
			t.Errorf("%d lines: %q", lines, got)
		}
		for _, l := range got {
			if r.width(l, 10, false) > 60 {
				t.Errorf("%q is too wide", l)
			}
		}
	}
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		" a\n\tb\u00a0c ":           "a b c",
		"a\x00b\x1bc\u202Ed\uFFFEe": "abcde",
		"caf\xe9":                   "caf\uFFFD",
		"zzp’er & <b>":              "zzp’er & <b>",
	} {
		if got := plain(text); got != want {
			t.Errorf("plain(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestMeasure(t *testing.T) {
	r := newRuler()
	// Advance widths of Liberation Sans, in 1/2048 em: n 1139, i 455; bold n 1251.
	if got, want := r.width("ni", 2048, false), 1139.+455; math.Abs(got-want) > 1 {
		t.Errorf("regular: %v, want %v", got, want)
	}
	if got, want := r.width("n", 2048, true), 1251.; math.Abs(got-want) > 1 {
		t.Errorf("bold: %v, want %v", got, want)
	}
	if w, known := r.measure("信\u0301頼", 10, false); known || w != 20 {
		t.Errorf("missing glyphs: %v, %v", w, known)
	}
}

func TestTurnLabelsKeepApart(t *testing.T) {
	r := newRuler()
	essay := newTrack([]int{100}, 0, 500, 0)
	turns := []ArcTurn{{Sentence: 98, Label: "een omslag aan het eind"}, {Sentence: 10, Label: "een omslag"}, {Sentence: 12, Label: "nog een omslag"}}
	set := layoutTurns(r, turns, essay, 500)
	if set[0].Sentence != 10 || set[0].row == set[1].row || set[2].align != 1 {
		t.Errorf("%+v", set)
	}
}

func TestSpacedTicks(t *testing.T) {
	a := newAxis(-0.2, 0.6, 4, 0, 80) // a tick every 20 points, the second at zero
	for _, test := range []struct {
		room float64
		want []float64
	}{
		{19, []float64{-0.2, 0, 0.2, 0.4, 0.6}}, {30, []float64{0, 0.4}}, {50, []float64{0, 0.6}}, {90, []float64{0}},
	} {
		got := a.spacedTicks(func(float64) float64 { return test.room })
		if !slices.EqualFunc(got, test.want, func(x, y float64) bool { return math.Abs(x-y) < 1e-9 }) {
			t.Errorf("room of %v: %v, want %v", test.room, got, test.want)
		}
	}
}

// TestMeansInGroups holds that rows which belong together stand together, and apart from the next.
func TestMeansInGroups(t *testing.T) {
	m := layoutMeans(newRuler(), sampleThemeTone(3), 692)
	for i := 1; i < len(m.data.Rows); i++ {
		gap := m.tops[i] - m.tops[i-1] - m.rowHeight(m.data.Rows[i-1], m.names[i-1])
		if want := map[bool]float64{true: 0, false: groupGap}[m.data.Rows[i].Joined]; math.Abs(gap-want) > 1e-9 {
			t.Errorf("row %d: a gap of %v, want %v", i, gap, want)
		}
	}
}

// TestMeansReach holds the axis to both estimates, and to -2 and 2 for differences.
func TestMeansReach(t *testing.T) {
	second := Estimate{Mean: 1.4, Low: 1.1, High: 9, Enough: true}
	data := MeansData{Rows: []MeanRow{{Estimate: Estimate{Mean: 0.3}, Second: &second}}}
	for difference, want := range map[bool]float64{false: 1, true: 2} {
		data.Difference = difference
		if x := meansAxis(data); x.high != want {
			t.Errorf("differences %v: the axis ends at %v, want %v", difference, x.high, want)
		}
	}
}

// TestMeansExplainTheSecondEstimate names both marks where a row has two, and neither where none has.
func TestMeansExplainTheSecondEstimate(t *testing.T) {
	data := sampleThemeTone(2)
	if got := strings.Join(textsOf(Means(data)), "|"); !strings.Contains(got, data.First+"|"+data.Second) {
		t.Errorf("%q", got)
	}
	for i := range data.Rows {
		data.Rows[i].Second = nil
	}
	if got := strings.Join(textsOf(Means(data)), "|"); strings.Contains(got, data.Second) || strings.Contains(got, data.First) {
		t.Errorf("%q", got)
	}
}
