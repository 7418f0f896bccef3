package stats

import (
	"cmp"
	"slices"
)

// AdjustedRand tells how alike two partitions of the same things are: 1 for the same groups under whatever names, 0 for what chance would give,
// below 0 for less (Hubert & Arabie 1985): (Σ C(n_ij,2) - e)/((Σ C(a_i,2) + Σ C(b_j,2))/2 - e), e = Σ C(a_i,2)·Σ C(b_j,2)/C(n,2), where n_ij is how many things are
// in group i of one and j of the other. a and b run parallel, one group number per thing. 1 where both partitions put all things together, or each by itself.
func AdjustedRand(a, b []int) float64 {
	pairs := make([][2]int, min(len(a), len(b)))
	for i := range pairs {
		pairs[i] = [2]int{a[i], b[i]}
	}
	together, first, second := pairsTogether(pairs)
	n := float64(len(pairs))
	all := n * (n - 1) / 2
	if all == 0 {
		return 1
	}
	expected, most := first*second/all, (first+second)/2
	if most == expected { // both all in one, or all apart
		return 1
	}
	return (together - expected) / (most - expected)
}

// pairsTogether counts the pairs of things that share a group in both partitions, in the first and in the second. It reorders its argument.
func pairsTogether(things [][2]int) (both, first, second float64) {
	slices.SortFunc(things, func(x, y [2]int) int {
		if x[0] != y[0] {
			return cmp.Compare(x[0], y[0])
		}
		return cmp.Compare(x[1], y[1])
	})
	both = runs(things, func(x, y [2]int) bool { return x == y })
	first = runs(things, func(x, y [2]int) bool { return x[0] == y[0] })
	slices.SortFunc(things, func(x, y [2]int) int { return cmp.Compare(x[1], y[1]) })
	second = runs(things, func(x, y [2]int) bool { return x[1] == y[1] })
	return both, first, second
}

// runs adds up the pairs within the runs of equal things.
func runs(things [][2]int, equal func(x, y [2]int) bool) (pairs float64) {
	length := 0.0
	for i := range things {
		if i > 0 && equal(things[i-1], things[i]) {
			length++
		} else {
			length = 0
		}
		pairs += length
	}
	return pairs
}
