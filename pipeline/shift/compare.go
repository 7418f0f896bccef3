package shift

import (
	"math"

	"teneur/pipeline/stats"
)

// Compare measures the units of a post, in the order of the post, and their differences. post names its random numbers.
func Compare(post string, units []Unit, cfg Config) Result {
	c := comparison{post, units, dependenceOf(units), cfg}
	r := Result{Correlation: c.dependence.neighbours, Clustering: c.dependence.paragraph, Threading: c.dependence.thread}
	r.Units = c.each()
	r.Neighbours = c.neighbours(r.Units)
	r.Thread = c.thread()
	explored := []*Delta{&r.Thread}
	for i := range r.Neighbours {
		explored = append(explored, &r.Neighbours[i])
	}
	Explored(cfg.Level, explored...)
	c.discussion(&r)
	e := essayOf(units)
	r.Changes = e.changes(post, cfg)
	r.Arc = arc(e.values, cfg)
	return r
}

// comparison is one post at work.
type comparison struct {
	post       string
	units      []Unit
	dependence dependence
	cfg        Config
}

func (c comparison) estimate(g group) Estimate {
	return g.estimate(c.dependence, c.cfg, stats.Stream(c.cfg.Seed, c.post, g.name, "mean of "+g.over))
}

func (c comparison) difference(from, to group, a, b Estimate) Delta {
	rng := stats.Stream(c.cfg.Seed, c.post, from.name, to.name, "difference of "+from.over)
	stretch := math.Max(c.dependence.ofBlocks(from), c.dependence.ofBlocks(to))
	return difference(from, to, a, b, stretch, c.cfg, rng)
}

func (c comparison) each() []Estimate {
	estimates := make([]Estimate, len(c.units))
	for i, u := range c.units {
		estimates[i] = c.estimate(groupOf(u))
	}
	return estimates
}

// neighbours compares each part of the essay with the next.
func (c comparison) neighbours(estimates []Estimate) []Delta {
	var deltas []Delta
	before := -1
	for i, u := range c.units {
		if !inEssay(u) {
			continue
		}
		if before >= 0 {
			deltas = append(deltas, c.difference(groupOf(c.units[before]), groupOf(u), estimates[before], estimates[i]))
		}
		before = i
	}
	return deltas
}

// discussion compares the readers, the author's replies and the essay.
func (c comparison) discussion(r *Result) {
	essay := gather("essay", overParagraphs, c.units, inEssay)
	comments := gather("comments", overComments, c.units, inComment)
	readers := gather("readers", overComments, c.units, byReader)
	replies := gather("author", overComments, c.units, reply)
	r.Essay, r.Readers, r.Replies = c.estimate(essay), c.estimate(readers), c.estimate(replies)
	r.ReadersVsAuthor = c.difference(replies, readers, r.Replies, r.Readers)
	r.CommentsVsEssay = describeDelta(essay, comments, r.Essay, c.estimate(comments))
	if r.CommentsVsEssay.Why = WhyDescriptive; len(essay.sentences) == 0 || len(comments.sentences) == 0 {
		r.CommentsVsEssay.Why = WhyNoSentences
	}
	Named(c.cfg.Level, &r.ReadersVsAuthor, &r.CommentsVsEssay)
}
