package pipeline

import (
	"cmp"
	"slices"
	"sync"

	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
	"teneur/pipeline/topics"
)

// Corpus is the result over all posts.
type Corpus struct {
	Posts            []Record // by date, then ID; posts without a date last
	Sections         int
	Comments         int
	Sentences, Words int
	Stems            []StemCount
	Doubts           lexis.Doubt    // where the stemmer probably errs
	Themes           []CorpusTheme  // in the order of the dictionary
	CommentsVsEssay  shift.Delta    // readers' comments against the essays, over posts; p of the two by Holm
	ReadersVsAuthor  shift.Delta    // readers' comments against the authors' replies, over posts
	ToneTrend        shift.Trend    // of the essays
	ReadersTrend     shift.Trend    // of the readers' comments
	Together         []Cooccurrence // themes in one sentence, in one unit; without Places
	Years            []Year         // of the posts with a date

	// What words are typical of what; terms are indexes in Stems. Comments against essays, readers against authors'
	// replies, and the whole against the user's frequency list where there is one.
	Contrasts []WordContrast

	// A bounded sample of the passages, drawn by a hash: what needs the text of the whole corpus is found in it.
	Passages     []Passage
	PassagesOf   int           // passages in the whole corpus
	Collocations []lexis.Pair  // within sentences of the sample
	Topics       topics.Result // Of and Typical are indexes in Passages, terms indexes in Stems
	Suggestions  []Suggestion
}

// Suggestion is words that keep company with a theme but are not in it.
type Suggestion struct {
	Path  string
	Words []lexis.Key // counts are of sentences; terms are indexes in Corpus.Stems

	Sentences, Of int // of the sample: those that carry the theme, and all
}

// NPMI is how much a suggested word keeps the theme company, from -1 to 1 (Bouma 2009).
func (s Suggestion) NPMI(word lexis.Key) float64 {
	return stats.NPMI(word.Target, s.Sentences, word.Target+word.Reference, s.Of)
}

// Year is the posts of one year.
type Year struct {
	Year         string
	Posts, Words int
	Rates        []shift.Rate // by theme, in the order of Corpus.Themes
	Hits         []int
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
	Trend                  Trend
	EssayTone, ReadersTone PostsTone
}

// Trend is how a theme's density goes with the dates of the posts.
type Trend struct {
	Posts     int     // with a date
	Rho       float64 // Spearman's rank correlation of date and hits per 1,000 words
	P         float64 // by permutation of the posts
	PAdjusted float64 // by Benjamini–Hochberg, over the themes tested
	Known     bool    // there are ten posts with a date, on five days, and the theme occurs
	LeftOut   bool    // nobody asked for it
}

// Summarize sorts what was counted into the result over all posts, and finds out what takes all of them.
func (m *Model) Summarize(s Summary) Corpus {
	var r ranking
	stems, places := r.of(s.table.names(), s.table.forms)
	c := Corpus{Stems: stems, Words: s.tokens}
	var doubts sync.WaitGroup
	doubts.Go(func() { c.Doubts = m.Doubts(stems) }) // takes as long as all the rest but topics
	c.count(s)
	c.years()
	c.trends(m.shift)
	c.tones(m.shift)
	c.overPosts(m.shift)
	c.contrast(s, m, places)
	c.keys(s, places)
	c.discover(s, m, places)
	doubts.Wait()
	return c
}

// count sorts the posts and the themes.
func (c *Corpus) count(s Summary) {
	for _, r := range s.records {
		c.Posts = append(c.Posts, r)
		c.Sections += r.Sections
		c.Comments += r.Comments
		c.Sentences += r.Sentences
	}
	slices.SortFunc(c.Posts, func(a, b Record) int {
		return cmp.Or(cmp.Compare(sortDate(a.Date), sortDate(b.Date)), cmp.Compare(a.ID, b.ID))
	})
	for i := range s.themes {
		c.Themes = append(c.Themes, s.themes[i].result(s.tokens))
	}
	c.Together = s.cooccurrences()
}

func sortDate(date string) string { return cmp.Or(date, "9999") }
