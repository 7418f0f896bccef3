package stem

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestParseAlgorithm(t *testing.T) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		if got, err := ParseAlgorithm(a.String()); err != nil || got != a {
			t.Errorf("ParseAlgorithm(%q) = %v, %v", a, got, err)
		}
	}
	_, err := ParseAlgorithm("snowball")
	if err == nil {
		t.Fatal("no error for an unknown name")
	}
	for _, name := range names {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("error %q does not name %s", err, name)
		}
	}
}

// TestOfficialVocabulary compares all stems with those that the Snowball project publishes.
func TestOfficialVocabulary(t *testing.T) {
	folders := [...]string{KraaijPohlmann: "dutch", Porter: "dutch_porter"}
	for i, folder := range folders {
		algorithm := Algorithm(i)
		t.Run(algorithm.String(), func(t *testing.T) {
			words, stems := vocabulary(t, folder, "voc.txt"), vocabulary(t, folder, "output.txt")
			if len(words) != len(stems) || len(words) < 45_000 {
				t.Fatalf("%d words, %d stems", len(words), len(stems))
			}
			for i, word := range words {
				if got := algorithm.Stem(word); got != stems[i] {
					t.Errorf("%s: %s, want %s", word, got, stems[i])
				}
			}
		})
	}
}

func vocabulary(tb testing.TB, folder, file string) []string {
	tb.Helper()
	data := os.Getenv("TENEUR_DATA")
	if data == "" {
		tb.Skip("TENEUR_DATA is not set: the official vocabularies are not part of the project")
	}
	b, err := os.ReadFile(filepath.Join(data, "snowball", folder, file))
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
}

// TestTables compares the stems of chosen words, some for each step.
func TestTables(t *testing.T) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		t.Run(a.String(), func(t *testing.T) {
			for _, row := range table(t, a) {
				if got := a.Stem(row[0]); got != row[1] {
					t.Errorf("%s: %s, want %s", row[0], got, row[1])
				}
			}
		})
	}
}

// table reads the pairs of word and stem in testdata.
func table(tb testing.TB, a Algorithm) (rows [][2]string) {
	tb.Helper()
	file, err := os.Open(filepath.Join("testdata", a.String()+".tsv"))
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		word, stem, ok := strings.Cut(lines.Text(), "\t")
		if !ok {
			tb.Fatalf("%s: no tab in %q", file.Name(), lines.Text())
		}
		rows = append(rows, [2]string{word, stem})
	}
	if lines.Err() != nil || len(rows) == 0 {
		tb.Fatalf("%s: %d rows, %v", file.Name(), len(rows), lines.Err())
	}
	return rows
}

// TestAppendKeepsItsArguments checks that what dst holds and the word itself stay as they are, also
// where dst must grow.
func TestAppendKeepsItsArguments(t *testing.T) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		for _, row := range table(t, a) {
			word := []byte(row[0])
			for _, room := range []int{0, 1, len(word), len(word) + 16} {
				dst := append(make([]byte, 0, 2+room), "x "...)
				if got := string(a.Append(dst, word)); got != "x "+row[1] {
					t.Errorf("%v with room %d: %q, want %q", a, room, got, "x "+row[1])
				}
			}
			if string(word) != row[0] {
				t.Errorf("%v changed its word %q to %q", a, row[0], word)
			}
		}
	}
}

func TestNoWord(t *testing.T) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		for _, word := range []string{"", " ", "1234", "12e4%", "--", "\x00", "\xff\xfe", "日本", "😀", "'", "e"} {
			if got := a.Stem(word); got != word {
				t.Errorf("%v: %q became %q", a, word, got)
			}
		}
	}
}

// TestLoneGenitive holds what the documentation of Append says of 's.
func TestLoneGenitive(t *testing.T) {
	if got := KraaijPohlmann.Stem("'s"); got != "" {
		t.Errorf("kraaij-pohlmann: %q, want nothing", got)
	}
	if got := Porter.Stem("'s"); got != "'s" {
		t.Errorf("porter: %q, want it unchanged", got)
	}
}

func TestVeryLongWord(t *testing.T) {
	word := strings.Repeat("vertrouwensge", 1<<20/13)
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		if got := a.Stem(word); len(got) < len(word)-8 || len(got) > len(word)+8 {
			t.Errorf("%v: %d bytes became %d", a, len(word), len(got))
		}
	}
}

func TestAllocations(t *testing.T) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter} {
		rows, dst := table(t, a), make([]byte, 0, 128)
		words := make([][]byte, len(rows))
		for i, row := range rows {
			words[i] = []byte(row[0])
		}
		got := testing.AllocsPerRun(10, func() {
			for _, word := range words {
				dst = a.Append(dst[:0], word)
			}
		})
		if got != 0 {
			t.Errorf("%v: %v allocations for %d words", a, got, len(rows))
		}
		if got := testing.AllocsPerRun(10, func() { a.Stem("vertrouwen") }); got != 0 {
			t.Errorf("%v: %v allocations for a stem that begins its word", a, got)
		}
	}
}

func FuzzStem(f *testing.F) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		for _, row := range table(f, a) {
			f.Add([]byte(row[0]))
		}
	}
	f.Add([]byte("gege\xc3ëindende"))
	f.Fuzz(func(t *testing.T, word []byte) {
		for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
			stem := a.Append(nil, word)
			if utf8.Valid(word) && !utf8.Valid(stem) {
				t.Errorf("%v: the stem %q of %q is not UTF-8", a, stem, word)
			}
			if again := a.Stem(string(word)); again != string(stem) {
				t.Errorf("%v: %q became %q, then %q", a, word, stem, again)
			}
			if a != English && len(stem) > len(word)+8 {
				t.Errorf("%v: %q grew to %q", a, word, stem)
			}
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		b.Run(a.String(), func(b *testing.B) {
			var words [][]byte
			size := 0
			for _, row := range table(b, a) {
				words = append(words, []byte(row[0]))
				size += len(row[0])
			}
			dst := make([]byte, 0, 128)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, word := range words {
					dst = a.Append(dst[:0], word)
				}
			}
		})
	}
}

func BenchmarkFilter(b *testing.B) {
	words := []byte(strings.Join(vocabulary(b, "dutch", "voc.txt"), "\n"))
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		b.Run(a.String(), func(b *testing.B) {
			b.SetBytes(int64(len(words)))
			b.ReportAllocs()
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := Filter(a, bytes.NewReader(words), &out); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
