package shift

import "math"

// What an item does to the difference between two bags: keys in English that a report translates.
const (
	KindMorePositive  = "more positive"  // a positive item that stands in more sentences of the second bag
	KindFewerPositive = "fewer positive" // in fewer
	KindMoreNegative  = "more negative"  // a negative item that stands in more sentences of the second bag
	KindFewerNegative = "fewer negative" // in fewer
	KindBrighter      = "brighter"       // an item that mostly counts otherwise where it stands: more positive, or less negative
	KindDarker        = "darker"         // less positive, or more negative
	KindSame          = "same"           // no difference
	KindRest          = "rest"           // what no item accounts for
)

// kindOf names what a contribution comes from, given what the item adds on average.
func kindOf(c Contribution, each float64) string {
	switch {
	case c.Key == "":
		return KindRest
	case c.Use == 0 && c.Tone == 0:
		return KindSame
	case math.Abs(c.Tone) > math.Abs(c.Use) && c.Tone > 0:
		return KindBrighter
	case math.Abs(c.Tone) > math.Abs(c.Use):
		return KindDarker
	case each > 0 && c.Use > 0:
		return KindMorePositive
	case each > 0:
		return KindFewerPositive
	case c.Use < 0:
		return KindMoreNegative
	}
	return KindFewerNegative
}
