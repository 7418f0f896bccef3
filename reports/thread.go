package reports

import (
	"teneur/corpus"
	"teneur/pipeline"
	"teneur/reports/plot"
)

// leastThread is how many comments a figure of them needs.
const leastThread = 3

// thread draws the comments in their order, with who answers whom; false where there are too few.
func (w *Writer) thread(a *pipeline.Analysis) (figureFile, bool) {
	l := w.lang
	d := plot.ThreadData{
		Caption: plot.Caption{ID: a.ID + "-thread", Title: w.threadTitle(a), Source: w.source(a), Alt: w.threadAlt(a),
			Subtitle: l.t("Score van elke reactie met 95%-interval waar er tekst genoeg is; bogen verbinden een antwoord met wat het beantwoordt",
				"Score of each comment, with 95% interval where there is text enough; arcs join an answer to what it answers")},
		DecimalComma: !l.english, Months: l.months(),
		Words: plot.ThreadWords{Negative: l.t("negatief", "negative"), Positive: l.t("positief", "positive"), Readers: l.t("lezer", "reader"), Author: l.t("auteur", "author"),
			TooLittle: l.t("te weinig tekst", "too little text"), Missing: l.t("geen toon te meten", "no tone to be measured"), Reply: l.t("antwoord", "answer"),
			None: l.t("geen reacties", "no comments")},
	}
	numbers := make(map[string]int)
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind != pipeline.Comment {
			continue
		}
		d.Comments = append(d.Comments, plot.ThreadComment{Name: u.Name, Author: u.By == corpus.Author, Date: dateOf(u.Date),
			ReplyTo: numbers[u.ReplyTo], Estimate: estimate(a.Shift.Units[i])})
		numbers[u.ID] = len(d.Comments)
	}
	if len(d.Comments) < leastThread {
		return figureFile{}, false
	}
	return figureFile{name: "figures/" + a.ID + "-thread", Figure: plot.Thread(d)}, true
}

// threadTitle says how the readers sound beside the author.
func (w *Writer) threadTitle(a *pipeline.Analysis) string {
	l, d := w.lang, a.Shift.ReadersVsAuthor
	switch {
	case d.Significant && d.Delta > 0:
		return l.t("De lezers klinken positiever dan de antwoorden van de auteur", "The readers sound more positive than the author’s replies")
	case d.Significant:
		return l.t("De lezers klinken negatiever dan de antwoorden van de auteur", "The readers sound more negative than the author’s replies")
	}
	return l.t("De toon van de reacties, in hun volgorde", "The tone of the comments, in their order")
}

func (w *Writer) threadAlt(a *pipeline.Analysis) string {
	l := w.lang
	var parts []string
	for i := range a.Units {
		if u := &a.Units[i]; u.Kind == pipeline.Comment && len(parts) < named {
			parts = append(parts, w.unitName(u)+" "+w.mean(a.Shift.Units[i]))
		}
	}
	return l.f("Score per reactie (tussen haakjes bij te weinig tekst): %s.", "Score by comment (in brackets where there is too little text): %s.", l.join(parts))
}
