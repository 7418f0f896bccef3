package validate

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

// corpusOf makes posts of so many sentences: three in ten of the sentences in the essay are positive, one in ten negative; a fifth are comments.
func corpusOf(posts, sentences int) []Candidate {
	var all []Candidate
	for p := range posts {
		for s := range sentences {
			c := Candidate{ID: fmt.Sprintf("p%d/%d", p, s), Kind: Essay, Text: fmt.Sprintf("Zin %d van stuk %d.", s, p)}
			if s >= sentences*4/5 {
				c.Kind = Comment
			}
			switch {
			case s%10 < 3:
				c.Label = Positive
			case s%10 == 9:
				c.Label = Negative
			}
			all = append(all, c)
		}
	}
	return all
}

// TestDraw: every stratum is drawn from, the weights of each sum to its size, no sentence is drawn twice, and posts get their share.
func TestDraw(t *testing.T) {
	all := corpusOf(20, 50)
	sizes, sums, posts := map[stratum]float64{}, map[stratum]float64{}, map[string]int{}
	for _, c := range all {
		sizes[stratum{c.Kind, c.Label}]++
	}
	drawn, seen := Draw(all, 120, 1), map[string]bool{}
	for _, d := range drawn {
		sums[stratum{d.Kind, d.Label}] += d.Weight
		if seen[d.ID] {
			t.Errorf("%s drawn twice", d.ID)
		}
		seen[d.ID] = true
		posts[strings.Split(d.ID, "/")[0]]++
	}
	if len(drawn) != 120 || len(sizes) != 6 {
		t.Fatalf("%d drawn from %d strata", len(drawn), len(sizes))
	}
	for s, size := range sizes {
		if math.Abs(sums[s]-size) > 1e-9 {
			t.Errorf("%v: weights sum to %v, size %v", s, sums[s], size)
		}
	}
	for post, n := range posts {
		if n < 4 || n > 8 {
			t.Errorf("%s: %d of 120 sentences, a twentieth is 6", post, n)
		}
	}
}

// TestDrawUnbiased: over many seeds each sentence is drawn as often as its weight says.
func TestDrawUnbiased(t *testing.T) {
	all, times, weight := corpusOf(3, 40), map[string]float64{}, map[string]float64{}
	const seeds = 2000
	for seed := range uint64(seeds) {
		for _, d := range Draw(all, 30, seed) {
			times[d.ID]++
			weight[d.ID] = d.Weight
		}
	}
	for _, c := range all {
		share := 1 / weight[c.ID]
		if got := times[c.ID] / seeds; math.Abs(got-share) > 5*math.Sqrt(share*(1-share)/seeds)+1e-9 {
			t.Errorf("%s: drawn in %.3f of the samples, its weight says %.3f", c.ID, got, share)
		}
	}
}

func TestDrawOrder(t *testing.T) {
	all := corpusOf(10, 50)
	first := Draw(all, 60, 1)
	if !reflect.DeepEqual(first, Draw(all, 60, 1)) {
		t.Error("equal seeds give other samples")
	}
	if reflect.DeepEqual(first, Draw(all, 60, 2)) {
		t.Error("another seed gives the same sample")
	}
	runs := 0 // of neighbours of one stratum: in order of strata there would be 54
	for i := range first[1:] {
		if first[i].Kind == first[i+1].Kind && first[i].Label == first[i+1].Label {
			runs++
		}
	}
	if runs > 25 {
		t.Errorf("%d of 59 neighbours are of one stratum: the order shows it", runs)
	}
}

func TestDrawAll(t *testing.T) {
	drawn := Draw(corpusOf(1, 20), 500, 1)
	if len(drawn) != 20 {
		t.Fatalf("%d of 20 drawn", len(drawn))
	}
	for _, d := range drawn {
		if d.Weight != 1 {
			t.Errorf("%s stands for %v", d.ID, d.Weight)
		}
	}
	if len(Draw(nil, 50, 1)) != 0 {
		t.Error("something of nothing")
	}
}

// TestSheet: what is written can be read back once it has labels, and shows nothing of the program's.
func TestSheet(t *testing.T) {
	sample := []Drawn{
		{Candidate{"p/essay/s1/2", Essay, Negative, "\"Nooit\", zei hij,\n \"nee.\""}, 12.5},
		{Candidate{"p/comment/c1/1", Comment, Positive, "#top\tstuk"}, 1. / 3},
	}
	var out strings.Builder
	if err := WriteSheet(&out, sample); err != nil {
		t.Fatal(err)
	}
	if _, err := Read("a.tsv", []byte(out.String())); err == nil || !strings.Contains(err.Error(), "no labels under label") {
		t.Errorf("a sheet without labels: %v", err)
	}
	lines := strings.Split(out.String(), "\n")
	for i := range sample {
		lines[i+1] = strings.Replace(lines[i+1], "\t\t", "\t0\t", 1)
	}
	got := read(t, "a.tsv", strings.Join(lines, "\n"))
	want := []Text{
		{File: "a.tsv", Line: 2, ID: "p/essay/s1/2", Kind: Essay, Weight: 12.5, Labels: []Label{0}, Text: `"Nooit", zei hij, "nee."`},
		{File: "a.tsv", Line: 3, ID: "p/comment/c1/1", Kind: Comment, Weight: .333333, Labels: []Label{0}, Text: "#top stuk"},
	}
	if !reflect.DeepEqual(got.Texts, want) {
		t.Errorf("%+v\nwant %+v", got.Texts, want)
	}
}

// TestCodebooks: both languages have the same examples with the same labels, some of each.
func TestCodebooks(t *testing.T) {
	examples := func(book string) (rows []string) {
		for _, line := range strings.Split(book, "\n") {
			if cells := strings.Split(line, "|"); len(cells) == 5 && strings.Contains(cells[2], "`") {
				rows = append(rows, cells[1]+cells[2])
			}
		}
		return rows
	}
	dutch, english := examples(Codebook(false)), examples(Codebook(true))
	if len(dutch) < 9 || !reflect.DeepEqual(dutch, english) {
		t.Errorf("%q\n%q", dutch, english)
	}
	for _, label := range []string{"`-1`", "`0`", "`1`"} {
		if !strings.Contains(strings.Join(dutch, "\n"), label) {
			t.Errorf("no example of %s", label)
		}
	}
}
