// Package corpus holds blog posts: their sections and their reader comments,
// as Markdown files written to be edited by hand.
//
// It promises that no text is lost: a file in canonical form is saved with the
// same bytes, any other file keeps every word. It imports nothing else of teneur.
package corpus

// Speaker tells whether the author of the post or a reader is speaking.
type Speaker string

// The two kinds of speaker.
const (
	Author Speaker = "author"
	Reader Speaker = "reader"
)

// Post is one blog post with its sections and its comments, in the order of the file.
type Post struct {
	ID     string // the file name without its extension, [a-z0-9-]+ in a canonical corpus
	File   string // where it was read from, for messages; "" for a post made in memory
	Title  string
	Author string
	Date   string // ISO 8601 (2014-06-02), "" where unknown
	Source string // address of the original, "" where unknown

	// FrontMatter is the block between the two --- (or +++) lines as it was read, without those
	// lines; "" where the file had none. Keys of other programs live on in it.
	FrontMatter string

	Sections []Section // Sections[0] is the introduction (Level 0) where there is one
	Comments []Comment
}

// Section is a stretch of the post under one heading.
type Section struct {
	Heading string // the heading's words without mark-up; "" for the introduction
	Level   int    // 1 to 6; 0 for the introduction
	Body    string // Markdown, without the heading line
	Line    int    // the line in the file of the heading, or of the first text of an introduction, from 1
}

// Comment is one reaction under the post.
type Comment struct {
	ID      string // unique in the post: c1, c2, …
	ReplyTo string // the ID of the comment that this one answers, "" for none
	Name    string // "" where the writer is anonymous
	Date    string // ISO 8601, "" where unknown
	By      Speaker
	Body    string // Markdown
	Line    int    // the line in the file of its heading, from 1
}

// Block is one paragraph of prose, freed of its mark-up: what the analysis reads.
type Block struct {
	Text  string // plain text: no emphasis marks, no link targets, no code; white space as a reader sees it
	Quote bool   // stands in a block quote: somebody else's words
	Line  int    // the line within the Markdown it came from, from 1
}
