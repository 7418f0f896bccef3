package sentiment

import (
	_ "embed"
	"sync/atomic"

	"teneur/pipeline/packed"
)

//go:generate go run ./internal/genlexicon -out lexicon.bin

// lexiconData is what Pack makes of lexicon/*.tsv, shifters.tsv and emoji.tsv.
//
//go:embed lexicon.bin
var lexiconData string

// builtIn is the lexicon of the program, searched where it lies in the program. The zero builtIn holds nothing.
//
// The data is a list of sections. Whatever an entry, a shifter or a number is referred to by is its place in its section.
type builtIn struct {
	values   []float64 // of forms, entries and parts of compounds: there are some hundred different ones
	entries  packed.List
	shifters []shifter
	phrases  packed.List  // by first token: those that begin with it
	split    packed.List  // by finite form: the verbs
	words    packed.Table // what is listed of a word, see listed
	filter   string       // an editFilter of the words

	indexes []atomic.Pointer[phraseIndex] // of phrases, made when a first token is first met
}

// The sections of the data, in order.
const (
	valueSection = iota
	entrySection
	shifterSection
	phraseSection
	splitSection
	wordSection
	filterSection
	sections
)

// listed tells which fields the record of a word has; they follow it in this order.
type listed uint8

const (
	hasValue       listed = 1 << iota // number of the entry; number of the value, times ranks, plus the rank
	hasShifter                        // number
	hasRoles                          // role
	hasPhrases                        // number
	hasSplit                          // number
	hasTransparent                    // number of the value
	hasLending                        // number of the value
	isParticle                        // no field
)

// ranks is the number of ranks.
const ranks = int(literalForm) + 1

func openBuiltIn(data string) *builtIn {
	section := packed.OpenList(data)
	b := &builtIn{
		entries: packed.OpenList(section.At(entrySection)),
		phrases: packed.OpenList(section.At(phraseSection)),
		split:   packed.OpenList(section.At(splitSection)),
		words:   packed.OpenTable(section.At(wordSection)),
		filter:  section.At(filterSection),
	}
	for r := packed.NewReader(section.At(valueSection)); !r.Done(); {
		b.values = append(b.values, r.Float())
	}
	shifters := packed.OpenList(section.At(shifterSection))
	b.shifters = make([]shifter, shifters.Len())
	for i := range b.shifters {
		b.shifters[i] = b.readShifter(shifters.At(i))
	}
	b.indexes = make([]atomic.Pointer[phraseIndex], b.phrases.Len())
	return b
}

func (b *builtIn) readShifter(record string) shifter {
	r := packed.NewReader(record)
	return shifter{kind: kind(r.Number()), factor: b.values[r.Number()], class: class(r.Number()), form: r.Text()}
}

// find tells which fields the record of a word has, none for a word that is not there, and gives a reader at the first of them.
func (b *builtIn) find(word string) (listed, packed.Reader) {
	record, ok := b.words.Find(word)
	if !ok {
		return 0, packed.Reader{}
	}
	r := packed.NewReader(record)
	return listed(r.Number()), r
}

func (b *builtIn) form(word string) (formValue, bool) {
	has, r := b.find(word)
	if has&hasValue == 0 {
		return formValue{}, false
	}
	return b.formValue(&r), true
}

func (b *builtIn) formValue(r *packed.Reader) formValue {
	e := b.entry(r.Number())
	n := r.Number()
	return formValue{entry: e, value: b.values[n/ranks], rank: rank(n % ranks)}
}

func (b *builtIn) entry(number int) entry {
	r := packed.NewReader(b.entries.At(number))
	return entry{lemma: r.Text(), class: class(r.Number()), value: b.values[r.Number()], note: r.Text(), number: number}
}

func (b *builtIn) listing(word string) (found listing) {
	has, r := b.find(word)
	if has&hasValue != 0 {
		found.value, found.valued = b.formValue(&r), true
	}
	if has&hasShifter != 0 {
		found.shift = &b.shifters[r.Number()]
	}
	if has&hasRoles != 0 {
		found.roles = role(r.Number())
	}
	if has&hasPhrases != 0 {
		found.phrases = b.phraseIndex(r.Number())
	}
	if has&hasSplit != 0 {
		found.split = b.splitVerbs(r.Number())
	}
	found.particle = has&isParticle != 0
	return found
}

func (b *builtIn) transparent(word string) float64 { return b.share(word, hasTransparent) }

func (b *builtIn) lending(word string) float64 { return b.share(word, hasLending) }

// share gives the number of a word that is the field asked for, 0 where it has none.
func (b *builtIn) share(word string, field listed) float64 {
	has, r := b.find(word)
	if has&field == 0 {
		return 0
	}
	if has&hasValue != 0 {
		r.Number()
		r.Number()
	}
	for before := hasShifter; before < field; before <<= 1 {
		if has&before != 0 {
			r.Number()
		}
	}
	return b.values[r.Number()]
}

// phraseIndex gives the phrases that begin with a token. Two goroutines may make the same one; either will do.
func (b *builtIn) phraseIndex(number int) *phraseIndex {
	if index := b.indexes[number].Load(); index != nil {
		return index
	}
	index := &phraseIndex{second: make(map[string][]phrase)}
	for r := packed.NewReader(b.phrases.At(number)); !r.Done(); {
		index.append(b.readPhrase(&r))
	}
	b.indexes[number].Store(index)
	return index
}

// append takes up a phrase that belongs behind all that the index has.
func (index *phraseIndex) append(p phrase) {
	if p.tokens[1] == gap {
		index.gapped = append(index.gapped, p)
		return
	}
	index.note(p.tokens[1])
	index.second[p.tokens[1]] = append(index.second[p.tokens[1]], p)
}

func (b *builtIn) readPhrase(r *packed.Reader) phrase {
	p := phrase{tokens: make([]string, r.Number())}
	for i := range p.tokens {
		p.tokens[i] = r.Text()
	}
	p.entry, p.shift = b.readJudge(r)
	p.opens, p.signs = r.Number() == 1, signsOf(p.tokens)
	return p
}

func (b *builtIn) splitVerbs(number int) []splitVerb {
	r := packed.NewReader(b.split.At(number))
	all := make([]splitVerb, r.Number())
	for i := range all {
		all[i].particle = r.Text()
		all[i].entry, all[i].shift = b.readJudge(&r)
		all[i].te = r.Number() == 1
	}
	return all
}

// readJudge reads which entry or shifter it is: the number plus one, 0 for none.
func (b *builtIn) readJudge(r *packed.Reader) (e *entry, s *shifter) {
	if n := r.Number(); n > 0 {
		judged := b.entry(n - 1)
		e = &judged
	}
	if n := r.Number(); n > 0 {
		s = &b.shifters[n-1]
	}
	return e, s
}
