package topics

import (
	"cmp"
	"slices"
)

// trial is a fitted model held against others; the slices run by topic.
type trial struct {
	Trial
	*chain
	stability []float64
	good      []int // topics that are good enough to be shown, the largest first
}

// measure finds out how well each topic came back in other samples. The very same paragraphs would give the same chance patterns
// again, and call noise stable.
func (t *trial) measure(others [][][]Weighted) {
	t.stability = make([]float64, t.K)
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

func mean(values []float64) float64 {
	sum := 0.
	for _, v := range values {
		sum += v
	}
	return sum / float64(max(1, len(values)))
}
