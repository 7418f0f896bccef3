package sentiment

import (
	"strings"
	"testing"
)

// plainEdits tries every spelling that is one edit away, as candidates.edits does with the filter.
func plainEdits(l *Lexicon, form string) candidates {
	c := candidates{lexicon: l}
	for i := 1; i <= len(form); i++ {
		if i < len(form) {
			c.try(form[:i], form[i+1:])
		}
		if i+1 < len(form) && form[i] != form[i+1] {
			c.try(form[:i], form[i+1:i+2], form[i:i+1], form[i+2:])
		}
		for l := range letters {
			c.try(form[:i], letters[l:l+1], form[i:])
		}
	}
	return c
}

func checkEdits(t *testing.T, l *Lexicon, form string) (any bool) {
	t.Helper()
	want, got := plainEdits(l, form), candidates{lexicon: l}
	got.edits(form)
	if got.found != want.found || got.any != want.any || got.several != want.several {
		t.Errorf("%q: found %+v, %v, %v; want %+v, %v, %v", form, got.found, got.any, got.several, want.found, want.any, want.several)
	}
	return got.any
}

// TestFilterPassesWhatIsListed misspells forms of the lexicon, its own and added ones, in the ways that edits takes back.
func TestFilterPassesWhatIsListed(t *testing.T) {
	l, err := Default().Extend(strings.NewReader("knuddigheid\tn\t0.3\n"), "own.tsv")
	if err != nil {
		t.Fatal(err)
	}
	slow := newLexicon(sources(t))
	forms, found, tried := append(listedForms(slow), "knuddigheid"), 0, 0
	for n := len(forms) - 1; n >= 0; n -= 40 {
		form := forms[n]
		if len(form) < 3 || !isASCII(form) {
			continue
		}
		middle := len(form) / 2
		for _, misspelt := range []string{form[:middle] + form[middle+1:], form[:middle] + "q" + form[middle:], form[:1] + form[2:3] + form[1:2] + form[3:], form[:len(form)-1], form + "x"} {
			if tried++; checkEdits(t, l, misspelt) {
				found++
			}
		}
	}
	if 2*found < tried {
		t.Errorf("of %d misspelt forms %d were found", tried, found)
	}
}

func FuzzEdits(f *testing.F) {
	for _, seed := range []string{"verschrikelijk", "interressant", "vershcrikkelijk", "a", "xq-7'"} {
		f.Add(seed)
	}
	l := Default()
	f.Fuzz(func(t *testing.T, form string) {
		if form != "" && len(form) < 40 {
			checkEdits(t, l, form)
		}
	})
}
