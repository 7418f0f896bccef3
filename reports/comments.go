package reports

import (
	"teneur/corpus"
	"teneur/pipeline"
)

// commentsSection sets the readers' comments beside the author's replies, and both beside the essay.
func (w *Writer) commentsSection(m *markdown, a *pipeline.Analysis, figures []figureFile) {
	l := w.lang
	_, sizes := sizesOf(a)
	if sizes.readers+sizes.replies == 0 {
		return
	}
	m.heading(2, l.t("De reacties", "The comments"))
	m.block(w.readersText(a))
	if f, ok := figureNamed(figures, "thread"); ok {
		w.figure(m, f)
	}
	w.reasons(m, a, nil, pipeline.ClaimContrast)
	m.block(w.threadText(a))
	m.block(w.againstEssayText(a))
	w.reasons(m, a, nil, pipeline.ClaimDiscussion)
	for _, group := range []struct {
		by    corpus.Speaker
		title string
	}{{corpus.Reader, l.t("Lezers", "Readers")}, {corpus.Author, l.t("De auteur in de reacties", "The author in the comments")}} {
		if has(a, group.by) {
			m.heading(3, group.title)
			w.unitTable(m, a, l.t("reactie", "comment"), func(u *pipeline.Unit) bool { return u.Kind == pipeline.Comment && u.By == group.by })
		}
	}
	w.answersSection(m, a)
	m.block(l.t("Gemeten is de toon van de woorden, niet of iemand het met het essay eens is: een beleefde tegenspreker klinkt vriendelijk. Wie reageert, koos daar zelf voor; reacties zijn geen steekproef van de lezers.",
		"What is measured is the tone of the words, not whether somebody agrees with the essay: a polite dissenter sounds friendly. Those who comment chose to do so; they are no sample of the readers."))
}

func has(a *pipeline.Analysis, by corpus.Speaker) bool {
	for i := range a.Units {
		if a.Units[i].Kind == pipeline.Comment && a.Units[i].By == by {
			return true
		}
	}
	return false
}

// againstEssayText describes, without a test, how the comments differ from the essay: within one post both differ in
// much more than their tone.
func (w *Writer) againstEssayText(a *pipeline.Analysis) string {
	l, d := w.lang, a.Shift.CommentsVsEssay
	if !d.Interval {
		return ""
	}
	how := l.t("niet duidelijk anders dan", "not clearly different from that")
	switch {
	case above(d.Low):
		how = l.t("gemiddeld positiever dan", "more positive on average than")
	case above(-d.High):
		how = l.t("gemiddeld negatiever dan", "more negative on average than")
	}
	return l.f("In alle reacties samen, die van de auteur inbegrepen, is de toon %s in het essay (verschil %s%s). Dat beschrijft deze ene post en toetst niets: essay en reacties zijn ook verschillende soorten tekst.",
		"In all comments together, the author’s included, the tone is %s in the essay (difference %s%s). This describes this one post and tests nothing: essay and comments are different kinds of text as well.",
		how, l.signed(d.Delta, 2), w.spreadOf(d))
}
