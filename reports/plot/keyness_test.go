package plot

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

var sampleKeyWords = []string{
	"reünie", "bedankt", "oxytocine", "artikel", "benieuwd", "groepsdruk", "ondernemersvereniging", "zeker", "dank", "arbeidsongeschiktheidsverzekering",
	"boek", "vraag", "eens", "leuk", "mooi", "meester", "gezel", "leerling", "ambacht", "insigne", "schuld", "verplichting", "vlag", "stad", "regels",
	"toezicht", "werkplaats", "geld", "loon", "trots",
}

// sampleKeyness has the given numbers of words on its sides; every third has a zero count on the other side.
func sampleKeyness(target, reference int) KeynessData {
	rng := rand.New(rand.NewPCG(uint64(target), uint64(reference)))
	data := KeynessData{Caption: sampleCaption("woorden"), DecimalComma: true, TargetKind: ReaderRow, Words: KeynessWords{
		Target: "vaker in de reacties →", Reference: "← vaker in het essay", Times: "zo vaak", Equal: "even vaak", Counts: "reacties : essay",
		Speakers: "personen", Interval: "verhouding, met interval", Open: "interval zonder einde", None: "geen woorden die betrouwbaar vaker voorkomen",
	}}
	data.Title, data.Subtitle = "Lezers hebben het over de reünie, het essay over meesters", "Hoeveel keer zo vaak elk woord voorkomt, naar verhouding van de lengte"
	for i := range target + reference {
		row := KeynessRow{Label: sampleKeyWords[i%len(sampleKeyWords)], Target: 3 + rng.IntN(20), Reference: 1 + rng.IntN(4), Speakers: 2 + rng.IntN(6)}
		if i%3 == 0 {
			row.Reference, row.OpenHigh = 0, true
		}
		row.Ratio = math.Log2(2.1 * (float64(row.Target) + 0.5) / (float64(row.Reference) + 0.5))
		half := 2.4 / math.Sqrt(float64(row.Reference)+1)
		row.Low, row.High = row.Ratio-half, row.Ratio+half
		if row.OpenHigh {
			row.High = row.Ratio
		}
		if i >= target {
			row = mirrored(row)
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}

func mirrored(row KeynessRow) KeynessRow {
	row.Ratio, row.Low, row.High = -row.Ratio, -row.High, -row.Low
	row.OpenLow, row.OpenHigh = row.OpenHigh, row.OpenLow
	row.Target, row.Reference = row.Reference, row.Target
	row.Speakers = 0
	return row
}

func textsOf(f Figure) []string {
	var texts []string
	for _, l := range labelsOf(f) {
		texts = append(texts, l.text)
	}
	return texts
}

func TestKeynessAxisCountsInDoublings(t *testing.T) {
	data := KeynessData{DecimalComma: true, Words: KeynessWords{Times: "zo vaak", Equal: "even vaak"}, Rows: []KeynessRow{
		{Label: "gilde", Ratio: 3, Low: 1, High: 4, Target: 12, Reference: 1},
		{Label: "reünie", Ratio: -1, Low: -2, High: -0.5, Target: 1, Reference: 2},
	}}
	got := strings.Join(textsOf(Keyness(data)), "|")
	for _, want := range []string{"even vaak|2×|4×|8×|16× zo vaak|gilde|1|:|12", "4× zo vaak|2×|even vaak|reünie|2|:|1"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing from %q", want, got)
		}
	}
}

// TestKeynessSides holds that the words stand on their sides of the middle, in the caller's order.
func TestKeynessSides(t *testing.T) {
	k := layoutKeyness(newRuler(), sampleKeyness(4, 3), 692)
	if len(k.sides[0].rows) != 4 || len(k.sides[1].rows) != 3 {
		t.Fatalf("%d and %d rows", len(k.sides[0].rows), len(k.sides[1].rows))
	}
	for i, s := range k.sides {
		for j, row := range s.rows {
			if right := k.x.at(row.Ratio) > k.x.at(0); right != (i == 0) {
				t.Errorf("side %d: %s stands on the wrong side", i, row.Label)
			}
			if want := sampleKeyWords[4*i+j]; row.Label != want {
				t.Errorf("side %d, row %d: %s, want %s", i, j, row.Label, want)
			}
		}
	}
}

func TestKeynessReach(t *testing.T) {
	for _, test := range []struct {
		name      string
		row       KeynessRow
		low, high float64
	}{
		{"an interval within reach", KeynessRow{Ratio: 3, Low: 1, High: 4.5}, 0, 4.5},
		{"one that goes on far beyond the dots", KeynessRow{Ratio: 3, Low: 1, High: 11}, 0, 5},
		{"one without an end: room for an arrow", KeynessRow{Ratio: 3, Low: 1, High: 3, OpenHigh: true}, 0, 4},
		{"one across the middle", KeynessRow{Ratio: 2, Low: -1.5, High: 4}, -1.5, 4},
		{"a wild value", KeynessRow{Ratio: 1e300, Low: 1, High: math.Inf(1)}, 0, keynessFarthest},
		{"no value", KeynessRow{Ratio: math.NaN()}, 0, 1},
	} {
		k := keyness{data: KeynessData{Rows: []KeynessRow{test.row}}}
		k.share()
		if low, high := k.reach(); low != test.low || high != test.high {
			t.Errorf("%s: [%v, %v], want [%v, %v]", test.name, low, high, test.low, test.high)
		}
	}
}

func TestKeynessWithoutWordsSaysSo(t *testing.T) {
	for name, data := range map[string]KeynessData{"neither side": sampleKeyness(0, 0), "no target": sampleKeyness(0, 4), "no reference": sampleKeyness(4, 0)} {
		want := 1
		if name == "neither side" {
			want = 2
		}
		if got := strings.Count(strings.Join(textsOf(Keyness(data)), "|"), data.Words.None); got != want {
			t.Errorf("%s: said %d times, want %d", name, got, want)
		}
	}
}
