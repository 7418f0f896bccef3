package reports

import (
	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/reports/plot"
)

// arc draws the tone sentence by sentence.
func (w *Writer) arc(a *pipeline.Analysis) figureFile {
	l := w.lang
	d := plot.ArcData{
		Caption: plot.Caption{
			ID: a.ID + "-arc", Title: w.arcTitle(a), Source: w.source(a), Alt: w.arcAlt(a),
			Subtitle: l.t("Score per zin en gemiddelde per sectie met 95%-interval, van −1 (negatief) tot 1 (positief)",
				"Score per sentence and mean per section with 95% interval, from −1 (negative) to 1 (positive)"),
		},
		DecimalComma: !l.english,
		Authors:      estimate(a.Shift.Replies),
		Readers:      estimate(a.Shift.Readers),
		Words: plot.ArcWords{
			Negative: l.t("negatief", "negative"), Positive: l.t("positief", "positive"), Sentence: l.t("zin", "sentence"),
			Mean: l.t("gemiddelde van de sectie", "mean of the section"), TooLittle: l.t("te weinig tekst", "too little text"),
			Smooth: l.t("verloop met 95%-band", "course with 95% band"), Comments: l.t("reacties", "comments"),
			Author: l.t("auteur", "author"), Readers: l.t("lezers", "readers"), None: l.t("geen zinnen", "no sentences"),
		},
	}
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind == pipeline.Comment {
			d.Comments = append(d.Comments, plot.ArcComment{Author: u.By == corpus.Author, Scores: scores(u)})
		} else {
			d.Parts = append(d.Parts, plot.ArcPart{Heading: w.label(u), Scores: scores(u), Estimate: estimate(a.Shift.Units[i])})
		}
	}
	for _, p := range a.Shift.Arc {
		d.Smooth = append(d.Smooth, plot.ArcPoint{Sentence: float64(p.Sentence) + 0.5, Mean: p.Mean, Low: p.Low, High: p.High})
	}
	if len(a.Shift.Changes) > 0 && a.Shift.Changes[0].Testable {
		d.Turns = append(d.Turns, w.turn(a.Shift.Changes[0]))
	}
	return figureFile{name: "figures/" + a.ID + "-arc", Figure: plot.Arc(d), caption: w.arcCaption(a)}
}

func (w *Writer) turn(c shift.ChangePoint) plot.ArcTurn {
	l := w.lang
	t := plot.ArcTurn{Sentence: c.Sentence, Significant: c.Significant, Label: l.t("omslag, ", "turn, ") + l.p(c.P)}
	if !c.Significant {
		t.Label = l.t("beste kandidaat, niet aantoonbaar (", "best candidate, not shown (") + l.p(c.P) + ")"
	}
	return t
}

func scores(u *pipeline.Unit) []float64 {
	var all []float64
	for i, s := range u.Doc.Sentences {
		if u.Counts(s) {
			all = append(all, u.Value(i))
		}
	}
	return all
}

// label is a unit's name inside a figure, without quotation marks.
func (w *Writer) label(u *pipeline.Unit) string {
	if u.Kind == pipeline.Section && u.Heading != "" {
		return u.Heading
	}
	return w.unitName(u)
}

func (w *Writer) arcTitle(a *pipeline.Analysis) string {
	l := w.lang
	if len(a.Shift.Changes) > 0 && a.Shift.Changes[0].Significant {
		c := a.Shift.Changes[0]
		return l.f("De toon slaat om in %s en wordt %s", "The tone turns in %s and becomes %s", w.nameOf(a, c.Unit), l.direction(c))
	}
	if !a.Shift.Essay.Enough {
		return l.t("De toon per zin: te weinig voor een oordeel over het geheel", "The tone by sentence: too little for a judgement on the whole")
	}
	return l.f("De toon van het essay is %s; een omslag is niet aan te tonen", "The tone of the essay is %s; no turn can be shown", l.tone(a.Shift.Essay))
}

func (w *Writer) arcAlt(a *pipeline.Analysis) string {
	l := w.lang
	text := l.t("De toon van elke zin, in de volgorde van het essay.", "The tone of each sentence, in the order of the essay.")
	if len(a.Shift.Changes) > 0 && a.Shift.Changes[0].Testable {
		c := a.Shift.Changes[0]
		text += l.f(" Gemarkeerd is zin %s: %s.", " Sentence %s is marked: %s.", l.count(c.Sentence+1), w.turn(c).Label)
	}
	return text + " " + w.meansAlt(a)
}

// arcCaption tells how to read the figure.
func (w *Writer) arcCaption(a *pipeline.Analysis) string {
	l := w.lang
	text := l.t("Elke stip is een zin; het streepje is het gemiddelde van de sectie met zijn interval. Open en grijs: te weinig tekst voor een interval.",
		"Each dot is a sentence; the bar is the section’s mean with its interval. Hollow and grey: too little text for an interval.")
	if len(a.Shift.Arc) > 0 {
		text += l.t(" De lijn is het gladgestreken verloop; haar band geldt per zin, niet voor de lijn als geheel.",
			" The line is the smoothed course; its band holds for each sentence, not for the line as a whole.")
	}
	return "*" + text + "*"
}
