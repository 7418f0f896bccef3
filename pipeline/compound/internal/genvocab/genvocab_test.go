package main

import (
	"bytes"
	"os"
	"runtime"
	"strings"
	"testing"

	"teneur/pipeline/compound/internal/vocab"
)

const installed = "/usr/share/dict/dutch"

func TestCommittedVocabularyIsUpToDate(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skipf("the vocabulary is generated on amd64; %s rounds floating-point figures differently", runtime.GOARCH)
	}
	text, err := os.ReadFile(installed)
	if err != nil {
		t.Skipf("the word list is not installed (Debian: apt-get install wdutch): %v", err)
	}
	want, err := generate(text)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../vocabulary.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("vocabulary.bin (%d bytes) is not what %s gives (%d bytes): run go generate ./pipeline/compound", len(got), installed, len(want))
	}
}

// smallList is a list in which "boek" and "winkel" are parts of several words, "kast" of one.
const smallList = `boek
boekwinkel
boekhandel
boeken
winkel
winkelstraat
straat
handel
handelsboek
kast
boekenkast
vriend
vriendschap
schap
Gouda
de boekwinkel
`

func generated(t *testing.T) *vocab.Automaton {
	t.Helper()
	data, err := generate([]byte(smallList))
	if err != nil {
		t.Fatal(err)
	}
	return vocab.Open(string(data))
}

func TestGenerateGivesEqualBytesForEqualLists(t *testing.T) {
	first, err := generate([]byte(smallList))
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := generate([]byte(smallList))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("two runs gave different bytes")
		}
	}
}

func TestGenerateKeepsWordsAndCountsParts(t *testing.T) {
	a := generated(t)
	for word := range strings.Lines(smallList) {
		word = strings.ToLower(strings.TrimSpace(word))
		entry, ok := a.Lookup([]byte(word))
		if want := !strings.Contains(word, " "); ok != want || entry.Free != want {
			t.Errorf("%q: found %v, free %v, want both %v", word, ok, entry.Free, want)
		}
	}
	boek, _ := a.Lookup([]byte("boek"))
	kast, _ := a.Lookup([]byte("kast"))
	if boek.Modifier == vocab.Unattested || kast.Modifier != vocab.Unattested {
		t.Errorf("first parts: boek %d, kast %d; only boek is one", boek.Modifier, kast.Modifier)
	}
	if gouda, _ := a.Lookup([]byte("gouda")); !gouda.Name {
		t.Error("a word with a capital only is not marked as a name")
	}
	schap, _ := a.Lookup([]byte("schap"))
	if vriendschap, _ := a.Lookup([]byte("vriendschap")); !vriendschap.Derived || schap.Head != vocab.Never {
		t.Errorf("vriendschap derived %v, schap as final part %d", vriendschap.Derived, schap.Head)
	}
	if handels, ok := a.Lookup([]byte("handels")); !ok || handels.Free || handels.Modifier == vocab.Never {
		t.Errorf("handels, which occurs as a first part only: found %v, %+v", ok, handels)
	}
}

func TestReadings(t *testing.T) {
	list, err := readWordlist(strings.NewReader("stok\nken\nkenner\nwijn\nwijnkenner\nbetrek\nking\nverzekering\nzekering\nver\nvriend\nschap\nboek\n"))
	if err != nil {
		t.Fatal(err)
	}
	e := estimator{list: list, affixes: loadAffixes()}
	tests := []struct {
		word string
		want string
	}{
		{"wijnkenner", "wijn+kenner"},
		{"vriendskenner", "vriends+kenner"},
		{"stokken", ""},
		{"betrekking", ""},
		{"verzekering", ""},
		{"vriendschap", ""},
		{"wijn-boek", "wijn+boek"},
	}
	for _, test := range tests {
		var got []string
		for _, r := range e.readings(test.word) {
			got = append(got, r.modifier+"+"+r.head)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("readings of %s: %q, want %q", test.word, got, test.want)
		}
	}
}

func TestAffixFilesHoldNoUnknownKinds(t *testing.T) {
	for line := range strings.Lines(affixText) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		switch fields[0] {
		case "prefix", "particle", "place", "suffix":
		default:
			t.Errorf("unknown kind of affix in line %q", line)
		}
	}
	if n := len(loadEndings()); n < 50 {
		t.Errorf("%d endings loaded", n)
	}
}
