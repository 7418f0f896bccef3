package tokenize

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// sentenceLine is what Filter writes of a sentence.
type sentenceLine struct {
	Start  int         `json:"start"`
	End    int         `json:"end"`
	Lang   string      `json:"lang"`
	Tokens []tokenLine `json:"tokens"`
}

// tokenLine is what Filter writes of a token.
type tokenLine struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func TestFilter(t *testing.T) {
	in := "\ufeffEen & <twee>\nregels.\r\n\r\nThat is not what we want!\n"
	want := `{"start":3,"end":24,"lang":"nl","tokens":[{"text":"Een","start":3,"end":6},{"text":"&","start":7,"end":8},` +
		`{"text":"<","start":9,"end":10},{"text":"twee","start":10,"end":14},{"text":">","start":14,"end":15},` +
		`{"text":"regels","start":16,"end":22},{"text":".","start":22,"end":23}]}`
	want = strings.Replace(want, `"end":24`, `"end":23`, 1)
	var out bytes.Buffer
	if err := Filter(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	if len(lines) != 3 || lines[2] != "" {
		t.Fatalf("got %d lines: %q", len(lines), lines)
	}
	if lines[0] != want {
		t.Errorf("\n got %s\nwant %s", lines[0], want)
	}
	var second sentenceLine
	if err := json.Unmarshal([]byte(lines[1]), &second); err != nil {
		t.Fatal(err)
	}
	if second.Lang != "en" || in[second.Start:second.End] != "That is not what we want!" {
		t.Errorf("got %+v", second)
	}
}

// A paragraph in a stream has the sentences that it has in a document.
func TestFilterAgreesWithDocument(t *testing.T) {
	in := strings.Repeat("Dit is zin een. Dit is\nzin twee!\n\n  \n", 400) + strings.Repeat("woord ", 3000)
	var out bytes.Buffer
	if err := Filter(iotest.OneByteReader(strings.NewReader(in)), &out); err != nil {
		t.Fatal(err)
	}
	d := Document(in, nil)
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != len(d.Sentences) {
		t.Fatalf("%d lines, %d sentences", len(lines), len(d.Sentences))
	}
	for i, s := range d.Sentences {
		var line sentenceLine
		if err := json.Unmarshal([]byte(lines[i]), &line); err != nil {
			t.Fatal(err)
		}
		if line.Start != s.Start || line.End != s.End || len(line.Tokens) != s.Last-s.First {
			t.Errorf("line %d is %d to %d, want %d to %d", i, line.Start, line.End, s.Start, s.End)
		}
	}
}

func TestFilterRefuses(t *testing.T) {
	var out bytes.Buffer
	err := Filter(strings.NewReader("Goed zo.\n\nFout: caf\xe9\n"), &out)
	if err == nil || !strings.Contains(err.Error(), "line 3: not UTF-8") {
		t.Errorf("got error %v", err)
	}
	if !strings.Contains(out.String(), "Goed") {
		t.Error("the paragraph before it is lost")
	}
	broken := errors.New("broken pipe")
	if err := Filter(iotest.ErrReader(broken), &out); !errors.Is(err, broken) {
		t.Errorf("got error %v, want that of the reader", err)
	}
	if err := Filter(strings.NewReader("Tekst."), failing{broken}); !errors.Is(err, broken) {
		t.Errorf("got error %v, want that of the writer", err)
	}
}

// failing is a writer that never writes.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// Blocks cut the input as paragraphs do, whatever the length of its paragraphs and its reads.
func TestFilterOfAnyBlocks(t *testing.T) {
	long := strings.Repeat("Een lange alinea van één regel, \"die\" doorgaat. ", blockBytes/16) + "\n\u00a0\n"
	in := long + strings.Repeat("Kort.\n\n", blockBytes/4) + "J. De Smet\n \t\nA. Het\n\nslot" + long + long + "zonder einde"
	var want []byte
	start := 0
	for start < len(in) {
		end := paragraphEnd([]byte(in), start)
		d := Document(in[start:end], nil)
		want = appendSentences(want, &d, start)
		start = end
	}
	for name, r := range map[string]io.Reader{"whole": strings.NewReader(in), "halves": iotest.HalfReader(strings.NewReader(in)),
		"with its end": iotest.DataErrReader(strings.NewReader(in))} {
		var out bytes.Buffer
		if err := Filter(r, &out); err != nil || !bytes.Equal(out.Bytes(), want) {
			t.Errorf("%s: %d bytes, want %d; error %v", name, out.Len(), len(want), err)
		}
	}
}

// What was read before an error is written as far as its paragraphs are whole.
func TestFilterBeforeAnError(t *testing.T) {
	broken := errors.New("broken disk")
	var out bytes.Buffer
	err := Filter(io.MultiReader(strings.NewReader("Heel.\n\nHalf"), iotest.ErrReader(broken)), &out)
	if !errors.Is(err, broken) || !strings.Contains(out.String(), "Heel") || strings.Contains(out.String(), "Half") {
		t.Errorf("got %q, error %v", out.String(), err)
	}
}

func TestFilterNamesTheLine(t *testing.T) {
	in := strings.Repeat("Regel\nregel\n\n", blockBytes/8)
	lines := strings.Count(in, "\n")
	err := Filter(strings.NewReader(in+"goed\nf\xffout\n"), io.Discard)
	if want := fmt.Sprintf("line %d: ", lines+2); err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got error %v, want %s", err, want)
	}
}

// appendString writes what encoding/json would.
func TestAppendString(t *testing.T) {
	var all strings.Builder
	for r := rune(0); r < 0x3000; r++ {
		all.WriteRune(r)
	}
	for _, s := range []string{all.String(), "foto's", "één “ding” 👍🏽", "\"", `a\b`, "\b\f\n\r\t\x00\x7f\u2028\u2029<&>"} {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(s); err != nil {
			t.Fatal(err)
		}
		if got := "\"" + string(appendString(nil, s)) + "\"\n"; got != want.String() {
			t.Errorf("%.40q: got %s, want %s", s, got, want.String())
		}
	}
}

func BenchmarkFilter(b *testing.B) {
	p := prose(b)
	s := strings.Repeat(p, 1+(4<<20)/len(p))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Filter(strings.NewReader(s), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
