package sentiment

import (
	"embed"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"

	"teneur/pipeline/compound"
	"teneur/pipeline/inflect"
)

//go:embed lexicon/*.tsv
var lexiconFiles embed.FS

//go:embed emoji.tsv
var emojiTable string

// Lexicon holds the valence of words by their written form, and what turns it. It never changes once
// made, so any number of goroutines may share it.
//
// Where two entries have the same form, one of part of speech f wins; then the one whose lemma is the form itself; else the
// value is the mean where both have the same sign (or one is 0), and 0 where the signs oppose. Entries added by
// Extend win over all that was there.
type Lexicon struct {
	forms      map[string]formValue
	phrases    map[string]*phraseIndex // by first token
	split      map[string][]splitVerb  // separable verbs by finite form
	particles  map[string]bool         // of the separable verbs
	rules      *rules
	vocabulary *compound.Splitter // for what is a word at all
	lemmas     int
	rooms      sync.Pool // of *reading
	layer      uint8     // of the entries that are added next
}

// formValue is what the lexicon says of a written form.
type formValue struct {
	entry *entry
	value float64
	rank  uint8 // how directly the entry names the form
	layer uint8 // 0 the embedded lexicon, then each extension
}

// The ranks of a form, from weak to strong.
const (
	inflectedForm uint8 = iota
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

// Default is the embedded Dutch lexicon with its shifters and emoji; it is read once.
func Default() (*Lexicon, error) { return defaultLexicon() }

var defaultLexicon = sync.OnceValues(func() (*Lexicon, error) {
	rules, err := dutchRules()
	if err != nil {
		return nil, err
	}
	entries, err := embeddedEntries()
	if err != nil {
		return nil, err
	}
	return newLexicon(rules, entries), nil
})

// embeddedEntries reads every file of the embedded lexicon, in the order of their names, and the emoji.
func embeddedEntries() ([]entry, error) {
	files, err := lexiconFiles.ReadDir("lexicon")
	if err != nil {
		return nil, fmt.Errorf("listing the embedded lexicon: %w", err)
	}
	var all []entry
	for _, file := range files {
		opened, err := lexiconFiles.Open("lexicon/" + file.Name())
		if err != nil {
			return nil, fmt.Errorf("opening the embedded lexicon: %w", err)
		}
		entries, err := readEntries(opened, file.Name())
		if err != nil {
			return nil, err
		}
		all = append(all, entries...)
	}
	signs, err := emojiEntries(emojiTable)
	return append(all, signs...), err
}

// newLexicon builds the table of forms.
func newLexicon(r *rules, entries []entry) *Lexicon {
	l := &Lexicon{
		forms:      make(map[string]formValue, 8*len(entries)),
		phrases:    make(map[string]*phraseIndex),
		particles:  make(map[string]bool),
		split:      make(map[string][]splitVerb),
		rules:      r,
		vocabulary: compound.Load(),
	}
	l.addRules()
	l.addAll(entries)
	return l
}

// Extend gives a new lexicon with the entries read from r added; they override those of the same form. See ReadLexicon
// for the format; name stands in the errors.
func (l *Lexicon) Extend(r io.Reader, name string) (*Lexicon, error) {
	entries, err := readEntries(r, name)
	if err != nil {
		return nil, err
	}
	extended := &Lexicon{
		forms: maps.Clone(l.forms), phrases: maps.Clone(l.phrases), split: maps.Clone(l.split), particles: maps.Clone(l.particles),
		rules: l.rules, vocabulary: l.vocabulary, lemmas: l.lemmas, layer: l.layer + 1,
	}
	extended.addAll(entries)
	return extended, nil
}

// Lemmas is the number of entries, emoji and entries of several words included.
func (l *Lexicon) Lemmas() int { return l.lemmas }

// addAll enters the entries in order. Their forms are made ahead, in another goroutine: that is half of the work of loading.
func (l *Lexicon) addAll(entries []entry) {
	ready := make(chan []inflect.VerbForms, 4)
	go func() {
		for chunk := range slices.Chunk(entries, inflectedTogether) {
			forms := make([]inflect.VerbForms, len(chunk))
			for i := range chunk {
				forms[i] = chunk[i].inflected()
			}
			ready <- forms
		}
		close(ready)
	}()
	next := 0
	for chunk := range ready {
		for i := range chunk {
			l.add(&entries[next], chunk[i])
			next++
		}
	}
}

// inflectedTogether is how many entries are handed over at once.
const inflectedTogether = 256

func (l *Lexicon) add(e *entry, forms inflect.VerbForms) {
	l.lemmas++
	if e.class == multiword {
		l.addPhrase(e.lemma, phrase{entry: e})
		return
	}
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
		l.addForm(form, formValue{entry: e, value: e.value, rank: rank, layer: l.layer})
	}
}

// addForm settles between two entries of one form.
func (l *Lexicon) addForm(form string, added formValue) {
	old, clash := l.forms[form]
	switch {
	case !clash || added.layer > old.layer || added.rank > old.rank:
		l.forms[form] = added
	case added.rank == old.rank:
		if old.entry.class == interjection {
			old.entry = added.entry // respect: in a clause it is the noun
		}
		if old.value*added.value < 0 {
			old.value = 0
		} else {
			old.value = (old.value + added.value) / 2
		}
		l.forms[form] = old
	}
}

// addSplit enters a separable verb under each of its finite forms; any other verb has none.
func (l *Lexicon) addSplit(lemma string, forms inflect.VerbForms, v splitVerb) {
	particle, infinitive, separable := strings.Cut(lemma, "|")
	if separable {
		l.particles[particle] = true
	}
	for _, pair := range forms.Split {
		v.particle, v.te = pair[1], pair[0] == infinitive
		if l.layer > 0 { // the latest first; an older lexicon keeps its own
			l.split[pair[0]] = append([]splitVerb{v}, l.split[pair[0]]...)
			continue
		}
		l.split[pair[0]] = append(l.split[pair[0]], v)
	}
}
