package themes_test

import (
	"strings"
	"testing"

	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

const twoParagraphs = "De bakker zei: “Gilden bestaan niet meer.” Dat klopt.\n\nMaar zij vertrouwde hem, gek genoeg, de sleutel toe. Klaar."

func TestConcord(t *testing.T) {
	for _, test := range []struct {
		pattern              string
		context              themes.Context
		left, keyword, right string
	}{
		{"gilden", themes.Context{Words: 2}, "bakker zei: “", "Gilden", " bestaan niet"},
		{"gilden", themes.Context{Words: 0}, "“", "Gilden", ""},
		{"gilden", themes.Context{Words: 3}, "De bakker zei: “", "Gilden", " bestaan niet meer.”"},
		{"klopt", themes.Context{Words: 3}, "niet meer.” Dat ", "klopt", ".\n\nMaar zij vertrouwde"}, // over the end of a sentence
		{"klopt", themes.Context{Sentence: true}, "Dat ", "klopt", "."},
		{"lemma:toevertrouwen", themes.Context{Words: 1}, "zij ", "vertrouwde hem, gek genoeg, de sleutel toe", ". Klaar."},
		{"klaar", themes.Context{Words: 1000}, strings.TrimSuffix(twoParagraphs, "Klaar."), "Klaar", "."},
		{"klaar", themes.Context{Words: 1 << 40}, strings.TrimSuffix(twoParagraphs, "Klaar."), "Klaar", "."},
	} {
		doc, found := occurrences(t, test.pattern, twoParagraphs)
		if len(found) != 1 {
			t.Fatalf("%s: found %+v", test.pattern, found)
		}
		line := themes.Concord(&doc, found[0], test.context)
		if line.Left != test.left || line.Keyword != test.keyword || line.Right != test.right {
			t.Errorf("%s, %+v: %q | %q | %q, want %q | %q | %q", test.pattern, test.context,
				line.Left, line.Keyword, line.Right, test.left, test.keyword, test.right)
		}
		if doc.Text[line.Start:line.End] != line.Keyword {
			t.Errorf("%s: the offsets %d to %d do not hold the keyword", test.pattern, line.Start, line.End)
		}
	}
}

func TestMarks(t *testing.T) {
	doc, found := occurrences(t, "lemma:toevertrouwen", twoParagraphs)
	var marked []string
	for _, m := range themes.Concord(&doc, found[0], themes.Context{Words: 5}).Marks {
		marked = append(marked, doc.Text[m.Start:m.End])
	}
	if strings.Join(marked, "|") != "vertrouwde|toe" {
		t.Errorf("marked %q", marked)
	}
}

// TestOccurrenceOf finds the particle of a hit of the dictionary, and none where a phrase holds dots.
func TestOccurrenceOf(t *testing.T) {
	s := set(t)
	doc := tokenize.Document("Zij vertrouwde hem de sleutel toe.", nil)
	for _, h := range findIn(s, &doc, words(s, &doc)) {
		if o := themes.OccurrenceOf(&doc, h); o.Particle < 0 || doc.Tokens[o.Particle].Text != "toe" {
			t.Errorf("%+v: particle %d", h, o.Particle)
		}
	}
	doc = tokenize.Document("Wat … een dag.", nil)
	h := themes.Hit{Form: "wat … een", First: 0, Last: 3}
	if o := themes.OccurrenceOf(&doc, h); o.Particle != themes.NoParticle {
		t.Errorf("a phrase has the particle %d", o.Particle)
	}
}

func TestResolve(t *testing.T) {
	s := set(t)
	for _, test := range []struct{ name, path, err string }{
		{"vertrouwen", "vertrouwen", ""},
		{"Vertrouwen/Wantrouwen", "vertrouwen/wantrouwen", ""},
		{"vertrowen", "", `did you mean "vertrouwen"?`},
		{"wantrouwen", "", `did you mean "vertrouwen/wantrouwen"?`},
		{"gilde", "", `did you mean "gilden"?`},
	} {
		path, err := s.Resolve(test.name)
		if path != test.path || (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
			t.Errorf("%s: %q, %v", test.name, path, err)
		}
	}
}
