package plot

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
)

// The figures on tone that are hard to draw, for the tests of all figures.

func toneExtremes() []namedFigure {
	var out []namedFigure
	for _, n := range []int{0, 1, 2, 19, 20, 21, 300} {
		out = append(out, namedFigure{fmt.Sprintf("wordshift of %d words", n), WordShift(sampleWordShift(n))})
	}
	for _, n := range []int{0, 1, 2, 5, 40, 60, 150, 500} {
		out = append(out, namedFigure{fmt.Sprintf("thread of %d comments", n), Thread(sampleThread(n))})
	}
	for _, n := range []int{0, 1, 2, 5, 25, 60, 61} {
		out = append(out, namedFigure{fmt.Sprintf("multiples of %d posts", n), Multiples(sampleMultiples(n))})
	}
	for _, n := range [][2]int{{0, 0}, {1, 0}, {2, 1}, {12, 60}, {500, 5000}} {
		out = append(out, namedFigure{fmt.Sprintf("tone over time of %d posts in %d days", n[0], n[1]), Timeline(sampleToneOverTime(n[0], n[1]))})
	}
	for _, n := range []int{0, 1, 12, 40} {
		out = append(out, namedFigure{fmt.Sprintf("tone around %d themes", n), Means(sampleThemeTone(n))})
	}
	return out
}

func resizedTone(width float64) []namedFigure {
	s, d, m, t, h := sampleWordShift(24), sampleThread(14), sampleMultiples(10), sampleToneOverTime(30, 2300), sampleThemeTone(4)
	s.Width, d.Width, m.Width, t.Width, h.Width = width, width, width, width, width
	many := sampleThread(500)
	many.Width = width
	return []namedFigure{
		{fmt.Sprintf("wordshift %v wide", width), WordShift(s)}, {fmt.Sprintf("thread %v wide", width), Thread(d)},
		{fmt.Sprintf("thread of 500 comments %v wide", width), Thread(many)}, {fmt.Sprintf("multiples %v wide", width), Multiples(m)},
		{fmt.Sprintf("tone over time %v wide", width), Timeline(t)}, {fmt.Sprintf("tone around themes %v wide", width), Means(h)},
	}
}

func renamedTone(name, text string) []namedFigure {
	c := Caption{ID: text, Title: text, Subtitle: text, Source: text, Alt: text}
	s, d, m, t, h := sampleWordShift(9), sampleThread(9), sampleMultiples(5), sampleToneOverTime(20, 700), sampleThemeTone(3)
	s.Caption, d.Caption, m.Caption, t.Caption, h.Caption = c, c, c, c, c
	for i := range s.Rows {
		s.Rows[i].Label = text
	}
	for i := range d.Comments {
		d.Comments[i].Name = text
	}
	for i := range m.Posts {
		m.Posts[i].Title, m.Posts[i].Date, m.Posts[i].Note = text, text, text
	}
	for i := range d.Months {
		d.Months[i], t.Months[i] = text, text
	}
	for i := range t.Panels {
		t.Panels[i].Name, t.Panels[i].Beside[0].Name = text, text
	}
	for i := range h.Rows {
		h.Rows[i].Name = text
	}
	h.Negative, h.Positive, h.Count, h.TooLittle, h.First, h.Second = text, text, text, text, text, text
	s.Words = WordShiftWords{text, text, text, text, text, text, text, text, text, text, text, text}
	d.Words = ThreadWords{text, text, text, text, text, text, text, text}
	m.Words = MultiplesWords{text, text, text, text, text, text, text, text, text}
	t.Words = TimelineWords{text, text, text, text, text, "", text}
	empty := WordShift(WordShiftData{Caption: c, Words: s.Words})
	return []namedFigure{
		{"wordshift: " + name, WordShift(s)}, {"thread: " + name, Thread(d)}, {"multiples: " + name, Multiples(m)},
		{"tone over time: " + name, Timeline(t)}, {"tone around themes: " + name, Means(h)}, {"empty: " + name, empty},
	}
}

