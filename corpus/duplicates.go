package corpus

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"strings"
	"unicode"
)

// Duplicates finds posts that are in a corpus twice. Posts are added in any order; it keeps a few hashes of each, no
// text. The zero value is ready for use.
type Duplicates struct {
	titles, texts map[[sha256.Size]byte]Post // of posts only ID, File and the hash of the comments in their place
	comments      map[string][sha256.Size]byte
}

// Likeness tells how alike two posts are.
type Likeness int

// From least to most alike. Texts are compared by their letters and figures alone.
const (
	Different     Likeness = iota
	SameTitle              // title and author are equal, the text is not
	OtherComments          // the same essay with other comments
	SamePost               // the same essay with the same comments
)

// Find gives the post added earlier that is most like p, and how alike they are; ID and File are all that is filled in.
// Two posts with one title, by one author, on two days that are both known are different posts.
func (d *Duplicates) Find(p Post) (earlier Post, alike Likeness) {
	if found, ok := d.texts[essayHash(p)]; ok {
		if d.comments[found.ID] == commentsHash(p) {
			return found, SamePost
		}
		return found, OtherComments
	}
	found, ok := d.titles[titleHash(p)]
	if !ok || found.Date != "" && p.Date != "" && found.Date != p.Date {
		return Post{}, Different
	}
	return found, SameTitle
}

// Add takes up a post. Of posts that are alike the first stays the one that Find gives.
func (d *Duplicates) Add(p Post) {
	if d.titles == nil {
		d.titles, d.texts = map[[sha256.Size]byte]Post{}, map[[sha256.Size]byte]Post{}
		d.comments = map[string][sha256.Size]byte{}
	}
	short := Post{ID: p.ID, File: p.File, Date: p.Date}
	for _, index := range []struct {
		posts map[[sha256.Size]byte]Post
		key   [sha256.Size]byte
	}{{d.titles, titleHash(p)}, {d.texts, essayHash(p)}} {
		if _, taken := index.posts[index.key]; !taken {
			index.posts[index.key] = short
		}
	}
	if _, taken := d.comments[p.ID]; !taken {
		d.comments[p.ID] = commentsHash(p)
	}
}

// Check adds a post, and gives what is wrong where an earlier one is the same.
func (d *Duplicates) Check(p Post) []Problem {
	defer d.Add(p)
	earlier, alike := d.Find(p)
	switch alike {
	case SameTitle:
		return []Problem{{File: p.File, Line: 1, What: "the same title and author as " + earlier.File, Do: "remove one of the two, or date both"}}
	case OtherComments, SamePost:
		return []Problem{{File: p.File, Line: 1, What: "the same essay as " + earlier.File, Do: "keep the one with the most comments"}}
	}
	return nil
}

func titleHash(p Post) [sha256.Size]byte {
	h := sha256.New()
	writeWords(h, p.Title)
	writeWords(h, p.Author)
	return [sha256.Size]byte(h.Sum(nil))
}

// essayHash is of the words of the essay, headings included: a hand that adds emphasis or moves a line break does not
// make another essay of it.
func essayHash(p Post) [sha256.Size]byte {
	h := sha256.New()
	for _, s := range p.Sections {
		writeWords(h, s.Heading)
		writeWords(h, s.Body)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

func commentsHash(p Post) [sha256.Size]byte {
	h := sha256.New()
	for _, c := range p.Comments {
		writeWords(h, c.Name)
		writeWords(h, escapeHeadings(c.Body))
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// writeWords hashes the letters and figures of a text, in small letters, and its end.
func writeWords(h hash.Hash, text string) {
	fmt.Fprintln(h, bareWords(text))
}

// bareWords gives the letters, marks and figures of a text in small letters, with nothing between them.
func bareWords(text string) string {
	return strings.Map(func(r rune) rune {
		if isWordRune(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, settle(text))
}
