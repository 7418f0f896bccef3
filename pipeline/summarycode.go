package pipeline

import (
	"cmp"
	"maps"
	"slices"

	"teneur/pipeline/shift"
)

// MarshalBinary gives the summary as bytes, for a cache or for another machine: equal summaries of the same posts, however they were merged,
// give equal bytes. The format may change with any version of the program. The error is always nil.
func (s Summary) MarshalBinary() ([]byte, error) {
	var e encoder
	for _, n := range []int{s.words, s.units, s.sentences, s.passageOf} {
		e.number(n)
	}
	each(&e, s.records, cmp.Compare[string], e.record)
	each(&e, s.stems, cmp.Compare[string], e.stem)
	each(&e, s.uses, cmp.Compare[string], func(stem string, u wordUse) { e.text(stem); e.use(u) })
	e.use(s.all)
	each(&e, s.themes, cmp.Compare[string], e.theme)
	each(&e, s.together, pathPair.compare, func(p pathPair, m met) {
		e.text(p.a)
		e.text(p.b)
		e.number(m.sentences)
		e.number(m.units)
	})
	encodeSample(&e, s.passages, maxPassages, e.passage)
	encodeSample(&e, s.documents, maxDocuments, e.document)
	return e.bytes(), nil
}

// UnmarshalBinary makes the summary what MarshalBinary was called on. The error tells that the bytes are damaged; the summary is empty then.
func (s *Summary) UnmarshalBinary(data []byte) error {
	d := newDecoder(data)
	one := Summary{words: d.number(), units: d.number(), sentences: d.number(), passageOf: d.number()}
	one.records = decodeMap(d, d.record)
	one.stems = decodeMap(d, d.stem)
	one.uses = decodeMap(d, func() (string, wordUse) { return d.text(), d.use() })
	one.all = d.use()
	one.themes = decodeMap(d, d.theme)
	one.together = decodeMap(d, func() (pathPair, met) { return pathPair{d.text(), d.text()}, met{d.number(), d.number()} })
	one.passages = decodeSample(d, d.passage)
	one.documents = decodeSample(d, d.document)
	*s = Summary{}
	if err := d.end("a summary"); err != nil {
		return err
	}
	if len(one.records) > 0 {
		*s = one
	}
	return nil
}

func (p pathPair) compare(q pathPair) int {
	return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
}

// each writes the entries of a map in the order of their keys.
func each[K comparable, V any](e *encoder, m map[K]V, order func(K, K) int, write func(K, V)) {
	e.number(len(m))
	for _, key := range slices.SortedFunc(maps.Keys(m), order) {
		write(key, m[key])
	}
}

func decodeMap[K comparable, V any](d *decoder, read func() (K, V)) map[K]V {
	n := d.count()
	m := make(map[K]V, min(n, 1<<12)) // damaged data may promise anything
	for range n {
		if d.err != nil {
			break
		}
		key, value := read()
		m[key] = value
	}
	return m
}

