package lexis

import (
	"errors"
	"io"
	"maps"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadOverrides(t *testing.T) {
	in := "\ufeff# eigen stammen\r\nKreeg\tkrijg\r\n\r\nkregen\tKrijg\r\n" +
		"kreeg\tkrijg\n" + // twice the same is no contradiction
		"zzp’er\tzzp'er\n" +
		"ide\u0308en\tidee" // NFD, and no newline at the end
	got, err := ReadOverrides(strings.NewReader(in), "stems.tsv")
	want := Overrides{"kreeg": "krijg", "kregen": "krijg", "zzp'er": "zzp'er", "idëen": "idee"}
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
	if got, err := ReadOverrides(strings.NewReader(""), "stems.tsv"); err != nil || len(got) != 0 {
		t.Errorf("an empty file: %v, %v", got, err)
	}
}

func TestBadOverrides(t *testing.T) {
	tests := []struct{ in, want string }{
		{"# een\nkreeg krijg\n", "stems.tsv:2: no tab"},
		{"kreeg\t\n", "stems.tsv:1: nothing on one side"},
		{"\tkrijg\n", "stems.tsv:1: nothing on one side"},
		{"kreeg\tkrijg\tja\n", "stems.tsv:1: \"kreeg\\tkrijg\\tja\": a form and a stem are one word each"},
		{"in het\tin\n", "stems.tsv:1: \"in het\\tin\": a form"},
		{"kreeg\tkrijg\nleden\tlid\nKREEG\tkreeg\n", "stems.tsv:3: \"kreeg\" already has the stem \"krijg\" on line 1; remove"},
		{"kreeg\tkrijg\nl\xe9den\tlid\n", "stems.tsv:2: not UTF-8"},
	}
	for _, test := range tests {
		if o, err := ReadOverrides(strings.NewReader(test.in), "stems.tsv"); err == nil || !strings.HasPrefix(err.Error(), test.want) || o != nil {
			t.Errorf("%q: %v, %v; want %s", test.in, o, err, test.want)
		}
	}
	broken := errors.New("broken")
	if _, err := ReadOverrides(io.MultiReader(strings.NewReader("kreeg\tkrijg\n"), iotest.ErrReader(broken)), "stems.tsv"); !errors.Is(err, broken) {
		t.Errorf("a broken reader: %v", err)
	}
}

func FuzzReadOverrides(f *testing.F) {
	f.Add("kreeg\tkrijg\n# x\n\r\n")
	f.Add("\ufeffa\tb\na\tc")
	f.Fuzz(func(t *testing.T, in string) {
		o, err := ReadOverrides(strings.NewReader(in), "x")
		for form, stem := range o {
			if err != nil || form == "" || stem == "" || strings.ContainsAny(form+stem, "\t\n") || form != word(form) {
				t.Errorf("%q: %q %q, %v", in, form, stem, err)
			}
		}
	})
}
