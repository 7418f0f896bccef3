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

	read reading // how the file spelled it, so that what is not changed is saved as it was
}

// reading is what Parse saw of a file beyond the fields of its Post.
type reading struct {
	parsed          bool      // Parse made the post: a missing title or date is then found in the file name again
	toml            bool      // FrontMatter stood between +++ lines
	gap             bool      // an empty line follows the front matter
	titleHeading    string    // the lines of the level-1 heading that opens the text and gives the title
	titleText       string    // the title as a heading of the text gives it, "" where none does
	commentsHeading string    // the lines of the heading that opens the comments
	commentsIntro   string    // text between that heading and the first comment
	problems        []Problem // what Parse found wrong
	date            misspelt  // a date in the front matter that is none
	form            fileForm  // what was settled of its bytes
}

// Section is a stretch of the post under one heading.
type Section struct {
	Heading string // the heading's words without mark-up; "" for the introduction
	Level   int    // 1 to 6; 0 for the introduction
	Body    string // Markdown, without the heading line, without blank lines around it
	Line    int    // the line in the file of the heading, or of the first text of an introduction, from 1

	read heading // the heading as the file spelled it
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

	read commentSource // its heading as the file spelled it
}

// Block is one paragraph of prose, freed of its mark-up: what the analysis reads.
type Block struct {
	Text  string // plain text: no emphasis marks, no link targets, no code; white space as a reader sees it
	Quote bool   // stands in a block quote: somebody else's words
	Line  int    // the line within the Markdown it came from, from 1
}
