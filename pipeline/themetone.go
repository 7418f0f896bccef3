package pipeline

import (
	"errors"
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
	a.adjustThemeTones(m.config.Shift.Level)
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
	var masked, raw []stats.Stratum
	for i := range a.Units {
		if u := &a.Units[i]; belongs(u) {
			m, r := u.strata(path)
			masked, raw = append(masked, m), append(raw, r)
		}
	}
	cfg := m.config.Shift
	tone := ThemeTone{PAdjusted: 1}
	var err error
	tone.Masked, err = stats.StratifiedTest(masked, 1-cfg.Level, cfg.Permutations, stats.Stream(cfg.Seed, a.ID, path, voice, "masked"))
	if err == nil {
		tone.Raw, err = stats.StratifiedTest(raw, 1-cfg.Level, cfg.Permutations, stats.Stream(cfg.Seed, a.ID, path, voice, "raw"))
	}
	tone.Why = whyNotCompared(err)
	return tone
}

// strata gives the scores of the unit's sentences, without and with the words that make the theme, and which of them carry it.
func (u *Unit) strata(path string) (masked, raw stats.Stratum) {
	for i, s := range u.Doc.Sentences {
		carries := u.carries(i, path)
		if !u.Counts(s) || !carries && u.carriesRelative(i, path) {
			continue
		}
		masked.Values, masked.With = append(masked.Values, u.Masked(i, path)), append(masked.With, carries)
		raw.Values, raw.With = append(raw.Values, u.Value(i)), append(raw.With, carries)
	}
	return masked, raw
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
