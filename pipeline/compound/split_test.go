package compound

import (
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	tests := []struct{ name, parts string }{
		{"no linking morpheme", "crisis tijd"},
		{"no linking morpheme", "massa productie"},
		{"no linking morpheme", "brood fondsen"},
		{"no linking morpheme", "ruil handel"},
		{"no linking morpheme", "buurt feestjes"},
		{"-s-", "vertrouwens band"},
		{"-s-", "vertrouwens crisis"},
		{"-s-", "wederkerigheids principe"},
		{"-s-", "bestaans recht"},
		{"-s-", "schutters gilde"},
		{"-en-", "gilden tijd"},
		{"-en-", "banken crisis"},
		{"-en-", "kranten koppen"},
		{"-e-", "gilde meester"},
		{"-er-", "kinder opvang"},
		{"verb stem first", "bind middel"},
		{"three parts", "arbeids ongeschiktheids verzekering"},
		{"three parts", "gemeente raads verkiezingen"},
		{"hyphen", "reputatie- schade"},
		{"hyphen", "tv- gids"},
		{"hyphen after a letter and a digit", "A4- formaat"},
		{"hyphens around a small word", "vader- en- zoon"},
		{"hyphen after a name, a compound after it", "CDA- partij bestuur"},
		{"hyphen between letters of an abbreviation", "n-va- programma"},
		{"capitals", "Vaticaan stad"},
		{"capitals", "BANKEN CRISIS"},
		{"first part in no list", "trust barometer"},
		{"letters of two bytes", "coördinatie punt"},
		{"letters of two bytes", "ideeën bus"},

		{"simplex", "vertrouwen"},
		{"simplex", "maatschappij"},
		{"simplex", "goederen"},
		{"simplex", "projecten"},
		{"simplex", "psychologen"},
		{"simplex", "gildes"},
		{"prefix", "behandeling"},
		{"prefix", "beloning"},
		{"prefix", "verwerking"},
		{"prefix", "verzekering"},
		{"prefix", "wantrouwen"},
		{"prefix", "onbetrouwbaar"},
		{"suffix", "vriendschap"},
		{"suffix", "gelukkig"},
		{"suffix", "dienstbaarheid"},
		{"suffix", "werkloosheid"},
		{"suffix", "waardering"},
		{"suffix", "voldoening"},
		{"suffix", "gemeenschap"},
		{"suffix", "burgerschap"},
		{"consonant doubled before a suffix", "vertrekken"},
		{"consonant doubled before a suffix", "betrekking"},
		{"particle verb", "samenwerken"},
		{"particle and deverbal noun", "voorstelling"},
		{"word in syllables", "he-le-maal"},
		{"name", "Noord-Holland"},
		{"suffix after a hyphen", "Ajax-achtig"},
		{"abbreviation with a suffix", "zzp'er"},
		{"left out part of a pair", "voor-"},
		{"address", "www.voetbalclub.nl"},
		{"phrase", "gilden tijd\u00a0voorbij"},
		{"empty", ""},
		{"one letter", "u"},
		{"hyphens only", "---"},
		{"not UTF-8", "gilden\xfftijd"},
	}
	s := Load()
	for _, test := range tests {
		want := []string{test.parts}
		if test.name != "phrase" {
			want = strings.Split(test.parts, " ")
		}
		word := strings.Join(want, "")
		if got := s.Split(word); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: Split(%q) = %q, want %q", test.name, word, got, want)
		}
	}
}

func TestSplitGivesPartsOfTheWordItself(t *testing.T) {
	word := strings.Repeat("arbeidsongeschiktheidsverzekerings", 29) + "wet"
	parts := Load().Split(word)
	if strings.Join(parts, "") != word {
		t.Error("the parts of a long word do not give it back")
	}
	if want := 3*29 + 1; len(parts) != want {
		t.Errorf("a long word has %d parts, want %d", len(parts), want)
	}
}

func TestKnown(t *testing.T) {
	s := Load()
	for _, word := range []string{"gilde", "Gilde", "GILDEN", "Vaticaanstad", "ideeën", "CD's", "e-mail"} {
		if !s.Known(word) {
			t.Errorf("Known(%q) = false", word)
		}
	}
	for _, word := range []string{"", "gild\x00e", "bestuurs", "trustbarometer", "gil\xffde", "gildenx", "\x00"} {
		if s.Known(word) {
			t.Errorf("Known(%q) = true", word)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"", "gildentijd", "Vader-en-zoon", "he-le-maal", "İstanbulreis", "a\xffb-huis", "100+'ers", "-\x00-", "ideeënbus"} {
		f.Add(seed)
	}
	s := Load()
	f.Fuzz(func(t *testing.T, word string) {
		parts := s.Split(word)
		if strings.Join(parts, "") != word {
			t.Fatalf("Split(%q) = %q: the parts do not give the word back", word, parts)
		}
		for _, part := range parts {
			if part == "" && word != "" {
				t.Fatalf("Split(%q) = %q: an empty part", word, parts)
			}
		}
		s.Known(word)
	})
}

func BenchmarkSplit(b *testing.B) {
	words := []string{
		"vertrouwen", "de", "gildentijd", "maatschappij", "reputatieschade", "natuurlijk", "arbeidsongeschiktheidsverzekering",
		"lopen", "wederkerigheidsprincipe", "tv-gids", "misschien", "Amsterdam", "verantwoordelijkheid", "trustbarometer",
	}
	size := 0
	for _, word := range words {
		size += len(word)
	}
	s := Load()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, word := range words {
			s.Split(word)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}
