// Package vocab holds the vocabulary of the compound splitter: a minimal acyclic automaton that is
// searched where it lies in the binary, and the builder that writes it. The splitter reads what
// the generator wrote, so both sides of the format are kept in this one package.
package vocab

import "math"

// Entry is what the vocabulary knows of one form, in eleven bits.
type Entry struct {
	// Modifier and Head say how readily the form stands as a non-final and as the final part of a compound.
	Modifier, Head Class
	// Free is set for a word of the list; without it the form occurs only inside compounds ("bestuurs").
	Free bool
	// Name is set for a word that the list writes with a capital only.
	Name bool
	// Derived is set for a word of the list that is made from another one by a prefix or a suffix.
	Derived bool
}

// Class is a step on a logarithmic scale of productivity, 0 to 15.
type Class uint8

const (
	// Never marks a form that is no part of a compound in that place, however often its letters stand there.
	Never Class = 0
	// Unattested marks a form that may be a part but is none in any word of the list.
	Unattested Class = 15

	rarest      = Unattested - 1
	firstCost   = 4.0 // nats of class 0, just under the cost of the most productive part
	costPerStep = 0.6 // nats between classes: 14 steps span parts from one to some thousand compounds
)

// ClassOf gives the class of a part that has the given share of all parts in its place, 0 < share ≤ 1.
func ClassOf(share float64) Class {
	c := math.Round((-math.Log(share) - firstCost) / costPerStep)
	return Class(min(max(c, 1), float64(rarest)))
}

// Cost is the negative logarithm (nats) of the share that the class stands for. It is meaningful for attested classes only.
// The product is rounded before the sum, so that all processors give the same bits.
func (c Class) Cost() float32 { return firstCost + float32(costPerStep*float32(c)) }

func (e Entry) pack() uint32 {
	v := uint32(e.Modifier) | uint32(e.Head)<<4
	if e.Free {
		v |= 1 << 8
	}
	if e.Name {
		v |= 1 << 9
	}
	if e.Derived {
		v |= 1 << 10
	}
	return v
}

func unpack(v uint32) Entry {
	return Entry{
		Modifier: Class(v & 15),
		Head:     Class(v >> 4 & 15),
		Free:     v&(1<<8) != 0,
		Name:     v&(1<<9) != 0,
		Derived:  v&(1<<10) != 0,
	}
}
