package main

import (
	"math"
	"slices"
)

const (
	startCost  = 9.0  // nats of every part before the first round
	unseenCost = 14.0 // nats of a part whose count has fallen to nothing
)

// productivity holds the expected number of compounds per part, from the word list alone.
type productivity struct {
	modifier, head map[string]float64
}

// costOf gives the cost in nats of a part as a function of the counts; the sum runs in order, so that equal lists give equal bits.
func costOf(counts map[string]float64) func(string) float64 {
	if counts == nil {
		return func(string) float64 { return startCost }
	}
	total := sum(counts)
	return func(part string) float64 {
		if c := counts[part]; c > 0 {
			return min(unseenCost, math.Log(total/c))
		}
		return unseenCost
	}
}

func sum(counts map[string]float64) float64 {
	values := make([]float64, 0, len(counts))
	for _, c := range counts {
		values = append(values, c)
	}
	slices.Sort(values)
	total := 0.0
	for _, c := range values {
		total += c
	}
	return total
}
