package shift

import "math"

// Comparison is one post ready to be compared: each method gives one of the figures of Result, and costs no more than that figure. A figure
// does not depend on what else was asked for. It must not be used by several goroutines at once.
type Comparison struct {
	material
	name string
	in   dependence
	cfg  Config
}

// NewComparison makes the units of a post, in the order of the post, ready. name, the post's, names its random numbers. The units must not change afterwards.
func NewComparison(name string, units []Unit, cfg Config) *Comparison {
	c := &Comparison{material: newMaterial(units), name: name, cfg: cfg}
	if !cfg.DescribeOnly {
		c.in = c.dependence()
	}
	return c
}

// Unit is Result.Units for one unit, by its place.
func (c *Comparison) Unit(i int) Estimate { return c.estimate(c.single(i)) }

// Essay is Result.Essay.
func (c *Comparison) Essay() Estimate { return c.estimate(c.essay()) }

// Readers is Result.Readers.
func (c *Comparison) Readers() Estimate { return c.estimate(c.readers()) }

// ReadersVsAuthor is Result.ReadersVsAuthor.
func (c *Comparison) ReadersVsAuthor() Delta {
	replies, readers := c.replies(), c.readers()
	return c.readersVsAuthor(replies, readers, c.estimate(replies), c.estimate(readers))
}

// CommentsVsEssay is Result.CommentsVsEssay.
func (c *Comparison) CommentsVsEssay() Delta {
	essay := c.essay()
	return c.commentsVsEssay(essay, c.estimate(essay))
}

// Explored is Result.Neighbours and Result.Thread: they are adjusted for each other.
func (c *Comparison) Explored() (neighbours []Delta, thread Delta) {
	return c.explored(func(unit int) Estimate { return c.Unit(unit) })
}

// Turn is the first of Result.Changes; false for an essay too short to split.
func (c *Comparison) Turn() (ChangePoint, bool) {
	e := essayOf(c.units)
	p, ok := e.turn(c.name, "turn", 0, len(e.values), c.cfg)
	if ok {
		p.Unit = e.idOf(p.Sentence)
	}
	return p, ok
}

func (c *Comparison) estimate(g group) Estimate { return g.estimate(c.in, c.cfg) }

func (c *Comparison) essay() group   { return c.gather("essay", overParagraphs, inEssay) }
func (c *Comparison) readers() group { return c.gather("readers", overComments, byReader) }
func (c *Comparison) replies() group { return c.gather("author", overComments, reply) }

// explored compares neighbouring parts, and the halves of the comments.
func (c *Comparison) explored(estimate func(unit int) Estimate) (neighbours []Delta, thread Delta) {
	neighbours, thread = c.neighbours(estimate), c.thread()
	family := make([]*Delta, 0, len(neighbours)+1)
	family = append(family, &thread)
	for i := range neighbours {
		family = append(family, &neighbours[i])
	}
	Explored(c.cfg.Level, family...)
	return neighbours, thread
}

// neighbours compares each part of the essay with the next.
func (c *Comparison) neighbours(estimate func(unit int) Estimate) []Delta {
	var deltas []Delta
	before := -1
	var was Estimate
	for i := range c.units {
		if !inEssay(&c.units[i]) {
			continue
		}
		is := estimate(i)
		if before >= 0 {
			from, to := c.single(before), c.single(i)
			deltas = append(deltas, c.difference(from, to, was, is, c.stretch(from, to)))
		}
		before, was = i, is
	}
	return deltas
}

func (c *Comparison) stretch(from, to group) float64 {
	return math.Max(c.in.ofBlocks(from), c.in.ofBlocks(to))
}

func (c *Comparison) readersVsAuthor(replies, readers group, a, b Estimate) Delta {
	d := c.difference(replies, readers, a, b, c.stretch(replies, readers))
	Named(c.cfg.Level, &d) // the other named contrast is never tested
	return d
}

func (c *Comparison) commentsVsEssay(essay group, a Estimate) Delta {
	comments := c.gather("comments", overComments, inComment)
	d := describeDelta(essay, comments, a, c.estimate(comments), c.cfg.Level)
	if d.Why = WhyDescriptive; essay.n == 0 || comments.n == 0 {
		d.Why = WhyNoSentences
	}
	return d
}

// arc is Result.Arc.
func (c *Comparison) arc(e essay) []ArcPoint {
	if c.cfg.DescribeOnly {
		return nil
	}
	return arc(e.values, c.cfg)
}
