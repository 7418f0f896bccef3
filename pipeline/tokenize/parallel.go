package tokenize

import (
	"context"
	"strings"

	"teneur/pipeline/text"
)

// pieceBytes is the least length of a piece of a document that is cut by itself.
const pieceBytes = 1 << 18

// DocumentParallel gives what Document gives, by as many goroutines as workers says: for one long text. It works on pieces of some
// 256 kB that end with a paragraph, so that a text of one paragraph is cut by one. The error is that of ctx, which it
// looks at after each piece.
func DocumentParallel(ctx context.Context, s string, quoted []bool, workers int) (text.Document, error) {
	if workers < 2 || len(s) < 2*pieceBytes {
		return Document(s, quoted), ctx.Err()
	}
	return documentOf(ctx, s, quoted, workers, pieceBytes)
}

// piece is a stretch of a text, and what it was cut into.
type piece struct {
	start, end int
	doc        text.Document // offsets are those of the text; tokens and paragraphs are counted from the start of the piece
	paragraphs int
}

func documentOf(ctx context.Context, s string, quoted []bool, workers, size int) (text.Document, error) {
	whole := reserved(text.Document{Text: s}, s)
	start, paragraphs := 0, 0
	next := func(p *piece) bool {
		p.start, p.end = start, pieceEnd(s, start+size)
		start = p.end
		return p.start < len(s)
	}
	cut := func() func(*piece) {
		var c cutter
		return func(p *piece) { c.piece(s, p) }
	}
	err := inOrder(workers, next, cut, func(p *piece) error {
		appendPiece(&whole, p, paragraphs)
		paragraphs += p.paragraphs
		return ctx.Err()
	})
	if err != nil {
		return text.Document{}, err
	}
	markQuoted(whole.Sentences, quoted)
	return whole, nil
}

// pieceEnd gives the first offset from pos on at which a text may be cut in two: the start of a paragraph whose first
// word has two letters or more. (What a single capital with a full stop means depends on the word before it, see initial,
// in whatever paragraph that is.)
func pieceEnd(s string, pos int) int {
	for pos < len(s) {
		i := strings.IndexByte(s[pos:], '\n')
		if i < 0 {
			break
		}
		next, breaks := skipSpace(s, pos+i)
		if breaks > 1 && lettersAt(s, next).end-next > 1 {
			return next
		}
		pos = next
	}
	return len(s)
}

// piece cuts s[p.start:p.end].
func (c *cutter) piece(s string, p *piece) {
	c.begin(s, reserved(p.doc, s[p.start:p.end]))
	p.paragraphs = c.paragraphs(p.start, p.end)
	p.doc = c.finish()
}

// appendPiece appends the tokens and sentences of p to those of the whole, which has so many paragraphs.
func appendPiece(whole *text.Document, p *piece, paragraphs int) {
	tokens := len(whole.Tokens)
	whole.Tokens = append(whole.Tokens, p.doc.Tokens...)
	for _, s := range p.doc.Sentences {
		s.First, s.Last, s.Paragraph = s.First+tokens, s.Last+tokens, s.Paragraph+paragraphs
		whole.Sentences = append(whole.Sentences, s)
	}
}
