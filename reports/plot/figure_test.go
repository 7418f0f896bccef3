package plot

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"image/png"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var (
	update = flag.Bool("update", false, "write the golden files anew")
	look   = flag.String("look", "", "write the sample figures as SVG and PNG to this folder")
)

// namedFigure is a figure with the name of its test.
type namedFigure struct {
	name   string
	figure Figure
}

// samples are the figures that are compared with golden files.
func samples() []namedFigure {
	return []namedFigure{
		{"arc", Arc(sampleArc(14, 8))},
		{"arc-short", Arc(sampleArc(4, 0))},
		{"heat", Heat(sampleHeat(14))},
		{"dispersion", Dispersion(sampleDispersion(14))},
		{"means", Means(sampleMeans(14))},
		{"keyness", Keyness(sampleKeyness(8, 6))},
		{"network", Network(sampleNetwork(4, 22))},
		{"network-tone", Network(toned(sampleNetwork(3, 14)))},
		{"timeline", Timeline(sampleTimeline(6, 40, 2300))},
		{"wordshift", WordShift(sampleWordShift(24))},
		{"thread", Thread(sampleThread(14))},
		{"multiples", Multiples(sampleMultiples(10))},
		{"timeline-tone", Timeline(sampleToneOverTime(30, 2300))},
		{"means-twice", Means(sampleThemeTone(4))},
	}
}

// extremes are figures of data that are hard to draw.
func extremes() []namedFigure {
	var out []namedFigure
	for _, sections := range []int{0, 1, 2, 3, 5, 8, 25, 40, 70} {
		for _, comments := range []int{0, 1, 8, 60} {
			out = append(out, namedFigure{fmt.Sprintf("arc of %d sections and %d comments", sections, comments), Arc(sampleArc(sections, comments))})
		}
		out = append(out,
			namedFigure{fmt.Sprintf("heat of %d sections", sections), Heat(sampleHeat(sections))},
			namedFigure{fmt.Sprintf("dispersion of %d sections", sections), Dispersion(sampleDispersion(sections))},
			namedFigure{fmt.Sprintf("means of %d sections", sections), Means(sampleMeans(sections))},
		)
	}
	out = append(out, namedFigure{"arc of 500 comments", Arc(sampleArc(40, 500))})
	out = append(out, corpusExtremes()...)
	out = append(out, toneExtremes()...)
	for _, name := range slices.Sorted(maps.Keys(hardTexts)) {
		out = append(out, renamed(name, hardTexts[name])...)
		out = append(out, renamedTone(name, hardTexts[name])...)
	}
	for _, width := range []float64{360, 480, 1000} {
		out = append(out, resized(width)...)
		out = append(out, resizedTone(width)...)
	}
	out = append(out, degenerate()...)
	return append(out, degenerateTone()...)
}

// corpusExtremes are figures of a corpus with few or many words, themes and posts.
func corpusExtremes() []namedFigure {
	out := []namedFigure{{"dispersion of sub-themes over 12 posts", Dispersion(withSubThemes(sampleDispersion(12)))}}
	for _, n := range [][2]int{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0, 15}, {15, 15}, {40, 2}} {
		out = append(out, namedFigure{fmt.Sprintf("keyness of %d and %d words", n[0], n[1]), Keyness(sampleKeyness(n[0], n[1]))})
	}
	for _, n := range [][2]int{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {1, 3}, {2, 0}, {3, 0}, {0, 17}, {1, 39}, {3, 9}, {8, 32}, {20, 20}, {20, 100}} {
		out = append(out, namedFigure{fmt.Sprintf("network of %d themes and %d words", n[0], n[1]), Network(sampleNetwork(n[0], n[1]))})
	}
	for _, n := range [][3]int{{1, 1, 0}, {1, 2, 40}, {2, 2, 9000}, {3, 6, 0}, {4, 12, 300}, {7, 60, 900}, {6, 500, 5000}, {25, 12, 12}} {
		out = append(out, namedFigure{fmt.Sprintf("timeline of %d themes and %d posts in %d days", n[0], n[1], n[2]), Timeline(sampleTimeline(n[0], n[1], n[2]))})
	}
	return out
}

