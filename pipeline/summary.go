package pipeline

import (
	"maps"
	"math"

	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
)

// Summary is what posts add up to. It holds integer counts, fixed-point sums and one small record
// per post, so that adding posts in any order, and merging summaries in any grouping, gives equal results.
// The zero value is an empty summary.
type Summary struct {
	records   map[string]Record // by post ID
	stems     stemCounts
	uses      map[string]wordUse // by stem
	all       wordUse            // of all content words
	themes    map[string]themeCounts
	together  map[pathPair]met
	words     int
	units     int
	sentences int // whose themes count
	passages  sample[Passage]
	passageOf int // passages in all
	documents sample[document]
}

// Record is what is kept of one post.
type Record struct {
	ID, Title, Author, Date string
	Fingerprint             string
	Sections, Comments      int
	Sentences, Words        int
	Essay, Readers, Replies shift.Estimate // tone of the essay, of the readers' comments, of the author's replies
	Themes                  []int          // hits per theme path, in the order of the dictionary
	Paths                   []string

	// Keys are the words typical of this post beside all others; terms are indexes in Corpus.Stems. Filled in by Summarize.
	Keys []lexis.Key

	tones   [][2]toneShare // by theme: essay, readers
	content int            // content words
	often   []stemTally    // stems that the post uses often enough to be typical of it
}

// stemTally is a stem with its tokens in one post.
type stemTally struct {
	stem string
	n    int
}

type themeCounts struct {
	order                int // place in the dictionary
	hits, posts          int
	sentences, units     int   // that carry the theme
	carrying             int   // sentences that carry the theme and whose tone counts
	tone                 int64 // sum of their scores, in millionths
	essay, readers, repl int
	forms                map[string]int
}

// micro is the unit of fixed-point sums: scores are added as whole millionths, so that the order does not matter.
const micro = 1e6

// Add counts one analysis.
func (s *Summary) Add(a Analysis) { s.Merge(SummaryOf(a)) }

// SummaryOf gives what one post adds to a summary.
func SummaryOf(a Analysis) Summary {
	uses, all := a.uses()
	one := Summary{
		records:  map[string]Record{a.ID: record(a)},
		stems:    make(stemCounts),
		uses:     make(map[string]wordUse, len(uses)),
		all:      all,
		themes:   make(map[string]themeCounts),
		together: make(map[pathPair]met),
	}
	for i, stem := range a.Stems {
		one.uses[stem.Stem] = uses[i]
		for _, f := range stem.Forms {
			one.stems.add(stem.Stem, f.Form, f.Count)
		}
	}
	for i, t := range a.Themes {
		one.themes[t.Path] = countTheme(i, t)
	}
	for _, c := range a.Together {
		one.together[pathPair{c.A, c.B}] = met{c.Sentences, c.Units}
	}
	for i := range a.Units {
		one.words += a.Units[i].Words
		one.units++
		one.sentences += a.Units[i].sentencesOfThemes()
	}
	one.passages.items = a.sampling
	one.passageOf = len(a.sampling)
	one.documents.items = a.document(uses, all)
	return one
}

func record(a Analysis) Record {
	r := Record{ID: a.ID, Fingerprint: a.Fingerprint, Title: a.Title, Author: a.Author, Date: a.Date,
		Essay: a.Shift.Essay, Readers: a.Shift.Readers, Replies: a.Shift.Replies}
	for i := range a.Units {
		u := &a.Units[i]
		r.Sentences += len(u.Doc.Sentences)
		r.Words += u.Words
		switch u.Kind {
		case Section:
			r.Sections++
		case Comment:
			r.Comments++
		}
	}
	for _, t := range a.Themes {
		r.Paths = append(r.Paths, t.Path)
		r.tones = append(r.tones, [2]toneShare{shareOf(t.EssayTone), shareOf(t.ReadersTone)})
		r.Themes = append(r.Themes, t.Essay+t.Readers+t.Author)
	}
	for _, stem := range a.Stems {
		r.content += stem.Count
		if stem.Count >= oftenInPost {
			r.often = append(r.often, stemTally{stem.Stem, stem.Count})
		}
	}
	return r
}

// oftenInPost is how often a post must use a word for it to be typical of the post.
const oftenInPost = 3

func countTheme(order int, t ThemeTotal) themeCounts {
	c := themeCounts{order: order, hits: t.Essay + t.Readers + t.Author, sentences: t.Sentences, units: t.Units, essay: t.Essay, readers: t.Readers, repl: t.Author,
		carrying: t.Tone.N, tone: int64(math.Round(t.Tone.Mean * float64(t.Tone.N) * micro)), forms: make(map[string]int)}
	if c.hits > 0 {
		c.posts = 1
	}
	for _, f := range t.Forms {
		c.forms[f.Form] = f.Count
	}
	return c
}

// Merge adds the counts of other, a summary of other posts.
func (s *Summary) Merge(other Summary) {
	if s.records == nil {
		*s = Summary{records: make(map[string]Record), stems: make(stemCounts), uses: make(map[string]wordUse),
			themes: make(map[string]themeCounts), together: make(map[pathPair]met)}
	}
	maps.Copy(s.records, other.records)
	for stem, forms := range other.stems {
		for form, n := range forms {
			s.stems.add(stem, form, n)
		}
	}
	for stem, use := range other.uses {
		s.uses[stem] = s.uses[stem].plus(use)
	}
	for path, counts := range other.themes {
		s.themes[path] = s.themes[path].plus(counts)
	}
	for pair, n := range other.together {
		before := s.together[pair]
		s.together[pair] = met{before.sentences + n.sentences, before.units + n.units}
	}
	s.all = s.all.plus(other.all)
	s.words += other.words
	s.units += other.units
	s.sentences += other.sentences
	s.passageOf += other.passageOf
	s.passages.merge(other.passages.items, maxPassages)
	s.documents.merge(other.documents.items, maxDocuments)
}

// plus adds the counts of other; the forms of c itself grow, where it has any.
func (c themeCounts) plus(d themeCounts) themeCounts {
	sum := themeCounts{order: d.order, hits: c.hits + d.hits, posts: c.posts + d.posts, sentences: c.sentences + d.sentences, units: c.units + d.units, carrying: c.carrying + d.carrying,
		tone: c.tone + d.tone, essay: c.essay + d.essay, readers: c.readers + d.readers, repl: c.repl + d.repl, forms: c.forms}
	if sum.forms == nil {
		sum.forms = make(map[string]int, len(d.forms))
	}
	for form, n := range d.forms {
		sum.forms[form] += n
	}
	return sum
}
