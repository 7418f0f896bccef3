package reports

import (
	"math"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/lexis"
)

// wordingSection tells which words are typical of what, which keep company, how they are spread, and how rich they are.
func (w *Writer) wordingSection(m *markdown, a *pipeline.Analysis, figures []figureFile) {
	if len(a.Stems) == 0 {
		return
	}
	l := w.lang
	m.heading(2, l.t("Woorden", "Words"))
	if f, ok := figureNamed(figures, "keyness"); ok {
		w.figure(m, f)
	}
	m.list(clean(w.contrastItems(a)))
	m.block(l.t("Een woord staat hier alleen als het zo veel vaker voorkomt dat toeval uitgesloten mag heten: het exacte interval van de verhouding, gecorrigeerd voor het aantal vergeleken woorden, bevat 1 niet. ‘Minstens’ is de kant van dat interval die het dichtst bij 1 ligt. Woorden van één tekst komen in trosjes, dus neem het als aanwijzing.",
		"A word stands here only where it is so much more frequent that chance may be ruled out: the exact interval of the ratio, corrected for the number of words compared, does not hold 1. ‘At least’ is the end of that interval nearest to 1. Words of one text come in clusters, so take it as a hint."))
	w.companySection(m, a.Wording.Collocations, a.Stems)
	w.spreadSection(m, a)
	m.block(w.richnessText(a))
}

// contrastItems gives an item for each comparison: the sections with a word of their own, the others together, comments, readers.
func (w *Writer) contrastItems(a *pipeline.Analysis) []string {
	l := w.lang
	var items, voices []string
	compared, silent := 0, 0
	for _, c := range a.Wording.Contrasts {
		switch {
		case c.Kind != pipeline.SectionWords:
			voices = append(voices, w.contrastItem(c, a.Stems))
			continue
		case len(c.Over) == 0:
			silent++
		default:
			items = append(items, l.f("**%s** tegenover de rest van het essay: %s.", "**%s** against the rest of the essay: %s.",
				escape(capital(w.nameOf(a, c.Unit))), w.keys(c.Over, a.Stems, 6)))
		}
		compared++
	}
	return append(append(items, w.silentText(compared, silent)), voices...)
}

// silentText tells how many sections have no word of their own.
func (w *Writer) silentText(compared, silent int) string {
	l := w.lang
	switch {
	case compared == 0:
		return l.t("Geen sectie heeft genoeg woorden om haar met de rest te vergelijken.", "No section has enough words to compare it with the rest.")
	case compared == 1 && silent == 1:
		return l.t("Eén deel heeft genoeg woorden; geen daarvan staat er aantoonbaar vaker dan in de rest van het essay.", "One part has enough words; none of them is demonstrably more frequent there than in the rest of the essay.")
	case silent == compared:
		return l.f("Van de %s met genoeg woorden heeft er geen een woord dat er aantoonbaar vaker staat dan in de rest van het essay.",
			"Of the %s with enough words none has a word that is demonstrably more frequent than in the rest of the essay.", l.parts(compared))
	case silent > 0:
		return l.f("In %s met genoeg woorden staat geen woord aantoonbaar vaker dan in de rest.",
			"In %s with enough words no word is demonstrably more frequent than in the rest.", l.others(silent))
	}
	return ""
}

// parts counts the parts of an essay: the introduction and the sections.
func (l language) parts(n int) string { return l.several(n, "deel", "delen", "part", "parts") }

func (l language) others(n int) string {
	if n == 1 {
		return l.t("het ene andere deel", "the one other part")
	}
	return l.f("de %s andere delen", "the %s other parts", l.count(n))
}

// contrastItem tells both ends of a comparison of two voices.
func (w *Writer) contrastItem(c pipeline.WordContrast, stems []pipeline.StemCount) string {
	l := w.lang
	name, target, reference := w.sides(c.Kind)
	if c.Why != "" {
		return l.f("**%s**: niet vergeleken, %s.", "**%s**: not compared, %s.", name, l.why(c.Why))
	}
	var parts []string
	if len(c.Over) > 0 {
		parts = append(parts, l.f("vaker %s: %s", "more %s: %s", target, w.keys(c.Over, stems, 8)))
	}
	if len(c.Under) > 0 {
		parts = append(parts, l.f("vaker %s: %s", "more %s: %s", reference, w.keys(c.Under, stems, 8)))
	}
	if len(parts) == 0 {
		parts = append(parts, l.f("geen woord staat aantoonbaar vaker aan een van beide kanten (vergeleken: %s)", "no word is demonstrably more frequent on either side (compared: %s)", l.count(c.Tested)))
	}
	text := l.f("**%s**: %s.", "**%s**: %s.", name, strings.Join(parts, "; "))
	switch {
	case c.Alone == 1:
		text += l.t(" Eén woord is weggelaten omdat maar één persoon het gebruikt.", " One word was left out because a single person uses it.")
	case c.Alone > 1:
		text += l.f(" %s woorden zijn weggelaten omdat maar één persoon ze gebruikt.", " %s words were left out because a single person uses them.", l.count(c.Alone))
	}
	return text
}

