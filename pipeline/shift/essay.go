package shift

import (
	"math"

	"teneur/pipeline/stats"
)

// essay is the running text of a post without its comments.
type essay struct {
	units  []Unit // of the post
	values []float64
	unit   []int32 // of each sentence
	block  []int32 // the paragraph of each sentence, numbered over the whole essay
}

func essayOf(units []Unit) essay {
	n := 0
	for i := range units {
		if inEssay(&units[i]) {
			n += len(units[i].Sentences)
		}
	}
	e := essay{units: units, values: make([]float64, 0, n), unit: make([]int32, 0, n), block: make([]int32, 0, n)}
	blocks := int32(0)
	for i := range units {
		if !inEssay(&units[i]) {
			continue
		}
		for j, s := range units[i].Sentences {
			if beginsParagraph(units[i].Sentences, j) {
				blocks++
			}
			e.values, e.unit, e.block = append(e.values, s.Value), append(e.unit, int32(i)), append(e.block, blocks)
		}
	}
	return e
}

// idOf names the unit in which a sentence stands.
func (e essay) idOf(sentence int) string { return e.units[e.unit[sentence]].ID }

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
	var starts []int // of blocks
	var levels []int // the numbers of the blocks that begin a level
	for i := begin; i < end; i++ {
		level := i == begin || i == at || e.unit[i] != e.unit[i-1]
		if level {
			levels = append(levels, len(starts))
		}
		if level || e.block[i] != e.block[i-1] {
			starts = append(starts, i)
		}
	}
	blocks, values := make([]stats.Block, len(starts)), make([][]float64, len(starts))
	for i, from := range starts {
		to := end
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		blocks[i].N, values[i] = to-from, e.values[from:to]
	}
	clustered := make([][][]float64, len(levels))
	for i, from := range levels {
		to := len(starts)
		if i+1 < len(levels) {
			to = levels[i+1]
		}
		clustered[i] = values[from:to]
	}
	resemblance := stats.IntraclassCorrelation(clustered) - math.Sqrt(2/math.Max(1, pairs(blocks)))
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
