package corpus

import (
	"slices"
	"strings"
	"testing"
)

// FuzzChunks compares the blocks that are found chunk by chunk with those of the parser on the whole text.
func FuzzChunks(f *testing.F) {
	for _, seed := range chunkSeeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		if deepLine(markdown) > 0 {
			t.Skip()
		}
		if got, want := Blocks(markdown), wholeBlocks(markdown); !slices.Equal(got, want) {
			t.Errorf("%q:\ngot  %+v\nwant %+v", markdown, got, want)
		}
		checkProse(t, markdown)
	})
}

// checkProse compares Prose with the blocks of the parser.
func checkProse(t *testing.T, markdown string) {
	t.Helper()
	var texts []string
	quoted := []bool{true} // somebody else's
	for _, b := range wholeBlocks(markdown) {
		texts, quoted = append(texts, b.Text), append(quoted, b.Quote)
	}
	want := strings.Join(texts, "\n\n")
	if got, gotQuoted := Prose(markdown, []bool{true}); got != want || !slices.Equal(gotQuoted, quoted) {
		t.Errorf("prose of %q:\ngot  %q %v\nwant %q %v", markdown, got, gotQuoted, want, quoted)
	}
}

// chunkSeeds are texts in which a chunk by itself could mean something else than in its place.
func chunkSeeds() []string {
	return append(seeds,
		"een  twee\\_drie\u00a0vier\u00ad\n vijf\u2028zes\n\n\u00a0\n\u200bzeven e\u200b\u0301 \u2126\n\n  acht \\\\",
		"a\\\nb\\ \n*c*\\  \n*d*\n\n\\\\\\\n*e*", "a\n===\n\n    code\n\n\tcode\nb\n\n> q\n> ***\nlui\n\n- a\n- - -\n\n1. b",
		"> - a\n> - - -\n\n> - b", "a | b\n-|-\n1 | 2\n\n:::tip x\ny\n:::\n\n# kop\nz\n\n#geen", "[a]\n\n[b][a]\n\n![c] d!e\n\n[^1]\n\n[a]: x",
		"{{< a \n\n>}}\n\n\\{{x}} {x {% y", "import a\n\nimport b from 'c'\n\n \u00a0\nexport const x = {\n\n}\n", "a < b <c\n\nd> </c> &lt; AT&T <", "-5\n--\n\n---\n\n1986. x\n2) y\n\n+ z\n+1 *a",
		"a\rb\x00c\v\f\n\nd\xff\ufffde\ufdd0", "`x\n\ny`\n\n```\nz\n\n~~~", "a\n\n<!-- truncate -->\n\nb <!-- c -->\n\n <!-- d --> \n<!-- e\n\nf --> g\n\n<!-->\n\n<!---->\n# h\n\n    <!-- i -->",
		"een \u2003twee \u3000 drie\u1680vier é\u0327 à ﬁ 👍\ufe0f")
}
