package pipeline

import (
	"maps"
	"slices"

	"teneur/pipeline/shift"
)

// MarshalBinary gives the summary as bytes, for a cache or for another machine: equal summaries of the same posts, however they were merged,
// give equal bytes. The format may change with any version of the program. The error is always nil.
func (s Summary) MarshalBinary() ([]byte, error) {
	var e encoder
	for _, n := range []int{s.tokens, s.units, s.sentences, s.passageOf} {
		e.number(n)
	}
	numbers := e.table(&s.table)
	e.use(&s.all)
	e.number(len(s.records))
	paths := []string(nil)
	for _, id := range slices.Sorted(maps.Keys(s.records)) {
		r := s.records[id]
		e.record(&r, paths, numbers)
		paths = r.Paths
	}
	e.number(len(s.themes))
	for i := range s.themes {
		e.theme(&s.themes[i])
	}
	e.together(s.together)
	encodeSample(&e, s.passages, maxPassages, func(p *keptPassage) { e.passage(p, numbers) })
	encodeSample(&e, s.documents, maxDocuments, func(d *document) { e.document(d, numbers) })
	return e.body, nil
}

// UnmarshalBinary makes the summary what MarshalBinary was called on. The error tells that the bytes are damaged; the summary is empty then.
func (s *Summary) UnmarshalBinary(data []byte) error {
	d := newDecoder(data)
	one := Summary{tokens: d.number(), units: d.number(), sentences: d.number(), passageOf: d.number(), table: d.table(), all: d.use(new([]uint32))}
	stems := len(one.table.stems)
	one.records = make(map[string]Record)
	paths := []string(nil)
	for range d.count() {
		r := d.record(paths, stems)
		paths = r.Paths
		if d.err != nil {
			break
		}
		one.records[r.ID] = r
	}
	for range d.count() {
		if d.err != nil {
			break
		}
		one.themes = append(one.themes, d.theme())
	}
	one.together = d.together()
	one.passages = decodeSample(d, func() keptPassage { return d.passage(stems) })
	one.documents = decodeSample(d, func() document { return d.document(stems) })
	*s = Summary{}
	if err := d.end("a summary"); err != nil {
		return err
	}
	if len(one.records) > 0 {
		*s = one
	}
	return nil
}

func encodeSample[T any](e *encoder, s sample[T], size int, write func(*T)) {
	items := smallest(slices.Clone(s.items), size)
	e.number(len(items))
	for i := range items {
		e.fixed(items[i].hash)
		e.text(items[i].name)
		write(&items[i].item)
	}
}

func decodeSample[T any](d *decoder, read func() T) sample[T] {
	var s sample[T]
	for range d.count() {
		if d.err != nil {
			break
		}
		s.items = append(s.items, sampled[T]{d.fixed(), d.text(), read()})
	}
	return s
}

func (e *encoder) record(r *Record, paths []string, numbers []int32) {
	e.texts([]string{r.ID, r.Title, r.Author, r.Date, r.Fingerprint})
	for _, n := range []int{r.Sections, r.Comments, r.Sentences, r.Words, r.content} {
		e.number(n)
	}
	for _, estimate := range []*shift.Estimate{&r.Essay, &r.Readers, &r.Replies} {
		e.estimate(estimate)
	}
	same := slices.Equal(r.Paths, paths)
	e.flag(same)
	if !same {
		e.texts(r.Paths)
	}
	e.recordThemes(r)
	e.number(len(r.often))
	for _, t := range r.often {
		e.number(int(numbers[t.stem]))
		e.number(int(t.n))
	}
}

func (d *decoder) record(paths []string, stems int) Record {
	if d.number() != 5 {
		d.fail()
	}
	r := Record{ID: d.text(), Title: d.text(), Author: d.text(), Date: d.text(), Fingerprint: d.text(),
		Sections: d.number(), Comments: d.number(), Sentences: d.number(), Words: d.number(), content: d.number(),
		Essay: d.estimate(), Readers: d.estimate(), Replies: d.estimate(), Paths: paths}
	if !d.flag() {
		r.Paths = d.sharedTexts()
	}
	d.recordThemes(&r)
	n := d.count()
	r.often = make([]stemTally, 0, min(n, 1<<10))
	for range n {
		if d.err != nil {
			break
		}
		r.often = append(r.often, stemTally{int32(d.below(stems)), int32(d.number())})
	}
	return r
}

// recordThemes writes the themes of a post that occur in it.
func (e *encoder) recordThemes(r *Record) {
	for i, voices := range r.tones {
		if r.Themes[i] == 0 && voices == [2]toneShare{} {
			continue
		}
		e.number(i + 1)
		e.number(r.Themes[i])
		for _, t := range voices {
			e.float(t.delta)
			e.number(t.with)
			e.number(t.without)
		}
	}
	e.number(0)
}

