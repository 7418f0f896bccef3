package job

import (
	"bytes"
	"context"
	"math/rand/v2"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// summaries gives what each of the bundled posts adds to a summary, as bytes.
func summaries(t *testing.T) (all [][]byte) {
	t.Helper()
	m, err := models.of(pipeline.DefaultConfig())
	if err != nil {
		t.Fatal(err)
	}
	analyzer := m.NewAnalyzer()
	for post, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		a, err := analyzer.Analyze(context.Background(), post)
		if err != nil {
			t.Fatal(err)
		}
		data, err := encodeSummary(pipeline.SummaryOf(a))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, data)
	}
	return all
}

// TestCombineInAnyGrouping adds up the posts as runners may: in any order, over any number of workers, with or without bytes in between, with
// workers that get nothing.
func TestCombineInAnyGrouping(t *testing.T) {
	posts := summaries(t)
	decoded := func(data []byte) pipeline.Summary {
		s, err := decodeSummary(data)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	encoded := func(s pipeline.Summary) []byte {
		data, err := encodeSummary(s)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	var fn summaryFn
	sum := fn.CreateAccumulator()
	for _, data := range posts {
		sum = fn.AddInput(sum, decoded(data))
	}
	want := encoded(sum)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		workers := make([]pipeline.Summary, 1+r.IntN(2*len(posts)))
		for i := range workers {
			workers[i] = fn.CreateAccumulator()
		}
		for _, i := range r.Perm(len(posts)) {
			w := &workers[r.IntN(len(workers))]
			*w = fn.AddInput(*w, decoded(posts[i]))
		}
		for len(workers) > 1 {
			i := r.IntN(len(workers) - 1)
			one, two := workers[i], workers[i+1]
			if r.IntN(2) == 0 {
				two = decoded(encoded(two))
			}
			if r.IntN(2) == 0 {
				one, two = two, one
			}
			workers[i] = fn.MergeAccumulators(one, two)
			workers = append(workers[:i+1], workers[i+2:]...)
		}
		if !bytes.Equal(encoded(workers[0]), want) {
			t.Fatalf("seed %d: another grouping gives another summary", seed)
		}
	}
}

func TestSummaryThatIsDamaged(t *testing.T) {
	data := summaries(t)[0]
	if _, err := decodeSummary(data[:len(data)/2]); err == nil {
		t.Error("half a summary is read without an error")
	}
}
