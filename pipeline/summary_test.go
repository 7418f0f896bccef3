package pipeline

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"teneur/pipeline/stats"
)

// TestSummaryOfAnyOrder: generated posts in any order, in summaries of any grouping and nesting, give one result.
func TestSummaryOfAnyOrder(t *testing.T) {
	m := model(t)
	all := analyzed(t, m, generated(1, 24))
	var plain Summary
	for _, a := range all {
		plain.Add(a)
	}
	want := m.Summarize(plain)
	checkRich(t, want)
	for round := range 6 {
		rng := stats.Stream(2, "grouping", fmt.Sprint(round))
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if got := m.Summarize(grouped(all, rng)); !reflect.DeepEqual(got, want) {
			t.Fatalf("round %d: another result: %s", round, firstDifference(got, want))
		}
	}
	bytesInAnyOrder(t, all)
	if got := m.Summarize(plain); !reflect.DeepEqual(got, want) {
		t.Errorf("summarizing twice: another result: %s", firstDifference(got, want))
	}
}

// bytesInAnyOrder fails where a grouping of the analyses gives a summary of other bytes.
func bytesInAnyOrder(t *testing.T, all []Analysis) {
	t.Helper()
	var plain Summary
	for _, a := range all {
		plain.Add(a)
	}
	want := bytesOf(t, plain)
	for round := range 6 {
		rng := stats.Stream(3, "grouping", fmt.Sprint(round))
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		s := grouped(all, rng)
		if !bytes.Equal(bytesOf(t, s), want) || !bytes.Equal(bytesOf(t, again(t, s)), want) {
			t.Fatalf("round %d: other bytes", round)
		}
	}
}

// TestSummaryOfBundled: the bundled posts in any grouping give one result, and the same bytes.
func TestSummaryOfBundled(t *testing.T) {
	m := model(t)
	all := analyzed(t, m, bundled(t))
	want := m.Summarize(grouped(all, stats.Stream(4, "grouping")))
	for round := range 2 {
		rng := stats.Stream(4, "grouping", fmt.Sprint(round))
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if got := m.Summarize(grouped(all, rng)); !reflect.DeepEqual(got, want) {
			t.Fatalf("round %d: another result: %s", round, firstDifference(got, want))
		}
	}
	bytesInAnyOrder(t, all)
}

// BenchmarkSummary adds the bundled posts to a summary: post by post, and by merging one of them after the other.
func BenchmarkSummary(b *testing.B) {
	all, size := analyzed(b, model(b), bundled(b)), 0
	for i := range all {
		for j := range all[i].Units {
			size += len(all[i].Units[j].Doc.Text)
		}
	}
	var whole Summary
	for _, a := range all {
		whole.Add(a)
	}
	for name, add := range map[string]func(*Summary, Analysis){"add": (*Summary).Add, "merge": func(s *Summary, a Analysis) { s.Merge(SummaryOf(a)) }} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, a := range all {
					add(&whole, a) // of known words, as most are in a large corpus
				}
			}
		})
	}
}

// checkRich fails where the posts leave a part of the result empty: what is empty proves nothing.
func checkRich(t *testing.T, c Corpus) {
	t.Helper()
	keys, tones, known, dated := 0, 0, 0, 0
	for _, p := range c.Posts {
		keys += len(p.Keys)
		if p.Date != "" {
			dated++
		}
	}
	for _, theme := range c.Themes {
		if theme.EssayTone.Posts > 0 && theme.ReadersTone.Posts > 0 {
			tones++
		}
		if theme.Trend.Known {
			known++
		}
	}
	for name, n := range map[string]int{"comments": c.Comments, "sections": c.Sections, "stems": len(c.Stems), "pairs of themes": len(c.Together), "years": len(c.Years),
		"contrasts": len(c.Contrasts), "passages": len(c.Passages), "collocations": len(c.Collocations), "tones around a theme": tones, "trends": known,
		"posts without a date": len(c.Posts) - dated, "typical words": keys} {
		if n == 0 {
			t.Errorf("the generated posts give no %s", name)
		}
	}
}

