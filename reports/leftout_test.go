package reports

import (
	"strings"
	"testing"

	"teneur/pipeline"
)

// TestReportSaysWhatWasLeftOut: once in each place where it would stand, and never as if there were too little text.
func TestReportSaysWhatWasLeftOut(t *testing.T) {
	for _, c := range []struct {
		without  []string
		language string
		index    []string
		post     []string
		never    []string
	}{
		{[]string{"statistics", "topics"}, "nl",
			[]string{"Niet gezocht (*--without topics*)", "(*--without statistics,topics*): intervallen en toetsen van de toon en het zoeken naar thema’s"},
			[]string{"De toon is beschreven, niet beoordeeld", "Intervallen en toetsen zijn weggelaten (*--without statistics*)", "is er geen interval, want die zijn weggelaten", "Zonder intervallen en toetsen is er geen uitspraak"},
			[]string{"te weinig zinnen", "-arc", "-means", "**Onzekerheid.**", "niet aan te tonen", "permutaties"}},
		{[]string{"statistics"}, "en",
			[]string{"(*--without statistics*): intervals and tests of the tone."},
			[]string{"The tone is described, not judged", "Without intervals and tests there is no statement"},
			[]string{"too few sentences", "-arc", "**Uncertainty.**", "cannot be shown"}},
		{[]string{"sensitivity"}, "nl", []string{"het narekenen met andere regels"}, []string{"Houdt dit stand?", "**Onzekerheid.**"}, []string{"in alle", "De veranderingen:"}},
	} {
		config := pipeline.DefaultConfig()
		var err error
		if config.Without, err = pipeline.WithoutParts(c.without); err != nil {
			t.Fatal(err)
		}
		m, err := pipeline.NewModel(config)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir() + "/report"
		second := smallPost()
		second.ID = "tweede"
		writeReportOf(t, m, all(dir, c.language), smallPost(), second)
		files := readReport(t, dir)
		checkReport(t, files)
		checkSchema(t, files["analysis.json"])
		for _, page := range []struct {
			name  string
			wants []string
		}{{"index.md", c.index}, {"posts/de-markt.md", c.post}} {
			for _, want := range page.wants {
				if strings.Count(files[page.name], want) != 1 {
					t.Errorf("%q, %s: %q is there %d times", c.without, page.name, want, strings.Count(files[page.name], want))
				}
			}
			for _, never := range c.never {
				if strings.Contains(files[page.name], never) {
					t.Errorf("%q, %s: holds %q", c.without, page.name, never)
				}
			}
		}
	}
}
