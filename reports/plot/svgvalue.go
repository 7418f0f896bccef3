package plot

import (
	"bytes"
	"encoding/xml"
	"image/color"
	"math"
	"strconv"
)

// escape makes a text safe within SVG, in an element or an attribute.
func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a bytes.Buffer does not fail
	return b.String()
}

// decimal writes a length with two decimals at most: a fiftieth of a pixel.
func decimal(v float64) string { return trimmed(v, 2) }

// precise writes a factor that lengths are multiplied by.
func precise(v float64) string { return trimmed(v, 5) }

func trimmed(v float64, decimals int) string {
	power := math.Pow(10, float64(decimals))
	v = math.Round(v*power)/power + 0 // + 0 makes minus zero plain zero
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func hex(c color.NRGBA) string {
	const digits = "0123456789abcdef"
	return string([]byte{'#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}
