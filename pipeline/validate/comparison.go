package validate

import "teneur/pipeline/stats"

// comparison is a group of labelled texts beside what the program made of them, made ready to be measured under many weightings.
type comparison struct {
	kind    Kind
	coders  []string
	texts   []Text
	made    []Prediction // parallel to texts
	weights []float64    // of the texts, scaled to a mean of 1
	cases   []labelled
	tied    int

	scratch, perCase []float64
}

// labelled is a text with the label of its majority. A text whose coders are tied is there once for each tied label: to
// leave it out would leave the hard texts out.
type labelled struct {
	text  int
	label Label
	share float64 // 1, or a half or a third of a tie
}

// newComparison takes the texts of a kind, Any for all. Every text has at least one label.
func newComparison(coded Coded, predictions []Prediction, kind Kind) *comparison {
	c := &comparison{kind: kind, coders: coded.Coders}
	for i, text := range coded.Texts {
		if kind == Any || text.Kind == kind {
			c.texts, c.made = append(c.texts, text), append(c.made, predictions[i])
		}
	}
	c.weights = scaled(c.texts)
	c.scratch = make([]float64, len(c.texts))
	for i, text := range c.texts {
		winners := majority(text.Labels)
		for _, label := range winners {
			c.cases = append(c.cases, labelled{i, label, 1 / float64(len(winners))})
		}
		if len(winners) > 1 {
			c.tied++
		}
	}
	c.perCase = make([]float64, len(c.cases))
	return c
}

func scaled(texts []Text) []float64 {
	weights, sum := make([]float64, len(texts)), 0.0
	for _, t := range texts {
		sum += t.Weight
	}
	for i, t := range texts {
		weights[i] = t.Weight * float64(len(texts)) / sum
	}
	return weights
}

// measure computes every figure.
func (c *comparison) measure(o Options) Agreement {
	a := Agreement{Kind: c.kind, N: len(c.texts), Ties: c.tied, Effective: stats.EffectiveSize(c.weights)}
	if a.N == 0 {
		nothing := Figure{Err: stats.ErrUndefined}
		a.Accuracy, a.MacroF1, a.Spearman = nothing, nothing, nothing
		a.Alpha, a.Between = Alphas{0, nothing, nothing}, Alphas{0, nothing, nothing}
		return a
	}
	a.Confusion = c.confusion(c.weights)
	a.Accuracy = Figure{Interval: stats.WilsonShare(accuracy(a.Confusion), a.Effective, o.Level)}
	a.MacroF1 = c.bootstrap(o, "macro-F1", func(w []float64) (float64, bool) { return macroF1(c.confusion(w)) })
	a.Spearman = c.bootstrap(o, "Spearman", stats.NewRankedPairs(c.scores(), c.means()).Spearman)
	a.Alpha = Alphas{a.N, c.bootstrap(o, "nominal alpha", c.nominal()), c.bootstrap(o, "interval alpha", alpha(c.withMeans(), stats.Squared))}
	a.Between = c.between(o)
	a.Coders = c.withCoders(o)
	return a
}

// bootstrap gives the figure of a statistic of weights, one per text.
func (c *comparison) bootstrap(o Options, name string, statistic func(weights []float64) (float64, bool)) Figure {
	rng := stats.Stream(o.Seed, "validate", string(c.kind), name)
	interval, err := stats.Bootstrap(len(c.texts), o.Resamples, o.Level, rng, func(times []float64) (float64, bool) {
		for i, n := range times {
			c.scratch[i] = n * c.weights[i]
		}
		return statistic(c.scratch)
	})
	return Figure{interval, err}
}

func (c *comparison) scores() []float64 {
	scores := make([]float64, len(c.made))
	for i, p := range c.made {
		scores[i] = p.Score
	}
	return scores
}

func (c *comparison) means() []float64 {
	means := make([]float64, len(c.texts))
	for i, t := range c.texts {
		means[i] = mean(t.Labels)
	}
	return means
}

// nominal sets the program's label beside each label of the majority.
func (c *comparison) nominal() func(weights []float64) (float64, bool) {
	units := make([][]float64, len(c.cases))
	for i, k := range c.cases {
		units[i] = []float64{float64(k.label), float64(c.made[k.text].Label)}
	}
	codings := stats.NewCodings(units)
	return func(weights []float64) (float64, bool) {
		for i, k := range c.cases {
			c.perCase[i] = weights[k.text] * k.share
		}
		return codings.Alpha(stats.Nominal, c.perCase)
	}
}

// withMeans sets the program's label beside the mean of the coders.
func (c *comparison) withMeans() *stats.Codings {
	units := make([][]float64, len(c.texts))
	for i, m := range c.means() {
		units[i] = []float64{m, float64(c.made[i].Label)}
	}
	return stats.NewCodings(units)
}

func (c *comparison) between(o Options) Alphas {
	units := make([][]float64, len(c.texts))
	for i, t := range c.texts {
		for _, label := range given(t.Labels) {
			units[i] = append(units[i], float64(label))
		}
	}
	return c.alphas(o, "between coders", units)
}

// withCoders sets the program beside each coder, where there is more than one.
func (c *comparison) withCoders(o Options) []WithCoder {
	if len(c.coders) < 2 {
		return nil
	}
	all := make([]WithCoder, len(c.coders))
	for n, coder := range c.coders {
		units := make([][]float64, len(c.texts))
		for i, t := range c.texts {
			if t.Labels[n] != Missing {
				units[i] = []float64{float64(t.Labels[n]), float64(c.made[i].Label)}
			}
		}
		all[n] = WithCoder{coder, c.alphas(o, "with "+coder, units)}
	}
	return all
}

// alphas gives both alphas of the codes of each text.
func (c *comparison) alphas(o Options, name string, units [][]float64) Alphas {
	codings := stats.NewCodings(units)
	return Alphas{
		N:        codings.Pairable(),
		Nominal:  c.bootstrap(o, "nominal alpha "+name, alpha(codings, stats.Nominal)),
		Interval: c.bootstrap(o, "interval alpha "+name, alpha(codings, stats.Squared)),
	}
}

func alpha(codings *stats.Codings, difference stats.Difference) func(weights []float64) (float64, bool) {
	return func(weights []float64) (float64, bool) { return codings.Alpha(difference, weights) }
}
