package sentiment

import (
	"strings"

	"teneur/pipeline/text"
)

// reading is one sentence while it is scored. Indexes are those of its tokens.
type reading struct {
	tokens []text.Token
	words  []*Word
	marks  []mark
	pieces []judged
	doubt  []string
	traits trait  // of all the words, and of the phrases and separable verbs that were found
	signs  uint64 // of all the words

	wish    int  // the maar of an inverted wish; 0 if there is none
	lower   int  // see lowerWords
	counted bool // it has been counted

	weighed [irony + 1]int // by kind, 1 + the clause that one of its shifters has weighed: a second zou changes nothing
}

// mark is what is known of a token in its sentence.
type mark struct {
	shift  *shifter // the shifter that starts here
	entry  *entry   // the entry of several words, or the separable verb, that starts here
	until  int      // end of the phrase that starts here; the token after it where there is none
	inside bool     // belongs to a phrase or verb that starts elsewhere
	denied int      // the negator inside the phrase that starts here; 0 if there is none
	spent  bool     // the shifter has done its work: it has no tone of its own any more
	clause int
	piece  int // 1 + the index of the piece that starts here, 0 if there is none
}

// judged is a piece in the making.
type judged struct {
	at      int // its first token
	entry   string
	class   class
	value   float64 // of the entry
	now     float64 // after the shifters so far
	applied []Applied
	depends bool
	rise    float64 // tone of its rise, where it has none by itself
}

// has tells whether a shifter of one of the kinds stands in the sentence.
func (r *reading) has(kinds ...kind) bool {
	for _, k := range kinds {
		if r.traits&(1<<k) != 0 {
			return true
		}
	}
	return false
}

// phrases finds the entries and shifters of several words; the longest that fits is the one meant.
func (r *reading) phrases() {
	for i := 0; i < len(r.words); i = r.marks[i].until {
		if index := r.words[i].phrases; index != nil {
			if found, covered := index.find(r.words[i:], r.signs); found != nil && !r.isSplit(i, found) && !r.isOverruled(i, covered, found) && (!found.opens || r.opensClause(i)) && !r.isDegree(i+covered, found) {
				r.cover(i, i+covered, found.shift, found.entry)
			}
		}
	}
}

// isDegree tells whether an entry ends in a word of degree that belongs to the judged word after it: een stuk minder prettig.
func (r *reading) isDegree(next int, p *phrase) bool {
	if p.entry == nil || next >= len(r.words) || !r.words[next].judges() {
		return false
	}
	last := r.words[next-1].shift
	return last != nil && last.class == literal && (last.kind == fall || last.kind == rise)
}

// isOverruled tells whether a later lexicon judges a word of the phrase by itself, or has a phrase that begins within it.
func (r *reading) isOverruled(i, covered int, p *phrase) bool {
	for j := i; j < i+covered; j++ {
		if r.words[j].layer > p.layer {
			return true
		}
		if index := r.words[j].phrases; j > i && index != nil && index.layer > p.layer {
			if inner, _ := index.find(r.words[j:], r.signs); inner != nil && inner.layer > p.layer {
				return true
			}
		}
	}
	return false
}

// opensClause tells whether nothing but punctuation or a conjunction stands right before token i.
func (r *reading) opensClause(i int) bool {
	return i == 0 || r.tokens[i-1].Kind == text.Punctuation || r.words[i-1].roles&conjunction != 0
}

// isSplit tells whether the phrase is a separable verb and its particle; particles finds those, and knows "valt tegen" from
// "valt tegen de muur".
func (r *reading) isSplit(i int, p *phrase) bool {
	if len(p.tokens) != 2 || p.layer > 0 {
		return false
	}
	for _, v := range r.words[i].split {
		if v.particle == p.tokens[1] {
			return true
		}
	}
	return false
}

// cover makes one piece of the tokens from first to until. An entry such as "een gebrek aan" stays the shifter
// that it holds: what it is said of decides.
func (r *reading) cover(first, until int, shift *shifter, e *entry) {
	if e != nil && r.words[until-1].roles&preposition != 0 {
		shift = r.changerIn(first, until)
	}
	r.marks[first].until = until
	r.settle(first, shift, e)
	for i := first + 1; i < until; i++ {
		if e != nil && r.words[i].denies() && !strings.Contains(e.lemma, r.words[i].Form) {
			r.marks[first].denied = i
		}
		r.marks[i].inside, r.marks[i].shift = true, nil
	}
}

// settle makes token i the shifter and the entry.
func (r *reading) settle(i int, shift *shifter, e *entry) {
	r.marks[i].shift, r.marks[i].entry = shift, e
	r.traits |= traitOf(shift)
	if e != nil && e.value != 0 {
		r.traits |= tone
	}
}

