package reports

import (
	"strings"

	"teneur/pipeline"
)

// sensitivitySection tells which statements about tone hold when the rules that made the scores are changed.
func (w *Writer) sensitivitySection(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	m.heading(2, l.t("Houdt dit stand?", "Does this hold?"))
	switch without := w.model.Config().Without; {
	case without.Statistics:
		m.block(l.t("Zonder intervallen en toetsen is er geen uitspraak over de toon om met andere regels na te rekenen.",
			"Without intervals and tests there is no statement about the tone to compute anew by other rules."))
		return
	case without.Sensitivity && len(a.Claims) > 0:
		m.block(l.t("Of de uitspraken over de toon ook onder andere rekenregels gelden, is niet nagerekend (*--without sensitivity*).",
			"Whether the statements about the tone also hold under other rules was not computed (*--without sensitivity*)."))
		return
	}
	if len(a.Claims) == 0 {
		m.block(l.t("De cijfers steunen in deze post geen uitspraak over de toon, dus er is niets om met andere regels na te rekenen.",
			"The figures support no statement about the tone of this post, so there is nothing to compute anew by other rules."))
		return
	}
	m.block(l.f("Elke uitspraak over de toon is opnieuw uitgerekend met %s veranderingen van de rekenregels, die vooraf vaststonden.",
		"Each statement about the tone was computed anew under %s changes of the rules, fixed beforehand.", l.count(len(a.Variations))))
	var rows [][]string
	for _, c := range a.Claims {
		rows = append(rows, []string{w.claimText(a, c), w.holdsText(a, c)})
	}
	m.table([]string{l.t("uitspraak", "statement"), l.t("houdt stand", "holds")}, rows)
	m.block(l.f("De veranderingen: %s.", "The changes: %s.", l.list(l.variations(pipeline.Variations()))))
}

func (w *Writer) holdsText(a *pipeline.Analysis, c pipeline.Claim) string {
	l := w.lang
	if len(c.Fails) == 0 {
		return l.f("in alle %s", "under all %s", l.count(len(a.Variations)))
	}
	return l.f("in %s van %s; niet: %s", "under %s of %s; not: %s", l.count(len(a.Variations)-len(c.Fails)), l.count(len(a.Variations)),
		strings.Join(l.variations(c.Fails), ", "))
}

// claimText says what is claimed.
func (w *Writer) claimText(a *pipeline.Analysis, c pipeline.Claim) string {
	l, from, to := w.lang, escape(w.nameOf(a, c.From)), escape(w.nameOf(a, c.To))
	switch c.Kind {
	case pipeline.ClaimEssay:
		return l.f("De toon van het essay is %s.", "The tone of the essay is %s.", l.sideOf(a.Shift.Essay.Mean))
	case pipeline.ClaimReaders:
		return l.f("De toon van de lezers is %s.", "The tone of the readers is %s.", l.sideOf(a.Shift.Readers.Mean))
	case pipeline.ClaimContrast:
		return l.t("De lezers verschillen in toon van de antwoorden van de auteur.", "The readers differ in tone from the author’s replies.")
	case pipeline.ClaimDiscussion:
		return l.t("De reacties verschillen in toon van het essay.", "The comments differ in tone from the essay.")
	case pipeline.ClaimExtremes:
		return l.f("De score van %s ligt onder die van %s.", "The score of %s lies below that of %s.", from, to)
	case pipeline.ClaimTurn:
		return l.f("De toon slaat om in %s.", "The tone turns in %s.", to)
	}
	return l.f("De toon verandert van %s naar %s.", "The tone changes from %s to %s.", from, to)
}

func (l language) sideOf(mean float64) string {
	if mean < 0 {
		return l.t("negatief", "negative")
	}
	return l.t("positief", "positive")
}

// variations gives the names of variations in the language of the report.
func (l language) variations(names []string) []string {
	dutch := map[string]string{
		"no shifters":                "zonder ontkenning en versterking",
		"first half of the lexicon":  "alleen de ene helft van het lexicon",
		"second half of the lexicon": "alleen de andere helft",
		"equal weights":              "alle woorden even zwaar",
		"judged sentences only":      "alleen zinnen met een gewogen woord",
		"no politeness":              "zonder beleefdheidsformules",
	}
	english := map[string]string{
		"no shifters":                "without negation and intensification",
		"first half of the lexicon":  "one half of the lexicon only",
		"second half of the lexicon": "the other half only",
		"equal weights":              "all words weighing the same",
		"judged sentences only":      "only sentences with a judged word",
		"no politeness":              "without politeness formulas",
	}
	texts := make([]string, len(names))
	for i, name := range names {
		texts[i] = l.t(dutch[name], english[name])
	}
	return texts
}
