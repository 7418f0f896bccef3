package main

import (
	"testing"
	"time"
)

// TestMeasure words how far a run is.
func TestMeasure(t *testing.T) {
	for _, test := range []struct {
		m                  measure
		done, total, posts int64
		passed             time.Duration
		count, pace        string
	}{
		{measure{}, 120, 500, 120, 5 * time.Second, "120 of 500 posts", "24/s, 16s left"},
		{measure{}, 3, 700, 3, 2 * time.Second, "3 of 700 posts", "1.5/s, 7m45s left"},
		{measure{}, 500, 500, 500, 20 * time.Second, "500 of 500 posts", "25/s"},
		{measure{}, 0, 500, 0, 20 * time.Second, "0 of 500 posts", "…"},
		{measure{}, 40, 0, 40, 20 * time.Second, "40 posts", "2.0/s"},
		{measure{bytes: true}, 30e6, 500e6, 120, 10 * time.Second, "120 posts, 30 of 500 MB", "3.0 MB/s, 2m37s left"},
		{measure{bytes: true}, 2500e3, 0, 1, 100 * time.Millisecond, "1 post, 2.5 MB", "25 MB/s"},
	} {
		if got := test.m.count(test.done, test.total, test.posts); got != test.count {
			t.Errorf("count %q, want %q", got, test.count)
		}
		if got := test.m.pace(test.done, test.total, test.passed); got != test.pace {
			t.Errorf("pace %q, want %q", got, test.pace)
		}
	}
}
