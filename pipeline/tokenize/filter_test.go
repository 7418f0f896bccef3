package tokenize

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/iotest"
)

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
