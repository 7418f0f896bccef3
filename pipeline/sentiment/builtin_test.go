package sentiment

import (
	"bytes"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"teneur/pipeline/compound"
)

// sources reads the files that the embedded lexicon is made from.
func sources(t testing.TB) (rules, []entry) {
	t.Helper()
	r, entries, err := readSources(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	return r, entries
}

func TestCommittedLexiconIsUpToDate(t *testing.T) {
	want, err := Pack(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("lexicon.bin (%d bytes) is not what the files give (%d bytes): run go generate ./pipeline/sentiment", len(got), len(want))
	}
}

func TestPackGivesEqualBytesForEqualFiles(t *testing.T) {
	first, err := Pack(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	again, err := Pack(os.DirFS("."))
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("two runs gave different bytes (%v)", err)
	}
}

func TestPackErrors(t *testing.T) {
	whole := func(name, content string) fstest.MapFS {
		files := fstest.MapFS{"shifters.tsv": {Data: []byte("negator\t1\tf\tniet")}, "lexicon/a.tsv": {Data: []byte("mooi\ta\t0.7")}, "emoji.tsv": {}}
		files[name] = &fstest.MapFile{Data: []byte(content)}
		return files
	}
	tests := []struct {
		files fstest.MapFS
		want  string
	}{
		{whole("lexicon/b.tsv", "mooi\tz\t0.2"), "lexicon/b.tsv:1: unknown part of speech"},
		{whole("shifters.tsv", "nonsense\t1\tf\tniet"), "shifters.tsv:1: unknown kind"},
		{whole("emoji.tsv", "😊\tveel"), "emoji.tsv:1: value"},
		{fstest.MapFS{}, "reading the shifters"},
	}
	for _, test := range tests {
		if _, err := Pack(test.files); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("error %v, want %q", err, test.want)
		}
	}
	if _, err := Pack(whole("lexicon/b.tsv", "lelijk\ta\t-0.5")); err != nil {
		t.Errorf("files without fault: %v", err)
	}
}

// TestBuiltInSaysWhatItsSourcesSay looks every word of the lexicon up in the tables that are read in place, and in the maps that they were
// made from; and for some of them words that neither has, which are judged by how they are made.
func TestBuiltInSaysWhatItsSourcesSay(t *testing.T) {
	slow, quick := newLexicon(sources(t)), Default()
	if slow.entries != quick.entries {
		t.Errorf("%d entries, want %d", quick.entries, slow.entries)
	}
	for i, form := range listedForms(slow) {
		checkEqualWords(t, form, slow.Lookup(form, nil), quick.Lookup(form, nil))
		if i%100 > 0 {
			continue
		}
		for _, made := range []string{"on" + form, form + "heid", "super" + form, strings.ToUpper(form), form[:len(form)-1], form + form[len(form)-1:]} {
			checkEqualWords(t, made, slow.Lookup(made, nil), quick.Lookup(made, nil))
		}
	}
	for _, parts := range compounds(slow) {
		word := strings.Join(parts, "")
		checkEqualWords(t, word, slow.Lookup(word, parts), quick.Lookup(word, parts))
	}
}

// compounds gives compounds with each first part and each head that has a rule of its own.
func compounds(l *Lexicon) [][]string {
	var all [][]string
	for _, first := range slices.Sorted(maps.Keys(l.rules.lending)) {
		all = append(all, []string{first, "huis"}, []string{first + "s-", "kast"})
	}
	for _, head := range slices.Sorted(maps.Keys(l.rules.transparent)) {
		all = append(all, []string{"schade", head}, []string{"liefdes", head})
	}
	return append(all, []string{"reputatie", "schade"}, []string{"stoel", "poot"})
}

// listedForms gives every form that a table of the lexicon has.
func listedForms(l *Lexicon) []string {
	all := make(map[string]bool)
	addKeys(all, l.own.forms)
	addKeys(all, l.own.phrases)
	addKeys(all, l.own.split)
	addKeys(all, l.own.particles)
	addKeys(all, l.rules.shifters)
	addKeys(all, l.rules.roles)
	addKeys(all, l.rules.transparent)
	addKeys(all, l.rules.lending)
	return slices.Sorted(maps.Keys(all))
}

func checkEqualWords(t *testing.T, form string, want, got Word) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		t.Errorf("%s:\n%+v, want\n%+v", form, got, want)
	}
}

// TestLookupsAtOnce looks words up from several goroutines before any of them was met: what is made on the way is the same for all.
func TestLookupsAtOnce(t *testing.T) {
	b := openBuiltIn(lexiconData)
	l := &Lexicon{builtIn: b, vocabulary: compound.Load(), filter: editFilter(b.filter)}
	forms := []string{"in", "de", "een", "op", "met", "valt", "stelt", "niet", "geen", "gebrek"}
	var found [4][]Word
	var all sync.WaitGroup
	for i := range found {
		all.Go(func() {
			for _, form := range forms {
				found[i] = append(found[i], l.Lookup(form, nil))
			}
		})
	}
	all.Wait()
	for i := range found {
		for j, form := range forms {
			checkEqualWords(t, form, found[0][j], found[i][j])
		}
	}
}

// TestExtensionsAreAlike holds that entries of a user do to the built-in lexicon what they do to one made of maps.
func TestExtensionsAreAlike(t *testing.T) {
	const first = "goed\ta\t-0.9\nvertrouwen\tn\t-0.3\nter ziele\tm\t0.4\nin de wolken\tm\t-0.8\nop|bouwen\tv\t-0.4\nknuddig\ta\t0.6\nom|knudden\tv\t0.3\n"
	const second = "knuddig\ta\t-0.2\nin de _ wolken\tm\t0.1\ngoed\tn\t0.2\n"
	want, got := newLexicon(sources(t)), Default()
	forms := append(listedForms(want), "knuddige", "knudt", "omknudt", "ter", "in")
	for _, table := range []string{first, second} {
		var err error
		if want, err = want.Extend(strings.NewReader(table), "own.tsv"); err != nil {
			t.Fatal(err)
		}
		if got, err = got.Extend(strings.NewReader(table), "own.tsv"); err != nil {
			t.Fatal(err)
		}
		for _, form := range forms {
			checkEqualWords(t, form, want.Lookup(form, nil), got.Lookup(form, nil))
		}
	}
}
