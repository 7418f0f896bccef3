package vocab

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Builder makes a minimal automaton from forms added in ascending order of bytes, by the incremental
// algorithm of Daciuk, Mihov, Watson and Watson (2000), "Incremental construction of minimal acyclic finite-state automata".
type Builder struct {
	path     []state          // the states along the last form, not yet minimal
	last     string           // the form added last
	frozen   map[string]int32 // the edges of a finished node, encoded → its first edge
	edges    []uint32         // all finished nodes, one after another
	overflow bool
}

type state struct{ edges []uint32 }

// NewBuilder gives a builder of an empty automaton.
func NewBuilder() *Builder {
	return &Builder{path: make([]state, 1), frozen: map[string]int32{}, edges: make([]uint32, 1)}
}

// Add adds a form. Forms must be non-empty, without NUL, and each greater than the one before.
func (b *Builder) Add(form string, e Entry) error {
	if form <= b.last {
		return fmt.Errorf("add %q to the vocabulary: it does not come after %q", form, b.last)
	}
	common := commonPrefix(form, b.last)
	b.freezeTo(common)
	for i := common; i < len(form); i++ {
		b.path = append(b.path, state{})
	}
	end := &b.path[len(form)]
	end.edges = append(end.edges, e.pack()<<targetFrom)
	b.last = form
	return nil
}

// Encode finishes the automaton and gives its bytes: equal forms and entries give equal bytes.
func (b *Builder) Encode() ([]byte, error) {
	if b.last == "" {
		return nil, errors.New("encode the vocabulary: no form was added")
	}
	b.freezeTo(0)
	root := b.freeze(b.path[0])
	if b.overflow {
		return nil, errors.New("encode the vocabulary: more edges than 23 bits can number")
	}
	b.edges[0] = uint32(root) << targetFrom
	out := make([]byte, 0, len(b.edges)*edgeBytes)
	for _, e := range b.edges {
		out = binary.LittleEndian.AppendUint32(out, e)
	}
	return out, nil
}

// freezeTo finishes the states of the last form that are deeper than depth.
func (b *Builder) freezeTo(depth int) {
	for i := len(b.path) - 1; i > depth; i-- {
		target := uint32(b.freeze(b.path[i]))
		parent := &b.path[i-1]
		parent.edges = append(parent.edges, uint32(b.last[i-1])|target<<targetFrom)
	}
	b.path = b.path[:depth+1]
}

// freeze gives the finished node with the edges of s, a new one only where no equal one exists.
func (b *Builder) freeze(s state) int32 {
	s.edges[len(s.edges)-1] |= lastBit
	key := make([]byte, 0, len(s.edges)*edgeBytes)
	for _, e := range s.edges {
		key = binary.LittleEndian.AppendUint32(key, e)
	}
	if first, ok := b.frozen[string(key)]; ok {
		return first
	}
	first := int32(len(b.edges))
	b.edges = append(b.edges, s.edges...)
	b.overflow = b.overflow || len(b.edges) > maxTarget
	b.frozen[string(key)] = first
	return first
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
