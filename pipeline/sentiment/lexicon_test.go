package sentiment

import (
	"os"
	"strings"
	"testing"
	"time"
)

const small = "# test\ngoed\ta\t0.5\ngoederen\tf\t0\nmooi\ta\t0.7\ntegen|vallen\tv\t-0.5\nschade\tn\t-0.6\nbank\tn\t0.1\nbank\tv\t-0.1\n" +
	"groot\ta\t0.04\t~\nde plank mis\tm\t-0.4\nboter op _ hoofd\tm\t-0.5\nvriendelijk\ta\t0.6\nfout\tn\t-0.5\nliefde\tn\t0.8\nstorm\tn\t-0.4\tc\n"

func smallLexicon(t *testing.T) *Lexicon {
	t.Helper()
	entries, err := readEntries(strings.NewReader(small), "small.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rules, _ := sources(t)
	return newLexicon(rules, entries)
}

func TestLookup(t *testing.T) {
	l := smallLexicon(t)
	tests := []struct {
		form  string
		parts []string
		value float64
		known bool
	}{
		{"goed", nil, 0.5, true},
		{"beter", nil, 0.5, true},
		{"goeds", nil, 0.5, true},
		{"goederen", nil, 0, true},
		{"mooiste", nil, 0.7, true},
		{"mooooi", nil, 0.7, true},
		{"móói", nil, 0.7, true},
		{"mo-oi", nil, 0.7, true},
		{"#mooi", nil, 0.7, true},
		{"tegenvalt", nil, -0.5, true},
		{"tegengevallen", nil, -0.5, true},
		{"bank", nil, 0, true}, // two lemmas of opposing sign
		{"grote", nil, 0.04, true},
		{"storm", nil, -0.4 * connotation, true},
		{"stormen", nil, -0.4 * connotation, true},
		{"reputatieschade", []string{"reputatie", "schade"}, -0.48, true},
		{"reputatieschade", nil, 0, false},
		{"onvriendelijke", nil, -0.48, true},
		{"vriendelijkheid", nil, 0.6, true},
		{"onvriendelijkheid", nil, -0.48, true},
		{"tegenvalling", nil, -0.45, true},
		{"koning", nil, 0, false},
		{"foutloos", nil, 0.25, true},
		{"liefdeloze", nil, -0.56, true},
		{"liefdevol", nil, 0.8, true},
		{"superfout", nil, 0, false}, // no adjective
		{"supermooi", nil, 0.91, true},
		{"tafel", nil, 0, false},
		{"", nil, 0, false},
	}
	for _, test := range tests {
		got := l.Lookup(test.form, test.parts)
		if diff := got.Value - test.value; diff > 1e-9 || diff < -1e-9 || got.Known != test.known {
			t.Errorf("%s: value %v, known %v; want %v, %v", test.form, got.Value, got.Known, test.value, test.known)
		}
	}
}

func TestExtend(t *testing.T) {
	l := smallLexicon(t)
	extended, err := l.Extend(strings.NewReader("mooi\ta\t-0.2\nbank\tf\t0.9\nde plank mis\tm\t0.3\n"), "extra.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if got := extended.Lookup("mooie", nil).Value; got != -0.2 {
		t.Errorf("mooie: %v, want the extension's -0.2", got)
	}
	if got := extended.Lookup("bank", nil).Value; got != 0.9 {
		t.Errorf("bank: %v, want 0.9", got)
	}
	if got := l.Lookup("mooie", nil).Value; got != 0.7 {
		t.Errorf("mooie: %v: the first lexicon has changed", got)
	}
	if _, score := scoreLine(extended, "hij sloeg de plank mis"); len(score.Pieces) != 1 || score.Pieces[0].Value != 0.3 {
		t.Errorf("de plank mis: %+v, want the extension's 0.3", score.Pieces)
	}
}

// TestOverrides holds that what a user adds wins over the embedded entries, whatever their kind.
func TestOverrides(t *testing.T) {
	tests := []struct{ line, table string }{
		{"Dat is een goed idee.", "goed\ta\t-0.9\n"},                 // a word over a phrase that holds it
		{"Dat is een heel goed idee.", "heel goed\tm\t-0.9\n"},       // a phrase over words
		{"Een schot in de roos.", "schot in de\tm\t-0.9\n"},          // a short phrase over a long one
		{"Hij valt mee.", "mee|vallen\tv\t-0.9\n"},                   // a separable verb
		{"Een bloedmooi huis.", "bloedmooi\ta\t-0.9\n"},              // a word over its formation
		{"Een liefdevol gebaar.", "liefdevol\tf\t-0.9\n"},            // a form
		{"Wat een droomvakantie.", "droomvakantie\tn\t-0.9\n"},       // a compound
		{"Een verschrikelijke avond.", "verschrikelijke\tf\t-0.9\n"}, // what else would be a misspelling
		{"Tot morgen 👍", "👍\tf\t-0.9\n"},
	}
	l := Default()
	for _, test := range tests {
		extended, err := l.Extend(strings.NewReader(test.table), "extra.tsv")
		if err != nil {
			t.Fatal(err)
		}
		if _, score := scoreLine(extended, test.line); score.Value > -0.3 {
			t.Errorf("%s with %q: %.2f %+v, want the addition to count", test.line, test.table, score.Value, score.Pieces)
		}
	}
}

func TestPhrases(t *testing.T) {
	l := smallLexicon(t)
	tests := []struct {
		line, form string
	}{
		{"hij sloeg de plank mis", "de plank mis"},
		{"zij heeft boter op haar hoofd", "boter op haar hoofd"},
		{"boter op zijn dikke hoofd", "boter op zijn dikke hoofd"},
		{"boter op hoofd", ""},
		{"boter op een heel erg dik hoofd", ""},
		{"het viel gisteren weer tegen", "viel"},
		{"zo hoeft het niet tegen te vallen", "vallen"},
		{"hij viel tegen de muur", ""},
	}
	for _, test := range tests {
		_, score := scoreLine(l, test.line)
		form := ""
		if len(score.Pieces) > 0 {
			form = score.Pieces[0].Form
		}
		if form != test.form || len(score.Pieces) > 1 {
			t.Errorf("%s: pieces %+v, want %q", test.line, score.Pieces, test.form)
		}
	}
}

func TestReadEntriesErrors(t *testing.T) {
	tests := []struct{ table, want string }{
		{"mooi\ta\t2", "x.tsv:1: valence \"2\""},
		{"# head\n\nmooi\tz\t0.2", "x.tsv:3: unknown part of speech \"z\""},
		{"mooi 0.2", "x.tsv:1: want lemma"},
		{"mooi\ta\tNaN", "x.tsv:1: valence"},
		{"mooi\tm\t0.2", "x.tsv:1: \"mooi\" is one word"},
		{"op|bouw\tn\t0.2", "x.tsv:1: \"op|bouw\" has a bar"},
		{"_ op\tm\t0.2", "x.tsv:1: \"_ op\" starts or ends with a gap"},
		{"moo\xffi\ta\t0.2", "x.tsv:1: the line is not UTF-8"},
		{strings.Repeat("a", maxLine+1), "reading lexicon x.tsv"},
	}
	for _, test := range tests {
		_, err := readEntries(strings.NewReader(test.table), "x.tsv")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("error %v, want %q", err, test.want)
		}
	}
	if _, err := readEntries(strings.NewReader("\ufeffmooi\ta\t0.2\r\n"), "x.tsv"); err != nil {
		t.Errorf("a byte order mark and CRLF: %v", err)
	}
}

