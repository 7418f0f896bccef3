package shift

import (
	"math"

	"teneur/pipeline/stats"
)

// essay is the running text of a post without its comments.
type essay struct {
	ids    []string // of the post's units
	values []float64
	unit   []int // of each sentence
	block  []int // the paragraph of each sentence, numbered over the whole essay
}

func essayOf(units []Unit) essay {
	var e essay
	blocks := 0
	for i, u := range units {
		e.ids = append(e.ids, u.ID)
		if !inEssay(u) {
			continue
		}
		for j, s := range u.Sentences {
			if j == 0 || s.Paragraph != u.Sentences[j-1].Paragraph {
				blocks++
			}
			e.values, e.unit, e.block = append(e.values, s.Value), append(e.unit, i), append(e.block, blocks)
		}
	}
	return e
}

// startWeight is how much likelier a turn is taken to be, before its tone is known, where a section begins than before any other sentence: an author
// who turns often begins a section. More would pull turns within sections away from their place.
const startWeight = 2

// prior says how much likelier a turn is before each sentence of a stretch than elsewhere. It moves the place, never the test.
func (e essay) prior(begin, end int) []float64 {
	prior := make([]float64, end-begin)
	for i := range prior {
		prior[i] = 1
		if i > 0 && e.unit[begin+i] != e.unit[begin+i-1] {
			prior[i] = startWeight
		}
	}
	return prior
}

// effect is how much resemblance within paragraphs raises the variance of means in a stretch of the essay, beside the levels of its units and of the
// parts before and after at, so that a turn does not pass for resemblance. One standard error is taken off the resemblance: by chance
// alone some is found in half of all essays, which would hide turns.
func (e essay) effect(begin, at, end int) float64 {
	var levels [][][]float64
	var blocks []stats.Block
	from := begin
	for i := begin; i < end; i++ {
		level := i == begin || i == at || e.unit[i] != e.unit[i-1]
		if level {
			levels = append(levels, nil)
		}
		if level || e.block[i] != e.block[i-1] {
			from = i
			last := &levels[len(levels)-1]
			*last, blocks = append(*last, nil), append(blocks, stats.Block{})
		}
		last := levels[len(levels)-1]
		last[len(last)-1] = e.values[from : i+1]
		blocks[len(blocks)-1].N++
	}
	resemblance := stats.IntraclassCorrelation(levels) - math.Sqrt(2/math.Max(1, pairs(blocks)))
	return stats.DesignEffect(blocks, max(0, resemblance))
}

// pairs counts those of sentences of one block, n·(n-1) each: where blocks do not resemble anything the standard error of the intraclass
// correlation is √(2/pairs).
func pairs(blocks []stats.Block) float64 {
	n := 0.
	for _, b := range blocks {
		n += float64(b.N) * float64(b.N-1)
	}
	return n
}
