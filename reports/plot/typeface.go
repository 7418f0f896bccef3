package plot

import (
	"fmt"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
)

// fontStack names Liberation Sans and the families with the same widths: SVG text is not embedded, a face costs 550 kB.
const fontStack = "'Liberation Sans',Arimo,Arial,Helvetica,sans-serif"

// The vertical measures of Liberation Sans, as shares of the font size.
const (
	ascent    = 0.905
	descent   = 0.212
	capHeight = 0.729
)

// typeface holds the two faces of the figures.
type typeface struct{ regular, bold *opentype.Font }

// loadTypeface parses the faces when the first figure is made; they never change afterwards.
var loadTypeface = sync.OnceValues(func() (typeface, error) {
	regular, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		return typeface{}, fmt.Errorf("parse Liberation Sans: %w", err)
	}
	bold, err := opentype.Parse(liberationsansbold.TTF)
	if err != nil {
		return typeface{}, fmt.Errorf("parse Liberation Sans Bold: %w", err)
	}
	return typeface{regular, bold}, nil
})

// face returns the face in a size, as the back ends of gonum want it.
func (t typeface) face(size float64, bold bool) font.Face {
	f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: font.Length(size)}
	if bold {
		f.Weight = xfont.WeightBold
		return font.Face{Font: f, Face: t.bold}
	}
	return font.Face{Font: f, Face: t.regular}
}

// ruler measures text.
type ruler struct {
	faces typeface
	buf   sfnt.Buffer
}

// newRuler returns a ruler. Where the faces could not be parsed it measures by a rule of thumb, so that making a
// figure cannot fail; rendering then reports the error.
func newRuler() *ruler {
	faces, err := loadTypeface()
	if err != nil {
		return &ruler{}
	}
	return &ruler{faces: faces}
}

// width returns the width of s set in one line.
func (r *ruler) width(s string, size float64, bold bool) float64 {
	w, _ := r.measure(s, size, bold)
	return w
}

// measure returns the width of s, and whether the face has a glyph for each of its runes. A rune that it lacks comes from another
// font in a browser: it counts as one em, the width of an ideograph, rather than too little.
func (r *ruler) measure(s string, size float64, bold bool) (width float64, known bool) {
	f := r.faces.regular
	if bold {
		f = r.faces.bold
	}
	if f == nil {
		return 0.6 * size * float64(len([]rune(s))), false
	}
	return measureIn(f, &r.buf, s, size)
}

func measureIn(f *opentype.Font, buf *sfnt.Buffer, s string, size float64) (width float64, known bool) {
	ppem := fixed.Int26_6(f.UnitsPerEm())
	known = true
	var previous sfnt.GlyphIndex
	var units fixed.Int26_6
	for _, c := range s {
		i, err := f.GlyphIndex(buf, c)
		if err != nil || i == 0 {
			known, previous = false, 0
			units += missingAdvance(c, ppem)
			continue
		}
		if previous != 0 {
			if kern, err := f.Kern(buf, previous, i, ppem, xfont.HintingNone); err == nil {
				units += kern
			}
		}
		if advance, err := f.GlyphAdvance(buf, i, ppem, xfont.HintingNone); err == nil {
			units += advance
		}
		previous = i
	}
	return float64(units) / float64(ppem) * size, known
}

func missingAdvance(c rune, em fixed.Int26_6) fixed.Int26_6 {
	if unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	return em
}