// grouped adds analyses to summaries of random length, and merges these in a random nesting and from either side.
func grouped(all []Analysis, rng *rand.Rand) Summary {
	var s Summary
	if len(all) < 2 || rng.IntN(4) == 0 {
		for _, a := range all {
			s.Add(a)
		}
		return s
	}
	cut := 1 + rng.IntN(len(all)-1)
	left, right := grouped(all[:cut], rng), grouped(all[cut:], rng)
	if rng.IntN(2) == 0 {
		left, right = right, left
	}
	left.Merge(right)
	return left
}

// firstDifference names the field in which two results differ.
func firstDifference(got, want Corpus) string {
	g, w := reflect.ValueOf(got), reflect.ValueOf(want)
	for i := range g.NumField() {
		if !reflect.DeepEqual(g.Field(i).Interface(), w.Field(i).Interface()) {
			return fmt.Sprintf("%s is %.300v, want %.300v", g.Type().Field(i).Name, g.Field(i), w.Field(i))
		}
	}
	return "none"
}

// TestSummaryAddsUp: the result over posts is the sum of the posts.
func TestSummaryAddsUp(t *testing.T) {
	m := model(t)
	all := analyzed(t, m, generated(3, 12))
	var s Summary
	for _, a := range all {
		s.Add(a)
	}
	c := m.Summarize(s)
	words, content, comments, sentences, hits := 0, 0, 0, 0, make([]int, len(c.Themes))
	tone, carrying := make([]float64, len(c.Themes)), make([]int, len(c.Themes))
	for i := range all {
		for _, stem := range all[i].Stems {
			content += stem.Count
		}
		for j := range all[i].Units {
			u := &all[i].Units[j]
			words, sentences = words+u.Words, sentences+len(u.Doc.Sentences)
			if u.Kind == Comment {
				comments++
			}
		}
		for j, theme := range all[i].Themes {
			hits[j] += theme.Essay + theme.Readers + theme.Author
			tone[j] += theme.Tone.Mean * float64(theme.Tone.N)
			carrying[j] += theme.Tone.N
		}
	}
	got := 0
	for _, stem := range c.Stems {
		got += stem.Count
	}
	if c.Words != words || c.Comments != comments || c.Sentences != sentences || got != content || len(c.Posts) != len(all) {
		t.Errorf("%d words, %d comments, %d sentences, %d content words, %d posts; want %d, %d, %d, %d, %d",
			c.Words, c.Comments, c.Sentences, got, len(c.Posts), words, comments, sentences, content, len(all))
	}
	for j, theme := range c.Themes {
		if theme.Path != all[0].Themes[j].Path || theme.Hits != hits[j] || theme.Essay+theme.Readers+theme.Author != hits[j] || theme.Sentences != carrying[j] {
			t.Errorf("theme %s: %+v, want %d hits, %d sentences with a tone", theme.Path, theme, hits[j], carrying[j])
		}
		if carrying[j] > 0 && math.Abs(theme.Tone-tone[j]/float64(carrying[j])) > 1e-5 {
			t.Errorf("theme %s: a tone of %v, want %v", theme.Path, theme.Tone, tone[j]/float64(carrying[j]))
		}
	}
}

// TestSummaryOfNothing: no posts give a result without anything, and so do posts without words.
func TestSummaryOfNothing(t *testing.T) {
	m := model(t)
	var empty, merged Summary
	merged.Merge(Summary{})
	for _, s := range []Summary{empty, merged} {
		if c := m.Summarize(s); len(c.Posts)+c.Words+len(c.Stems)+len(c.Contrasts)+len(c.Suggestions) != 0 || c.Topics.Why == "" {
			t.Errorf("no posts give %+v", c)
		}
	}
	c := summarized(t, m, generatedEmpty(3))
	if len(c.Posts) != 3 || c.Words != 0 || len(c.Contrasts) != 0 || len(c.Years) != 0 {
		t.Errorf("posts without words give %+v", c)
	}
}
