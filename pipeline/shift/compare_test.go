package shift

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"teneur/pipeline/stats"
)

// tone gives the score of a sentence: unit, paragraph in the unit, sentence in the essay or the comment.
type tone func(unit string, paragraph, sentence int) float64

// post draws a post: an introduction and sections of the given numbers of paragraphs, four sentences each, and comments of
// one paragraph by readers and author in turn.
func post(rng *rand.Rand, sections []int, comments int, tone tone) []Unit {
	var units []Unit
	seen := 0
	for i, paragraphs := range sections {
		u := Unit{ID: fmt.Sprint("s", i), Kind: "section", By: "author"}
		if i == 0 {
			u.ID, u.Kind = "intro", "intro"
		}
		for p := range paragraphs {
			for range 2 + rng.IntN(4) {
				u.Sentences = append(u.Sentences, scored(tone(u.ID, p, seen), p))
				seen++
			}
		}
		units = append(units, u)
	}
	for i := range comments {
		u := Unit{ID: fmt.Sprint("c", i+1), Kind: "comment", By: []string{"reader", "author"}[i%2]}
		for j := range 2 + rng.IntN(5) {
			u.Sentences = append(u.Sentences, scored(tone(u.ID, 0, j), 0))
		}
		units = append(units, u)
	}
	return units
}

func scored(value float64, paragraph int) SentenceScore {
	value = max(-1, min(1, value))
	return SentenceScore{Value: value, Judged: value != 0, Paragraph: paragraph, Tokens: 15}
}

func normal(rng *rand.Rand) tone {
	return func(string, int, int) float64 { return .3 * rng.NormFloat64() }
}

func TestEstimateDescribes(t *testing.T) {
	sentences := []SentenceScore{{.5, true, 0, 20}, {0, false, 0, 20}, {-.2, true, 1, 20}, {0, true, 1, 20}, {0, false, 1, 20}}
	e := EstimateOf(sentences, DefaultConfig())
	want := Estimate{Mean: .06, Low: .06, High: .06, N: 5, Tokens: 100, Why: WhyFewTones, Over: "sentences", Blocks: 5,
		JudgedMean: .1, JudgedShare: .6, JudgedN: 3}
	e.Mean, e.Low, e.High = math.Round(e.Mean*1e9)/1e9, math.Round(e.Low*1e9)/1e9, math.Round(e.High*1e9)/1e9
	e.JudgedMean = math.Round(e.JudgedMean*1e9) / 1e9
	if e != want {
		t.Errorf("%+v\nwant %+v", e, want)
	}
}

func TestEstimateRefuses(t *testing.T) {
	many := func(n, tokens int, value func(i int) float64) []SentenceScore {
		s := make([]SentenceScore, n)
		for i := range s {
			s[i] = SentenceScore{Value: value(i), Judged: true, Paragraph: 2 * i / n, Tokens: tokens}
		}
		return s
	}
	rising := func(i int) float64 { return .1 + .05*float64(i) }
	one := many(10, 20, rising)
	for i := range one {
		one[i].Paragraph = 7
	}
	for _, c := range []struct {
		name      string
		sentences []SentenceScore
		why       string
	}{
		{"none", nil, WhyNoSentences},
		{"four sentences", many(4, 30, rising), WhyFewSentences},
		{"fifty words", many(10, 5, rising), WhyFewWords},
		{"no tone", many(10, 20, func(int) float64 { return 0 }), WhyFewTones},
		{"one tone", many(10, 20, func(int) float64 { return .3 }), WhyAlike},
		{"enough", many(10, 20, rising), ""},
		{"a single paragraph", one, WhySingleBlock},
	} {
		e := EstimateOf(c.sentences, DefaultConfig())
		if e.Why != c.why || e.Enough != (c.why == "") || !e.Enough && (e.Low != e.Mean || e.High != e.Mean) {
			t.Errorf("%s: %+v", c.name, e)
		}
		if e.Enough && (e.Over != "sentences" || e.Low >= e.Mean || e.High <= e.Mean) {
			t.Errorf("%s: %+v: want an interval over sentences of the two paragraphs", c.name, e)
		}
	}
}

// TestParagraphsWiden: where sentences of a paragraph are alike, ten of them tell less than ten independent ones.
func TestParagraphsWiden(t *testing.T) {
	var alike, apart []SentenceScore
	rng := stats.Stream(1, "paragraphs")
	for p := range 15 {
		common := .3 * rng.NormFloat64()
		for range 4 {
			alike = append(alike, scored(common+.02*rng.NormFloat64(), p))
		}
	}
	for i, s := range alike {
		s.Paragraph = i
		apart = append(apart, s)
	}
	width := func(s []SentenceScore) float64 {
		e := EstimateOf(s, DefaultConfig())
		if !e.Enough || e.Over != "paragraphs" {
			t.Fatalf("%+v", e)
		}
		return e.High - e.Low
	}
	if width(alike) < 1.6*width(apart) {
		t.Errorf("width %.3f by paragraph, %.3f by sentence", width(alike), width(apart))
	}
}

