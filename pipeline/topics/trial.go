package topics

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"

	"teneur/pipeline/stats"
)

// trial is one number of topics with its model; the slices run by topic.
type trial struct {
	Trial
	model     *model
	labels    [][]Weighted
	coherence []float64
	stability []float64
	good      []int // topics that are good enough to be shown, the largest first
}

// effort is how hard to look.
type effort struct {
	starts int     // fits of the whole corpus, of which the best is kept
	seeds  int     // fits of samples
	pace   float64 // sweeps of each fit, as a multiple of those that the size of the corpus asks for
}

// sweeps bounds the time: a small corpus mixes more slowly for its size, and its sweeps are cheap.
func (e effort) sweeps(words int) int {
	return int(e.pace * float64(min(max(2_000_000/max(words, 1), 30), 80)))
}

// newTrial fits k topics to samples of the corpus and, from several starts, to the whole of it. The start is kept whose topics
// come back best in the samples: single ones get stuck with two topics in one.
func newTrial(c *bags, k int, e effort, cfg Config) *trial {
	sweeps := e.sweeps(c.words)
	var others [][][]Weighted
	for seed := range e.seeds {
		rng := stream(cfg.Seed, k, "sample", seed)
		others = append(others, fit(c, sample(len(c.rows), cfg.Sample, rng), k, sweeps, rng).labels())
	}
	var best *trial
	for start := range e.starts {
		t := &trial{Trial: Trial{K: k}, model: fit(c, everything(len(c.rows)), k, sweeps, stream(cfg.Seed, k, "start", start))}
		t.measure(c, others)
		t.judge(cfg)
		if best == nil || t.Score > best.Score {
			best = t
		}
	}
	return best
}

func stream(seed uint64, k int, kind string, i int) *rand.Rand {
	return stats.Stream(seed, "topics", strconv.Itoa(k), kind, strconv.Itoa(i))
}

// measure finds out how coherent each topic is, and how well it came back in the other seeds. Those were fitted to samples:
// on the very same paragraphs they would find the same chance patterns again, and call noise stable.
func (t *trial) measure(c *bags, others [][][]Weighted) {
	t.labels, t.stability = t.model.labels(), make([]float64, t.K)
	for _, words := range t.labels {
		t.coherence = append(t.coherence, c.coherence(words))
	}
	for _, other := range others {
		for j, s := range match(t.labels, other) {
			t.stability[j] += s / float64(len(others))
		}
	}
	t.Coherence, t.Stability = mean(t.coherence), mean(t.stability)
}

// What a topic adds to the score of its number of topics.
const (
	even    = .4   // the stability of a topic that neither adds nor costs: noise hardly ever reaches it
	penalty = -.05 // a topic below that, or one whose words do not keep company: or one lucky topic among many would win
)

// judge finds the topics that are good enough to be shown, the largest first, and the score of the whole: more topics are better
// as long as they come back.
func (t *trial) judge(cfg Config) {
	for j, s := range t.stability {
		if t.coherence[j] <= cfg.Coherent || len(t.labels[j]) < compared {
			t.Score += penalty
			continue
		}
		t.Score += max(s-even, penalty)
		if s >= cfg.Stable {
			t.good = append(t.good, j)
		}
	}
	t.Kept = len(t.good)
	slices.SortStableFunc(t.good, func(a, b int) int { return cmp.Compare(t.model.all[b], t.model.all[a]) })
}

func everything(n int) []int {
	rows := make([]int, n)
	for i := range rows {
		rows[i] = i
	}
	return rows
}

// sample draws a share of the rows, in their order.
func sample(n int, share float64, rng *rand.Rand) []int {
	rows := rng.Perm(n)[:int(share*float64(n))]
	slices.Sort(rows)
	return rows
}

func mean(values []float64) float64 {
	sum := 0.
	for _, v := range values {
		sum += v
	}
	return sum / float64(max(1, len(values)))
}
