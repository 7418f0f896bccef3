package plot

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// sampleNetwork has themes, each with words of its own and some shared with the next one; the third theme is an opposite.
func sampleNetwork(themes, words int) NetworkData {
	rng := rand.New(rand.NewPCG(uint64(themes), uint64(words)))
	data := NetworkData{Caption: sampleCaption("netwerk"), DecimalComma: true, Words: NetworkWords{
		Theme: "thema", Opposite: "tegenhanger", Word: "woord", Hits: "treffers", Weight: "samenhang (logDice)", Count: "zinnen samen",
		Negative: "negatief", Positive: "positief", None: "te weinig tekst voor een netwerk",
	}}
	data.Title, data.Subtitle = "‘Vertrouwen’ staat bij mensen, ‘gilden’ bij vakwerk", "Thema’s en de woorden die in dezelfde zin staan"
	names := []string{"vertrouwen", "gilden", "wantrouwen", "wederkerigheid", "vertrouwen › institutioneel", "geld en schulden"}
	for i := range themes {
		kind := ThemeNode
		if i%6 == 2 {
			kind = OppositeNode
		}
		data.Nodes = append(data.Nodes, NetworkNode{Label: names[i%len(names)], Kind: kind, Hits: 8 + rng.IntN(60)})
	}
	for i := range words {
		data.Nodes = append(data.Nodes, NetworkNode{Label: sampleKeyWords[i%len(sampleKeyWords)], Kind: WordNode, Hits: 2 + rng.IntN(14)})
		if themes == 0 {
			continue
		}
		data.Edges = append(data.Edges, NetworkEdge{A: i % themes, B: themes + i, Weight: 5 + 6*rng.Float64(), Count: 2 + rng.IntN(9)})
		if i%4 == 3 && themes > 1 {
			data.Edges = append(data.Edges, NetworkEdge{A: (i + 1) % themes, B: themes + i, Weight: 5 + 6*rng.Float64(), Count: 2 + rng.IntN(9)})
		}
	}
	return data
}

func toned(data NetworkData) NetworkData {
	for i := range data.Nodes {
		if i%5 != 4 {
			data.Nodes[i].Tone, data.Nodes[i].Toned = 0.4*math.Sin(float64(i)), true
		}
	}
	return data
}

// TestMajorizeFindsKnownPlaces starts from wished distances that a plane allows: they must come out.
func TestMajorizeFindsKnownPlaces(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for n := 2; n <= 12; n++ {
		truth := make([]point, n)
		for i := range truth {
			truth[i] = point{rng.Float64() * 4, rng.Float64() * 4}
		}
		wished := make([][]float64, n)
		for i := range wished {
			wished[i] = make([]float64, n)
			for j := range wished[i] {
				wished[i][j] = math.Hypot(truth[i].x-truth[j].x, truth[i].y-truth[j].y)
			}
		}
		places := make([]point, n) // near the truth, for a far start may end in another local minimum
		for i := range places {
			places[i] = point{truth[i].x + 0.3*rng.NormFloat64(), truth[i].y + 0.3*rng.NormFloat64()}
		}
		before := stress(places, wished)
		majorize(places, wished)
		if after := stress(places, wished); after > 1e-4 || after >= before {
			t.Errorf("%d points: stress %v after %v", n, after, before)
		}
	}
}

func stress(places []point, wished [][]float64) float64 {
	sum := 0.0
	for i := range places {
		for j := range i {
			d := math.Hypot(places[i].x-places[j].x, places[i].y-places[j].y) - wished[i][j]
			sum += d * d / (wished[i][j] * wished[i][j])
		}
	}
	return sum
}

