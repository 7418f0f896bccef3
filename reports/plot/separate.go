package plot

import (
	"math"
	"slices"
)

const separateRounds = 300

// separate moves nodes apart until neither they nor their labels meet and all lie between 0 and width; downward there is no end.
// Each pair that meets is pushed apart the shorter way. What is left after many rounds is moved down, which always ends.
func separate(nodes []setNode, width float64) {
	for range separateRounds {
		keepWithin(nodes, width)
		if !pushApart(nodes) {
			break
		}
	}
	keepWithin(nodes, width)
	dropDown(nodes)
}

func keepWithin(nodes []setNode, width float64) {
	for i := range nodes {
		half := nodes[i].half()
		nodes[i].at.x = clamp(nodes[i].at.x, half, max(half, width-half))
	}
}

// pushApart moves every pair that meets, each by half, and tells whether there was one.
func pushApart(nodes []setNode) bool {
	met := false
	for i := range nodes {
		for j := range i {
			a, b := nodes[j].box().inset(-nodeGap/2), nodes[i].box().inset(-nodeGap/2)
			x, y := min(a.right, b.right)-max(a.left, b.left), min(a.bottom, b.bottom)-max(a.top, b.top)
			if x <= 1e-6 || y <= 1e-6 {
				continue
			}
			met = true
			if x < y {
				shift := math.Copysign(x/2, nodes[i].at.x-nodes[j].at.x)
				nodes[i].at.x, nodes[j].at.x = nodes[i].at.x+shift, nodes[j].at.x-shift
			} else {
				shift := math.Copysign(y/2, (b.top+b.bottom)-(a.top+a.bottom))
				nodes[i].at.y, nodes[j].at.y = nodes[i].at.y+shift, nodes[j].at.y-shift
			}
		}
	}
	return met
}

// dropDown moves each node, from the top on, below those before it that it meets.
func dropDown(nodes []setNode) {
	order := make([]int, len(nodes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return sign(nodes[a].box().top - nodes[b].box().top) })
	for i, this := range order {
		for moved := true; moved; {
			moved = false
			for _, other := range order[:i] {
				a, b := nodes[other].box(), nodes[this].box()
				if b.meets(a) {
					nodes[this].at.y += a.bottom - b.top + 1e-3
					moved = true
				}
			}
		}
	}
}

// meets tells whether two boxes have more than an edge in common.
func (b box) meets(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}
