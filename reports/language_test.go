package reports

import (
	"math"
	"testing"

	"teneur/pipeline/shift"
)

func TestNumbers(t *testing.T) {
	dutch, english := newLanguage("nl"), newLanguage("en")
	for _, test := range []struct{ got, want string }{
		{dutch.number(1.25, 1), "1,2"}, {english.number(0.5, 2), "0.50"}, {dutch.number(-0.5, 2), "−0,50"},
		{dutch.number(-0.001, 2), "0,00"}, {dutch.number(math.Copysign(0, -1), 2), "0,00"},
		{dutch.signed(0.5, 2), "+0,50"}, {dutch.signed(0.001, 2), "0,00"}, {dutch.signed(-0.004, 2), "0,00"}, {english.signed(-1, 2), "−1.00"},
		{dutch.count(0), "0"}, {dutch.count(999), "999"}, {dutch.count(1000), "1.000"}, {english.count(1234567), "1,234,567"},
		{dutch.percent(0.425), "43%"}, {dutch.percent(0), "0%"}, {dutch.percent(1), "100%"},
		{dutch.p(0.0009), "p < 0,001"}, {dutch.p(0), "p < 0,001"}, {english.p(0.04), "p = 0.040"}, {dutch.p(1), "p = 1,000"},
		{dutch.interval(-0.25, 0.5), "−0,25 tot +0,50"}, {english.interval(0, 1), "0.00 to +1.00"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestCountedWords(t *testing.T) {
	dutch, english := newLanguage("nl"), newLanguage("en")
	for _, test := range []struct{ got, want string }{
		{dutch.words(0), "geen woorden"}, {dutch.words(1), "één woord"}, {dutch.words(1200), "1.200 woorden"},
		{english.words(0), "no words"}, {english.words(1), "one word"}, {english.words(1200), "1,200 words"},
		{dutch.times(0), "geen enkele keer"}, {dutch.times(1), "één keer"}, {dutch.times(2), "2 keer"}, {english.times(1), "once"}, {english.times(2), "2 times"},
		{dutch.list(nil), ""}, {dutch.list([]string{"a"}), "a"}, {dutch.list([]string{"a", "b"}), "a en b"}, {english.list([]string{"a", "b", "c"}), "a, b and c"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

// TestTone: the words say what the interval supports as it is printed, and no more.
func TestTone(t *testing.T) {
	l := newLanguage("nl")
	for _, test := range []struct {
		mean, low, high float64
		want            string
	}{
		{0.2, 0.1, 0.3, "positief"}, {0.05, 0.01, 0.09, "licht positief"}, {0.5, 0.31, 0.6, "uitgesproken positief"}, {0.5, 0.2, 0.7, "positief"},
		{-0.2, -0.3, -0.1, "negatief"}, {-0.05, -0.09, -0.01, "licht negatief"}, {-0.5, -0.6, -0.31, "uitgesproken negatief"},
		{0.02, -0.05, 0.09, "in evenwicht tussen positief en negatief"}, {0.02, -0.11, 0.15, "niet duidelijk positief of negatief"},
		{0.2, 0.004, 0.3, "niet duidelijk positief of negatief"}, {-0.2, -0.3, -0.004, "niet duidelijk positief of negatief"},
	} {
		e := shift.Estimate{Mean: test.mean, Low: test.low, High: test.high, Enough: true, N: 10}
		if got := l.tone(e); got != test.want {
			t.Errorf("tone of %v (%v to %v) = %q, want %q", test.mean, test.low, test.high, got, test.want)
		}
	}
	if got := l.tone(shift.Estimate{Mean: 0.5, Low: 0.4, High: 0.6}); got != "te weinig tekst" {
		t.Errorf("without enough text the tone is %q", got)
	}
}

// TestWhyIsTranslated: no reason is printed as its key.
func TestWhyIsTranslated(t *testing.T) {
	for _, key := range []string{shift.WhyNoSentences, shift.WhyFewSentences, shift.WhyFewWords, shift.WhyFewTones, shift.WhyFewComments, shift.WhyAlike,
		shift.WhySingleBlock, shift.WhySingleComment, shift.WhyFewParagraphs, shift.WhyShort, shift.WhyDescriptive} {
		for _, code := range []string{"nl", "en"} {
			if got := newLanguage(code).why(key); got == key || got == "" {
				t.Errorf("%s: %q is printed as %q", code, key, got)
			}
		}
	}
}
