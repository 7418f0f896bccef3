package sentiment_test

import (
	"strings"
	"testing"

	"teneur/pipeline/compound"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/tokenize"
)

// reader scores running text as the program does: with its tokens, its sentences and its compounds.
type reader struct {
	lexicon   *sentiment.Lexicon
	compounds *compound.Splitter
}

func newReader(t testing.TB) reader {
	t.Helper()
	return reader{sentiment.Default(), compound.Load()}
}

// words looks up every token.
func (r reader) words(doc *text.Document) []*sentiment.Word {
	words := make([]*sentiment.Word, len(doc.Tokens))
	for i, token := range doc.Tokens {
		lower := strings.ToLower(strings.ReplaceAll(token.Text, "’", "'"))
		var parts []string
		if token.Kind == text.Word && !tokenize.IsFunctionWord(lower, text.Dutch) {
			parts = r.compounds.Split(lower)
		}
		w := r.lexicon.Lookup(lower, parts)
		words[i] = &w
	}
	return words
}

// scores gives the score of each sentence of a text, all taken for Dutch.
func (r reader) scores(line string) (text.Document, []sentiment.Score) {
	doc := tokenize.Document(line, nil)
	words := r.words(&doc)
	scores, scorer := make([]sentiment.Score, len(doc.Sentences)), sentiment.Scorer{}
	for i, s := range doc.Sentences {
		scores[i] = scorer.Score(&doc, s, words[s.First:s.Last])
	}
	return doc, scores
}

// value is the mean over the sentences of a text, 0 where there is none.
func (r reader) value(line string) float64 {
	_, scores := r.scores(line)
	sum := 0.0
	for _, score := range scores {
		sum += score.Value
	}
	return sum / float64(max(1, len(scores)))
}

func (r reader) explain(t *testing.T, line string) string {
	t.Helper()
	doc, scores := r.scores(line)
	var out strings.Builder
	for i, s := range doc.Sentences {
		if err := sentiment.Explain(&out, &doc, s, scores[i]); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}
