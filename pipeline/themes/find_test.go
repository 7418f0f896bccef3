package themes_test

import (
	"strings"
	"testing"

	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// BenchmarkFind searches sentences whose words are known: those that hold themes, and those that hold none.
func BenchmarkFind(b *testing.B) {
	s := set(b)
	var named strings.Builder
	for _, e := range s.Examples() {
		named.WriteString(e.Text + "\n\n")
	}
	bare := strings.Repeat("Hij schildert op zaterdag de deur van de schuur, en dan kan er niets meer op. Wat een mooie kleur geeft dat groen!\n\n", 100)
	for _, c := range []struct{ name, text string }{{"themes", named.String()}, {"none", bare}} {
		b.Run(c.name, func(b *testing.B) {
			doc := tokenize.Document(c.text, nil)
			all := known(s, &doc)
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				for i, sentence := range doc.Sentences {
					s.Find(&doc, i, all[sentence.First:sentence.Last])
				}
			}
		})
	}
}

// known looks up each form once, as the analyzer does.
func known(s *themes.Set, doc *text.Document) []themes.Word {
	forms := make(map[string]themes.Word)
	all := make([]themes.Word, len(doc.Tokens))
	for i, tok := range doc.Tokens {
		lower := strings.ToLower(tok.Text)
		if _, ok := forms[lower]; !ok {
			forms[lower] = s.Lookup(lower, nil)
		}
		all[i] = forms[lower]
	}
	return all
}

// TestZeroWordMatchesNothing: a word that was not looked up, such as one too long to be one, is in no phrase and ends none.
func TestZeroWordMatchesNothing(t *testing.T) {
	s := set(t)
	doc := tokenize.Document("Wij gaan voor elkaar door het vuur, vertrouw daar maar op.", nil)
	all := words(s, &doc)
	whole := len(findIn(s, &doc, all))
	for i, kept := range all {
		all[i] = themes.Word{}
		if found := len(findIn(s, &doc, all)); found > whole {
			t.Errorf("without %s %d hits, with it %d", doc.Tokens[i].Text, found, whole)
		}
		all[i] = kept
	}
	if hits := findIn(s, &doc, make([]themes.Word, len(all))); len(hits) > 0 || whole == 0 {
		t.Errorf("%d hits of no words, %d of all", len(hits), whole)
	}
}

func BenchmarkLookup(b *testing.B) {
	s := set(b)
	forms := []string{"de", "vertrouwen", "gildebroeders", "schuur", "wederdienst", "schildert", "onbetrouwbaar", "één"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Lookup(forms[i%len(forms)], nil)
	}
}
