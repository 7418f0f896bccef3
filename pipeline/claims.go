package pipeline

import (
	"math"

	"teneur/pipeline/shift"
)

// The kinds of claim that a report makes about tone.
const (
	ClaimEssay      = "essay tone"     // the essay's tone has a side
	ClaimReaders    = "readers tone"   // the readers' tone has a side
	ClaimNeighbours = "neighbours"     // two neighbouring sections differ
	ClaimExtremes   = "extremes"       // the sections with the lowest and the highest score lie apart
	ClaimTurn       = "turn"           // the essay's tone turns
	ClaimContrast   = "readers author" // readers and the author's replies differ
	ClaimDiscussion = "comments essay" // comments and essay differ
)

// Claim is something that the figures of a post support, with the variations under which they no longer do.
type Claim struct {
	Kind     string
	From, To string   // the units it is about, "" where the kind tells
	Fails    []string // names of Variations
}

// claim is a statement that can be checked against any comparison of the same units. It asks for no more of the comparison than it needs.
type claim struct {
	Claim
	holds func(v *variant) bool
}

// claim finds what may be claimed, and whether it holds under each variation, unless that is left out; scored are the units as they were compared. Most
// posts claim nothing, and cost nothing here.
func (a *Analysis) claim(scored []shift.Unit, m *Model) {
	claims := a.claims()
	if w := m.config.Without; !w.Statistics && !w.Sensitivity {
		a.Variations = Variations()
		a.check(claims, scored, m.shift)
	}
	for _, c := range claims {
		a.Claims = append(a.Claims, c.Claim)
	}
}

// check notes the variations under which claims do not hold.
func (a *Analysis) check(claims []claim, scored []shift.Unit, cfg shift.Config) {
	if len(claims) == 0 {
		return
	}
	for i := range variations {
		v := a.under(&variations[i], scored, cfg)
		for j := range claims {
			if v != nil && !claims[j].holds(v) {
				claims[j].Fails = append(claims[j].Fails, variations[i].name)
			}
		}
	}
}

// claims are the statements that the figures support, each with what would have to be so again.
func (a *Analysis) claims() []claim {
	r := &a.Shift
	all := []claim{
		sided(ClaimEssay, r.Essay, func(v *variant) shift.Estimate { return v.Essay() }),
		sided(ClaimReaders, r.Readers, func(v *variant) shift.Estimate { return v.Readers() }),
		differs(ClaimContrast, r.ReadersVsAuthor, func(v *variant) shift.Delta { return v.ReadersVsAuthor() }),
		apart(ClaimDiscussion, r.CommentsVsEssay, func(v *variant) shift.Delta { return v.CommentsVsEssay() }),
		a.extremes(), a.turn(),
	}
	for i, d := range r.Neighbours {
		all = append(all, differs(ClaimNeighbours, d, func(v *variant) shift.Delta { return v.neighbour(i) }))
	}
	made := all[:0]
	for _, c := range all {
		if c.holds != nil {
			made = append(made, c)
		}
	}
	return made
}

// side is -1 or 1 where the whole interval lies on that side of zero, else 0.
func side(enough bool, low, high float64) int {
	switch {
	case enough && low > 0:
		return 1
	case enough && high < 0:
		return -1
	}
	return 0
}

func sided(kind string, e shift.Estimate, of func(v *variant) shift.Estimate) claim {
	was := side(e.Enough, e.Low, e.High)
	if was == 0 {
		return claim{}
	}
	return claim{Claim{Kind: kind}, func(v *variant) bool {
		e := of(v)
		return side(e.Enough, e.Low, e.High) == was
	}}
}

// differs is a tested difference.
func differs(kind string, d shift.Delta, of func(v *variant) shift.Delta) claim {
	if !d.Significant {
		return claim{}
	}
	return claim{Claim{Kind: kind, From: d.From, To: d.To}, func(v *variant) bool {
		again := of(v)
		return again.Significant && math.Signbit(again.Delta) == math.Signbit(d.Delta)
	}}
}

// apart is a difference that is described by its interval, not tested.
func apart(kind string, d shift.Delta, of func(v *variant) shift.Delta) claim {
	was := side(d.Interval, d.Low, d.High)
	if was == 0 {
		return claim{}
	}
	return claim{Claim{Kind: kind, From: d.From, To: d.To}, func(v *variant) bool {
		again := of(v)
		return side(again.Interval, again.Low, again.High) == was
	}}
}

// extremes is the claim that the section with the lowest score lies below the one with the highest.
func (a *Analysis) extremes() claim {
	low, high, _ := a.Extremes()
	if low < 0 {
		return claim{}
	}
	return claim{Claim{Kind: ClaimExtremes, From: a.Units[low].ID, To: a.Units[high].ID}, func(v *variant) bool {
		low, high := v.Unit(low), v.Unit(high)
		return low.Enough && high.Enough && low.High < high.Low
	}}
}

// Extremes finds the parts of the essay with the lowest and the highest mean, as indices of Units, and how many parts have enough
// text; low is -1 where the intervals of the two do not lie apart.
func (a *Analysis) Extremes() (low, high, enough int) {
	low, high = -1, -1
	for i, e := range a.Shift.Units {
		if a.Units[i].Kind == Comment || !e.Enough {
			continue
		}
		enough++
		if low < 0 || e.Mean < a.Shift.Units[low].Mean {
			low = i
		}
		if high < 0 || e.Mean > a.Shift.Units[high].Mean {
			high = i
		}
	}
	if low < 0 || a.Shift.Units[low].High >= a.Shift.Units[high].Low {
		return -1, -1, enough
	}
	return low, high, enough
}

// turn is the claim that the tone turns within the interval of the place that was found, and in the same direction.
func (a *Analysis) turn() claim {
	if len(a.Shift.Changes) == 0 || !a.Shift.Changes[0].Significant {
		return claim{}
	}
	c := a.Shift.Changes[0]
	return claim{Claim{Kind: ClaimTurn, To: c.Unit}, func(v *variant) bool {
		again, found := v.Turn()
		if !found || !again.Significant {
			return false
		}
		place := v.series[again.Sentence]
		return place >= c.Low && place <= c.High && math.Signbit(again.After-again.Before) == math.Signbit(c.After-c.Before)
	}}
}
