package stats

import (
	"errors"
	"math"
	"math/rand/v2"
)

// MinSentences is the least number of sentences on either side that StratifiedTest compares.
const MinSentences = 10

// Why StratifiedTest made no comparison. It also gives ErrNoSpread.
var (
	ErrFewSentences    = errors.New("too few sentences")    // fewer than MinSentences on a side, in strata that have both kinds
	ErrFewArrangements = errors.New("too few arrangements") // so few that none is rarer than 1 - level
)

// Stratum holds the sentences of one section in order. Values and With are equally long.
type Stratum struct {
	Values []float64 // the tone of each sentence
	With   []bool    // whether it carries the theme
}

// Contrast compares the sentences that carry a theme with those of the same sections that do not.
type Contrast struct {
	Test              // Delta is the tone with the theme minus the tone without
	Low, High float64 // confidence limits of Delta; both equal to it where refused
	With      int     // sentences that carry the theme, in strata that have both kinds
	Without   int     // sentences that do not, in those strata
	Strata    int     // such strata; the others tell nothing and do not count
}

// StratifiedTest tests whether sentences that carry a theme differ in tone from those of the same section that do not, two-sided, so that
// a gloomy section with many mentions does not make its theme gloomy.
//
// Delta is Σ w·(mean with - mean without)/Σ w over the strata, w = n1·n0/(n1+n0): the least-squares effect of the theme beside one level per
// stratum. The statistic is Delta over its standard error under unequal variances (White 1980), computed anew in every arrangement of the labels
// within strata (Janssen 1997; Chung & Romano 2013). Where there are at most permutations arrangements all are looked at; otherwise
// p = (b+1)/(m+1) for m random ones (Phipson & Smyth 2010).
//
// Neighbouring sentences resemble each other and themes come in runs, which permuting breaks. So the observed statistic is first divided by how much wider Delta
// scatters in the order the labels stand in than in a random one, given the autocorrelation that the residuals show (see stretch).
// The limits are where the same statistic reaches the same arrangements, at coverage level, between 0 and 1: they hold 0 where p > 1 - level, and only there.
//
// In simulations (TestStratifiedAlarms, TestStratifiedCoverage) with autocorrelation up to .3, 2 to 14 sections and 10 to 60 sentences on a side, p <= .05 comes in
// .025 to .075 of texts without an effect, and .95 limits cover in .93 to .97. It finds more than rotating labels within sections does (TestStratifiedRivals).
// Distrust it where a theme fills one stretch of one or two sections: at autocorrelation .5 it then alarms in .09, and a tone that drifts within the section counts as the theme's.
//
// rng is asked for only where arrangements are drawn.
//
// Errors: ErrFewSentences, ErrNoSpread where scores do not vary within strata, ErrFewArrangements; Delta and the counts are filled in even then.
func StratifiedTest(strata []Stratum, level float64, permutations int, rng func() *rand.Rand) (Contrast, error) {
	s := centre(strata)
	c := s.contrast()
	if min(c.With, c.Without) < MinSentences {
		return c, ErrFewSentences
	}
	if s.squares <= 1e-20*s.size {
		return c, ErrNoSpread
	}
	arrangements := s.arrangements()
	least := s.smallestP(arrangements, permutations)
	if least > 1-level+1e-12 {
		return c, ErrFewArrangements
	}
	c.MinP, c.Exact = least, arrangements <= float64(permutations)
	var squared []float64
	if c.Exact {
		squared = s.enumerate(make([]float64, 0, int(arrangements)))
	} else {
		squared = s.sample(make([]float64, permutations), rng())
	}
	c.compare(s.own.squaredT(s), squared, level, s.stretch(c.Delta), s.own.standardError(s))
	return c, nil
}

// Stratified gives the difference and the counts of StratifiedTest without its test.
func Stratified(strata []Stratum) Contrast { return centre(strata).contrast() }

// compare fills in p and limits from the squared statistics of the observed and of the other arrangements.
func (c *Contrast) compare(own float64, squared []float64, level, stretch, standardError float64) {
	limit := own / (stretch * stretch) * (1 - rounding)
	reached := 0.
	for _, t := range squared {
		if t >= limit {
			reached++
		}
	}
	n, drawn := float64(len(squared)), 0.
	if !c.Exact {
		drawn = 1
	}
	c.P = math.Max((reached+drawn)/(n+drawn), c.MinP) // a sample can miss the arrangement that mirrors the observed one
	beyond := int((1-level)*(n+drawn) - drawn + 1e-9) // so many may lie beyond the limits
	half := (1 + rounding/2) * stretch * standardError * math.Sqrt(smallest(squared, max(0, len(squared)-1-max(0, beyond))))
	c.Low, c.High = c.Delta-half, c.Delta+half
}
