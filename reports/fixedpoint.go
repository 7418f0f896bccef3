package reports

import (
	"math"
	"strconv"
)

// mostExact is the limit below which a number of millionths has at most fifteen digits: so many name one floating-point number, and the shortest
// text of that number is these digits. Whole numbers print far faster than floating-point ones.
const mostExact = 1e15

// appendFigure adds a number in JSON: rounded to six decimals, without zeros at the end, never minus zero; null where there is none.
func appendFigure(b []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(b, "null"...)
	}
	millionths := math.Round(v * 1e6)
	if math.Abs(millionths) < mostExact {
		return appendMillionths(b, int64(millionths))
	}
	if !math.IsInf(millionths, 0) {
		v = millionths / 1e6
	}
	if math.Abs(v) < 1e21 {
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	}
	return strconv.AppendFloat(b, v, 'e', -1, 64)
}

func appendMillionths(b []byte, n int64) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/1e6, 10)
	decimals := n % 1e6
	if decimals == 0 {
		return b
	}
	b = append(b, '.')
	for unit := int64(1e5); decimals > 0; unit /= 10 {
		b = append(b, byte('0'+decimals/unit))
		decimals %= unit
	}
	return b
}
