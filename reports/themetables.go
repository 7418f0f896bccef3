package reports

import (
	"slices"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

// Why a measure of a theme was not computed.
const (
	whyFewTogether = "too few sentences"     // that carry one of two themes
	whyFewSpread   = "too few hits or parts" // to say how evenly a theme is spread
	whyNoTrend     = "too few dated posts or days"
	whyNotFound    = "the theme does not occur"
)

// postThemes adds the tone of the themes, which of them stand together, and how they are spread over the essay.
func (t *tables) postThemes(a *pipeline.Analysis) {
	for i := range a.Themes {
		theme := &a.Themes[i]
		if t.themed || occurs(theme) {
			t.tone(a, theme.Path, "essay", &theme.EssayTone)
			t.tone(a, theme.Path, "readers", &theme.ReadersTone)
		}
		if t.themed || theme.Essay > 0 {
			t.themeSpread(a, theme)
		}
	}
	t.together(a.ID, a.Together)
}

// occurs reports whether a post has a theme, whoever names it.
func occurs(t *pipeline.ThemeTotal) bool { return t.Essay+t.Readers+t.Author > 0 }

// tone adds both figures on the tone of a theme: without the words that make it, and with them.
func (t *tables) tone(a *pipeline.Analysis, path, voice string, tone *pipeline.ThemeTone) {
	t.contrast(a, path, voice, "masked", tone, tone.Masked, num(tone.PAdjusted))
	t.contrast(a, path, voice, "raw", tone, tone.Raw, "")
}

// contrast adds one of them; only masked figures are corrected for their number. The sentences are the same in both.
func (t *tables) contrast(a *pipeline.Analysis, path, voice, scoring string, tone *pipeline.ThemeTone, c stats.Contrast, adjusted string) {
	cells := []string{SafeCell(a.ID), SafeCell(path), voice, scoring, "", whole(tone.Masked.With), whole(tone.Masked.Without), whole(tone.Masked.Strata)}
	if tone.Why != "" {
		t.themeTone.refused(tone.Why, cells...)
		return
	}
	t.themeTone.row(append(cells, num(c.Delta), num(c.Low), num(c.High), num(c.P), adjusted, "")...)
}

// corpusTone adds the tone around a theme over the posts.
func (t *tables) corpusTone(path, voice string, tone *pipeline.PostsTone) {
	tested := tone.Why == ""
	t.themeTone.row("", SafeCell(path), voice, "masked", whole(tone.Posts), whole(tone.With), whole(tone.Without), "",
		numIf(tone.Posts > 0, tone.Delta), numIf(tone.Interval, tone.Low), numIf(tone.Interval, tone.High),
		numIf(tested, tone.P), numIf(tested, tone.PAdjusted), tone.Why)
}

// together adds pairs of themes; post is "" for those of the corpus.
func (t *tables) together(post string, pairs []pipeline.Cooccurrence) {
	for _, c := range pairs {
		t.cooccurrence.row(SafeCell(post), SafeCell(c.A), SafeCell(c.B), whole(c.Sentences), whole(c.SentencesA), whole(c.SentencesB), whole(c.SentencesOf),
			num(c.Expected), numIf(c.Known, c.NPMI), whole(c.Units), whole(c.UnitsA), whole(c.UnitsB), whole(c.UnitsOf), whyIf(!c.Known, whyFewTogether))
	}
}

// whyIf gives the reason where something was not computed.
func whyIf(not bool, why string) string {
	if not {
		return why
	}
	return ""
}

// corpusThemes adds what the corpus tells of the themes.
func (t *tables) corpusThemes(c *pipeline.Corpus) {
	t.together("", c.Together)
	for i := range c.Years {
		t.year(c, &c.Years[i])
	}
	for i := range c.Themes {
		theme := &c.Themes[i]
		trend := theme.Trend
		t.trends.row(SafeCell(theme.Path), whole(trend.Posts), numIf(trend.Known, trend.Rho), numIf(trend.Known, trend.P), numIf(trend.Known, trend.PAdjusted), whyNoTrendOf(theme))
		if t.themed || theme.Hits > 0 {
			t.corpusTone(theme.Path, "essay", &theme.EssayTone)
			t.corpusTone(theme.Path, "readers", &theme.ReadersTone)
		}
	}
	for _, s := range c.Suggestions {
		t.suggestion(c, s)
	}
}

func (t *tables) year(c *pipeline.Corpus, y *pipeline.Year) {
	for i, hits := range y.Hits {
		rate := y.Rates[i]
		t.years.row(SafeCell(y.Year), SafeCell(c.Themes[i].Path), whole(y.Posts), whole(y.Words), whole(hits), num(rate.Per1000), num(rate.Low), num(rate.High))
	}
}

// whyNoTrendOf tells why a theme was not compared with the dates of the posts, "" where it was.
func whyNoTrendOf(t *pipeline.CorpusTheme) string {
	switch {
	case t.Trend.Known:
		return ""
	case t.Trend.LeftOut:
		return shift.WhyLeftOut
	case t.Hits == 0:
		return whyNotFound
	}
	return whyNoTrend
}

// suggestion adds the words that keep company with a theme, each with a passage that holds both.
func (t *tables) suggestion(c *pipeline.Corpus, s pipeline.Suggestion) {
	for i, k := range s.Words {
		stem := c.Stems[k.Term]
		example := exampleOf(c, s.Path, stem)
		t.suggestions.row(SafeCell(s.Path), whole(i+1), SafeCell(stem.Stem), formsCell(stem), whole(k.Target), whole(k.Reference), num(k.G2), num(k.Ratio.Estimate),
			numIf(!k.Ratio.OpenLow, k.Ratio.Low), numIf(!k.Ratio.OpenHigh, k.Ratio.High), num(k.Ratio.Conservative()),
			SafeCell(example.Post), SafeCell(example.Unit), SafeCell(example.Text))
	}
}

// exampleOf finds a passage with a sentence that carries a theme and holds a word, and whose text as far as it is kept
// shows the word; a passage without text where there is none.
func exampleOf(c *pipeline.Corpus, path string, stem pipeline.StemCount) pipeline.Passage {
	for _, p := range c.Passages {
		if slices.ContainsFunc(p.Sentences, func(s pipeline.PassageSentence) bool {
			return slices.Contains(s.Themes, path) && slices.Contains(s.Stems, stem.Stem)
		}) && shows(p.Text, stem.Forms) {
			return p
		}
	}
	return pipeline.Passage{}
}

func shows(text string, forms []pipeline.FormCount) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(forms, func(f pipeline.FormCount) bool { return strings.Contains(text, f.Form) })
}
