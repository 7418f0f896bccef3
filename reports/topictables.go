package reports

import (
	"strconv"

	"teneur/pipeline"
)

// corpusTopics adds the label words of each discovered topic and its typical passages, or why no topics were found.
func (t *tables) corpusTopics(c *pipeline.Corpus) {
	if len(c.Topics.Topics) == 0 {
		t.topics.refused(c.Topics.Why)
	}
	for i := range c.Topics.Topics {
		t.topic(c, i)
		for rank, index := range c.Topics.Topics[i].Typical {
			p := c.Passages[index]
			t.passages.row(whole(i+1), whole(rank+1), SafeCell(p.Post), SafeCell(p.Unit), string(p.Kind), SafeCell(p.Text))
		}
	}
}

func (t *tables) topic(c *pipeline.Corpus, i int) {
	topic := &c.Topics.Topics[i]
	for rank, w := range topic.Words {
		stem := c.Stems[w.Term]
		t.topics.row(whole(i+1), num(topic.Share), num(topic.Coherence), num(topic.Stability), whole(topic.Docs), strconv.FormatBool(topic.OneDoc),
			whole(rank+1), SafeCell(stem.Stem), formsCell(stem), num(w.Weight), num(w.Frex), whole(w.Count), "")
	}
}
