package plot

// countPlaces finds a place on each edge for its count: near the middle, where it meets no mark, label or other count
// and stands on no other edge. Where not all have one there are none, for an edge without a number would seem
// to have no count.
func (g netgraph) countPlaces(r *ruler, note notation) []point {
	var taken []box
	for _, n := range g.nodes {
		taken = append(taken, n.markBox(), n.labelBox())
	}
	var places []point
	for i, e := range g.edges {
		half := r.width(note.number(float64(e.Count), 0), tickSize, false) / 2
		at, ok := g.countPlace(i, half, taken)
		if !ok || e.Count <= 0 {
			return nil
		}
		places, taken = append(places, at), append(taken, countBox(at, half))
	}
	return places
}

// countPlace tries places along edge i.
func (g netgraph) countPlace(i int, half float64, taken []box) (point, bool) {
	a, b := g.nodes[g.edges[i].A].at, g.nodes[g.edges[i].B].at
	for _, share := range []float64{0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68} {
		at := point{a.x + float64((b.x-a.x)*share), a.y + float64((b.y-a.y)*share)}
		if g.free(i, countBox(at, half), taken) {
			return at, true
		}
	}
	return point{}, false
}

func (g netgraph) free(i int, b box, taken []box) bool {
	for _, t := range taken {
		if b.meets(t) {
			return false
		}
	}
	for k, e := range g.edges {
		if k != i && b.struck(g.nodes[e.A].at, g.nodes[e.B].at) {
			return false
		}
	}
	return true
}

// countBox is the place of a number with some air.
func countBox(at point, half float64) box {
	const high = tickSize*capHeight/2 + 2
	return box{at.x - half - 2, at.y - high, at.x + half + 2, at.y + high}
}
