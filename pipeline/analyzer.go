package pipeline

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"teneur/corpus"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// maxForms bounds the table of word forms: a table of this size weighs some tens of megabytes,
// and holds every form of a corpus of millions of words that occurs more than once or twice.
const maxForms = 1 << 17

// Analyzer analyses posts one after another. It holds the table of word forms, so each goroutine has its own.
type Analyzer struct {
	model   *Model
	forms   map[string]*form // Dutch, by the form as it stands in the text
	english map[string]*form
	buffer  []byte

	// scratch, one entry per token of the sentence at hand
	looked []*form
	tones  []*sentiment.Word
	masked []*sentiment.Word // tones, but for the words of a theme
	scorer sentiment.Scorer
	finds  []themes.Word

	words vocabulary // of the post at hand
	said  said       // by its essay
}

// form is everything known of a word form, found out once.
type form struct {
	lower   string
	stem    string
	content bool // a word with a meaning of its own: no number, no punctuation, no function word
	tone    sentiment.Word
	theme   themes.Word

	word     *word // its word type; nil until it is met in a sentence whose themes count
	numbered       // in the post
}

// NewAnalyzer returns an analyzer with an empty table of word forms.
func (m *Model) NewAnalyzer() *Analyzer {
	return &Analyzer{model: m, forms: make(map[string]*form, 4096), english: make(map[string]*form)}
}

// Analyze analyses one post: the same post gives the same analysis, whatever was analysed before.
// The only errors are those of ctx and of the English data that cannot be loaded.
func (a *Analyzer) Analyze(ctx context.Context, post corpus.Post) (Analysis, error) {
	result := Analysis{ID: post.ID, File: post.File, Title: post.Title, Author: post.Author, Date: post.Date, seed: a.model.config.Shift.Seed,
		Fingerprint: fingerprint(post)}
	result.Units = parts(post)
	a.said.mark(result.Units)
	a.words.begin()
	for i := range result.Units {
		u := &result.Units[i]
		if err := ctx.Err(); err != nil {
			return Analysis{}, err
		}
		if err := a.read(u); err != nil {
			return Analysis{}, fmt.Errorf("post %s, %s: %w", post.ID, u.ID, err)
		}
	}
	result.Types, result.Stems = a.words.settled()
	result.compare(a.model)
	result.giveReasons(a.model.themes)
	result.Together = result.cooccur(a.model.themes)
	result.answer(&a.words, &a.said)
	result.word()
	result.sampling = result.passages()
	return result, nil
}

// lookUp fetches what is known of every token's form of one sentence.
func (a *Analyzer) lookUp(tokens []text.Token, lang text.Lang) {
	a.looked, a.tones, a.finds = a.looked[:0], a.tones[:0], a.finds[:0]
	for _, t := range tokens {
		f := a.form(t, lang)
		a.looked = append(a.looked, f)
		a.tones = append(a.tones, &f.tone)
		a.finds = append(a.finds, f.theme)
	}
}

func (a *Analyzer) form(t text.Token, lang text.Lang) *form {
	table := a.forms
	if lang == text.English {
		table = a.english
	}
	if f, ok := table[t.Text]; ok {
		return f
	}
	if len(table) >= maxForms {
		clear(table) // what a form is does not depend on what was met before, so forgetting changes nothing
	}
	f := a.newForm(t, lang)
	table[strings.Clone(t.Text)] = f
	return f
}

// longest is the length of the longest form that is looked into, in bytes: what is longer is no word but data, and
// would take time without end.
const longest = 120

func (a *Analyzer) newForm(t text.Token, lang text.Lang) *form {
	if len(t.Text) > longest {
		lower := strings.Clone(t.Text[:longest])
		return &form{lower: strings.ToValidUTF8(lower, ""), stem: strings.ToValidUTF8(lower, ""), content: t.Kind == text.Word}
	}
	f := &form{lower: strings.Clone(strings.ToLower(strings.ReplaceAll(t.Text, "’", "'")))} // a clone keeps no text alive
	var parts []string
	if t.Kind == text.Word {
		f.content = !tokenize.IsFunctionWord(f.lower, lang)
		f.stem = a.model.stem(&a.buffer, f.lower, lang)
		if lang == text.Dutch && f.content {
			if split := a.model.compounds.Split(f.lower); len(split) > 1 {
				parts = split
			}
		}
	}
	f.theme = a.model.themes.Lookup(f.lower, parts)
	if lang == text.Dutch {
		f.tone = a.model.lexicon.Lookup(f.lower, parts)
	}
	return f
}

// read works through a unit sentence by sentence: looks up its words, counts them, finds its themes and scores it.
func (a *Analyzer) read(u *Unit) error {
	u.Scores = make([]sentiment.Score, len(u.Doc.Sentences))
	u.carried = make([][]carried, len(u.Doc.Sentences))
	u.Types = slices.Repeat([]int32{-1}, len(u.Doc.Tokens))
	for i, s := range u.Doc.Sentences {
		tokens := u.Doc.TokensOf(s)
		a.lookUp(tokens, s.Lang)
		if u.CountsThemes(s) {
			hits := a.model.themes.Find(&u.Doc, i, a.finds)
			u.Hits, u.carried[i] = append(u.Hits, hits...), a.model.carriedBy(hits)
			u.Words += words(tokens)
			a.words.count(u, s.First, tokens, a.looked)
		}
		if !u.Counts(s) {
			continue
		}
		score, err := a.score(&u.Doc, s, nil)
		if err != nil {
			return err
		}
		u.Scores[i] = score
		u.add(score)
		if err := a.mask(u, i); err != nil {
			return err
		}
	}
	u.Positive /= float64(max(u.counted, 1))
	u.Negative /= float64(max(u.counted, 1))
	return nil
}

// add counts the score of one more sentence.
func (u *Unit) add(score sentiment.Score) {
	u.counted++
	u.Positive += counted(score.Positive, score.Judged)
	u.Negative += counted(score.Negative, score.Judged)
	u.Content += score.Content
	u.Known += score.Known
	u.Judged += score.Judged
}

// toneless stands for a word that is not to be judged.
var toneless sentiment.Word

// score judges the sentence that was looked up last, in the language that it is in; words of a hit in masked have no tone.
func (a *Analyzer) score(d *text.Document, s text.Sentence, masked []themes.Hit) (sentiment.Score, error) {
	hidden := func(token int) bool {
		return slices.ContainsFunc(masked, func(h themes.Hit) bool { return h.Has(token) })
	}
	if s.Lang == text.English {
		english, err := a.model.english()
		if err != nil {
			return sentiment.Score{}, err
		}
		return english.Score(d, s, hidden), nil
	}
	if len(masked) == 0 {
		return a.scorer.Score(d, s, a.tones), nil
	}
	a.masked = append(a.masked[:0], a.tones...)
	for i := range a.masked {
		if hidden(s.First + i) {
			a.masked[i] = &toneless
		}
	}
	return a.scorer.Score(d, s, a.masked), nil
}

// words counts the tokens that are words or numbers.
func words(tokens []text.Token) int {
	n := 0
	for _, t := range tokens {
		if t.Kind == text.Word || t.Kind == text.Number {
			n++
		}
	}
	return n
}
