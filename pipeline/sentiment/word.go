package sentiment

// Word is all that scoring needs to know of a word form. It depends on the form alone, so it may be kept and
// used for every token of that form.
type Word struct {
	// What each token is asked for stands in front, in as little memory as it takes.
	traits   trait
	sum      uint16 // of the form: see sumOf
	Known    bool   // the lexicon knows the word, with a tone or without
	Content  bool   // it is no article, pronoun, preposition, auxiliary or other function word
	class    class
	layer    uint8 // of the lexicon that judges it: 0 embedded, then each extension
	depends  bool  // the tone depends on what it is said of
	particle bool  // some separable verb has it as its particle
	roles    role
	shift    *shifter
	phrases  *phraseIndex

	Value float64 // valence of the form, -1..1, word formation included
	Form  string  // lower case, without emphasis (mooooi: mooi) where the lexicon knows it so
	Entry string  // lemma of the entry that judges it; "" where the lexicon does not know it

	rise      float64 // tone of its rise, of a measure that has none by itself
	base      float64 // valence of the entry, before word formation
	formation string  // how the form is made from the entry, "" if it is a form of it
	split     []splitVerb
}

// Lookup gives what the lexicon knows of a word form in lower case. parts are the surface parts of a compound, nil for
// any other word: where the lexicon does not have the word itself, its head decides. The Word shares the memory of lower and of parts.
func (l *Lexicon) Lookup(lower string, parts []string) Word {
	form, listed := l.spelling(lower)
	w := Word{
		Form:     form,
		shift:    listed.shift,
		roles:    listed.roles,
		phrases:  listed.phrases,
		split:    listed.split,
		particle: listed.particle,
	}
	w.Content = w.roles&function == 0
	switch {
	case listed.valued:
		w.judge(listed.value, "", w.share(listed.value))
	case w.shift == nil && w.Content:
		l.derive(&w, parts)
	}
	w.traits, w.sum = w.traitsOf(), sumOf(w.Form)
	return w
}

// spelling gives the spelling under which the lexicon knows the form, and what it says of it: as it is, else as written without
// emphasis, else as it is.
func (l *Lexicon) spelling(form string) (string, listing) {
	listed := l.listing(form)
	if listed.known() {
		return form, listed
	}
	for _, plain := range plainSpellings(form) {
		if found := l.listing(plain); found.known() {
			return plain, found
		}
	}
	return form, listed
}

// judges tells whether the word by itself has a tone that is more than faint.
func (w *Word) judges() bool { return w.Value >= faintLimit || w.Value <= -faintLimit }

// share is 1, but 0 for a word that shapes the clause and is a form of an entry only by chance: echter is no form of echt.
func (w *Word) share(found formValue) float64 {
	shapes := w.roles&^past != 0 || w.shift != nil && w.shift.kind >= contrast && w.shift.kind <= wish
	if shapes && found.rank == inflectedForm {
		return 0
	}
	return 1
}

// judge takes over a value of the lexicon, changed by word formation.
func (w *Word) judge(found formValue, formation string, factor float64) {
	w.Known = true
	w.Entry = found.entry.lemma
	w.class = found.entry.class
	w.layer = found.layer
	w.depends = found.entry.depends()
	w.base = found.value
	if found.entry.note == "c" {
		w.base *= connotation
		if w.class == noun && formation == "" && found.value >= measurable {
			w.rise = found.value // what naming it does not judge, its loss does
		}
	}
	if found.entry.rises() {
		w.rise, w.base = w.base*factor, 0
	}
	w.Value = max(-1, min(1, w.base*factor))
	w.formation = formation
}

// connotation is the share of its valence that a word brings into a text if people like or dislike
// the thing but naming it passes no judgement (strand, storm).
const connotation = 0.4

// measurable is the valence from which the rise or fall of a thing that naming it does not judge is a judgement: de veiligheid neemt af. What is
// disliked may still be needed: weinig toiletten is no praise.
const measurable = 0.2
