package lexis

import (
	"math/rand/v2"

	"teneur/pipeline/stats"
)

// MinDocuments is the least number of documents for a test over documents: with fewer no p below .05 is possible.
const MinDocuments = 6

// TestDocuments tests each ranked word over documents that have both sides: difference gives the target's relative frequency of a
// term in a document minus the reference's, and false where the document has no words on one of them.
//
// The test flips the sign of the difference document by document (stats.PairedTest), so that a word that
// one document made is seen through. It needs MinDocuments documents; p is adjusted over the words ranked.
func (k *Keyness) TestDocuments(documents int, difference func(term, document int) (float64, bool), permutations int, rng func(term int) *rand.Rand) {
	var keys []*Key
	var p []float64
	for _, side := range [][]Key{k.Over, k.Under} {
		for i := range side {
			var d []float64
			for document := range documents {
				if v, both := difference(side[i].Term, document); both {
					d = append(d, v)
				}
			}
			if len(d) < MinDocuments {
				return // for one word as for all
			}
			test, err := stats.PairedTest(d, permutations, rng(side[i].Term))
			if err == nil { // an error says that the documents do not suffice: p stays unknown
				keys, p = append(keys, &side[i]), append(p, test.P)
			}
		}
	}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		keys[i].P, keys[i].PKnown = adjusted, true
	}
}
