package sentiment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// plainDocument cuts a text into one sentence of tokens: at white space, and punctuation by itself. It stands in for
// package tokenize, which a stage may not import.
func plainDocument(line string) *text.Document {
	doc := &text.Document{Text: line}
	for start := 0; start < len(line); {
		r, size := utf8.DecodeRuneInString(line[start:])
		if unicode.IsSpace(r) {
			start += size
			continue
		}
		end, kind := plainToken(line, start)
		doc.Tokens = append(doc.Tokens, text.Token{Text: line[start:end], Start: start, End: end, Kind: kind})
		start = end
	}
	if n := len(doc.Tokens); n > 0 {
		doc.Sentences = []text.Sentence{{Start: doc.Tokens[0].Start, End: doc.Tokens[n-1].End, First: 0, Last: n}}
	}
	return doc
}

func plainToken(line string, start int) (end int, kind text.Kind) {
	word := line[start:]
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	if first, _ := utf8.DecodeRuneInString(word); isEmoji(word, first) {
		return start + len(word), text.Emoji
	}
	for i, r := range word {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		inside := letter || i > 0 && (r == '\'' || r == '-' || r == '’') && startsWithLetter(word[i+utf8.RuneLen(r):])
		if !inside && i == 0 {
			return start + utf8.RuneLen(r), text.Punctuation
		}
		if !inside {
			return start + i, text.Word
		}
	}
	return start + len(word), text.Word
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func isEmoji(word string, first rune) bool {
	return first > 0x2190 || len(word) > 1 && len(word) < 5 && strings.ContainsRune(":;", first) ||
		len(word) > 2 && first == ':' && strings.HasSuffix(word, ":")
}

// scoreLine scores one line with a lexicon.
func scoreLine(l *Lexicon, line string) (*text.Document, Score) {
	doc := plainDocument(line)
	if len(doc.Sentences) == 0 {
		return doc, Score{}
	}
	var scorer Scorer
	return doc, scorer.Score(doc, doc.Sentences[0], lookUp(l, doc))
}

// lookUp looks up every token of a document.
func lookUp(l *Lexicon, doc *text.Document) []*Word {
	words := make([]*Word, len(doc.Tokens))
	for i, token := range doc.Tokens {
		w := l.Lookup(strings.ToLower(token.Text), nil)
		words[i] = &w
	}
	return words
}
