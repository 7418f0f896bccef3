package plot

import (
	"fmt"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
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
type typeface struct{ regular, bold *measures }

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
	return typeface{newMeasures(regular), newMeasures(bold)}, nil
})

// face returns the face in a size, as the back ends of gonum want it.
func (t typeface) face(size float64, bold bool) font.Face {
	f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: font.Length(size)}
	if bold {
		f.Weight = xfont.WeightBold
		return font.Face{Font: f, Face: t.bold.font}
	}
	return font.Face{Font: f, Face: t.regular.font}
}
