package lexis

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"teneur/pipeline/compound"
	"teneur/pipeline/stem"
)

// grouped stems words by Kraaij–Pohlmann; a word comes as often as it is given.
func grouped(words ...string) []Group {
	forms := make(map[string][]Form)
	var stems []string
	for _, w := range words {
		s := stem.KraaijPohlmann.Stem(w)
		if _, known := forms[s]; !known {
			stems = append(stems, s)
		}
		i := slices.IndexFunc(forms[s], func(f Form) bool { return f.Form == w })
		if i < 0 {
			i = len(forms[s])
			forms[s] = append(forms[s], Form{Form: w})
		}
		forms[s][i].Count++
	}
	slices.Sort(stems)
	groups := make([]Group, len(stems))
	for i, s := range stems {
		groups[i] = Group{s, forms[s]}
	}
	return groups
}

// oneGroup puts words under one stem, as some stemmer would.
func oneGroup(words []string) []Group {
	all := grouped(words...)
	for _, g := range all[1:] {
		all[0].Forms = append(all[0].Forms, g.Forms...)
	}
	return all[:1]
}

// spelled writes the parts of a doubt: words by space, parts by |.
func spelled(parts [][]Form) string {
	var all []string
	for _, forms := range parts {
		var words []string
		for _, f := range forms {
			words = append(words, f.Form)
		}
		all = append(all, strings.Join(words, " "))
	}
	return strings.Join(all, " | ")
}

func TestThrownTogether(t *testing.T) {
	tests := []struct{ words, want string }{
		// Different words.
		{"gewoon gewone wonen woonde", "gewone gewoon | wonen woonde"},
		{"gewoon woning woningen", "woning woningen | gewoon"},
		{"gilde gilden gillen gilt", "gilde gilden | gillen gilt"},
		{"universiteit universiteiten universeel universele", "universiteit universiteiten | universeel universele"},
		{"gemeente gemeenten mening", "gemeente gemeenten | mening"},
		{"wisselen wisselden gewist wissen", "wisselen wisselden | gewist wissen"},
		{"uitwisselen uitwissen", "uitwisselen | uitwissen"},
		{"geweldig geweldige wel wel wel", "wel | geweldig geweldige"},
		{"leeg leeg lege gelegen", "leeg lege | gelegen"},
		{"vingen vinkje vinkjes", "vinkje vinkjes | vingen"},
		{"prins prinsen geprint", "prins prinsen | geprint"},
		{"maag magen maagden", "maag magen | maagden"},
		{"zicht zichtbaar gezicht", "zicht zichtbaar | gezicht"},
		{"schaap schapen geschapen", "schaap schapen | geschapen"},
		{"gelegenheid legendes", "gelegenheid | legendes"},
		// Forms of one word.
		{"werk werken werkt werkte gewerkt werkend", ""},
		{"lopen loopt gelopen", ""},
		{"goed goede goeds", ""},
		{"opbouwen opgebouwd opbouw", ""},
		{"aanpassen aangepast aanpassingen", ""},
		{"noteren noteerde genoteerd notatie", ""},
		{"haspelde gehaspeld haspelen", ""},
		{"geïnitieerd initiatief", ""},
		{"boot boten bootje", ""},
		{"bleek bleken gebleken", ""},
		// Derivations.
		{"mens mensen mensheid", ""},
		{"werk werking werkzaam", ""},
		{"herkennen herkenbaar herkenning", ""},
		{"gebruik gebruiken bruikbaar", ""},
		{"hoog hoogte", ""},
		{"lief lieve liefde", ""},
		{"ziek ziekte", ""},
		{"vier vierde", ""},
		{"reis reizen reiziger", ""},
		{"functie functioneel", ""},
		{"laag gelaagdheid", ""},
		{"geheel heel hele", ""},
		{"bouwen gebouw gebouwen", ""},
		{"uitbreiding uitgebreidheid", ""},
		{"deel gedeelte delen", ""},
		{"worp geworpen", ""},
		{"aard aardig", ""}, // drifted apart, but one is derived from the other
		// What nobody knows settles nothing.
		{"gewoon gewoonxyz", ""},
		{"quxen quxt", ""},
		{"x y", ""},
	}
	words := compound.Load()
	for _, test := range tests {
		d := Doubts(oneGroup(strings.Fields(test.words)), words)
		got := ""
		if len(d.Together) > 0 {
			got = spelled(d.Together[0].Parts)
		}
		if len(d.Together) > 1 || got != test.want {
			t.Errorf("%s: got %q, want %q", test.words, got, test.want)
		}
	}
}