// sides names a comparison and its two sides.
func (w *Writer) sides(kind pipeline.WordKind) (name, target, reference string) {
	l := w.lang
	switch kind {
	case pipeline.CommentWords:
		return l.t("Reacties tegenover essay", "Comments against essay"), l.t("in de reacties", "in the comments"), l.t("in het essay", "in the essay")
	case pipeline.ReaderWords:
		return l.t("Lezers tegenover antwoorden van de auteur", "Readers against the author’s replies"), l.t("bij lezers", "with readers"), l.t("bij de auteur", "with the author")
	}
	return l.t("Corpus tegenover de eigen frequentielijst", "Corpus against the user’s frequency list"), l.t("in het corpus", "in the corpus"), l.t("in de lijst", "in the list")
}

// keys lists words with both counts and how much more frequent they are at least.
func (w *Writer) keys(keys []lexis.Key, stems []pipeline.StemCount, most int) string {
	l := w.lang
	var parts []string
	for i, k := range keys {
		if i == most {
			break
		}
		target, reference := k.Target, k.Reference
		if k.Ratio.Conservative() < 0 {
			target, reference = reference, target
		}
		text := l.f("*%s* (%s tegen %s, minstens %s keer zo vaak", "*%s* (%s to %s, at least %s times as often", w.stemName(stems[k.Term]),
			l.count(target), l.count(reference), l.number(math.Exp2(math.Abs(k.Ratio.Conservative())), 1))
		if k.Speakers > 1 {
			text += l.f(", %s personen", ", %s people", w.people(k.Speakers))
		}
		if k.PKnown {
			text += l.f("; over de posts %s", "; over the posts %s", l.p(k.P))
		}
		parts = append(parts, text+")")
	}
	return l.list(parts)
}

// people counts people as far as they were counted.
func (w *Writer) people(n int) string {
	if n >= pipeline.MostVoices {
		return w.lang.f("%d of meer", "%d or more", pipeline.MostVoices)
	}
	return w.lang.count(n)
}

// stemName names a stem by the forms that it groups, the most frequent first: a stem itself is no word.
func (w *Writer) stemName(s pipeline.StemCount) string {
	name := escape(s.Forms[0].Form)
	for i, f := range s.Forms[1:] {
		if i == 2 {
			return name + "/…"
		}
		name += "/" + escape(f.Form)
	}
	return name
}

// companySection lists words that stand in the same sentences.
func (w *Writer) companySection(m *markdown, pairs []lexis.Pair, stems []pipeline.StemCount) {
	l := w.lang
	m.heading(3, l.t("Woorden in elkaars gezelschap", "Words that keep company"))
	if len(pairs) == 0 {
		m.block(l.t("Geen twee woorden staan in drie of meer zinnen samen, en vaker dan bij toeval.", "No two words stand together in three or more sentences, and more often than by chance."))
		return
	}
	var rows [][]string
	for _, p := range pairs[:min(10, len(pairs))] {
		rows = append(rows, []string{w.stemName(stems[p.A]) + " + " + w.stemName(stems[p.B]), l.count(p.Both), l.count(p.CountA) + ", " + l.count(p.CountB),
			l.number(p.LogDice, 1), l.number(p.NPMI, 2)})
	}
	m.table([]string{l.t("woorden", "words"), l.t("zinnen met beide:", "sentences with both:"), l.t("met elk:", "with each:"), "logDice:", "NPMI:"}, rows)
	m.block(l.t("LogDice is hoogstens 14; één punt meer is twee keer zoveel gezelschap. NPMI loopt van 0 (toeval) tot 1 (altijd samen). Een paar met drie of vier zinnen kan toeval zijn.",
		"LogDice is at most 14; a point more is twice the company. NPMI runs from 0 (chance) to 1 (always together). A pair with three or four sentences may be chance."))
}