func degenerateTone() []namedFigure {
	nan, inf := math.NaN(), math.Inf(1)
	no, wild := Estimate{Mean: nan, Low: nan, High: nan}, Estimate{Mean: 5, Low: -inf, High: 1e300, Enough: true}
	far := Estimate{Mean: -3, Low: -9, High: 4, Enough: true}
	day := time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	return []namedFigure{
		{"empty wordshift", WordShift(WordShiftData{})},
		{"empty thread", Thread(ThreadData{})},
		{"empty multiples", Multiples(MultiplesData{})},
		{"wordshift of nothing but NaN", WordShift(WordShiftData{Rows: []WordShiftRow{{Label: "a", Change: nan}, {Label: "b", Change: -inf}}, Total: nan, Items: -3})},
		{"wordshift of zeros", WordShift(WordShiftData{Rows: []WordShiftRow{{Label: "a"}, {Label: "b", Kind: 99, First: -1, Second: 1 << 40}}})},
		{"wordshift of wild values", WordShift(WordShiftData{Rows: []WordShiftRow{{Label: "a", Change: 1e300}, {Label: "b", Change: -1e-300}}, Total: inf, Width: inf})},
		{"wordshift whose total is far off", WordShift(WordShiftData{Rows: []WordShiftRow{{Label: "a", Change: 1e-9}}, Total: -2, Items: 1 << 40})},
		{"thread of nothing but NaN", Thread(ThreadData{Comments: []ThreadComment{{Estimate: no, ReplyTo: -1}, {Estimate: wild, ReplyTo: 99, Date: day}, {Estimate: far, Author: true, ReplyTo: 1, Date: day.AddDate(-9998, 0, 0)}}, Width: nan})},
		{"multiples of nothing but NaN", Multiples(MultiplesData{Posts: []MultiplesPost{
			{}, {Parts: []int{-4, 0}, Essay: no, Comments: []MultiplesComment{{Mean: nan}, {Author: true, Mean: inf}}, Readers: wild, Authors: no},
			{Smooth: []ArcPoint{{nan, nan, nan, nan}, {inf, 1, 0, 2}, {1e300, -9, -inf, 3}, {-1, 0, 0, 0}}, Essay: wild, Comments: []MultiplesComment{{Mean: -7}}, Readers: far},
		}})},
		{"tone over time of nothing but NaN", Timeline(TimelineData{Signed: true, Dates: []time.Time{day, day.AddDate(-3, 0, 0)}, Panels: []TimelinePanel{
			{Posts: []Estimate{no, wild}, Beside: []TimelineVoice{{Kind: 9, Posts: []Estimate{far}, Means: []TimelineMean{{From: day, To: day, Mean: nan}, {Mean: -4, Low: -inf, High: inf}}}, {}}},
		}})},
		{"tone around themes of nothing but NaN", Means(MeansData{Difference: true, Rows: []MeanRow{{Second: &no, Estimate: no}, {Second: &wild, Estimate: far, Joined: true}, {Second: &far, Joined: true}}})},
	}
}

// TestEmptyFiguresSayThatTheyAre holds each figure without data to its words for that, and to a dash without words.
func TestEmptyFiguresSayThatTheyAre(t *testing.T) {
	const none = "er is niets te zien"
	for name, make := range map[string]func(none string) Figure{
		"arc": func(none string) Figure { return Arc(ArcData{Words: ArcWords{None: none, Negative: "negatief"}}) },
		"arc of unscored parts": func(none string) Figure {
			return Arc(ArcData{Parts: []ArcPart{{Heading: "Kop"}}, Comments: []ArcComment{{}}, Words: ArcWords{None: none}})
		},
		"heat":                 func(none string) Figure { return Heat(HeatData{None: none, Unit: "per 1.000"}) },
		"heat without columns": func(none string) Figure { return Heat(HeatData{None: none, Rows: []string{"gilden"}}) },
		"dispersion":           func(none string) Figure { return Dispersion(DispersionData{None: none, Position: "woord"}) },
		"dispersion without text": func(none string) Figure {
			return Dispersion(DispersionData{None: none, Rows: []DispersionRow{{Name: "gilden"}}, Parts: []DispersionPart{{Heading: "Kop"}}})
		},
		"means":    func(none string) Figure { return Means(MeansData{None: none, Count: "zinnen"}) },
		"timeline": func(none string) Figure { return Timeline(TimelineData{Words: TimelineWords{None: none}}) },
		"wordshift": func(none string) Figure {
			return WordShift(WordShiftData{Total: 0.4, Words: WordShiftWords{None: none}})
		},
		"thread":    func(none string) Figure { return Thread(ThreadData{Words: ThreadWords{None: none}}) },
		"multiples": func(none string) Figure { return Multiples(MultiplesData{Words: MultiplesWords{None: none}}) },
	} {
		if got := strings.Join(textsOf(make(none)), "|"); got != none {
			t.Errorf("%s: says %q", name, got)
		}
		if got := strings.Join(textsOf(make("")), "|"); got != "–" {
			t.Errorf("%s without words: says %q", name, got)
		}
	}
}

// fuzzedTone are the figures on tone with one value in all places.
func fuzzedTone(text string, value float64) []namedFigure {
	e := Estimate{Mean: value, Low: value - 1, High: value * value, Enough: value > 0}
	return []namedFigure{
		{"values", WordShift(WordShiftData{Rows: []WordShiftRow{{Label: text, Change: value}, {Label: text, Change: value / 7, Kind: NegativeLess}}, Total: 3 * value})},
		{"values", Thread(ThreadData{Comments: []ThreadComment{{Name: text, Estimate: e}, {Author: true, ReplyTo: 1, Estimate: e}}})},
		{"values", Multiples(MultiplesData{Posts: []MultiplesPost{{Title: text, Smooth: []ArcPoint{{value, value, value, value}, {2 * value, value, 0, 1}}, Essay: e, Readers: e, Comments: []MultiplesComment{{Mean: value}}}}})},
	}
}
