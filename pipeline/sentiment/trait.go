package sentiment

// trait is a set of what a word, or all the words of a sentence, may do. The lower bits are the kinds of shifter, a bit each.
type trait uint32

const (
	tone      trait = 1 << (31 - iota) // has a tone
	leaning                            // has one where it rises, or by its subject
	starting                           // phrases begin with it
	separable                          // a finite form of a separable verb
	detached                           // the particle of one
)

// judging are the traits without which nothing in a sentence is judged, nor raises a doubt.
const judging = tone | leaning | 1<<negator | 1<<rightNegator | 1<<valued | 1<<lack | 1<<irony

// shifting are all the kinds of shifter.
const shifting trait = 1<<(irony+1) - 1

// speaking are the traits without which a sentence is not looked into: what only leans says nothing without a word beside it that turns it.
const speaking = tone | starting | separable | shifting

func traitOf(s *shifter) trait {
	if s == nil {
		return 0
	}
	return 1 << s.kind
}

// traitsOf gives what a word may do.
func (w *Word) traitsOf() trait {
	traits := traitOf(w.shift)
	if w.Value != 0 {
		traits |= tone
	}
	if w.rise != 0 || w.depends {
		traits |= leaning
	}
	if w.phrases != nil {
		traits |= starting
	}
	if w.split != nil {
		traits |= separable
	}
	if w.particle {
		traits |= detached
	}
	return traits
}