func TestCompareFindsWhatIsThere(t *testing.T) {
	rng := stats.Stream(2, "found")
	units := post(rng, []int{6, 6, 6, 6}, 16, func(unit string, _, _ int) float64 {
		switch unit {
		case "intro", "s1":
			return -.4 + .2*rng.NormFloat64()
		case "c2", "c4", "c6", "c8", "c10", "c12", "c14", "c16":
			return .5 + .2*rng.NormFloat64()
		case "s2", "s3":
			return .4 + .2*rng.NormFloat64()
		}
		return .2 * rng.NormFloat64()
	})
	r := Compare("p", units, DefaultConfig())
	if len(r.Units) != len(units) || len(r.Neighbours) != 3 || len(r.Changes) == 0 {
		t.Fatalf("%d units, %d neighbours, %d changes", len(r.Units), len(r.Neighbours), len(r.Changes))
	}
	begin := len(units[0].Sentences) + len(units[1].Sentences)
	turn := r.Changes[0]
	if turn.Sentence != begin || turn.Unit != "s2" || !turn.Significant || turn.Low > begin || turn.High < begin || turn.Before >= 0 || turn.After <= 0 {
		t.Errorf("turn %+v, want sentence %d in s2", turn, begin)
	}
	for i, d := range r.Neighbours {
		if d.Significant != (i == 1) || !d.Testable || d.Tests != 4 || d.PAdjusted < d.P {
			t.Errorf("neighbours %d: %+v", i, d)
		}
	}
	if d := r.Neighbours[1]; d.From != "s1" || d.To != "s2" || d.Delta < .6 || d.Low <= 0 || d.Effect < 2 || !d.Interval {
		t.Errorf("s1 to s2: %+v", d)
	}
	if d := r.Thread; !d.Testable || d.Significant || d.Tests != 4 || d.FromBlocks != 8 || d.ToBlocks != 8 || d.Over != "comments" {
		t.Errorf("first half of the comments to the second: %+v", d)
	}
	if d := r.ReadersVsAuthor; d.From != "author" || d.To != "readers" || d.Delta > -.3 || !d.Significant || d.Tests != 1 {
		t.Errorf("readers against replies: %+v", d)
	}
	if d := r.CommentsVsEssay; d.Testable || d.Why != WhyDescriptive || d.From != "essay" || !d.Interval {
		t.Errorf("comments against essay: %+v", d)
	}
	if r.Readers.Over != "comments" || r.Readers.Blocks != 8 || r.Essay.N != len(r.Arc) {
		t.Errorf("readers %+v, essay %+v, arc %d", r.Readers, r.Essay, len(r.Arc))
	}
}

func TestSeveralTurns(t *testing.T) {
	rng := stats.Stream(3, "several")
	units := post(rng, []int{10, 10, 10}, 0, func(unit string, _, _ int) float64 {
		level := map[string]float64{"intro": -.5, "s1": .5, "s2": -.1}[unit]
		return level + .2*rng.NormFloat64()
	})
	first := len(units[0].Sentences)
	second := first + len(units[1].Sentences)
	var places []int
	for _, c := range Compare("p", units, DefaultConfig()).Changes {
		if c.Significant {
			places = append(places, c.Sentence)
		}
	}
	slices.Sort(places)
	if len(places) != 2 || max(places[0]-first, first-places[0]) > 1 || max(places[1]-second, second-places[1]) > 1 {
		t.Errorf("turns at %v, want %d and %d", places, first, second)
	}
}

func TestTooLittle(t *testing.T) {
	rng := stats.Stream(4, "little")
	for _, c := range []struct {
		name     string
		units    []Unit
		neighbor string // why the first two parts are not tested
		readers  string
		turns    bool
	}{
		{"nothing", nil, "", WhyNoSentences, false},
		{"one comment", post(rng, nil, 1, normal(rng)), "", WhyNoSentences, false},
		{"single paragraphs", post(rng, []int{1, 1}, 2, normal(rng)), WhySingleBlock, WhySingleComment, false},
		{"two paragraphs each", post(rng, []int{2, 2, 2}, 4, normal(rng)), WhyFewParagraphs, WhyFewComments, true},
		{"three and four paragraphs", post(rng, []int{3, 4}, 0, normal(rng)), "", WhyNoSentences, true},
		{"a section without sentences", append(post(rng, []int{1}, 0, normal(rng)), Unit{ID: "s1", Kind: "section"}), WhyNoSentences, WhyNoSentences, false},
	} {
		r := Compare("p", c.units, DefaultConfig())
		if len(r.Neighbours) > 0 && (r.Neighbours[0].Why != c.neighbor || r.Neighbours[0].Testable != (c.neighbor == "")) {
			t.Errorf("%s: neighbours %+v", c.name, r.Neighbours[0])
		}
		if r.ReadersVsAuthor.Why != c.readers || r.ReadersVsAuthor.Testable || r.ReadersVsAuthor.P != 1 {
			t.Errorf("%s: readers %+v", c.name, r.ReadersVsAuthor)
		}
		if c.turns != (len(r.Changes) > 0) {
			t.Errorf("%s: turns %+v", c.name, r.Changes)
		}
		finite(t, reflect.ValueOf(r))
	}
}

