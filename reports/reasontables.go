package reports

import "teneur/pipeline"

// postReasons adds what carries the differences in tone that the report speaks of: words, themes, and the sentences that show it.
func (t *tables) postReasons(a *pipeline.Analysis) {
	for i := range a.Reasons {
		r := &a.Reasons[i]
		named := []string{SafeCell(a.ID), r.Kind, SafeCell(r.From), SafeCell(r.To)}
		for rank, c := range r.Words {
			t.shiftWords.row(append(named[:4:4], whole(rank+1), SafeCell(c.Key), num(c.Total), num(c.Use), num(c.Tone), whole(c.InA), whole(c.InB))...)
		}
		for _, s := range r.Themes {
			t.shiftThemes.row(append(named[:4:4], SafeCell(s.Path), num(s.Share))...)
		}
		t.reasonSentences(a, named, "from", r.FromSentences)
		t.reasonSentences(a, named, "to", r.ToSentences)
	}
}

func (t *tables) reasonSentences(a *pipeline.Analysis, named []string, side string, places []pipeline.Place) {
	for rank, p := range places {
		t.shiftSentences.row(append(named[:4:4], side, whole(rank+1), SafeCell(a.Units[p.Unit].ID), whole(p.Sentence+1))...)
	}
}
