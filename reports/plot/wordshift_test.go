package plot

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

var sampleShiftWords = []string{
	"niet goed", "schande", "heel mooi", "vertrouwen", "ruzie", "zonder hulp", "dankbaar", "geen probleem", "kwaad", "eerlijk", "jaloezie",
	"helemaal niet onaardig", "kapot", "arbeidsongeschiktheidsverzekering", "plezier", "verlies", "trots", "vals", "rijk", "ziek", "veilig", "boos", "lief", "angst", "zorg",
}

// sampleWordShift has the given number of words, of all four kinds, and thirty that are not given.
func sampleWordShift(words int) WordShiftData {
	rng := rand.New(rand.NewPCG(uint64(words), 3))
	data := WordShiftData{Caption: sampleCaption("woordverschuiving"), DecimalComma: true, Items: words + 30, Words: WordShiftWords{
		Negative: "← negatiever", Positive: "positiever →", PositiveMore: "positief woord, vaker", PositiveLess: "positief woord, minder vaak",
		NegativeMore: "negatief woord, vaker", NegativeLess: "negatief woord, minder vaak", Change: "bijdrage", Counts: "ervoor : erna", Others: "andere woorden",
		Total: "verschil", Beyond: "balk loopt door", None: "geen woorden met een toon",
	}}
	data.Title, data.Subtitle = "Na ‘Opgedoekt’ is er minder schande en meer moois", "Wat elk woord bijdraagt aan het verschil in gemiddelde score"
	for i := range words {
		row := WordShiftRow{Label: sampleShiftWords[i%len(sampleShiftWords)], Kind: ShiftKind(rng.IntN(4)), First: rng.IntN(2), Second: 1 + rng.IntN(12)}
		row.Change = 0.08 / float64(i+1) * (0.6 + 0.4*rng.Float64())
		if row.Kind == PositiveLess || row.Kind == NegativeLess {
			row.First, row.Second = row.Second, row.First
		}
		if row.Kind == PositiveLess || row.Kind == NegativeMore {
			row.Change = -row.Change
		}
		data.Rows, data.Total = append(data.Rows, row), data.Total+row.Change
	}
	data.Total += 0.021
	return data
}

// TestWordShiftAddsUp holds that the drawn words and the row of all others make the whole, whatever is left out.
func TestWordShiftAddsUp(t *testing.T) {
	for _, words := range []int{1, 5, 20, 21, 60} {
		data := sampleWordShift(words)
		s := layoutWordShift(newRuler(), data, 692)
		if want := min(words, shiftMost); s.words != want || len(s.lines) != want+2 {
			t.Fatalf("%d words: %d drawn, %d lines", words, s.words, len(s.lines))
		}
		sum := 0.0
		for _, line := range s.lines[:s.words+1] {
			sum += line.Change
		}
		if whole := s.lines[s.words+1].Change; math.Abs(sum-data.Total) > 1e-12 || whole != data.Total {
			t.Errorf("%d words: the lines add up to %v, the whole is %v, want %v", words, sum, whole, data.Total)
		}
	}
}

// TestWordShiftWithoutATotal sums up the rows, also those that are not drawn.
func TestWordShiftWithoutATotal(t *testing.T) {
	data := WordShiftData{Total: math.NaN(), Rows: []WordShiftRow{{Label: "a", Change: 0.25}, {Label: "b", Change: math.NaN()}, {Label: "c", Change: -0.5}}}
	s := layoutWordShift(newRuler(), data, 692)
	if got := s.lines[len(s.lines)-1].Change; got != -0.25 || s.words != 2 || s.lines[0].Label != "c" {
		t.Errorf("whole %v of %d words, first %q", got, s.words, s.lines[0].Label)
	}
}

func TestWordShiftOrder(t *testing.T) {
	data := WordShiftData{Rows: []WordShiftRow{{Label: "klein", Change: 0.1}, {Label: "ook klein", Change: -0.1}, {Label: "groot", Change: -0.3}}, Total: -0.3}
	s := layoutWordShift(newRuler(), data, 692)
	var got []string
	for _, line := range s.lines[:s.words] {
		got = append(got, line.Label)
	}
	if want := []string{"groot", "klein", "ook klein"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if len(s.lines) != 4 {
		t.Errorf("%d lines: words that make the whole leave nothing to the others", len(s.lines))
	}
}

// TestWordShiftSigns holds that kind, sign, counts and sums can be read without colour.
func TestWordShiftSigns(t *testing.T) {
	data := sampleWordShift(0)
	data.Items = 9
	data.Total = 0.4
	for i, label := range []string{"mooi", "fijn", "boos", "vals"} {
		data.Rows = append(data.Rows, WordShiftRow{Label: label, Kind: ShiftKind(i), Change: 0.05, First: i, Second: 7})
	}
	got := strings.Join(textsOf(WordShift(data)), "|")
	for _, want := range []string{"mooi|+0,05|+↑|7|:|0", "fijn|+0,05|+↓|7|:|1", "boos|+0,05|−↑|7|:|2", "vals|+0,05|−↓|7|:|3", "andere woorden (5)|+0,20|verschil|+0,40", "balk loopt door"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing from %q", want, got)
		}
	}
}

// TestWordShiftSides draws what makes the tone more negative to the left.
func TestWordShiftSides(t *testing.T) {
	s := layoutWordShift(newRuler(), sampleWordShift(12), 692)
	for _, line := range s.lines {
		if left := s.x.at(line.Change) < s.x.at(0); left != (line.Change < 0) {
			t.Errorf("%s stands on the wrong side", line.Label)
		}
	}
}

func TestHatchingStaysWithinItsBar(t *testing.T) {
	for _, width := range []float64{0.3, 2, 11, 80} {
		b := box{30, 20, 30 + width, 20 + shiftBar}
		for _, line := range hatching(b) {
			for _, pt := range line {
				if pt.x < b.left-1e-9 || pt.x > b.right+1e-9 || pt.y < b.top-1e-9 || pt.y > b.bottom+1e-9 {
					t.Errorf("a bar %v wide: a line ends at %v", width, pt)
				}
			}
		}
	}
	if n := len(hatching(box{0, 0, 80, shiftBar})); n < 15 {
		t.Errorf("a bar 80 wide: %d lines", n)
	}
}

// TestWordShiftAxisIsTrue measures a bar against the numbers above it.
func TestWordShiftAxisIsTrue(t *testing.T) {
	s := layoutWordShift(newRuler(), sampleWordShift(24), 692)
	for _, v := range append(s.ticks, s.lines[0].Change, s.lines[5].Change) {
		each := (s.x.at(s.lines[0].Change) - s.x.at(0)) / s.lines[0].Change
		if got := s.x.at(v) - s.x.at(0); math.Abs(got-v*each) > 1e-9 {
			t.Errorf("%v stands %v from zero, want %v", v, got, v*each)
		}
	}
	if len(s.ticks) < 3 {
		t.Errorf("ticks %v", s.ticks)
	}
}
