package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/topics"
)

type (
	topicsJSON struct {
		K         *int        `json:"k"` // of the chosen model, those dropped included
		Dropped   int         `json:"dropped"`
		Used      int         `json:"used"` // passages that were long enough
		Coherence figure      `json:"coherence"`
		Stability figure      `json:"stability"`
		Tried     []trialJSON `json:"tried"`
		Topics    []topicJSON `json:"topics"`
		Why       string      `json:"why,omitempty"`
	}
	trialJSON struct {
		K         int    `json:"k"`
		Coherence figure `json:"coherence"`
		Stability figure `json:"stability"`
	}
	topicJSON struct {
		Share     figure          `json:"share"`
		Coherence figure          `json:"coherence"`
		Stability figure          `json:"stability"`
		Docs      int             `json:"docs"`
		OneDoc    bool            `json:"one_doc"`
		Words     []topicWordJSON `json:"words"`
		Typical   []*passageJSON  `json:"typical"`
	}
	topicWordJSON struct {
		termJSON
		Form   string `json:"form"` // the most frequent one
		Weight figure `json:"weight"`
		Frex   figure `json:"frex"`
		Count  int    `json:"count"`
	}
)

func topicsOf(c *pipeline.Corpus) topicsJSON {
	r := &c.Topics
	searched := r.K > 0
	j := topicsJSON{Dropped: r.Dropped, Used: r.Used, Coherence: figureIf(searched, r.Coherence), Stability: figureIf(searched, r.Stability),
		Tried: make([]trialJSON, 0, len(r.Tried)), Topics: make([]topicJSON, 0, len(r.Topics)), Why: r.Why}
	if searched {
		j.K = &r.K
	}
	for _, t := range r.Tried {
		j.Tried = append(j.Tried, trialJSON{t.K, figure(t.Coherence), figure(t.Stability)})
	}
	for _, t := range r.Topics {
		j.Topics = append(j.Topics, topicOf(c, t))
	}
	return j
}

func topicOf(c *pipeline.Corpus, t topics.Topic) topicJSON {
	j := topicJSON{figure(t.Share), figure(t.Coherence), figure(t.Stability), t.Docs, t.OneDoc,
		make([]topicWordJSON, 0, len(t.Words)), make([]*passageJSON, 0, len(t.Typical))}
	for _, w := range t.Words {
		stem := c.Stems[w.Term]
		j.Words = append(j.Words, topicWordJSON{termOf(stem), bestForm(stem), figure(w.Weight), figure(w.Frex), w.Count})
	}
	for _, i := range t.Typical {
		j.Typical = append(j.Typical, passageOf(c.Passages[i]))
	}
	return j
}

// bestForm is the most frequent form of a stem, the stem where no form is known.
func bestForm(s pipeline.StemCount) string {
	if len(s.Forms) == 0 {
		return s.Stem
	}
	return s.Forms[0].Form
}
