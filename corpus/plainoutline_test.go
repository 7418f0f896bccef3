package corpus

import (
	"slices"
	"strings"
	"testing"
)

// checkOutline compares the headings found line by line with those of the parser.
func checkOutline(t *testing.T, markdown string) {
	t.Helper()
	want := wholeOutline(markdown)
	for i, h := range want {
		want[i].text, _ = parsedHeading(cutAttributes(h.lines), h.level)
	}
	if got := outline(markdown); !slices.Equal(got, want) {
		t.Errorf("%q:\ngot  %+v\nwant %+v", markdown, got, want)
	}
	for line := range strings.Lines(markdown) {
		line = strings.TrimSuffix(line, "\n")
		level := atxLevel(line)
		words, ok := plainHeading(line, level)
		if !ok || level == 0 {
			continue
		}
		if want, ok := parsedHeading(line, level); !ok || words != want {
			t.Errorf("heading %q: %q, want %q (%v)", line, words, want, ok)
		}
	}
}

// FuzzOutline compares, on any text, the headings found line by line with those of the parser.
func FuzzOutline(f *testing.F) {
	for _, seed := range chunkSeeds() {
		f.Add(seed)
	}
	f.Add("#\n# \n ## a ##\n   ### b\\# #\n    # c\n\t# d\ne\n   # f {#g}\n#h\n####### i\n####### j\n###### k \\\n# l  m\u00a0n #")
	f.Add("[a]: b\n# c\n> d\n# e\n> f\n---\n\n---\ng\n\n    h\n==\n\n<i>\n# j\n\n< k\n# l\n1) m\n# n")
	f.Fuzz(func(t *testing.T, markdown string) {
		if deepLine(markdown) == 0 {
			checkOutline(t, markdown)
		}
	})
}
