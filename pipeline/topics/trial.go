package topics

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"

	"teneur/pipeline/stats"
)

// trial is one number of topics: its best model, and what other starts found on samples of the paragraphs.
type trial struct {
	Trial
	model      *model
	likelihood float64
	starts     int            // fits of the whole corpus so far
	others     [][][]Weighted // labels of the fits to samples, by seed and topic

	labels    [][]Weighted // by topic, as are the following
	coherence []float64
	stability []float64
	good      []int // topics that are good enough to be shown, the largest first
}

// extend fits k topics until there are so many starts on the whole corpus and so many other seeds.
func (t *trial) extend(c *bags, starts, seeds int, cfg Config) {
	for ; t.starts < starts; t.starts++ {
		t.offer(c, fit(c, everything(len(c.rows)), t.K, t.stream(cfg.Seed, "start", t.starts)))
	}
	for seed := len(t.others); seed < seeds; seed++ {
		rng := t.stream(cfg.Seed, "sample", seed)
		t.others = append(t.others, fit(c, sample(len(c.rows), cfg.Sample, rng), t.K, rng).labels())
	}
	t.measure(c)
	t.judge(cfg)
}

func (t *trial) stream(seed uint64, kind string, i int) *rand.Rand {
	return stats.Stream(seed, "topics", strconv.Itoa(t.K), kind, strconv.Itoa(i))
}

// offer keeps the model that makes the corpus most likely: single starts get stuck with two topics in one.
func (t *trial) offer(c *bags, m *model) {
	if likelihood := m.likelihood(c); t.model == nil || likelihood > t.likelihood {
		t.model, t.likelihood, t.labels = m, likelihood, m.labels()
	}
}

// measure finds out how coherent each topic is, and how well it came back in the other seeds. Those were fitted to samples:
// on the very same paragraphs they would find the same chance patterns again, and call noise stable.
func (t *trial) measure(c *bags) {
	t.coherence, t.stability = t.coherence[:0], make([]float64, t.K)
	for _, words := range t.labels {
		t.coherence = append(t.coherence, c.coherence(words))
	}
	for _, other := range t.others {
		for j, s := range match(t.labels, other) {
			t.stability[j] += s / float64(len(t.others))
		}
	}
	t.Coherence, t.Stability = mean(t.coherence), mean(t.stability)
}

// chance is about the stability of a topic of a corpus that has none.
const chance = .1

// judge finds the topics that are good enough to be shown, the largest first. The score is the number of them that one would meet
// again in another search, less what each of the others would reach by chance: more topics are better as long as they come back.
func (t *trial) judge(cfg Config) {
	t.good, t.Score = t.good[:0], 0
	for j, s := range t.stability {
		if s < cfg.Stable || t.coherence[j] <= cfg.Coherent || len(t.labels[j]) < compared {
			t.Score -= chance
			continue
		}
		t.good = append(t.good, j)
		t.Score += s
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
