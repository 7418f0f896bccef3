package shift

import (
	"cmp"
	"math"
	"slices"
)

// Telling is a sentence that shows why two means differ.
type Telling struct {
	Sentence int     // its place in the bag, from 0
	Part     float64 // of the difference that it carries, above 0; see TellingSentences
}

// MostTelling is how many sentences TellingSentences gives of either bag at most.
const MostTelling = 3

// TellingSentences gives the sentences of either bag that carry most of the difference between their means, at most three, the one that carries most
// first, ties by place; contributions are what Decompose gives for the same bags.
//
// What a sentence carries is the sum over its items of their part of its score, over the number of sentences in the bag, positive where it goes the way of the difference
// (in the second bag) or against it (in the first), each times how far the item sets the bags apart: |Total| over the sizes of what it adds to either mean, 1 for an
// item that stands in one bag only, 0 for one that does the same in both. So a loud sentence made of words that both bags are full of is not
// chosen. Part is this over the difference. A sentence that carries less than half as much as the first is left out, as is one that carries nothing. Nothing for equal means.
func TellingSentences(a, b []ItemSentence, contributions []Contribution) (inA, inB []Telling) {
	difference := 0.0
	apart := make(map[string]float64, len(contributions))
	for _, c := range contributions {
		difference += c.Total
		apart[c.Key] = c.apart(len(a), len(b))
	}
	if math.Abs(difference) < 1e-12 {
		return nil, nil
	}
	return telling(a, -difference, apart), telling(b, difference, apart)
}

// apart is how far an item sets the bags apart, from 0 to 1.
func (c Contribution) apart(sentencesA, sentencesB int) float64 {
	size := math.Abs(c.EachA)*float64(c.InA)/math.Max(1, float64(sentencesA)) + math.Abs(c.EachB)*float64(c.InB)/math.Max(1, float64(sentencesB))
	if size == 0 {
		return 0
	}
	return math.Min(1, math.Abs(c.Total)/size)
}

func telling(sentences []ItemSentence, difference float64, apart map[string]float64) []Telling {
	var all []Telling
	for i := range sentences {
		if part := carried(&sentences[i], apart) / float64(len(sentences)) / difference; part > 1e-12 {
			all = append(all, Telling{i, part})
		}
	}
	slices.SortFunc(all, func(x, y Telling) int {
		return cmp.Or(cmp.Compare(y.Part, x.Part), cmp.Compare(x.Sentence, y.Sentence))
	})
	for i, t := range all {
		if i == MostTelling || t.Part < all[0].Part/2 {
			return all[:i]
		}
	}
	return all
}

// carried adds up the parts that items have in the sentence's score, each by how far it sets the bags apart.
func carried(s *ItemSentence, apart map[string]float64) (sum float64) {
	if len(s.Items) == 0 {
		return s.Value * apart[""]
	}
	share := sharesOf(s)
	for _, item := range s.Items {
		sum += share.of(item.Weight) * apart[item.Key]
	}
	return sum
}
