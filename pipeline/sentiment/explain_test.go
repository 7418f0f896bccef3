package sentiment

import (
	"errors"
	"testing"
)

func TestExplain(t *testing.T) {
	l := smallLexicon(t)
	tests := []struct{ line, want string }{
		{"Het is heel mooi!", "Het is heel mooi!\n" +
			"  mooi +0.70 × +1.30 (intensifier “heel”) × +1.15 (exclamation “!”) → +1.05\n" +
			"  = +0.72 (positive +0.72, negative +0.00; 1 of 1 content words known)\n"},
		{"Het viel weer tegen.", "Het viel weer tegen.\n" +
			"  viel [tegenvallen] -0.50\n" +
			"  = -0.45 (positive +0.00, negative -0.45; 0 of 1 content words known)\n"},
		{"De 'vriendelijke' buren.", "De 'vriendelijke' buren.\n" +
			"  vriendelijke [vriendelijk] +0.60\n" +
			"  doubt: quotation marks: vriendelijke\n" +
			"  = +0.51 (positive +0.51, negative +0.00; 1 of 2 content words known)\n"},
		{"Op de tafel.", "Op de tafel.\n  no judged word\n" +
			"  = +0.00 (positive +0.00, negative +0.00; 0 of 1 content words known)\n"},
	}
	for _, test := range tests {
		if _, got := explained(t, l, test.line); got != test.want {
			t.Errorf("got\n%swant\n%s", got, test.want)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("full disk") }

func TestExplainError(t *testing.T) {
	doc, score := scoreLine(smallLexicon(t), "mooi")
	if err := Explain(brokenWriter{}, doc, doc.Sentences[0], score); err == nil {
		t.Error("no error from a writer that fails")
	}
}

func TestLabel(t *testing.T) {
	for value, want := range map[float64]int{1: 1, neutralLimit: 1, 0.04: 0, 0: 0, -0.04: 0, -neutralLimit: -1, -1: -1} {
		if got := Label(value); got != want {
			t.Errorf("Label(%v) = %d, want %d", value, got, want)
		}
	}
}
