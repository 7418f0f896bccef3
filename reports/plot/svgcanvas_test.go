package plot

import (
	"image"
	"image/color"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
)

func drawn(draw func(c *svgCanvas)) string {
	c := newSVGCanvas(100, 50, newRuler())
	draw(c)
	c.close()
	return c.body.String()
}

func TestSVGCanvas(t *testing.T) {
	var square, disc, quarter, curve vg.Path
	square.Move(vg.Point{X: 1, Y: 2})
	square.Line(vg.Point{X: 3, Y: 2})
	square.Close()
	disc.Move(vg.Point{X: 12, Y: 10})
	disc.Arc(vg.Point{X: 10, Y: 10}, 2, 0, 2*math.Pi)
	disc.Close()
	quarter.Move(vg.Point{X: 10})
	quarter.Arc(vg.Point{}, 10, 0, math.Pi/2)
	curve.Move(vg.Point{})
	curve.QuadTo(vg.Point{X: 1}, vg.Point{X: 2})
	curve.CubeTo(vg.Point{X: 3}, vg.Point{X: 4}, vg.Point{X: 5})
	r := newRuler()
	for name, test := range map[string]struct {
		draw func(c *svgCanvas)
		want string
	}{
		"y runs downward":               {func(c *svgCanvas) { c.Fill(square) }, `<path d="M1 48L3 48Z"/>`},
		"black is written":              {func(c *svgCanvas) { c.Fill(square) }, `fill="#000000"`},
		"a nil colour is black":         {func(c *svgCanvas) { c.SetColor(nil); c.Fill(square) }, `fill="#000000"`},
		"translucent colours are exact": {func(c *svgCanvas) { c.SetColor(blue.alpha(0.2)); c.Fill(square) }, `<g fill="#0072b2" fill-opacity="0.2" class="f0">`},
		"a plain colour has no class":   {func(c *svgCanvas) { c.SetColor(color.NRGBA{1, 2, 3, 255}); c.Fill(square) }, `<g fill="#010203">`},
		"a circle is a circle":          {func(c *svgCanvas) { c.Fill(disc) }, `<circle cx="10" cy="40" r="2"/>`},
		"a stretched circle is none":    {func(c *svgCanvas) { c.Scale(2, 1); c.Fill(disc) }, `<path d="M24 40L24 40C`},
		"an arc is a curve":             {func(c *svgCanvas) { c.Fill(quarter) }, `M10 50L10 50C10 44.48 5.52 40 0 40`},
		"curves":                        {func(c *svgCanvas) { c.Fill(curve) }, `M0 50Q1 50 2 50C3 50 4 50 5 50`},
		"a dashed line": {func(c *svgCanvas) {
			c.SetLineWidth(1.5)
			c.SetLineDash([]vg.Length{2, 3}, 1)
			c.Stroke(square)
		}, `<g fill="none" stroke-width="1.5" stroke-dasharray="2 3" stroke-dashoffset="1" stroke="#000000">`},
		"one style is one group": {func(c *svgCanvas) { c.Fill(square); c.Fill(square) }, "Z\"/>\n<path"},
		"Pop restores": {func(c *svgCanvas) {
			c.Push()
			c.SetColor(color.White)
			c.Translate(vg.Point{X: 50})
			c.Pop()
			c.Fill(square)
		}, "<g fill=\"#000000\">\n<path d=\"M1 48"},
		"text": {func(c *svgCanvas) { c.FillString(r.faces.face(10, true), vg.Point{X: 5, Y: 6}, "a<b") },
			`<g font-size="10" font-weight="bold" fill="#000000">` + "\n" + `<text x="5" y="44" textLength="17.51" lengthAdjust="spacingAndGlyphs">a&lt;b</text>`},
		"turned text": {func(c *svgCanvas) {
			c.Translate(vg.Point{X: 5, Y: 6})
			c.Rotate(math.Pi / 2)
			c.FillString(r.faces.face(10, false), vg.Point{X: 3}, "a")
		}, `<text transform="matrix(0 -1 1 0 5 41)"`},
		"text in another script": {func(c *svgCanvas) {
			c.hint = textHint{full: "信頼と…", anchor: "end", shift: 20}
			c.FillString(r.faces.face(10, false), vg.Point{X: 30}, "信頼")
		}, `<text text-anchor="end" x="50" y="50"><title>信頼と…</title>信頼</text>`},
		"an image": {func(c *svgCanvas) {
			c.DrawImage(vg.Rectangle{Min: vg.Point{X: 1, Y: 1}, Max: vg.Point{X: 11, Y: 6}}, image.NewGray(image.Rect(0, 0, 1, 1)))
		}, `<image x="1" y="44" width="10" height="5" href="data:image/png;base64,`},
	} {
		if got := drawn(test.draw); !strings.Contains(got, test.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

func TestSVGCanvasLeavesOutWhatCannotBeSeen(t *testing.T) {
	var path vg.Path
	path.Move(vg.Point{})
	got := drawn(func(c *svgCanvas) {
		c.SetLineWidth(0)
		c.Stroke(path)
		c.FillString(newRuler().faces.face(0, false), vg.Point{}, "a")
		c.FillString(newRuler().faces.face(9, false), vg.Point{}, "")
	})
	if got != "" {
		t.Errorf("got %q", got)
	}
}
