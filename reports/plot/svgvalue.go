package plot

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
	"unicode/utf8"
)

// appendEscaped makes a text safe within SVG, in an element or an attribute.
func appendEscaped(b []byte, s string) []byte {
	if isSafe(s) {
		return append(b, s...)
	}
	var escaped bytes.Buffer
	_ = xml.EscapeText(&escaped, []byte(s)) // a bytes.Buffer does not fail
	return append(b, escaped.Bytes()...)
}

// isSafe tells whether a text stands for itself.
func isSafe(s string) bool {
	for _, c := range s {
		switch {
		case c < ' ', c == '<', c == '>', c == '&', c == '"', c == '\'', c == utf8.RuneError, c&0xFFFE == 0xFFFE:
			return false
		}
	}
	return true
}

// appendDecimal writes a length with two decimals at most: a fiftieth of a pixel.
func appendDecimal(b []byte, v float64) []byte { return appendFixed(b, v, 2) }

// mostExact is the limit below which a number in units of its last decimal has at most fifteen digits: so many name one floating-point number, and the
// shortest text of that number is these digits. Whole numbers print far faster than floating-point ones.
const mostExact = 1e15

// appendFixed writes a number with so many decimals at most, none of them a zero at the end, and never minus zero.
func appendFixed(b []byte, v float64, decimals int) []byte {
	power := int64(1)
	for range decimals {
		power *= 10
	}
	units := math.Round(v * float64(power))
	if !(math.Abs(units) < mostExact) {
		return strconv.AppendFloat(b, units/float64(power), 'f', -1, 64)
	}
	n := int64(units)
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/power, 10)
	n %= power
	if n == 0 {
		return b
	}
	b = append(b, '.')
	for n > 0 {
		power /= 10
		b = append(b, byte('0'+n/power))
		n %= power
	}
	return b
}
