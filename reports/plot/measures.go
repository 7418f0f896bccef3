package plot

import (
	"unicode"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// tabulated is the first rune whose measures are not in a table: below it lie the letters of Dutch, of its neighbours, and nearly all that a figure says.
const tabulated = 0x180

// measures are the widths of a face, in its units. Reading them from the face for every letter takes far longer than all else about a figure.
type measures struct {
	font    *opentype.Font
	advance [tabulated]int32             // no glyph: -1
	kern    [tabulated]*[tabulated]int32 // by the rune before and the rune itself; nil where the one before never moves another
}

func newMeasures(f *opentype.Font) *measures {
	m := &measures{font: f}
	var buf sfnt.Buffer
	for c := range rune(tabulated) {
		m.advance[c] = -1
		if i := m.glyph(&buf, c); i != 0 {
			m.advance[c] = m.width(&buf, i)
		}
	}
	for before := range rune(tabulated) {
		m.kern[before] = m.kerned(&buf, before)
	}
	return m
}

// kerned gives how far the other runes move behind one; nil where none does.
func (m *measures) kerned(buf *sfnt.Buffer, before rune) *[tabulated]int32 {
	i := m.glyph(buf, before)
	if i == 0 {
		return nil
	}
	var row [tabulated]int32
	for c := range rune(tabulated) {
		if j := m.glyph(buf, c); j != 0 {
			row[c] = m.move(buf, i, j)
		}
	}
	if row == [tabulated]int32{} {
		return nil
	}
	return &row
}

// em is the size at which a unit of the face is a 64th of a point: its widths come out as they are.
func (m *measures) em() fixed.Int26_6 { return fixed.Int26_6(m.font.UnitsPerEm()) }

// glyph is 0 for a rune that the face lacks.
func (m *measures) glyph(buf *sfnt.Buffer, c rune) sfnt.GlyphIndex {
	i, err := m.font.GlyphIndex(buf, c)
	if err != nil {
		return 0
	}
	return i
}

// width is how far a glyph advances, 0 where the face does not say.
func (m *measures) width(buf *sfnt.Buffer, i sfnt.GlyphIndex) int32 {
	advance, err := m.font.GlyphAdvance(buf, i, m.em(), xfont.HintingNone)
	if err != nil {
		return 0
	}
	return int32(advance)
}

// move is how far a glyph moves behind another.
func (m *measures) move(buf *sfnt.Buffer, before, i sfnt.GlyphIndex) int32 {
	kern, err := m.font.Kern(buf, before, i, m.em(), xfont.HintingNone)
	if err != nil {
		return 0
	}
	return int32(kern)
}

// missing is the advance of a rune that the face lacks and a browser takes from another font: one em, the width of an ideograph, rather than too little.
func (m *measures) missing(c rune) int32 {
	if unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	return int32(m.em())
}
