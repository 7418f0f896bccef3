package plot

// emptyFigure says in words that there is nothing to draw: a blank axis would look like a measurement of nothing. Without words, a dash.
func emptyFigure(c Caption, r *ruler, width float64, none string) Figure {
	none = plain(none)
	if none == "" {
		none = "–"
	}
	return newFigure(c, r, width, meanRow, func(p *pen, area box) {
		text := p.ruler.fit(none, labelSize, false, area.width())
		p.text(point{area.left, area.top + labelSize}, text, textStyle{size: labelSize, paint: muted, full: none})
	})
}
