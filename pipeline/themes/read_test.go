package themes_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"teneur/pipeline/themes"
)

// one is a file with one theme that holds the given entries, from line 5.
func one(entries string) string {
	return "themes:\n- name: a\n  definition: x\n  entries:\n" + entries
}

func TestBadDictionaries(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{"", "own.yaml:1:1: the file is empty"},
		{"# only a comment\n", "own.yaml:1:1: the file is empty"},
		{"themes: []", "own.yaml:1:1: no themes"},
		{"themes:\n", "own.yaml:1:1: no themes"},
		{"themes: x", "own.yaml:1:9: a list of themes must stand here"},
		{"- a\n- b\n", "own.yaml:1:1: a mapping with some of the keys lists, themes"},
		{"tehmes:\n- name: a", `own.yaml:1:1: unknown key "tehmes": did you mean "themes"?`},
		{"themes: [", "own.yaml:1:1: not YAML"},
		{"themes:\n\t- name: a\n", "own.yaml:2:1: not YAML (found character that cannot start any token): indent with spaces"},
		{"themes:\n- name: 'a\n  definition: x\n", "not YAML"},
		{one("  - form: x\n") + "---\nthemes: []\n", "a second YAML document begins here"},
		{"themes:\n- name: a\n  definition: caf\xe9\n", "own.yaml:3:18: not UTF-8"},
		{"\xff\xfet\x00h\x00", "own.yaml:1:1: not UTF-8"},

		{"themes:\n- name: a\n  definition: x\n", "own.yaml:2:3: theme a is empty"},
		{"themes:\n- name: a\n  definition: x\n  entries:\n", "own.yaml:2:3: theme a is empty"},
		{"themes:\n- name: a\n  definition: x\n  entries: []\n  themes: []\n", "own.yaml:2:3: theme a is empty"},
		{"themes:\n- name: a\n  entries: [form: x]\n", "own.yaml:2:3: theme a has no definition"},
		{"themes:\n- name: a\n  definition: '  '\n  entries: [form: x]\n", "own.yaml:2:3: theme a has no definition"},
		{"themes:\n- name: a\n  definition: [x]\n  entries: [form: x]\n", "own.yaml:3:15: a plain text must stand here"},
		{"themes:\n- definition: x\n  entries: [form: x]\n", "own.yaml:2:3: a theme without a name"},
		{"themes:\n- name: ''\n  definition: x\n", "own.yaml:2:3: a theme without a name"},
		{"themes:\n- name: a/b\n  definition: x\n  entries: [form: x]\n", `own.yaml:2:9: the name "a/b" holds '/'`},
		{"themes:\n- name: \"a\\tb\"\n  definition: x\n  entries: [form: x]\n", `holds '\t'`},
		{"themes:\n- name: <b>\n  definition: x\n  entries: [form: x]\n", `holds '<'`},
		{"themes:\n- name: " + strings.Repeat("a", 61) + "\n  definition: x\n", "own.yaml:2:9: the name is longer than 60 letters"},
		{one("  - form: x\n") + "- name: a\n  definition: x\n  entries: [form: x]\n", "own.yaml:6:3: theme a stands in the dictionary twice, first in line 2"},
		{one("  - form: x\n") + "- name: A\n  definition: x\n  entries: [form: x]\n", "own.yaml:6:3: theme A differs from a in its capitals only"},
		{"themes:\n- name: a\n  name: b\n", `own.yaml:3:3: the key "name" stands here twice`},
		{"themes:\n- name: a\n  definition: x\n  opposes: ja\n  entries: [form: x]\n", `own.yaml:4:12: "ja" is neither true nor false`},
		{"themes:\n- name: a\n  definition: x\n  opposes: true\n  entries: [form: x]\n", "own.yaml:4:12: theme a stands under no other"},
		{"themes:\n- name: a\n  add: true\n  definition: x\n  entries: [form: x]\n", "own.yaml:4:15: a has its definition already"},
		{"themes:\n- name: a\n  definition: x\n  exclude: ['*']\n  entries: [form: x]\n", `own.yaml:4:13: the pattern "*" excludes nearly everything`},
		{"themes:\n- name: a\n  definition: x\n  entries: [form: x]\n  examples: [a, '']\n", "own.yaml:5:17: an empty item"},
		{"themes:\n- name: a\n  definition: x\n  entries: [form: x]\n  examples: een\n", "own.yaml:5:13: a list of sentences must stand here"},

		{"themes:\n- &a\n  name: a\n  definition: x\n  themes: [*a]\n", "own.yaml:5:12: aliases"},
		{"themes: &t\n- name: a\n  definition: x\n  themes: *t\n", "own.yaml:4:11: aliases"},
		{"themes:\n- name: &n a\n  definition: *n\n  entries: [form: x]\n", "own.yaml:3:15: aliases"},
		{"themes:\n- <<: {name: a}\n  definition: x\n", `own.yaml:2:3: unknown key "<<"`},
		{bomb(), "aliases"},
		{nested(9), "themes stand more than 8 deep here"},
		{"themes: " + strings.Repeat("[", 20_000), "not YAML"},

		{one("  - nuon: huis\n"), `own.yaml:5:5: unknown key "nuon": did you mean "noun"?`},
		{one("  - form: [x]\n"), "own.yaml:5:11: a plain text must stand here"},
		{one("  - just text\n"), "own.yaml:5:5: a mapping with some of the keys"},
		{one("  - note: x\n"), "own.yaml:5:5: an entry without a word"},
		{one("  - {noun: a, verb: b}\n"), "own.yaml:5:5: an entry is either noun or verb"},
		{one("  - noun: ''\n"), "own.yaml:5:11: noun is empty"},
		{one("  - noun: twee woorden\n"), `own.yaml:5:11: "twee woorden" is more than one word: make it a phrase`},
		{one("  - noun: huis*\n"), `own.yaml:5:11: "huis*" is a pattern: make it a glob`},
		{one("  - noun: :-)\n"), "is no word of letters"},
		{one("  - verb: loop\n"), `own.yaml:5:11: "loop" is no infinitive`},
		{one("  - verb: af|na|lopen\n"), "a bar stands once"},
		{one("  - noun: toe|vertrouwen\n"), "a bar stands once"},
		{one("  - form: twee woorden\n"), "make it a phrase"},
		{one("  - form: a,,b\n"), "a comma too many"},
		{one("  - form: ab*\n"), "make it a glob"},
		{one("  - {noun: huis, except: [huisen]}\n"), `own.yaml:5:27: "huisen" is no form of the noun huis: its forms are huis, huizen`},
		{one("  - {form: huis, except: [huis]}\n"), "except: belongs to a noun, verb or adjective"},
		{one("  - {form: huis, at: left}\n"), "at: belongs to a part"},
		{one("  - {part: huis, at: middle}\n"), `own.yaml:5:22: at: "middle" is none of left, right, any`},
		{one("  - glob: '*'\n"), `own.yaml:5:11: the pattern "*" matches nearly everything`},
		{one("  - glob: '**e*'\n"), "matches nearly everything"},
		{one("  - glob: '??*??'\n"), "matches nearly everything"},
		{one("  - glob: 'ab* cd'\n"), "make it a phrase"},
		{one("  - glob: '" + strings.Repeat("ab*", 40) + "'\n"), "longer than any word"},
		{one("  - phrase: _ _\n"), "holds no words"},
		{one("  - phrase: _ huis\n"), "begins or ends with a gap"},
		{one("  - phrase: huis * tuin\n"), `the pattern "*" matches nearly everything`},
		{one("  - phrase: a _ b _ c _ d _ e _ f\n"), "more than 4 gaps"},
		{one("  - phrase: " + strings.Repeat("a ", 21) + "\n"), "longer than 20 words"},
		{one("  - phrase: verb:loop mee\n"), `"loop" is no infinitive`},
		{one("  - phrase: verp:lopen mee\n"), `"verp:" is no kind of word: did you mean "verb:"?`},
		{one("  - phrase: a//b c\n"), "an alternative is empty"},
		{one("  - {form: x, before: [<landen>]}\n"), "there is no list <landen>: give its words under the key lists"},
		{"lists:\n  landen: [belgie]\n" + one("  - {form: x, before: [in <laden>]}\n"), "there is no list <laden>, did you mean <landen>?"},
		{"lists:\n  wit: [blank*, <leeg>]\n  leeg: [ijl]\n" + one("  - form: x\n"), "own.yaml:2:17: there is no list <leeg>"},
		{"lists:\n  landen: [de vs]\n" + one("  - phrase: in <landen>\n"), "holds phrases, so it cannot be a place of a phrase"},
		{"lists:\n  landen: [belgie]\n  landen: [x]\n" + one("  - form: x\n"), `own.yaml:3:3: the list "landen" stands here twice`},
		{"lists: [belgie]\n" + one("  - form: x\n"), "own.yaml:1:8: lists by name must stand here"},
		{one("  - {form: x, near: ['']}\n"), "an empty item"},
		{one("  - {form: x, near: [y], within: veel}\n"), `within: "veel" is no number of words from 1 to 60`},
		{one("  - {form: x, near: [y], within: 0}\n"), "is no number of words"},
		{one("  - {form: x, within: 5}\n"), "within: says how far near: looks"},
	} {
		_, err := themes.Read(strings.NewReader(test.file), "own.yaml")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.200q: error %v, want %q", test.file, err, test.want)
			continue
		}
		if !strings.HasPrefix(err.Error(), "own.yaml:") || strings.ContainsAny(err.Error(), "\n\t") {
			t.Errorf("%.200q: %q is not one line that begins with the place", test.file, err)
		}
	}
}

