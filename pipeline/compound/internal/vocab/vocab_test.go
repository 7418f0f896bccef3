package vocab

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func build(t testing.TB, entries map[string]Entry) *Automaton {
	t.Helper()
	forms := make([]string, 0, len(entries))
	for form := range entries {
		forms = append(forms, form)
	}
	slices.Sort(forms)
	b := NewBuilder()
	for _, form := range forms {
		if err := b.Add(form, entries[form]); err != nil {
			t.Fatal(err)
		}
	}
	data, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return Open(string(data))
}

func TestAutomatonGivesBackWhatWasAdded(t *testing.T) {
	entries := map[string]Entry{
		"gild":   {Modifier: Unattested, Head: 14, Free: true},
		"gilde":  {Modifier: 7, Head: 6, Free: true},
		"gilden": {Modifier: 5, Head: 6, Free: true, Derived: true},
		"milden": {Modifier: 5, Head: 6, Free: true, Derived: true},
		"gouda":  {Modifier: Unattested, Head: Unattested, Free: true, Name: true},
		"raads":  {Modifier: 3},
		"ideeën": {Modifier: 1, Head: 2, Free: true},
	}
	a := build(t, entries)
	for form, want := range entries {
		if got, ok := a.Lookup([]byte(form)); !ok || got != want {
			t.Errorf("%q: %v %+v, want %+v", form, ok, got, want)
		}
	}
	for _, form := range []string{"", "g", "gil", "gildens", "mild", "idee\xc3", "gilde\x00", "\x00", "\xff"} {
		if got, ok := a.Lookup([]byte(form)); ok {
			t.Errorf("%q was never added, got %+v", form, got)
		}
	}
}

func TestAutomatonSharesEndings(t *testing.T) {
	few := build(t, map[string]Entry{"bakkers": {Free: true}, "wakkers": {Free: true}})
	one := build(t, map[string]Entry{"bakkers": {Free: true}})
	if more := len(few.data) - len(one.data); more != edgeBytes {
		t.Errorf("a second word with the same ending takes %d bytes more, want one edge of %d", more, edgeBytes)
	}
}

func TestEncodeRefusesAnEmptyVocabulary(t *testing.T) {
	if _, err := NewBuilder().Encode(); err == nil {
		t.Error("no error")
	}
}

func TestAddRefusesDisorder(t *testing.T) {
	for _, forms := range [][]string{{"b", "a"}, {"a", "a"}, {""}} {
		b := NewBuilder()
		var err error
		for _, form := range forms {
			err = b.Add(form, Entry{})
		}
		if err == nil {
			t.Errorf("%q: no error", forms)
		}
	}
}

func TestClassOf(t *testing.T) {
	for _, test := range []struct {
		share float64
		want  Class
	}{{1, 1}, {0.01, 1}, {1e-9, rarest}, {0.001, 5}} {
		if got := ClassOf(test.share); got != test.want {
			t.Errorf("ClassOf(%g) = %d, want %d", test.share, got, test.want)
		}
	}
	for c := Class(2); c <= rarest; c++ {
		if c.Cost() <= (c - 1).Cost() {
			t.Errorf("class %d costs no more than %d", c, c-1)
		}
	}
}

func TestDoubledSuffix(t *testing.T) {
	for _, test := range []struct {
		word string
		cut  int
		want bool
	}{
		{"knokken", 4, true}, {"betrekking", 6, true}, {"maatschappij", 9, true},
		{"stokkast", 3, false}, {"vissoep", 3, false}, {"pakkist", 3, false}, {"kraaien", 4, false}, {"zeeeend", 3, false},
	} {
		if got := DoubledSuffix([]byte(test.word), test.cut); got != test.want {
			t.Errorf("DoubledSuffix(%q, %d) = %v", test.word, test.cut, got)
		}
	}
}

func TestUndouble(t *testing.T) {
	for stem, want := range map[string]string{"knokk": "knok", "boom": "boom", "zee": "zee", "bb": "bb", "": ""} {
		if got := Undouble(stem); got != want {
			t.Errorf("Undouble(%q) = %q, want %q", stem, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"Gilde", "IDEEËN", "İzmir", "a\xffB", "K", "ẞ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, word string) {
		folded := Fold(nil, word)
		if len(folded) != len(word) {
			t.Fatalf("Fold(%q) has %d bytes, want %d", word, len(folded), len(word))
		}
		if utf8.ValidString(word) && !utf8.Valid(folded) {
			t.Fatalf("Fold(%q) = %q is not UTF-8", word, folded)
		}
		for i := range word {
			if utf8.RuneStart(word[i]) != utf8.RuneStart(folded[i]) {
				t.Fatalf("Fold(%q) moves a letter", word)
			}
		}
		if twice := Fold(nil, string(folded)); strings.ToLower(word) == string(folded) && !bytes.Equal(twice, folded) {
			t.Fatalf("Fold(%q) changes when folded again", word)
		}
	})
}
