package themes_test

import (
	"strings"
	"testing"

	"teneur/pipeline/compound"
	"teneur/pipeline/stem"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

func stemOf(lower string, lang text.Lang) string {
	if lang == text.English {
		return stem.English.Stem(lower)
	}
	return stem.KraaijPohlmann.Stem(lower)
}

// occurrences finds a pattern in a text, as the concordancer does.
func occurrences(t testing.TB, pattern, s string) (text.Document, []themes.Occurrence) {
	t.Helper()
	p, err := themes.ParsePattern(pattern, stemOf)
	if err != nil {
		t.Fatalf("%s: %v", pattern, err)
	}
	doc := tokenize.Document(s, nil)
	return doc, occurrencesIn(p, &doc)
}

func occurrencesIn(p *themes.Pattern, doc *text.Document) []themes.Occurrence {
	var all []themes.Occurrence
	for i, s := range doc.Sentences {
		var words []themes.PatternWord
		for _, tok := range doc.TokensOf(s) {
			lower := strings.ToLower(strings.ReplaceAll(tok.Text, "’", "'"))
			var parts []string
			if tok.Kind == text.Word && p.NeedsParts() {
				parts = compound.Load().Split(lower)
			}
			words = append(words, p.Lookup(lower, stemOf(lower, s.Lang), parts, s.Lang))
		}
		all = append(all, p.Find(doc, i, words)...)
	}
	return all
}

func TestPatterns(t *testing.T) {
	for _, test := range []struct{ pattern, text, want string }{
		{"gilden", "De Gilden verdwenen, GILDEN bleven, een gilde niet.", "gilden; gilden"},
		{"GILDEN", "De gilden verdwenen.", "gilden"},
		{"zo’n", "Zo'n gilde, zo’n stad.", "zo'n; zo'n"},
		{"en/of", "Brood en/of kaas, of ham en ei.", "en/of; of; en"},
		{"cafés", "Cafés en cafe\u0301s.", "cafés"}, // what is decomposed is put right when a post is loaded
		{"cafe\u0301s", "Twee cafés.", "cafés"},
		{"vertrouwen", "Dat is een kwestie van vertróúwen.", "vertróúwen"},
		{"vertrouw*", "Vertrouwt u de vertrouwensband? Ik toevertrouwde het.", "vertrouwt; vertrouwensband"},
		{"*gild*", "De gildemeester en het schuttersgilde vergulden het.", "gildemeester; schuttersgilde"},
		{"gild?", "Het gilde en de gilden.", "gilde"},
		{"d.w.z.", "Morgen, d.w.z. zondag.", "d.w.z."},
		{"?", "Echt? Ja.", "?"},
		{";-)", "Mooi hoor ;-)", ";-)"},
		{"voor wat hoort wat", "Voor wat hoort wat, zei hij. Voor wat hoort dat.", "voor wat hoort wat"},
		{"goed doet, goed ontmoet", "Wie goed doet, goed ontmoet.", "goed doet , goed ontmoet"},
		{"hulp _ recht", "Hulp als recht, hulp voor iedereen met recht, hulp en bijstand zijn nu een recht.", "hulp als recht; hulp voor iedereen met recht"},
		{"hulp __ recht", "Dat hulp recht is, en hulp een recht.", "hulp recht; hulp een recht"},
		{"geven/geeft en nemen/neemt", "Een kwestie van geven en nemen: wie geeft en neemt.", "geven en nemen; geeft en neemt"},
		{"de *", "De bakker en de slager.", "de bakker; de slager"},
		{"wat wat", "Wat wat wat wat wat.", "wat wat; wat wat"}, // no overlap

		{"lemma:gilde", "Een gilde, twee gilden, drie gildes, een gildetje; gildebroeder, gillen, gild.", "gilde; gilden; gildes; gildetje"},
		{"Lemma:Gilde", "Een gilde.", "gilde"},
		{"lemma:goed", "Goede raad is beter, het goede goed, de goederen.", "goede; beter; goede; goed; goederen"},
		{"lemma:slag", "De slag, de slagen, maar de slager niet.", "slag; slagen"},
		{"lemma:teken", "Een teken, twee tekens; een teek.", "teken; tekens"},
		{"lemma:appen", "Zij appte mij; app eens.", "appte; app"},
		{"lemma:tuin", "In de tuin en de tuinen staat een tuit.", "tuin; tuinen"},
		{"lemma:lopen", "Hij liep, zij lopen, wij hebben gelopen met een loper.", "liep; lopen; gelopen"},
		{"lemma:vertrouwen", "Ik vertrouwde hem en heb hem vertrouwd; vertrouwelijk is anders.", "vertrouwde; vertrouwd"},
		{"noun:kop", "Een kop, koppen, maar koper niet.", "kop; koppen"},
		{"adjective:mooi", "Mooie dingen zijn mooier.", "mooie; mooier"},

		{"lemma:toevertrouwen", "Zij vertrouwde hem de sleutel toe.", "vertrouwde … toe"},
		{"lemma:toe|vertrouwen", "Ik heb het hem toevertrouwd, toe te vertrouwen was het niet.", "toevertrouwd; toe te vertrouwen"},
		{"verb:toe|vertrouwen", "Zij vertrouwt het hem niet toe, maar vertrouwt hem wel.", "vertrouwt … toe"},
		{"verb:toevertrouwen", "Zij vertrouwt het hem toe.", ""}, // written as a verb that does not come apart
		{"lemma:toevertrouwen", "Zij vertrouwde hem. Toe nou.", ""},
		{"lemma:toevertrouwen", "Zij vertrouwde hem en liep naar het raam toe.", ""}, // naar … toe
		{"lemma:opbellen", "Zij belde mij op de fiets nog op.", "belde … op"},        // not the preposition
		{"lemma:overleggen", "Wij overlegden lang; toen legde hij de papieren over.", "overlegden; legde … over"},
		{"lemma:geven _ terug", "Hij gaf de fiets terug.", "gaf de fiets terug"},

		{"part:gilde", "De gildebroeders van het schuttersgilde, het gilde zelf.", "gildebroeders; schuttersgilde"},
		{"part:vertrouwen", "De vertrouwensband, het vertrouwen.", "vertrouwensband"},
		{"stem:vriendelijk", "Vriendelijke, vriendelijker, vriend.", "vriendelijke; vriendelijker"},
		{"theme", "Het theme park.", "theme"},
		{"10:30", "Om 10:30 uur.", "10:30"},
	} {
		_, found := occurrences(t, test.pattern, test.text)
		var forms []string
		for _, o := range found {
			forms = append(forms, o.Form)
			if o.Entry != strings.TrimSpace(test.pattern) && test.pattern != "cafe\u0301s" {
				t.Errorf("%s: entry %q", test.pattern, o.Entry)
			}
		}
		if got := strings.Join(forms, "; "); got != test.want {
			t.Errorf("%s in %q: found %q, want %q", test.pattern, test.text, got, test.want)
		}
	}
}

// TestEnglishStems: a word of an English sentence is stemmed as English.
func TestEnglishStems(t *testing.T) {
	_, found := occurrences(t, "stem:kindly", "They were very kind to the children, and they behaved kindly towards the old people.")
	if len(found) != 2 || found[0].Form != "kind" || found[1].Form != "kindly" {
		t.Errorf("found %+v", found)
	}
}

func TestPatternParts(t *testing.T) {
	_, found := occurrences(t, "part:gilde", "Een oud schuttersgilde.")
	if len(found) != 1 || strings.Join(found[0].Parts, "|") != "schutters|gilde" {
		t.Errorf("found %+v", found)
	}
}

func TestBadPatterns(t *testing.T) {
	for _, test := range []struct{ pattern, want string }{
		{"", "the pattern is empty: give a word"},
		{" \t\n ", "the pattern is empty"},
		{"*", `"*" matches everything: give at least one letter`},
		{"**", "matches everything"},
		{"? *", ""}, // a question mark, and any word
		{"* _ *", "matches everything"},
		{"_", "begins or ends with a gap"},
		{"_ wat", "begins or ends with a gap"},
		{"wat __", "begins or ends with a gap"},
		{"a _ a _ a _ a _ a _ a", "more than 4 gaps"},
		{strings.Repeat("a ", 40), "more than 32 words"},
		{strings.Repeat("a", 2000), "longer than 1000 bytes"},
		{"gild\xff", "not UTF-8"},
		{"lema:gilde", `"lema:" is no kind of pattern: did you mean "lemma:"?`},
		{"lemma:", "lemma: needs "},
		{"lemma: gilde", "lemma: needs "},
		{"lemma:gild*", "lemma: needs "},
		{"theme:", "theme: names no theme"},
		{"het theme:vertrouwen", "theme: stands alone"},
	} {
		_, err := themes.ParsePattern(test.pattern, stemOf)
		switch {
		case test.want == "" && err != nil:
			t.Errorf("%q: %v", test.pattern, err)
		case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
			t.Errorf("%q: error %v, want %q", test.pattern, err, test.want)
		case err != nil && strings.Contains(err.Error(), "\n"):
			t.Errorf("%q: the error is more than one line: %q", test.pattern, err)
		}
	}
}

func TestThemePattern(t *testing.T) {
	p, err := themes.ParsePattern(" Theme:Sociale cohesie ", stemOf)
	if err != nil || p.Theme() != "Sociale cohesie" {
		t.Errorf("theme %q, error %v", p.Theme(), err)
	}
}

// TestLongPatternText: a text without an end to its sentence takes time by its length, not by its square.
func TestLongPatternText(t *testing.T) {
	const times = 100_000
	for _, pattern := range []string{"a _ a _ a _ b", "lemma:toevertrouwen", "*a*a*a*a*b"} {
		if _, found := occurrences(t, pattern, strings.Repeat("a vertrouwt ", times)); len(found) != 0 {
			t.Errorf("%s: %d hits", pattern, len(found))
		}
	}
}

// FuzzPattern holds that any pattern is refused in one line or searched for, and that hits lie in their sentence in order.
func FuzzPattern(f *testing.F) {
	for _, pattern := range []string{"gilden", "vertrouw*", "a _ b/c", "lemma:toe|vertrouwen", "part:gilde", "stem:gild", "\"'(", "lemma:|", "*?*", ":::", "a/ /b"} {
		f.Add(pattern, "Zij vertrouwde hem de sleutel van het schuttersgilde toe. Voor wat hoort wat!")
	}
	f.Fuzz(func(t *testing.T, pattern, s string) {
		p, err := themes.ParsePattern(pattern, stemOf)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("%q: the error is no line: %q", pattern, err)
			}
			return
		}
		doc := tokenize.Document(strings.ToValidUTF8(s, "?"), nil)
		last := 0
		for _, o := range occurrencesIn(p, &doc) {
			sentence := doc.Sentences[o.Sentence]
			if o.First < last || o.Last <= o.First || o.Last > sentence.Last || o.First < sentence.First || o.Particle >= sentence.Last {
				t.Fatalf("%q in %q: %+v", pattern, s, o)
			}
			last = o.Last
			line := themes.Concord(&doc, o, themes.Context{Words: 3})
			if doc.Text[line.Start:line.End] != line.Keyword || !strings.Contains(doc.Text, line.Left+line.Keyword+line.Right) {
				t.Fatalf("%q in %q: %+v", pattern, s, line)
			}
		}
	})
}

func BenchmarkPattern(b *testing.B) {
	p, err := themes.ParsePattern("lemma:vertrouwen", stemOf)
	if err != nil {
		b.Fatal(err)
	}
	doc := tokenize.Document(strings.Repeat("De gilden van weleer wisten dat zonder vertrouwen geen handel bestaat, en toch hield ieder zijn eigen boeken bij. ", 100), nil)
	looked := make(map[string]themes.PatternWord)
	for _, t := range doc.Tokens {
		looked[t.Text] = p.Lookup(strings.ToLower(t.Text), "", nil, text.Dutch)
	}
	var words []themes.PatternWord
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		for i, s := range doc.Sentences {
			words = words[:0]
			for _, t := range doc.TokensOf(s) {
				words = append(words, looked[t.Text])
			}
			p.Find(&doc, i, words)
		}
	}
}
