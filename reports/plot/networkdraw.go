package plot

import "math"

func (n network) draw(p *pen, area box) {
	if len(n.nodes) == 0 {
		none := plain(n.data.Words.None)
		p.text(point{area.left, area.top + labelSize}, p.ruler.fit(none, labelSize, false, area.width()), textStyle{size: labelSize, paint: muted, full: none})
		return
	}
	n.key.draw(p, point{area.left, area.top})
	n = n.movedTo(area)
	for _, e := range n.edges {
		p.edge(n.nodes[e.A].at, n.nodes[e.B].at, e.strength)
	}
	n.drawCounts(p)
	for _, node := range n.nodes {
		p.node(node, n.fill(node))
		if n.tone > 0 && node.Toned && finite(node.Tone) {
			p.sign(node, n.fill(node))
		}
	}
	for _, node := range n.nodes {
		p.nodeLabel(node)
	}
}

func (n network) movedTo(area box) network {
	n.nodes, n.counts = append([]setNode(nil), n.nodes...), append([]point(nil), n.counts...)
	for i := range n.nodes {
		n.nodes[i].at = point{n.nodes[i].at.x + area.left, n.nodes[i].at.y + area.top}
	}
	for i := range n.counts {
		n.counts[i] = point{n.counts[i].x + area.left, n.counts[i].y + area.top}
	}
	return n
}

func (p *pen) edge(a, b point, strength float64) {
	p.line(stroke{paint: edgePaint, width: edgeThinnest + (edgeWidest-edgeThinnest)*strength}, a, b)
}

// drawCounts sets the numbers on the edges, each on a ground of its own.
func (n network) drawCounts(p *pen) {
	for i, at := range n.counts {
		text := n.note.number(float64(n.edges[i].Count), 0)
		half := p.ruler.width(text, tickSize, false) / 2
		p.rect(countBox(at, half), ground)
		p.text(point{at.x, at.y + tickSize*capHeight/2}, text, textStyle{size: tickSize, paint: muted, align: 0.5})
	}
}

// fill is the colour of a mark: that of its tone where tones are known, else that of its kind.
func (n network) fill(node setNode) paint {
	switch {
	case n.tone > 0 && node.Toned && finite(node.Tone):
		return diverging.at((clamp(node.Tone, -1, 1)/n.tone + 1) / 2)
	case n.tone > 0:
		return ground
	}
	return [...]paint{ThemeNode: blue, OppositeNode: vermilion, WordNode: band}[min(node.Kind, WordNode)]
}

// node draws a mark: a disc, a diamond or a square, themes with a heavy edge.
func (p *pen) node(n setNode, fill paint) {
	edge := stroke{paint: ink, width: 1.6}
	d := n.reach()
	switch n.Kind {
	case ThemeNode:
		p.disc(n.at, d, fill)
		p.ring(n.at, d, edge)
	case OppositeNode:
		p.polygon(rhombus(n.at, d), fill)
		p.outline(rhombus(n.at, d), edge)
	default:
		b := box{n.at.x - d, n.at.y - d, n.at.x + d, n.at.y + d}
		p.rect(b, fill)
		p.frame(b, stroke{paint: muted, width: 1})
	}
}

// sign draws a plus or a minus on a mark, for print in black and white, where both ends of the scale are dark.
func (p *pen) sign(n setNode, on paint) {
	const neutral = 0.05 // below this a tone is written as zero
	if math.Abs(n.Tone) < neutral {
		return
	}
	d, line := clamp(n.reach()*0.45, 1.8, 4), stroke{paint: inkOn(on), width: 1.3}
	p.line(line, point{n.at.x - d, n.at.y}, point{n.at.x + d, n.at.y})
	if n.Tone > 0 {
		p.line(line, point{n.at.x, n.at.y - d}, point{n.at.x, n.at.y + d})
	}
}

