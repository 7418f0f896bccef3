package validate

import (
	"reflect"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, data string
		coders     []string
		texts      []Text
	}{
		{"label and text", "# met de hand\n1\tEen prachtig boek.\n\n-1\tWat een ramp.\r\n0\tHet regent.\n", []string{"label"}, []Text{
			{Line: 2, Weight: 1, Labels: []Label{1}, Text: "Een prachtig boek."},
			{Line: 4, Weight: 1, Labels: []Label{-1}, Text: "Wat een ramp."},
			{Line: 5, Weight: 1, Labels: []Label{0}, Text: "Het regent."},
		}},
		{"further columns", "-1\tlang wachten\t-2\n", []string{"label"}, []Text{{Line: 1, Weight: 1, Labels: []Label{-1}, Text: "lang wachten"}}},
		{"spellings of labels", "label\ttext\n+1\ta\n1.0\tb\n−1\tc\nNA\td\n.\te\n\tf\n0,0\tg\n", []string{"label"}, []Text{
			{Line: 2, Weight: 1, Labels: []Label{1}, Text: "a"},
			{Line: 3, Weight: 1, Labels: []Label{1}, Text: "b"},
			{Line: 4, Weight: 1, Labels: []Label{-1}, Text: "c"},
			{Line: 5, Weight: 1, Labels: []Label{Missing}, Text: "d"},
			{Line: 6, Weight: 1, Labels: []Label{Missing}, Text: "e"},
			{Line: 7, Weight: 1, Labels: []Label{Missing}, Text: "f"},
			{Line: 8, Weight: 1, Labels: []Label{0}, Text: "g"},
		}},
		{"all columns, a byte order mark, a note, a line that ends early", "\ufeffID\tCoder1\tcoder_anna\tText\tUnit\tweight\topmerking\na1\t1\t-1\t#fail, zei hij\tessay\t2,5\tlastig\na2\t\t0\tTja.\treactie\t1\n",
			[]string{"coder1", "coder_anna"}, []Text{
				{Line: 2, ID: "a1", Kind: Essay, Weight: 2.5, Labels: []Label{1, -1}, Text: "#fail, zei hij"},
				{Line: 3, ID: "a2", Kind: Comment, Weight: 1, Labels: []Label{Missing, 0}, Text: "Tja."},
			}},
		{"quotation marks", "text\tlabel\n\"\"\"Nooit\"\", zei hij.\"\t-1\n\"Nee,\" zei zij, \"nooit.\"\t0\n", []string{"label"}, []Text{
			{Line: 2, Weight: 1, Labels: []Label{-1}, Text: `"Nooit", zei hij.`},
			{Line: 3, Weight: 1, Labels: []Label{0}, Text: `"Nee," zei zij, "nooit."`},
		}},
		{"a text that looks like a column", "1\tlabel\n0\ttext\n", []string{"label"}, []Text{
			{Line: 1, Weight: 1, Labels: []Label{1}, Text: "label"},
			{Line: 2, Weight: 1, Labels: []Label{0}, Text: "text"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read("a.tsv", []byte(c.data))
			if err != nil {
				t.Fatal(err)
			}
			for i := range c.texts {
				c.texts[i].File = "a.tsv"
			}
			if !reflect.DeepEqual(got, Coded{c.coders, c.texts}) {
				t.Errorf("%+v\nwant %+v", got, Coded{c.coders, c.texts})
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "a.tsv: no labelled texts in it: write "},
		{"only a head", "label\ttext\n", "a.tsv: no labelled texts in it: write "},
		{"only comments", "# niets\n\n", "a.tsv: no labelled texts in it: write "},
		{"no tab", "1\tgoed\nslecht\n", "a.tsv:2: no label: begin the line with "},
		{"unknown label", "1\tgoed\n2\tslecht\n", `a.tsv:2: unknown label "2": write `},
		{"unknown label in the first line", "positief\tgoed\n", `a.tsv:1: unknown label "positief": write `},
		{"not a number", "label\ttext\nNaN\tgoed\n", `a.tsv:2: unknown label "NaN": write `},
		{"no text", "1\tgoed\n-1\t \n", "a.tsv:2: no text: write "},
		{"a line that ends before the text", "id\tlabel\ttext\nx\t1\n", "a.tsv:2: no text: write "},
		{"no column of labels", "id\ttext\nx\tgoed\n", "a.tsv:1: no column of labels: name it label"},
		{"no column of texts", "id\tlabel\tzin\nx\t1\tgoed\n", "a.tsv:1: no column of texts: name it text"},
		{"two columns of texts", "text\tlabel\ttext\n", "a.tsv:1: two columns for the text: rename "},
		{"two coders with one name", "text\tcoder1\tCoder1\n", "a.tsv:1: two columns named coder1: rename "},
		{"coder without labels", "coder1\tcoder2\ttext\n1\t\tgoed\n0\t\ttja\n", "a.tsv:1: no labels under coder2: write "},
		{"nothing coded yet", "id\tlabel\ttext\nx\t\tgoed\n", "a.tsv:1: no labels under label: write "},
		{"not UTF-8", "1\tgoed\n1\tcaf\xe9\n", "a.tsv:2: not UTF-8: save "},
		{"UTF-16", "\xff\xfe1\x00\t\x00", "a.tsv:1: not UTF-8: save "},
		{"same id", "id\tlabel\ttext\nx\t1\tgoed\ny\t1\tbeter\nx\t0\ttja\n", "a.tsv:4: the same id, x, as in line 2: give "},
		{"no id", "id\tlabel\ttext\n\t1\tgoed\n", "a.tsv:2: no id: give "},
		{"unknown kind", "kind\tlabel\ttext\nboek\t1\tgoed\n", `a.tsv:2: unknown kind "boek": write essay or comment`},
		{"no weight", "weight\tlabel\ttext\n\t1\tgoed\n", `a.tsv:2: unknown weight "": write `},
		{"weight of nothing", "weight\tlabel\ttext\n0\t1\tgoed\n", `a.tsv:2: unknown weight "0": write `},
		{"weight without end", "weight\tlabel\ttext\nInf\t1\tgoed\n", `a.tsv:2: unknown weight "Inf": write `},
		{"weight beyond all bounds", "weight\tlabel\ttext\n1e308\t1\tgoed\n", `a.tsv:2: unknown weight "1e308": write `},
		{"a tab in the text", "label\ttext\n1\tgoed\tbeter\n", "a.tsv:2: 3 cells under 2 columns: take "},
	} {
		_, err := Read("a.tsv", []byte(c.data))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v\nwant %s…", c.name, err, c.want)
		}
	}
}

func TestJoin(t *testing.T) {
	anna, bram := read(t, "werk/anna.tsv", "id\tlabel\ttext\nx\t1\tgoed\ny\t0\ttja\nz\t\thm\n"), read(t, "bram.tsv", "id\ttext\tlabel\ny\ttja\t-1\nx\tgoed\t1\n")
	all, err := Join([]Coded{anna, bram})
	if err != nil {
		t.Fatal(err)
	}
	labelled, left := all.Labelled()
	if left != 1 || !reflect.DeepEqual(labelled.Coders, []string{"anna", "bram"}) || len(labelled.Texts) != 2 ||
		!reflect.DeepEqual(labelled.Texts[0].Labels, []Label{1, 1}) || !reflect.DeepEqual(labelled.Texts[1].Labels, []Label{0, -1}) {
		t.Errorf("%+v, %d left out", labelled, left)
	}
	short, err := Join([]Coded{bram, read(t, "bram.tsv", "id\tlabel\ttext\nx\t0\tgoed\n")})
	if err != nil || !reflect.DeepEqual(short.Coders, []string{"bram", "bram-2"}) ||
		!reflect.DeepEqual(short.Texts[0].Labels, []Label{-1, Missing}) || !reflect.DeepEqual(short.Texts[1].Labels, []Label{1, 0}) {
		t.Errorf("%+v, %v", short, err)
	}
	for _, c := range []struct{ data, want string }{
		{"id\tlabel\ttext\nq\t1\tgoed\n", "b.tsv:2: the id q is not in werk/anna.tsv: "},
		{"id\tlabel\ttext\nx\t1\tbeter\n", "b.tsv:2: not the text that has the id x in werk/anna.tsv: "},
		{"1\tgoed\n", "b.tsv:1: no id: "},
	} {
		if _, err := Join([]Coded{anna, read(t, "b.tsv", c.data)}); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%v, want %s…", err, c.want)
		}
	}
}

