package reports

import (
	"teneur/corpus"
	"teneur/pipeline"
)

// answersSection tells which parts of the essay the readers' comments speak of, and sets their tone beside that of the part.
func (w *Writer) answersSection(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	var rows [][]string
	placed, readers := 0, 0
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind != pipeline.Comment || u.By == corpus.Author {
			continue
		}
		readers++
		if u.Answers.Unit == "" {
			continue
		}
		placed++
		part := indexOf(a, u.Answers.Unit)
		rows = append(rows, []string{escape(w.unitName(u)), escape(w.unitName(&a.Units[part])), w.answerReason(u.Answers),
			w.mean(a.Shift.Units[i]), w.mean(a.Shift.Units[part])})
	}
	if placed == 0 {
		return
	}
	m.heading(3, l.t("Waar de lezers op ingaan", "What the readers take up"))
	m.table([]string{l.t("reactie", "comment"), l.t("deel van het essay", "part of the essay"), l.t("af te lezen aan", "told by"),
		l.t("toon reactie:", "tone of comment:"), l.t("toon van dat deel:", "tone of that part:")}, rows)
	text := l.t("Een reactie staat hier alleen als een citaat of zeldzame gedeelde woorden duidelijk naar één deel wijzen.",
		"A comment stands here only where a quotation or rare shared words clearly point to one part.")
	if placed < readers {
		text += l.f(" Bij %s van de %s reacties van lezers wijst niets een deel aan.", " For %s of the %s readers’ comments nothing points to a part.", l.count(readers-placed), l.count(readers))
	}
	m.block(text)
}

// takenUpText names the part of the essay that most readers take up; nothing where no part is taken up twice.
func (w *Writer) takenUpText(a *pipeline.Analysis) string {
	l := w.lang
	times := make(map[string]int)
	placed := 0
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind == pipeline.Comment && u.By != corpus.Author && u.Answers.Unit != "" {
			placed++
			times[u.Answers.Unit]++
		}
	}
	best, tied := "", false
	for i := range a.Units { // in the order of the essay, not of the map
		switch id := a.Units[i].ID; {
		case times[id] > times[best]:
			best, tied = id, false
		case times[id] == times[best] && times[id] > 0:
			tied = true
		}
	}
	if times[best] < 2 || tied {
		return ""
	}
	name := escape(w.nameOf(a, best))
	if times[best] == placed {
		if placed == 2 {
			return l.f("De twee lezersreacties waarvan het af te lezen is, gaan allebei over %s.", "The two readers’ comments where it can be told are both about %s.", name)
		}
		return l.f("De lezersreacties waarvan het af te lezen is (%s), gaan alle over %s.", "The readers’ comments where it can be told (%s) are all about %s.", l.count(placed), name)
	}
	return l.f("Van de %s lezersreacties waarvan het af te lezen is, gaan er %s over %s.", "Of the %s readers’ comments where it can be told, %s are about %s.",
		l.count(placed), l.count(times[best]), name)
}

// commentWordsText names the words that are most typical of the comments.
func (w *Writer) commentWordsText(a *pipeline.Analysis) string {
	l := w.lang
	for _, c := range a.Wording.Contrasts {
		if c.Kind != pipeline.CommentWords || len(c.Over) == 0 {
			continue
		}
		var words []string
		for _, k := range c.Over[:min(3, len(c.Over))] {
			words = append(words, "*"+w.stemName(a.Stems[k.Term])+"*")
		}
		return l.f("Typerend voor de reacties, vergeleken met het essay: %s.", "Typical of the comments, compared with the essay: %s.", l.list(words))
	}
	return ""
}

func (w *Writer) answerReason(answer pipeline.Answer) string {
	l := w.lang
	switch answer.By {
	case pipeline.AnswersQuoting:
		return l.f("citaat: %s", "quotation: %s", w.words(answer.Words))
	case pipeline.AnswersFollowing:
		return l.t("de reactie waarop het antwoord is", "the comment that it replies to")
	}
	return l.f("gedeelde woorden: %s", "shared words: %s", w.words(answer.Words))
}

// words lists somebody's words.
func (w *Writer) words(words []string) string {
	var parts []string
	for i, word := range words {
		if i == 6 {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, "*"+escape(word)+"*")
	}
	return w.lang.list(parts)
}

func indexOf(a *pipeline.Analysis, id string) int {
	for i := range a.Units {
		if a.Units[i].ID == id {
			return i
		}
	}
	return 0
}
