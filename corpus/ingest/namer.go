package ingest

import (
	"fmt"

	"teneur/corpus"
)

// namer gives the posts of one input names of their own, as those with the same title would take each other's.
type namer struct{ taken map[string]bool }

func newNamer() *namer { return &namer{make(map[string]bool)} }

// settle changes the ID of a post where another one has it: by its date, or else a number.
func (n *namer) settle(p *corpus.Post) {
	id := p.ID
	if n.taken[id] && p.Date != "" {
		id = p.ID + "-" + p.Date
	}
	for i := 2; n.taken[id]; i++ {
		id = fmt.Sprintf("%s-%d", p.ID, i)
	}
	n.taken[id] = true
	p.ID = id
}