// TestOrderOfWork: what was compared before does not show.
func TestOrderOfWork(t *testing.T) {
	rng := stats.Stream(5, "order")
	one, other := post(rng, []int{8, 8, 9}, 6, normal(rng)), post(rng, []int{8, 2}, 3, normal(rng))
	first := Compare("one", one, DefaultConfig())
	Compare("other", other, DefaultConfig())
	if again := Compare("one", one, DefaultConfig()); !reflect.DeepEqual(first, again) {
		t.Error("the same post gives two results")
	}
	finite(t, reflect.ValueOf(Compare("one", one, Config{}))) // no size is set: wide and untested, but whole
	cfg := DefaultConfig()
	cfg.Seed = 2
	if reseeded := Compare("one", one, cfg); reflect.DeepEqual(first.Neighbours, reseeded.Neighbours) || reflect.DeepEqual(first.Changes, reseeded.Changes) {
		t.Error("the seed does nothing")
	}
}

func TestRateOf(t *testing.T) {
	if r := RateOf(0, 0); r != (Rate{}) {
		t.Errorf("no words: %+v", r)
	}
	if r := RateOf(4, 2000); r.Per1000 != 2 || r.Low <= 0 || r.Low >= 2 || r.High <= 2 {
		t.Errorf("4 in 2000: %+v", r)
	}
}

// finite reports every NaN and infinity in a result.
func finite(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			finite(t, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			finite(t, v.Index(i))
		}
	case reflect.Float64:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			t.Fatalf("%v in a result", f)
		}
	}
}

// FuzzCompare holds the promises of Result on any scores: finite, limits around their estimate, p from above 0 to 1.
func FuzzCompare(f *testing.F) {
	f.Add([]byte{0, 200, 3, 17, 130, 255, 9}, uint64(1))
	f.Add([]byte("sections and comments with any scores whatever, some of them long enough to be tested"), uint64(2))
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		units := fromBytes(data)
		cfg := DefaultConfig()
		cfg.Seed, cfg.Permutations, cfg.MinTokens = seed, 60, 10
		r := Compare("fuzz", units, cfg)
		finite(t, reflect.ValueOf(r))
		for _, e := range append(r.Units, r.Essay, r.Readers, r.Replies) {
			if e.Low > e.Mean || e.Mean > e.High || e.Low < -1-1e-12 || e.High > 1+1e-12 || e.Enough != (e.Why == "") {
				t.Fatalf("estimate %+v", e)
			}
		}
		between := r.Between("fuzz", Side{"begin", units[:len(units)/2]}, Side{"end", units[len(units)/2:]}, cfg)
		for _, d := range append(r.Neighbours, r.Thread, r.ReadersVsAuthor, r.CommentsVsEssay, between) {
			finite(t, reflect.ValueOf(d))
			if d.Low > d.Delta || d.Delta > d.High || d.P <= 0 || d.P > 1 || d.PAdjusted < d.P || d.MinP <= 0 || d.Testable != (d.Why == "") {
				t.Fatalf("delta %+v", d)
			}
			if d.Testable && d.P < d.MinP-1e-12 {
				t.Fatalf("p below the smallest possible: %+v", d)
			}
		}
		for _, c := range r.Changes {
			if c.Low > c.Sentence || c.High < c.Sentence || c.Unit == "" || c.P <= 0 || c.P > 1 || c.MinP <= 0 || c.Significant && !c.Testable || c.Testable != (c.Why == "") || c.Testable != (c.Tests > 0) {
				t.Fatalf("turn %+v", c)
			}
		}
	})
}

// fromBytes cuts bytes into units: a multiple of 16 begins a unit, one of 5 a paragraph, everything else is a score.
func fromBytes(data []byte) []Unit {
	units := []Unit{{ID: "intro", Kind: "intro", By: "author"}}
	paragraph := 0
	for i, b := range data {
		switch {
		case b%16 == 0:
			kind := []string{"section", "comment"}[b/16%2]
			answered := ""
			if b%3 == 0 {
				answered = units[int(b)%len(units)].ID
			}
			units = append(units, Unit{ID: fmt.Sprint("u", i), Kind: kind, By: []string{"author", "reader"}[b/32%2], ReplyTo: answered})
		case b%5 == 0:
			paragraph++
		default:
			u := &units[len(units)-1]
			u.Sentences = append(u.Sentences, SentenceScore{(float64(b) - 128) / 128, b%3 > 0, paragraph, int(b % 40)})
		}
	}
	return units
}

