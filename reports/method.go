package reports

import (
	"math"

	"teneur/pipeline"
	"teneur/pipeline/text"
	"teneur/pipeline/validate"
)

// methodSection tells how the figures came about, what they rest on and what they cannot tell.
func (w *Writer) methodSection(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	m.heading(2, l.t("Methode en grenzen", "Method and limits"))
	items := []string{w.coverageText(a), w.quotedText(a), w.englishText(a)}
	items = append(items, w.methodItems()...)
	m.list(clean(items))
}

func (w *Writer) coverageText(a *pipeline.Analysis) string {
	l := w.lang
	essay, comments := coverageOf(a)
	var parts []string
	for _, part := range []struct {
		coverage
		where string
	}{{essay, l.t("het essay", "the essay")}, {comments, l.t("de reacties", "the comments")}} {
		if part.content > 0 {
			parts = append(parts, l.f("%s van de inhoudswoorden in %s (%s heeft een toon)", "%s of the content words in %s (%s have a tone)",
				l.share(part.known, part.content), part.where, l.share(part.judged, part.content)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	text := l.f("**Dekking.** Het lexicon kent %s. Wat het niet kent, draagt niets bij aan de score.",
		"**Coverage.** The lexicon knows %s. What it does not know adds nothing to the score.", l.list(parts))
	if essay.differs(comments) {
		text += l.t(" Essay en reacties zijn verschillend gedekt: een verschil in score tussen beide kan ook daarvan komen.",
			" Essay and comments are covered differently: a difference in score between the two may come from that as well.")
	}
	return text
}

// coverage counts content words: all, those in the lexicon, those with a tone.
type coverage struct{ content, known, judged int }

func coverageOf(a *pipeline.Analysis) (essay, comments coverage) {
	for i := range a.Units {
		u, sum := &a.Units[i], &essay
		if u.Kind == pipeline.Comment {
			sum = &comments
		}
		sum.content += u.Content
		sum.known += u.Known
		sum.judged += u.Judged
	}
	return essay, comments
}

// differs reports whether a comparison of two texts is also one of their coverage: a difference of ten points or more in
// the share of words with a tone or of words that are known.
func (c coverage) differs(d coverage) bool {
	if c.content == 0 || d.content == 0 {
		return false
	}
	gap := func(a, b int) float64 {
		return math.Abs(float64(a)/float64(c.content) - float64(b)/float64(d.content))
	}
	return gap(c.known, d.known) >= 0.1 || gap(c.judged, d.judged) >= 0.1
}

func (l language) share(part, whole int) string { return l.percent(float64(part) / float64(whole)) }

func (w *Writer) quotedText(a *pipeline.Analysis) string {
	l := w.lang
	quoted := 0
	for i := range a.Units {
		for _, s := range a.Units[i].Doc.Sentences {
			if s.Quoted {
				quoted++
			}
		}
	}
	if quoted == 0 {
		return ""
	}
	return l.f("**Citaten.** %s. Citaten tellen niet mee voor de toon, want het zijn andermans woorden; in reacties tellen ze ook niet mee voor de thema’s.",
		"**Quotations.** %s. Quotations do not count for the tone, being somebody else’s words; in comments they do not count for the themes either.",
		l.standing(quoted))
}

func (l language) standing(n int) string {
	if n == 1 {
		return l.t("Eén zin staat in een citaatblok, of herhaalt in een reactie het essay", "One sentence stands in a block quote, or repeats the essay in a comment")
	}
	return l.f("%s zinnen staan in citaatblokken, of herhalen in een reactie het essay", "%s sentences stand in block quotes, or repeat the essay in a comment", l.count(n))
}

func (w *Writer) englishText(a *pipeline.Analysis) string {
	l := w.lang
	english := 0
	for i := range a.Units {
		for _, s := range a.Units[i].Doc.Sentences {
			if s.Lang == text.English && a.Units[i].Counts(s) {
				english++
			}
		}
	}
	if english == 0 {
		return ""
	}
	return l.f("**Engels.** %s Engels en met een Engels lexicon (VADER) gewogen.",
		"**English.** %s in English and judged with an English lexicon (VADER).", l.is(english))
}

func (l language) is(n int) string {
	if n == 1 {
		return l.t("Eén zin is", "One sentence is")
	}
	return l.f("%s zinnen zijn", "%s sentences are", l.count(n))
}

// methodItems are the same for every post of a run; what does not apply is empty.
func (w *Writer) methodItems() []string {
	l, c := w.lang, w.model.Config()
	return []string{
		w.leftOutText(),
		l.f("**Toon.** Elk woord met een toon heeft in het lexicon een waarde van −1 tot 1; ontkenning, versterking en dergelijke verschuiven die. De Nederlandse waarden zijn het oordeel van de makers van teneur, niet van een panel.%s De score van een sectie is het gemiddelde over haar zinnen. Minder dan %d zinnen of %d woorden geldt als te weinig tekst voor een interval.",
			"**Tone.** Each word with a tone has a value from −1 to 1 in the lexicon; negation, intensification and the like shift it. The Dutch values are the judgement of teneur’s makers, not of a panel.%s The score of a section is the mean over its sentences. Fewer than %d sentences or %d words count as too little text for an interval.",
			w.ownWords(), c.Shift.MinSentences, c.Shift.MinTokens),
		w.uncertaintyText(),
		l.t("**Thema’s.** Een treffer is een woordvorm, samenstelling of uitdrukking uit het themawoordenboek. Het aantal per 1.000 woorden heeft een exact Poisson-interval; dat neemt aan dat treffers los van elkaar vallen. Woorden komen in trosjes, dus het is eerder te smal dan te ruim.",
			"**Themes.** A hit is a word form, compound or phrase from the theme dictionary. The number per 1,000 words has an exact Poisson interval, which takes hits to fall independently. Words come in clusters, so it is too narrow rather than too wide."),
		l.t("**Wat het programma niet weet.** Ironie, of iets waar is, wat iemand bedoelt en of iemand het ergens mee eens is. Wie reageert, koos daar zelf voor: reacties zijn geen steekproef van de lezers.",
			"**What the program cannot know.** Irony, whether something is true, what somebody intends, and whether somebody agrees. Those who comment chose to do so: comments are no sample of the readers."),
		l.t("**Woorden.** Woorden zijn geteld per stam; vergelijkingen staan met exacte intervallen (Clopper–Pearson op de log-ratio, Bonferroni), gezelschap met logDice en NPMI, spreiding met DP en Juillands D. Formules, bronnen en grenzen staan in *docs/methods.md* van teneur.",
			"**Words.** Words are counted by stem; comparisons stand with exact intervals (Clopper–Pearson on the log ratio, Bonferroni), company with logDice and NPMI, spread with DP and Juilland’s D. Formulas, sources and limits stand in *docs/methods.md* of teneur."),
		w.validationText(),
		l.f("**Herhalen.** teneur %s, configuratie %s, stemmer %s, seed %d: dezelfde tekst geeft dezelfde cijfers.",
			"**Repeating.** teneur %s, configuration %s, stemmer %s, seed %d: the same text gives the same figures.",
			pipeline.Version, c.Hash(), w.stemmerName(), c.Shift.Seed),
		l.f("**Aanhalen.** Noem programma, versie en configuratie: *teneur %s (configuratie %s)*, en het corpus met de datum waarop het is samengesteld.",
			"**Citing.** Name program, version and configuration: *teneur %s (configuration %s)*, and the corpus with the date on which it was put together.", pipeline.Version, c.Hash()),
		l.t("**Persoonsgegevens.** Namen en woorden van lezers staan in dit rapport zoals ze onder de post staan. Wie het deelt, verspreidt ze: vraag toestemming, of geef lezers met *--pseudonyms* een verzonnen naam.",
			"**Personal data.** Names and words of readers stand in this report as they stand below the post. Whoever shares it spreads them: ask for consent, or give readers invented names by *--pseudonyms*."),
	}
}

// uncertaintyText tells what the intervals and tests are.
func (w *Writer) uncertaintyText() string {
	l, c := w.lang, w.model.Config()
	if w.described() {
		return ""
	}
	return l.f("**Onzekerheid.** Intervallen zijn 95%%-intervallen: aan elke kant de ruimste grens van Student en van Hall, die rekening houdt met scheefheid, over alinea’s of reacties; bij een sectie met minder dan vijf alinea’s over haar zinnen, verbreed naar hun samenhang. Ze gelden per getal en zijn niet gecorrigeerd voor hun aantal. Verschillen zijn getoetst door hele alinea’s of reacties te permuteren, een omslag door blokken van zinnen te permuteren (hoogstens %s permutaties, minder waar p ruim boven 0,05 ligt). De p-waarden van opeenvolgende secties zijn gecorrigeerd voor het aantal toetsen (Benjamini–Hochberg), de andere waar er meer dan één is volgens Holm. Een verschil heet pas aangetoond bij p ≤ %s na correctie. Niet aangetoond betekent niet dat er geen verschil is.",
		"**Uncertainty.** Intervals are 95%% intervals: on each side the wider limit of Student and of Hall, who allows for skewness, over paragraphs or comments; for a section of fewer than five paragraphs over its sentences, widened by how they resemble each other. They hold for one figure at a time and are not corrected for their number. Differences were tested by permuting whole paragraphs or comments, a turn by permuting blocks of sentences (at most %s permutations, fewer where p is well above 0.05). The p-values of neighbouring sections are corrected for the number of tests (Benjamini–Hochberg), the others by Holm where there is more than one. A difference is only said to be shown at p ≤ %s after correction. Not shown does not mean that there is no difference.",
		l.count(c.Shift.Permutations), l.number(c.Shift.Level, 2))
}

// validationText says whether the scores were checked against people's judgement, and with what result.
func (w *Writer) validationText() string {
	l, v := w.lang, w.options.Validation
	if v == nil {
		return l.t("**Validatie.** De scores zijn niet getoetst aan menselijke oordelen over dit corpus. Met het commando *teneur validate* zijn zinnen te trekken om te coderen.",
			"**Validation.** The scores were not validated against human judgements of this corpus. The command *teneur validate* draws sentences to code.")
	}
	return l.f("**Validatie.** Vergeleken met %s met de hand gecodeerde teksten: %s goed ingedeeld, macro-F1 %s, Krippendorffs alfa %s%s.",
		"**Validation.** Compared with %s hand-coded texts: %s labelled alike, macro-F1 %s, Krippendorff’s alpha %s%s.",
		l.count(v.N), l.measured(v.Accuracy), l.measured(v.MacroF1), l.measured(v.Alpha.Nominal), w.ceilingText(v))
}

// ceilingText gives the agreement of the coders among themselves, where there is more than one.
func (w *Writer) ceilingText(v *validate.Agreement) string {
	if !v.Between.Nominal.Known() {
		return ""
	}
	return w.lang.f("; de codeurs onderling haalden een alfa van %s", "; among themselves the coders reached an alpha of %s", w.lang.measured(v.Between.Nominal))
}

// measured prints a figure of agreement with its interval.
func (l language) measured(f validate.Figure) string {
	switch {
	case !f.Known():
		return dash
	case !f.Bounded():
		return l.number(f.Estimate, 2)
	}
	return l.f("%s (%s tot %s)", "%s (%s to %s)", l.number(f.Estimate, 2), l.number(f.Low, 2), l.number(f.High, 2))
}

// ownWords says that the values are not ours alone where the user gave a lexicon.
func (w *Writer) ownWords() string {
	if len(w.model.Config().Lexicon.Data) == 0 {
		return ""
	}
	return w.lang.t(" Een eigen lexicon van de gebruiker vult ze aan.", " A lexicon of the user’s own adds to them.")
}
