package plot

import (
	"image/color"
	"slices"
	"strconv"
)

// svgStyle is all that the attributes of a group come from.
type svgStyle struct {
	kind  svgKind
	paint paint
	size  float64 // of the stroke, or of the letters
	bold  bool
	dash  []float64
}

type svgKind uint8

const (
	nothing svgKind = iota
	filled
	stroked
	lettered
)

func (s svgStyle) equals(t svgStyle) bool {
	return s.kind == t.kind && s.paint == t.paint && s.size == t.size && s.bold == t.bold && slices.Equal(s.dash, t.dash)
}

// open begins a group for a style, unless it is the one that is open.
func (c *svgCanvas) open(s svgStyle) {
	if s.equals(c.drawn) {
		return
	}
	c.drawn = s
	c.scratch = c.attributes(c.scratch[:0], s)
	if string(c.scratch) == string(c.group) {
		return
	}
	c.close()
	c.group, c.scratch = c.scratch, c.group
	c.drawn = s
	c.raw("<g ")
	c.body = append(c.body, c.group...)
	c.raw(">\n")
}

func (c *svgCanvas) close() {
	if len(c.group) > 0 {
		c.raw("</g>\n")
	}
	c.group, c.drawn = c.group[:0], svgStyle{}
}

func (c *svgCanvas) attributes(a []byte, s svgStyle) []byte {
	switch s.kind {
	case stroked:
		a = appendDecimal(append(a, `fill="none" stroke-width="`...), s.size)
		return c.colorAttributes(append(appendDashes(append(a, '"'), s.dash), ' '), "stroke", s.paint)
	case lettered:
		a = append(appendDecimal(append(a, `font-size="`...), s.size), '"')
		if s.bold {
			a = append(a, ` font-weight="bold"`...)
		}
		a = append(a, ' ')
	}
	return c.colorAttributes(a, "fill", s.paint)
}

func appendDashes(a []byte, dash []float64) []byte {
	if len(dash) == 0 {
		return a
	}
	a = append(a, ` stroke-dasharray="`...)
	for i, d := range dash {
		if i > 0 {
			a = append(a, ' ')
		}
		a = appendDecimal(a, d)
	}
	return append(a, '"')
}

// colorAttributes adds a colour as attribute name (fill or stroke): its light appearance, which any reader of SVG understands, and the class of its
// dark one.
func (c *svgCanvas) colorAttributes(a []byte, name string, p paint) []byte {
	a = append(append(a, name...), `="`...)
	a = append(appendHex(a, p.light), '"')
	if p.light.A != 255 {
		a = append(append(append(a, ' '), name...), `-opacity="`...)
		a = append(appendDecimal(a, float64(p.light.A)/255), '"')
	}
	a = append(append(a, ` class="`...), name[0])
	return append(strconv.AppendInt(a, int64(c.class(p)), 10), '"')
}

// class returns the number of a paint's class, counted from the first paint used. Opacity is an
// attribute, so it does not make another class.
func (c *svgCanvas) class(p paint) int {
	p = p.alpha(1)
	n, known := c.classes[p]
	if !known {
		n = len(c.paints)
		c.classes[p] = n
		c.paints = append(c.paints, p)
	}
	return n
}

func appendHex(a []byte, c color.NRGBA) []byte {
	const digits = "0123456789abcdef"
	return append(a, '#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15])
}
