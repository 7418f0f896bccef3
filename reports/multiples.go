package reports

import (
	"cmp"
	"math"
	"slices"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/reports/plot"
)

// Of the small arcs of a corpus.
const (
	mostSketches = 60 // more cannot be read
	sketchPoints = 40 // of each line
)

// sketch is what the page on the corpus draws of one post.
type sketch struct {
	Sorting string // the date, or what comes after all dates
	plot.MultiplesPost
}

// sketch keeps of a post what the page on the corpus draws.
func (w *Writer) sketch(a *pipeline.Analysis) sketch {
	l := w.lang
	s := sketch{cmp.Or(a.Date, "9999"), plot.MultiplesPost{Title: titleOf(a.Title, a.ID), Date: a.Date, Essay: estimate(a.Shift.Essay),
		Readers: estimate(a.Shift.Readers), Authors: estimate(a.Shift.Replies)}}
	sentences := 0
	for i := range a.Units {
		u, e := &a.Units[i], estimate(a.Shift.Units[i])
		if u.Kind == pipeline.Comment {
			s.Comments = append(s.Comments, plot.MultiplesComment{Author: u.By == corpus.Author, Mean: e.Mean})
			continue
		}
		s.Parts = append(s.Parts, e.N)
		sentences += e.N
	}
	s.Note = l.several(sentences, "zin", "zinnen", "sentence", "sentences")
	if n := len(s.Comments); n > 0 {
		s.Note += ", " + l.several(n, "reactie", "reacties", "comment", "comments")
	}
	for i, n := 0, len(a.Shift.Arc); i < n; i += max(1, (n+sketchPoints-1)/sketchPoints) {
		p := a.Shift.Arc[i]
		s.Smooth = append(s.Smooth, plot.ArcPoint{Sentence: float64(p.Sentence) + 0.5, Mean: p.Mean, Low: p.Low, High: p.High})
	}
	return s
}

// multiples draws a small arc for each post; false where there are fewer than two.
func (w *Writer) multiples() (figureFile, bool) {
	l := w.lang
	if len(w.sketches) < 2 {
		return figureFile{}, false
	}
	slices.SortStableFunc(w.sketches, func(a, b sketch) int { return cmp.Compare(a.Sorting, b.Sorting) })
	d := plot.MultiplesData{
		Caption: plot.Caption{ID: "corpus-arcs", Title: l.t("Hoe de toon in elke post verloopt", "How the tone runs in each post"), Source: w.sketchSource(), Alt: w.multiplesAlt(),
			Subtitle: l.t("Gladgestreken score van begin tot eind van het essay, met 95%-band; elk essay op dezelfde breedte", "Smoothed score from beginning to end of the essay, with 95% band; each essay at the same width")},
		DecimalComma: !l.english,
		Words: plot.MultiplesWords{Smooth: l.t("verloop met 95%-band", "course with 95% band"), Section: l.t("begin van een sectie", "a section begins"),
			Mean: l.t("gemiddelde", "mean"), TooLittle: l.t("te weinig tekst", "too little text"), Readers: l.t("lezers", "readers"), Author: l.t("auteur", "author"),
			Beyond: l.t("buiten de schaal", "beyond the scale"), None: l.t("geen posts", "no posts")},
	}
	for _, s := range w.sketches {
		d.Posts = append(d.Posts, s.MultiplesPost)
	}
	return figureFile{name: "figures/corpus-arcs", Figure: plot.Multiples(d)}, true
}

// sketchSource says how many posts are not drawn.
func (w *Writer) sketchSource() string {
	source := "teneur " + pipeline.Version
	if left := w.posts - len(w.sketches); left > 0 {
		source += w.lang.f(" · niet getoond: %s", " · not shown: %s", w.lang.several(left, "post", "posts", "post", "posts"))
	}
	return source
}

func (w *Writer) multiplesAlt() string {
	l := w.lang
	var parts []string
	for _, s := range w.sketches[:min(named, len(w.sketches))] {
		if !math.IsNaN(s.Essay.Mean) {
			parts = append(parts, s.Title+" "+l.signed(s.Essay.Mean, 2))
		}
	}
	text := l.t("Kleine grafieken van het verloop van de toon, één per post.", "Small graphs of the course of the tone, one for each post.")
	if len(parts) == 0 {
		return text
	}
	return text + l.f(" Gemiddelde van elk essay: %s.", " Mean of each essay: %s.", l.join(parts))
}

// toneTimeline draws the tone of essays and readers over the dates of the posts; false where fewer than two posts have one.
func (w *Writer) toneTimeline(c *pipeline.Corpus) (figureFile, bool) {
	l := w.lang
	d := plot.TimelineData{
		Caption: plot.Caption{ID: "corpus-tonetime", Title: l.t("De toon door de tijd", "The tone over time"), Source: "teneur " + pipeline.Version, Alt: w.toneTimelineAlt(c),
			Subtitle: l.t("Gemiddelde score van elk essay en van zijn lezers, met 95%-interval", "Mean score of each essay and of its readers, with 95% interval")},
		DecimalComma: !l.english, Months: l.months(), Signed: true,
		Words: plot.TimelineWords{Unit: l.t("score", "score"), Post: l.t("essay", "essay"), TooLittle: l.t("te weinig tekst", "too little text"),
			Undated: l.t("posts zonder datum, weggelaten", "posts without a date, left out"), None: l.t("geen post heeft een datum", "no post has a date")},
	}
	panel := plot.TimelinePanel{Kind: plot.EssayRow}
	readers := plot.TimelineVoice{Kind: plot.ReaderRow, Name: l.t("lezers", "readers")}
	dated := 0
	for _, p := range c.Posts {
		date := dateOf(p.Date)
		if !date.IsZero() {
			dated++
		}
		d.Dates = append(d.Dates, date)
		panel.Posts, readers.Posts = append(panel.Posts, estimate(p.Essay)), append(readers.Posts, estimate(p.Readers))
	}
	if dated < 2 {
		return figureFile{}, false
	}
	panel.Beside = []plot.TimelineVoice{readers}
	d.Panels = []plot.TimelinePanel{panel}
	return figureFile{name: "figures/corpus-tonetime", Figure: plot.Timeline(d)}, true
}

func (w *Writer) toneTimelineAlt(c *pipeline.Corpus) string {
	l := w.lang
	var parts []string
	for _, p := range c.Posts {
		if p.Date != "" && len(parts) < named {
			parts = append(parts, p.Date+" "+w.mean(p.Essay))
		}
	}
	return l.f("Gemiddelde score van elk essay naar datum: %s.", "Mean score of each essay by date: %s.", l.join(parts))
}
