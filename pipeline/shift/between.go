package shift

import "slices"

// Side is one side of a comparison: units of a post under a name.
type Side struct {
	Name  string // of the random numbers, too: two comparisons with the same names share them
	Units []Unit
}

// Between compares any two groups of units of the post that r is the result of, with the dependence found there: to minus from. Parts of the essay, and two
// single comments, are compared by paragraphs, groups of comments by comments. Parts of the essay against comments are described, not tested: a post is a single
// essay with a single discussion. PAdjusted is P until the caller adjusts it: see Named and Explored.
func (r *Result) Between(post string, from, to Side, cfg Config) Delta {
	c := Comparison{name: post, in: dependence{r.Correlation, r.Clustering, r.Threading}, cfg: cfg}
	over := overComments
	if !from.comments() || !to.comments() || len(from.Units) == 1 && len(to.Units) == 1 {
		over = overParagraphs
	}
	a, b := from.group(over), to.group(over)
	reason := ""
	switch {
	case a.n == 0 || b.n == 0:
		reason = WhyNoSentences
	case from.shares(to):
		reason = WhyBothSides
	case from.comments() != to.comments() || from.mixed() || to.mixed():
		reason = WhyDescriptive
	default:
		return c.difference(a, b, c.estimate(a), c.estimate(b), c.stretch(a, b))
	}
	d := describeDelta(a, b, c.estimate(a), c.estimate(b), cfg.Level)
	d.Why = reason
	return d
}

func (s Side) group(over string) group {
	p := newMaterial(s.Units)
	return p.gather(s.Name, over, func(*Unit) bool { return true })
}

// comments tells whether all units are comments.
func (s Side) comments() bool {
	return !slices.ContainsFunc(s.Units, func(u Unit) bool { return inEssay(&u) })
}

// mixed tells whether there are comments beside parts of the essay.
func (s Side) mixed() bool {
	return !s.comments() && slices.ContainsFunc(s.Units, func(u Unit) bool { return inComment(&u) })
}

func (s Side) shares(other Side) bool {
	return slices.ContainsFunc(s.Units, func(u Unit) bool {
		return slices.ContainsFunc(other.Units, func(v Unit) bool { return u.ID == v.ID })
	})
}