// nodeLabel sets a label on a ground of its own, so that no edge strikes it through.
func (p *pen) nodeLabel(n setNode) {
	if len(n.lines) == 0 {
		return
	}
	b := n.labelBox()
	p.rect(box{b.left - 1.5, b.top, b.right + 1.5, b.bottom - labelSize*(leading-ascent-descent)}, ground.alpha(0.85))
	p.lines(point{n.at.x, b.top}, n.lines, textStyle{size: labelSize, bold: n.Kind != WordNode, paint: ink, align: 0.5, full: plain(n.Label)})
}

// keyEntries explain the shapes that occur, the area, the lines and the tone.
func (n *network) keyEntries() []keyEntry {
	w := n.data.Words
	var entries []keyEntry
	for kind, text := range []string{ThemeNode: w.Theme, OppositeNode: w.Opposite, WordNode: w.Word} {
		if n.has(NodeKind(kind)) {
			sample := setNode{NetworkNode: NetworkNode{Kind: NodeKind(kind)}, radius: 4.6}
			entries = append(entries, keyEntry{text, 2 * sample.reach(), func(p *pen, at point) {
				here := sample // a copy: a figure may be drawn several times at once
				here.at = at
				p.node(here, n.fill(here))
			}})
		}
	}
	entries = append(entries, n.sizeEntry(), n.weightEntry(), n.countEntry(), n.toneEntry())
	return entries
}

func (n *network) has(kind NodeKind) bool {
	for _, node := range n.nodes {
		if min(node.Kind, WordNode) == kind {
			return true
		}
	}
	return false
}

// sizeEntry shows how large a mark of some hits is.
func (n *network) sizeEntry() keyEntry {
	if n.most <= 0 || plain(n.data.Words.Hits) == "" {
		return keyEntry{}
	}
	hits := max(1, int(math.Round(float64(n.most)*math.Pow(6.5/nodeLargest, 2))))
	radius := n.radius(hits)
	text := n.note.number(float64(hits), 0) + " " + n.data.Words.Hits
	return keyEntry{text, 2 * radius, func(p *pen, at point) { p.ring(at, radius, stroke{paint: muted, width: 1}) }}
}

// weightEntry shows which strengths the widths of the lines stand for.
func (n *network) weightEntry() keyEntry {
	if len(n.edges) == 0 || plain(n.data.Words.Weight) == "" {
		return keyEntry{}
	}
	text := n.data.Words.Weight + " " + n.note.number(n.weights.low, 1)
	if n.weights.high > n.weights.low {
		text += "–" + n.note.number(n.weights.high, 1)
	}
	return keyEntry{text, 26, func(p *pen, at point) {
		p.polygon([]point{
			{at.x - 13, at.y - edgeThinnest/2}, {at.x + 13, at.y - edgeWidest/2}, {at.x + 13, at.y + edgeWidest/2}, {at.x - 13, at.y + edgeThinnest/2},
		}, edgePaint)
	}}
}

func (n *network) countEntry() keyEntry {
	if len(n.counts) == 0 {
		return keyEntry{}
	}
	return keyEntry{n.data.Words.Count, 18, func(p *pen, at point) {
		p.edge(point{at.x - 9, at.y}, point{at.x + 9, at.y}, 0.2)
		p.rect(box{at.x - 4, at.y - 5, at.x + 4, at.y + 5}, ground)
		p.text(point{at.x, at.y + tickSize*capHeight/2}, "n", textStyle{size: tickSize, paint: muted, align: 0.5})
	}}
}

// toneEntry shows the colours of the tones with the ends of their scale.
func (n *network) toneEntry() keyEntry {
	if n.tone == 0 || n.data.Words.Negative+n.data.Words.Positive == "" {
		return keyEntry{}
	}
	end := func(word string, v float64) string { return plain(word + " " + n.note.signed(v, 1)) }
	text := end(n.data.Words.Negative, -n.tone) + " – " + end(n.data.Words.Positive, n.tone)
	return keyEntry{text, 44, func(p *pen, at point) {
		const steps = 22
		for i := range steps {
			left := at.x - 22 + 44*float64(i)/steps
			p.rect(box{left, at.y - 5, min(at.x+22, left+2.4), at.y + 5}, diverging.at((float64(i)+0.5)/steps))
		}
	}}
}
