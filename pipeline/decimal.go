package pipeline

import (
	"strconv"
	"strings"
)

// Decimal prints v with a fixed number of digits after the point, and never as minus zero.
func Decimal(v float64, digits int) string {
	s := strconv.FormatFloat(v, 'f', digits, 64)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}
