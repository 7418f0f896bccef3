package topics

import (
	"context"
	"math"
	"os"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"teneur/pipeline/stats"
)

// gardens are corpora of known topics as blogs have them: short paragraphs, most words about nothing in particular, two
// topics in a paragraph, posts of a few topics. The limits leave some room below what was measured.
var gardens = []struct {
	garden
	found int     // topics that must come back
	rand  float64 // adjusted Rand index of the paragraphs' main topics
}{
	{garden{name: "even", topics: 6, paragraphs: 350, docs: 12, topical: .4, pure: .8}, 6, .75},
	{garden{name: "unequal", topics: 8, paragraphs: 400, docs: 12, topical: .4, pure: .85, unequal: true}, 7, .75},
	{garden{name: "words in common, bursts", topics: 6, paragraphs: 400, docs: 12, topical: .4, pure: .85, shared: true, bursty: true}, 5, .7},
	{garden{name: "three topics a post", topics: 6, paragraphs: 350, docs: 12, topical: .35, pure: .8, perDoc: 3, bursty: true}, 5, .6},
	{garden{name: "a quarter of the words", topics: 5, paragraphs: 350, docs: 12, topical: .25, pure: .9}, 4, .6},
	{garden{name: "two", topics: 2, paragraphs: 300, docs: 12, topical: .4, pure: .9}, 2, .8},
	{garden{name: "small", topics: 4, paragraphs: 150, docs: 6, topical: .4, pure: .9}, 4, .8},
}

// thorough reports whether the long tests run as well: all kinds of corpus, ten searches.
func thorough() bool { return os.Getenv("TENEUR_SIMULATIONS") != "" }

func TestPlantedTopicsComeBack(t *testing.T) {
	for i, g := range gardens {
		if !thorough() && i > 3 {
			break
		}
		t.Run(g.name, func(t *testing.T) {
			plantings := 2
			if thorough() {
				plantings = 10
			}
			var found, wrong, rand float64
			for seed := range plantings {
				paragraphs, truth := g.plant(uint64(7 + seed))
				r := discover(paragraphs, g.vocabulary(), DefaultConfig())
				own, other := g.recognise(r)
				found, wrong = found+float64(own)/float64(plantings), wrong+float64(other)/float64(plantings)
				rand += stats.AdjustedRand(r.Of, truth) / float64(plantings)
				checkResult(t, r, paragraphs)
			}
			t.Logf("means of %d plantings: %.1f of %d topics, %.1f wrong, adjusted Rand %.2f", plantings, found, g.topics, wrong, rand)
			if found < float64(g.found) || wrong > .5 || rand < g.rand {
				t.Errorf("want at least %d topics, next to none wrong, adjusted Rand %.2f", g.found, g.rand)
			}
		})
	}
}

// recognise counts the planted topics that own at least seven of the ten first words of a topic found, and the topics found
// that are none of them.
func (g garden) recognise(r Result) (found, wrong int) {
	seen := make([]bool, g.topics)
	for _, topic := range r.Topics {
		own := make([]int, g.topics+1)
		for _, w := range topic.Words[:compared] {
			own[max(0, (int(w.Term)-backgroundWords+topicWords)/topicWords)]++
		}
		own[0] = 0 // background words
		if best := slices.Max(own); best < 7 {
			wrong++
		} else {
			seen[slices.Index(own, best)-1] = true
		}
	}
	for _, s := range seen {
		if s {
			found++
		}
	}
	return found, wrong
}

