package pipeline

import (
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

// years adds up the posts of each year; the posts stand in the order of their dates.
func (c *Corpus) years() {
	for _, p := range c.Posts {
		if len(p.Date) < 4 {
			continue
		}
		if year := p.Date[:4]; len(c.Years) == 0 || c.Years[len(c.Years)-1].Year != year {
			c.Years = append(c.Years, Year{Year: year, Hits: make([]int, len(c.Themes))})
		}
		y := &c.Years[len(c.Years)-1]
		y.Posts++
		y.Words += p.Words
		for i, hits := range p.Themes {
			y.Hits[i] += hits
		}
	}
	for i := range c.Years {
		for _, hits := range c.Years[i].Hits {
			c.Years[i].Rates = append(c.Years[i].Rates, shift.RateOf(hits, c.Years[i].Words))
		}
	}
}

// What it takes to say that a theme comes or goes: fewer posts would need a perfect order, and posts of one day have none.
const (
	trendPosts = 10
	trendDays  = 5
)

// trends tests for each theme whether its density goes with the dates of the posts.
func (c *Corpus) trends(cfg shift.Config) {
	var dated []Record
	days := make(map[string]bool)
	for _, p := range c.Posts {
		if p.Date != "" && p.Words > 0 {
			dated = append(dated, p)
			days[p.Date] = true
		}
	}
	var tested []*Trend
	for i := range c.Themes {
		t := &c.Themes[i]
		t.Trend = Trend{Posts: len(dated), P: 1, PAdjusted: 1}
		if len(dated) < trendPosts || len(days) < trendDays || t.Hits == 0 {
			continue
		}
		if t.Trend.LeftOut = cfg.DescribeOnly; t.Trend.LeftOut {
			continue
		}
		when, rate := make([]float64, len(dated)), make([]float64, len(dated))
		for j, p := range dated {
			when[j] = day(dated, j)
			rate[j] = float64(p.Themes[i]) / float64(p.Words)
		}
		rho, p, err := stats.SpearmanTest(when, rate, cfg.Permutations, stats.Stream(cfg.Seed, "corpus", "trend", t.Path))
		if err == nil {
			t.Trend.Rho, t.Trend.P, t.Trend.Known = rho, p, true
			tested = append(tested, &t.Trend)
		}
	}
	adjust(tested)
}

// adjust corrects the p of the trends for their number.
func adjust(trends []*Trend) {
	p := make([]float64, len(trends))
	for i, t := range trends {
		p[i] = t.P
	}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		trends[i].PAdjusted = adjusted
	}
}

// overPosts compares essays, readers and replying authors over the posts, and follows their tone over the dates.
func (c *Corpus) overPosts(cfg shift.Config) {
	var discussions, replies []shift.Pair
	var essays, readers []shift.Dated
	for _, p := range c.Posts {
		discussions = append(discussions, shift.Pair{Post: p.ID, From: p.Essay, To: p.Readers})
		replies = append(replies, shift.Pair{Post: p.ID, From: p.Replies, To: p.Readers})
		essays = append(essays, shift.Dated{Post: p.ID, Date: p.Date, Tone: p.Essay})
		readers = append(readers, shift.Dated{Post: p.ID, Date: p.Date, Tone: p.Readers})
	}
	c.CommentsVsEssay = shift.OverPosts("essays", "readers", discussions, cfg)
	c.ReadersVsAuthor = shift.OverPosts("replies", "readers", replies, cfg)
	shift.Named(cfg.Level, &c.CommentsVsEssay, &c.ReadersVsAuthor)
	c.ToneTrend = shift.OverTime("essays", essays, cfg)
	c.ReadersTrend = shift.OverTime("readers", readers, cfg)
}

// day numbers the posts by their dates; posts of one day share a number.
func day(dated []Record, at int) float64 {
	for at > 0 && dated[at-1].Date == dated[at].Date {
		at--
	}
	return float64(at)
}
