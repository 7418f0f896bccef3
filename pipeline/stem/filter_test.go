package stem

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestFilter(t *testing.T) {
	long := strings.Repeat("lang", blockSize)
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"one line", "gilden\n", "gild\n"},
		{"no last newline", "gilden\nhuizen", "gild\nhuiz\n"},
		{"empty lines stay", "\n\ngilden\n\n", "\n\ngild\n\n"},
		{"carriage returns", "gilden\r\nhuizen\r\n\r\n", "gild\nhuiz\n\n"},
		{"byte order mark", "\ufeffgilden\n\ufeffhuizen\n", "gild\n\ufeffhuiz\n"},
		{"capitals", "GILDEN\nÉÉN\nIJsselmeer\n", "gild\neen\nijsselmer\n"},
		{"no letters", "12\n😀\n\x00\n", "12\n😀\n\x00\n"},
		{"longer than a block", long + "en\nhuizen\n", long + "\nhuiz\n"},
	}
	for _, test := range tests {
		for _, r := range []io.Reader{strings.NewReader(test.in), iotest.OneByteReader(strings.NewReader(test.in)),
			iotest.DataErrReader(strings.NewReader(test.in))} {
			var out bytes.Buffer
			if err := Filter(Porter, r, &out); err != nil {
				t.Errorf("%s: %v", test.name, err)
			}
			if out.String() != test.want {
				t.Errorf("%s: got %.60q, want %.60q", test.name, out.String(), test.want)
			}
		}
	}
}

func TestFilterRefusesWhatIsNotUTF8(t *testing.T) {
	tests := []struct{ name, in, written, message string }{
		{"first line", "caf\xe9\nhuizen\n", "", "line 1: not UTF-8"},
		{"later line", "gilden\nhuizen\n\xff\xfe\nboeken\n", "gild\nhuiz\n", "line 3: not UTF-8"},
		{"last line without newline", "gilden\n\xc3", "gild\n", "line 2: not UTF-8"},
		{"letter cut by a newline", "\xc3\n\xab\n", "", "line 1: not UTF-8"},
		{"far down", strings.Repeat("gilden\n", blockSize) + "\xff\n", strings.Repeat("gild\n", blockSize),
			"line 65537: not UTF-8"},
	}
	for _, test := range tests {
		var out bytes.Buffer
		err := Filter(Porter, strings.NewReader(test.in), &out)
		if err == nil || !strings.HasPrefix(err.Error(), test.message+"; ") {
			t.Errorf("%s: error %v, want %s", test.name, err, test.message)
		}
		if out.String() != test.written {
			t.Errorf("%s: wrote %.60q, want %.60q", test.name, out.String(), test.written)
		}
	}
}

func TestFilterReportsFailures(t *testing.T) {
	broken := errors.New("broken")
	if err := Filter(Porter, iotest.ErrReader(broken), io.Discard); !errors.Is(err, broken) {
		t.Errorf("read: %v", err)
	}
	if err := Filter(Porter, strings.NewReader("gilden\n"), failingWriter{broken}); !errors.Is(err, broken) {
		t.Errorf("write: %v", err)
	}
	block := strings.Repeat("gilden\n", blockSize)
	if err := Filter(Porter, strings.NewReader(block), failingWriter{broken}); !errors.Is(err, broken) {
		t.Errorf("write of a full block: %v", err)
	}
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestFilterIsAppendLineByLine(t *testing.T) {
	for _, a := range []Algorithm{KraaijPohlmann, Porter, English} {
		var in, want strings.Builder
		for range 500 {
			for _, row := range table(t, a) {
				in.WriteString(row[0] + "\n")
				want.WriteString(row[1] + "\n")
			}
		}
		var out bytes.Buffer
		if err := Filter(a, strings.NewReader(in.String()), &out); err != nil || out.String() != want.String() {
			t.Errorf("%v: %d bytes, want %d; error %v", a, out.Len(), want.Len(), err)
		}
	}
}

func FuzzFilter(f *testing.F) {
	f.Add([]byte("gilden\r\n\nHUIZEN"))
	f.Add([]byte("\xff\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		lines := bytes.Count(in, []byte("\n"))
		if len(in) > 0 && in[len(in)-1] != '\n' {
			lines++
		}
		for _, a := range []Algorithm{KraaijPohlmann, Porter} {
			var out bytes.Buffer
			if err := Filter(a, bytes.NewReader(in), &out); err == nil && bytes.Count(out.Bytes(), []byte("\n")) != lines {
				t.Errorf("%v: %q became %q", a, in, out.Bytes())
			}
		}
	})
}
