package sentiment

import "testing"

// TestAsksAndWishes holds what a question or an inverted wish makes of a judgement, beside the plain statement.
func TestAsksAndWishes(t *testing.T) {
	l := Default()
	tests := []struct {
		line    string
		shifter string // the last one of the judged piece, "" for none
		sign    int
	}{
		{"Dit is eerlijk.", "", 1},
		{"Is dit eerlijk?", "question", 1},
		{"Is dit nou eerlijk?", "question", -1},
		{"Wat is daar nou leuk aan?", "question", -1},
		{"Wat is er mooier dan dit?", "", 1},
		{"Was de minister maar eerlijk.", "wish", -1},
		{"Luisterde de minister maar eens eerlijk.", "wish", -1},
		{"Was het plan maar niet eerlijk.", "contrast", -1}, // elliptical: maar opens a clause of its own
		{"Was een eerlijk plan.", "", 1},
	}
	for _, test := range tests {
		_, score := scoreLine(l, test.line)
		if Label(score.Value) != test.sign {
			t.Errorf("%s: value %.2f, want sign %d; pieces %+v", test.line, score.Value, test.sign, score.Pieces)
			continue
		}
		last := ""
		if applied := score.Pieces[len(score.Pieces)-1].Shifters; len(applied) > 0 {
			last = applied[len(applied)-1].Name
		}
		if last != test.shifter {
			t.Errorf("%s: last shifter %q, want %q", test.line, last, test.shifter)
		}
	}
}
