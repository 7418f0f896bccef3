package sentiment

import (
	"maps"
	"slices"

	"teneur/pipeline/packed"
)

// words gives the records of all words.
func (p *packer) words() map[string][]byte {
	all := make(map[string]bool)
	own, rules := p.lexicon.own, p.lexicon.rules
	addKeys(all, own.forms)
	addKeys(all, own.phrases)
	addKeys(all, own.split)
	addKeys(all, own.particles)
	addKeys(all, rules.shifters)
	addKeys(all, rules.roles)
	addKeys(all, rules.transparent)
	addKeys(all, rules.lending)
	records := make(map[string][]byte, len(all))
	for _, word := range slices.Sorted(maps.Keys(all)) { // numbers are given in this order
		records[word] = p.word(word)
	}
	return records
}

func addKeys[V any](all map[string]bool, table map[string]V) {
	for key := range table {
		all[key] = true
	}
}

// word writes what is listed of a word: see listed for the fields.
func (p *packer) word(word string) []byte {
	var has listed
	var fields packed.Writer
	own, rules := p.lexicon.own, p.lexicon.rules
	if f, ok := own.forms[word]; ok {
		has |= hasValue
		fields.Number(f.entry.number)
		fields.Number(p.values.of(f.value)*ranks + int(f.rank))
	}
	if s := rules.shifters[word]; s != nil {
		has |= hasShifter
		fields.Number(p.shifters.of(s))
	}
	if roles := rules.roles[word]; roles != 0 {
		has |= hasRoles
		fields.Number(int(roles))
	}
	if index := own.phrases[word]; index != nil {
		has |= hasPhrases
		fields.Number(len(p.phrases))
		p.phrases = append(p.phrases, p.phraseRecord(index))
	}
	if split := own.split[word]; split != nil {
		has |= hasSplit
		fields.Number(len(p.split))
		p.split = append(p.split, p.splitRecord(split))
	}
	if share, ok := rules.transparent[word]; ok {
		has |= hasTransparent
		fields.Number(p.values.of(share))
	}
	if tone, ok := rules.lending[word]; ok {
		has |= hasLending
		fields.Number(p.values.of(tone))
	}
	if own.particles[word] {
		has |= isParticle
	}
	var record packed.Writer
	record.Number(int(has))
	return append(record.Bytes(), fields.Bytes()...)
}

// phraseRecord writes the phrases of a first token, those of a second token in their order.
func (p *packer) phraseRecord(index *phraseIndex) []byte {
	var w packed.Writer
	for _, second := range slices.Sorted(maps.Keys(index.second)) {
		for _, one := range index.second[second] {
			p.phrase(&w, one)
		}
	}
	for _, one := range index.gapped {
		p.phrase(&w, one)
	}
	return w.Bytes()
}

func (p *packer) phrase(w *packed.Writer, one phrase) {
	w.Number(len(one.tokens))
	for _, token := range one.tokens {
		w.Text(token)
	}
	p.judge(w, one.entry, one.shift)
	w.Number(bit(one.opens))
}

func (p *packer) splitRecord(all []splitVerb) []byte {
	var w packed.Writer
	w.Number(len(all))
	for _, v := range all {
		w.Text(v.particle)
		p.judge(&w, v.entry, v.shift)
		w.Number(bit(v.te))
	}
	return w.Bytes()
}

// judge writes which entry or shifter it is: the number plus one, 0 for none.
func (p *packer) judge(w *packed.Writer, e *entry, s *shifter) {
	entryNumber, shifterNumber := 0, 0
	if e != nil {
		entryNumber = e.number + 1
	}
	if s != nil {
		shifterNumber = p.shifters.of(s) + 1
	}
	w.Number(entryNumber)
	w.Number(shifterNumber)
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (p *packer) entryRecords() [][]byte {
	records := make([][]byte, len(p.entries))
	for i := range p.entries {
		e := &p.entries[i]
		var w packed.Writer
		w.Text(e.lemma)
		w.Number(int(e.class))
		w.Number(p.values.of(e.value))
		w.Text(e.note)
		records[i] = w.Bytes()
	}
	return records
}

func (p *packer) shifterRecords() [][]byte {
	var records [][]byte
	for _, s := range p.shifters.ordered() {
		var w packed.Writer
		w.Number(int(s.kind))
		w.Number(p.values.of(s.factor))
		w.Number(int(s.class))
		w.Text(s.form)
		records = append(records, w.Bytes())
	}
	return records
}

func (p *packer) valueRecord() []byte {
	var w packed.Writer
	for _, value := range p.values.ordered() {
		w.Float(value)
	}
	return w.Bytes()
}
