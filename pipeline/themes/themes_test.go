package themes_test

import (
	"slices"
	"strings"
	"testing"

	"teneur/pipeline/compound"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

func set(t testing.TB) *themes.Set {
	t.Helper()
	s, err := themes.Default()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// words looks up each token of a document, as the analyzer does.
func words(s *themes.Set, doc *text.Document) []themes.Word {
	all := make([]themes.Word, len(doc.Tokens))
	for i, tok := range doc.Tokens {
		lower := strings.ToLower(strings.ReplaceAll(tok.Text, "’", "'"))
		var parts []string
		if split := compound.Load().Split(lower); len(split) > 1 && tok.Kind == text.Word {
			parts = split
		}
		all[i] = s.Lookup(lower, parts)
	}
	return all
}

func find(s *themes.Set, sentence string) []themes.Hit {
	doc := tokenize.Document(sentence, nil)
	return findIn(s, &doc, words(s, &doc))
}

func findIn(s *themes.Set, doc *text.Document, words []themes.Word) []themes.Hit {
	var hits []themes.Hit
	for i, sentence := range doc.Sentences {
		hits = append(hits, s.Find(doc, i, words[sentence.First:sentence.Last])...)
	}
	return hits
}

func paths(hits []themes.Hit) string {
	var all []string
	for _, h := range hits {
		all = append(all, h.Theme)
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), ",")
}

// TestTraps holds words and sentences that a stemmer, a prefix or a careless list gets wrong.
func TestTraps(t *testing.T) {
	s := set(t)
	for _, test := range []struct{ sentence, want string }{
		{"Ze gilden het uit van plezier.", ""},
		{"Zij gilden.", ""},
		{"Toen gilde hij om hulp.", ""},
		{"Het gegil hield niet op.", ""},
		{"Er klonken gegilde bevelen.", ""},
		{"Hij moest gillen.", ""},
		{"Dat kost tien gulden.", ""},
		{"De guldens waren op.", ""},
		{"Een vergulde lijst.", ""},
		{"De gulden snede.", ""},
		{"Gilden bestonden al in de dertiende eeuw.", "gilden"},
		{"De gilden werden in 1798 afgeschaft.", "gilden"},
		{"Het gilde koos een nieuwe deken.", "gilden"},
		{"Zo'n gildetje stelde weinig voor.", "gilden"},
		{"In de GILDENTIJD was dat anders.", "gilden"},
		{"De gildemeester keurde het laken.", "gilden"},
		{"Hij werd gildebroeder.", "gilden"},
		{"Het gildehuis staat aan de markt.", "gilden"},
		{"Het St.-Jorisgilde schoot op de papegaai.", "gilden"},
		{"Het Sint-Lucasgilde was voor schilders.", "gilden"},
		{"Een schuttersgilde uit Brabant.", "gilden"},
		{"Het weversgilde was machtig.", "gilden"},
		{"Moderne gilden heten broodfondsen.", "gilden"},
		{"Dat was gedaan in de guilds of London.", "gilden"},
		{"De meester en zijn leerling werkten door.", ""},
		{"Zij zijn al jaren getrouwd.", ""},
		{"Hij wil met haar trouwen.", ""},
		{"Dat is trouwens onzin.", ""},
		{"De trouwring paste niet.", ""},
		{"Zij gingen in ondertrouw.", ""},
		{"Een trouwe hond.", ""},
		{"De trouwjurk hing klaar.", ""},
		{"Dit is vertrouwelijke informatie.", ""},
		{"Vertrouwelijkheid is geboden.", ""},
		{"Wij zijn vertrouwd met dat systeem.", ""},
		{"Langzaam raakte ik ermee vertrouwd.", ""},
		{"In de vertrouwde omgeving van thuis.", ""},
		{"Mijn vertrouwde fiets is weg.", ""},
		{"Haar zelfvertrouwen was groot.", ""},
		{"Ik vertrouw hem niet.", "vertrouwen"},
		{"Vertrouwt u de overheid?", "vertrouwen"},
		{"Wij vertrouwden elkaar.", "vertrouwen"},
		{"Ik heb haar nooit vertrouwd.", "vertrouwen"},
		{"Zij vertrouwde hem de sleutel toe.", "vertrouwen"},
		{"Die taak is mij toevertrouwd.", "vertrouwen"},
		{"Het is moeilijk iets aan een vreemde toe te vertrouwen.", "vertrouwen"},
		{"Een betrouwbaardere bron is er niet.", "vertrouwen"},
		{"De betrouwbaarheid van het onderzoek.", "vertrouwen"},
		{"De vertrouwenscrisis duurt voort.", "vertrouwen"},
		{"Hun vertrouwensband brak.", "vertrouwen"},
		{"Zij is vertrouwenspersoon op school.", "vertrouwen"},
		{"Het consumentenvertrouwen daalde.", "vertrouwen"},
		{"De trustbarometer van dat bureau.", "vertrouwen"},
		{"It's going to grow our brand trust.", "vertrouwen"},
		{"Een trustkantoor op de Zuidas.", ""},
		{"VERTROUWEN is alles.", "vertrouwen"},
		{"Hun wantrouwen groeide.", "vertrouwen/wantrouwen"},
		{"Zij wantrouwt iedereen.", "vertrouwen/wantrouwen"},
		{"Een onbetrouwbare partij.", "vertrouwen/wantrouwen"},
		{"Met argwaan las zij de brief.", "vertrouwen/wantrouwen"},
		{"De motie van wantrouwen haalde het niet.", "vertrouwen/wantrouwen"},
		{"Vertrouwen slaat om in achterdocht.", "vertrouwen,vertrouwen/wantrouwen"},
		{"Hij waant zich rijk.", ""},
		{"Wederkerigheid is het cement.", "wederkerigheid"},
		{"Een wederkerige relatie.", "wederkerigheid"},
		{"Zich wassen is een wederkerend werkwoord.", ""},
		{"Elkaar is een wederkerig voornaamwoord.", ""},
		{"Wederkerige voornaamwoorden zijn lastig.", ""},
		{"Dat is een vorm van reciprociteit.", "wederkerigheid"},
		{"Wij noemen dat ‘reciprocity’.", "wederkerigheid"},
		{"Voor wat hoort wat.", "wederkerigheid"},
		{"Zij vroeg niets als tegenprestatie.", "wederkerigheid"},
		{"Een wederdienst bleef uit.", "wederkerigheid"},
		{"Ik wil graag iets voor de buurt terugdoen.", ""},
		{"Ik wil graag iets terugdoen.", "wederkerigheid"},
		{"Hij deed nooit iets terug.", "wederkerigheid"},
		{"Het is een kwestie van geven en nemen.", "wederkerigheid"},
		{"Noaberschap bestaat nog.", "wederkerigheid"},
		{"Met wederzijds goedvinden.", ""},
		{"Wederzijdse hulp was gewoon.", "wederkerigheid"},
		{"Zij hertrouwde als weduwe.", ""},
		{"De wederopbouw begon.", ""},
		{"Ik geef je morgen het boek terug.", ""},
	} {
		if got := paths(find(s, test.sentence)); got != test.want {
			t.Errorf("%q: found %q, want %q", test.sentence, got, test.want)
		}
	}
}

// TestExamples holds each theme to its own examples.
func TestExamples(t *testing.T) {
	s := set(t)
	for _, path := range s.Paths() {
		examples, counterexamples := s.Examples(path)
		if len(examples) == 0 || len(counterexamples) == 0 {
			t.Errorf("%s has no examples or no counterexamples", path)
		}
		for _, sentence := range examples {
			if !slices.ContainsFunc(find(s, sentence), func(h themes.Hit) bool { return h.Theme == path }) {
				t.Errorf("%s is not found in its example %q", path, sentence)
			}
		}
		for _, sentence := range counterexamples {
			if slices.ContainsFunc(find(s, sentence), func(h themes.Hit) bool { return h.Theme == path }) {
				t.Errorf("%s is found in its counterexample %q", path, sentence)
			}
		}
	}
}

func TestHit(t *testing.T) {
	s := set(t)
	hits := find(s, "De bank zweeg. Zij vertrouwde hem haar schuttersgilde toe.")
	if len(hits) != 2 {
		t.Fatalf("found %+v, want two hits", hits)
	}
	verb, noun := hits[0], hits[1]
	if verb.Form != "vertrouwde … toe" || verb.Entry != "toevertrouwen" || verb.Sentence != 1 || verb.First != 5 {
		t.Errorf("separable verb: %+v", verb)
	}
	if noun.Form != "schuttersgilde" || !slices.Equal(noun.Parts, []string{"schutters", "gilde"}) {
		t.Errorf("compound: %+v", noun)
	}
}

func TestWithin(t *testing.T) {
	s := set(t)
	for _, test := range []struct {
		hit, path string
		want      bool
	}{
		{"vertrouwen", "vertrouwen", true},
		{"vertrouwen/wantrouwen", "vertrouwen/wantrouwen", true},
		{"vertrouwen/wantrouwen", "vertrouwen", false}, // it opposes its parent
		{"gilden", "vertrouwen", false},
	} {
		if got := s.Within(test.hit, test.path); got != test.want {
			t.Errorf("Within(%q, %q) = %v", test.hit, test.path, got)
		}
	}
}

func TestWith(t *testing.T) {
	own, err := themes.Read(strings.NewReader("themes:\n- name: gilden\n  definition: Telt.\n  entries: [form: vakbond]\n- name: geld\n  definition: Telt.\n  entries: [noun: euro]\n"), "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := set(t).With(own)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(s.Paths(), " "); got != "vertrouwen vertrouwen/wantrouwen wederkerigheid gilden geld" {
		t.Errorf("paths: %s", got)
	}
	if got := paths(find(s, "Het gilde werd een vakbond en kostte twee euro's.")); got != "geld,gilden" {
		t.Errorf("found %q", got)
	}
	if got := paths(find(s, "Het gilde had vertrouwen.")); got != "vertrouwen" {
		t.Errorf("found %q: the user's gilden replaces the built-in one", got)
	}
}

func TestBadDictionaries(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{"", "own.yaml:1:1: the file is empty"},
		{"themes: []", "own.yaml:1:1: no themes"},
		{"tehmes:\n- name: a", `own.yaml:1:1: unknown key "tehmes": did you mean "themes"?`},
		{"themes:\n- name: a\n  definition: x\n", "own.yaml:2:3: theme a is empty"},
		{"themes:\n- name: a\n  entries: [form: x]\n", "own.yaml:2:3: theme a has no definition"},
		{"themes:\n- name: a\n  definition: x\n  entries:\n  - nuon: huis\n", `own.yaml:5:5: unknown key "nuon": did you mean "noun"?`},
		{"themes:\n- name: a\n  definition: x\n  entries:\n  - glob: '*'\n", "own.yaml:5:11: the pattern \"*\" matches nearly everything"},
		{"themes:\n- name: a\n  definition: x\n  entries:\n  - {noun: a, verb: b}\n", "own.yaml:5:5: an entry is either noun or verb"},
		{"themes:\n- name: a/b\n  definition: x\n  entries: [form: x]\n", "holds a slash"},
		{"themes:\n- &a\n  name: a\n  definition: x\n  themes: [*a]\n", "aliases"},
		{"themes:\n- name: a\n  definition: x\n  entries: [form: x]\n- name: a\n  definition: x\n  entries: [form: x]\n", "stands in the dictionary twice"},
		{"themes: [", "own.yaml: is not YAML"},
	} {
		if _, err := themes.Read(strings.NewReader(test.file), "own.yaml"); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: error %v, want %q", test.file, err, test.want)
		}
	}
}

// TestLongSentence: a text without an end to its sentence takes time by its length, not by its square.
func TestLongSentence(t *testing.T) {
	const times = 200_000
	if hits := find(set(t), strings.Repeat("vertrouwen ", times)); len(hits) != times {
		t.Errorf("%d hits, want %d", len(hits), times)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		set(b)
	}
}

func BenchmarkFind(b *testing.B) {
	s := set(b)
	doc := tokenize.Document(strings.Repeat("De gilden van weleer wisten dat zonder vertrouwen geen handel bestaat, en toch hield ieder zijn eigen boeken bij. ", 100), nil)
	looked := words(s, &doc)
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		findIn(s, &doc, looked)
	}
}
