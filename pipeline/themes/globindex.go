package themes

import (
	"slices"
	"sort"
)

// globIndex finds the patterns that match a word without trying each of them: every pattern is kept under its longest
// stretch of letters, by whether that begins the word, ends it, or stands somewhere in it.
type globIndex struct{ heads, tails, middles anchors }

// anchors holds patterns by a stretch of letters.
type anchors struct {
	at      map[string][]numbered
	lengths []int // of the stretches, ascending: the only lengths worth a look
}

// numbered is a pattern and what it stands for.
type numbered struct {
	glob glob
	id   int32
}

func (x *globIndex) add(g glob, id int32) {
	switch anchor := g.anchor(); anchor {
	case g.head:
		x.heads.add(anchor, numbered{g, id})
	case g.tail:
		x.tails.add(anchor, numbered{g, id})
	default:
		x.middles.add(anchor, numbered{g, id})
	}
}

func (a *anchors) add(anchor string, n numbered) {
	if a.at == nil {
		a.at = make(map[string][]numbered)
	}
	if i := sort.SearchInts(a.lengths, len(anchor)); i == len(a.lengths) || a.lengths[i] != len(anchor) {
		a.lengths = slices.Insert(a.lengths, i, len(anchor))
	}
	a.at[anchor] = append(a.at[anchor], n)
}

// find adds the numbers of the patterns that match a word; one may come more than once.
func (x *globIndex) find(found []int32, word string) []int32 {
	for _, n := range x.heads.lengths {
		if n <= len(word) {
			found = x.heads.matching(found, word[:n], word)
		}
	}
	for _, n := range x.tails.lengths {
		if n <= len(word) {
			found = x.tails.matching(found, word[len(word)-n:], word)
		}
	}
	for _, n := range x.middles.lengths {
		for i := 0; i+n <= len(word); i++ {
			found = x.middles.matching(found, word[i:i+n], word)
		}
	}
	return found
}

func (a *anchors) matching(found []int32, anchor, word string) []int32 {
	for _, n := range a.at[anchor] {
		if n.glob.match(word) {
			found = append(found, n.id)
		}
	}
	return found
}
