package pipeline

import (
	"slices"
	"strings"

	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
)

// Record is what is kept of one post. Nothing in it holds the text of the post in memory.
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
	often   []stemTally    // stems that the post uses often enough to be typical of it; nil in the records of a Corpus
}

// stemTally is a stem, by its number in a summary, with its tokens in one post.
type stemTally struct{ stem, n int32 }

// oftenInPost is how often a post must use a word for it to be typical of the post.
const oftenInPost = 3

// record gives what is kept of a post. numbers gives its stems their numbers in the summary.
func (s *Summary) record(a *Analysis, numbers []int32) Record {
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
	often := 0 // stems come with the most frequent first
	for ; often < len(a.Stems) && a.Stems[often].Count >= oftenInPost; often++ {
	}
	r.often = make([]stemTally, often)
	for i, stem := range a.Stems {
		r.content += stem.Count
		if i < often {
			r.often[i] = stemTally{numbers[i], int32(stem.Count)}
		}
	}
	s.recordThemes(&r, a.Themes)
	return r.cloned()
}

// recordThemes notes the themes of a post.
func (s *Summary) recordThemes(r *Record, themes []ThemeTotal) {
	if !slices.EqualFunc(s.none.Paths, themes, func(path string, t ThemeTotal) bool { return path == t.Path }) {
		paths := make([]string, len(themes))
		for i, t := range themes {
			paths[i] = t.Path
		}
		s.none = withoutThemes(paths)
	}
	r.Paths, r.Themes, r.tones = s.none.Paths, s.none.Themes, s.none.tones
	for i := range themes {
		if themes[i].occurs() {
			r.Themes, r.tones = themesOf(themes)
			return
		}
	}
}

// withoutThemes is a record of a post that has none of the themes.
func withoutThemes(paths []string) Record {
	return Record{Paths: paths, Themes: make([]int, len(paths)), tones: make([][2]toneShare, len(paths))}
}

// sharing gives a record that shares the paths of its themes with the others: there are many posts, and one dictionary.
func (s *Summary) sharing(r Record) Record {
	if s.none.Paths == nil {
		s.none = withoutThemes(r.Paths)
	}
	if slices.Equal(r.Paths, s.none.Paths) {
		r.Paths = s.none.Paths
	}
	return r
}

// occurs tells whether there is anything to note of a theme.
func (t *ThemeTotal) occurs() bool {
	return t.Essay+t.Readers+t.Author > 0 || shareOf(t.EssayTone) != toneShare{} || shareOf(t.ReadersTone) != toneShare{}
}

func themesOf(themes []ThemeTotal) (hits []int, tones [][2]toneShare) {
	hits, tones = make([]int, len(themes)), make([][2]toneShare, len(themes))
	for i, t := range themes {
		hits[i] = t.Essay + t.Readers + t.Author
		tones[i] = [2]toneShare{shareOf(t.EssayTone), shareOf(t.ReadersTone)}
	}
	return hits, tones
}

// cloned gives the record with texts in memory of their own.
func (r Record) cloned() Record {
	for _, text := range []*string{&r.ID, &r.Title, &r.Author, &r.Date, &r.Fingerprint} {
		*text = strings.Clone(*text)
	}
	return r
}

// renumbered gives a record of another summary, with its stems by other numbers and in memory of its own.
func (r Record) renumbered(numbers []int32) Record {
	often := make([]stemTally, len(r.often))
	for i, t := range r.often {
		often[i] = stemTally{numbers[t.stem], t.n}
	}
	r.often = often
	return r.cloned()
}
