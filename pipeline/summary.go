package pipeline

import "strings"

// Summary is what posts add up to. It holds integer counts, fixed-point sums and one small record
// per post, so that adding posts in any order, and merging summaries in any grouping, gives equal results. It takes
// memory for the words and the posts, and none for their text beside a bounded sample.
// The zero value is an empty summary.
type Summary struct {
	records   map[string]Record // by post ID
	none      Record            // the lists of themes that posts without any share
	table     wordTable
	all       wordUse // of all content words
	themes    []themeCounts
	together  map[pathPair]met
	tokens    int
	units     int
	sentences int // whose themes count
	passages  sample[keptPassage]
	passageOf int // passages in all
	documents sample[document]
}

// Add counts one analysis.
func (s *Summary) Add(a Analysis) {
	if s.records == nil {
		s.records = make(map[string]Record)
	}
	numbers := s.table.add(a.Types, a.Stems)
	counts := s.use(&a, numbers)
	s.records[a.ID] = s.record(&a, numbers)
	s.addThemes(a.Themes)
	s.addTogether(a.Together)
	for i := range a.Units {
		s.tokens += a.Units[i].Words
		s.units++
		s.sentences += a.Units[i].sentencesOfThemes()
	}
	s.keepPassages(&a, numbers)
	s.keepDocument(&a, counts, numbers)
}

// SummaryOf gives what one post adds to a summary: to keep it, or to merge it elsewhere. Add costs less.
func SummaryOf(a Analysis) Summary {
	var one Summary
	one.Add(a)
	return one
}

func (s *Summary) addTogether(pairs []Cooccurrence) {
	for _, c := range pairs {
		s.addMet(pathPair{c.A, c.B}, met{c.Sentences, c.Units})
	}
}

func (s *Summary) addMet(pair pathPair, n met) {
	if s.together == nil {
		s.together = make(map[pathPair]met)
	}
	before := s.together[pair]
	s.together[pair] = met{before.sentences + n.sentences, before.units + n.units}
}

// keepPassages keeps the passages of a post that the sample has room for.
func (s *Summary) keepPassages(a *Analysis, numbers []int32) {
	s.passageOf += len(a.sampling)
	for _, c := range a.sampling {
		if s.passages.wants(c.hash) {
			s.passages.add(sampled[keptPassage]{c.hash, a.nameOf(c), a.keep(c, numbers)}, maxPassages)
		}
	}
}

// Merge adds the counts of other, a summary of other posts, which stays as it was.
func (s *Summary) Merge(other Summary) {
	if s.records == nil {
		s.records = make(map[string]Record, len(other.records))
	}
	numbers := s.table.merge(&other.table)
	for _, r := range other.records {
		r = s.sharing(r.renumbered(numbers))
		s.records[r.ID] = r
	}
	for i := range other.themes {
		s.theme(i, other.themes[i].path).add(&other.themes[i])
	}
	for pair, n := range other.together {
		s.addMet(pair, n)
	}
	s.all.add(&other.all)
	s.tokens += other.tokens
	s.units += other.units
	s.sentences += other.sentences
	s.passageOf += other.passageOf
	mergeSample(&s.passages, other.passages, maxPassages, func(p keptPassage) keptPassage { return p.renumbered(numbers) })
	mergeSample(&s.documents, other.documents, maxDocuments, func(d document) document { return d.renumbered(numbers) })
}

// mergeSample adds those items of another sample of the same size that may be among the smallest.
func mergeSample[T any](s *sample[T], other sample[T], size int, renumbered func(T) T) {
	for _, one := range other.items {
		if s.wants(one.hash) {
			s.add(sampled[T]{one.hash, strings.Clone(one.name), renumbered(one.item)}, size)
		}
	}
}
