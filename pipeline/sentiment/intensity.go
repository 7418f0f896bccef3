package sentiment

import (
	"strings"

	"teneur/pipeline/text"
)

// intensify applies te, and the words that strengthen or weaken what they stand beside.
func (r *reading) intensify() {
	if len(r.pieces) == 0 || !r.has(intensifier, diminisher, excess) {
		return
	}
	for i := len(r.marks) - 1; i >= 0; i-- {
		m := &r.marks[i]
		if m.inside || m.shift == nil {
			continue
		}
		switch m.shift.kind {
		case excess:
			r.tooMuch(i)
		case intensifier, diminisher:
			r.strengthen(i)
		}
	}
	r.dropSpent()
}

// tooMuch: te before an adjective. What is good or depends on the subject becomes a fault; what
// is bad becomes worse. "te genieten", an infinitive, is left alone.
func (r *reading) tooMuch(i int) {
	target := r.pieceAt(r.marks[i].until)
	if target == nil || target.class != adjective && target.class != adverb {
		return
	}
	factor := r.marks[i].shift.factor
	switch {
	case target.depends: // te makes it a fault
		target.value, target.now = factor, factor
		r.by(target, i, 1)
		return
	case target.now < 0:
		r.by(target, i, tooBad)
		return
	case target.now == 0:
		return
	}
	r.by(target, i, factor/target.now)
}

// tooBad is what te makes of a bad adjective.
const tooBad = 1.2

// strengthen applies the intensifier or diminisher at i to the word after it, else to a verb or other judged word just before.
// A strengthening word with a tone of its own (vreselijk) has none where it strengthens: vreselijk leuk.
func (r *reading) strengthen(i int) {
	if r.isScorn(i) {
		r.pieceAt(i).apply(diminisher.String(), scorn, r.words[r.marks[i].until].Form, r.marks[i].until)
		return
	}
	if target := r.besideRight(i); target != nil {
		r.by(target, i, r.marks[i].shift.factor)
		return
	}
	if target := r.verbBefore(i); target != nil {
		r.by(target, i, r.marks[i].shift.factor)
		return
	}
	if r.isAdverb(i) {
		r.marks[i].spent = true
	}
}

// scorn is what is left of a bad word that strengthens a measure without a tone: vreselijk klein.
const scorn = 0.6

// isScorn tells whether the bad word at i strengthens an adjective without a tone that ends its clause, and so finds fault with it.
func (r *reading) isScorn(i int) bool {
	own, next := r.pieceAt(i), r.marks[i].until
	if own == nil || own.now >= 0 || own.class != adjective || next >= len(r.words) || r.tokens[next].Kind != text.Word || !r.together(i, next) {
		return false
	}
	said := r.pieceAt(next)
	return (said == nil || !said.counts()) && (r.words[next].class == adjective || !r.words[next].Known) && r.words[next].Content && (r.marks[next].shift == nil || r.isShifter(next, intensifier, diminisher)) && r.endsClause(next+1)
}

// maxVerb is how far, in tokens, a verb may stand before the word that strengthens it.
const maxVerb = 4

// verbBefore gives the judged verb that the shifter at i strengthens from behind: genoot enorm, valt me vreselijk tegen. Nothing
// with content may follow, or it would belong to that.
func (r *reading) verbBefore(i int) *judged {
	next := r.marks[i].until
	if next < len(r.marks) && r.together(i, next) && r.words[next].Content && r.tokens[next].Kind == text.Word && !r.marks[next].inside {
		return nil
	}
	for j := i - 1; j >= 0 && j >= i-maxVerb && r.together(i, j); j-- {
		if target := r.pieceAt(j); target != nil {
			if target.class == verb {
				return target
			}
			return nil
		}
	}
	return nil
}

// isAdverb tells whether the strengthening adjective at i strengthens something without a tone, as in "echt niet", rather than
// praising its noun, as in "een echt feest", or standing at the end: then its own tone does not count.
func (r *reading) isAdverb(i int) bool {
	next := r.marks[i].until
	if next < len(r.marks) && r.marks[next].shift != nil && r.marks[next].shift.kind.isChanger() {
		return true // sterk gedaald
	}
	if r.words[i].class != adjective || next >= len(r.words) || !r.together(i, next) || r.tokens[next].Kind != text.Word {
		return false
	}
	if r.words[next].Known && r.words[next].class == noun || isPerfect(r.words[next].Form) || r.marks[next].inside || r.words[next].roles&preposition != 0 {
		return false // duidelijk verhaal, geweldig gedaan, ziet er geweldig uit
	}
	if (i == 0 || !r.together(i-1, i)) && r.endsClause(next+1) && r.words[next].class != adjective && r.words[next].Content {
		return false // sterk betoog
	}
	return i == 0 || r.words[i-1].roles&determiner == 0
}

// besideRight gives the judged word right of the shifter at i; other shifters and one article may stand between.
// A word that has a tone of its own strengthens only adjectives and adverbs.
func (r *reading) besideRight(i int) *judged {
	own := r.words[i].judges() && r.free(i)
	for j := r.marks[i].until; j < len(r.marks) && j <= r.marks[i].until+2 && r.together(i, j); j = r.marks[j].until {
		if target := r.pieceAt(j); target != nil && target.class != emoji && !r.marks[j].spent {
			if own && (target.class == noun && !isPerfect(r.words[j].Form) || target.class == verb && !isParticiple(r.words[j].Form)) {
				return nil
			}
			if target.value == 0 && !target.depends {
				return nil
			}
			return target
		}
		if r.tokens[j].Kind != text.Word || !r.isShifter(j, intensifier, diminisher, excess, rise, fall) && !r.isStranded(j) {
			return nil
		}
	}
	return nil
}

// isStranded tells whether the preposition at j stands alone before a participle that may be strengthened: enorm van genoten.
func (r *reading) isStranded(j int) bool {
	next := r.pieceAt(r.marks[j].until)
	return r.words[j].roles&preposition != 0 && next != nil && next.class == verb && r.words[next.at].roles == 0
}

// isPerfect tells by its shape whether a word is the participle of a past action: gedaan, geholpen, gekookt.
func isPerfect(form string) bool {
	return len(form) > 5 && strings.HasPrefix(form, "ge") &&
		(strings.HasSuffix(form, "n") || strings.HasSuffix(form, "d") || strings.HasSuffix(form, "t"))
}

// isParticiple tells by its shape whether a verb form may be used as an adjective: teleurgesteld, vervelend.
func isParticiple(form string) bool {
	for _, ending := range []string{"end", "ende", "d", "de", "t", "te"} {
		if len(form) > len(ending)+3 && form[len(form)-len(ending):] == ending {
			return true
		}
	}
	return false
}

func (r *reading) isShifter(i int, kinds ...kind) bool {
	if r.marks[i].shift == nil {
		return false
	}
	for _, k := range kinds {
		if r.marks[i].shift.kind == k {
			return true
		}
	}
	return false
}