// resized are the samples in another width.
func resized(width float64) []namedFigure {
	a, h, d, m := sampleArc(14, 8), sampleHeat(14), sampleDispersion(14), sampleMeans(14)
	a.Width, h.Width, d.Width, m.Width = width, width, width, width
	k, n, t := sampleKeyness(8, 6), sampleNetwork(4, 22), sampleTimeline(6, 40, 2300)
	k.Width, n.Width, t.Width = width, width, width
	return []namedFigure{
		{fmt.Sprintf("keyness %v wide", width), Keyness(k)}, {fmt.Sprintf("network %v wide", width), Network(n)},
		{fmt.Sprintf("timeline %v wide", width), Timeline(t)},
		{fmt.Sprintf("arc %v wide", width), Arc(a)}, {fmt.Sprintf("heat %v wide", width), Heat(h)},
		{fmt.Sprintf("dispersion %v wide", width), Dispersion(d)}, {fmt.Sprintf("means %v wide", width), Means(m)},
	}
}

var hardTexts = map[string]string{
	"long":       "Waarom het vertrouwen van de leden in hun gilde zoveel langer standhield dan het gilde zelf",
	"one word":   strings.Repeat("gildemeesterschapsvergadering", 6),
	"mark-up":    `<script>alert("x")</script> & 'Jan' ]]> <!-- --> &amp;`,
	"scripts":    "信頼 доверие الثقة 신뢰 विश्वास ความไว้วางใจ 🤝🏽👩‍👩‍👧 e\u0301",
	"controls":   "a\x00b\x1b[31mc\u202Ed\u2066e\nf\tg\r\uFFFEh",
	"not UTF-8":  "vertr\xffouwen \xc3\x28",
	"much of it": strings.Repeat("heel veel woorden ", 500),
	"blank":      " \u00a0\t ",
}

// renamed are the samples with one text in all places.
func renamed(name, text string) []namedFigure {
	c := Caption{ID: text, Title: text, Subtitle: text, Source: text, Alt: text}
	a, h, d, m := sampleArc(9, 8), sampleHeat(9), sampleDispersion(9), sampleMeans(9)
	a.Caption, h.Caption, d.Caption, m.Caption = c, c, c, c
	for i := range a.Parts {
		a.Parts[i].Heading = text
	}
	for i := range a.Turns {
		a.Turns[i].Label = text
	}
	a.Words = ArcWords{text, text, text, text, text, text, text, text, text, text}
	h.Rows = slices.Repeat([]string{text}, len(h.Rows))
	for i := range d.Rows {
		d.Rows[i].Name = text
	}
	for i := range h.Columns {
		h.Columns[i] = text
	}
	h.Unit, h.Missing, d.Position, d.Hits = text, text, text, text
	for i := range d.Parts {
		d.Parts[i].Heading = text
	}
	for i := range m.Rows {
		m.Rows[i].Name = text
	}
	m.Negative, m.Positive, m.Count, m.TooLittle = text, text, text, text
	figures := []namedFigure{{"arc: " + name, Arc(a)}, {"heat: " + name, Heat(h)}, {"dispersion: " + name, Dispersion(d)}, {"means: " + name, Means(m)}}
	return append(figures, renamedCorpus(name, text, c)...)
}

// renamedCorpus are those of the figures of a corpus.
func renamedCorpus(name, text string, c Caption) []namedFigure {
	k, n, t := sampleKeyness(6, 6), toned(sampleNetwork(2, 6)), sampleTimeline(5, 20, 700)
	k.Caption, n.Caption, t.Caption = c, c, c
	for i := range k.Rows {
		k.Rows[i].Label = text
	}
	for i := range n.Nodes {
		n.Nodes[i].Label = text
	}
	for i := range t.Panels {
		t.Panels[i].Name = text
	}
	for i := range t.Months {
		t.Months[i] = text
	}
	k.Words = KeynessWords{text, text, text, text, text, text, text, text, text}
	n.Words = NetworkWords{text, text, text, text, text, text, text, text, text}
	t.Words = TimelineWords{text, text, text, text, text, "", text}
	return []namedFigure{{"keyness: " + name, Keyness(k)}, {"network: " + name, Network(n)}, {"timeline: " + name, Timeline(t)}}
}