// checkResult checks what every result promises.
func checkResult(t *testing.T, r Result, paragraphs []Paragraph) {
	t.Helper()
	if len(r.Of) != len(paragraphs) || (r.Why == "") != (len(r.Topics) > 0) || (r.K > 0) != (len(r.Tried) > 0) {
		t.Errorf("Of %d for %d paragraphs, Why %q, %d topics, K %d", len(r.Of), len(paragraphs), r.Why, len(r.Topics), r.K)
	}
	if r.K > 0 && r.Dropped+len(r.Topics) != r.K {
		t.Errorf("%d dropped and %d shown of %d", r.Dropped, len(r.Topics), r.K)
	}
	counts := make([]int, len(r.Topics))
	for _, of := range r.Of {
		if of < -1 || of >= len(r.Topics) {
			t.Fatalf("a paragraph of topic %d", of)
		}
		if of >= 0 {
			counts[of]++
		}
	}
	last := 1.
	for i, topic := range r.Topics {
		if topic.Share > last || topic.Share <= 0 || counts[i] != topic.Paragraphs || topic.Stability < DefaultConfig().Stable || topic.Coherence > 1 {
			t.Errorf("topic %d: %+v of %d paragraphs", i, topic, counts[i])
		}
		last = topic.Share
		for _, p := range topic.Typical {
			if r.Of[p] != i {
				t.Errorf("paragraph %d is typical of topic %d and about %d", p, i, r.Of[p])
			}
		}
		for _, w := range topic.Words {
			if w.Count < least || w.Frex <= 0 || w.Frex > 1 || w.Weight <= 0 || w.Weight > 1 {
				t.Errorf("topic %d has the word %+v", i, w)
			}
		}
	}
}

// TestNoiseIsRefused: corpora without topics, of several sizes, with and without words that come in bursts.
func TestNoiseIsRefused(t *testing.T) {
	rounds := uint64(2)
	if !thorough() {
		rounds = 1
	}
	for _, n := range []int{110, 200, 300} {
		for seed := range rounds {
			g := garden{name: "noise", paragraphs: n, docs: 12, bursty: seed%2 == 1}
			paragraphs, _ := g.plant(seed)
			if r := discover(paragraphs, g.vocabulary(), DefaultConfig()); r.Why == "" {
				t.Errorf("%d paragraphs without topics, seed %d: %d topics, stability %.2f", n, seed, len(r.Topics), r.Stability)
			}
		}
	}
}

// TestStabilityIsWhatIsSeen searches the same corpus with ten seeds. What a topic's stability says must be what one sees: the share of
// its ten words that come back in the other searches. Those look at all paragraphs, so they may do better than the samples.
func TestStabilityIsWhatIsSeen(t *testing.T) {
	if !thorough() {
		t.Skip("TENEUR_SIMULATIONS is not set: ten searches take long")
	}
	g := garden{name: "seeds", topics: 5, paragraphs: 250, docs: 12, topical: .3, pure: .8, unequal: true, bursty: true}
	paragraphs, _ := g.plant(3)
	var labels [][][]Weighted
	var results []Result
	for seed := range uint64(10) {
		cfg := DefaultConfig()
		cfg.Seed = seed
		r := discover(paragraphs, g.vocabulary(), cfg)
		results = append(results, r)
		labels = append(labels, labelsOf(r))
	}
	var reported, seen []float64
	for i, r := range results {
		again := make([]float64, len(r.Topics))
		for j := range results {
			for topic, s := range match(labels[i], labels[j]) {
				if j != i {
					again[topic] += s / 9
				}
			}
		}
		for topic := range r.Topics {
			reported, seen = append(reported, r.Topics[topic].Stability), append(seen, again[topic])
		}
	}
	t.Logf("%d topics in ten searches: stability reported %.2f, seen %.2f", len(reported), mean(reported), mean(seen))
	if len(reported) < 20 || mean(seen) < mean(reported)-.1 || mean(seen) > mean(reported)+.25 {
		t.Error("the reported stability is not what is seen")
	}
}

func labelsOf(r Result) [][]Weighted {
	var all [][]Weighted
	for _, topic := range r.Topics {
		all = append(all, topic.Words)
	}
	return all
}