func (r *reading) changerIn(first, until int) *shifter {
	for i := first; i < until; i++ {
		if shift := r.words[i].shift; shift != nil && shift.kind.isChanger() {
			return shift
		}
	}
	return nil
}

// free tells whether the token stands by itself, in no phrase.
func (r *reading) free(i int) bool {
	return !r.marks[i].inside && r.marks[i].until == i+1
}

// judge collects what has a tone: entries of several words, separable verbs, single words.
// Words that the te before them may judge are taken along with value 0.
func (r *reading) judge() {
	for i := range r.words {
		m, w := &r.marks[i], r.words[i]
		switch {
		case m.inside:
		case m.entry != nil && m.entry.value == 0: // known to have no tone
		case m.entry != nil:
			r.add(judged{at: i, entry: m.entry.lemma, class: m.entry.class, value: m.entry.value})
		case m.shift != nil && m.shift.kind == valued:
			r.add(judged{at: i, entry: m.shift.form, class: multiword, value: m.shift.factor})
		case w.Value == 0 && w.rise == 0 && !w.depends, m.until > i+1, r.isName(i), w.roles&participle != 0 && r.isAction(i):
		case w.Value != 0 || w.rise != 0 || w.class == adjective:
			r.addWord(i, w)
		}
	}
}

// maxAuxiliary is how far, in tokens, an auxiliary may stand before its participle.
const maxAuxiliary = 16

// isAction tells whether the participle at token i says what was done, by the auxiliary in its clause: heeft het beleefd, worden bezorgd.
// By itself it would be a judgement: beleefd, bezorgd.
func (r *reading) isAction(i int) bool {
	for j := i - 1; j >= 0 && j >= i-maxAuxiliary && r.together(j, i); j-- {
		if r.words[j].roles&auxiliary != 0 {
			return true
		}
	}
	return i+1 < len(r.words) && r.together(i, i+1) && r.words[i+1].roles&auxiliary != 0
}

// add adds a piece, in the room for shifters that an earlier one in its place has left.
func (r *reading) add(j judged) *judged {
	j.now = j.value
	n := len(r.pieces)
	if n < cap(r.pieces) {
		j.applied = r.pieces[:n+1][n].applied[:0]
	}
	r.pieces = append(r.pieces, j)
	r.marks[j.at].piece = n + 1
	return &r.pieces[n]
}

func (r *reading) addWord(i int, w *Word) {
	j := judged{at: i, entry: w.Entry, class: w.class, value: w.base, depends: w.depends, rise: w.rise}
	added := r.add(j)
	if w.formation != "" && w.base != 0 { // of a word without a tone there is nothing to explain
		added.apply(w.formation, w.Value/w.base, w.Form, -1)
	}
}

// counts tells whether the piece is strong enough to be what a negator or other shifter is about: naming water is
// no praise, and an emoji stands outside the clause.
func (j *judged) counts() bool { return j.class != emoji && (j.now >= 0.1 || j.now <= -0.1) }

// strongest is the size that shifters may bring a piece to: an outcry of the strongest word is more than the word.
const strongest = 1.5

// apply multiplies the value by a factor, kept within bounds, and writes down why.
func (j *judged) apply(name string, factor float64, form string, token int) {
	next := max(-strongest, min(strongest, j.now*factor))
	if j.now != 0 {
		factor = next / j.now
	}
	j.now = next
	j.applied = append(j.applied, Applied{Name: name, Form: form, Token: token, Factor: factor})
}

// by applies the shifter that starts at token i.
func (r *reading) by(j *judged, i int, factor float64) {
	m := &r.marks[i]
	m.spent = true
	j.apply(m.shift.kind.String(), factor, m.shift.form, i)
}

// pieceAt gives the piece that starts at token i, nil if there is none. It is good until the next piece is added.
func (r *reading) pieceAt(i int) *judged {
	if i >= len(r.marks) || r.marks[i].piece == 0 {
		return nil
	}
	return &r.pieces[r.marks[i].piece-1]
}

// dropSpent takes out the pieces of words that acted as shifters: they have been counted there.
func (r *reading) dropSpent() {
	kept := 0
	for p := range r.pieces {
		at := r.pieces[p].at
		r.marks[at].piece = 0
		if r.marks[at].spent {
			continue
		}
		r.pieces[kept], r.pieces[p] = r.pieces[p], r.pieces[kept] // each keeps its own room for shifters
		kept++
		r.marks[at].piece = kept
	}
	r.pieces = r.pieces[:kept]
}