// spreadSection tells how evenly themes and frequent words are spread over the parts of the essay.
func (w *Writer) spreadSection(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	var rows [][]string
	for _, t := range a.Themes {
		if t.Spread.Known && w.standsAlone(t.Path) {
			rows = append(rows, []string{l.t("thema ", "theme ") + "*" + pathName(t.Path) + "*", l.count(t.Essay), l.f("%s van %s", "%s of %s", l.count(t.Spread.In), l.count(t.Spread.Parts)),
				l.number(t.Spread.DPNorm, 2), dash})
		}
	}
	parts := 0
	for i := range a.Units {
		if a.Units[i].Kind != pipeline.Comment {
			parts++
		}
	}
	for i, s := range a.Wording.Spreads {
		if i == 10 {
			break
		}
		rows = append(rows, []string{w.stemName(a.Stems[s.Term]), l.count(s.Count), l.f("%s van %s", "%s of %s", l.count(s.Parts), l.count(parts)), l.numberIf(s.DPKnown, s.DPNorm), l.numberIf(s.DKnown, s.D)})
	}
	if len(rows) == 0 {
		return
	}
	m.heading(3, l.t("Spreiding over het essay", "Spread over the essay"))
	m.table([]string{l.t("woord", "word"), l.t("keer:", "hits:"), l.t("delen:", "parts:"), l.t("DP (genormaliseerd):", "DP (normalised):"), l.t("Juillands D:", "Juilland’s D:")}, rows)
	m.block(l.t("DP is 0 bij een spreiding die zo gelijkmatig is als de delen toelaten, en 1 waar alles in het kleinste deel staat; D is 1 bij een gelijkmatige spreiding over tien even lange stukken. Wie weinig voorkomt, kan niet gelijkmatig gespreid zijn: vergelijk alleen woorden die ongeveer even vaak voorkomen.",
		"DP is 0 for a spread as even as the parts allow, and 1 where all stands in the smallest part; D is 1 for an even spread over ten pieces of equal length. What occurs seldom cannot be even: compare only words of about the same count."))
}

func (l language) numberIf(known bool, v float64) string {
	if !known {
		return dash
	}
	return l.number(v, 2)
}

// richnessText tells how varied the words are, and how hard the text is to read.
func (w *Writer) richnessText(a *pipeline.Analysis) string {
	l := w.lang
	var parts []string
	for _, part := range []struct {
		name string
		lexis.Richness
	}{{l.t("het essay", "the essay"), a.Wording.Essay}, {l.t("de reacties van lezers", "the readers’ comments"), a.Wording.Readers}} {
		if part.Words == 0 {
			continue
		}
		var figures []string
		if part.MATTRWhy == "" {
			figures = append(figures, l.f("MATTR %s (venster van %d woorden)", "MATTR %s (window of %d words)", l.number(part.MATTR, 2), part.Window))
		}
		if part.MTLDWhy == "" {
			figures = append(figures, l.f("MTLD %s", "MTLD %s", l.number(part.MTLD, 0)))
		}
		if part.Words >= leastLIX {
			figures = append(figures, l.f("LIX %s (%s)", "LIX %s (%s)", l.number(part.LIX, 0), l.lix(part.LIX)))
		}
		if len(figures) == 0 {
			figures = append(figures, l.t("te weinig tekst", "too little text"))
		}
		parts = append(parts, l.f("%s: %s, over %s", "%s: %s, over %s", part.name, l.list(figures), l.words(part.Words)))
	}
	if len(parts) == 0 {
		return ""
	}
	return l.f("**Woordrijkdom en leesbaarheid.** %s. MATTR is het aandeel verschillende woorden in een schuivend venster, MTLD hoeveel woorden het duurt voor er te weinig nieuwe bij komen: hoger is gevarieerder. LIX telt de gemiddelde zinslengte op bij het percentage woorden van meer dan zes letters; de namen van de klassen zijn voor Zweeds bedacht.",
		"**Lexical richness and readability.** %s. MATTR is the share of different words in a moving window, MTLD how many words it takes until too few are new: higher is more varied. LIX adds mean sentence length to the percentage of words of more than six letters; the names of its classes were made for Swedish.",
		capital(strings.Join(parts, "; ")))
}

// leastLIX is the number of words from which a readability makes sense: below it a sentence more or less decides.
const leastLIX = 100

// lix names Björnsson's classes.
func (l language) lix(v float64) string {
	switch {
	case v < 25:
		return l.t("zeer makkelijk", "very easy")
	case v < 35:
		return l.t("makkelijk", "easy")
	case v < 45:
		return l.t("gemiddeld", "medium")
	case v < 55:
		return l.t("moeilijk", "hard")
	}
	return l.t("zeer moeilijk", "very hard")
}
