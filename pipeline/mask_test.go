package pipeline

import (
	"testing"

	"teneur/pipeline/text"
)

// TestMask: without the words of a theme a sentence keeps the tone of its other words, and nothing of the theme's own.
func TestMask(t *testing.T) {
	for _, test := range []struct {
		name, sentence, path string
		lang                 text.Lang
		raw, masked          int // the side of zero on which the score lies
	}{
		{"the theme alone", "Het vertrouwen is groot.", "vertrouwen", text.Dutch, 1, 0},
		{"beside a positive word", "Het vertrouwen is prachtig.", "vertrouwen", text.Dutch, 1, 1},
		{"beside a negative word", "Het vertrouwen is helaas vernield en dat is afschuwelijk.", "vertrouwen", text.Dutch, -1, -1},
		{"a separable verb", "Hij vertrouwt haar de sleutel toe.", "vertrouwen", text.Dutch, 1, 0},
		{"words inside a separable verb", "Hij vertrouwt haar zijn mooie tuin toe.", "vertrouwen", text.Dutch, 1, 1},
		{"a theme that the sentence does not carry", "Het vertrouwen is groot.", "gilden", text.Dutch, 1, 1},
		{"English, the theme alone", "This trust is what the people of the village have.", "vertrouwen", text.English, 1, 0},
		{"English, beside another word", "The trust between the kind people of this village is a wonderful thing.", "vertrouwen", text.English, 1, 1},
	} {
		a := analyze(t, model(t).NewAnalyzer(), essay("m", test.sentence))
		u := &a.Units[0]
		if lang := u.Doc.Sentences[0].Lang; lang != test.lang {
			t.Errorf("%s: the language is %v", test.name, lang)
		}
		if raw, masked := signOf(u.Value(0)), signOf(u.Masked(0, test.path)); raw != test.raw || masked != test.masked {
			t.Errorf("%s: %+.3f and without the theme %+.3f, want signs %d and %d", test.name, u.Value(0), u.Masked(0, test.path), test.raw, test.masked)
		}
	}
}

func signOf(v float64) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

// TestMaskOnlyItsSentence: a theme in one sentence changes nothing in another.
func TestMaskOnlyItsSentence(t *testing.T) {
	a := analyze(t, model(t).NewAnalyzer(), essay("m", "Het vertrouwen is groot. De tuin is prachtig."))
	u := &a.Units[0]
	if got, want := u.Masked(1, "vertrouwen"), u.Value(1); got != want || want <= 0 {
		t.Errorf("the second sentence scores %v without the theme, %v with it", got, want)
	}
}

// TestMaskOfSubtheme: a sub-theme's words are its parent's too, unless it opposes it.
func TestMaskOfSubtheme(t *testing.T) {
	a := analyze(t, model(t).NewAnalyzer(), essay("m", "Het wantrouwen is groot. Hij vertrouwt haar de sleutel toe."))
	u := &a.Units[0]
	if u.Value(0) >= 0 || u.Masked(0, "vertrouwen/wantrouwen") != 0 {
		t.Errorf("distrust scores %v, and %v without its own words", u.Value(0), u.Masked(0, "vertrouwen/wantrouwen"))
	}
	if got := u.Masked(0, "vertrouwen"); got != u.Value(0) {
		t.Errorf("the opposite's words are taken for the theme's: %v", got)
	}
	for _, path := range []string{"vertrouwen", "vertrouwen/individueel"} {
		if got := u.Masked(1, path); got != 0 {
			t.Errorf("%s: %v without its words, want 0", path, got)
		}
	}
}
