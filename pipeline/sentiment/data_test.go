package sentiment

import (
	"os"
	"strings"
	"testing"
)

// TestLexiconFiles holds what the embedded lexicon promises: its size, its scale, a header in each file, no entry twice.
func TestLexiconFiles(t *testing.T) {
	files, err := os.ReadDir("lexicon")
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]string)
	lemmas, phrases := 0, 0
	for _, file := range files {
		table, err := os.ReadFile("lexicon/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"Written for teneur; no list was copied.", "CC0 1.0", "# Columns:", "# Valence:", "# Note:"} {
			if !strings.Contains(string(table), want) {
				t.Errorf("%s: the header lacks %q", file.Name(), want)
			}
		}
		entries, err := readEntries(strings.NewReader(string(table)), file.Name())
		if err != nil {
			t.Fatal(err)
		}
		for i := range entries {
			e := &entries[i]
			key := e.lemma + "/" + string(e.class)
			if before, twice := seen[key]; twice {
				t.Errorf("%s stands in %s and in %s", key, before, file.Name())
			}
			seen[key] = file.Name()
			if e.class == multiword {
				phrases++
			} else {
				lemmas++
			}
			if note := e.note; note != "" && note != "~" && note != "c" && note != "r" {
				t.Errorf("%s: %s has an unknown note %q", file.Name(), key, note)
			}
		}
	}
	t.Logf("%d lemmas, %d entries of several words", lemmas, phrases)
	if lemmas < 7000 || phrases < 500 {
		t.Errorf("%d lemmas and %d entries of several words, want 7,000 and 500 or more", lemmas, phrases)
	}
}

// TestOneHome holds that no phrase is both a shifter and an entry: only one would count.
func TestOneHome(t *testing.T) {
	rules, entries := sources(t)
	shifters := make(map[string]kind)
	for _, p := range rules.phrases {
		shifters[strings.Join(p.tokens, " ")] = p.shift.kind
	}
	for i := range entries {
		if kind, both := shifters[entries[i].lemma]; both {
			t.Errorf("%q is an entry, and a shifter of kind %v", entries[i].lemma, kind)
		}
	}
}
