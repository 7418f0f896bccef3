package shift

// Compare measures the units of a post, in the order of the post, and their differences. name, the post's, names its random numbers.
func Compare(name string, units []Unit, cfg Config) Result {
	c := NewComparison(name, units, cfg)
	r := Result{Correlation: c.in.neighbours, Clustering: c.in.paragraph, Threading: c.in.thread}
	r.Units = c.each()
	r.Neighbours, r.Thread = c.explored(func(unit int) Estimate { return r.Units[unit] })
	c.discussion(&r)
	e := essayOf(units)
	r.Changes = e.changes(name, cfg)
	r.Arc = c.arc(e)
	return r
}

func (c *Comparison) each() []Estimate {
	estimates := make([]Estimate, len(c.units))
	for i := range c.units {
		estimates[i] = c.Unit(i)
	}
	return estimates
}

// discussion compares the readers, the author's replies and the essay.
func (c *Comparison) discussion(r *Result) {
	essay, readers, replies := c.essay(), c.readers(), c.replies()
	r.Essay, r.Readers, r.Replies = c.estimate(essay), c.estimate(readers), c.estimate(replies)
	r.ReadersVsAuthor = c.readersVsAuthor(replies, readers, r.Replies, r.Readers)
	r.CommentsVsEssay = c.commentsVsEssay(essay, r.Essay)
}
