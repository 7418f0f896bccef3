package plot

import "slices"

// inRows sets nodes that nothing joins in rows, in the order of the data: there is no nearness to show.
func (n *network) inRows(width float64) netgraph {
	g := netgraph{nodes: slices.Clone(n.nodes)}
	widest := 0.0
	for _, node := range g.nodes {
		widest = max(widest, 2*node.half())
	}
	columns := max(1, min(len(g.nodes), int(width/(widest+4*nodeGap))))
	rows := (len(g.nodes) + columns - 1) / columns
	columns = (len(g.nodes) + rows - 1) / rows // as even as can be
	each, y := min(width/float64(columns), 2.2*widest+60), 0.0
	for first := 0; first < len(g.nodes); first += columns {
		row := g.nodes[first:min(first+columns, len(g.nodes))]
		y = setRow(row, y, (width-each*float64(len(row)))/2, each) + 2*nodeGap
	}
	return g
}

// setRow sets nodes side by side below y, their middles at one height, and returns where they end.
func setRow(row []setNode, y, left, each float64) float64 {
	reach, bottom := 0.0, y
	for _, node := range row {
		reach = max(reach, node.reach()+1)
	}
	for i := range row {
		row[i].at = point{left + each*(float64(i)+0.5), y + reach}
		bottom = max(bottom, row[i].box().bottom)
	}
	return bottom
}
