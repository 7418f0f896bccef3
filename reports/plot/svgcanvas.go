package plot

import (
	"math"
	"strconv"
)

// svgCanvas writes the body of an SVG document. Texts stay texts, colours are exact, circles are circles, and every paint has a class, by which a
// style sheet sets its dark appearance. Neighbours of one style share a group.
type svgCanvas struct {
	height  float64
	body    []byte
	group   []byte // the attributes of the open group
	drawn   svgStyle
	scratch []byte // the attributes of the next one
	classes map[paint]int
	paints  []paint // in the order of their classes
	datum   int     // what the next shape stands for, in its attribute data-n; below 0 for nothing
}

func newSVGCanvas(height float64) *svgCanvas {
	return &svgCanvas{height: height, classes: make(map[paint]int), datum: -1}
}

func (c *svgCanvas) number(n int) { c.datum = n }

func (c *svgCanvas) polygon(corners []point, fill paint) {
	if len(corners) == 0 {
		return
	}
	c.open(svgStyle{kind: filled, paint: fill})
	c.path(corners, "Z")
}

func (c *svgCanvas) outline(corners []point, s stroke) {
	if s.width <= 0 {
		return
	}
	c.open(svgStyle{kind: stroked, paint: s.paint, size: s.width, dash: s.dash})
	c.path(corners, "Z")
}

func (c *svgCanvas) line(through []point, s stroke) {
	if s.width <= 0 || len(through) == 0 {
		return
	}
	c.open(svgStyle{kind: stroked, paint: s.paint, size: s.width, dash: s.dash})
	c.path(through, "")
}

func (c *svgCanvas) curve(from point, through []bend, s stroke) {
	if s.width <= 0 {
		return
	}
	c.open(svgStyle{kind: stroked, paint: s.paint, size: s.width, dash: s.dash})
	c.raw(`<path d="M`)
	c.place(from)
	for _, b := range through {
		c.raw("C")
		c.place(b.leaving)
		c.raw(" ")
		c.place(b.arriving)
		c.raw(" ")
		c.place(b.to)
	}
	c.endShape(`"`)
}

// path writes straight lines; end closes them or not.
func (c *svgCanvas) path(through []point, end string) {
	c.raw(`<path d="`)
	letter := "M"
	for _, pt := range through {
		c.raw(letter)
		c.place(pt)
		letter = "L"
	}
	c.raw(end)
	c.endShape(`"`)
}

func (c *svgCanvas) disc(center point, radius float64, fill paint) {
	c.open(svgStyle{kind: filled, paint: fill})
	c.circle(center, radius)
}

func (c *svgCanvas) ring(center point, radius float64, s stroke) {
	if s.width <= 0 {
		return
	}
	c.open(svgStyle{kind: stroked, paint: s.paint, size: s.width, dash: s.dash})
	c.circle(center, radius)
}

func (c *svgCanvas) circle(center point, radius float64) {
	c.length(`<circle cx="`, center.x)
	c.length(`" cy="`, c.upright(center.y))
	c.length(`" r="`, radius)
	c.endShape(`"`)
}

// endShape ends an element, with what it stands for: once.
func (c *svgCanvas) endShape(quote string) {
	c.raw(quote)
	if c.datum >= 0 {
		c.raw(` data-n="`)
		c.body = strconv.AppendInt(c.body, int64(c.datum), 10)
		c.raw(`"`)
		c.datum = -1
	}
	c.raw("/>\n")
}

// text sets a text. Where it is set in a font of other widths, textLength keeps it in its place; not for scripts that Liberation Sans lacks, whose width
// is unknown: those hang on their anchor.
func (c *svgCanvas) text(at point, s string, width textWidth, style textStyle) {
	if style.size == 0 || s == "" {
		return
	}
	c.open(svgStyle{kind: lettered, paint: style.paint, size: style.size, bold: style.bold})
	c.raw("<text")
	start, shift := -style.align*width.points, 0.0
	if !width.known {
		shift = style.align * width.points
		c.raw([3]string{"", ` text-anchor="middle"`, ` text-anchor="end"`}[int(math.Round(style.align*2))])
	}
	c.position(at, start, shift, style.angle)
	if width.known {
		c.length(` textLength="`, width.points)
		c.raw(`" lengthAdjust="spacingAndGlyphs"`)
	}
	c.raw(">")
	if style.full != "" && style.full != s {
		c.raw("<title>")
		c.body = appendEscaped(c.body, style.full)
		c.raw("</title>")
	}
	c.body = appendEscaped(c.body, s)
	c.raw("</text>\n")
}

// position writes where a text begins: coordinates for an upright one, a transform for any other.
func (c *svgCanvas) position(at point, start, shift, angle float64) {
	if angle == 0 {
		c.length(` x="`, at.x+start+shift)
		c.length(`" y="`, c.upright(at.y))
		c.raw(`"`)
		return
	}
	sin, cos := math.Sincos(angle)
	along := start + shift
	c.raw(` transform="matrix(`)
	for _, factor := range [4]float64{cos, -sin, sin, cos} {
		c.body = appendFixed(c.body, factor, 5)
		c.raw(" ")
	}
	c.body = appendDecimal(c.body, cos*along+at.x)
	c.length(" ", c.height-(sin*along+(c.height-at.y)))
	c.raw(`)"`)
}

func (c *svgCanvas) raw(s string) { c.body = append(c.body, s...) }

// length writes a length behind some text.
func (c *svgCanvas) length(before string, v float64) {
	c.body = appendDecimal(append(c.body, before...), v)
}

func (c *svgCanvas) place(pt point) {
	c.length("", pt.x)
	c.length(" ", c.upright(pt.y))
}

// upright turns a height round twice: pixels are drawn in a system whose y runs upward, and both must round alike.
func (c *svgCanvas) upright(y float64) float64 { return c.height - (c.height - y) }