func encodeSample[T any](e *encoder, s sample[T], size int, write func(T)) {
	items := smallest(slices.Clone(s.items), size)
	e.number(len(items))
	for _, item := range items {
		e.fixed(item.hash)
		e.text(item.name)
		write(item.item)
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

func (e *encoder) record(_ string, r Record) {
	e.texts([]string{r.ID, r.Title, r.Author, r.Date, r.Fingerprint})
	for _, n := range []int{r.Sections, r.Comments, r.Sentences, r.Words, r.content} {
		e.number(n)
	}
	for _, estimate := range []shift.Estimate{r.Essay, r.Readers, r.Replies} {
		e.estimate(estimate)
	}
	e.texts(r.Paths)
	e.numbers(r.Themes)
	e.number(len(r.tones))
	for _, voices := range r.tones {
		for _, t := range voices {
			e.float(t.delta)
			e.number(t.with)
			e.number(t.without)
		}
	}
	e.number(len(r.often))
	for _, t := range r.often {
		e.text(t.stem)
		e.number(t.n)
	}
}

func (d *decoder) record() (string, Record) {
	names := d.texts()
	if len(names) != 5 {
		d.fail()
		return "", Record{}
	}
	r := Record{ID: names[0], Title: names[1], Author: names[2], Date: names[3], Fingerprint: names[4],
		Sections: d.number(), Comments: d.number(), Sentences: d.number(), Words: d.number(), content: d.number(),
		Essay: d.estimate(), Readers: d.estimate(), Replies: d.estimate(), Paths: d.texts(), Themes: d.numbers()}
	for range d.count() {
		var voices [2]toneShare
		for i := range voices {
			voices[i] = toneShare{d.float(), d.number(), d.number()}
		}
		r.tones = append(r.tones, voices)
	}
	for range d.count() {
		r.often = append(r.often, stemTally{d.text(), d.number()})
	}
	return r.ID, r
}

func (e *encoder) numbers(list []int) {
	e.number(len(list))
	for _, n := range list {
		e.number(n)
	}
}

func (d *decoder) numbers() []int {
	var list []int
	for range d.count() {
		list = append(list, d.number())
	}
	return list
}

func (e *encoder) estimate(s shift.Estimate) {
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
		N: d.number(), Tokens: d.number(), Blocks: d.number(), JudgedN: d.number(), Enough: d.flag(), Why: d.text(), Over: d.text()}
}

func (e *encoder) stem(stem string, forms map[string]int) {
	e.text(stem)
	e.forms(forms)
}

func (d *decoder) stem() (string, map[string]int) { return d.text(), d.forms() }

func (e *encoder) forms(forms map[string]int) {
	each(e, forms, cmp.Compare[string], func(form string, n int) { e.text(form); e.number(n) })
}

func (d *decoder) forms() map[string]int {
	return decodeMap(d, func() (string, int) { return d.text(), d.number() })
}

func (e *encoder) use(u wordUse) {
	for r := range registers {
		e.number(u.counts[r])
		e.number(len(u.voices[r]))
		for _, v := range u.voices[r] {
			e.number(int(v))
		}
	}
}

func (d *decoder) use() wordUse {
	var u wordUse
	for r := range registers {
		u.counts[r] = d.number()
		for range d.count() {
			u.voices[r] = append(u.voices[r], uint32(d.number()))
		}
	}
	return u
}

func (e *encoder) theme(path string, c themeCounts) {
	e.text(path)
	for _, n := range []int{c.order, c.hits, c.posts, c.sentences, c.units, c.carrying, c.essay, c.readers, c.repl} {
		e.number(n)
	}
	e.fixed(uint64(c.tone))
	e.forms(c.forms)
}

func (d *decoder) theme() (string, themeCounts) {
	return d.text(), themeCounts{order: d.number(), hits: d.number(), posts: d.number(), sentences: d.number(), units: d.number(), carrying: d.number(),
		essay: d.number(), readers: d.number(), repl: d.number(), tone: int64(d.fixed()), forms: d.forms()}
}

func (e *encoder) passage(p Passage) {
	e.texts([]string{p.Post, p.Unit, string(p.Kind), p.Heading, p.Text})
	e.number(len(p.Sentences))
	for _, s := range p.Sentences {
		e.texts(s.Stems)
		e.texts(s.Themes)
	}
}

func (d *decoder) passage() Passage {
	names := d.texts()
	if len(names) != 5 {
		d.fail()
		return Passage{}
	}
	p := Passage{Post: names[0], Unit: names[1], Kind: UnitKind(names[2]), Heading: names[3], Text: names[4]}
	for range d.count() {
		p.Sentences = append(p.Sentences, PassageSentence{d.texts(), d.texts()})
	}
	return p
}

func (e *encoder) document(doc document) {
	for r := range registers {
		e.number(doc.tokens[r])
	}
	each(e, doc.counts, cmp.Compare[string], func(stem string, counts [registers]int) {
		e.text(stem)
		for _, n := range counts {
			e.number(n)
		}
	})
}

func (d *decoder) document() document {
	var doc document
	for r := range registers {
		doc.tokens[r] = d.number()
	}
	doc.counts = decodeMap(d, func() (stem string, counts [registers]int) {
		stem = d.text()
		for r := range counts {
			counts[r] = d.number()
		}
		return stem, counts
	})
	return doc
}
