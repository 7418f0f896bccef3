// Package ingest makes posts of what was never written as a post of the corpus: pasted plain text, Markdown files of other
// programs, web pages, feeds, and exports of WordPress. Read takes any of them.
//
// It promises that nothing is lost: every line of pasted text that is not blank stands in the post or is accounted for
// in Found.LeftOut, and so are the kinds of what is left out of a page, a feed or an export. Where it had to guess it says so
// in Found.Unsure, with what settles it. E-mail addresses and IP numbers of pages, feeds and exports do not get into a post.
package ingest

import "teneur/corpus"

// Options tells what the user knows better than any guess.
type Options struct {
	CommentsFrom int // the line of the input where the first comment begins, from 1; 0 = find out, -1 = no comments

	Title, Author, Date string // "" = find out; Date is ISO 8601 (2014-06-02) or written out (2 juni 2014)
}

// Found is a post with the places in the input where its parts came from.
type Found struct {
	Post corpus.Post // complete: ID from the title, File the name given

	IntroLine    int   // the first line of the introduction, from 1; 0 where there is none
	SectionLines []int // the line of each heading, parallel to Post.Sections; for the introduction its first line
	CommentLines []int // the first line of each comment, its name line where it has one; parallel to Post.Comments

	Unsure  []string // guesses that a person should look at: where, what, and what to do
	LeftOut []string // lines that are not in the text of the post, and why
}

// Text makes a post of pasted plain text. The name is that of the file, for messages and for the title where the text
// has none. Lines are paragraphs, unless the text is wrapped at a fixed width. The error is a corpus.Problem: not
// UTF-8, NUL bytes, larger than corpus.MaxSize, nothing in it, or an option that does not fit the text.
//
// Each step weighs cues (cues.tsv) and keeps the best reading of the whole: headings by shape and neighbours, the
// place where the comments begin as the best split of the text, the comments and their speakers as the most probable path of a
// hidden Markov model (Rabiner 1989), whose posterior probabilities say what is doubtful.
func Text(name string, data []byte, o Options) (Found, error) {
	lines, err := readLines(name, data)
	if err != nil {
		return Found{}, err
	}
	if err := o.check(name, len(lines)); err != nil {
		return Found{}, err
	}
	t := &reading{name: name, options: o, paragraphs: joinWrapped(lines, o.CommentsFrom)}
	t.readTop()
	t.scoreHeadings()
	t.readSigns()
	t.readEnding()
	t.readTalk()
	t.findComments()
	t.chooseHeadings()
	t.divideComments()
	t.settlePeople()
	t.settleReplies()
	return t.found(), nil
}

// reading is a text on its way to becoming a post: what each step has found so far.
type reading struct {
	name       string
	options    Options
	paragraphs []paragraph

	title, author, date string
	body                int // the first paragraph behind title and byline

	headingScores []float64 // for each paragraph; 0 or less is no heading
	signs         []signs   // for each paragraph
	ending        ending    // what stands below the last heading
	talk          []float64 // for each paragraph: what more says that it is a comment, where the ending is overlong
	headers       []header  // for each paragraph: the name and date of a comment where it may be that

	from     int // the first paragraph of the comments, len(paragraphs) where there are none
	comments []comment
	unsure   []doubt
}

// comment is one comment on its way: paragraphs first up to (not including) end.
type comment struct {
	first, end int
	header     int // its name line, -1 where it has none
	name, date string
	by         corpus.Speaker
	replyTo    int // number of the comment answered, from 1; 0 for none
}

// kind tells what became of a paragraph.
type kind uint8

const (
	prose    kind = iota // stands in the body of a section or comment
	headline             // a heading
	titleLine
	byline   // author and date of the post
	opener   // the heading over the comments
	nameLine // who wrote a comment, and when
	button   // what a blog puts below a comment to click on
	blankish // no letter or figure in it
)
