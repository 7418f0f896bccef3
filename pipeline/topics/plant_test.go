package topics

import (
	"math"
	"math/rand/v2"
	"strconv"

	"teneur/pipeline/stats"
)

// garden describes a corpus made of known topics.
type garden struct {
	name       string
	topics     int // none: a corpus of background words only
	paragraphs int
	docs       int
	topical    float64 // the share of the tokens that come from the topics
	pure       float64 // the share of those that come from the paragraph's main topic, the others from another topic of its document
	unequal    bool    // topic j is 1/(j+1) as frequent as the first
	shared     bool    // topics share a third of their words with their neighbour
	bursty     bool    // a background word that was used in a paragraph is likely to be used again
	perDoc     int     // topics of a document; 0: any paragraph can be about anything
	long       int     // mean number of content words; 0: 28
}

const (
	backgroundWords = 2500
	topicWords      = 80
)

func (g garden) vocabulary() int { return backgroundWords + g.topics*topicWords }

// plant draws the corpus and the main topic of each paragraph.
func (g garden) plant(seed uint64) (paragraphs []Paragraph, truth []int) {
	rng := stats.Stream(seed, "garden", g.name, strconv.Itoa(g.paragraphs))
	background, topical := zipf(backgroundWords, 1), zipf(topicWords, .8)
	themes := make([][]int, g.docs)
	for d := range themes {
		for range g.perDoc {
			themes[d] = append(themes[d], g.pick(rng))
		}
	}
	for range g.paragraphs {
		doc := rng.IntN(g.docs)
		draw := func() int {
			if g.perDoc > 0 && g.topics > 0 {
				return themes[doc][rng.IntN(g.perDoc)]
			}
			return g.pick(rng)
		}
		main, second := draw(), draw()
		p := Paragraph{Doc: doc}
		var before []int32
		for range length(rng, g.long) {
			if rng.Float64() >= g.topical {
				t := int32(background.draw(rng))
				if g.bursty && len(before) > 0 && rng.Float64() < .3 {
					t = before[rng.IntN(len(before))]
				}
				before = append(before, t)
				p.Terms = append(p.Terms, t)
				continue
			}
			topic := main
			if rng.Float64() >= g.pure {
				topic = second
			}
			p.Terms = append(p.Terms, g.word(topic, topical.draw(rng), rng))
		}
		paragraphs, truth = append(paragraphs, p), append(truth, main)
	}
	return paragraphs, truth
}

// word is the number of a topic's word; the first words of topics are their most frequent ones.
func (g garden) word(topic, rank int, rng *rand.Rand) int32 {
	if g.shared && rank%3 == 0 && rng.IntN(2) == 0 {
		topic = (topic + 1) % g.topics
	}
	return int32(backgroundWords + topic*topicWords + rank)
}

func (g garden) pick(rng *rand.Rand) int {
	if g.topics == 0 {
		return 0
	}
	if g.unequal {
		return zipf(g.topics, 1).draw(rng)
	}
	return rng.IntN(g.topics)
}

// length is that of paragraphs and comments: from 10 content words, a few much longer than the rest.
func length(rng *rand.Rand, mean int) int {
	if mean == 0 {
		mean = 28
	}
	return min(max(int(float64(mean)*.85*math.Exp(.5*rng.NormFloat64())), 10), 3*mean)
}

// cumulative are the sums of the probabilities of ranks.
type cumulative []float64

func zipf(n int, exponent float64) cumulative {
	sums, sum := make(cumulative, n), 0.
	for i := range sums {
		sum += math.Pow(float64(i+3), -exponent)
		sums[i] = sum
	}
	return sums
}

func (c cumulative) draw(rng *rand.Rand) int {
	at := rng.Float64() * c[len(c)-1]
	low, high := 0, len(c)-1
	for low < high {
		if middle := (low + high) / 2; c[middle] > at {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}
