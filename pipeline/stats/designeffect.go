package stats

// minBetween is the least number of degrees of freedom between blocks on which an intraclass correlation is estimated.
const minBetween = 10

// IntraclassCorrelation tells how much scores of one block resemble each other: 0 not at all, 1 wholly.
// units[u][b] are the scores of block b of unit u; only blocks of the same unit are compared, so that a unit that is
// brighter than the others does not count as resemblance. It is the analysis of variance estimate
// (MSB-MSW)/(MSB+(n0-1)·MSW) (Donner 1986), negative values raised to 0; 0 with too few blocks (fewer than ten beyond
// one a unit) to tell.
func IntraclassCorrelation(units [][][]float64) float64 {
	var a anova
	for _, blocks := range units {
		a.add(blocks)
	}
	between, within := a.blocks-a.units, a.scores-a.blocks
	if between < minBetween || within < 1 {
		return 0
	}
	msb, msw := a.ssb/float64(between), a.ssw/float64(within)
	n0 := (float64(a.scores) - a.uneven) / float64(between)
	if msb <= msw || n0 <= 1 {
		return 0
	}
	return (msb - msw) / (msb + (n0-1)*msw)
}

// anova adds up squares between and within the blocks of one unit after the other.
type anova struct {
	units, blocks, scores int
	ssb, ssw              float64
	uneven                float64 // Σ over units of Σn²/Σn
}

func (a *anova) add(blocks [][]float64) {
	if len(blocks) == 0 {
		return
	}
	sum, n, squares := 0.0, 0, 0
	for _, scores := range blocks {
		for _, x := range scores {
			sum += x
		}
		n += len(scores)
		squares += len(scores) * len(scores)
	}
	for _, scores := range blocks {
		m := meanOf(scores)
		a.ssb += float64(len(scores)) * (m - sum/float64(n)) * (m - sum/float64(n))
		for _, x := range scores {
			a.ssw += (x - m) * (x - m)
		}
	}
	a.units++
	a.blocks += len(blocks)
	a.scores += n
	a.uneven += float64(squares) / float64(n)
}

func meanOf(x []float64) float64 {
	if len(x) == 0 {
		return 0
	}
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(len(x))
}

// DesignEffect is the factor by which resemblance within blocks raises the variance of a mean over scores:
// 1 + (Σn²/Σn - 1)·correlation (Kish 1965). Its root is the stretch that MeanInterval takes.
func DesignEffect(blocks []Block, correlation float64) float64 {
	n, squares := 0, 0
	for _, b := range blocks {
		n += b.N
		squares += b.N * b.N
	}
	if n == 0 {
		return 1
	}
	return 1 + (float64(squares)/float64(n)-1)*correlation
}
