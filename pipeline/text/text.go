// Package text holds the types that every stage of the pipeline shares: a
// document with its sentences and its tokens. It imports nothing else of teneur, so that any
// stage may import it.
//
// Its promise: for every token t of a document d, d.Text[t.Start:t.End] == t.Text; tokens
// are in order and do not overlap, and every byte between them is white space. Sentences are in order,
// do not overlap, and together hold every token.
package text

// Lang is the language of a sentence.
type Lang uint8

// The languages that are told apart.
const (
	Dutch Lang = iota
	English
)

// String gives the ISO 639-1 code.
func (l Lang) String() string {
	if l == English {
		return "en"
	}
	return "nl"
}

// Kind tells what sort of token it is.
type Kind uint8

// The kinds of token.
const (
	Word        Kind = iota // letters, also with apostrophe or hyphen: foto's, zzp'er, tv-gids, d.w.z.
	Number                  // 19e, 10-15, 1.234,56, 30%
	Punctuation             // . , ; : ? ! quotation marks, brackets, dashes
	Symbol                  // €, +, &
	Address                 // URL, e-mail, @name
	Hashtag                 // #tag
	Emoji                   // emoji, emoticon ;), :shortcode:
)

// Token is a word, number, punctuation mark or other smallest piece of text.
type Token struct {
	Text       string // shares the document's memory
	Start, End int    // byte offsets in Document.Text, half open
	Kind       Kind
}

// Sentence is a stretch of tokens of one paragraph.
type Sentence struct {
	Start, End  int // byte offsets in Document.Text: from the first token's start to the last token's end
	First, Last int // its tokens are Document.Tokens[First:Last]
	Paragraph   int // number of its paragraph in the document, from 0
	Lang        Lang
	Quoted      bool // its paragraph is a block quote: somebody else's words
}

// Document is the text of one unit (a section or a comment), cut into sentences and tokens.
type Document struct {
	Text      string
	Tokens    []Token
	Sentences []Sentence
}

// TokensOf returns the tokens of sentence s; the slice shares the document's memory.
func (d *Document) TokensOf(s Sentence) []Token { return d.Tokens[s.First:s.Last] }
