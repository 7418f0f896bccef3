package plot

import (
	"bytes"
	"encoding/xml"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

func drawn(draw func(p *pen)) string {
	c := newSVGCanvas(50)
	draw(&pen{surface: c, ruler: newRuler()})
	c.close()
	return string(c.body)
}

func TestSVGCanvas(t *testing.T) {
	square := []point{{1, 48}, {3, 48}}
	thin := stroke{paint: ink, width: 1}
	for name, test := range map[string]struct {
		draw func(p *pen)
		want string
	}{
		"a closed shape":                {func(p *pen) { p.polygon(square, ink) }, `<path d="M1 48L3 48Z"/>`},
		"a colour has its class":        {func(p *pen) { p.polygon(square, ink) }, `<g fill="#1b2026" class="f0">`},
		"translucent colours are exact": {func(p *pen) { p.polygon(square, blue.alpha(0.2)) }, `<g fill="#0072b2" fill-opacity="0.2" class="f0">`},
		"a circle is a circle":          {func(p *pen) { p.disc(point{10, 40}, 2, ink) }, `<circle cx="10" cy="40" r="2"/>`},
		"a ring is a circle":            {func(p *pen) { p.ring(point{10, 40}, 2, thin) }, `<g fill="none" stroke-width="1" stroke="#1b2026" class="s0">` + "\n" + `<circle cx="10" cy="40" r="2"/>`},
		"an open line":                  {func(p *pen) { p.line(thin, point{1, 2}, point{3, 4}, point{5, 6.789}) }, `<path d="M1 2L3 4L5 6.79"/>`},
		"a closed line":                 {func(p *pen) { p.outline(square, thin) }, `<path d="M1 48L3 48Z"/>`},
		"a curve": {func(p *pen) {
			p.curve(point{0, 50}, []bend{{point{1, 49}, point{2, 48}, point{3, 47}}}, thin)
		}, `<path d="M0 50C1 49 2 48 3 47"/>`},
		"a dashed line": {func(p *pen) { p.line(stroke{ink, 1.5, []float64{2, 3}}, square...) },
			`<g fill="none" stroke-width="1.5" stroke-dasharray="2 3" stroke="#1b2026" class="s0">`},
		"one style is one group":   {func(p *pen) { p.polygon(square, ink); p.polygon(square, ink) }, "Z\"/>\n<path"},
		"another style is another": {func(p *pen) { p.polygon(square, ink); p.line(thin, square...) }, "Z\"/>\n</g>\n<g fill=\"none\""},
		"a style may come back":    {func(p *pen) { p.polygon(square, ink); p.polygon(square, blue); p.polygon(square, ink) }, "</g>\n<g fill=\"#1b2026\" class=\"f0\">\n<path"},
		"opacity makes no class":   {func(p *pen) { p.polygon(square, ink); p.polygon(square, ink.alpha(0.5)) }, `fill-opacity="0.5" class="f0"`},
		"a shape stands for one":   {func(p *pen) { p.number(7); p.polygon(square, ink); p.polygon(square, ink) }, "Z\" data-n=\"7\"/>\n<path d=\"M1 48L3 48Z\"/>"},
		"a text":                   {func(p *pen) { p.text(point{5, 44}, "a<b", textStyle{size: 10, bold: true, paint: ink}) }, `<g font-size="10" font-weight="bold" fill="#1b2026" class="f0">` + "\n" + `<text x="5" y="44" textLength="17.51" lengthAdjust="spacingAndGlyphs">a&lt;b</text>`},
		"a text that ends there":   {func(p *pen) { p.text(point{50, 44}, "a", textStyle{size: 10, paint: ink, align: 1}) }, `<text x="44.44" y="44" `},
		"a turned text":            {func(p *pen) { p.text(point{5, 44}, "a", textStyle{size: 10, paint: ink, angle: math.Pi / 2}) }, `<text transform="matrix(0 -1 1 0 5 44)"`},
		"an abbreviation":          {func(p *pen) { p.text(point{5, 44}, "a…", textStyle{size: 10, paint: ink, full: "ab"}) }, `><title>ab</title>a…</text>`},
		"a text in another script": {func(p *pen) {
			p.text(point{50, 50}, "信頼", textStyle{size: 10, paint: ink, align: 1, full: "信頼と…"})
		}, `<text text-anchor="end" x="50" y="50"><title>信頼と…</title>信頼</text>`},
		"such a text in the middle": {func(p *pen) { p.text(point{50, 50}, "信頼", textStyle{size: 10, paint: ink, align: 0.5}) }, `<text text-anchor="middle" x="50" y="50">`},
	} {
		if got := drawn(test.draw); !strings.Contains(got, test.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

func TestSVGCanvasLeavesOutWhatCannotBeSeen(t *testing.T) {
	got := drawn(func(p *pen) {
		p.line(stroke{paint: ink}, point{1, 2}, point{3, 4})
		p.ring(point{1, 2}, 3, stroke{paint: ink})
		p.outline([]point{{1, 2}}, stroke{paint: ink})
		p.curve(point{1, 2}, nil, stroke{paint: ink})
		p.polygon(nil, ink)
		p.text(point{}, "a", textStyle{paint: ink})
		p.text(point{}, "", textStyle{paint: ink, size: 9})
	})
	if got != "" {
		t.Errorf("got %q", got)
	}
}

// TestDecimals holds numbers to what the library makes of them.
func TestDecimals(t *testing.T) {
	numbers := []float64{0, math.Copysign(0, -1), -0.004, 0.005, -0.005, 1, -1.5, 0.1, 99.995, 1e13, 12345678901234.56, 1e17, math.NaN(), math.Inf(1), math.Inf(-1)}
	random := rand.New(rand.NewPCG(3, 4))
	for range 100_000 {
		numbers = append(numbers, (random.Float64()-0.5)*math.Pow(10, float64(random.IntN(16))))
	}
	for _, v := range numbers {
		for _, decimals := range []int{2, 5} {
			power := math.Pow(10, float64(decimals))
			want := strconv.FormatFloat(math.Round(v*power)/power+0, 'f', -1, 64)
			if got := string(appendFixed(nil, v, decimals)); got != want {
				t.Errorf("%g with %d decimals is %s, want %s", v, decimals, got, want)
			}
		}
	}
}

func TestEscapedTexts(t *testing.T) {
	for _, s := range []string{"", "gewone tekst – met ‘tekens’ é", "a<b>&\"c\"'", "\t\n\r\x00\x1f\x7f", "\xff\uFFFD\uFFFE\uFFFF", "信頼\U0001F600"} {
		var want bytes.Buffer
		if err := xml.EscapeText(&want, []byte(s)); err != nil {
			t.Fatal(err)
		}
		if got := string(appendEscaped(nil, s)); got != want.String() {
			t.Errorf("%q is escaped as %q, want %q", s, got, want.String())
		}
	}
}
