package plot

import (
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
)

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

// measure returns the width of s, and whether the face has a glyph for each of its runes.
func (r *ruler) measure(s string, size float64, bold bool) (width float64, known bool) {
	l := r.line(bold)
	l.add(s)
	return l.width(size), l.face != nil && !l.strange
}

// line begins a line of text of which nothing is set yet.
func (r *ruler) line(bold bool) line {
	if bold {
		return line{face: r.faces.bold, buf: &r.buf}
	}
	return line{face: r.faces.regular, buf: &r.buf}
}

// line is a line of text that is measured as it grows.
type line struct {
	face    *measures // nil where there is none
	buf     *sfnt.Buffer
	units   int32 // of the face; runes where there is none
	before  rune  // the last one, 0 at the beginning and behind what the face lacks
	strange bool  // the face lacks a glyph
}

// add sets a text behind what the line has.
func (l *line) add(s string) {
	if l.face == nil {
		l.units += int32(utf8.RuneCountInString(s))
		return
	}
	for _, c := range s {
		if c >= tabulated || l.before >= tabulated {
			l.addRare(c)
			continue
		}
		if l.face.advance[c] < 0 {
			l.addMissing(c)
			continue
		}
		if row := l.face.kern[l.before]; row != nil {
			l.units += row[c]
		}
		l.units += l.face.advance[c]
		l.before = c
	}
}

// addRare sets a rune that is in no table, or behind one.
func (l *line) addRare(c rune) {
	i := l.face.glyph(l.buf, c)
	if i == 0 {
		l.addMissing(c)
		return
	}
	if l.before != 0 {
		l.units += l.face.move(l.buf, l.face.glyph(l.buf, l.before), i)
	}
	l.units += l.face.width(l.buf, i)
	l.before = c
}

func (l *line) addMissing(c rune) {
	l.strange, l.before = true, 0
	l.units += l.face.missing(c)
}

// width is that of all that was added.
func (l *line) width(size float64) float64 {
	if l.face == nil {
		return 0.6 * size * float64(l.units)
	}
	em := l.face.em()
	return float64(l.units) / float64(em) * size
}
