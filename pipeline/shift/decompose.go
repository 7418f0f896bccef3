package shift

import (
	"cmp"
	"math"
	"slices"
)

// Item is a word with its shifters (niet, heel) as it counts in one sentence.
type Item struct {
	Key    string  // what the word is reported as, such as "niet goed"
	Weight float64 // its signed tone after its shifters, in any unit that is the same within the sentence
}

// ItemSentence is a sentence with the items that made its score.
type ItemSentence struct {
	Value float64 // its score
	Items []Item
}

// Contribution is what one item does to the difference between two means.
type Contribution struct {
	Key string // "" for what no item accounts for

	// Total = Use + Tone. Use is what comes from the item standing in more or fewer sentences, Tone what comes from its counting
	// differently where it stands.
	Total, Use, Tone float64

	Kind string // what it does most: see the Kind constants

	InA, InB     int     // how often it stands in either bag
	EachA, EachB float64 // what it adds to a sentence's score each time, on average; 0 where it does not stand in the bag
}

// Decompose tells why the mean of b differs from the mean of a: contributions whose totals add up to mean(b) - mean(a),
// the largest first, ties by key.
//
// Each sentence's score is shared out over its items, each sentence counts as much as in the mean, also those without items. An
// item then adds f·v to a mean: f times a sentence, v each time. Of the difference f_b·v_b - f_a·v_a, (f_b-f_a)·(v_a+v_b)/2 is
// Use and (v_b-v_a)·(f_a+f_b)/2 is Tone, the Shapley value of a product, which favours neither bag as the reference
// (the word shift of Gallagher et al. 2021, made symmetric). An item that stands in one bag only is all Use. An empty bag has mean 0.
func Decompose(a, b []ItemSentence) []Contribution {
	t := tally{rows: make(map[string]int)}
	t.add(a, func(i *inBoth) *use { return &i.a })
	t.add(b, func(i *inBoth) *use { return &i.b })
	contributions := make([]Contribution, len(t.items))
	for i := range t.items {
		contributions[i] = t.items[i].contribution(len(a), len(b))
	}
	slices.SortFunc(contributions, func(x, y Contribution) int {
		return cmp.Or(cmp.Compare(math.Abs(y.Total), math.Abs(x.Total)), cmp.Compare(x.Key, y.Key))
	})
	return contributions
}

// use is how often an item stands in a bag, and what it adds to the sum of scores.
type use struct {
	times int
	sum   float64
}

// inBoth is an item's use in either bag.
type inBoth struct {
	key  string
	a, b use
}

// tally counts items, in the order in which they come.
type tally struct {
	rows  map[string]int // places in items
	items []inBoth
}

func (t *tally) add(sentences []ItemSentence, bag func(*inBoth) *use) {
	for i := range sentences {
		s := &sentences[i]
		share := sharesOf(s)
		for _, item := range s.Items {
			bag(t.item(item.Key)).count(share.of(item.Weight))
		}
		if len(s.Items) == 0 && s.Value != 0 {
			bag(t.item("")).count(s.Value)
		}
	}
}

func (t *tally) item(key string) *inBoth {
	row, known := t.rows[key]
	if !known {
		row = len(t.items)
		t.rows[key], t.items = row, append(t.items, inBoth{key: key})
	}
	return &t.items[row]
}

func (u *use) count(part float64) {
	u.times++
	u.sum += part
}

// shares says what part of a sentence's score an item of a given weight has: weight·times + size of weight·rest + even.
type shares struct{ times, rest, even float64 }

// sharesOf makes the parts add up to the score. In proportion to the
// weights, where the score is their sum made smaller; otherwise each keeps its weight and what is missing is spread by size, as proportions explode where
// weights nearly cancel out.
func sharesOf(s *ItemSentence) shares {
	var sum, size float64
	for _, item := range s.Items {
		sum += item.Weight
		size += math.Abs(item.Weight)
	}
	if ratio := s.Value / sum; ratio >= 0 && ratio <= 1 {
		return shares{times: ratio}
	}
	if size == 0 {
		return shares{even: s.Value / float64(len(s.Items))}
	}
	return shares{times: 1, rest: (s.Value - sum) / size}
}

func (s shares) of(weight float64) float64 { return s.times*weight + s.rest*math.Abs(weight) + s.even }

func (i *inBoth) contribution(sentencesA, sentencesB int) Contribution {
	fa, va := i.a.rate(sentencesA)
	fb, vb := i.b.rate(sentencesB)
	c := Contribution{Key: i.key, InA: i.a.times, InB: i.b.times, EachA: va, EachB: vb}
	if i.a.times == 0 {
		va = vb
	}
	if i.b.times == 0 {
		vb = va
	}
	c.Use, c.Tone = (fb-fa)*(va+vb)/2, (vb-va)*(fa+fb)/2
	c.Total = c.Use + c.Tone
	c.Kind = kindOf(c, (va+vb)/2)
	return c
}

// rate gives the times per sentence and the mean part of the score each time.
func (u use) rate(sentences int) (perSentence, each float64) {
	if u.times == 0 {
		return 0, 0
	}
	return float64(u.times) / float64(sentences), u.sum / float64(u.times)
}
