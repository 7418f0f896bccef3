package topics

import (
	"context"
	"errors"
	"reflect"
	"runtime"
	"testing"
	"time"
)

// largest is a corpus of the size of a whole sample.
var largest = garden{name: "largest", topics: 10, paragraphs: 4000, docs: 160, topical: .4, pure: .8, unequal: true, bursty: true}

// TestDiscoverStops: the search ends soon after its context, wherever it is, with the context's error and no result.
func TestDiscoverStops(t *testing.T) {
	paragraphs, _ := largest.plant(1)
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if r, err := Discover(gone, paragraphs, largest.vocabulary(), DefaultConfig()); !errors.Is(err, context.Canceled) || r.Of != nil {
		t.Errorf("before it began: error %v, %d answers", err, len(r.Of))
	}
	for _, after := range []time.Duration{5, 50, 150} {
		ctx, cancel := context.WithTimeout(context.Background(), after*time.Millisecond)
		begin := time.Now()
		r, err := Discover(ctx, paragraphs, largest.vocabulary(), DefaultConfig())
		took := time.Since(begin)
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) || r.Of != nil {
			t.Errorf("after %d ms: error %v, %d answers", after, err, len(r.Of))
		}
		if late := took - after*time.Millisecond; late > 100*time.Millisecond+slack {
			t.Errorf("after %d ms it ended %v late", after, late)
		}
	}
}

// slack is for a machine that others use, and for the race detector.
const slack = 400 * time.Millisecond

// TestProcessorsDoNotMatter: any number of processors gives the same result, to the bit, in a small corpus and in a large one.
func TestProcessorsDoNotMatter(t *testing.T) {
	gardens := []garden{{name: "few", topics: 4, paragraphs: 160, docs: 8, topical: .4, pure: .9},
		{name: "many", topics: 6, paragraphs: 1500, docs: 60, topical: .4, pure: .8, bursty: true, long: 18}}
	for _, g := range gardens {
		paragraphs, _ := g.plant(5)
		var first Result
		for i, n := range []int{1, 2, 8} {
			before := runtime.GOMAXPROCS(n)
			r := discover(paragraphs, g.vocabulary(), DefaultConfig())
			runtime.GOMAXPROCS(before)
			if i == 0 {
				first = r
			}
			if len(r.Topics) == 0 || !reflect.DeepEqual(r, first) {
				t.Errorf("%s: %d processors give %d topics, one gives %d", g.name, n, len(r.Topics), len(first.Topics))
			}
		}
	}
}
