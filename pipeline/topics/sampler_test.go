package topics

import (
	"context"
	"math"
	"strconv"
	"testing"

	"teneur/pipeline/stats"
)

func planted(topics, paragraphs int) *bags {
	g := garden{name: "sampler", topics: topics, paragraphs: paragraphs, docs: max(1, paragraphs/20), topical: .4, pure: .8, bursty: true, long: 18}
	corpus, _ := g.plant(1)
	return gather(corpus, g.vocabulary(), DefaultConfig())
}

// TestSamplerCounts: after any sweeps, of parts or of the whole, the counts are those of the topics that the tokens have.
func TestSamplerCounts(t *testing.T) {
	c := planted(4, 200)
	for _, k := range []int{2, 4, 5, 20} {
		s := newSampler(c, everything(len(c.rows)), k, stats.Stream(1, "counts"))
		for _, n := range []int{50, 50, 120, len(c.rows), len(c.rows)} {
			s.sweep(n)
			checkCounts(t, s, n)
		}
	}
}

func checkCounts(t *testing.T, s *sampler, rows int) {
	t.Helper()
	word, all, doc := make([]uint32, len(s.c.terms)*s.k), make([]int32, s.k), make([]int32, s.c.ndocs*s.k)
	next := 0
	for i := range rows {
		for _, term := range s.c.rows[i] {
			j := int(s.topic[next])
			if j >= s.k {
				t.Fatalf("topic %d of %d", j, s.k)
			}
			word[int(term)*s.k+j]++
			all[j]++
			doc[s.c.docs[i]*s.k+j]++
			next++
		}
	}
	for i, n := range word {
		if got := s.word[i/s.k*s.blocks+i%s.k/lanes][i%s.k%lanes]; got != n*one+1 {
			t.Fatalf("%d topics: term %d in topic %d counts %d, want %d", s.k, i/s.k, i%s.k, got, n*one+1)
		}
	}
	for j, n := range all {
		if s.all[j] != n {
			t.Fatalf("%d topics: topic %d has %d tokens, want %d", s.k, j, s.all[j], n)
		}
	}
	for i, n := range doc {
		if s.doc[i] != n {
			t.Fatalf("%d topics: document %d has %d tokens of topic %d, want %d", s.k, i/s.k, s.doc[i], i%s.k, n)
		}
	}
}

// TestDraw: the topic of a token is drawn with the probabilities of the model. The only token of a row that is drawn again and again
// depends on the others alone, so that the shares of its topics are known.
func TestDraw(t *testing.T) {
	c := planted(4, 150)
	c.rows[0] = c.rows[0][:1]
	for _, k := range []int{3, 8} {
		s := newSampler(c, everything(len(c.rows)), k, stats.Stream(2, "draw"))
		for range 10 {
			s.sweep(len(c.rows))
		}
		want := conditional(s)
		const draws = 200_000
		seen := make([]float64, k)
		for range draws {
			s.sweep(1)
			seen[s.topic[0]]++
		}
		for j, p := range want {
			if share, se := seen[j]/draws, math.Sqrt(p*(1-p)/draws); math.Abs(share-p) > 5*se+1e-5 {
				t.Errorf("%d topics: topic %d is drawn with %.5f, want %.5f", k, j, share, p)
			}
		}
	}
}

// conditional is the probabilities of the topics of the first token, the only one of its row, computed from the other tokens.
func conditional(s *sampler) []float64 {
	term, d, old := int(s.c.rows[0][0]), s.c.docs[0], int(s.topic[0])
	p, sum := make([]float64, s.k), 0.
	for j := range p {
		own := 0.
		if j == old {
			own = 1
		}
		lean := leaning * (float64(s.doc[d*s.k+j]) - own + 1) / float64(int(s.docs[d])-1+s.k)
		word := float64(s.word[term*s.blocks+j/lanes][j%lanes]-1)/one - own
		p[j] = (alpha + lean) * (word + beta) / (float64(s.all[j]) - own + beta*float64(len(s.c.terms)))
		sum += p[j]
	}
	for j := range p {
		p[j] /= sum
	}
	return p
}

func TestParts(t *testing.T) {
	c := planted(4, 3000)
	words, last := 0, 0
	sizes := parts(c, everything(len(c.rows)))
	for _, n := range sizes {
		if n <= last || n >= len(c.rows) {
			t.Errorf("parts of %v rows of %d", sizes, len(c.rows))
		}
		last = n
	}
	for _, row := range c.rows[:sizes[0]] {
		words += len(row)
	}
	if len(sizes) != 3 || words < partWords*9/10 {
		t.Errorf("parts of %v rows, the first of %d words", sizes, words)
	}
	if small := planted(4, 100); len(parts(small, everything(len(small.rows)))) != 0 {
		t.Error("a small corpus is begun with a part")
	}
}

func TestNeighbours(t *testing.T) {
	ks := []int{2, 3, 4, 5}
	for _, c := range []struct{ k, n int }{{2, 1}, {3, 2}, {5, 1}} {
		if got := neighbours(ks, c.k); len(got) != c.n {
			t.Errorf("%d has the neighbours %v", c.k, got)
		}
	}
	if got := everyOther(ks); len(got) != 2 || got[0] != 5 || got[1] != 3 {
		t.Errorf("every other of %v is %v", ks, got)
	}
}

// TestEachReturnsTheFirstError whatever finishes first, and calls nothing after the end of the context.
func TestEachReturnsTheFirstError(t *testing.T) {
	failed := each(context.Background(), 50, func(i int) error {
		if i >= 7 {
			return context.DeadlineExceeded
		}
		return nil
	})
	if failed != context.DeadlineExceeded {
		t.Errorf("error %v", failed)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := each(ctx, 3, func(int) error { t.Error("called"); return nil }); err != context.Canceled {
		t.Errorf("error %v", err)
	}
}

func BenchmarkSweep(b *testing.B) {
	c := planted(10, 1200)
	for _, k := range []int{4, 8, 12, 20} {
		b.Run(strconv.Itoa(k), func(b *testing.B) {
			s := newSampler(c, everything(len(c.rows)), k, stats.Stream(1, "bench"))
			b.SetBytes(int64(4 * c.words))
			for range 20 {
				s.sweep(len(c.rows))
			}
			for b.Loop() {
				s.sweep(len(c.rows))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*c.words), "ns/token")
		})
	}
}
