package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Runes that are taken to be NFC at first sight must be so beside each other and beside any letter.
func TestMayCompose(t *testing.T) {
	for r := rune(1); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) || mayCompose(r) {
			continue
		}
		p := norm.NFC.PropertiesString(string(r))
		if p.CCC() != 0 || !p.BoundaryBefore() || !norm.NFC.IsNormalString(string(r)) {
			t.Errorf("%U may compose", r)
		}
	}
}

// FuzzSettle compares the settling of text with its plain definition.
func FuzzSettle(f *testing.F) {
	for _, seed := range append(chunkSeeds(), "", " ", "a", " a", "a ", "a  b", "a\u00a0b", "e\u0301", "\u212b", "a\r\n\r\ufeffb\xffc\x00", "één “twee” → €", "a\u2028b\u2002c\u1680d") {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := norm.NFC.String(settler.Replace(strings.ToValidUTF8(s, "\uFFFD")))
		if got := settle(s); got != want {
			t.Errorf("settle(%q) = %q, want %q", s, got, want)
		}
		want = strings.Join(strings.Fields(want), " ")
		if got := oneLine(s); got != want {
			t.Errorf("oneLine(%q) = %q, want %q", s, got, want)
		}
	})
}