func TestSameSeedSameResult(t *testing.T) {
	g := gardens[6].garden
	paragraphs, _ := g.plant(1)
	first, second := discover(paragraphs, g.vocabulary(), DefaultConfig()), discover(paragraphs, g.vocabulary(), DefaultConfig())
	if !reflect.DeepEqual(first, second) {
		t.Error("the same search gave two results")
	}
	cfg := DefaultConfig()
	cfg.Seed = 2
	if other := discover(paragraphs, g.vocabulary(), cfg); reflect.DeepEqual(first, other) {
		t.Error("another seed gave the very same result")
	}
}

// TestOneDocument: a topic that a single post carries is marked, the others are not.
func TestOneDocument(t *testing.T) {
	g := garden{name: "one", topics: 4, paragraphs: 240, docs: 8, topical: .4, pure: 1}
	paragraphs, truth := g.plant(2)
	for i := range paragraphs {
		if truth[i] == 0 {
			paragraphs[i].Doc = 99
		}
	}
	r := discover(paragraphs, g.vocabulary(), DefaultConfig())
	marked := 0
	for _, topic := range r.Topics {
		own := int(topic.Words[0].Term) >= backgroundWords && int(topic.Words[0].Term) < backgroundWords+topicWords
		if topic.OneDoc != own {
			t.Errorf("OneDoc %v of a topic in %d documents", topic.OneDoc, topic.Docs)
		}
		if topic.OneDoc {
			marked++
		}
	}
	if marked != 1 {
		t.Errorf("%d topics of one document, want 1", marked)
	}
}

func TestRefusals(t *testing.T) {
	same := make([]Paragraph, 300)
	for i := range same {
		same[i] = Paragraph{Terms: []int32{0, 1, 2, 3, 4, 5, 6}, Doc: i / 30}
	}
	kinds := make([]Paragraph, 400) // ten kinds of paragraph, every one word for word the same
	for i := range kinds {
		for j := range 12 {
			kinds[i].Terms = append(kinds[i].Terms, int32(i%10*4+j%4))
		}
	}
	essay := garden{name: "essay", topics: 3, paragraphs: 60, docs: 1, topical: .4, pure: 1}
	one, _ := essay.plant(1)
	terse := garden{name: "terse", topics: 3, paragraphs: 110, docs: 4, topical: .4, pure: 1, long: 8}
	few, _ := terse.plant(1)
	cases := []struct {
		name       string
		paragraphs []Paragraph
		vocabulary int
		why        string
	}{
		{"nothing", nil, 0, FewParagraphs},
		{"no vocabulary", same, -1, FewParagraphs},
		{"empty paragraphs", make([]Paragraph, 500), 10, FewParagraphs},
		{"terms out of range", []Paragraph{{Terms: []int32{-1, 7, 1 << 30}}}, 5, FewParagraphs},
		{"one term", slices.Repeat([]Paragraph{{Terms: []int32{0, 0, 0, 0, 0, 0}}}, 200), 1, FewParagraphs},
		{"identical paragraphs", same, 7, FewParagraphs},
		{"ten kinds of paragraph", kinds, 40, FewTerms},
		{"one essay", one, essay.vocabulary(), FewParagraphs},
		{"short paragraphs", few, terse.vocabulary(), FewParagraphs},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := discover(c.paragraphs, c.vocabulary, DefaultConfig())
			if r.Why != c.why || len(r.Topics) > 0 {
				t.Errorf("got %q and %d topics, want %q", r.Why, len(r.Topics), c.why)
			}
			checkResult(t, r, c.paragraphs)
		})
	}
}

// TestLimitsSwitchedOff: no limit that a caller can set brings it down.
func TestLimitsSwitchedOff(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 20} {
		var paragraphs []Paragraph
		for i := range n {
			paragraphs = append(paragraphs, Paragraph{Terms: []int32{int32(i % 3), int32(i % 2), 2}})
		}
		r := discover(paragraphs, 3, Config{MaxInShare: 1, Seeds: 2, Sample: .5})
		if len(r.Of) != n {
			t.Errorf("%d paragraphs: %d answers", n, len(r.Of))
		}
	}
}

