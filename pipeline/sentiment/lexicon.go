package sentiment

import (
	"io"
	"slices"
	"strings"
	"sync"

	"teneur/pipeline/compound"
	"teneur/pipeline/inflect"
)

// Lexicon holds the valence of words by their written form, and what turns it. It never changes once
// made, so any number of goroutines may share it.
//
// Where two entries have the same form, one of part of speech f wins; then the one whose lemma is the form itself; else the
// value is the mean where both have the same sign (or one is 0), and 0 where the signs oppose. Entries added by
// Extend win over all that was there.
type Lexicon struct {
	builtIn    *builtIn           // what the program brings; nothing in a lexicon that stands by itself
	own        tables             // on top of it
	rules      rules              // of a lexicon that stands by itself
	vocabulary *compound.Splitter // for what is a word at all
	entries    int                // how many were added
	filter     editFilter         // of all forms, built in or added
	layer      uint8              // of the entries that are added next
}

// formValue is what the lexicon says of a written form.
type formValue struct {
	entry entry
	value float64
	rank  rank
	layer uint8 // 0 the embedded lexicon, then each extension
}

// rank tells how directly an entry names a form, from weak to strong.
type rank uint8

const (
	inflectedForm rank = iota
	lemmaForm
	literalForm
)

// splitVerb is a separable verb by one of its finite forms.
type splitVerb struct {
	particle string
	entry    *entry   // nil where the verb is a shifter only
	shift    *shifter // nil where the verb is a judged word
	te       bool     // the form is the infinitive: "op te bouwen" may match
}

// Default is the embedded Dutch lexicon with its shifters and emoji. It is searched where it lies in the program: hardly anything is
// read here.
func Default() *Lexicon { return defaultLexicon() }

var defaultLexicon = sync.OnceValue(func() *Lexicon {
	b := openBuiltIn(lexiconData)
	return &Lexicon{builtIn: b, vocabulary: compound.Load(), filter: editFilter(b.filter), entries: b.entries.Len()}
})

// newLexicon makes a lexicon that stands by itself.
func newLexicon(r rules, entries []entry) *Lexicon {
	l := &Lexicon{builtIn: new(builtIn), own: newTables(len(entries)), rules: r, vocabulary: compound.Load(), filter: newEditFilter()}
	l.addRules()
	l.addAll(entries)
	return l
}

// Extend gives a new lexicon with the entries read from r added; they override those of the same form. name stands in the errors,
// which say name:line: what is wrong. The columns, separated by tabs: lemma, part
// of speech, valence from -1 to 1, and an optional note (~ the tone depends on the subject: the valence is a lean, below 0.1 either way; c connotation;
// r the tone of its rise: omzet, kosten).
// Part of speech: n noun, v verb (separable with a bar: tegen|vallen), a adjective, b adverb, i interjection, m several words
// (lower case, one space between them, _ for one to three words), f a form as written. Lines that start with # are comments.
func (l *Lexicon) Extend(r io.Reader, name string) (*Lexicon, error) {
	entries, err := readEntries(r, name)
	if err != nil {
		return nil, err
	}
	extended := &Lexicon{builtIn: l.builtIn, own: l.own.clone(), rules: l.rules, vocabulary: l.vocabulary, filter: slices.Clone(l.filter), entries: l.entries, layer: l.layer + 1}
	extended.addAll(entries)
	return extended, nil
}

// addAll enters the entries in order.
func (l *Lexicon) addAll(entries []entry) {
	for i := range entries {
		l.add(&entries[i])
	}
}

func (l *Lexicon) add(e *entry) {
	e.number = l.entries
	l.entries++
	if e.class == multiword {
		l.addPhrase(e.lemma, phrase{entry: e})
		return
	}
	forms := e.inflected()
	l.addForms(e, forms.Joined)
	if e.class == verb {
		l.addSplit(e.lemma, forms, splitVerb{entry: e})
	}
}

func (l *Lexicon) addForms(e *entry, forms []string) {
	for i, form := range forms {
		rank := inflectedForm
		switch {
		case e.class == literal:
			rank = literalForm
		case i == 0:
			rank = lemmaForm
		}
		l.addForm(form, formValue{entry: *e, value: e.value, rank: rank, layer: l.layer})
	}
}

// addForm settles between two entries of one form. What is built in need not be asked: an extension wins over it.
func (l *Lexicon) addForm(form string, added formValue) {
	l.filter.add(form)
	old, clash := l.own.forms[form]
	switch {
	case !clash || added.layer > old.layer || added.rank > old.rank:
		l.own.forms[form] = added
	case added.rank == old.rank:
		if old.entry.class == interjection {
			old.entry = added.entry // respect: in a clause it is the noun
		}
		if old.value*added.value < 0 {
			old.value = 0
		} else {
			old.value = (old.value + added.value) / 2
		}
		l.own.forms[form] = old
	}
}

// addSplit enters a separable verb under each of its finite forms; any other verb has none.
func (l *Lexicon) addSplit(lemma string, forms inflect.VerbForms, v splitVerb) {
	particle, infinitive, separable := strings.Cut(lemma, "|")
	if separable {
		l.own.particles[particle] = true
	}
	for _, pair := range forms.Split {
		v.particle, v.te = pair[1], pair[0] == infinitive
		if l.layer > 0 { // the latest first; an older lexicon keeps its own
			l.own.split[pair[0]] = append([]splitVerb{v}, l.splitVerbs(pair[0])...)
			continue
		}
		l.own.split[pair[0]] = append(l.own.split[pair[0]], v)
	}
}
