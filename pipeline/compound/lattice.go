package compound

import (
	"math"

	"teneur/pipeline/compound/internal/vocab"
)

// lattice holds, for each offset of a word, the cheapest way to reach it by whole non-final parts (Viterbi).
type lattice struct {
	word  []byte
	nodes []latticeNode
	end   latticeNode // the cheapest way to reach the end: by a final part, or by the whole word (from is 0)
}

type latticeNode struct {
	cost float32
	from int32
}

var unreached = float32(math.Inf(1))

// divide appends to dst the offsets, counted from base, at which the parts of the best division of word begin; none where the word as a
// whole costs no more.
func (s *Splitter) divide(dst []int, word []byte, base int, at place) []int {
	if len(word) < minModifier+minHead {
		return dst
	}
	entry, known := s.words.Lookup(word)
	var buffer [foldedBytes]latticeNode
	l := newLattice(buffer[:0], word, wholeCost(entry, known, len(word), at))
	for from := 0; from <= len(word)-minHead; from++ {
		if l.nodes[from].cost < l.end.cost { // all that follows only adds cost
			s.extend(&l, from)
		}
	}
	return l.appendCuts(dst, base)
}

// newLattice gives the lattice before any part of the list is added: the end is reached by the whole word only, at the given cost.
func newLattice(buffer []latticeNode, word []byte, whole float32) lattice {
	l := lattice{word: word, nodes: buffer, end: latticeNode{cost: whole}}
	l.nodes = append(l.nodes, latticeNode{})
	for range len(word) {
		l.nodes = append(l.nodes, latticeNode{cost: unreached})
	}
	for i := minStrange; i < len(word)-minHead; i++ {
		l.nodes[i].cost = strangeModifier + float32(strangeLetter*float32(i))
	}
	return l
}

// extend adds every part that begins at from.
func (s *Splitter) extend(l *lattice, from int) {
	node, ok := s.words.Begin(l.word[from])
	for to := from + 1; ok && to < len(l.word); to++ {
		if node, ok = s.words.Step(node, l.word[to]); !ok {
			return
		}
		if entry, ends := s.words.Entry(node); ends {
			l.add(from, to+1, entry)
		}
	}
}

func (l *lattice) add(from, to int, entry vocab.Entry) {
	if to == len(l.word) {
		l.addHead(from, to, entry)
		return
	}
	cost, ok := modifierCost(entry)
	if !ok || to-from < minModifier || from > 0 && isSuffix(entry) {
		return
	}
	cost = max(cost, partLetter*float32(to-from))
	l.reach(to, from, cost)
	if entry.Free && to-from >= minHead {
		l.addLinked(from, to, cost)
	}
}

func (l *lattice) addHead(from, to int, entry vocab.Entry) {
	cost, ok := headCost(entry)
	if !ok || from == 0 || to-from < minHead || vocab.DoubledSuffix(l.word, from) {
		return
	}
	cost = max(cost, partLetter*float32(to-from))
	if total := l.nodes[from].cost + cost; total < l.end.cost {
		l.end = latticeNode{total, int32(from)}
	}
}

// addLinked lets any part take a linking morpheme, at a cost.
func (l *lattice) addLinked(from, to int, cost float32) {
	for _, linker := range linkers {
		next := to + len(linker)
		if next >= len(l.word) || string(l.word[to:next]) != linker {
			continue
		}
		if linker == "s" && takesS(l.word[from:to]) {
			l.reach(next, from, cost)
			continue
		}
		l.reach(next, from, cost+unattestedLinker)
	}
}

func (l *lattice) reach(to, from int, cost float32) {
	if total := l.nodes[from].cost + cost - vocab.PartBonus; total < l.nodes[to].cost {
		l.nodes[to] = latticeNode{total, int32(from)}
	}
}

func (l *lattice) appendCuts(dst []int, base int) []int {
	start := len(dst)
	for at := l.end.from; at > 0; at = l.nodes[at].from {
		dst = append(dst, base+int(at))
	}
	for i, j := start, len(dst)-1; i < j; i, j = i+1, j-1 {
		dst[i], dst[j] = dst[j], dst[i]
	}
	return dst
}
