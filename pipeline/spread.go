package pipeline

import "teneur/pipeline/stats"

// Spread tells how evenly a theme is spread over the parts of an essay: the introduction and the sections.
type Spread struct {
	Parts, In int     // parts with words; those that hold it
	DPNorm    float64 // deviation of proportions (Gries 2008; Lijffijt & Gries 2012): 0 as even as can be, 1 all in the smallest part
	Known     bool    // there are five hits or more, and at least three parts
}

// What it takes to say how evenly a theme is spread: fewer hits cannot be even over several parts.
const (
	spreadHits  = 5
	spreadParts = 3
)

// spreads tells for each theme how it is spread over the parts of the essay.
func (a *Analysis) spreads() {
	var hits, sizes []int
	for i := range a.Themes {
		t := &a.Themes[i]
		hits, sizes = hits[:0], sizes[:0]
		for j := range a.Units {
			if u := &a.Units[j]; u.Kind != Comment && u.Words > 0 {
				hits, sizes = append(hits, u.Themes[i].Hits), append(sizes, u.Words)
			}
		}
		t.Spread = spreadOf(hits, sizes)
	}
}

func spreadOf(hits, sizes []int) Spread {
	s := Spread{Parts: len(hits)}
	total := 0
	for _, n := range hits {
		total += n
		if n > 0 {
			s.In++
		}
	}
	if s.Known = total >= spreadHits && s.Parts >= spreadParts; s.Known {
		s.DPNorm = stats.DPNorm(hits, sizes)
	}
	return s
}
