package plot

import (
	"math"
	"strconv"
	"strings"
)

// notation is how numbers are written: Dutch with a decimal comma, English with a point.
type notation struct{ comma bool }

// number formats v with a fixed number of decimals and a true minus sign; never as minus zero.
func (n notation) number(v float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	negative := v < 0 && strings.Trim(s, "0.") != ""
	whole, fraction, _ := strings.Cut(s, ".")
	s = n.grouped(whole)
	if fraction != "" {
		s += n.mark() + fraction
	}
	if negative {
		s = "−" + s
	}
	return s
}

// signed is number with a plus sign before what is above zero.
func (n notation) signed(v float64, decimals int) string {
	s := n.number(v, decimals)
	if v > 0 && strings.Trim(s, "0.,") != "" {
		return "+" + s
	}
	return s
}

func (n notation) mark() string {
	if n.comma {
		return ","
	}
	return "."
}

// grouped sets a mark between thousands: a point in Dutch, a comma in English.
func (n notation) grouped(digits string) string {
	separator := ","
	if n.comma {
		separator = "."
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + separator + digits[i:]
	}
	return digits
}
