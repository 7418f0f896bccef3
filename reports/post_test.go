package reports

import (
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// TestNames: what a sentence and what a table calls each kind of unit.
func TestNames(t *testing.T) {
	section := func(id, heading string) pipeline.Unit {
		return pipeline.Unit{ID: id, Kind: pipeline.Section, Heading: heading}
	}
	comment := func(id, name string, by corpus.Speaker) pipeline.Unit {
		return pipeline.Unit{ID: id, Kind: pipeline.Comment, Name: name, By: by}
	}
	a := &pipeline.Analysis{Units: []pipeline.Unit{
		{ID: "intro", Kind: pipeline.Intro}, section("s1", "Kop"), section("s2", "Dubbel"), section("s3", "Dubbel"), section("s4", " "),
		comment("c1", "Henk", corpus.Reader), comment("c2", "", corpus.Reader), comment("c3", "Edwin", corpus.Author), comment("c4", "", corpus.Author),
	}}
	w := &Writer{lang: newLanguage("nl")}
	for _, test := range []struct{ id, sentence, table string }{
		{"intro", "de inleiding", "inleiding"}, {"s1", "‘Kop’", "‘Kop’"}, {"s3", "‘Dubbel’ (s3)", "‘Dubbel’"}, {"s4", "sectie s4", "sectie zonder kop s4"},
		{"c1", "reactie c1 van Henk", "c1 (Henk)"}, {"c2", "de anonieme reactie c2", "c2 (anoniem)"},
		{"c3", "reactie c3 van de auteur", "c3 (Edwin)"}, {"c4", "reactie c4 van de auteur", "c4 (auteur)"},
	} {
		if got := w.nameOf(a, test.id); got != test.sentence {
			t.Errorf("in a sentence %s is %q, want %q", test.id, got, test.sentence)
		}
		for i := range a.Units {
			if u := &a.Units[i]; u.ID == test.id && w.unitName(u) != test.table {
				t.Errorf("in a table %s is %q, want %q", test.id, w.unitName(u), test.table)
			}
		}
	}
}
