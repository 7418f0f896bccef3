package topics

import (
	"context"
	"math/rand/v2"
)

// chain is a sampler with the model that its last states amount to.
type chain struct {
	*sampler
	sums      *model // of the states that count
	states    int    // that count
	model     *model // their mean
	labels    [][]Weighted
	coherence []float64
}

// begin draws the first topics and does some sweeps. It begins with a part of the rows and lets it grow: few words mix fast and
// are swept fast, and the rest falls into place after them.
func (h *chain) begin(ctx context.Context, c *bags, rows []int32, k, sweeps int, rng *rand.Rand) error {
	h.sampler = newSampler(c, rows, k, rng)
	for _, n := range parts(c, rows) {
		for range early {
			if err := ctx.Err(); err != nil {
				return err
			}
			h.sweep(n)
		}
	}
	return h.run(ctx, sweeps/2, sweeps, false)
}

// parts is the numbers of rows that a chain begins with, the smallest first.
func parts(c *bags, rows []int32) []int {
	words := 0
	for _, i := range rows {
		words += len(c.rows[i])
	}
	var sizes []int
	for part := firstPart; part < .8; part *= growth {
		if part*float64(words) >= partWords {
			sizes = append(sizes, int(part*float64(len(rows))))
		}
	}
	return sizes
}

// run does some sweeps and describes the model, which is the mean of the states after the first of them, burn. The topics of rows
// are counted where they are asked for.
func (h *chain) run(ctx context.Context, burn, sweeps int, rows bool) error {
	h.sums, h.states = newModel(h.c, h.k), 0
	if rows {
		h.sums.row = make([]float64, len(h.c.rows)*h.k)
	}
	for range burn {
		if err := ctx.Err(); err != nil {
			return err
		}
		h.sweep(len(h.rows))
	}
	return h.runOn(ctx, sweeps-burn)
}

// runOn does some sweeps more, whose states count with those before.
func (h *chain) runOn(ctx context.Context, sweeps int) error {
	for range sweeps {
		if err := ctx.Err(); err != nil {
			return err
		}
		h.sweep(len(h.rows))
		h.addTo(h.sums)
		h.states++
	}
	h.model = h.sums.over(h.states)
	h.labels = h.model.labels()
	h.coherence = h.c.coherences(h.labels)
	return nil
}
