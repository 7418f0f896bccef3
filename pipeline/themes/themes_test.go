package themes_test

import (
	"slices"
	"strings"
	"testing"

	"teneur/pipeline/compound"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

func set(testing.TB) *themes.Set { return themes.Default() }

// words looks up each token of a document, as the analyzer does.
func words(s *themes.Set, doc *text.Document) []themes.Word {
	all := make([]themes.Word, len(doc.Tokens))
	for i, tok := range doc.Tokens {
		lower := strings.ToLower(strings.ReplaceAll(tok.Text, "’", "'"))
		var parts []string
		if split := compound.Load().Split(lower); len(split) > 1 && tok.Kind == text.Word {
			parts = split
		}
		all[i] = s.Lookup(lower, parts)
	}
	return all
}

func find(s *themes.Set, sentence string) []themes.Hit {
	doc := tokenize.Document(sentence, nil)
	return findIn(s, &doc, words(s, &doc))
}

func findIn(s *themes.Set, doc *text.Document, words []themes.Word) []themes.Hit {
	var hits []themes.Hit
	for i, sentence := range doc.Sentences {
		hits = append(hits, s.Find(doc, i, words[sentence.First:sentence.Last])...)
	}
	return hits
}

func paths(hits []themes.Hit) string {
	var all []string
	for _, h := range hits {
		all = append(all, h.Theme)
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), ",")
}

// counted gives the themes that hits count for, as "teneur themes" prints them.
func counted(s *themes.Set, hits []themes.Hit) string {
	var all []string
	for _, h := range hits {
		all = append(all, s.CountsFor(h.Theme)...)
	}
	slices.Sort(all)
	if len(all) == 0 {
		return "-"
	}
	return strings.Join(slices.Compact(all), ",")
}

// TestExamples holds each theme to its own examples.
func TestExamples(t *testing.T) {
	s := set(t)
	both := make(map[string]int)
	for _, e := range s.Examples() {
		if both[e.Theme] |= 1; e.Counter {
			both[e.Theme] |= 2
		}
		if hits := find(s, e.Text); !s.Holds(e, hits) {
			t.Errorf("%s:%d: %s, counterexample %v, found %q: %s", e.File, e.Line, e.Theme, e.Counter, paths(hits), e.Text)
		}
	}
	for _, path := range s.Paths() {
		if both[path] != 3 {
			t.Errorf("%s has no examples or no counterexamples", path)
		}
	}
}

func TestHit(t *testing.T) {
	s := set(t)
	hits := find(s, "De bank zweeg. Zij vertrouwde hem haar schuttersgilde toe.")
	if len(hits) != 2 {
		t.Fatalf("found %+v, want two hits", hits)
	}
	verb, noun := hits[0], hits[1]
	if verb.Form != "vertrouwde … toe" || verb.Entry != "toevertrouwen" || verb.Sentence != 1 || verb.First != 5 {
		t.Errorf("separable verb: %+v", verb)
	}
	if noun.Form != "schuttersgilde" || !slices.Equal(noun.Parts, []string{"schutters", "gilde"}) {
		t.Errorf("compound: %+v", noun)
	}
}

func TestWithin(t *testing.T) {
	s := set(t)
	if got := strings.Join(s.CountsFor("vertrouwen/individueel"), " "); got != "vertrouwen/individueel vertrouwen" {
		t.Errorf("a hit of a sub-theme counts for %s", got)
	}
	if got := strings.Join(s.CountsFor("vertrouwen/wantrouwen"), " "); got != "vertrouwen/wantrouwen" {
		t.Errorf("a hit of an opposing sub-theme counts for %s", got)
	}
	for _, test := range []struct {
		hit, path string
		want      bool
	}{
		{"vertrouwen", "vertrouwen", true},
		{"vertrouwen/wantrouwen", "vertrouwen/wantrouwen", true},
		{"vertrouwen/wantrouwen", "vertrouwen", false}, // it opposes its parent
		{"vertrouwen/individueel", "vertrouwen", true},
		{"vertrouwen", "vertrouwen/individueel", false},
		{"gilden", "vertrouwen", false},
		{"unknown", "vertrouwen", false},
	} {
		if got := s.Within(test.hit, test.path); got != test.want {
			t.Errorf("Within(%q, %q) = %v", test.hit, test.path, got)
		}
	}
}

// TestLongSentence: a text without an end to its sentence takes time by its length, not by its square.
func TestLongSentence(t *testing.T) {
	const times = 200_000
	if hits := find(set(t), strings.Repeat("vertrouwen ", times)); len(hits) != times {
		t.Errorf("%d hits, want %d", len(hits), times)
	}
}

// TestLongConditions: near looks a bounded way.
func TestLongConditions(t *testing.T) {
	const times = 50_000
	if hits := find(set(t), strings.Repeat("vertrouwd ", times)); len(hits) != 0 {
		t.Errorf("%d hits, want none: there is no form of hebben", len(hits))
	}
}

// TestNoHitNoMemory: a sentence in which nothing is found costs no memory.
func TestNoHitNoMemory(t *testing.T) {
	s := set(t)
	doc := tokenize.Document("Het regende de hele dag en de kinderen bleven binnen, want voor buiten spelen was het te koud.", nil)
	looked := words(s, &doc)
	if n := testing.AllocsPerRun(100, func() { s.Find(&doc, 0, looked) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		set(b)
	}
}