func (d *decoder) recordThemes(r *Record) {
	if d.none.Paths == nil || !slices.Equal(d.none.Paths, r.Paths) {
		d.none = withoutThemes(r.Paths)
	}
	r.Themes, r.tones = d.none.Themes, d.none.tones
	for own := false; ; own = true {
		i := d.below(len(r.Paths)+1) - 1
		if i < 0 {
			return
		}
		if !own {
			r.Themes, r.tones = make([]int, len(r.Paths)), make([][2]toneShare, len(r.Paths))
		}
		r.Themes[i] = d.number()
		for voice := range r.tones[i] {
			r.tones[i][voice] = toneShare{d.float(), d.number(), d.number()}
		}
	}
}

func (e *encoder) estimate(s *shift.Estimate) {
	for _, v := range []float64{s.Mean, s.Low, s.High, s.JudgedMean, s.JudgedShare} {
		e.float(v)
	}
	for _, n := range []int{s.N, s.Tokens, s.Blocks, s.JudgedN} {
		e.number(n)
	}
	e.flag(s.Enough)
	e.text(s.Why)
	e.text(s.Over)
}

func (d *decoder) estimate() shift.Estimate {
	return shift.Estimate{Mean: d.float(), Low: d.float(), High: d.float(), JudgedMean: d.float(), JudgedShare: d.float(),
		N: d.number(), Tokens: d.number(), Blocks: d.number(), JudgedN: d.number(), Enough: d.flag(), Why: d.shared(), Over: d.shared()}
}

func (e *encoder) theme(c *themeCounts) {
	e.text(c.path)
	for _, n := range []int{c.hits, c.posts, c.sentences, c.units, c.carrying, c.essay, c.readers, c.repl} {
		e.number(n)
	}
	e.fixed(uint64(c.tone))
	e.number(len(c.forms))
	for _, form := range slices.Sorted(maps.Keys(c.forms)) {
		e.text(form)
		e.number(c.forms[form])
	}
}

func (d *decoder) theme() themeCounts {
	c := themeCounts{path: d.shared(), hits: d.number(), posts: d.number(), sentences: d.number(), units: d.number(), carrying: d.number(),
		essay: d.number(), readers: d.number(), repl: d.number(), tone: int64(d.fixed())}
	for range d.count() {
		c.addForm(d.text(), d.number())
	}
	return c
}

func (e *encoder) together(pairs map[pathPair]met) {
	e.number(len(pairs))
	for _, p := range slices.SortedFunc(maps.Keys(pairs), pathPair.compare) {
		e.text(p.a)
		e.text(p.b)
		e.number(pairs[p].sentences)
		e.number(pairs[p].units)
	}
}

func (d *decoder) together() map[pathPair]met {
	n := d.count()
	if n == 0 {
		return nil
	}
	pairs := make(map[pathPair]met, min(n, 1<<10))
	for range n {
		if d.err != nil {
			break
		}
		pair := pathPair{d.shared(), d.shared()}
		pairs[pair] = met{d.number(), d.number()}
	}
	return pairs
}

func (e *encoder) passage(p *keptPassage, numbers []int32) {
	e.text(p.post)
	e.text(p.unit)
	e.text(string(p.kind))
	e.text(p.heading)
	e.text(p.text)
	e.number(len(p.sentences))
	from := int32(0)
	for _, s := range p.sentences {
		e.number(int(s.end - from))
		for _, stem := range p.stems[from:s.end] {
			e.number(int(numbers[stem]))
		}
		e.texts(s.themes)
		from = s.end
	}
}

func (d *decoder) passage(stems int) keptPassage {
	p := keptPassage{post: d.text(), unit: d.text(), kind: UnitKind(d.shared()), heading: d.text(), text: d.text()}
	for range d.count() {
		if d.err != nil {
			break
		}
		for range d.count() {
			p.stems = append(p.stems, int32(d.below(stems)))
		}
		p.sentences = append(p.sentences, keptSentence{int32(len(p.stems)), d.sharedTexts()})
	}
	return p
}

func (e *encoder) document(doc *document, numbers []int32) {
	for _, n := range doc.tokens {
		e.number(n)
	}
	words := make([]documentWord, len(doc.words))
	for i, w := range doc.words {
		words[i] = documentWord{numbers[w.stem], w.counts}
	}
	slices.SortFunc(words, func(a, b documentWord) int { return int(a.stem - b.stem) })
	e.number(len(words))
	for _, w := range words {
		e.number(int(w.stem))
		for _, n := range w.counts {
			e.number(int(n))
		}
	}
}

func (d *decoder) document(stems int) document {
	var doc document
	for r := range doc.tokens {
		doc.tokens[r] = d.number()
	}
	n := d.count()
	doc.words = make([]documentWord, 0, min(n, 1<<12))
	for range n {
		if d.err != nil {
			break
		}
		w := documentWord{stem: int32(d.below(stems))}
		for r := range w.counts {
			w.counts[r] = int32(d.number())
		}
		doc.words = append(doc.words, w)
	}
	return doc
}
