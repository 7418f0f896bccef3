package reports

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// TestTrendText: a theme grows or shrinks only where its corrected p says so; sub-themes are not told.
func TestTrendText(t *testing.T) {
	trend := func(path string, rho, p float64) pipeline.CorpusTheme {
		return pipeline.CorpusTheme{Path: path, Hits: 9, Trend: pipeline.Trend{Posts: 12, Rho: rho, P: p / 2, PAdjusted: p, Known: true}}
	}
	for _, test := range []struct {
		themes         []pipeline.CorpusTheme
		dutch, english string
	}{
		{nil, "Of een thema toe- of afneemt, is niet te toetsen: daarvoor zijn tien posts met een datum nodig, op minstens vijf dagen.", "Whether a theme grows or shrinks cannot be tested: that takes ten posts with a date, on at least five days."},
		{[]pipeline.CorpusTheme{trend("gilden", .8, .051), trend("gilden/meester", .9, .001)}, "Dat een thema in de loop van de tijd toe- of afneemt, is niet aan te tonen: *gilden* (ρ = +0,80; p = 0,051).", "That a theme grows or shrinks over time cannot be shown: *gilden* (ρ = +0.80; p = 0.051)."},
		{[]pipeline.CorpusTheme{trend("gilden", .8, .05), trend("vertrouwen", -.9, .0001), trend("wederkerigheid", .2, .4)},
			"In de loop van de tijd: *gilden* (ρ = +0,80; p = 0,050) neemt toe en *vertrouwen* (ρ = −0,90; p < 0,001) neemt af (rangcorrelatie met de datum, p gecorrigeerd voor het aantal thema’s).",
			"Over time: *gilden* (ρ = +0.80; p = 0.050) grows and *vertrouwen* (ρ = −0.90; p < 0.001) shrinks (rank correlation with the date, p corrected for the number of themes)."},
	} {
		says(t, fmt.Sprint(len(test.themes)), func(w *Writer) string { return w.trendText(&pipeline.Corpus{Themes: test.themes}) }, test.dutch, test.english)
	}
}

// TestTimeSection: it takes two years.
func TestTimeSection(t *testing.T) {
	year := func(name string, hits int) pipeline.Year {
		return pipeline.Year{Year: name, Posts: 1, Words: 1000, Hits: []int{hits, hits}, Rates: []shift.Rate{shift.RateOf(hits, 1000), shift.RateOf(hits, 1000)}}
	}
	c := pipeline.Corpus{Themes: []pipeline.CorpusTheme{{Path: "gilden"}, {Path: "gilden/meester"}}, Years: []pipeline.Year{year("2019", 3)}}
	for language, w := range bilingual(t) {
		c.Years = c.Years[:1]
		if got := markdownOf(func(m *markdown) { w.timeSection(m, &c, nil) }); got != "" {
			t.Errorf("%s: one year: %s", language, got)
		}
		c.Years = append(c.Years, year("2020", 0))
		got := markdownOf(func(m *markdown) { w.timeSection(m, &c, nil) })
		for _, want := range []string{w.lang.t("| 2019 | 1 | 1.000 | 3,0 (0,6–8,8) |\n", "| 2019 | 1 | 1,000 | 3.0 (0.6–8.8) |\n"), w.lang.t("| 2020 | 1 | 1.000 | 0,0 (0,0–3,7) |\n", "| 2020 | 1 | 1,000 | 0.0 (0.0–3.7) |\n")} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", language, want, got)
			}
		}
	}
}

// TestTimeline: a figure takes two posts with a date.
func TestTimeline(t *testing.T) {
	c := pipeline.Corpus{Themes: []pipeline.CorpusTheme{{Path: "gilden"}, {Path: "gilden/meester"}}, Posts: []pipeline.Record{{ID: "a", Date: "2019-01-02", Words: 90, Themes: []int{1, 1}}, {ID: "b", Themes: []int{0, 0}}}}
	w := bilingual(t)["nl"]
	if _, ok := w.timeline(&c); ok {
		t.Error("a single date gives a figure of themes over time")
	}
	if _, ok := w.toneTimeline(&c); ok {
		t.Error("a single date gives a figure of tone over time")
	}
	c.Posts[1].Date = "2020"
	c.Years = []pipeline.Year{{Year: "2019", Posts: 1, Words: 90, Rates: make([]shift.Rate, 2)}, {Year: "2020", Posts: 1, Rates: make([]shift.Rate, 2)}}
	for name, draw := range map[string]func(*pipeline.Corpus) (figureFile, bool){"figures/corpus-timeline": w.timeline, "figures/corpus-tonetime": w.toneTimeline} {
		f, ok := draw(&c)
		if !ok || f.name != name {
			t.Fatalf("%s: %v, %q", name, ok, f.name)
		}
		svg, err := f.SVG()
		if err != nil {
			t.Fatal(err)
		}
		checkXML(t, name, string(svg))
		if found := broken.FindString(f.Alt); found != "" {
			t.Errorf("%s: %q in %q", name, found, f.Alt)
		}
	}
	if f, _ := w.timeline(&c); strings.Contains(f.Alt, "meester") {
		t.Errorf("the figure tells of a sub-theme: %s", f.Alt)
	}
}

func TestDateOf(t *testing.T) {
	for date, want := range map[string]time.Time{"2014-06-02": time.Date(2014, 6, 2, 0, 0, 0, 0, time.UTC), "2014-06": time.Date(2014, 6, 1, 0, 0, 0, 0, time.UTC), "2014": time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC),
		"2014-06-02T10:00": time.Date(2014, 6, 2, 0, 0, 0, 0, time.UTC), "": {}, "gisteren": {}, "20": {}} {
		if got := dateOf(date); !got.Equal(want) {
			t.Errorf("dateOf(%q) = %v, want %v", date, got, want)
		}
	}
}
