package pipeline

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"

	"teneur/corpus"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

// ThemeTone compares the tone of the sentences that carry a theme with that of the other sentences of the same section, or
// of the same comment. Sentences that carry a related theme only (the opposite, the parent, a sister) stand on neither side.
type ThemeTone struct {
	Masked    stats.Contrast // the words that make the theme have no tone: the figure to trust
	Raw       stats.Contrast // all words count: what the theme's own words add to it
	PAdjusted float64        // Masked.P by Benjamini–Hochberg, over the comparisons of the post
	Why       string         // short key: nothing was compared; the counts in Masked still hold
}

// Why themes were not compared: keys that a report translates.
const (
	WhyFewThemeSentences = "fewer than ten sentences on a side"
	WhyFewArrangements   = "too few arrangements"
	WhyAlike             = shift.WhyAlike
)

// themeTones compares each theme's sentences with the others: in the essay, and in the readers' comments.
func (a *Analysis) themeTones(m *Model) {
	for i := range a.Themes {
		t := &a.Themes[i]
		t.EssayTone = a.themeTone(m, t.Path, "essay", func(u *Unit) bool { return u.Kind != Comment })
		t.ReadersTone = a.themeTone(m, t.Path, "readers", func(u *Unit) bool { return u.Kind == Comment && u.By != corpus.Author })
	}
	a.adjustThemeTones(m.shift.Level)
}

// adjustThemeTones corrects for the number of comparisons. A sub-theme repeats much of what its parent says; all are counted.
func (a *Analysis) adjustThemeTones(level float64) {
	var compared []*ThemeTone
	var p []float64
	for i := range a.Themes {
		for _, t := range []*ThemeTone{&a.Themes[i].EssayTone, &a.Themes[i].ReadersTone} {
			if t.Why == "" && t.Masked.MinP <= level {
				compared, p = append(compared, t), append(p, t.Masked.P)
			}
		}
	}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		compared[i].PAdjusted = adjusted
	}
}

func (a *Analysis) themeTone(m *Model, path, voice string, belongs func(*Unit) bool) ThemeTone {
	cfg := m.shift
	tone := ThemeTone{PAdjusted: 1}
	masked := a.strata(path, belongs, (*Unit).Masked)
	if cfg.DescribeOnly {
		tone.Masked, tone.Why = stats.Stratified(masked), shift.WhyLeftOut
		return tone
	}
	test := func(strata []stats.Stratum, name string) (stats.Contrast, error) {
		return stats.StratifiedTest(strata, 1-cfg.Level, cfg.Permutations, func() *rand.Rand { return stats.Stream(cfg.Seed, a.ID, path, voice, name) })
	}
	var err error
	if tone.Masked, err = test(masked, "masked"); err == nil {
		raw := a.strata(path, belongs, func(u *Unit, sentence int, _ string) float64 { return u.Value(sentence) })
		tone.Raw, err = test(raw, "raw")
	}
	tone.Why = whyNotCompared(err)
	return tone
}

// strata gives the scores of the sentences in each unit of a voice, and which of them carry the theme. Units that do not carry it tell nothing: most themes of most posts
// cost no more than the look.
func (a *Analysis) strata(path string, belongs func(*Unit) bool, value func(u *Unit, sentence int, path string) float64) []stats.Stratum {
	var strata []stats.Stratum
	for i := range a.Units {
		u := &a.Units[i]
		if !belongs(u) || !u.carriesAnywhere(path) {
			continue
		}
		s := stats.Stratum{Values: make([]float64, 0, u.counted), With: make([]bool, 0, u.counted)}
		for j, sentence := range u.Doc.Sentences {
			carries := u.carries(j, path)
			if u.Counts(sentence) && (carries || !u.carriesRelative(j, path)) {
				s.Values, s.With = append(s.Values, value(u, j, path)), append(s.With, carries)
			}
		}
		strata = append(strata, s)
	}
	return strata
}

// carriesAnywhere tells whether any sentence of the unit carries a theme.
func (u *Unit) carriesAnywhere(path string) bool {
	for i := range u.carried {
		if u.carries(i, path) {
			return true
		}
	}
	return false
}

// carriesRelative tells whether a sentence carries a theme of the same family, the one itself included.
func (u *Unit) carriesRelative(sentence int, path string) bool {
	family, _, _ := strings.Cut(path, "/")
	return slices.ContainsFunc(u.carried[sentence], func(c carried) bool {
		top, _, _ := strings.Cut(c.path, "/")
		return top == family
	})
}

func whyNotCompared(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, stats.ErrNoSpread):
		return WhyAlike
	case errors.Is(err, stats.ErrFewArrangements):
		return WhyFewArrangements
	}
	return WhyFewThemeSentences
}
