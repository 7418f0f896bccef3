package plot

import (
	"math"
	"slices"
)

// NetworkData is what a network shows: themes, and the words or other themes that keep company with them.
type NetworkData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Nodes []NetworkNode // up to about 40 can be read
	Edges []NetworkEdge // one for each pair; those that name no node, or the same one twice, are left out

	Words NetworkWords
}

// NetworkNode is a theme or a word.
type NetworkNode struct {
	Label string
	Kind  NodeKind
	Hits  int     // sets the area of the mark
	Tone  float64 // the sentiment of its sentences, from -1 to 1, where Toned
	Toned bool    // a tone is known: where any node has one, colour and a plus or minus show tone, and kind is told by shape alone
}

// NodeKind tells what a node stands for: it sets shape and colour.
type NodeKind uint8

// The kinds of node.
const (
	ThemeNode    NodeKind = iota // a theme: a blue disc with a heavy edge, its label in bold
	OppositeNode                 // a theme that opposes another (wantrouwen): a vermilion diamond with a heavy edge, its label in bold
	WordNode                     // a word: a grey square with a thin edge
)

// NetworkEdge joins two nodes.
type NetworkEdge struct {
	A, B   int     // indices into Nodes
	Weight float64 // strength of the association (logDice, NPMI): more is stronger; sets the width of the line and draws nodes together
	Count  int     // in how many sentences (or sections) they stand together; printed on the lines where all counts find room
}

// NetworkWords are the words in a network. What is empty is left out.
type NetworkWords struct {
	Theme, Opposite, Word string // the key: what the shapes stand for, where they occur
	Hits                  string // the key: names the area: "treffers"
	Weight                string // the key: names the width of the lines: "samenhang (logDice)"
	Count                 string // the key: names the numbers on the lines: "zinnen samen"
	Negative, Positive    string // the key: the ends of the tone, where any node has one
	None                  string // stands in place of a network without nodes
}

// The measures of a network, in points.
const (
	nodeLargest  = 16.0  // the radius of a disc with the most hits
	nodeSmallest = 3.6   // that of the smallest that can be told by its shape
	nodeUsual    = 7.0   // where no hits are known
	nodeLabel    = 104.0 // the widest line of a label …
	nodeLongest  = 172.0 // … that holds no longer word
	nodeLines    = 3
	nodeGap      = 7.0 // around a node with its label
	labelDrop    = 3.0 // between a mark and its label
	edgeThinnest = 0.9
	edgeWidest   = 5.0
)

// network is a network laid out.
type network struct {
	data    NetworkData
	note    notation
	key     key
	nodes   []setNode
	edges   []setEdge
	counts  []point // of the numbers on the edges; none where they have no room
	tone    float64 // the end of the scale of tones; 0 for no tones
	most    int     // hits
	weights extent
	height  float64
}

// setNode is a node with its place.
type setNode struct {
	NetworkNode
	radius float64 // of a disc of its area
	lines  []string
	width  float64 // of the lines
	at     point   // the middle of the mark
	above  bool    // the label stands above the mark, else below it
}

// setEdge is an edge that is drawn.
type setEdge struct {
	NetworkEdge
	strength float64 // from 0 for the weakest edge to 1 for the strongest
}

// Network draws themes and the words around them as marks joined by lines: the area of a mark stands for its hits, its shape for what it is, the width
// of a line for the strength of the association. What is strongly associated stands near each other, as far as a plane allows
// (stress majorisation); places themselves have no meaning. Labels never meet.
func Network(data NetworkData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	n := layoutNetwork(r, data, bodyWidth(width))
	return newFigure(data.Caption, r, width, n.height, n.draw)
}

func layoutNetwork(r *ruler, data NetworkData, width float64) network {
	n := network{data: data, note: notation{data.DecimalComma}}
	n.setNodes(r, width)
	n.setEdges()
	n.tone = n.toneScale()
	if len(n.nodes) == 0 {
		n.height = meanRow
		return n
	}
	graph := n.arrange(width)
	n.nodes = graph.nodes
	n.counts = graph.countPlaces(r, n.note)
	n.key = layoutKey(r, width, n.keyEntries()...)
	n.moveBelow(n.key.height + nodeGap)
	return n
}

// setNodes sizes the marks and breaks the labels.
func (n *network) setNodes(r *ruler, width float64) {
	for _, node := range n.data.Nodes {
		n.most = max(n.most, node.Hits)
	}
	for _, node := range n.data.Nodes {
		s := setNode{NetworkNode: node, radius: n.radius(node.Hits)}
		s.lines, s.width = wrapLabel(r, plain(node.Label), node.Kind != WordNode, width)
		n.nodes = append(n.nodes, s)
	}
}

// wrapLabel breaks a label into short lines, or longer ones where these would be cut.
func wrapLabel(r *ruler, label string, bold bool, width float64) (lines []string, widest float64) {
	for _, room := range []float64{nodeLabel, min(nodeLongest, width/2-nodeGap)} {
		lines, widest = r.wrap(label, labelSize, bold, room, nodeLines), 0
		for _, l := range lines {
			widest = max(widest, r.width(l, labelSize, bold))
		}
		if !slices.ContainsFunc(lines, isCut) {
			break
		}
	}
	return lines, widest
}

// radius is that of the disc whose area stands for a number of hits.
func (n *network) radius(hits int) float64 {
	if n.most <= 0 {
		return nodeUsual
	}
	return max(nodeSmallest, nodeLargest*math.Sqrt(float64(max(0, hits))/float64(n.most)))
}

// setEdges keeps the edges that join two nodes, the first of each pair, and sets their strength.
func (n *network) setEdges() {
	seen := make(map[[2]int]bool)
	n.weights = extent{math.Inf(1), math.Inf(-1)}
	for _, e := range n.data.Edges {
		pair := [2]int{min(e.A, e.B), max(e.A, e.B)}
		if pair[0] < 0 || pair[0] == pair[1] || pair[1] >= len(n.nodes) || !finite(e.Weight) || seen[pair] {
			continue
		}
		seen[pair] = true
		n.edges = append(n.edges, setEdge{NetworkEdge: e})
		n.weights.add(e.Weight)
	}
	for i := range n.edges {
		n.edges[i].strength = 0.5
		if n.weights.high > n.weights.low {
			n.edges[i].strength = n.edges[i].Weight/(n.weights.high-n.weights.low) - n.weights.low/(n.weights.high-n.weights.low)
		}
	}
}

// toneScale is the greatest tone of any node, rounded up; 0 where none is known.
func (n *network) toneScale() float64 {
	var tones []float64
	for _, node := range n.nodes {
		if node.Toned && finite(node.Tone) {
			tones = append(tones, clamp(node.Tone, -1, 1))
		}
	}
	if tones == nil {
		return 0
	}
	return roundMax([][]float64{tones})
}

// moveBelow makes room for the key above the nodes.
func (n *network) moveBelow(y float64) {
	for i := range n.nodes {
		n.nodes[i].at.y += y
		n.height = max(n.height, n.nodes[i].box().bottom)
	}
	for i := range n.counts {
		n.counts[i].y += y
	}
}