// TestEmbedded holds that the embedded lexicon is whole: what everybody knows is in it, and the scale is kept.
func TestEmbedded(t *testing.T) {
	l := Default()
	for form, sign := range map[string]int{"goed": 1, "slecht": -1, "vertrouwen": 1, "verraad": -1, "helaas": -1, "verdriet": -1, "👍": 1, ":-(": -1} {
		if got := Label(l.Lookup(form, nil).Value); got != sign {
			t.Errorf("%s: %d, want %d", form, got, sign)
		}
	}
}

// FuzzScore holds that any text can be scored: the value stays in range and follows from the pieces, which lie in the sentence.
func FuzzScore(f *testing.F) {
	seeds := []string{"", "niet", "niet niet niet", "te te te", "maar maar", "?", "is niet ?",
		"op te", "valt tegen te vallen tegen", "gebrek aan", "😊😊", "\xff niet \xff"}
	for _, seed := range seeds {
		f.Add(seed)
	}
	l := Default()
	f.Fuzz(func(t *testing.T, line string) {
		doc, score := scoreLine(l, line)
		sides := tally{}
		for _, piece := range score.Pieces {
			sides.add(piece.Result)
			if piece.Token < 0 || piece.Token >= len(doc.Tokens) || piece.Result < -strongest || piece.Result > strongest {
				t.Errorf("%q: piece %+v", line, piece)
			}
		}
		if score.Content > mentioned {
			sides.faint = 0
		}
		value, positive, negative := sides.values()
		if score.Value < -1 || score.Value > 1 || value != score.Value || positive != score.Positive || negative != score.Negative {
			t.Errorf("%q: value %v (%v, %v), its pieces give %v", line, score.Value, score.Positive, score.Negative, value)
		}
	})
}

// TestLinearTime holds that a line without end does not take time without end.
func TestLinearTime(t *testing.T) {
	l := Default()
	units := []string{"niet ", "mooi ", "maar ", "mooi, en ", "niet mooi maar ", "als ",
		"geen verlies van ", "verliezen ", "valt ", "zeer ", "zou mooi ", "mooi toch mooi "}
	for _, unit := range units {
		start := time.Now()
		scoreLine(l, strings.Repeat(unit, 30_000))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("30,000 times %q took %v", unit, took)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		openBuiltIn(lexiconData)
	}
}

func BenchmarkPack(b *testing.B) {
	for b.Loop() {
		if _, err := Pack(os.DirFS(".")); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkScore(b *testing.B) {
	const line = "Ik vind het hotel niet bijzonder mooi, maar het ontbijt was heerlijk en de bediening viel gelukkig erg mee."
	l := Default()
	doc := plainDocument(line)
	words, scorer := lookUp(l, doc), Scorer{}
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		scorer.Score(doc, doc.Sentences[0], words)
	}
}
