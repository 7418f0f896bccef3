package reports

import (
	"fmt"

	"teneur/pipeline"
	"teneur/pipeline/topics"
)

// topicsSection tells which themes the corpus has that nobody wrote down, or why none can be told.
func (w *Writer) topicsSection(m *markdown, c *pipeline.Corpus) {
	l, t := w.lang, c.Topics
	m.heading(2, l.t("Ontdekte thema’s", "Discovered themes"))
	if t.Why == topics.LeftOut {
		m.block(l.t("Niet gezocht (*--without topics*).", "Not looked for (*--without topics*)."))
		return
	}
	if t.Why != "" {
		m.block(l.f("Geen: %s (bruikbare alinea’s en reacties: %s). Liever geen thema’s dan verzonnen.", "None: %s (usable paragraphs and comments: %s). Rather no themes than invented ones.",
			l.whyNoTopics(t.Why), l.count(t.Used)))
		return
	}
	m.block(l.f("Een model dat het woordenboek niet kent, zocht in %s naar groepen woorden die elkaars gezelschap zoeken. Van de %s groepen %s op andere steekproeven vaak genoeg terug om te tonen; hun kenmerkende woorden komen gemiddeld voor %s terug.",
		"A model that does not know the dictionary looked in %s for groups of words that keep company. Of the %s groups %s back on other samples often enough to be shown; on average %s of their telling words come back.",
		w.sampleText(c), l.count(t.K), l.comes(len(t.Topics)), l.percent(t.Stability)))
	var rows [][]string
	for i, topic := range t.Topics {
		rows = append(rows, []string{fmt.Sprint(i + 1), w.topicWords(c, topic, 10), l.percent(topic.Share), l.number(topic.Stability, 2), l.number(topic.Coherence, 2), w.docs(topic)})
	}
	m.table([]string{l.t("nr.", "no."), l.t("kenmerkende woorden", "telling words"), l.t("aandeel:", "share:"), l.t("stabiliteit:", "stability:"), l.t("samenhang:", "coherence:"), l.t("posts:", "posts:")}, rows)
	for i, topic := range t.Topics {
		m.fold(l.f("Typische passages bij %d", "Typical passages of %d", i+1), func(m *markdown) { w.passages(m, c, topic.Typical) })
	}
	m.block(l.t("Een groep is een vondst van de rekenmachine, geen begrip: lees de passages voor u haar een naam geeft. Stabiliteit is welk deel van de woorden terugkomt bij een nieuwe start op een andere steekproef, van 0 tot 1.",
		"A group is a find of the machine, no concept: read the passages before you name it. Stability is the share of the words that comes back from a new start on another sample, from 0 to 1."))
}

// sampleText says how many passages the corpus was searched by.
func (w *Writer) sampleText(c *pipeline.Corpus) string {
	l := w.lang
	if c.PassagesOf > len(c.Passages) {
		return l.f("een steekproef van %s van de %s alinea’s en reacties", "a sample of %s of the %s paragraphs and comments", l.count(len(c.Passages)), l.count(c.PassagesOf))
	}
	return l.f("%s alinea’s en reacties", "%s paragraphs and comments", l.count(c.Topics.Used))
}

// comes says how many come back.
func (l language) comes(n int) string {
	if n == 1 {
		return l.t("komt er één", "one comes")
	}
	return l.f("komen er %s", "%s come", l.count(n))
}

func (w *Writer) topicWords(c *pipeline.Corpus, t topics.Topic, most int) string {
	var words []string
	for _, word := range t.Words[:min(most, len(t.Words))] {
		words = append(words, escape(c.Stems[word.Term].Forms[0].Form))
	}
	return w.lang.join(words)
}

// docs counts the posts of a topic, and says where a single one carries it.
func (w *Writer) docs(t topics.Topic) string {
	if t.OneDoc {
		return w.lang.f("%s (vooral één)", "%s (one mostly)", w.lang.count(t.Docs))
	}
	return w.lang.count(t.Docs)
}

func (w *Writer) passages(m *markdown, c *pipeline.Corpus, which []int) {
	titles := make(map[string]string)
	for _, p := range c.Posts {
		titles[p.ID] = titleOf(p.Title, p.ID)
	}
	var items []string
	for _, i := range which {
		p := c.Passages[i]
		items = append(items, fmt.Sprintf("%s — [%s](posts/%s.md), %s", escape(p.Text), escape(titles[p.Post]), p.Post, escape(w.passagePlace(p))))
	}
	m.list(items)
}

// passagePlace names the part of the post that a passage stands in.
func (w *Writer) passagePlace(p pipeline.Passage) string {
	l := w.lang
	switch {
	case p.Heading != "":
		return l.quote(p.Heading)
	case p.Kind == pipeline.Intro:
		return l.t("inleiding", "introduction")
	case p.Kind == pipeline.Comment:
		return l.t("reactie ", "comment ") + p.Unit
	}
	return p.Unit
}

func (l language) whyNoTopics(key string) string {
	switch key {
	case topics.FewParagraphs:
		return l.t("het corpus heeft te weinig alinea’s en reacties", "the corpus has too few paragraphs and comments")
	case topics.FewWords:
		return l.t("het corpus heeft te weinig woorden", "the corpus has too few words")
	case topics.FewTerms:
		return l.t("te weinig verschillende woorden komen vaak genoeg voor", "too few different words occur often enough")
	case topics.NoTopics:
		return l.t("geen groep woorden komt terug als de zoektocht wordt herhaald", "no group of words comes back when the search is repeated")
	}
	return l.why(key)
}
