package reports

import (
	"fmt"
	"html"
	"strings"

	"teneur/pipeline"
)

// slider goes through the sentences of a post below the figure that has a mark for each. It is of use with the script only, which shows it.
func (w *Writer) slider(a *pipeline.Analysis) string {
	l, sentences := w.lang, 0
	for i := range a.Units {
		sentences += len(scores(&a.Units[i]))
	}
	return fmt.Sprintf(`<div id="reader" hidden>
<label for="sentence-at">%s</label>
<input type="range" id="sentence-at" min="1" max="%d" value="1">
<p>%s</p>
</div>
`, l.t("Zin voor zin", "Sentence by sentence"), max(1, sentences),
		l.t("Wijs een stip aan of verschuif de knop om de zin te lezen; klik of druk op Enter om naar die zin in de tekst te gaan.",
			"Point at a dot or move the slider to read its sentence; click or press Enter to go to it in the text."))
}

// card is what the script shows a sentence in, with the words that it needs for that.
func (w *Writer) card() string {
	l := w.lang
	return fmt.Sprintf(`<div id="sentence-card" class="card" hidden data-sentence="%s" data-score="%s" data-none="%s">
<p class="head"></p>
<p class="said"></p>
<p class="why"></p>
<p class="ways"><a class="to-text" href="#text">%s</a> <a class="to-figure" href="#main">%s</a> <button type="button">%s</button></p>
</div>
`, l.t("zin", "sentence"), l.t("score", "score"), l.t("geen woord met een toon", "no word with a tone"),
		l.t("in de tekst", "in the text"), l.t("in de figuur", "in the figure"), l.t("sluiten", "close"))
}

// legend tells how the text is marked, each mark shown on a word.
func (w *Writer) legend() string {
	l := w.lang
	var b strings.Builder
	fmt.Fprintf(&b, "<p class=\"about\">%s</p>\n<ul class=\"legend\">\n", html.EscapeString(l.t(
		"De kleur van een zin geeft de toon van haar woorden, de score staat erachter; wie een gemarkeerd woord aanwijst, ziet wat het meetelt.",
		"The colour of a sentence gives the tone of its words, its score stands behind it; point at a marked word to see what it counts for.")))
	for _, k := range []struct{ class, score, text string }{
		{"n3", "−0,60", l.t("negatieve zin", "negative sentence")},
		{"n1", "−0,10", l.t("licht negatief", "slightly negative")},
		{"", "", l.t("neutraal", "neutral")},
		{"p1", "+0,10", l.t("licht positief", "slightly positive")},
		{"p3", "+0,60", l.t("positieve zin", "positive sentence")},
		{"q", "", l.t("citaat, telt niet mee", "quotation, does not count")},
	} {
		score := strings.Replace(k.score, ",", l.t(",", "."), 1)
		fmt.Fprintf(&b, "<li><span class=\"%s\" data-v=\"%s\">%s</span></li>\n", k.class, score, html.EscapeString(k.text))
	}
	for _, k := range []struct{ class, text string }{
		{"p", l.t("woord dat optilt", "word that raises")},
		{"n", l.t("woord dat drukt", "word that lowers")},
		{"t", l.t("woord van een thema", "word of a theme")},
	} {
		fmt.Fprintf(&b, "<li><mark class=\"%s\">%s</mark></li>\n", k.class, html.EscapeString(k.text))
	}
	b.WriteString("</ul>\n")
	return b.String()
}
