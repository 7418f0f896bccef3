package reports

import (
	"strings"
	"testing"

	"teneur/pipeline"
)

// TestCorpusToneSection: a finding is told only where the corrected p shows it; the table has all that was measured.
func TestCorpusToneSection(t *testing.T) {
	c := pipeline.Corpus{Posts: make([]pipeline.Record, 8), Themes: []pipeline.CorpusTheme{
		{Path: "vertrouwen", EssayTone: pipeline.PostsTone{Delta: .2, Low: .1, High: .3, P: .004, PAdjusted: .012, Posts: 8, With: 1200, Without: 300, Interval: true}, ReadersTone: pipeline.PostsTone{Delta: -.2, Low: -.3, High: -.1, P: .02, PAdjusted: .05, Posts: 6, With: 20, Without: 30, Interval: true}},
		{Path: "vertrouwen/wantrouwen", EssayTone: pipeline.PostsTone{Delta: -.4, Low: -.5, High: -.3, P: .04, PAdjusted: .06, Posts: 8, With: 12, Without: 30, Interval: true}, ReadersTone: pipeline.PostsTone{P: 1, PAdjusted: 1, Why: pipeline.WhyFewPosts}},
		{Path: "gilden", EssayTone: pipeline.PostsTone{Delta: .9, Low: .9, High: .9, P: 1, PAdjusted: 1, Posts: 1, With: 2, Without: 3, Why: pipeline.WhyFewPosts}, ReadersTone: pipeline.PostsTone{Why: pipeline.WhyFewPosts, P: 1, PAdjusted: 1}}}}
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { w.corpusToneSection(m, &c) })
		for _, want := range []string{
			w.lang.t("- Zinnen over *vertrouwen* klinken in de essays positiever dan de andere zinnen van dezelfde sectie of reactie (verschil +0,20; p = 0,012 na correctie; 8 posts).", "- Sentences on *vertrouwen* sound more positive in the essays than the other sentences of the same section or comment (difference +0.20; p = 0.012 corrected; 8 posts)."),
			w.lang.t("- Zinnen over *vertrouwen* klinken bij de lezers negatiever dan", "- Sentences on *vertrouwen* sound more negative with the readers than"),
			w.lang.t("| vertrouwen | essays | 8 | 1.200 | 300 | +0,20 | +0,10 tot +0,30 | 0,012 |", "| vertrouwen | essays | 8 | 1,200 | 300 | +0.20 | +0.10 to +0.30 | 0.012 |"),
			w.lang.t("| vertrouwen › wantrouwen | essays | 8 | 12 | 30 | −0,40 | −0,50 tot −0,30 | 0,060 |", "| vertrouwen › wantrouwen | essays | 8 | 12 | 30 | −0.40 | −0.50 to −0.30 | 0.060 |"),
			w.lang.t("| gilden | essays | 1 | 2 | 3 | +0,90 | – | – |", "| gilden | essays | 1 | 2 | 3 | +0.90 | – | – |")} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", language, want, got)
			}
		}
		if n := strings.Count(got, "\n- "); n != 2 || strings.Count(got, "| gilden") != 1 || strings.Contains(got, "%!") {
			t.Errorf("%s: %d findings, want 2, and one row of gilden:\n%s", language, n, got)
		}
		for name, few := range map[string]pipeline.Corpus{"one post": {Posts: c.Posts[:1], Themes: c.Themes}, "no theme": {Posts: c.Posts, Themes: c.Themes[:0]}} {
			if got := markdownOf(func(m *markdown) { w.corpusToneSection(m, &few) }); got != "" {
				t.Errorf("%s, %s: %s", language, name, got)
			}
		}
	}
}
