package stats

import "slices"

// Holm adjusts p values for tests named beforehand: a test is significant at a level where its adjusted p is
// at most that level, and then no more than that share of families holds any false alarm (Holm 1979).
// The result runs parallel to p.
func Holm(p []float64) []float64 {
	adjusted := make([]float64, len(p))
	largest := 0.0
	for rank, i := range ascending(p) {
		largest = max(largest, min(1, p[i]*float64(len(p)-rank)))
		adjusted[i] = largest
	}
	return adjusted
}

// BenjaminiHochberg adjusts p values for tests that explore: among the tests whose adjusted p is at most a level, the
// expected share of false alarms is at most that level (Benjamini & Hochberg 1995). The result runs parallel to p.
func BenjaminiHochberg(p []float64) []float64 {
	adjusted := make([]float64, len(p))
	order := ascending(p)
	smallest := 1.0
	for rank := len(order) - 1; rank >= 0; rank-- {
		i := order[rank]
		smallest = min(smallest, p[i]*(float64(len(p))/float64(rank+1)))
		adjusted[i] = smallest
	}
	return adjusted
}

// ascending gives the places of the values from small to large, ties in their own order.
func ascending(values []float64) []int {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case values[a] < values[b]:
			return -1
		case values[a] > values[b]:
			return 1
		}
		return 0
	})
	return order
}
