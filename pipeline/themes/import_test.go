package themes_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"teneur/pipeline/themes"
)

const liwc = "%\n1\tAffect (Affective Words)\n\t2\tPosemo\n\t\t21\tBlij!\n\t3\tNegemo\n4\tWork\n5\tLeeg\n%\n" +
	"blij*\t1\t2\t21\n" + // line 9
	"verdriet\t1\t3\n" +
	"bitterzoet\t1\t2\t3\n" +
	"aan de slag\t4\n" +
	"op_zijn_hoede\t3\n" +
	"dank je wel*  2\n" +
	"like\t(02 134)125/464\n" + // line 15
	"kind<of>\t1\n" +
	"ab*\t1\n" +
	"los\n" +
	"werk\t4\t99\n" +
	"werk\t4\n" +
	"huh?\t1\n" +
	"Blij*\t2\n"

func TestImportLIWC(t *testing.T) {
	written, left, err := themes.Import([]byte(liwc), "proef.dic")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/liwc.yaml", written)
	var lines []string
	for _, l := range left {
		lines = append(lines, fmt.Sprintf("%d %s", l.Line, l.What))
	}
	want := []string{
		"7 category Leeg: it has no words",
		`11 "bitterzoet" in Negemo: it stands in Posemo too, and under Affect a place counts once, for the first of them`,
		`15 "like": what counts depends on the words around it (write that with after: and before:)`,
		`16 "kind<of>": what counts depends on the words around it (write that with after: and before:)`,
		`17 "ab*" in Affect: a pattern needs at least three letters`,
		`18 "los": it has no category`,
		`19 "werk": there is no category 99`,
		`21 "huh?" in Affect: a question mark stands for a letter here`,
	}
	if got := strings.Join(lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("left out:\n%s\nwant:\n%s", got, strings.Join(want, "\n"))
	}
	s, err := themes.Read(strings.NewReader(string(written)), "liwc.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for sentence, want := range map[string]string{
		"Een blijere dag.":            "affect,affect/posemo,affect/posemo/blij",
		"Zij ging meteen aan de slag": "work",
		"Wees op zijn hoede.":         "affect,affect/negemo",
		"Dank je welletjes.":          "affect,affect/posemo",
		"Een bitterzoet verhaal.":     "affect,affect/posemo",
	} {
		if got := counted(s, find(s, sentence)); got != want {
			t.Errorf("%s: found %s, want %s", sentence, got, want)
		}
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s: got\n%s", name, got)
	}
}

const quanteda = `# a dictionary as R writes it
POPULISME:
  - elit*
  - "de gewone man"
  - volk?n
MILIEU:
  CO2:
  - kooldioxide
  - no
  - 'a*'
  "Lucht & water":
  - lucht*
  - POMP
Leeg: []
een: woord
`

func TestImportQuanteda(t *testing.T) {
	written, left, err := themes.Import([]byte(quanteda), "milieu.yml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/quanteda.yaml", written)
	if want := []themes.LeftOut{{Line: 10, What: `"a*" in CO2: a pattern needs at least three letters`}, {Line: 14, What: "category Leeg: it has no words"}}; fmt.Sprint(left) != fmt.Sprint(want) {
		t.Errorf("left out %v, want %v", left, want)
	}
	s, err := themes.Read(strings.NewReader(string(written)), "milieu.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for sentence, want := range map[string]string{
		"De elites en de gewone man.": "populisme",
		"Alle volken.":                "populisme",
		"De pomp en de luchtfietser.": "milieu,milieu/lucht-water",
		"Kooldioxide.":                "milieu,milieu/co2",
		"Een woord.":                  "een",
	} {
		if got := counted(s, find(s, sentence)); got != want {
			t.Errorf("%s: found %s, want %s", sentence, got, want)
		}
	}
}

// TestImportEncodings: Windows-1252, a byte-order mark and old line ends give what UTF-8 gives.
func TestImportEncodings(t *testing.T) {
	plain := "%\n1\tGevoel\n%\ncafé\t1\ngeërgerd*\t1\n"
	want, _, err := themes.Import([]byte(plain), "x.dic")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"Windows-1252":     "%\r\n1\tGevoel\r\n%\r\ncaf\xe9\t1\r\nge\xebrgerd*\t1\r\n",
		"byte-order mark":  "\ufeff" + plain,
		"carriage returns": strings.ReplaceAll(plain, "\n", "\r"),
		"decomposed":       strings.ReplaceAll(plain, "é", "e\u0301"),
		"spaces":           strings.ReplaceAll(plain, "\t", "   "),
	} {
		got, _, err := themes.Import([]byte(data), "x.dic")
		if err != nil || string(got) != string(want) {
			t.Errorf("%s: error %v, got\n%s\nwant\n%s", name, err, got, want)
		}
	}
}

func TestBadImports(t *testing.T) {
	for _, test := range []struct{ data, want string }{
		{"", "x.dic:1:1: the file is empty"},
		{"%\n1\ta\nwoord\t1\n", "x.dic:1:1: the list of categories does not end"},
		{"%\n1\n%\nwoord\t1\n", `x.dic:2:1: "1" is no category`},
		{"%\na\tb\n%\nwoord\t1\n", `x.dic:2:1: "a\tb" is no category`},
		{"%\n1\ta\n1\tb\n%\nwoord\t1\n", "x.dic:3:1: the category 1 stands here twice"},
		{"%\n1\ta\n%\nwoord\t2\n", "x.dic:1:1: no words in it that can be carried over"},
		{"- a\n- b\n", "x.dic:1:1: neither a LIWC dictionary"},
		{"a: &a [x]\nb: *a\n", "x.dic:2:4: aliases"},
		{"a:\n  - - x\n", "x.dic:2:5: a list in a list"},
		{"a: [", "x.dic:1:1: not YAML"},
		{"just text", "x.dic:1:1: neither a LIWC dictionary"},
	} {
		if _, _, err := themes.Import([]byte(test.data), "x.dic"); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%q: error %v, want %q", test.data, err, test.want)
		}
	}
}

// FuzzImport: whatever a file holds, what is written can be read back, and the same data gives the same bytes.
func FuzzImport(f *testing.F) {
	f.Add(liwc)
	f.Add(quanteda)
	f.Fuzz(func(t *testing.T, data string) {
		first, _, err := themes.Import([]byte(data), "x.dic")
		if err != nil {
			if strings.Contains(err.Error(), "cannot be read back") {
				t.Errorf("%q: %v", data, err)
			}
			return
		}
		second, _, err := themes.Import([]byte(data), "x.dic")
		if err != nil || string(first) != string(second) {
			t.Errorf("%q: two imports differ", data)
		}
	})
}