func TestWishedDistances(t *testing.T) {
	edges := []setEdge{{NetworkEdge{A: 0, B: 1}, 1}, {NetworkEdge{A: 1, B: 2}, 0}}
	d := wishedDistances(5, edges)
	for _, test := range []struct {
		a, b int
		want float64
	}{{0, 1, 0.8}, {1, 2, 1.2}, {0, 2, 2}, {3, 4, 1}, {0, 3, 2}, {2, 2, 0}} {
		if got := d[test.a][test.b]; math.Abs(got-test.want) > 1e-9 || got != d[test.b][test.a] {
			t.Errorf("from %d to %d: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

// TestSeparate crowds labelled nodes into one spot, and piles them on one another.
func TestSeparate(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{1, 2, 7, 40, 90} {
		for _, spread := range []float64{0, 5, 300} {
			nodes := make([]setNode, n)
			for i := range nodes {
				nodes[i] = setNode{radius: 4 + 12*rng.Float64(), lines: []string{"a", "b"}[:1+i%2], width: 20 + 90*rng.Float64(), above: i%3 == 0}
				nodes[i].at = point{spread * rng.Float64(), spread * rng.Float64()}
			}
			separate(nodes, 332)
			for i := range nodes {
				a := nodes[i].box()
				if a.left < -1e-6 || a.right > 332+1e-6 {
					t.Errorf("%d nodes over %v: node %d lies outside", n, spread, i)
				}
				for j := range i {
					if a.inset(1e-6).meets(nodes[j].box().inset(1e-6)) {
						t.Errorf("%d nodes over %v: %d meets %d", n, spread, i, j)
					}
				}
			}
		}
	}
}

func TestCrossesAndStruck(t *testing.T) {
	square := box{0, 0, 10, 10}
	for _, test := range []struct {
		a, b            point
		crosses, struck bool // the diagonal from (0, 0) to (10, 10); the square
	}{
		{point{0, 10}, point{10, 0}, true, true},
		{point{-5, 5}, point{15, 5}, true, true},
		{point{-5, 12}, point{15, 12}, false, false},
		{point{8, 14}, point{14, 8}, false, false},
		{point{20, 20}, point{30, 35}, false, false},
		{point{2, 3}, point{2, 8}, false, true}, // within
	} {
		if got := crosses(point{0, 0}, point{10, 10}, test.a, test.b); got != test.crosses {
			t.Errorf("%v to %v crosses the diagonal: %v", test.a, test.b, got)
		}
		if got := square.struck(test.a, test.b); got != test.struck {
			t.Errorf("%v to %v strikes the square: %v", test.a, test.b, got)
		}
	}
}

// TestMarksOfOneAreaHaveOneArea holds the shapes to the area that stands for the hits.
func TestMarksOfOneAreaHaveOneArea(t *testing.T) {
	const radius = 9.0
	for kind, area := range map[NodeKind]func(reach float64) float64{
		ThemeNode:    func(r float64) float64 { return math.Pi * r * r },
		OppositeNode: func(r float64) float64 { return 2 * r * r },
		WordNode:     func(r float64) float64 { return 4 * r * r },
	} {
		n := setNode{NetworkNode: NetworkNode{Kind: kind}, radius: radius}
		if got, want := area(n.reach()), math.Pi*radius*radius; math.Abs(got-want) > 1e-9 {
			t.Errorf("kind %d: area %v, want %v", kind, got, want)
		}
	}
	n := network{most: 100}
	if ratio := n.radius(100) / n.radius(25); math.Abs(ratio-2) > 1e-9 {
		t.Errorf("four times the hits: %v times the radius, want 2", ratio)
	}
}

// TestEdgesThatAreNone leaves out what joins no two nodes.
func TestEdgesThatAreNone(t *testing.T) {
	data := sampleNetwork(2, 2)
	nodes := len(data.Nodes)
	want := len(data.Edges)
	data.Edges = append(data.Edges, NetworkEdge{A: -1, B: 0, Weight: 1}, NetworkEdge{A: 0, B: nodes, Weight: 1}, NetworkEdge{A: 1, B: 1, Weight: 1},
		NetworkEdge{A: data.Edges[0].B, B: data.Edges[0].A, Weight: 99}, NetworkEdge{A: 0, B: 1, Weight: math.NaN()})
	n := layoutNetwork(newRuler(), data, 692)
	if len(n.edges) != want {
		t.Errorf("%d edges, want %d", len(n.edges), want)
	}
}

// TestStrongerIsNearer holds that of two words at one theme the more strongly associated stands nearer.
func TestStrongerIsNearer(t *testing.T) {
	data := NetworkData{Nodes: []NetworkNode{{Label: "gilden"}, {Label: "meester", Kind: WordNode}, {Label: "vlag", Kind: WordNode}},
		Edges: []NetworkEdge{{A: 0, B: 1, Weight: 11}, {A: 0, B: 2, Weight: 5}}}
	n := network{data: data}
	n.setNodes(newRuler(), 692)
	n.setEdges()
	places := n.start(0)
	majorize(places, wishedDistances(3, n.edges))
	near, far := math.Hypot(places[1].x-places[0].x, places[1].y-places[0].y), math.Hypot(places[2].x-places[0].x, places[2].y-places[0].y)
	if math.Abs(near-0.8) > 1e-3 || math.Abs(far-1.2) > 1e-3 {
		t.Errorf("at %v and %v, want 0.8 and 1.2", near, far)
	}
}

// TestNoEdgeRunsThroughAMark holds small networks to an arrangement without ambiguity.
func TestNoEdgeRunsThroughAMark(t *testing.T) {
	for _, size := range [][2]int{{1, 3}, {2, 6}, {3, 9}, {3, 15}, {4, 20}} {
		n := layoutNetwork(newRuler(), sampleNetwork(size[0], size[1]), 692)
		for _, e := range n.edges {
			for k, node := range n.nodes {
				if k != e.A && k != e.B && node.markBox().struck(n.nodes[e.A].at, n.nodes[e.B].at) {
					t.Errorf("%v: the edge from %s to %s runs through %s", size, n.nodes[e.A].Label, n.nodes[e.B].Label, node.Label)
				}
			}
		}
	}
}

func TestNetworkWithoutNodesSaysSo(t *testing.T) {
	data := sampleNetwork(0, 0)
	if got := strings.Join(textsOf(Network(data)), "|"); !strings.Contains(got, data.Words.None) {
		t.Errorf("%q does not hold %q", got, data.Words.None)
	}
}