// degenerate are figures of data that are missing or out of range.
func degenerate() []namedFigure {
	nan, inf := math.NaN(), math.Inf(1)
	no := Estimate{Mean: nan, Low: nan, High: nan}
	wild := Estimate{Mean: 5, Low: -inf, High: 1e300, Enough: true}
	turns := []ArcTurn{{Sentence: -9, Label: "voor het begin"}, {Sentence: 99, Label: "na het eind", Significant: true}, {Sentence: 1, Label: "a"}, {Sentence: 1, Label: "b"}}
	return append(degenerateCorpus(), []namedFigure{
		{"empty arc", Arc(ArcData{})},
		{"empty heat", Heat(HeatData{})},
		{"empty dispersion", Dispersion(DispersionData{})},
		{"empty means", Means(MeansData{})},
		{"arc of one sentence", Arc(ArcData{Parts: []ArcPart{{Heading: "Enig", Scores: []float64{0.5}, Estimate: Estimate{Mean: 0.5, N: 1}}}, Turns: turns})},
		{"arc of nothing but NaN", Arc(ArcData{
			Parts: []ArcPart{{Scores: []float64{nan, inf}, Estimate: no}, {Estimate: wild}}, Smooth: []ArcPoint{{nan, nan, nan, nan}, {0, inf, nan, 1}, {1, 0, 0, 0}},
			Comments: []ArcComment{{Scores: nil}, {Author: true, Scores: []float64{nan}}}, Authors: no, Readers: wild, Turns: turns, Width: inf,
		})},
		{"arc of comments alone", Arc(ArcData{Comments: sampleArc(0, 5).Comments, Words: sampleWords})},
		{"heat of nothing but NaN", Heat(HeatData{Rows: []string{"a", "b"}, Columns: []string{"c"}, Values: [][]float64{{nan}}, Apart: 7, Missing: "geen"})},
		{"heat of zero hits", Heat(HeatData{Rows: []string{"a"}, Columns: []string{"c", "d"}, Values: [][]float64{{0, 0}}, Apart: -1})},
		{"diverging heat", Heat(HeatData{Rows: []string{"a"}, Columns: []string{"c", "d", "e"}, Values: [][]float64{{-0.4, 0, 0.3}}, Diverging: true})},
		{"dispersion without hits", Dispersion(DispersionData{Parts: []DispersionPart{{"a", 0, false}, {"b", -3, true}}, Rows: []DispersionRow{{Name: "x", At: []int{-1, 0, 7}}}})},
		{"means of nothing but NaN", Means(MeansData{Rows: []MeanRow{{Name: "a", Estimate: no}, {Name: "b", Kind: 9, Estimate: wild}}, Width: -4})},
	}...)
}

// degenerateCorpus are those of the figures of a corpus.
func degenerateCorpus() []namedFigure {
	nan, inf := math.NaN(), math.Inf(1)
	no, wild := Estimate{Mean: nan, Low: nan, High: nan}, Estimate{Mean: 5, Low: -inf, High: 1e300, Enough: true}
	day := time.Date(2020, 2, 29, 23, 0, 0, 0, time.UTC)
	return []namedFigure{
		{"empty keyness", Keyness(KeynessData{})},
		{"empty network", Network(NetworkData{})},
		{"empty timeline", Timeline(TimelineData{})},
		{"keyness of nothing but NaN", Keyness(KeynessData{Rows: []KeynessRow{
			{Label: "a", Ratio: nan}, {Label: "b", Ratio: inf}, {Label: "c", Ratio: -1e300, Low: nan, High: inf}, {Label: "d", Ratio: 1, OpenLow: true, OpenHigh: true, Target: 1e9, Reference: -5},
		}, TargetKind: 9, Width: inf})},
		{"network of nothing but NaN", Network(NetworkData{
			Nodes: []NetworkNode{{"a", 9, -4, nan, true}, {"b", 0, 0, inf, true}, {"", WordNode, 0, 7, true}},
			Edges: []NetworkEdge{{0, 1, nan, 1}, {0, 7, 1, 1}, {1, 2, -inf, 1}, {1, 2, 1e300, -1}, {0, 2, -1e300, 1}},
		})},
		{"network of one edge", Network(NetworkData{Nodes: []NetworkNode{{Label: "a"}, {Label: "b"}}, Edges: []NetworkEdge{{A: 1, B: 0}}})},
		{"timeline of nothing but NaN", Timeline(TimelineData{
			Dates:  []time.Time{day, day.AddDate(-2019, 0, 0), {}, day.AddDate(7000, 0, 0)},
			Panels: []TimelinePanel{{Name: "a", Posts: []Estimate{no, wild, wild, {Mean: -3}, wild}, Means: []TimelineMean{{From: day, Mean: nan}, {From: day, To: day.AddDate(1, 0, 0), Mean: 2, Low: -inf, High: inf}}}, {}},
		})},
	}
}

