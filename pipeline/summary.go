package pipeline

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"teneur/pipeline/shift"
)

// Summary is what posts add up to. It holds integer counts, fixed-point sums and one small record
// per post, so that adding posts in any order, and merging summaries in any grouping, gives equal results.
// The zero value is an empty summary.
type Summary struct {
	records map[string]Record // by post ID
	stems   stemCounts
	themes  map[string]themeCounts // by path
	words   int
}

// Record is what is kept of one post.
type Record struct {
	ID, Title, Author, Date string
	Sections, Comments      int
	Sentences, Words        int
	Essay, Readers, Replies shift.Estimate // tone of the essay, of the readers' comments, of the author's replies
	Themes                  []int          // hits per theme path, in the order of the dictionary
	Paths                   []string
}

type themeCounts struct {
	order                int // place in the dictionary
	hits, posts          int
	carrying             int   // sentences that carry the theme and whose tone counts
	tone                 int64 // sum of their scores, in millionths
	essay, readers, repl int
	forms                map[string]int
}

// micro is the unit of fixed-point sums: scores are added as whole millionths, so that the order does not matter.
const micro = 1e6

// Add counts one analysis.
func (s *Summary) Add(a Analysis) {
	one := Summary{
		records: map[string]Record{a.ID: record(a)},
		stems:   make(stemCounts),
		themes:  make(map[string]themeCounts),
	}
	for _, stem := range a.Stems {
		for _, f := range stem.Forms {
			one.stems.add(stem.Stem, f.Form, f.Count)
		}
	}
	for i, t := range a.Themes {
		one.themes[t.Path] = countTheme(i, t)
	}
	for i := range a.Units {
		one.words += a.Units[i].Words
	}
	s.Merge(one)
}

func record(a Analysis) Record {
	r := Record{ID: a.ID, Title: a.Title, Author: a.Author, Date: a.Date,
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
		r.Themes = append(r.Themes, t.Essay+t.Readers+t.Author)
	}
	return r
}

func countTheme(order int, t ThemeTotal) themeCounts {
	c := themeCounts{order: order, hits: t.Essay + t.Readers + t.Author, essay: t.Essay, readers: t.Readers, repl: t.Author,
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
		s.records, s.stems, s.themes = make(map[string]Record), make(stemCounts), make(map[string]themeCounts)
	}
	maps.Copy(s.records, other.records)
	for stem, forms := range other.stems {
		for form, n := range forms {
			s.stems.add(stem, form, n)
		}
	}
	for path, counts := range other.themes {
		s.themes[path] = s.themes[path].plus(counts)
	}
	s.words += other.words
}

func (c themeCounts) plus(d themeCounts) themeCounts {
	sum := themeCounts{order: d.order, hits: c.hits + d.hits, posts: c.posts + d.posts, carrying: c.carrying + d.carrying,
		tone: c.tone + d.tone, essay: c.essay + d.essay, readers: c.readers + d.readers, repl: c.repl + d.repl,
		forms: make(map[string]int, len(c.forms)+len(d.forms))}
	for _, forms := range []map[string]int{c.forms, d.forms} {
		for form, n := range forms {
			sum.forms[form] += n
		}
	}
	return sum
}

// Corpus is the result over all posts.
type Corpus struct {
	Posts            []Record // by date, then ID; posts without a date last
	Sections         int
	Comments         int
	Sentences, Words int
	Stems            []StemCount
	Themes           []CorpusTheme // in the order of the dictionary
}

// CorpusTheme is one theme in all posts.
type CorpusTheme struct {
	Path                   string
	Hits, Posts            int // hits, and the posts that hold at least one
	Essay, Readers, Author int // hits in essays, in readers' comments, in authors' replies
	Rate                   shift.Rate
	Sentences              int     // that carry the theme and whose tone counts
	Tone                   float64 // their mean score; 0 where there is none
	Forms                  []FormCount
}

// Summarize sorts what was counted into the result over all posts.
func Summarize(s Summary) Corpus {
	c := Corpus{Stems: s.stems.sorted(), Words: s.words}
	for _, id := range slices.Sorted(maps.Keys(s.records)) {
		r := s.records[id]
		c.Posts = append(c.Posts, r)
		c.Sections += r.Sections
		c.Comments += r.Comments
		c.Sentences += r.Sentences
	}
	slices.SortStableFunc(c.Posts, func(a, b Record) int {
		return cmp.Or(cmp.Compare(sortDate(a.Date), sortDate(b.Date)), cmp.Compare(a.ID, b.ID))
	})
	for path, counts := range s.themes {
		c.Themes = append(c.Themes, counts.result(path, s.words))
	}
	slices.SortFunc(c.Themes, func(a, b CorpusTheme) int {
		return cmp.Compare(s.themes[a.Path].order, s.themes[b.Path].order)
	})
	return c
}

func sortDate(date string) string { return cmp.Or(date, "9999") }

func (c themeCounts) result(path string, words int) CorpusTheme {
	t := CorpusTheme{Path: path, Hits: c.hits, Posts: c.posts, Essay: c.essay, Readers: c.readers, Author: c.repl,
		Rate: shift.RateOf(c.hits, words), Sentences: c.carrying, Forms: sortedForms(c.forms)}
	if c.carrying > 0 {
		t.Tone = float64(c.tone) / micro / float64(c.carrying)
	}
	return t
}
