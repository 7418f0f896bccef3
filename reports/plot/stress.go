package plot

import "math"

// stressRounds bounds the rounds of stress majorisation; some hundreds are usual.
const stressRounds = 600

// majorize moves points until their distances are near the wished ones, the near pairs first: it lessens the stress
// Σ (‖xᵢ − xⱼ‖ − dᵢⱼ)² / dᵢⱼ² with the localised update of E. Gansner, Y. Koren and S. North, "Graph Drawing by Stress
// Majorization" (2004). Products are rounded before they are added, so that all processors come to the same places.
func majorize(places []point, wished [][]float64) {
	for range stressRounds {
		farthest := 0.0
		for i := range places {
			next := pulled(places, wished[i], i)
			farthest = max(farthest, math.Abs(next.x-places[i].x), math.Abs(next.y-places[i].y))
			places[i] = next
		}
		if farthest < 1e-5 {
			return
		}
	}
}

// pulled is the mean of where each other point would have point i.
func pulled(places []point, wished []float64, i int) point {
	var sum point
	weights := 0.0
	for j, at := range places {
		if j == i {
			continue
		}
		dx, dy := places[i].x-at.x, places[i].y-at.y
		distance := math.Sqrt(float64(dx*dx) + float64(dy*dy))
		weight, stretch := 1/float64(wished[j]*wished[j]), 0.0
		if distance > 1e-9 {
			stretch = wished[j] / distance
		}
		sum.x += float64(weight * (at.x + float64(dx*stretch)))
		sum.y += float64(weight * (at.y + float64(dy*stretch)))
		weights += weight
	}
	if weights == 0 {
		return places[i]
	}
	return point{sum.x / weights, sum.y / weights}
}

// sunflower returns n places around a middle, the first in it, as the seeds of a sunflower stand (H. Vogel, "A better way to construct
// the sunflower head", 1979): even, yet without the symmetry in which majorisation would be caught.
func sunflower(n int) []point {
	places := make([]point, n)
	const golden = 2.399963229728653 // radians
	for i := range places {
		sin, cos := math.Sincos(float64(i) * golden)
		radius := 0.6 * math.Sqrt(float64(i))
		places[i] = point{float64(radius * cos), float64(radius * sin)}
	}
	return places
}

// wishedDistances returns how far apart nodes should stand: as long as the shortest path between them, whose steps are the shorter the
// stronger they are; nodes without a path as far as keeps their groups apart.
func wishedDistances(nodes int, edges []setEdge) [][]float64 {
	d := make([][]float64, nodes)
	for i := range d {
		d[i] = make([]float64, nodes)
		for j := range d[i] {
			if i != j {
				d[i][j] = math.Inf(1)
			}
		}
	}
	for _, e := range edges {
		length := 1.2 - float64(0.4*e.strength)
		d[e.A][e.B], d[e.B][e.A] = length, length
	}
	shortenPaths(d)
	joinGroups(d)
	return d
}

// shortenPaths finds all shortest paths (R. Floyd, "Algorithm 97", 1962).
func shortenPaths(d [][]float64) {
	for k := range d {
		for i := range d {
			for j := range d {
				d[i][j] = min(d[i][j], d[i][k]+d[k][j])
			}
		}
	}
}

// joinGroups gives nodes without a path between them a distance: the radii of their groups and a step.
func joinGroups(d [][]float64) {
	radius := make([]float64, len(d))
	for i, row := range d {
		for _, v := range row {
			if finite(v) {
				radius[i] = max(radius[i], v)
			}
		}
	}
	widest := groupRadii(d, radius)
	for i := range d {
		for j := range d[i] {
			if !finite(d[i][j]) {
				d[i][j] = widest[i] + widest[j] + 1
			}
		}
	}
}

// groupRadii is half the longest path in the group of each node.
func groupRadii(d [][]float64, eccentricity []float64) []float64 {
	out := make([]float64, len(d))
	for i, row := range d {
		for j, v := range row {
			if finite(v) {
				out[i] = max(out[i], eccentricity[j]/2)
			}
		}
	}
	return out
}
