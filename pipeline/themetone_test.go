package pipeline

import (
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
)

func themeOf(t *testing.T, a *Analysis, path string) ThemeTotal {
	t.Helper()
	i := slices.IndexFunc(a.Themes, func(total ThemeTotal) bool { return total.Path == path })
	if i < 0 {
		t.Fatalf("there is no theme %s", path)
	}
	return a.Themes[i]
}

// mixed writes sentences so often, one of each in turn.
func mixed(times int, sentences ...string) string {
	return strings.Repeat(strings.Join(sentences, " ")+" ", times)
}

// TestThemeTonePlanted: sentences that name a theme sound better than the others of their section; readers are compared by themselves.
func TestThemeTonePlanted(t *testing.T) {
	post := essay("planted", mixed(12, "De zee is prachtig.", "De stoel is lelijk.", "De zee ligt daar.", "De kast staat daar.", "De bank is afschuwelijk."))
	post.Comments = []corpus.Comment{{ID: "c1", By: corpus.Reader, Name: "Cor", Body: mixed(12, "De zee is afschuwelijk.", "De stoel is prachtig.", "De zee ligt daar.", "De kast staat daar.")},
		{ID: "c2", By: corpus.Author, Body: mixed(12, "De zee is prachtig.", "De stoel is lelijk.")}}
	a := analyze(t, modelWith(t, seaThemes).NewAnalyzer(), post)
	zee := themeOf(t, &a, "zee")
	for name, test := range map[string]struct {
		tone          ThemeTone
		with, without int
		sign          int
	}{"essay": {zee.EssayTone, 24, 36, 1}, "readers": {zee.ReadersTone, 24, 24, -1}} {
		c := test.tone.Masked
		if test.tone.Why != "" || c.With != test.with || c.Without != test.without || signOf(c.Delta) != test.sign || test.tone.PAdjusted > .05 || test.tone.PAdjusted < c.P {
			t.Errorf("%s: %+v, want %d and %d sentences, sign %d, significant", name, test.tone, test.with, test.without, test.sign)
		}
	}
}

// TestThemeToneOfItsOwnWords: words of the theme that have a tone make a difference with them, none without.
func TestThemeToneOfItsOwnWords(t *testing.T) {
	a := analyze(t, model(t).NewAnalyzer(), essay("own", mixed(12, "Het vertrouwen komt te paard.", "De bakker komt te paard.", "De bakker is aardig.", "Het vertrouwen van de bakker is aardig.")))
	tone := themeOf(t, &a, "vertrouwen").EssayTone
	if tone.Why != "" || tone.Raw.Delta < .1 || tone.Raw.P > .05 {
		t.Errorf("with its words the theme shows no difference: %+v", tone.Raw)
	}
	if tone.PAdjusted <= .05 || tone.Masked.Delta > tone.Raw.Delta/2 {
		t.Errorf("without its words the theme shows a difference: %+v", tone.Masked)
	}
}

// TestThemeToneLeavesOutTheOpposite: sentences that carry the opposite only are neither with nor without the theme; those that carry both are with it.
func TestThemeToneLeavesOutTheOpposite(t *testing.T) {
	a := analyze(t, modelWith(t, seaThemes).NewAnalyzer(), essay("opposite",
		mixed(11, "De storm is afschuwelijk.", "De windstilte is prachtig.", "De stoel is mooi.", "De kast staat daar.")+mixed(3, "Na de storm komt de windstilte.")))
	for path, want := range map[string][2]int{"storm": {14, 22}, "storm/stilte": {14, 22}} {
		if c := themeOf(t, &a, path).EssayTone.Masked; c.With != want[0] || c.Without != want[1] {
			t.Errorf("%s: %d sentences with and %d without, want %v", path, c.With, c.Without, want)
		}
	}
}

func TestThemeToneRefusals(t *testing.T) {
	for _, test := range []struct{ name, body, why string }{
		{"nine sentences with", mixed(9, "De zee is prachtig.", "De stoel is lelijk.", "De kast staat daar."), WhyFewThemeSentences},
		{"nine sentences without", mixed(9, "De zee is prachtig.", "De zee ligt daar.", "De stoel is lelijk."), WhyFewThemeSentences},
		{"no sentence", "", WhyFewThemeSentences},
		{"all alike", mixed(12, "De zee ligt daar.", "De kast staat daar."), WhyAlike},
		{"enough", mixed(10, "De zee is prachtig.", "De stoel is lelijk."), ""},
	} {
		a := analyze(t, modelWith(t, seaThemes).NewAnalyzer(), essay("refused", test.body))
		if got := themeOf(t, &a, "zee").EssayTone; got.Why != test.why || got.Why != "" && got.PAdjusted != 1 {
			t.Errorf("%s: %q and p %v, want %q", test.name, got.Why, got.PAdjusted, test.why)
		}
	}
}
