package pipeline

import (
	"cmp"
	"slices"
)

// document is what is kept of the words of one post, for tests over posts.
type document struct {
	tokens [registers]int
	words  []documentWord
}

// documentWord is how often a post uses a stem.
type documentWord struct {
	stem   int32 // its number in the summary
	counts [registers]int32
}

// maxDocuments is how many posts a summary keeps the words of.
const maxDocuments = 400

// keepDocument keeps the words of a post with comments, where the sample has room for it: only within such a post can essay and comments be compared.
func (s *Summary) keepDocument(a *Analysis, counts [][registers]int32, numbers []int32) {
	var d document
	for _, of := range counts {
		for r, n := range of {
			d.tokens[r] += int(n)
		}
	}
	hash := hashOf(a.seed, a.ID)
	if d.tokens[byReaders]+d.tokens[inReplies] == 0 || !s.documents.wants(hash) {
		return
	}
	d.words = make([]documentWord, len(counts))
	for stem, of := range counts {
		d.words[stem] = documentWord{numbers[stem], of}
	}
	s.documents.add(sampled[document]{hash, a.ID, d}, maxDocuments)
}

// renumbered gives a document of another summary, with its stems by other numbers.
func (d document) renumbered(numbers []int32) document {
	words := make([]documentWord, len(d.words))
	for i, w := range d.words {
		words[i] = documentWord{numbers[w.stem], w.counts}
	}
	d.words = words
	return d
}

// documents is the words of posts by term, for those who ask for one word of all of them.
type documents struct {
	tokens [][registers]int
	ends   []int32 // by term: where its uses end
	uses   []documentUse
}

// documentUse is how often a document uses a term.
type documentUse struct {
	doc    int32
	counts [registers]int32
}

// documentsOf turns documents round. places gives the numbers of stems their places among the terms.
func documentsOf(kept []sampled[document], places []int32) *documents {
	d := &documents{ends: make([]int32, len(places)+1)}
	for i := range kept {
		d.tokens = append(d.tokens, kept[i].item.tokens)
		for _, w := range kept[i].item.words {
			d.ends[places[w.stem]+1]++
		}
	}
	for term := range places {
		d.ends[term+1] += d.ends[term]
	}
	d.uses = make([]documentUse, d.ends[len(places)])
	for i := range kept {
		for _, w := range kept[i].item.words {
			end := &d.ends[places[w.stem]]
			d.uses[*end] = documentUse{int32(i), w.counts}
			*end++
		}
	}
	return d
}

// counts gives how often a document uses a term.
func (d *documents) counts(term, doc int) [registers]int32 {
	from := int32(0)
	if term > 0 {
		from = d.ends[term-1]
	}
	uses := d.uses[from:d.ends[term]]
	i, found := slices.BinarySearchFunc(uses, int32(doc), func(u documentUse, doc int32) int { return cmp.Compare(u.doc, doc) })
	if !found {
		return [registers]int32{}
	}
	return uses[i].counts
}
