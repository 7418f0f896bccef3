package validate

import (
	"math"
	"testing"

	"teneur/pipeline/stats"
)

// TestWeighedBack draws samples from a corpus whose every label is known: the weighted figures come out at those
// of the corpus on average, where the plain ones would not, and the intervals of accuracy and Spearman cover them about as often as they say.
func TestWeighedBack(t *testing.T) {
	all, truth, scores := population()
	whole := Coded{Coders: []string{"anna"}}
	var p []Prediction
	for i, c := range all {
		whole.Texts = append(whole.Texts, Text{ID: c.ID, Weight: 1, Labels: []Label{truth[i]}})
		p = append(p, Prediction{c.Label, scores[i]})
	}
	o := Options{Level: .95, Resamples: 200, Seed: 1}
	want := Measure(whole, p, Options{Level: .95, Resamples: 1})[0]
	const seeds = 100
	var weighted, plain, rho float64
	covered, coveredRho := 0, 0
	for seed := range uint64(seeds) {
		sample, made := labelledSample(Draw(all, 120, seed), all, truth, scores)
		o.Seed = seed
		a := Measure(sample, made, o)[0]
		weighted += a.Accuracy.Estimate / seeds
		rho += a.Spearman.Estimate / seeds
		covered += within(a.Accuracy, want.Accuracy.Estimate)
		coveredRho += within(a.Spearman, want.Spearman.Estimate)
		for i := range sample.Texts {
			sample.Texts[i].Weight = 1
		}
		plain += Measure(sample, made, Options{Level: .95, Resamples: 1})[0].Accuracy.Estimate / seeds
	}
	t.Logf("accuracy %.3f: weighted %.3f, plain %.3f, covered %d of %d; Spearman %.3f: %.3f, covered %d",
		want.Accuracy.Estimate, weighted, plain, covered, seeds, want.Spearman.Estimate, rho, coveredRho)
	if math.Abs(weighted-want.Accuracy.Estimate) > .015 || math.Abs(rho-want.Spearman.Estimate) > .02 {
		t.Error("the weighted figures are biased")
	}
	if math.Abs(plain-want.Accuracy.Estimate) < .03 {
		t.Error("the plain figure is no worse: the test shows nothing")
	}
	if covered < seeds*90/100 || coveredRho < seeds*90/100 {
		t.Error("the intervals cover too seldom")
	}
}

// population is a corpus in which most sentences are neutral, and the program is mostly right about those and often wrong about the others.
func population() (all []Candidate, truth []Label, scores []float64) {
	rng := stats.Stream(1, "population")
	all = corpusOf(40, 50)
	for i := range all {
		label := Label(0)
		if rng.Float64() < .3 {
			label = Label(1 - 2*rng.IntN(2))
		}
		said := label
		if wrong := [3]float64{.5, .1, .4}[label+1]; rng.Float64() < wrong {
			said = Label(rng.IntN(3) - 1)
		}
		all[i].Label = said
		truth, scores = append(truth, label), append(scores, float64(said)*(.1+.9*rng.Float64()))
	}
	return all, truth, scores
}

func labelledSample(drawn []Drawn, all []Candidate, truth []Label, scores []float64) (Coded, []Prediction) {
	place := make(map[string]int)
	for i, c := range all {
		place[c.ID] = i
	}
	sample := Coded{Coders: []string{"anna"}}
	var made []Prediction
	for _, d := range drawn {
		i := place[d.ID]
		sample.Texts = append(sample.Texts, Text{ID: d.ID, Kind: d.Kind, Weight: d.Weight, Labels: []Label{truth[i]}})
		made = append(made, Prediction{d.Label, scores[i]})
	}
	return sample, made
}

func within(f Figure, value float64) int {
	if f.Low <= value && value <= f.High {
		return 1
	}
	return 0
}
