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

// claim is a statement that can be checked against any comparison of the same units.
type claim struct {
	Claim
	holds func(r *shift.Result, series []int) bool
}

// checkClaims finds what may be claimed, and whether it holds under each variation.
func (a *Analysis) checkClaims() {
	for _, c := range a.claims() {
		for i := range a.Variations {
			if v := &a.Variations[i]; !c.holds(&v.Shift, v.Series) {
				c.Fails = append(c.Fails, v.Name)
			}
		}
		a.Claims = append(a.Claims, c.Claim)
	}
}

// claims are the statements that the figures support, each with what would have to be so again.
func (a *Analysis) claims() []claim {
	r := &a.Shift
	all := []claim{
		sided(ClaimEssay, r.Essay, func(r *shift.Result) shift.Estimate { return r.Essay }),
		sided(ClaimReaders, r.Readers, func(r *shift.Result) shift.Estimate { return r.Readers }),
		differs(ClaimContrast, r.ReadersVsAuthor, func(r *shift.Result) shift.Delta { return r.ReadersVsAuthor }),
		apart(ClaimDiscussion, r.CommentsVsEssay, func(r *shift.Result) shift.Delta { return r.CommentsVsEssay }),
		a.extremes(), a.turn(),
	}
	for i, d := range r.Neighbours {
		all = append(all, differs(ClaimNeighbours, d, func(r *shift.Result) shift.Delta { return r.Neighbours[i] }))
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

func sided(kind string, e shift.Estimate, of func(r *shift.Result) shift.Estimate) claim {
	was := side(e.Enough, e.Low, e.High)
	if was == 0 {
		return claim{}
	}
	return claim{Claim{Kind: kind}, func(r *shift.Result, _ []int) bool {
		e := of(r)
		return side(e.Enough, e.Low, e.High) == was
	}}
}

// differs is a tested difference.
func differs(kind string, d shift.Delta, of func(r *shift.Result) shift.Delta) claim {
	if !d.Significant {
		return claim{}
	}
	return claim{Claim{Kind: kind, From: d.From, To: d.To}, func(r *shift.Result, _ []int) bool {
		v := of(r)
		return v.Significant && math.Signbit(v.Delta) == math.Signbit(d.Delta)
	}}
}

// apart is a difference that is described by its interval, not tested.
func apart(kind string, d shift.Delta, of func(r *shift.Result) shift.Delta) claim {
	was := side(d.Interval, d.Low, d.High)
	if was == 0 {
		return claim{}
	}
	return claim{Claim{Kind: kind, From: d.From, To: d.To}, func(r *shift.Result, _ []int) bool {
		v := of(r)
		return side(v.Interval, v.Low, v.High) == was
	}}
}

// extremes is the claim that the section with the lowest score lies below the one with the highest.
func (a *Analysis) extremes() claim {
	low, high, _ := a.Extremes()
	if low < 0 {
		return claim{}
	}
	return claim{Claim{Kind: ClaimExtremes, From: a.Units[low].ID, To: a.Units[high].ID}, func(r *shift.Result, _ []int) bool {
		return r.Units[low].Enough && r.Units[high].Enough && r.Units[low].High < r.Units[high].Low
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
	return claim{Claim{Kind: ClaimTurn, To: c.Unit}, func(r *shift.Result, series []int) bool {
		if len(r.Changes) == 0 || !r.Changes[0].Significant {
			return false
		}
		v := r.Changes[0]
		place := series[v.Sentence]
		return place >= c.Low && place <= c.High && math.Signbit(v.After-v.Before) == math.Signbit(c.After-c.Before)
	}}
}