func TestGolden(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.name, func(t *testing.T) {
			svg, err := s.figure.SVG()
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", s.name+".svg")
			if *update {
				if err := os.WriteFile(file, svg, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(svg, want) {
				t.Errorf("%s differs; look at both, and run go test ./reports/plot -update where the new one is right", file)
			}
		})
	}
}

// TestWellFormed parses each figure as XML and holds it to what a page relies on.
func TestWellFormed(t *testing.T) {
	for _, s := range append(samples(), extremes()...) {
		svg, err := s.figure.SVG()
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		checkSVG(t, s.name, s.figure, svg)
		if *look != "" {
			writeLook(t, s, svg)
		}
	}
}

// writeLook writes a figure for a person to look at.
func writeLook(t *testing.T, s namedFigure, svg []byte) {
	t.Helper()
	name := filepath.Join(*look, strings.NewReplacer(" ", "-", ":", "").Replace(s.name))
	picture, err := s.figure.PNG(110)
	if err != nil {
		t.Fatal(err)
	}
	for file, content := range map[string][]byte{name + ".svg": svg, name + ".png": picture} {
		if err := os.WriteFile(file, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func checkSVG(t *testing.T, name string, f Figure, svg []byte) {
	t.Helper()
	for _, bad := range []string{`"NaN`, " NaN", `"Inf`, `"+Inf`, " +Inf", " -Inf"} {
		if bytes.Contains(svg, []byte(bad)) && !strings.Contains(plain(f.Title), strings.Trim(bad, ` "`)) {
			t.Errorf("%s: holds %q", name, bad)
		}
	}
	elements := map[string]int{}
	var title string
	d := xml.NewDecoder(bytes.NewReader(svg))
	for depth := 0; ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			elements[e.Name.Local]++
			if depth == 2 && e.Name.Local == "title" {
				var content struct {
					Text string `xml:",chardata"`
				}
				if err := d.DecodeElement(&content, &e); err != nil {
					t.Errorf("%s: %v", name, err)
					return
				}
				depth--
				title = content.Text
			}
		case xml.EndElement:
			depth--
		}
	}
	if title != plain(f.Title) {
		t.Errorf("%s: title %q, want %q", name, title, plain(f.Title))
	}
	if elements["svg"] != 1 || elements["script"] != 0 || elements["desc"] != 1 {
		t.Errorf("%s: elements %v", name, elements)
	}
}

// TestLabels holds that no label meets another or leaves the figure, whatever the data.
func TestLabels(t *testing.T) {
	for _, s := range append(samples(), extremes()...) {
		labels := labelsOf(s.figure)
		for i, l := range labels {
			if outside := l.outside(s.figure); outside > 0.5 {
				t.Errorf("%s: %q leaves the figure by %.1f points", s.name, l.text, outside)
			}
			for _, other := range labels[:i] {
				if l.meets(other) {
					t.Errorf("%s: %q meets %q", s.name, l.text, other.text)
				}
			}
		}
	}
}

func labelsOf(f Figure) []label {
	var labels []label
	r := newRuler()
	c := newSVGCanvas(f.Height)
	f.paint(&pen{surface: c, ruler: r, labels: &labels})
	return labels
}

func (l label) outside(f Figure) float64 {
	worst := 0.0
	for _, c := range l.corners {
		worst = max(worst, -c.x, -c.y, c.x-f.Width, c.y-f.Height)
	}
	return worst
}

// meets tells whether two labels overlap, by the separating axis theorem.
func (l label) meets(other label) bool {
	for _, q := range [2][4]point{l.corners, other.corners} {
		for i := range q {
			edge := point{q[(i+1)%4].x - q[i].x, q[(i+1)%4].y - q[i].y}
			a, b := shadow(l.corners, edge), shadow(other.corners, edge)
			if a.high <= b.low+1e-6 || b.high <= a.low+1e-6 {
				return false
			}
		}
	}
	return true
}

// shadow projects corners on the normal of an edge.
func shadow(corners [4]point, edge point) extent {
	e := extent{math.Inf(1), math.Inf(-1)}
	for _, c := range corners {
		e.add(-c.x*edge.y + c.y*edge.x)
	}
	return e
}

func TestLabelsThatOverlapAreSeen(t *testing.T) {
	square := func(x, y float64) label {
		return label{corners: [4]point{{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}}}
	}
	diamond := label{corners: [4]point{{30, 20}, {40, 30}, {30, 40}, {20, 30}}}
	if !square(0, 0).meets(square(9, 9)) || square(0, 0).meets(square(11, 0)) {
		t.Error("upright labels")
	}
	if square(14, 14).meets(diamond) || !square(18, 18).meets(diamond) {
		t.Error("slanted labels")
	}
}

// TestSmallestLetters holds that nothing is set smaller than can be read.
func TestSmallestLetters(t *testing.T) {
	for _, size := range []float64{titleSize, subtitleSize, labelSize, tickSize, sourceSize} {
		if size < 8.5 {
			t.Errorf("%v points", size)
		}
	}
}

func TestSameBytesFromManyGoroutines(t *testing.T) {
	for _, s := range samples() {
		want, err := s.figure.SVG()
		if err != nil {
			t.Fatal(err)
		}
		var group sync.WaitGroup
		for range 8 {
			group.Go(func() {
				if got, err := s.figure.SVG(); err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s: other bytes (%v)", s.name, err)
				}
			})
		}
		group.Wait()
	}
	again := samples()
	for i, s := range samples() {
		a, _ := s.figure.SVG()
		if b, _ := again[i].figure.SVG(); !bytes.Equal(a, b) {
			t.Errorf("%s: other bytes when made anew", s.name)
		}
	}
}

