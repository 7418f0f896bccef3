package plot

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"math"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// svgCanvas is a [vg.Canvas] that writes the body of an SVG document. Unlike gonum's own it draws
// text upright without a transform, keeps colours exact, writes circles as circles, and gives what has a [paint] a class,
// by which a style sheet sets its dark appearance. Neighbours of one style share a group.
type svgCanvas struct {
	width, height float64
	body          bytes.Buffer
	style         svgState
	stack         []svgState
	group         string // the attributes of the open group
	classes       map[paint]string
	paints        []paint // in the order of their classes
	ruler         *ruler
	hint          textHint
	datum         string // what the next shape stands for, in its attribute data-n; "" for none
}

// svgState is what Push saves.
type svgState struct {
	color     color.Color
	lineWidth float64
	dash      []vg.Length
	offset    vg.Length
	matrix    matrix
}

// textHint tells about the next string what gonum's interface has no words for.
type textHint struct {
	full   string  // the whole text, where the string is an abbreviation of it
	anchor string  // start, middle or end
	shift  float64 // from the string's start to its anchor
}

var _ vg.CanvasSizer = (*svgCanvas)(nil)

func newSVGCanvas(width, height float64, r *ruler) *svgCanvas {
	c := &svgCanvas{width: width, height: height, classes: map[paint]string{}, ruler: r}
	c.style.matrix = matrix{a: 1, d: 1}
	vg.Initialize(c)
	return c
}

// Size implements [vg.CanvasSizer].
func (c *svgCanvas) Size() (x, y vg.Length) { return vg.Length(c.width), vg.Length(c.height) }

// SetLineWidth implements [vg.Canvas].
func (c *svgCanvas) SetLineWidth(w vg.Length) { c.style.lineWidth = w.Points() }

// SetLineDash implements [vg.Canvas].
func (c *svgCanvas) SetLineDash(dash []vg.Length, offset vg.Length) {
	c.style.dash, c.style.offset = dash, offset
}

// SetColor implements [vg.Canvas].
func (c *svgCanvas) SetColor(clr color.Color) {
	if clr == nil {
		clr = color.Black
	}
	c.style.color = clr
}

// Rotate implements [vg.Canvas].
func (c *svgCanvas) Rotate(rad float64) {
	sin, cos := math.Sincos(rad)
	c.style.matrix = c.style.matrix.times(matrix{a: cos, b: sin, c: -sin, d: cos})
}

// Translate implements [vg.Canvas].
func (c *svgCanvas) Translate(pt vg.Point) {
	c.style.matrix = c.style.matrix.times(matrix{a: 1, d: 1, e: pt.X.Points(), f: pt.Y.Points()})
}

// Scale implements [vg.Canvas].
func (c *svgCanvas) Scale(x, y float64) { c.style.matrix = c.style.matrix.times(matrix{a: x, d: y}) }

// Push implements [vg.Canvas].
func (c *svgCanvas) Push() { c.stack = append(c.stack, c.style) }

// Pop implements [vg.Canvas].
func (c *svgCanvas) Pop() {
	c.style = c.stack[len(c.stack)-1]
	c.stack = c.stack[:len(c.stack)-1]
}

// Fill implements [vg.Canvas].
func (c *svgCanvas) Fill(path vg.Path) {
	c.open(c.colorAttributes("fill", nil))
	c.shape(path)
}

// Stroke implements [vg.Canvas].
func (c *svgCanvas) Stroke(path vg.Path) {
	if c.style.lineWidth <= 0 {
		return
	}
	a := append([]byte(`fill="none" stroke-width="`), decimal(c.style.lineWidth)...)
	a = append(a, '"')
	c.open(c.colorAttributes("stroke", c.dashAttributes(a)))
	c.shape(path)
}

func (c *svgCanvas) shape(path vg.Path) {
	if center, radius, ok := circle(path); ok && c.style.matrix.rigid() {
		p := c.place(center)
		c.body.WriteString(`<circle cx="` + decimal(p.x) + `" cy="` + decimal(p.y) + `" r="` + decimal(radius) + `"` + c.data() + "/>\n")
		return
	}
	c.body.WriteString(`<path d="`)
	c.body.Write(c.pathData(path))
	c.body.WriteString(`"` + c.data() + "/>\n")
}

// data gives the attribute of a shape that stands for something, once.
func (c *svgCanvas) data() string {
	datum := c.datum
	c.datum = ""
	if datum == "" {
		return ""
	}
	return ` data-n="` + datum + `"`
}

// place brings a point to the document's own system, whose y runs downward.
func (c *svgCanvas) place(pt vg.Point) point {
	x, y := c.style.matrix.apply(pt.X.Points(), pt.Y.Points())
	return point{x, c.height - y}
}

// FillString implements [vg.Canvas]. Where the string is set in a font of other widths, textLength keeps it in its place;
// not for scripts that Liberation Sans lacks, whose width is unknown.
func (c *svgCanvas) FillString(f font.Face, pt vg.Point, s string) {
	hint := c.hint
	c.hint = textHint{}
	size, bold := f.Font.Size.Points(), f.Font.Weight > 0
	if size == 0 || s == "" {
		return
	}
	c.open(c.colorAttributes("fill", fontAttributes(size, bold)))
	c.body.WriteString("<text")
	width, known := c.ruler.measure(s, size, bold)
	if !known {
		pt.X += vg.Length(hint.shift)
		c.anchor(hint)
	}
	c.position(pt)
	if known {
		c.body.WriteString(` textLength="` + decimal(width) + `" lengthAdjust="spacingAndGlyphs"`)
	}
	c.body.WriteByte('>')
	if hint.full != "" {
		c.body.WriteString("<title>" + escape(hint.full) + "</title>")
	}
	c.body.WriteString(escape(s) + "</text>\n")
}

func (c *svgCanvas) anchor(h textHint) {
	if h.anchor != "" && h.anchor != "start" {
		c.body.WriteString(` text-anchor="` + h.anchor + `"`)
	}
}

// position writes where a text begins: coordinates for an upright one, a transform for any other.
func (c *svgCanvas) position(pt vg.Point) {
	p, m := c.place(pt), c.style.matrix
	if m.a == 1 && m.b == 0 && m.c == 0 && m.d == 1 {
		c.body.WriteString(` x="` + decimal(p.x) + `" y="` + decimal(p.y) + `"`)
		return
	}
	c.body.WriteString(` transform="matrix(` + precise(m.a) + " " + precise(-m.b) + " " + precise(-m.c) + " " + precise(m.d) +
		" " + decimal(p.x) + " " + decimal(p.y) + `)"`)
}

// DrawImage implements [vg.Canvas].
func (c *svgCanvas) DrawImage(rect vg.Rectangle, img image.Image) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return // an image without pixels: nothing to show
	}
	c.close()
	p, size := c.place(vg.Point{X: rect.Min.X, Y: rect.Max.Y}), rect.Size()
	c.body.WriteString(`<image x="` + decimal(p.x) + `" y="` + decimal(p.y) + `" width="` + decimal(size.X.Points()) +
		`" height="` + decimal(size.Y.Points()) + `" href="data:image/png;base64,` + base64.StdEncoding.EncodeToString(b.Bytes()) + "\"/>\n")
}
