package pipeline

import (
	"teneur/corpus"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
)

// UnitKind tells what part of a post a unit is.
type UnitKind string

// The kinds of unit.
const (
	Intro   UnitKind = "intro"
	Section UnitKind = "section"
	Comment UnitKind = "comment"
)

// Analysis is all that was found in one post. It leads back to the words: every figure
// comes from Units, which hold the text with its tokens, hits and scores.
type Analysis struct {
	ID, File, Title, Author, Date string
	Fingerprint                   string // of what the post says: equal for equal posts
	seed                          uint64
	sampling                      []candidate // the passages that are long enough for a sample

	Units      []Unit         // introduction, sections, comments, in the order of the post
	Shift      shift.Result   // intervals, differences and turns; Shift.Units runs parallel to Units
	Series     []Place        // the essay's counted sentences in order: what Shift.Changes counts
	Themes     []ThemeTotal   // one per theme path, in the order of the dictionary
	Variations []string       // the other rules under which Claims were checked: see Variations
	Claims     []Claim        // what the figures support, and whether it holds under other rules
	Together   []Cooccurrence // themes that stand together, in the order of the dictionary
	Wording    Wording        // which words are typical of what, and how rich they are
	Reasons    []ShiftReason  // what carries the differences that the report speaks of
	Types      []WordType     // the word forms of the post, in the order in which they are met
	Stems      []StemCount    // content words by stem, most frequent first, ties by stem
}

// Unit is the introduction, a section or a comment.
type Unit struct {
	ID      string // intro, s1, s2, …, or the comment's own ID
	Kind    UnitKind
	Heading string         // of a section, "" where there is none
	By      corpus.Speaker // who wrote it
	Name    string         // of the writer; "" where anonymous
	Date    string
	ReplyTo string // ID of the comment answered, "" for none

	Doc    text.Document
	Scores []sentiment.Score // one per sentence of Doc; zero for sentences that do not count
	Hits   []themes.Hit      // in the order of the text
	Types  []int32           // one per token of Doc: index in Analysis.Types; -1 for what is no word or does not count
	Words  int               // tokens that are words or numbers, in sentences whose themes count

	Content, Known, Judged int     // content words of the counted sentences; of those in the lexicon; of those with a tone
	counted                int     // sentences whose tone counts
	Positive, Negative     float64 // means of the positive and of the negative parts of the counted sentences' scores
	Themes                 []ThemeUse
	carried                [][]carried // the themes of each sentence of Doc

	Answers Answer // of a comment: the part of the essay that it speaks of
}

// Counts reports whether the tone of sentence s counts for the one who wrote the unit:
// a sentence in a block quote is somebody else's.
func (u *Unit) Counts(s text.Sentence) bool { return !s.Quoted }

// Value is the score of a sentence as it counts: 0 where no word is judged, though words that are merely
// liked (tafel, zon) may give it a trace of tone.
func (u *Unit) Value(sentence int) float64 {
	return counted(u.Scores[sentence].Value, u.Scores[sentence].Judged)
}

func counted(value float64, judged int) float64 {
	if judged == 0 {
		return 0
	}
	return value
}

// CountsThemes reports whether the themes of sentence s count. What an essay quotes belongs to
// what it is about; what a comment quotes stood in the essay already.
func (u *Unit) CountsThemes(s text.Sentence) bool { return !s.Quoted || u.Kind != Comment }

// ThemeUse is one theme in one unit.
type ThemeUse struct {
	Path string
	Hits int
	Rate shift.Rate     // hits per 1,000 words
	Tone shift.Estimate // of the counted sentences that carry the theme
}

// ThemeTotal is one theme in a whole post: in the essay, in the readers' comments, in the author's replies.
type ThemeTotal struct {
	Path                   string
	Essay, Readers, Author int // hits
	Sentences, Units       int // that carry it
	Rate                   shift.Rate
	Tone                   shift.Estimate
	Forms                  []FormCount // the forms that made the hits, most frequent first

	EssayTone, ReadersTone ThemeTone // of its sentences beside the others of the same section, of the same comment
	Spread                 Spread    // over the parts of the essay
}

// FormCount is a word form with its number of tokens.
type FormCount struct {
	Form  string
	Count int
}

// StemCount is a stem with its number of tokens and the forms that it groups, most frequent first.
type StemCount struct {
	Stem  string
	Count int
	Forms []FormCount
}

// Place is a sentence of a post.
type Place struct {
	Unit     int // index in Analysis.Units
	Sentence int // index in that unit's Doc.Sentences
}
