package pipeline

import (
	"context"
	"slices"
	"strconv"

	"teneur/corpus"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/tokenize"
)

// units cuts a post into its introduction, sections and comments, each with its prose tokenised.
func units(ctx context.Context, post corpus.Post, readers []*reader) ([]Unit, error) {
	all, err := cut(ctx, post, readers)
	if err == nil {
		markQuotations(all)
	}
	return all, err
}

// cut is units without a look at what comments repeat.
func cut(ctx context.Context, post corpus.Post, readers []*reader) ([]Unit, error) {
	all := outline(post)
	if len(readers) == 1 {
		readers[0].tokens.begin(length(post))
	}
	return all, each(ctx, readers, len(all), func(r *reader, i int) (err error) {
		all[i].Doc, err = r.cut(ctx, bodyOf(post, i), len(readers))
		return err
	})
}

// outline gives the units of a post, without their text.
func outline(post corpus.Post) []Unit {
	all := make([]Unit, 0, len(post.Sections)+len(post.Comments))
	number := 0
	for _, s := range post.Sections {
		u := Unit{ID: "intro", Kind: Intro, By: corpus.Author, Name: post.Author}
		if s.Level > 0 {
			number++
			u.ID, u.Kind, u.Heading = "s"+strconv.Itoa(number), Section, s.Heading
		}
		all = append(all, u)
	}
	for _, c := range post.Comments {
		all = append(all, Unit{ID: c.ID, Kind: Comment, By: c.By, Name: c.Name, Date: c.Date, ReplyTo: c.ReplyTo})
	}
	return all
}

// bodyOf gives the Markdown of a unit, by its place.
func bodyOf(post corpus.Post, unit int) string {
	if n := len(post.Sections); unit >= n {
		return post.Comments[unit-n].Body
	}
	return post.Sections[unit].Body
}

// cut gives the prose of a Markdown text in tokens and sentences, paragraph by paragraph.
func (r *reader) cut(ctx context.Context, markdown string, workers int) (text.Document, error) {
	prose, quoted := corpus.Prose(markdown, r.quoted[:0])
	r.quoted = quoted
	if workers > 1 {
		return tokenize.DocumentParallel(ctx, prose, quoted, workers)
	}
	d := text.Document{Tokens: r.tokens.next()}
	r.tokenizer.Cut(&d, prose, quoted)
	d.Tokens = r.tokens.took(d.Tokens)
	return d, nil
}

// begin makes room for what is read in the unit.
func (u *Unit) begin() {
	n := len(u.Doc.Sentences)
	u.Scores, u.carried = make([]sentiment.Score, n), make([][]carried, n)
	u.Types = slices.Repeat([]int32{-1}, len(u.Doc.Tokens))
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

// settle makes means of sums, once all is read.
func (u *Unit) settle() {
	u.Positive /= float64(max(u.counted, 1))
	u.Negative /= float64(max(u.counted, 1))
}
