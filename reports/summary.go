package reports

import (
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// summary tells in two or three paragraphs what the analysis found: only what the intervals support.
func (w *Writer) summary(m *markdown, a *pipeline.Analysis) {
	paragraphs := [][]string{
		{w.sizeText(a), w.themesText(a)},
		{w.essayToneText(a), w.extremesText(a), w.shortTurnText(a)},
		{w.readersText(a), w.takenUpText(a), w.commentWordsText(a)},
	}
	for _, sentences := range paragraphs {
		m.block(strings.Join(clean(sentences), " "))
	}
}

// shortTurnText says in which section the tone turns; where that cannot be shown it says no more.
func (w *Writer) shortTurnText(a *pipeline.Analysis) string {
	l := w.lang
	if len(a.Shift.Changes) == 0 || !a.Shift.Changes[0].Testable {
		return ""
	}
	c := a.Shift.Changes[0]
	if !c.Significant {
		return l.t("Een omslag in de toon is niet aan te tonen.", "No turn of tone can be shown.")
	}
	return l.f("In %s slaat de toon om: daarna is die %s (%s).", "In %s the tone turns: after that it is %s (%s).",
		escape(w.nameOf(a, c.Unit)), l.direction(c), l.p(c.P))
}

// direction says which way the tone turns.
func (l language) direction(c shift.ChangePoint) string {
	if c.After < c.Before {
		return l.t("negatiever", "more negative")
	}
	return l.t("positiever", "more positive")
}

// extremesText names the sections with the lowest and the highest score, where their intervals lie apart. They were picked
// for being extreme, so this is no test, and the text says so.
func (w *Writer) extremesText(a *pipeline.Analysis) string {
	l := w.lang
	low, high, enough := a.Extremes()
	if low < 0 || fragile(a, pipeline.ClaimExtremes) {
		return ""
	}
	return l.f("Van de %s secties met genoeg tekst heeft %s de laagste score (%s) en %s de hoogste (%s); die uitersten zijn achteraf gekozen, dit is geen toets.",
		"Of the %s sections with enough text, %s has the lowest score (%s) and %s the highest (%s); these extremes were picked afterwards, this is no test.",
		l.count(enough), escape(w.nameOf(a, a.Units[low].ID)), l.estimate(a.Shift.Units[low]), escape(w.nameOf(a, a.Units[high].ID)), l.estimate(a.Shift.Units[high]))
}

// fragile reports whether a claim fails under more than half of the changes of the rules: it is told with them, not in brief.
func fragile(a *pipeline.Analysis, kind string) bool {
	for _, c := range a.Claims {
		if c.Kind == kind {
			return 2*len(c.Fails) > len(a.Variations)
		}
	}
	return false
}

func clean(sentences []string) []string {
	kept := sentences[:0]
	for _, s := range sentences {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

// sizeText says how much text there is, and whose.
func (w *Writer) sizeText(a *pipeline.Analysis) string {
	l := w.lang
	essay, comments := sizesOf(a)
	below := w.commentsSize(comments)
	switch {
	case !hasEssay(a) && below == "":
		return l.t("De post bevat geen tekst.", "The post holds no text.")
	case !hasEssay(a):
		return l.f("De post bevat geen essay, alleen %s.", "The post holds no essay, only %s.", below)
	case below == "":
		return w.essaySize(essay) + l.t("; reacties zijn er niet.", "; there are no comments.")
	}
	return w.essaySize(essay) + l.f(", gevolgd door %s.", ", followed by %s.", below)
}

func (w *Writer) essaySize(s sizes) string {
	l := w.lang
	text := l.f("Het essay telt %s", "The essay has %s", l.words(s.words))
	sections := l.several(s.sections, "sectie", "secties", "section", "sections")
	switch {
	case s.sections == 0:
		return text + l.t(", zonder tussenkoppen", ", without headings")
	case s.intros > 0:
		return text + l.f(" in een inleiding en %s", " in an introduction and %s", sections)
	}
	return text + l.f(" in %s", " in %s", sections)
}

// commentsSize counts readers' comments and the author's replies; it is empty where there is neither.
func (w *Writer) commentsSize(s sizes) string {
	l := w.lang
	var parts []string
	if s.readers > 0 {
		parts = append(parts, l.several(s.readers, "reactie van een lezer", "reacties van lezers", "comment by a reader", "comments by readers"))
	}
	if s.replies > 0 {
		parts = append(parts, l.several(s.replies, "antwoord van de auteur", "antwoorden van de auteur", "reply by the author", "replies by the author"))
	}
	switch s.readers + s.replies {
	case 0:
		return ""
	case 1:
		return l.f("%s (%s)", "%s (%s)", parts[0], l.words(s.words))
	}
	return l.f("%s (samen %s)", "%s (%s together)", l.list(parts), l.words(s.words))
}

func (w *Writer) essayToneText(a *pipeline.Analysis) string {
	l, e := w.lang, a.Shift.Essay
	switch {
	case !hasEssay(a):
		return ""
	case w.described():
		return l.t("De toon is beschreven, niet beoordeeld: intervallen en toetsen zijn weggelaten.", "The tone is described, not judged: intervals and tests were left out.")
	case !e.Enough:
		return l.f("Over de toon van het essay als geheel valt niets te zeggen: %s.", "Nothing can be said about the tone of the essay as a whole: %s.", l.why(e.Why))
	}
	return l.f("De toon van het essay als geheel is %s (%s, op een schaal van −1 tot +1).",
		"The tone of the essay as a whole is %s (%s, on a scale from −1 to +1).", l.tone(e), l.estimate(e))
}

// readersText sets the readers' tone beside the author's.
func (w *Writer) readersText(a *pipeline.Analysis) string {
	l, r := w.lang, a.Shift.Readers
	switch {
	case r.N == 0 || w.described():
		return ""
	case !r.Enough:
		return l.f("Over de toon van de lezers als groep valt niets te zeggen: %s. ", "Nothing can be said about the tone of the readers as a group: %s. ", l.why(r.Why)) + w.contrastText(a)
	}
	return l.f("De toon van de lezers is %s (%s). ", "The tone of the readers is %s (%s). ", l.tone(r), l.estimate(r)) + w.contrastText(a)
}

// contrastText tells whether the readers sound otherwise than the author's replies.
func (w *Writer) contrastText(a *pipeline.Analysis) string {
	l, d := w.lang, a.Shift.ReadersVsAuthor
	if a.Shift.Replies.N == 0 {
		return ""
	}
	difference := l.f("verschil %s%s; %s", "difference %s%s; %s", l.signed(d.Delta, 2), w.spreadOf(d), l.p(d.PAdjusted))
	switch {
	case !d.Testable:
		return l.f("Of de lezers anders klinken dan de antwoorden van de auteur, is niet te toetsen: %s.",
			"Whether the readers sound otherwise than the author’s replies cannot be tested: %s.", l.why(d.Why))
	case d.Significant && d.Delta > 0:
		return l.f("De lezers klinken positiever dan de antwoorden van de auteur (%s).", "The readers sound more positive than the author’s replies (%s).", difference)
	case d.Significant:
		return l.f("De lezers klinken negatiever dan de antwoorden van de auteur (%s).", "The readers sound more negative than the author’s replies (%s).", difference)
	}
	return l.f("Een verschil in toon tussen de lezers en de antwoorden van de auteur is niet aan te tonen (%s).",
		"No difference of tone between the readers and the author’s replies can be shown (%s).", difference)
}
