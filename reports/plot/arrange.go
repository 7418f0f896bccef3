package plot

import (
	"cmp"
	"math"
	"slices"
)

// netgraph is one way to arrange a network.
type netgraph struct {
	nodes []setNode
	edges []setEdge
}

// The measures of an arrangement.
const (
	edgeLength  = 74.0 // points, of an edge of middling strength …
	manyEdges   = 10   // … at nodes with no more edges than this
	sideways    = 1.5  // labels are wider than high: so are arrangements
	turnsTried  = 6
	startsTried = 4
	manyNodes   = 60 // above this, only one start and two turns are tried
)

// arrange tries several starts and turns and takes the arrangement that is easiest to read.
func (n *network) arrange(width float64) netgraph {
	if len(n.edges) == 0 {
		return n.inRows(width)
	}
	wished := wishedDistances(len(n.nodes), n.edges)
	starts, turns := startsTried, turnsTried
	if len(n.nodes) > manyNodes {
		starts, turns = 1, 2
	}
	var best netgraph
	least := math.Inf(1)
	for start := range starts {
		places := n.start(start)
		majorize(places, wished)
		for turn := range turns {
			g := n.turned(places, math.Pi*float64(turn)/float64(turns), width)
			if cost := g.cost(); cost < least-1e-6 {
				best, least = g, cost
			}
		}
	}
	if len(n.nodes) <= manyNodes {
		best.tidy(width)
		best.toTop()
	}
	return best
}

// start places the nodes: those with the most edges in the middle, or in the order of the data, each from either side.
func (n *network) start(variant int) []point {
	degree := n.degrees()
	order := make([]int, len(n.nodes))
	for i := range order {
		order[i] = i
	}
	if variant%2 == 0 {
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(degree[b], degree[a]) })
	}
	if variant >= 2 {
		slices.Reverse(order[min(1, len(order)):])
	}
	places := make([]point, len(n.nodes))
	for i, at := range sunflower(len(n.nodes)) {
		places[order[i]] = at
	}
	return places
}

// degrees counts the edges of each node.
func (n *network) degrees() []int {
	degree := make([]int, len(n.nodes))
	for _, e := range n.edges {
		degree[e.A], degree[e.B] = degree[e.A]+1, degree[e.B]+1
	}
	return degree
}

// step is the length of an edge in points: the more of them come together in one node, the longer they must be.
func (n *network) step() float64 {
	return edgeLength * math.Sqrt(max(1, float64(slices.Max(n.degrees()))/manyEdges))
}

// turned rotates an arrangement, brings it to its size in points, and moves apart what meets.
func (n *network) turned(places []point, angle, width float64) netgraph {
	g := netgraph{nodes: slices.Clone(n.nodes), edges: n.edges}
	sin, cos := math.Sincos(angle)
	x := extent{math.Inf(1), math.Inf(-1)}
	for i, at := range places {
		g.nodes[i].at = point{float64(at.x*cos) - float64(at.y*sin), float64(at.x*sin) + float64(at.y*cos)}
		x.add(g.nodes[i].at.x)
	}
	step := n.step()
	across := step * sideways
	if span := x.high - x.low; span > 0 {
		across = min(across, 0.86*width/span)
	}
	for i := range g.nodes {
		at := g.nodes[i].at
		g.nodes[i].at = point{float64((at.x-(x.low+x.high)/2)*across) + width/2, float64(at.y * step)}
	}
	g.setSides()
	separate(g.nodes, width)
	g.toTop()
	return g
}

// setSides sets each label on the side of its mark from which fewer edges come.
func (g netgraph) setSides() {
	for i := range g.nodes {
		up, down := 0.0, 0.0
		for _, e := range g.edges {
			if e.A != i && e.B != i {
				continue
			}
			other := g.nodes[e.A+e.B-i].at
			dx, dy := other.x-g.nodes[i].at.x, other.y-g.nodes[i].at.y
			steep := math.Abs(dy) / max(1e-9, math.Abs(dx)+math.Abs(dy))
			if dy < 0 {
				up += steep
			} else {
				down += steep
			}
		}
		g.nodes[i].above = down > up+0.05
	}
}

// toTop moves all nodes so that the highest begins at the top.
func (g netgraph) toTop() {
	top := math.Inf(1)
	for _, n := range g.nodes {
		top = min(top, n.box().top)
	}
	for i := range g.nodes {
		g.nodes[i].at.y -= top
	}
}

// cost counts what makes an arrangement hard to read: edges that cross, that run through the marks or the labels of others,
// and height.
func (g netgraph) cost() float64 {
	cost, bottom := 0.0, 0.0
	for i := range g.edges {
		cost += g.length(i)/400 + g.crossings(i)/2 // each crossing is seen from both edges
		for k := range g.nodes {
			cost += g.strikes(i, k)
		}
	}
	for _, n := range g.nodes {
		bottom = max(bottom, n.box().bottom)
	}
	return cost + bottom/150
}

// costOf is the part of the cost that changes when node k moves.
func (g netgraph) costOf(k int) float64 {
	cost := 0.0
	for i, e := range g.edges {
		if e.A != k && e.B != k {
			cost += g.strikes(i, k)
			continue
		}
		cost += g.length(i)/400 + g.crossings(i)
		for other := range g.nodes {
			cost += g.strikes(i, other)
		}
	}
	return cost
}

func (g netgraph) ends(i int) (a, b point) { return g.nodes[g.edges[i].A].at, g.nodes[g.edges[i].B].at }

func (g netgraph) length(i int) float64 {
	a, b := g.ends(i)
	dx, dy := a.x-b.x, a.y-b.y
	return math.Sqrt(float64(dx*dx) + float64(dy*dy))
}

// crossings counts the edges that edge i crosses.
func (g netgraph) crossings(i int) float64 {
	e, count := g.edges[i], 0.0
	a, b := g.ends(i)
	for k, f := range g.edges {
		if e.A == f.A || e.A == f.B || e.B == f.A || e.B == f.B {
			continue
		}
		if c, d := g.ends(k); crosses(a, b, c, d) {
			count++
		}
	}
	return count
}

// strikes is what it costs that edge i runs through the mark or the label of node k.
func (g netgraph) strikes(i, k int) float64 {
	e, cost, n := g.edges[i], 0.0, g.nodes[k]
	a, b := g.ends(i)
	if k != e.A && k != e.B && n.markBox().struck(a, b) {
		cost += 3
	}
	if len(n.lines) > 0 && n.labelBox().struck(a, b) {
		cost++
	}
	return cost
}

// crosses tells whether the lines from a to b and from c to d have a point in common.
func crosses(a, b, c, d point) bool {
	return (side(a, b, c) > 0) != (side(a, b, d) > 0) && (side(c, d, a) > 0) != (side(c, d, b) > 0)
}

// side is positive where c lies left of the line from a to b, negative where it lies right.
func side(a, b, c point) float64 {
	return float64((b.x-a.x)*(c.y-a.y)) - float64((b.y-a.y)*(c.x-a.x))
}

// struck tells whether the line from a to c runs through a box.
func (b box) struck(a, c point) bool {
	if max(a.x, c.x) <= b.left || min(a.x, c.x) >= b.right || max(a.y, c.y) <= b.top || min(a.y, c.y) >= b.bottom {
		return false
	}
	first := side(a, c, point{b.left, b.top}) > 0
	for _, corner := range []point{{b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}} {
		if side(a, c, corner) > 0 != first {
			return true
		}
	}
	return false
}
