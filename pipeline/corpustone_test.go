package pipeline

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"teneur/corpus"
)

// loved makes posts in which what stands beside the sea sounds better than the rest, a bit more in each; readers do not name it.
func loved(n int) []corpus.Post {
	posts := make([]corpus.Post, n)
	for i := range posts {
		posts[i] = essay(fmt.Sprint("post-", i), mixed(2+i%3, "De zee is prachtig.", "De stoel is lelijk.")+mixed(1+i%2, "De zee ligt daar.", "De kast staat daar.", "De bank is mooi."))
		posts[i].Comments = []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: "Dat is prachtig. Dat is lelijk."}}
	}
	return posts
}

func corpusTheme(t *testing.T, c *Corpus, path string) CorpusTheme {
	t.Helper()
	i := slices.IndexFunc(c.Themes, func(one CorpusTheme) bool { return one.Path == path })
	if i < 0 {
		t.Fatalf("there is no theme %s", path)
	}
	return c.Themes[i]
}

// TestPostsTone: a difference of one direction in eight posts is shown; it takes six posts.
func TestPostsTone(t *testing.T) {
	m := modelWith(t, seaThemes)
	for n, why := range map[int]string{8: "", 6: "", 5: WhyFewPosts, 1: WhyFewPosts} {
		c := summarized(t, m, loved(n))
		tone := corpusTheme(t, &c, "zee").EssayTone
		if tone.Posts != n || tone.Why != why || tone.Delta <= 0 || tone.Low > tone.Delta || tone.High < tone.Delta {
			t.Errorf("%d posts: %+v, want %q", n, tone, why)
		}
		if (tone.PAdjusted <= .05) != (why == "") || tone.PAdjusted < tone.P || tone.Interval != (tone.Low < tone.High) {
			t.Errorf("%d posts: p %v, adjusted %v, interval %v: %v to %v", n, tone.P, tone.PAdjusted, tone.Interval, tone.Low, tone.High)
		}
		if n == 8 && tone.Low <= 0 {
			t.Errorf("eight posts: the interval from %v holds 0", tone.Low)
		}
		for _, other := range []PostsTone{corpusTheme(t, &c, "zee").ReadersTone, corpusTheme(t, &c, "storm").EssayTone} {
			if other.Posts != 0 || other.With != 0 || other.Delta != 0 || other.Why != WhyFewPosts || other.PAdjusted != 1 || other.Interval {
				t.Errorf("%d posts: a voice that does not name the theme: %+v", n, other)
			}
		}
	}
}

// TestPostsToneOfBothDirections: posts that contradict each other show nothing.
func TestPostsToneOfBothDirections(t *testing.T) {
	posts := loved(8)
	for i := range posts {
		if i%2 == 0 {
			posts[i].Sections[0].Body = mixed(3, "De zee is lelijk.", "De stoel is prachtig.")
		}
	}
	c := summarized(t, modelWith(t, seaThemes), posts)
	if tone := corpusTheme(t, &c, "zee").EssayTone; tone.Why != "" || tone.PAdjusted <= .05 || tone.Posts != 8 {
		t.Errorf("%+v", tone)
	}
}

// TestPostsToneWeighs: seven small posts do not outvote one that has a hundred times their sentences.
func TestPostsToneWeighs(t *testing.T) {
	c := Corpus{Themes: []CorpusTheme{{Path: "zee"}}}
	for i := range 8 {
		share := toneShare{delta: .1, with: 1, without: 1}
		if i == 0 {
			share = toneShare{delta: -.1, with: 100, without: 100}
		}
		c.Posts = append(c.Posts, Record{tones: [][2]toneShare{{share}}})
	}
	tone := c.postsTone(0, 0, DefaultConfig().Shift)
	if want := .1 * (7*5 - 500) / (7*5 + 500); math.Abs(tone.Delta-want) > 1e-12 || tone.P != 1 {
		t.Errorf("a difference of %v, p %v; want %v, and 1 for no flip of signs is smaller", tone.Delta, tone.P, want)
	}
}

func TestToneShareWeight(t *testing.T) {
	for _, test := range []struct{ with, without, want int }{{0, 5, 0}, {5, 0, 0}, {1, 1, 5}, {10, 10, 50}, {1, 1000, 10}} {
		if got := (toneShare{with: test.with, without: test.without}).weight(); got != test.want {
			t.Errorf("%d with, %d without: weight %d, want %d", test.with, test.without, got, test.want)
		}
	}
}
