package pipeline

import (
	"slices"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// reader looks up words and reads sentences: what they say of themes, what tone they have. What it finds does not depend on what it read before.
type reader struct {
	model     *Model
	dutch     formTable // what is known of word forms
	english   formTable
	buffer    []byte
	tokenizer tokenize.Tokenizer
	tokens    tokenRoom
	quoted    []bool // scratch: which paragraphs are block quotes
	scorer    sentiment.Scorer

	// scratch, one entry per token of the sentence at hand
	tones  []*sentiment.Word
	masked []*sentiment.Word // tones, but for the words of a theme
	finds  []themes.Word
}

// reading is what was read in a span and is counted in the order of the post.
type reading struct {
	forms []*form      // of its tokens
	hits  []themes.Hit // in the order of the text
}

// read works through the sentences of a span one by one: looks up their words, finds their themes and scores them. Spans of one unit may be read at the
// same time, by several readers.
func (r *reader) read(p span, into *reading) error {
	u := p.unit
	into.forms, into.hits = into.forms[:0], into.hits[:0]
	for i := p.from; i < p.to; i++ {
		s, first := u.Doc.Sentences[i], len(into.forms)
		into.forms = r.lookUp(into.forms, u.Doc.TokensOf(s), s.Lang)
		if u.CountsThemes(s) {
			hits := r.find(&u.Doc, i, into.forms[first:])
			into.hits, u.carried[i] = append(into.hits, hits...), r.model.carriedBy(hits)
		}
		if !u.Counts(s) {
			continue
		}
		r.hear(into.forms[first:])
		score, err := r.score(&u.Doc, s, nil)
		if err != nil {
			return err
		}
		u.Scores[i] = score
		if err := r.mask(u, i); err != nil {
			return err
		}
	}
	return nil
}

// lookUp appends what is known of every token's form of one sentence.
func (r *reader) lookUp(forms []*form, tokens []text.Token, lang text.Lang) []*form {
	table := &r.dutch
	if lang == text.English {
		table = &r.english
	}
	for i := range tokens {
		f := table.find(tokens[i].Text)
		if f == nil {
			f = r.newForm(tokens[i], lang)
			table.add(tokens[i].Text, f)
		}
		forms = append(forms, f)
	}
	return forms
}

// find gives the hits of themes in a sentence whose words were looked up.
func (r *reader) find(d *text.Document, sentence int, forms []*form) []themes.Hit {
	r.finds = r.finds[:0]
	for _, f := range forms {
		r.finds = append(r.finds, f.theme)
	}
	return r.model.themes.Find(d, sentence, r.finds)
}

// hear takes in the sentence that score judges next.
func (r *reader) hear(forms []*form) {
	r.tones = r.tones[:0]
	for _, f := range forms {
		r.tones = append(r.tones, &f.tone)
	}
}

// toneless stands for a word that is not to be judged.
var toneless sentiment.Word

// score judges the sentence that was heard last, in the language that it is in; words of a hit in masked have no tone.
func (r *reader) score(d *text.Document, s text.Sentence, masked []themes.Hit) (sentiment.Score, error) {
	hidden := func(token int) bool {
		return slices.ContainsFunc(masked, func(h themes.Hit) bool { return h.Has(token) })
	}
	if s.Lang == text.English {
		english, err := r.model.english()
		if err != nil {
			return sentiment.Score{}, err
		}
		return english.Score(d, s, hidden)
	}
	if len(masked) == 0 {
		return r.scorer.Score(d, s, r.tones), nil
	}
	r.masked = append(r.masked[:0], r.tones...)
	for i := range r.masked {
		if hidden(s.First + i) {
			r.masked[i] = &toneless
		}
	}
	return r.scorer.Score(d, s, r.masked), nil
}
