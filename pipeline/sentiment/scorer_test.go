package sentiment

import (
	"reflect"
	"strings"
	"testing"
)

// TestScorerForgets scores sentences in the room of others: each score is that of a new scorer, and stays what it was.
func TestScorerForgets(t *testing.T) {
	lines := []string{
		"Ik vind het hotel niet bijzonder mooi, maar het ontbijt was heerlijk en de bediening viel gelukkig erg mee.",
		"De kamers waren prima, het ontbijt niet.",
		"Helaas laat hij haar niet in de steek; een gebrek aan vertrouwen, trots en vrijheid was het wel!",
		"Had ik dat maar geweten, dan was de reis minder vreselijk geweest.",
		"Een 'geweldige' dienst is dit, zeker.",
		"De tafel.",
	}
	l, scorer := Default(), Scorer{}
	var kept, want []Score
	for range 2 {
		for _, line := range append(lines, strings.Repeat(lines[0]+" ", 60), lines[1]) {
			doc := plainDocument(line)
			kept = append(kept, scorer.Score(doc, doc.Sentences[0], lookUp(l, doc)))
			_, fresh := scoreLine(l, line)
			want = append(want, fresh)
		}
	}
	for i := range want {
		if !reflect.DeepEqual(kept[i], want[i]) {
			t.Errorf("sentence %d: %+v, want %+v", i, kept[i], want[i])
		}
	}
}

// TestLeaningWordAlone holds that a word which has a tone only beside others says nothing by itself, not even in quotation marks.
func TestLeaningWordAlone(t *testing.T) {
	l, err := Default().Extend(strings.NewReader("knudsel\tn\t0.3\tr\n"), "own.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"‘ knudsel ’", "‘ knudsels ’ 3"} {
		if _, score := scoreLine(l, line); len(score.Pieces) > 0 || len(score.Doubt) > 0 || score.Value != 0 {
			t.Errorf("%s: %+v", line, score)
		}
	}
}
