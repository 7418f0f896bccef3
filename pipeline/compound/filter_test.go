package compound

import (
	"errors"
	"strings"
	"testing"
)

func TestFilter(t *testing.T) {
	tests := []struct{ name, in, out string }{
		{"words", "gildentijd\nmaatschappij\n", "gildentijd\tgilden tijd\nmaatschappij\tmaatschappij\n"},
		{"empty line", "\ngilde\n", "\t\ngilde\tgilde\n"},
		{"no input", "", ""},
		{"no last line feed", "crisistijd", "crisistijd\tcrisis tijd\n"},
		{"carriage returns", "crisistijd\r\n\r\n", "crisistijd\tcrisis tijd\n\t\n"},
		{"white space", "de gildentijd\n \n", "de gildentijd\tde gildentijd\n \t \n"},
		{"byte order mark", "\ufeffgildentijd\n", "gildentijd\tgilden tijd\n"},
		{"tab", "gilden\ttijd\n", "gilden\ttijd\tgilden\ttijd\n"},
		{"NUL", "gilden\x00tijd\n", "gilden\x00tijd\tgilden\x00tijd\n"},
	}
	for _, test := range tests {
		var out strings.Builder
		if err := Filter(Load(), strings.NewReader(test.in), &out); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if out.String() != test.out {
			t.Errorf("%s: got %q, want %q", test.name, out.String(), test.out)
		}
	}
}

func TestFilterKeepsLinesOfAnyLength(t *testing.T) {
	var out strings.Builder
	if err := Filter(Load(), strings.NewReader(strings.Repeat("huis", 1<<20)+"\nx\n"), &out); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "\n"); n != 2 {
		t.Errorf("2 lines in, %d out", n)
	}
}

func TestFilterNamesTheLineThatIsNotUTF8(t *testing.T) {
	var out strings.Builder
	err := Filter(Load(), strings.NewReader("gilde\ngild\xe9\n"), &out)
	if err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v, want one that names line 2", err)
	}
	if out.String() != "gilde\tgilde\n" {
		t.Errorf("the line before was written as %q", out.String())
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFilterReportsWhatCannotBeWritten(t *testing.T) {
	if err := Filter(Load(), strings.NewReader("gilde\n"), fullDisk{}); err == nil {
		t.Error("no error from a full disk")
	}
}
