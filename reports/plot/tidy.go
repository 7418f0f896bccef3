package plot

// tidyRounds bounds how often each node is tried elsewhere.
const tidyRounds = 3

// worthMoving is the cost that a move must save: an edge that no longer crosses another or runs through a mark or a label.
// What merely shortens edges is not worth a move: it would undo what their lengths say.
const worthMoving = 0.5

// nearby are the places at which a node is tried, in points from its own.
var nearby = [...]point{
	{0, 0}, {22, 0}, {0, 22}, {-22, 0}, {0, -22}, {15, 15}, {-15, 15}, {-15, -15}, {15, -15},
	{44, 0}, {0, 44}, {-44, 0}, {0, -44}, {31, 31}, {-31, 31}, {-31, -31}, {31, -31},
}

// tidy moves single nodes a little way, or their labels to the other side, where that makes the arrangement easier to read.
func (g netgraph) tidy(width float64) {
	bottom := 0.0
	for _, n := range g.nodes {
		bottom = max(bottom, n.box().bottom)
	}
	for range tidyRounds {
		moved := false
		for i := range g.nodes {
			moved = g.tidyNode(i, width, bottom) || moved
		}
		if !moved {
			return
		}
	}
}

// tidyNode moves node i to the best place around it and tells whether it moved.
func (g netgraph) tidyNode(i int, width, bottom float64) bool {
	home, best, least := g.nodes[i], g.nodes[i], g.costOf(i)-worthMoving
	moved := false
	for _, d := range nearby {
		for _, above := range []bool{home.above, !home.above} {
			g.nodes[i].at, g.nodes[i].above = point{home.at.x + d.x, home.at.y + d.y}, above
			if !g.fits(i, width, bottom) {
				continue
			}
			if cost := g.costOf(i); cost < least-1e-6 {
				best, least, moved = g.nodes[i], cost, true
			}
		}
	}
	g.nodes[i] = best
	return moved
}

// fits tells whether node i meets no other and lies within the drawing.
func (g netgraph) fits(i int, width, bottom float64) bool {
	b := g.nodes[i].box()
	if b.left < 0 || b.right > width || b.top < 0 || b.bottom > bottom {
		return false
	}
	for j, other := range g.nodes {
		if j != i && b.inset(-nodeGap/2).meets(other.box().inset(-nodeGap/2)) {
			return false
		}
	}
	return true
}
