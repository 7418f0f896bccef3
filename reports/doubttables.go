package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/lexis"
)

// corpusDoubts adds where the stemmer is probably wrong.
func (t *tables) corpusDoubts(c *pipeline.Corpus) {
	d := c.Doubts
	for i, together := range d.Together {
		for part, forms := range together.Parts {
			t.doubt("together", i, "", part, together.Stem, forms)
		}
	}
	for i, apart := range d.Apart {
		for part, group := range apart.Parts {
			t.doubt("apart", i, apart.Lemma, part, group.Stem, group.Forms)
		}
	}
}

func (t *tables) doubt(kind string, number int, lemma string, part int, stem string, forms []lexis.Form) {
	for _, f := range forms {
		t.doubts.row(kind, whole(number+1), SafeCell(lemma), whole(part+1), SafeCell(stem), SafeCell(f.Form), whole(f.Count))
	}
}