func read(t *testing.T, file, data string) Coded {
	t.Helper()
	c, err := Read(file, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// FuzzRead: whatever the bytes, an error is one line that names the file, and what is read can be measured.
func FuzzRead(f *testing.F) {
	f.Add([]byte("1\tgoed\n-1\tslecht\n"))
	f.Add([]byte("id\tcoder1\tcoder2\ttext\tkind\tweight\nx\t1\t\t\"\"\"Ja\"\"\"\tessay\t2.5\n"))
	f.Add([]byte("\ufeff# a\nlabel\ttext\n\t\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Read("a.tsv", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "a.tsv:") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("error %q", err)
			}
			return
		}
		c, _ = c.Labelled()
		if len(c.Texts) == 0 {
			t.Fatal("no labels, and no error")
		}
		for _, text := range c.Texts {
			if text.Text == "" || !(text.Weight > 0) || len(text.Labels) != len(c.Coders) {
				t.Fatalf("%+v", text)
			}
		}
		if a := Measure(c, make([]Prediction, len(c.Texts)), Options{Level: .95, Resamples: 5})[0]; !(a.Accuracy.Estimate >= 0 && a.Accuracy.Estimate <= 1+1e-9) {
			t.Fatalf("%+v", a.Accuracy)
		}
	})
}
