package sentiment

import "testing"

// TestMisspelt holds what is taken for a misspelling, and what is not: a word of its own, a name, a short or foreign word.
func TestMisspelt(t *testing.T) {
	l := Default()
	tests := []struct{ form, lemma string }{
		{"verschrikelijk", "verschrikkelijk"},
		{"interressant", "interessant"},
		{"vriendlijk", "vriendelijk"},
		{"fantasties", "fantastisch"},
		{"respekt", "respect"},
		{"aktueel", "actueel"},
		{"efficiente", "efficiënt"},
		{"duurr", "duur"},
		{"fantatisch", "fantastisch"},
		{"jansen", ""}, // dansen
		{"merkel", ""},
		{"vingt", ""},
		{"fout", ""},  // known as it is
		{"moord", ""}, // a word
		{"kast", ""},
		{"", ""},
		{"\xff\xfe", ""},
	}
	for _, test := range tests {
		word := l.Lookup(test.form, nil)
		lemma := ""
		if word.formation == "spelling" {
			lemma = word.Entry
		}
		if lemma != test.lemma {
			t.Errorf("%s: taken for %q, want %q", test.form, lemma, test.lemma)
		}
	}
}
