package reports

import (
	"math"
	"time"

	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/reports/plot"
)

// timeSection tells how the themes come and go over the years.
func (w *Writer) timeSection(m *markdown, c *pipeline.Corpus, figures []figureFile) {
	l := w.lang
	if len(c.Years) < 2 {
		return
	}
	m.heading(3, l.t("Door de tijd", "Over time"))
	if f, ok := figureNamed(figures, "timeline"); ok {
		w.figure(m, f)
	}
	m.block(w.trendText(c))
	head := []string{l.t("jaar", "year"), l.t("posts:", "posts:"), l.t("woorden:", "words:")}
	for _, t := range c.Themes {
		if isTop(t.Path) {
			head = append(head, escape(t.Path)+":")
		}
	}
	var rows [][]string
	for _, y := range c.Years {
		row := []string{escape(y.Year), l.count(y.Posts), l.count(y.Words)}
		for i, t := range c.Themes {
			if isTop(t.Path) {
				rate := l.rate(y.Rates[i])
				row = append(row, rate[0]+" ("+rate[1]+")")
			}
		}
		rows = append(rows, row)
	}
	m.table(head, rows)
	m.block(l.t("Treffers per 1.000 woorden, met 95%-interval.", "Hits per 1,000 words, with 95% interval."))
}

// trendText tells which themes grow or shrink with the dates of the posts.
func (w *Writer) trendText(c *pipeline.Corpus) string {
	l := w.lang
	var known, shown []string
	tests := 0
	for _, t := range c.Themes {
		if t.Trend.Known && isTop(t.Path) {
			tests++
		}
	}
	for _, t := range c.Themes {
		if !t.Trend.Known || !isTop(t.Path) {
			continue
		}
		text := l.f("*%s* (ρ = %s; %s)", "*%s* (ρ = %s; %s)", pathName(t.Path), l.signed(t.Trend.Rho, 2), l.p(t.Trend.PAdjusted))
		if t.Trend.PAdjusted <= w.model.Config().Shift.Level {
			how := l.t("neemt toe", "grows")
			if t.Trend.Rho < 0 {
				how = l.t("neemt af", "shrinks")
			}
			shown = append(shown, text+" "+how)
			continue
		}
		known = append(known, text)
	}
	switch {
	case w.described():
		return l.t("Of een thema toe- of afneemt, is niet getoetst (*--without statistics*).", "Whether a theme grows or shrinks was not tested (*--without statistics*).")
	case tests == 0 && enoughDates(c):
		return l.t("Of een thema toe- of afneemt, is niet te toetsen: geen van de thema’s komt in de posts met een datum vaak genoeg voor.",
			"Whether a theme grows or shrinks cannot be tested: none of the themes occurs often enough in the posts with a date.")
	case tests == 0:
		return l.t("Of een thema toe- of afneemt, is niet te toetsen: daarvoor zijn tien posts met een datum nodig, op minstens vijf dagen.",
			"Whether a theme grows or shrinks cannot be tested: that takes ten posts with a date, on at least five days.")
	case len(shown) == 0:
		return l.f("Dat een thema in de loop van de tijd toe- of afneemt, is niet aan te tonen: %s.", "That a theme grows or shrinks over time cannot be shown: %s.", l.list(known))
	}
	return l.f("In de loop van de tijd: %s (rangcorrelatie met de datum, p gecorrigeerd voor het aantal thema’s).", "Over time: %s (rank correlation with the date, p corrected for the number of themes).", l.list(shown))
}

// enoughDates reports whether there are posts and days enough to test a trend.
func enoughDates(c *pipeline.Corpus) bool {
	days := make(map[string]bool)
	dated := 0
	for _, p := range c.Posts {
		if p.Date != "" && p.Words > 0 {
			dated++
			days[p.Date] = true
		}
	}
	return dated >= shift.MinTrendPosts && len(days) >= shift.MinTrendDays
}

// timeline draws the themes over the dates of the posts; false where fewer than two posts have one.
func (w *Writer) timeline(c *pipeline.Corpus) (figureFile, bool) {
	l := w.lang
	d := plot.TimelineData{
		Caption: plot.Caption{ID: "corpus-timeline", Title: l.t("De thema’s door de tijd", "The themes over time"), Source: "teneur " + pipeline.Version,
			Subtitle: l.t("Treffers per 1.000 woorden in elke post, met 95%-interval", "Hits per 1,000 words in each post, with 95% interval"),
			Alt:      w.timelineAlt(c)},
		DecimalComma: !l.english, Months: l.months(),
		Words: plot.TimelineWords{Unit: l.t("per 1.000 woorden", "per 1,000 words"), Post: l.t("post", "post"), TooLittle: l.t("te weinig tekst", "too little text"),
			Mean: l.t("alle posts van een jaar", "all posts of a year"), Undated: l.t("posts zonder datum, weggelaten", "posts without a date, left out"), None: l.t("geen post heeft een datum", "no post has a date")},
	}
	dated := 0
	for _, p := range c.Posts {
		date := dateOf(p.Date)
		if !date.IsZero() {
			dated++
		}
		d.Dates = append(d.Dates, date)
	}
	if dated < 2 || len(c.Years) < 2 {
		return figureFile{}, false
	}
	for i, t := range c.Themes {
		if isTop(t.Path) {
			d.Panels = append(d.Panels, w.panel(c, i))
		}
	}
	return figureFile{name: "figures/corpus-timeline", Figure: plot.Timeline(d)}, true
}

func (w *Writer) panel(c *pipeline.Corpus, theme int) plot.TimelinePanel {
	p := plot.TimelinePanel{Name: rowName(c.Themes[theme].Path)}
	for _, post := range c.Posts {
		r := shift.RateOf(post.Themes[theme], post.Words)
		e := plot.Estimate{Mean: r.Per1000, Low: r.Low, High: r.High, N: post.Themes[theme], Enough: post.Words >= w.model.Config().Shift.MinTokens}
		if post.Words == 0 {
			e.Mean = math.NaN()
		}
		p.Posts = append(p.Posts, e)
	}
	for _, y := range c.Years {
		from, err := time.Parse("2006", y.Year)
		if err != nil || y.Posts < 2 {
			continue
		}
		r := y.Rates[theme]
		p.Means = append(p.Means, plot.TimelineMean{From: from, To: from.AddDate(1, 0, 0), Mean: r.Per1000, Low: r.Low, High: r.High})
	}
	return p
}

func (w *Writer) timelineAlt(c *pipeline.Corpus) string {
	l := w.lang
	var parts []string
	for i, t := range c.Themes {
		if !isTop(t.Path) {
			continue
		}
		var years []string
		for _, y := range c.Years {
			years = append(years, y.Year+" "+l.number(y.Rates[i].Per1000, 1))
		}
		parts = append(parts, t.Path+": "+l.list(years))
		if len(parts) == 6 {
			break
		}
	}
	return l.f("Treffers per 1.000 woorden per jaar. %s.", "Hits per 1,000 words by year. %s.", l.join(parts))
}

// dateOf reads a date as far as it is given; the zero time where it is none.
func dateOf(date string) time.Time {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(form, date[:min(len(form), len(date))]); err == nil {
			return t
		}
	}
	return time.Time{}
}

// months are the short names of the months.
func (l language) months() [12]string {
	if l.english {
		return [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	}
	return [12]string{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}
}
