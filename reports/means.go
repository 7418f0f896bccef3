package reports

import (
	"strings"

	"teneur/pipeline"
	"teneur/reports/plot"
)

// named is how many means a text alternative names; the table holds them all.
const named = 40

// meansAlt names the mean of each section, of the readers and of the author's replies.
func (w *Writer) meansAlt(a *pipeline.Analysis) string {
	l := w.lang
	var parts []string
	for i := range a.Units {
		if u, e := &a.Units[i], a.Shift.Units[i]; u.Kind != pipeline.Comment {
			parts = append(parts, w.label(u)+" "+w.mean(e))
		}
	}
	if len(parts) > named {
		parts = append(parts[:named], l.t("de andere staan in de tabel", "the others stand in the table"))
	}
	if a.Shift.Readers.N > 0 {
		parts = append(parts, l.t("lezers ", "readers ")+w.mean(a.Shift.Readers))
	}
	if a.Shift.Replies.N > 0 {
		parts = append(parts, l.t("antwoorden van de auteur ", "the author’s replies ")+w.mean(a.Shift.Replies))
	}
	return l.f("Gemiddelden (tussen haakjes bij te weinig tekst): %s.", "Means (in brackets where there is too little text): %s.", strings.Join(parts, "; "))
}

// means draws the mean of each section, and of readers and author in the comments.
func (w *Writer) means(a *pipeline.Analysis) figureFile {
	l := w.lang
	d := plot.MeansData{
		Caption: plot.Caption{
			ID: a.ID + "-means", Title: w.meansTitle(a), Source: w.source(a),
			Subtitle: l.t("Gemiddelde score met 95%-interval", "Mean score with 95% interval"), Alt: w.meansAlt(a),
		},
		DecimalComma: !l.english,
		Negative:     l.t("negatief", "negative"), Positive: l.t("positief", "positive"),
		Count: l.t("zinnen", "sentences"), TooLittle: l.t("te weinig tekst", "too little text"), None: l.t("geen zinnen", "no sentences"),
	}
	for i := range a.Units {
		if u := &a.Units[i]; u.Kind != pipeline.Comment {
			d.Rows = append(d.Rows, plot.MeanRow{Name: w.label(u), Kind: plot.EssayRow, Estimate: estimate(a.Shift.Units[i])})
		}
	}
	if a.Shift.Readers.N > 0 {
		d.Rows = append(d.Rows, plot.MeanRow{Name: l.t("reacties: lezers", "comments: readers"), Kind: plot.ReaderRow, Estimate: estimate(a.Shift.Readers)})
	}
	if a.Shift.Replies.N > 0 {
		d.Rows = append(d.Rows, plot.MeanRow{Name: l.t("reacties: auteur", "comments: author"), Kind: plot.AuthorRow, Estimate: estimate(a.Shift.Replies)})
	}
	return figureFile{name: "figures/" + a.ID + "-means", Figure: plot.Means(d), caption: ""}
}

// meansTitle names the sections at both ends, where their intervals lie apart.
func (w *Writer) meansTitle(a *pipeline.Analysis) string {
	l := w.lang
	low, high, _ := a.Extremes()
	if low < 0 {
		return l.t("De toon per sectie en in de reacties", "The tone by section and in the comments")
	}
	return l.f("Van %s (laagst) tot %s (hoogst): de toon per sectie", "From %s (lowest) to %s (highest): the tone by section",
		w.nameOf(a, a.Units[low].ID), w.nameOf(a, a.Units[high].ID))
}

// corpusMeans draws the tone of the posts side by side; false where there is nothing to compare, or too much.
func (w *Writer) corpusMeans(c *pipeline.Corpus) (figureFile, bool) {
	l := w.lang
	const most = 40 // more rows than this cannot be read in one figure: the table holds them all
	if len(c.Posts) < 2 || len(c.Posts) > most {
		return figureFile{}, false
	}
	d := plot.MeansData{
		Caption: plot.Caption{
			ID: "corpus-tone", Title: l.t("De toon per post", "The tone by post"), Source: "teneur " + pipeline.Version,
			Subtitle: l.t("Gemiddelde score van het essay en van de lezers eronder, met 95%-interval", "Mean score of the essay and of the readers below it, with 95% interval"),
		},
		DecimalComma: !l.english,
		Negative:     l.t("negatief", "negative"), Positive: l.t("positief", "positive"),
		Count: l.t("zinnen", "sentences"), TooLittle: l.t("te weinig tekst", "too little text"), None: l.t("geen zinnen", "no sentences"),
	}
	var alt []string
	for _, p := range c.Posts {
		d.Rows = append(d.Rows, plot.MeanRow{Name: titleOf(p.Title, p.ID), Kind: plot.EssayRow, Estimate: estimate(p.Essay)})
		alt = append(alt, titleOf(p.Title, p.ID)+" "+w.mean(p.Essay))
		if p.Readers.N > 0 {
			d.Rows = append(d.Rows, plot.MeanRow{Name: l.t("· lezers", "· readers"), Kind: plot.ReaderRow, Estimate: estimate(p.Readers)})
		}
	}
	d.Alt = l.t("Toon per post: ", "Tone by post: ") + strings.Join(alt, "; ") + "."
	return figureFile{name: "figures/corpus-tone", Figure: plot.Means(d)}, true
}