// bomb is a file in which every line repeats the one before it nine times over.
func bomb() string {
	var b strings.Builder
	b.WriteString("lists:\n  a0: &a0 [lol]\n")
	for i := 1; i < 12; i++ {
		fmt.Fprintf(&b, "  a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i-1), 9), ","))
	}
	return b.String() + one("  - form: x\n")
}

// nested is a file with themes so many deep.
func nested(depth int) string {
	var b strings.Builder
	b.WriteString("themes:\n")
	for i := range depth {
		indent := strings.Repeat("  ", i)
		fmt.Fprintf(&b, "%s- name: a\n%s  definition: x\n%s  entries: [form: x]\n", indent, indent, indent)
		if i < depth-1 {
			fmt.Fprintf(&b, "%s  themes:\n", indent)
		}
	}
	return b.String()
}

// TestReads holds what is odd but right.
func TestReads(t *testing.T) {
	for _, test := range []struct{ file, sentence, want string }{
		{"\ufeff" + one("  - form: huis\n"), "Een huis.", "a"},
		{strings.ReplaceAll(one("  - form: huis\n"), "\n", "\r\n"), "Een huis.", "a"},
		{one("  - form: HUIS\n"), "Een Huis.", "a"},
		{one("  - form: zo’n\n"), "Zo'n huis.", "a"},
		{one("  - form: cafe\u0301\n"), "In het café.", "a"},
		{one("  - form: café\n"), "In het café.", "a"},
		{one("  - form: het\n"), "Hét huis.", "a"},
		{one("  - form: no, yes, 12\n"), "Kamer 12.", "a"},
		{nested(8), "Een x.", "a/a/a/a/a/a/a/a"},
		{one("  - glob: b?kk*\n"), "Bakkers zijn er.", "a"},
		{one("  - glob: '*a*a*a*a*a*b'\n"), strings.Repeat("a", 100) + "c", ""},
		{one("  - glob: '*a*a*a*a*a*b'\n"), strings.Repeat("a", 100) + "b", "a"},
		{one("  - glob: '*kaas*'\n"), "De geitenkaasboer kwam.", "a"},
		{one("  - glob: 'k??sje'\n"), "Een kéésje.", "a"},
		{one("  - {part: kaas, at: left}\n"), "De kaasboer.", "a"},
		{one("  - {part: kaas, at: left}\n"), "De geitenkaas.", ""},
		{one("  - {part: kaas, at: right}\n"), "De geitenkaas.", "a"},
		{one("  - {part: kaas, at: right}\n"), "De kaasboer.", ""},
		{one("  - phrase: verb:geven __ iets/niets terug\n"), "Zij gaf iets terug.", "a"},
		{one("  - phrase: verb:geven __ iets/niets terug\n"), "Zij gaf hem nooit iets terug.", "a"},
		{one("  - phrase: verb:geven _ iets/niets terug\n"), "Zij gaf iets terug.", ""},
		{one("  - phrase: verb:geven __ iets/niets terug\n"), "Zij gaf hem, zei hij, iets terug.", ""},
		{one("  - phrase: voor wat hoort wat\n"), "Voor wat ‘hoort’ wat.", "a"},
		{one("  - phrase: b?kk* van\n"), "De bakkers van Delft.", "a"},
		{one("  - verb: op|bellen\n"), "Zij belde haar oude tante elke week op.", "a"},
		{one("  - verb: op|bellen\n"), "Zij belde haar tante. Op een dag niet.", ""},
		{one("  - verb: op|bellen\n"), "Je hoeft niet op te bellen.", "a"},
		{one("  - verb: op|bellen\n"), "Wie haar op wil bellen, is te laat.", "a"},
		{one("  - verb: op|bellen\n"), "Zij belde terwijl hij opstond.", ""},
		{one("  - verb: toe|vertrouwen\n"), "Ons vertrouwen neemt toe.", ""},
		{one("  - verb: toe|vertrouwen\n"), "Zij vertrouwt hem en loopt naar de deur toe.", ""},
		{one("  - {form: bank, near: [geld, rode loper], within: 3}\n"), "De bank gaf geld.", "a"},
		{one("  - {form: bank, near: [geld, rode loper], within: 3}\n"), "De bank met de rode loper.", "a"},
		{one("  - {form: bank, near: [geld, rode loper], within: 3}\n"), "De bank stond daar al heel lang, zonder geld.", ""},
		{one("  - {form: bank, after: [in __ de]}\n"), "Zij zit in de bank.", "a"},
		{one("  - {form: bank, not_after: [in __ de]}\n"), "Zij zit in de bank.", ""},
		{"lists:\n  leeg: [ijl, heel erg dun]\n  wit: [blank*, <leeg>]\n" + one("  - {form: x, before: [<wit>]}\n"), "Een x heel erg dun.", "a"},
		{"lists:\n  leeg: [ijl, heel erg dun]\n" + one("  - {form: x, after: [<leeg>]}\n"), "Een heel erg dun x.", "a"},
		{one("  - {verb: lopen, except: [lopend]}\n"), "Een lopend verhaal.", ""},
		{one("  - {form: x, note: zomaar}\n"), "Een x.", "a"},
	} {
		s, err := themes.Read(strings.NewReader(test.file), "own.yaml")
		if err != nil {
			t.Errorf("%.200q: %v", test.file, err)
			continue
		}
		if got := paths(find(s, test.sentence)); got != test.want {
			t.Errorf("%.200q in %q: found %q, want %q", test.file, test.sentence, got, test.want)
		}
	}
}

func TestWith(t *testing.T) {
	const own = "themes:\n- name: gilden\n  definition: Telt.\n  entries: [form: vakbond]\n- name: geld\n  definition: Telt.\n  entries: [noun: euro]\n"
	s := with(t, own)
	if got := strings.Join(s.Paths(), " "); got != "vertrouwen vertrouwen/individueel vertrouwen/institutioneel vertrouwen/wantrouwen wederkerigheid gilden geld" {
		t.Errorf("paths: %s", got)
	}
	if got := paths(find(s, "Het gilde werd een vakbond en kostte twee euro's.")); got != "geld,gilden" {
		t.Errorf("found %q", got)
	}
	if got := paths(find(s, "Het gilde had vertrouwen.")); got != "vertrouwen" {
		t.Errorf("found %q: the user's gilden replaces the built-in one", got)
	}
}

func with(t *testing.T, own string) *themes.Set {
	t.Helper()
	user, err := themes.Read(strings.NewReader(own), "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := set(t).With(user)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestAdd: a theme that adds brings words to the one that is there, and leaves the rest of it.
func TestAdd(t *testing.T) {
	s := with(t, `themes:
- name: vertrouwen
  add: true
  exclude: [vertrouwensarts]
  entries: [noun: goedgelovigheid]
  themes:
  - name: institutioneel
    add: true
    entries: [form: keurmerk]
  - name: digitaal
    definition: Telt mee, telt niet mee.
    entries: [form: certificaat]
`)
	if got := strings.Join(s.Paths()[:5], " "); got != "vertrouwen vertrouwen/individueel vertrouwen/institutioneel vertrouwen/wantrouwen vertrouwen/digitaal" {
		t.Errorf("paths: %s", got)
	}
	for sentence, want := range map[string]string{
		"Hij heeft er goedgelovigheid in.":  "vertrouwen",
		"Zonder vertrouwen lukt het niet.":  "vertrouwen",
		"Zij belde de vertrouwensarts.":     "-",
		"Er staat een keurmerk op.":         "vertrouwen,vertrouwen/institutioneel",
		"Het certificaat is verlopen.":      "vertrouwen,vertrouwen/digitaal",
		"Het vertrouwen in banken is weg.":  "vertrouwen,vertrouwen/institutioneel",
		"Het wantrouwen jegens hem groeit.": "vertrouwen/wantrouwen",
	} {
		if got := counted(s, find(s, sentence)); got != want {
			t.Errorf("%s: found %s, want %s", sentence, got, want)
		}
	}
	if set(t).Themes()[0].Definition != s.Themes()[0].Definition || s.Themes()[0].Path != "vertrouwen" {
		t.Error("the definition changed")
	}
}

func TestBadAdd(t *testing.T) {
	user, err := themes.Read(strings.NewReader("themes:\n- name: vertouwen\n  add: true\n  entries: [noun: goedgelovigheid]\n"), "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const want = "own.yaml:2:3: there is no theme vertouwen to add to: did you mean vertrouwen? Else leave add out"
	if _, err := set(t).With(user); err == nil || err.Error() != want {
		t.Errorf("error %v, want %q", err, want)
	}
}

// TestLarge: a dictionary of 100,000 entries or 10,000 themes is read and used in time, and one that is too large refused.
func TestLarge(t *testing.T) {
	for _, test := range []struct {
		name  string
		entry func(i int) string
	}{
		{"forms", func(i int) string { return "  - form: woord" + letters(i) + "\n" }},
		{"nouns", func(i int) string { return "  - noun: woord" + letters(i) + "\n" }},
		{"globs", func(i int) string { return "  - glob: woord" + letters(i) + "*\n" }},
		{"middles", func(i int) string { return "  - glob: '*woord" + letters(i) + "*'\n" }},
		{"phrases", func(i int) string { return "  - phrase: de woord" + letters(i) + "\n" }},
	} {
		var file strings.Builder
		file.WriteString(one(""))
		for i := range 100_000 {
			file.WriteString(test.entry(i))
		}
		start := time.Now()
		s, err := themes.Read(strings.NewReader(file.String()), "own.yaml")
		if err != nil {
			t.Fatal(test.name, err)
		}
		loaded := time.Since(start)
		text := strings.Repeat("de woord"+letters(99_999)+" en de rest van de zin, want de de de. ", 2000)
		start = time.Now()
		if hits := find(s, text); len(hits) != 2000 {
			t.Errorf("%s: %d hits, want 2000", test.name, len(hits))
		}
		found := time.Since(start)
		t.Logf("%s: loaded in %v, 30,000 words searched in %v", test.name, loaded, found)
		if loaded > 20*time.Second || found > 20*time.Second { // far above what it takes: a growth by the square is far above that
			t.Errorf("%s: loaded in %v, searched in %v", test.name, loaded, found)
		}
	}
}

// letters writes a number as five letters.
func letters(n int) string {
	var b [5]byte
	for i := range b {
		b[i] = byte('a' + n%16)
		n /= 16
	}
	return string(b[:])
}

func TestManyThemes(t *testing.T) {
	var file strings.Builder
	file.WriteString("themes:\n")
	for i := range 10_000 {
		fmt.Fprintf(&file, "- name: t%s\n  definition: x\n  entries: [form: woord%s]\n", letters(i), letters(i))
	}
	s, err := themes.Read(strings.NewReader(file.String()), "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := paths(find(s, "Een woord"+letters(9_999)+".")), "t"+letters(9_999); got != want {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestTooLarge(t *testing.T) {
	huge := strings.NewReader(one(strings.Repeat("  - form: woord\n", 50<<20/16)))
	const want = "own.yaml:1:1: the file is larger than 16 MB"
	if _, err := themes.Read(huge, "own.yaml"); err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("error %v, want %q", err, want)
	}
}

// FuzzRead: whatever a file holds, it is read or refused in one line with its place.
func FuzzRead(f *testing.F) {
	f.Add(one("  - {noun: huis, near: [tuin*], within: 3}\n"))
	f.Add("lists:\n  a: [b, c d]\n" + one("  - {form: x, after: [<a>]}\n  - phrase: verb:geven __ iets terug\n  - verb: op|bellen\n"))
	f.Add(nested(3))
	f.Fuzz(func(t *testing.T, file string) {
		s, err := themes.Read(strings.NewReader(file), "own.yaml")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "own.yaml:") || strings.Contains(err.Error(), "\n") {
				t.Errorf("%q is not one line with its place", err)
			}
			return
		}
		find(s, "Zij gaf het huis in de tuin iets terug, en belde haar op.")
	})
}
