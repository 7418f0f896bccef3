package plot

import "math"

// reach is how far a mark extends from its middle, sideways and up: shapes of one area.
func (n setNode) reach() float64 {
	switch n.Kind {
	case OppositeNode:
		return n.radius * math.Sqrt(math.Pi/2)
	case WordNode:
		return n.radius * math.Sqrt(math.Pi) / 2
	}
	return n.radius
}

// half is half of the width of a node with its label.
func (n setNode) half() float64 { return max(n.reach()+1, n.width/2) }

// box is the place that a node takes with its label.
func (n setNode) box() box {
	mark, label := n.markBox(), n.labelBox()
	return box{n.at.x - n.half(), min(mark.top, label.top), n.at.x + n.half(), max(mark.bottom, label.bottom)}
}

func (n setNode) markBox() box {
	d := n.reach() + 1
	return box{n.at.x - d, n.at.y - d, n.at.x + d, n.at.y + d}
}

// labelBox is empty, in the middle of the mark, where there is no label.
func (n setNode) labelBox() box {
	if len(n.lines) == 0 {
		return box{n.at.x, n.at.y, n.at.x, n.at.y}
	}
	top := n.at.y + n.reach() + labelDrop
	height := blockHeight(n.lines, labelSize)
	if n.above {
		top = n.at.y - n.reach() - labelDrop - height + labelSize*(leading-ascent-descent)
	}
	return box{n.at.x - n.width/2, top, n.at.x + n.width/2, top + height}
}
