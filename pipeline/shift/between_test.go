package shift

import (
	"fmt"
	"testing"

	"teneur/pipeline/stats"
)

func TestBetween(t *testing.T) {
	rng := stats.Stream(8, "between")
	units := post(rng, []int{5, 5, 5, 5}, 20, func(unit string, _, _ int) float64 {
		switch level := .15 * rng.NormFloat64(); unit {
		case "s2", "s3":
			return level + .5
		case "c1", "c2", "c3", "c4", "c5", "c6":
			return level - .4
		default:
			return level
		}
	})
	cfg := DefaultConfig()
	r := Compare("p", units, cfg)
	essay, comments := units[:4], units[4:]
	side := func(name string, units ...Unit) Side { return Side{name, units} }
	for _, c := range []struct {
		from, to Side
		over     string
		blocks   [2]int
		why      string
		shown    bool
	}{
		{side("begin", essay[:2]...), side("end", essay[2:]...), "paragraphs", [2]int{10, 10}, "", true},
		{side("intro", essay[0]), side("s3", essay[3]), "paragraphs", [2]int{5, 5}, "", true},
		{side("intro", essay[0]), side("s1", essay[1]), "paragraphs", [2]int{5, 5}, "", false},
		{side("first", comments[:6]...), side("others", comments[6:]...), "comments", [2]int{6, 14}, "", true},
		{side("c1", comments[0]), side("c9", comments[8]), "paragraphs", [2]int{1, 1}, WhySingleBlock, false},
		{side("c1", comments[0]), side("others", comments[6:]...), "comments", [2]int{1, 14}, WhySingleComment, false},
		{side("essay", essay...), side("comments", comments...), "paragraphs", [2]int{20, 20}, WhyDescriptive, false},
		{side("both", units[3:6]...), side("intro", essay[0]), "paragraphs", [2]int{7, 5}, WhyDescriptive, false},
		{side("begin", essay[:3]...), side("end", essay[2:]...), "paragraphs", [2]int{15, 10}, WhyBothSides, false},
		{side("nothing"), side("end", essay[2:]...), "paragraphs", [2]int{0, 10}, WhyNoSentences, false},
	} {
		d := r.Between("p", c.from, c.to, cfg)
		if d.From != c.from.Name || d.To != c.to.Name || d.Over != c.over || d.FromBlocks != c.blocks[0] || d.ToBlocks != c.blocks[1] {
			t.Errorf("%s to %s: %+v", c.from.Name, c.to.Name, d)
		}
		if d.Why != c.why || d.Testable != (c.why == "") || c.shown != (d.P <= .05) || c.shown && (d.Effect == 0 || d.SentenceEffect == 0) {
			t.Errorf("%s to %s: %+v, want %q", c.from.Name, c.to.Name, d, c.why)
		}
	}
}

func TestAdjust(t *testing.T) {
	make := func() []*Delta {
		return []*Delta{{P: .01, Testable: true}, {P: 1}, {P: .03, Testable: true}, {P: .04, Testable: true}}
	}
	named, explored := make(), make()
	Named(.05, named...)
	Explored(.05, explored...)
	for i, want := range []struct {
		holm, bh    float64
		shown, many bool
	}{{.03, .03, true, true}, {0, 0, false, false}, {.06, .04, false, true}, {.06, .04, false, true}} {
		if d := named[i]; !close(d.PAdjusted, want.holm) || d.Significant != want.shown {
			t.Errorf("named %d: %+v", i, d)
		}
		if d := explored[i]; !close(d.PAdjusted, want.bh) || d.Significant != want.many {
			t.Errorf("explored %d: %+v", i, d)
		}
		if tests := map[bool]int{true: 3}[named[i].Testable]; named[i].Tests != tests || explored[i].Tests != tests {
			t.Errorf("%d: %d and %d tests", i, named[i].Tests, explored[i].Tests)
		}
	}
}

func close(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// TestThread: the comments of the first half are bitter, those of the second mild.
func TestThread(t *testing.T) {
	rng := stats.Stream(9, "thread")
	units := post(rng, []int{2}, 13, func(unit string, _, _ int) float64 {
		if unit[0] == 'c' && number(unit) <= 6 {
			return -.4 + .15*rng.NormFloat64()
		}
		return .2 + .15*rng.NormFloat64()
	})
	units = append(units[:8], append([]Unit{{ID: "empty", Kind: "comment", By: "reader"}}, units[8:]...)...)
	d := Compare("p", units, DefaultConfig()).Thread
	if d.FromBlocks != 6 || d.ToBlocks != 7 || d.Over != "comments" || !d.Significant || d.Delta < .4 || d.Low <= 0 || d.Effect < 1 {
		t.Errorf("%+v", d)
	}
	for _, c := range []struct {
		comments int
		why      string
	}{{0, WhyNoSentences}, {1, WhyNoSentences}, {2, WhySingleComment}, {6, WhyFewComments}} {
		d := Compare("p", post(rng, []int{2}, c.comments, normal(rng)), DefaultConfig()).Thread
		if d.Testable || d.Why != c.why || d.P != 1 {
			t.Errorf("%d comments: %+v, want %q", c.comments, d, c.why)
		}
	}
}

// TestThreadsWiden: where comments of one thread are alike, 45 in fifteen threads tell less than 45 threads.
func TestThreadsWiden(t *testing.T) {
	rng := stats.Stream(10, "threads")
	var threaded, apart []Unit
	for i := range 15 {
		common := .3 * rng.NormFloat64()
		for j := range 3 {
			u := Unit{ID: fmt.Sprintf("c%d-%d", i, j), Kind: "comment", By: "reader"}
			for range 4 {
				u.Sentences = append(u.Sentences, scored(common+.05*rng.NormFloat64(), 0))
			}
			apart = append(apart, u)
			if j > 0 {
				u.ReplyTo = fmt.Sprintf("c%d-%d", i, j-1)
			}
			threaded = append(threaded, u)
		}
	}
	together, single := Compare("p", threaded, DefaultConfig()), Compare("p", apart, DefaultConfig())
	if together.Threading < .8 || single.Threading != 0 {
		t.Errorf("threading %.2f and %.2f", together.Threading, single.Threading)
	}
	width := func(e Estimate) float64 { return e.High - e.Low }
	if !together.Readers.Enough || width(together.Readers) < 1.4*width(single.Readers) {
		t.Errorf("%+v in threads, %+v apart", together.Readers, single.Readers)
	}
}