// BenchmarkCompare is a post of about 120 essay sentences and 25 units.
func BenchmarkCompare(b *testing.B) {
	rng := stats.Stream(6, "benchmark")
	units := post(rng, []int{2, 2, 2, 3, 2, 3, 2, 2, 3, 3, 2, 2, 3, 2, 2}, 10, normal(rng))
	b.ReportAllocs()
	for b.Loop() {
		Compare("p", units, DefaultConfig())
	}
}

// TestLong: a book of a post, with five hundred comments, comes through whole.
func TestLong(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	rng := stats.Stream(7, "long")
	units := append(post(rng, []int{400, 1, 2000, 500}, 500, normal(rng)), Unit{ID: "end", Kind: "section"})
	r := Compare("long", units, DefaultConfig())
	finite(t, reflect.ValueOf(r))
	if r.Essay.N < 9000 || len(r.Arc) != r.Essay.N || len(r.Units) != len(units) || !r.Units[2].Enough {
		t.Errorf("essay %+v, arc %d, units %d", r.Essay, len(r.Arc), len(r.Units))
	}
}

// TestSinglesEqualAll: each figure asked for by itself is the one that comparing everything gives.
func TestSinglesEqualAll(t *testing.T) {
	rng := stats.Stream(9, "singles")
	for _, units := range [][]Unit{nil, post(rng, []int{1}, 1, normal(rng)), post(rng, []int{6, 6, 7}, 14, normal(rng)), post(rng, []int{3, 2, 12, 9}, 60, normal(rng))} {
		all := Compare("p", units, DefaultConfig())
		ask := func() *Comparison { return NewComparison("p", units, DefaultConfig()) }
		neighbours, thread := ask().Explored()
		turn, found := ask().Turn()
		for name, same := range map[string]bool{
			"essay": ask().Essay() == all.Essay, "readers": ask().Readers() == all.Readers,
			"readers and author": ask().ReadersVsAuthor() == all.ReadersVsAuthor, "comments and essay": ask().CommentsVsEssay() == all.CommentsVsEssay,
			"neighbours": slices.Equal(neighbours, all.Neighbours), "thread": thread == all.Thread,
			"turn": found == (len(all.Changes) > 0) && (!found || turn == all.Changes[0] || turn.Tests < all.Changes[0].Tests),
		} {
			if !same {
				t.Errorf("%d units: %s by itself is another", len(units), name)
			}
		}
		for i, e := range all.Units {
			if ask().Unit(i) != e {
				t.Errorf("unit %d: %+v, by itself %+v", i, e, ask().Unit(i))
			}
		}
	}
}

// TestDescribeOnly: what is left out says so, and means, counts and differences stay what they are.
func TestDescribeOnly(t *testing.T) {
	rng := stats.Stream(10, "described")
	units := post(rng, []int{6, 6, 7}, 14, normal(rng))
	cfg := DefaultConfig()
	whole := Compare("p", units, cfg)
	cfg.DescribeOnly = true
	r := Compare("p", units, cfg)
	if len(r.Changes)+len(r.Arc) > 0 {
		t.Errorf("%d turns, %d points of the arc", len(r.Changes), len(r.Arc))
	}
	for i, e := range append(slices.Clone(r.Units), r.Essay, r.Readers, r.Replies) {
		was := append(slices.Clone(whole.Units), whole.Essay, whole.Readers, whole.Replies)[i]
		if e.Enough || e.Low != e.Mean || e.High != e.Mean || was.Enough && e.Why != WhyLeftOut || !was.Enough && e.N < cfg.MinSentences && e.Why != was.Why {
			t.Errorf("estimate %+v", e)
		}
		if e.Mean != was.Mean || e.N != was.N || e.Tokens != was.Tokens || e.JudgedMean != was.JudgedMean {
			t.Errorf("%+v, described only %+v", was, e)
		}
	}
	for i, d := range append(slices.Clone(r.Neighbours), r.Thread, r.ReadersVsAuthor, r.CommentsVsEssay) {
		was := append(slices.Clone(whole.Neighbours), whole.Thread, whole.ReadersVsAuthor, whole.CommentsVsEssay)[i]
		if d.Testable || d.Interval || d.Significant || d.P != 1 || was.Testable && d.Why != WhyLeftOut || d.Delta != was.Delta || d.Effect != was.Effect || d.From != was.From {
			t.Errorf("%+v, described only %+v", was, d)
		}
	}
}
