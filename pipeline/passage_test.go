package pipeline

import (
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
)

// TestPassages: a paragraph of the essay is a passage, and a comment as a whole; what is quoted in a comment and what is short is left out.
func TestPassages(t *testing.T) {
	m := modelWith(t, seaThemes)
	post := corpus.Post{ID: "p", Sections: []corpus.Section{
		{Body: "De haven rook naar vis, teer en natte touwen. Wij wachtten.\n\nDat was het."},
		{Heading: "Later", Level: 2, Body: "> Na de windstilte voer de schipper met volle zeilen langs de boeien."},
	}, Comments: []corpus.Comment{
		{ID: "c1", By: corpus.Reader, Body: "> De haven rook naar vis, teer en natte touwen.\n\nDe schipper heette Klaas.\n\nZijn vrouw bakte pannenkoeken op zondag."},
		{ID: "c2", By: corpus.Reader, Body: "Mooi."},
	}}
	var units, texts, carried []string
	for _, p := range passagesOf(analyzed(t, m, []corpus.Post{post})[0]) {
		units, texts = append(units, p.Unit), append(texts, p.Text)
		var paths []string
		for _, s := range p.Sentences {
			paths = append(paths, s.Themes...)
		}
		carried = append(carried, strings.Join(paths, " "))
	}
	if want := []string{"intro", "s1", "c1"}; !slices.Equal(units, want) {
		t.Fatalf("passages of %q, want %q", units, want)
	}
	for i, want := range []string{"De haven rook naar vis, teer en natte touwen. Wij wachtten.", "Na de windstilte voer de schipper met volle zeilen langs de boeien.",
		"De schipper heette Klaas. Zijn vrouw bakte pannenkoeken op zondag."} {
		if texts[i] != want {
			t.Errorf("passage %d is %q, want %q", i, texts[i], want)
		}
	}
	if want := []string{"zee zee/haven", "storm/stilte", ""}; !slices.Equal(carried, want) {
		t.Errorf("the passages carry %q, want %q: a sub-theme counts for its parent, an opposite does not", carried, want)
	}
}

// passagesOf spells out the passages of one post, in the order of the post.
func passagesOf(a Analysis) []Passage {
	s := SummaryOf(a)
	var r ranking
	stems, places := r.of(s.table.names(), s.table.forms)
	var all []Passage
	for _, one := range s.passages.items {
		all = append(all, one.item.passage(stems, places))
	}
	return all
}

func TestShortened(t *testing.T) {
	for _, test := range []struct {
		text string
		most int
		want string
	}{
		{"", 5, ""}, {"drie woorden lang", 17, "drie woorden lang"}, {"drie woorden lang", 16, "drie woorden …"}, {"drie woorden lang", 12, "drie …"},
		{"éénwoord", 1, " …"}, {"éénwoord", 5, "ééé"[:4] + "n …"},
	} {
		if got := shortened(test.text, test.most); got != test.want {
			t.Errorf("shortened(%q, %d) = %q, want %q", test.text, test.most, got, test.want)
		}
	}
}

// TestPassageText: a long passage keeps the beginning of its text only, but all of its words.
func TestPassageText(t *testing.T) {
	all := passagesOf(analyze(t, model(t).NewAnalyzer(), essay("long", strings.Repeat("De schipper voer met volle zeilen langs de boeien. ", 60))))
	if len(all) != 1 {
		t.Fatalf("%d passages, want one", len(all))
	}
	p := all[0]
	if len(p.Text) > passageText+len(" …") || !strings.HasSuffix(p.Text, " …") || len(p.Sentences) != 60 {
		t.Errorf("%d bytes of text, %d sentences: %q", len(p.Text), len(p.Sentences), p.Text)
	}
}
