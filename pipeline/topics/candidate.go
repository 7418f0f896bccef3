package topics

import (
	"context"
	"math/rand/v2"
	"slices"
	"strconv"

	"teneur/pipeline/stats"
)

// candidate is a number of topics with its chains, and the best of those on all rows held against those on samples.
type candidate struct {
	*trial
	samples []*chain
	starts  []*chain
}

// search holds what every step of the search for the number of topics needs.
type search struct {
	c      *bags
	cfg    Config
	effort effort
}

// task is a chain that is to begin.
type task struct {
	k    int
	kind string // "sample" or "start"
	i    int
	at   *chain
}

// grow gives every candidate so many chains, and compares them anew.
func (s *search) grow(ctx context.Context, candidates []*candidate, to look) error {
	var tasks []task
	for _, a := range candidates {
		tasks = append(tasks, missing(&a.samples, a.K, "sample", to.samples)...)
		tasks = append(tasks, missing(&a.starts, a.K, "start", to.starts)...)
	}
	slices.SortStableFunc(tasks, func(a, b task) int { return b.k - a.k }) // the longest first, so that none is waited for
	if err := each(ctx, len(tasks), func(i int) error { return s.begin(ctx, tasks[i]) }); err != nil {
		return err
	}
	s.compare(candidates)
	return nil
}

// missing makes room for the chains that a list lacks.
func missing(chains *[]*chain, k int, kind string, n int) []task {
	var tasks []task
	for i := len(*chains); i < n; i++ {
		h := &chain{}
		*chains = append(*chains, h)
		tasks = append(tasks, task{k, kind, i, h})
	}
	return tasks
}

// begin starts a chain.
func (s *search) begin(ctx context.Context, t task) error {
	rng := stats.Stream(s.cfg.Seed, "topics", strconv.Itoa(t.k), t.kind, strconv.Itoa(t.i))
	return t.at.begin(ctx, s.c, s.rows(t.kind, rng), t.k, s.effort.sweeps, rng)
}

// rows are those of a chain, in random order: it begins with a part of them.
func (s *search) rows(kind string, rng *rand.Rand) []int32 {
	rows := everything(len(s.c.rows))
	rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	if kind == "sample" {
		rows = rows[:int(s.cfg.Sample*float64(len(rows)))]
	}
	return rows
}

// extend lets every chain of the candidates run on.
func (s *search) extend(ctx context.Context, candidates []*candidate) error {
	var all []*chain
	samples := 0 // of these, those that come first
	for _, a := range candidates {
		all = append(all, a.samples...)
		samples += len(a.samples)
	}
	for _, a := range candidates {
		all = append(all, a.starts...) // whose topics of rows are asked for
	}
	burn := max(0, 2*(s.effort.sweeps+s.effort.more)/3-s.effort.sweeps) // the last third of all sweeps counts
	if err := each(ctx, len(all), func(i int) error { return all[i].run(ctx, burn, s.effort.more, i >= samples) }); err != nil {
		return err
	}
	s.compare(candidates)
	return nil
}

// compare holds every start of the candidates, or every sample where there are none yet, against the samples, and keeps the one whose
// topics come back best: single ones get stuck with two topics in one.
func (s *search) compare(candidates []*candidate) {
	for _, a := range candidates {
		bases := a.starts
		if len(bases) == 0 {
			bases = a.samples
		}
		var best *trial
		for _, h := range bases {
			if t := s.trial(a, h); best == nil || t.Score > best.Score {
				best = t
			}
		}
		if best != nil {
			a.trial = best
		}
	}
}

// trial holds a chain against the samples of the candidate.
func (s *search) trial(a *candidate, h *chain) *trial {
	var others [][][]Weighted
	for _, o := range a.samples {
		if o != h {
			others = append(others, o.labels)
		}
	}
	t := &trial{Trial: Trial{K: a.K}, chain: h}
	t.measure(others)
	t.judge(s.cfg)
	return t
}

// settle lets the best start run on where it has few states that count, and holds it against the samples once more.
func (s *search) settle(ctx context.Context, a *candidate) error {
	if err := a.chain.runOn(ctx, max(0, settling-a.chain.states)); err != nil {
		return err
	}
	a.trial = s.trial(a, a.chain)
	return nil
}