func TestCoherence(t *testing.T) {
	c := &bags{rows: make([][]int32, 8), in: [][]int32{{0, 1}, {0, 1}, {2, 3}, {0, 1, 2, 3}}}
	pair := func(a, b int32) float64 { return c.coherence([]Weighted{{Term: a}, {Term: b}}) }
	// log(p(xy) / (p(x) p(y))) / -log p(xy): 1/4 against 1/4·1/4 gives 1, 1/4 against 1/4·1/2 gives log 2 / log 4
	for _, test := range []struct {
		a, b int32
		want float64
	}{{0, 1, 1}, {0, 2, -1}, {0, 3, .5}} {
		if got := pair(test.a, test.b); got < test.want-1e-12 || got > test.want+1e-12 {
			t.Errorf("NPMI of %d and %d is %v, want %v", test.a, test.b, got, test.want)
		}
	}
	if got := c.coherence([]Weighted{{Term: 0}}); got != -1 {
		t.Errorf("a single word has coherence %v", got)
	}
}

func TestMatch(t *testing.T) {
	topic := func(terms ...int32) []Weighted {
		var words []Weighted
		for _, term := range terms {
			words = append(words, Weighted{Term: term})
		}
		return words
	}
	a := [][]Weighted{topic(1, 2, 3, 4), topic(1, 2, 8, 9), topic(20, 21)}
	b := [][]Weighted{topic(1, 2, 3, 5), topic(7, 8), topic(30)}
	if got, want := match(a, b), []float64{.3, .1, 0}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v: the second's best partner is taken", got, want)
	}
}

func TestLabels(t *testing.T) {
	// Terms 0 to 3 of topic 0 have ranks of frequency 1, 3/4, 1/2, 1/4, and of exclusivity 1/4, 1, 1/2, 3/4; term 4 is too rare.
	m := &model{k: 2, word: []float64{10, 10, 9, 0, 4, 3, 3, 0, 1, 30}, all: []float64{27, 43}}
	want := []Weighted{{1, 9. / 27, 2 / (4./3 + 1), 9}, {2, 4. / 27, .5, 4}, {0, 10. / 27, .4, 10}, {3, 3. / 27, 2 / (4 + 4./3), 3}}
	near := func(a, b Weighted) bool {
		return a.Term == b.Term && a.Count == b.Count && math.Abs(a.Weight-b.Weight) < 1e-12 && math.Abs(a.Frex-b.Frex) < 1e-12
	}
	if got := m.labels()[0]; !slices.EqualFunc(got, want, near) {
		t.Errorf("labels %v, want %v", got, want)
	}
}

func TestTypicalOfDifferentDocuments(t *testing.T) {
	if got, want := byTurns([]int{5, 4, 3, 2, 1}, []int{0, 0, 1, 0, 0, 0}), []int{5, 2, 4, 3, 1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v: every document once before one comes again", got, want)
	}
}

func BenchmarkDiscover(b *testing.B) {
	for _, n := range []int{120, 400, 4000} {
		g := garden{name: "speed", topics: 10, paragraphs: n, docs: n / 25, topical: .4, pure: .8, unequal: true, bursty: true}
		paragraphs, _ := g.plant(1)
		bytes := 0
		for _, p := range paragraphs {
			bytes += 4 * len(p.Terms)
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.SetBytes(int64(bytes))
			for b.Loop() {
				discover(paragraphs, g.vocabulary(), DefaultConfig())
			}
		})
	}
}

// discover searches to the end.
func discover(paragraphs []Paragraph, vocabulary int, cfg Config) Result {
	r, err := Discover(context.Background(), paragraphs, vocabulary, cfg)
	if err != nil {
		panic(err)
	}
	return r
}
