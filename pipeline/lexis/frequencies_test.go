package lexis

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/iotest"

	"teneur/pipeline/stats"
	"teneur/pipeline/stem"
)

func TestReadFrequencies(t *testing.T) {
	want := map[string]int{"vertrouw": 30, "gild": 12}
	tests := []struct{ name, in string }{
		{"word, count", "vertrouwen\t20\nVertrouwt\t10\ngilde\t12\n"},
		{"count, word", "20\tvertrouwen\n10\tvertrouwt\n12\tgilde\n"},
		{"count and word by spaces", "  20 vertrouwen\n  10 vertrouwt\n  12 gilde\n"},
		{"comments, empty lines, carriage returns and a mark", "\ufeff# lijst\r\n\r\nvertrouwen\t20\r\nvertrouwt\t10\r\n   \r\ngilde\t12"},
		{"SUBTLEX-NL", "Word\tFREQcount\tCDcount\tFREQlow\tSUBTLEXWF\nvertrouwen\t20\t9\t5\t0.46\nvertrouwt\t10\t4\t1\t0.2\ngilde\t12\t3\t3\t0.1\n"},
		{"CSV with quotation marks", "\"Word\",\"Lg10\",\"Count\"\n\"vertrouwen\",1.3,\"20\"\n\"vertrouwt\",1,\"10\"\n\"gilde\",1.1,12\n\"1,5\",1,7\n\"\"\"\",2,7\n"},
		{"semicolons, Dutch names", "nr;woord;aantal\n1;vertrouwen;20\n2;vertrouwt;10\n3;gilde;12\n"},
		{"rank, word, count", "1\tvertrouwen\t20\n2\tvertrouwt\t10\n3\tgilde\t12\n"},
		{"a header that says nothing", "een\ttwee\nvertrouwen\t20\nvertrouwt\t10\ngilde\t12\n"},
		{"word, class, count, share", "vertrouwen\tWW\t20\t47.6\nvertrouwt\tWW\t10\t23.8\ngilde\tZN\t12\t28.5\n"},
		{"no words: numbers, signs, several words", "vertrouwen\t20\nvertrouwt\t10\ngilde\t12\n1968\t3\n,\t900\n\"\t7\nvoor wat\t4\n"},
		{"left out", "vertrouwen\t20\nvertrouwt\t10\nde\t900\ngilde\t12\n"},
	}
	stem := func(w string) string {
		return strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "t"), "en"), "e")
	}
	function := func(w string) bool { return w == "de" }
	for _, test := range tests {
		counts, tokens, err := ReadFrequencies(strings.NewReader(test.in), "list", stem, function)
		if err != nil || tokens != 42 || !maps.Equal(counts, want) {
			t.Errorf("%s: %v, %d tokens, %v; want %v, 42", test.name, counts, tokens, err, want)
		}
	}
}

func TestBadFrequencies(t *testing.T) {
	many := strings.Repeat("woord\t3\n", 2*headRows)
	tests := []struct{ in, want string }{
		{"", "list: no words"},
		{"# niets\n\n", "list: no words"},
		{"vertrouwen\ngilde\n", "list:1: cannot tell which column"},
		{"# een\nvertrouwen\tveel\ngilde\tweinig\n", "list:2: cannot tell which column"},
		{"Word\tCount\n", "list:1: only a header"},
		{"Word\tCount\ngilde\tveel\n", "list:2: \"veel\" in column 2 is no count"},
		{"Word\tCount\ngilde\t12,5\n", "list:2: \"12,5\" in column 2 is no count"},
		{"Word\tCount\ngilde\t-3\n", "list:2: \"-3\" in column 2 is no count"},
		{"Word\tCount\ngilde\t99999999999999999999\n", "list:2: \"99999999999999999999\" in column 2 is no count"},
		{many + "gilde 12\n", fmt.Sprintf("list:%d: 1 columns; the word should be in column 1 and its count in column 2", 2*headRows+1)},
		{many + "gilde\tveel\n", fmt.Sprintf("list:%d: \"veel\" in column 2 is no count", 2*headRows+1)},
		{many + "g\xe9\t3\n", fmt.Sprintf("list:%d: not UTF-8", 2*headRows+1)},
		{"g\xe9\t3\n", "list:1: not UTF-8"},
	}
	for _, test := range tests {
		_, _, err := ReadFrequencies(strings.NewReader(test.in), "list", stem.KraaijPohlmann.Stem, nil)
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%.40q: %v; want %s", test.in, err, test.want)
		}
	}
	broken := errors.New("broken")
	if _, _, err := ReadFrequencies(iotest.ErrReader(broken), "list", stem.KraaijPohlmann.Stem, nil); !errors.Is(err, broken) {
		t.Errorf("a broken reader: %v", err)
	}
}

func FuzzReadFrequencies(f *testing.F) {
	f.Add("Word,Count\n\"a,b\",3\n\"\"\"\",4\n")
	f.Add("12 de\n11 het\n")
	f.Add("a;b\n;;\n\";1\n")
	f.Fuzz(func(t *testing.T, in string) {
		counts, tokens, err := ReadFrequencies(strings.NewReader(in), "x", strings.ToUpper, nil)
		if err != nil {
			return
		}
		for _, n := range counts {
			tokens -= n
		}
		if tokens != 0 {
			t.Errorf("%q: %v does not add up", in, counts)
		}
	})
}

// frequencyList is a list of some size, such as counts of subtitles.
func frequencyList(size int) string {
	rng := stats.Stream(6, "frequencies")
	syllables := []string{"ver", "trouw", "en", "gil", "de", "werk", "ing", "heid", "loop", "maat", "schap", "be", "lijk", "straat", "öf"}
	var b strings.Builder
	b.WriteString("Word\tFREQcount\tCDcount\tFREQlow\n")
	for b.Len() < size {
		for range 2 + rng.IntN(4) {
			b.WriteString(syllables[rng.IntN(len(syllables))])
		}
		fmt.Fprintf(&b, "\t%d\t%d\t3\n", 1+rng.IntN(100000), 1+rng.IntN(800))
	}
	return b.String()
}

func BenchmarkReadFrequencies(b *testing.B) {
	list := frequencyList(10 << 20)
	b.SetBytes(int64(len(list)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := ReadFrequencies(strings.NewReader(list), "list", stem.KraaijPohlmann.Stem, func(string) bool { return false }); err != nil {
			b.Fatal(err)
		}
	}
}