func TestPNG(t *testing.T) {
	for _, s := range slices.Concat(samples(), degenerate(), degenerateTone()) {
		for range 2 {
			data, err := s.figure.PNG(72)
			if err != nil {
				t.Fatalf("%s: %v", s.name, err)
			}
			picture, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatalf("%s: %v", s.name, err)
			}
			if got := picture.Bounds().Dx(); got != int(s.figure.Width+0.5) {
				t.Errorf("%s: %d pixels wide, want %v", s.name, got, s.figure.Width)
			}
		}
	}
}

func TestPNGIsTheSameEachTime(t *testing.T) {
	f := samples()[0].figure
	a, err := f.PNG(96)
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := f.PNG(96); !bytes.Equal(a, b) {
		t.Error("other bytes")
	}
}

func TestPNGRefusesResolutions(t *testing.T) {
	for _, dpi := range []int{-1, 0, 35, 601, 1 << 30} {
		if _, err := Arc(ArcData{}).PNG(dpi); err == nil || !strings.Contains(err.Error(), "dpi") {
			t.Errorf("%d dpi: error %v", dpi, err)
		}
	}
}

func TestIdentifier(t *testing.T) {
	for id, want := range map[string]string{
		"": "figure", "arc-1_b": "arc-1_b", "1a": "figure1a", "a b": "a-b", `x"><script>`: "x---script-", "énig": "figure-nig",
	} {
		if got := identifier(id); got != want {
			t.Errorf("identifier(%q) = %q, want %q", id, got, want)
		}
	}
}

func FuzzTexts(f *testing.F) {
	for _, text := range hardTexts {
		f.Add(text, 0.5)
	}
	f.Fuzz(func(t *testing.T, text string, value float64) {
		figures := append(renamed("fuzzed", text), renamedTone("fuzzed", text)...)
		figures = append(figures, namedFigure{"values", Arc(ArcData{Parts: []ArcPart{{Heading: text, Scores: []float64{value}, Estimate: Estimate{Mean: value, Low: -value, High: value * value, Enough: true}}}})},
			namedFigure{"values", Heat(HeatData{Rows: []string{text}, Columns: []string{"a"}, Values: [][]float64{{value}}, Diverging: value < 0})})
		figures = append(figures, fuzzedTone(text, value)...)
		for _, s := range figures {
			svg, err := s.figure.SVG()
			if err != nil {
				t.Fatal(err)
			}
			checkSVG(t, s.name, s.figure, svg)
		}
	})
}
