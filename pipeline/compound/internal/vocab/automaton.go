package vocab

// Automaton is a minimal deterministic acyclic automaton over bytes: every path from the root to
// a value spells a form. It is a view of the encoded data and needs next to no preparation; it is safe for concurrent use.
//
// The data is a sequence of edges of four bytes, little-endian: 8 bits label, 1 bit "last edge of its node", 23 bits target,
// which is the index of the first edge of the next node. A node is the run of its edges,
// in order of label. An edge with label 0 comes first in its node and ends a form: its target is the packed entry.
// Edge 0 is not part of a node: its target is the root.
type Automaton struct {
	data  string
	first [256]Node // the node after each first byte, 0 where no form begins with it: the root has too many edges to scan each time
}

// Node is a state of the automaton.
type Node uint32

const (
	edgeBytes  = 4
	lastBit    = 1 << 8
	targetFrom = 9
	maxTarget  = 1<<23 - 1
)

// Open gives the automaton in data as written by Builder.Encode. Data that something else wrote gives an automaton
// whose answers mean nothing.
func Open(data string) *Automaton {
	a := &Automaton{data: data}
	for i := a.edge(0) >> targetFrom; ; i++ {
		e := a.edge(i)
		a.first[byte(e)] = Node(e >> targetFrom)
		if e&lastBit != 0 {
			return a
		}
	}
}

// Begin follows the first byte of a form. It reports false where no form begins with it.
func (a *Automaton) Begin(b byte) (Node, bool) { return a.first[b], a.first[b] != 0 }

// Step follows one byte. It reports false where no form goes on with that byte.
func (a *Automaton) Step(n Node, b byte) (Node, bool) {
	for i := uint32(n); ; i++ {
		e := a.edge(i)
		if byte(e) == b && b != 0 {
			return Node(e >> targetFrom), true
		}
		if byte(e) > b || e&lastBit != 0 {
			return 0, false
		}
	}
}

// Entry gives what is known of the form that ends in n, and false where none ends there.
func (a *Automaton) Entry(n Node) (Entry, bool) {
	e := a.edge(uint32(n))
	if byte(e) != 0 {
		return Entry{}, false
	}
	return unpack(e >> targetFrom), true
}

// Lookup gives what is known of form, which must be folded (see Fold).
func (a *Automaton) Lookup(form []byte) (Entry, bool) {
	if len(form) == 0 {
		return Entry{}, false
	}
	n, ok := a.Begin(form[0])
	for i := 1; ok && i < len(form); i++ {
		n, ok = a.Step(n, form[i])
	}
	if !ok {
		return Entry{}, false
	}
	return a.Entry(n)
}

func (a *Automaton) edge(i uint32) uint32 {
	b := a.data[i*edgeBytes : i*edgeBytes+edgeBytes]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}