func TestKeptApart(t *testing.T) {
	tests := []struct{ words, want string }{
		{"kreeg kregen krijgen krijgt", "krijgen: kreeg kregen | krijgen | krijgt"},
		{"kwam komen", "komen: komen | kwam"},
		{"stad steden steden", "stad: steden | stad"},
		{"binnenstad binnensteden", "binnenstad: binnenstad | binnensteden"},
		{"lid leden", "lid: lid | leden"},
		{"kind kinderen", "kind: kind | kinderen"},
		{"begreep begrijpen", "begrijpen: begrijpen | begreep"},
		{"aangekomen aankwam", "aankomen: aankwam | aangekomen"},
		{"museum musea", "museum: museum | musea"},
		{"dag dagen", "dag: dag | dagen"},
		{"beter goede", "goed: goede | beter"},
		// One stem, or one form only.
		{"werken werkt", ""},
		{"kwam", ""},
		// Forms of two words settle nothing.
		{"bond binden", ""},       // a noun
		{"vroeg vragen", ""},      // an adjective
		{"sloot sluiten", ""},     // a noun
		{"school schuilen", ""},   // a noun
		{"goed goederen", ""},     // the adjective
		{"weten geweten", ""},     // a noun
		{"dag dagen gedaagd", ""}, // the verb is there
		{"gezag zien", ""},
		{"afspraken afspreken", ""},
		{"namen nemen", ""},
		{"leden lijden lijdt", "lijden: lijden | lijdt"}, // leden is more often the plural of lid
		{"leden lijden lid", "lid: lid | leden"},
	}
	words := compound.Load()
	for _, test := range tests {
		var got []string
		for _, a := range Doubts(grouped(strings.Fields(test.words)...), words).Apart {
			var parts [][]Form
			for _, g := range a.Parts {
				parts = append(parts, g.Forms)
			}
			got = append(got, a.Lemma+": "+spelled(parts))
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: got %q, want %q", test.words, got, test.want)
		}
	}
}

// TestSettle holds that a form of two readings goes to the one that the text has more of.
func TestSettle(t *testing.T) {
	text := textOf([]Group{{"a", []Form{{"weten", 5}, {"wijt", 3}, {"wist", 9}, {"verweet", 2}}}})
	readings := []reading{
		{lexeme{lemma: "wijten"}, []string{"wijt", "weten"}},
		{lexeme{lemma: "weten"}, []string{"weten", "wist"}},
	}
	settle(readings, text)
	if !slices.Equal(readings[0].present, []string{"wijt"}) || !slices.Equal(readings[1].present, []string{"weten", "wist"}) {
		t.Errorf("%v, %v: want weten with wist, which is more frequent than wijt", readings[0].present, readings[1].present)
	}
	readings = []reading{{lexeme{lemma: "a"}, []string{"weten"}}, {lexeme{lemma: "b"}, []string{"weten"}}}
	settle(readings, text)
	if len(readings[0].present)+len(readings[1].present) != 0 {
		t.Errorf("%v, %v: nothing tells the two apart", readings[0].present, readings[1].present)
	}
}

func TestDoubtsOfNothing(t *testing.T) {
	d := Doubts([]Group{{}, {Stem: "x"}, {Stem: "", Forms: []Form{{"", 1}, {"'s", 2}}}}, compound.Load())
	if d.Together != nil || d.Apart != nil {
		t.Errorf("%+v", d)
	}
}

func FuzzDoubts(f *testing.F) {
	f.Add("gewoon wonen gilde gillen", "e")
	f.Add("geë ëren g\xff ge", "gege")
	f.Fuzz(func(t *testing.T, words, more string) {
		fields := strings.Fields(words + " " + more)
		group := []Group{{Stem: more}, {Stem: words}}
		for i, w := range fields {
			group[i%2].Forms = append(group[i%2].Forms, Form{w, 1})
		}
		splitter := compound.Load()
		if d := Doubts(group, splitter); !reflect.DeepEqual(d, Doubts(group, splitter)) {
			t.Errorf("%+v the first time only", d)
		}
	})
}

// TestDoubtsOfRealPosts holds that doubts are few in running Dutch, where the stemmer is mostly right: a report that doubts
// everything tells nothing.
func TestDoubtsOfRealPosts(t *testing.T) {
	groups := grouped(realWords(t)...)
	d := Doubts(groups, compound.Load())
	several := 0
	for _, g := range groups {
		if len(g.Forms) > 1 {
			several++
		}
	}
	t.Logf("%d stems, %d with several forms: %d thrown together, %d words kept apart", len(groups), several, len(d.Together), len(d.Apart))
	if len(d.Together) > several/50 || len(d.Apart) < 20 || len(d.Apart) > len(groups)/20 {
		t.Errorf("too many or too few doubts: %d, %d", len(d.Together), len(d.Apart))
	}
}

// realWords are the words of the posts in TENEUR_DATA, in lower case.
func realWords(t testing.TB) []string {
	data := os.Getenv("TENEUR_DATA")
	if data == "" {
		t.Skip("TENEUR_DATA is not set: no real posts to read")
	}
	files, err := filepath.Glob(filepath.Join(data, "blogs", "*", "posts", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no posts in %s/blogs: %v", data, err)
	}
	var words []string
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		notLetter := func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' }
		words = append(words, strings.FieldsFunc(strings.ToLower(string(b)), notLetter)...)
	}
	return words
}

func BenchmarkDoubts(b *testing.B) {
	groups, words := grouped(realWords(b)...), compound.Load()
	b.ReportAllocs()
	for b.Loop() {
		Doubts(groups, words)
	}
	b.ReportMetric(float64(len(groups)), "stems")
}
