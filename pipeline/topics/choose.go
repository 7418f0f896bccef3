package topics

import (
	"cmp"
	"context"
	"slices"
)

// perTopic is the number of paragraphs that there must be for each topic, or a number of topics is not tried.
const perTopic = 15

// numbers are the numbers of topics to try, closer together where one more makes a difference.
func numbers(rows, largest int) []int {
	var all []int
	for _, k := range []int{2, 3, 4, 5, 6, 8, 10, 12, 15, 20} {
		if k == 2 || k <= largest && k*perTopic <= rows {
			all = append(all, k)
		}
	}
	return all
}

// find looks for the number of topics in rounds, as successive halving does (Jamieson & Talwalkar 2016): fewer numbers each, with more chains.
// It returns the candidates, the chosen one at their head.
func find(ctx context.Context, c *bags, cfg Config) ([]*candidate, error) {
	s := &search{c: c, cfg: cfg, effort: effortFor(c.words, cfg)}
	all, err := s.screen(ctx, numbers(len(c.rows), cfg.MaxTopics))
	if err != nil {
		return nil, err
	}
	if err := s.halve(ctx, all); err != nil {
		return nil, err
	}
	return all, s.settle(ctx, all[0])
}

// screen looks at every number, or at every other one and the neighbours of the best of them.
func (s *search) screen(ctx context.Context, ks []int) ([]*candidate, error) {
	if s.effort.all {
		all := candidates(ks)
		err := s.grow(ctx, all, s.effort.first)
		rank(all)
		return all, err
	}
	all := candidates(everyOther(ks))
	if err := s.grow(ctx, all, s.effort.first); err != nil {
		return nil, err
	}
	rank(all)
	near := candidates(neighbours(ks, all[0].K))
	err := s.grow(ctx, near, s.effort.first)
	all = append(all, near...)
	rank(all)
	return all, err
}

// halve gives the best of the ranked candidates more chains, and the best of these all chains and more sweeps.
func (s *search) halve(ctx context.Context, all []*candidate) error {
	semi := all[:min(s.effort.semi, len(all))]
	if err := s.grow(ctx, semi, s.effort.again); err != nil {
		return err
	}
	rank(semi)
	last := all[:min(s.effort.finalists, len(all))]
	if err := s.grow(ctx, last, s.effort.last); err != nil {
		return err
	}
	if err := s.extend(ctx, last); err != nil {
		return err
	}
	rank(last)
	return nil
}

func candidates(ks []int) []*candidate {
	var all []*candidate
	for _, k := range ks {
		all = append(all, &candidate{trial: &trial{Trial: Trial{K: k}}})
	}
	return all
}

// everyOther leaves out every other number, but not the largest.
func everyOther(ks []int) []int {
	var some []int
	for i := len(ks) - 1; i >= 0; i -= 2 {
		some = append(some, ks[i])
	}
	return some
}

// neighbours are the numbers on either side of k.
func neighbours(ks []int, k int) []int {
	at := slices.Index(ks, k)
	return slices.Concat(ks[max(0, at-1):at], ks[at+1:min(len(ks), at+2)])
}

// rank sorts candidates by score, best first; of equal ones the fewer topics.
func rank(all []*candidate) {
	slices.SortFunc(all, func(a, b *candidate) int { return cmp.Or(cmp.Compare(b.Score, a.Score), a.K-b.K) })
}
