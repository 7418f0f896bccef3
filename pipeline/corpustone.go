package pipeline

import (
	"math"

	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

// PostsTone is the tone around a theme over many posts: the difference between the sentences that carry it and the others of the same
// section or comment, without the words that make the theme, within each post, over the posts.
type PostsTone struct {
	Delta         float64 // mean of the posts' differences, each weighted by with·without/(with+without)
	Low, High     float64 // confidence limits, over posts; equal to Delta where there is no interval
	P, PAdjusted  float64 // by flipping the sign of each post's weighted difference; adjusted (Benjamini–Hochberg) over the themes and voices tested
	Posts         int     // with sentences of both kinds
	With, Without int     // sentences
	Interval      bool
	Why           string // short key: nothing was tested
}

// Why the tone around a theme was not tested over posts.
const WhyFewPosts = "fewer than six posts with a difference"

// toneShare is what one post adds: sentences and their difference.
type toneShare struct {
	delta         float64
	with, without int
}

func shareOf(t ThemeTone) toneShare {
	return toneShare{t.Masked.Delta, t.Masked.With, t.Masked.Without}
}

// weight makes posts count by how much they tell: in tenths, for the intervals weigh by whole numbers.
func (t toneShare) weight() int {
	if t.with == 0 || t.without == 0 {
		return 0
	}
	return max(1, int(math.Round(10*float64(t.with)*float64(t.without)/float64(t.with+t.without))))
}

// tones tells the tone around each theme over the posts, in essays and with readers.
func (c *Corpus) tones(cfg shift.Config) {
	var tested []*PostsTone
	var p []float64
	for i := range c.Themes {
		t := &c.Themes[i]
		for voice, tone := range []*PostsTone{&t.EssayTone, &t.ReadersTone} {
			if *tone = c.postsTone(i, voice, cfg); tone.Why == "" {
				tested, p = append(tested, tone), append(p, tone.P)
			}
		}
	}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		tested[i].PAdjusted = adjusted
	}
}

func (c *Corpus) postsTone(theme, voice int, cfg shift.Config) PostsTone {
	tone := PostsTone{P: 1, PAdjusted: 1}
	var blocks []stats.Block
	var differences []float64
	for _, post := range c.Posts {
		share := post.tones[theme][voice]
		w := share.weight()
		if w == 0 {
			continue
		}
		tone.Posts++
		tone.With += share.with
		tone.Without += share.without
		blocks = append(blocks, stats.Block{Sum: share.delta * float64(w), N: w})
		differences = append(differences, share.delta*float64(w))
	}
	if cfg.DescribeOnly {
		tone.Delta = stats.Mean(blocks)
		tone.Low, tone.High, tone.Why = tone.Delta, tone.Delta, shift.WhyLeftOut
		return tone
	}
	i, err := stats.MeanInterval(blocks, 1-cfg.Level, 1)
	tone.Delta, tone.Low, tone.High, tone.Interval = i.Estimate, i.Low, i.High, err == nil
	rng := stats.Stream(cfg.Seed, "corpus", "tone", c.Themes[theme].Path, string(rune('0'+voice)))
	test, err := stats.PairedTest(differences, cfg.Permutations, rng)
	if err != nil {
		tone.Why = WhyFewPosts
		return tone
	}
	tone.P = test.P
	return tone
}
