package tokenize

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// joinedBy shows tokens with a bar between them, kinds left out.
func joinedBy(tokens []text.Token) string {
	parts := make([]string, len(tokens))
	for i, t := range tokens {
		parts[i] = t.Text
	}
	return strings.Join(parts, "|")
}

func TestTokens(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		// clitics, apostrophes
		{"'s Avonds eet ik foto's op.", "'s|Avonds|eet|ik|foto's|op|."},
		{"’s Avonds zag ik baby’s", "’s|Avonds|zag|ik|baby’s"},
		{"De zzp'er heeft zo'n A4'tje.", "De|zzp'er|heeft|zo'n|A4'tje|."},
		{"Da's z’n werk, 't is m'n hobby.", "Da's|z’n|werk|,|'t|is|m'n|hobby|."},
		{"Naar 's-Gravenhage en 's-Hertogenbosch", "Naar|'s-Gravenhage|en|'s-Hertogenbosch"},
		{"In de jaren '50 en ’60", "In|de|jaren|'50|en|’60"},
		{"Dit is Hans' boek.", "Dit|is|Hans'|boek|."},
		{"Hij noemt het 'kunst van glas' of 'rood'.", "Hij|noemt|het|'|kunst|van|glas|'|of|'|rood|'|."},
		{"een ‘meesterproef’ met foto`s", "een|‘|meesterproef|’|met|foto`s"},
		// hyphens, slashes, brackets
		{"nee, he-le-maal niet", "nee|,|he-le-maal|niet"},
		{"tv-gids, West-Vlaamse ex-minister", "tv-gids|,|West-Vlaamse|ex-minister"},
		{"land- en tuinbouw", "land-|en|tuinbouw"},
		{"(land- of tuin-)", "(|land-|of|tuin-|)"},
		{"zij -zei men- gingen", "zij|-|zei|men|-|gingen"},
		{"de uitgang -heid", "de|uitgang|-heid"},
		{"Dat denk ik - echt.", "Dat|denk|ik|-|echt|."},
		{"ja -- nee – toch—zo", "ja|--|nee|–|toch|—|zo"},
		{"en/of km/u", "en/of|km/u"},
		{"beste vriend(en), (tbs-)behandeling", "beste|vriend(en)|,|(tbs-)behandeling"},
		{"banken (en fabrieken)", "banken|(|en|fabrieken|)"},
		{"R&D bij V&D & co", "R&D|bij|V&D|&|co"},
		// abbreviations, initials
		{"d.w.z. ca. 5, enz.", "d.w.z.|ca.|5|,|enz."},
		{"Aan dhr. J.P. Balkenende", "Aan|dhr.|J.P.|Balkenende"},
		{"K. van 't Veer en mr. A. De Smet", "K.|van|'t|Veer|en|mr.|A.|De|Smet"},
		{"Vitamine C. Daarna niets.", "Vitamine|C|.|Daarna|niets|."},
		{"in 40 v. Chr. was", "in|40|v.|Chr.|was"},
		{"op p. 12 van nr.5", "op|p.|12|van|nr.|5"},
		{"de St.-Janstraat", "de|St.-Janstraat"},
		{"Het duurt min. 5 min. Dan stopt het.", "Het|duurt|min.|5|min|.|Dan|stopt|het|."},
		// numbers
		{"de 19e eeuw, 10-15 jaar, 10–15", "de|19e|eeuw|,|10-15|jaar|,|10–15"},
		{"€ 1.234,56 en €5 of 10,-", "€|1.234,56|en|€|5|of|10,-"},
		{"30% om 14:30 uur bij -5°C", "30%|om|14:30|uur|bij|-5°C"},
		{"24-jarige, km², 3 - 1", "24-jarige|,|km²|,|3|-|1"},
		{"in 2014.", "in|2014|."},
		{"(2004-...)", "(|2004-...|)"},
		{"20 °C. Voor 65+'ers en 65+", "20|°C|.|Voor|65+'ers|en|65+"},
		{"keuze 1,2 en a,b;c", "keuze|1,2|en|a|,|b|;|c"},
		// addresses
		{"Zie https://nl.example.org/a_(b)?c=1. Of mail info@post.nl!", "Zie|https://nl.example.org/a_(b)?c=1|.|Of|mail|info@post.nl|!"},
		{"op www.site.be, bol.com en nrc.nl/artikel", "op|www.site.be|,|bol.com|en|nrc.nl/artikel"},
		{"(http://a.nl)", "(|http://a.nl|)"},
		{"@Henk: zie @jan_p en #zorg2014, niet #1", "@Henk|:|zie|@jan_p|en|#zorg2014|,|niet|#|1"},
		// emoticons and emoji
		{"Leuk! ;) :-) :'( :D :thumbsup: <3", "Leuk|!|;)|:-)|:'(|:D|:thumbsup:|<3"},
		{"mooi:) maar (zie onder:)", "mooi|:)|maar|(|zie|onder|:)"},
		{"(namelijk:)", "(|namelijk|:|)"},
		{"top👍🏽👨‍👩‍👧🇳🇱 ❤️", "top|👍🏽|👨‍👩‍👧|🇳🇱|❤️"},
		// punctuation
		{",,Mijn werk'', zei hij.", ",,|Mijn|werk|''|,|zei|hij|."},
		{"gisteren,,,maar", "gisteren|,|,,|maar"},
		{"Wat?! Nee... echt…", "Wat|?|!|Nee|...|echt|…"},
		{"hij zei:Nee", "hij|zei|:|Nee"},
		{"mooi.Dat vind ik.maar P.Bakker niet", "mooi|.|Dat|vind|ik|.|maar|P.Bakker|niet"},
		{"de buurt.goed gedaan.het viel mee", "de|buurt|.|goed|gedaan|.|het|viel|mee"},
		{"zie index.html, sp.a en overheid.nl", "zie|index.html|,|sp.a|en|overheid.nl"},
		{"voor `investeerders' nu", "voor|`|investeerders|'|nu"},
		{"de promovendus (Ph.D) en node.js", "de|promovendus|(|Ph.D|)|en|node.js"},
		{"_echt_ **waar**", "_|echt|_|**|waar|**"},
		{"één\u00a0ding\ufeff\u200ben", "één|ding|en"},
	} {
		if got := joinedBy(Document(test.in, nil).Tokens); got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestKinds(t *testing.T) {
	for in, want := range map[string]text.Kind{
		"foto's": text.Word, "d.w.z.": text.Word, "24-jarige": text.Word, "'t": text.Word, "A5": text.Word,
		"19e": text.Number, "10-15": text.Number, "1.234,56": text.Number, "30%": text.Number, "'50": text.Number, "-5": text.Number, "500cc": text.Number,
		".": text.Punctuation, "...": text.Punctuation, ",,": text.Punctuation, "''": text.Punctuation, "–": text.Punctuation, "„": text.Punctuation,
		"€": text.Symbol, "+": text.Symbol, "&": text.Symbol, "=": text.Symbol,
		"https://a.nl/b": text.Address, "a@b.nl": text.Address, "@naam": text.Address,
		"#gilde": text.Hashtag, ":)": text.Emoji, ":+1_x:": text.Emoji, "👍🏽": text.Emoji, "❤️": text.Emoji,
	} {
		tokens := Document(in, nil).Tokens
		if len(tokens) != 1 || tokens[0].Kind != want {
			t.Errorf("%q: got %+v, want one token of kind %d", in, tokens, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, test := range []struct {
		name string
		want []string
	}{
		{"plain", []string{"Het regent.", "Wij blijven binnen!", "Of niet?", "Jawel"}},
		{"abbreviations", []string{"Dat is bijv. Jan van dhr. De Vries, d.w.z. Piet.", "Er was brood, kaas, enz.", "Dat was lekker."}},
		{"initials", []string{"Premier J.P. Balkenende sprak met A. De Smet.", "Karel V. luisterde.", "Dat was het plan B.", "Daarna ging hij."}},
		{"country", []string{"Zij wonen in de V.S.", "De rest bleef hier."}},
		{"year", []string{"De molen kwam er in 1875.", "De molenaar werd 81.", "Zijn knecht niet."}},
		{"closing quotes", []string{"‘Ik ga weg.’", "Hij bleef.", "“Waarom?”", "\"Zomaar.\"", "Toen ging hij."}},
		{"double quotes", []string{"“Dit is zo.”", "“Dat ook.”", "\"Ja!\"", "\"Nee!\"", "Hij zei: \"Wat een dag!\" en ging weg."}},
		{"numbers first", []string{"2x.", "100 euro dus.", "Punt 1. is klaar.", "Type A.", "'Dat is beter', zei hij."}},
		{"aside", []string{"Kijk naar De Vries (2010), Smit e.a. (2012), enz.", "Dat helpt (een beetje, enz.).", "12 mensen kwamen."}},
		{"quotes apart", []string{",, Het werkt eindelijk. ''", "Zo sprak de molenaar.", ",,Mooi.''", "Zei zij niets?"}},
		{"quoted question", []string{"'Wat doe je?' vroeg hij.", "'Niets!' riep zij."}},
		{"brackets", []string{"Dit is zo (denk ik).", "(Dat ook.)", "Of is het (werkelijk? Ja!) anders."}},
		{"dots", []string{"Ik weet het niet... misschien wel…", "Wie weet."}},
		{"list", []string{"1. Dit komt eerst.", "2. Dat komt later.", "a. Een klein punt."}},
		{"glued", []string{"Heel mooi.", "Dat vind ik echt!", "Jij ook?"}},
		{"marks", []string{"Echt waar?!", "Ja!!! :)", "Mooi 👍🏽", "Ik ben blij."}},
		{"clitics", []string{"Het werd laat.", "'s Avonds was het stil.", "'t Is mooi geweest."}},
		{"no capitals", []string{"ik vind het mooi.", "maar dat is bijv. ook weer zo.", "jij?"}},
		{"capitals", []string{"Het heet Groen! en zo. maar niet altijd."}},
		{"address", []string{"Kijk op www.gilde.nl.", "Daar staat het.", "@Henk ook."}},
		{"dash", []string{"Dat is alles.", "– Nee, zei hij."}},
		{"product", []string{"Dat was alles.", "iPhone of niet."}},
	} {
		in := strings.Join(test.want, " ")
		if test.name == "glued" {
			in = strings.Join(test.want, "")
		}
		d := Document(in, nil)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, in[s.Start:s.End])
		}
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	d := Document("\n\nEerste regel\ntweede regel\r\n \t\r\nDaarna.\n\n\nSlot", []bool{false, true})
	if len(d.Sentences) != 3 {
		t.Fatalf("got %d sentences, want 3: %+v", len(d.Sentences), d.Sentences)
	}
	for i, s := range d.Sentences {
		if s.Paragraph != i || s.Quoted != (i == 1) {
			t.Errorf("sentence %d: paragraph %d, quoted %v", i, s.Paragraph, s.Quoted)
		}
	}
}

func TestLanguage(t *testing.T) {
	for in, want := range map[string]text.Lang{
		"Well done, all of you!": text.English,
		"“The guilds of old were not what we make of them today.”":       text.English,
		"Trust is hard to win and easy to lose.":                         text.English,
		"I couldn't agree more.":                                         text.English,
		"Thanks for sharing":                                             text.English,
		"Nobody knew that most of those shops would close within a year": text.English,
		"Marketing en storytelling zijn voor mij toch echt twee dingen.": text.Dutch,
		"Hij las ‘The Wealth of Nations’ en vond het mooi.":              text.Dutch,
		"Dat is wat men de sharing economy noemt.":                       text.Dutch,
		"Mooi stuk!":                      text.Dutch,
		"Oké":                             text.Dutch,
		"Was die man in de war?":          text.Dutch,
		"Bedankt":                         text.Dutch,
		"Gilden":                          text.Dutch,
		"":                                text.Dutch,
		"12 3 4.":                         text.Dutch,
		"Dit is de trend: build to fail.": text.Dutch,
		"Volgens Forbes: 'money makes people happy', maar ik weet dat niet zo zeker.": text.Dutch,
	} {
		for _, s := range Document(in, nil).Sentences {
			if s.Lang != want {
				t.Errorf("%q is %s, want %s", in, s.Lang, want)
			}
		}
	}
}

func TestIsFunctionWord(t *testing.T) {
	for _, w := range strings.Fields("de het een ik zij er dan ook wel nog al m'n z'n zo'n da's 't 's 'n ’t z’n van in omdat hebben worden één waarvan") {
		if !IsFunctionWord(w, text.Dutch) {
			t.Errorf("%s is a Dutch function word", w)
		}
	}
	for _, w := range strings.Fields("gilde vertrouwen goed mooi samen trots # written the") {
		if IsFunctionWord(w, text.Dutch) {
			t.Errorf("%s is no Dutch function word", w)
		}
	}
	if !IsFunctionWord("don’t", text.English) || IsFunctionWord("good", text.English) || IsFunctionWord("de", text.English) {
		t.Error("English function words are wrong")
	}
}

// check holds a document to the promises of package text.
func check(t *testing.T, s string, d text.Document) {
	t.Helper()
	if d.Text != s {
		t.Fatal("the text has changed")
	}
	end := 0
	for _, k := range d.Tokens {
		if k.Start < end || k.End <= k.Start || k.End > len(s) || s[k.Start:k.End] != k.Text {
			t.Fatalf("token %+v after offset %d", k, end)
		}
		mustBeSpace(t, s[end:k.Start])
		end = k.End
	}
	mustBeSpace(t, s[end:])
	checkSentences(t, d)
}

func checkSentences(t *testing.T, d text.Document) {
	t.Helper()
	last, paragraph := 0, 0
	for _, s := range d.Sentences {
		if s.First != last || s.Last <= s.First || s.Last > len(d.Tokens) || s.Paragraph < paragraph || s.Paragraph > paragraph+1 {
			t.Fatalf("sentence %+v after token %d, paragraph %d", s, last, paragraph)
		}
		if s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
			t.Fatalf("sentence %+v does not span its tokens", s)
		}
		last, paragraph = s.Last, s.Paragraph
	}
	if last != len(d.Tokens) {
		t.Fatalf("%d tokens, %d in sentences", len(d.Tokens), last)
	}
}

func mustBeSpace(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if !isSpace(r) {
			t.Fatalf("%q is left out", s)
		}
	}
}

func FuzzDocument(f *testing.F) {
	for _, s := range []string{
		"'s Avonds, d.w.z. om 10-15 uur, mail ik a@b.nl :) 👍🏽.", ",,Mijn'' werk (vriend(en)) -ie 2004-...", "a\u00adb\u200d\u0301 \xff\xfe\xe2\x80",
		"…?!..’’‘‘''\"\"((", "x_y__ z.Nee ik.maar #a @b@c.d :x: www.", "A.\n\nB.\u2029C. é.É", "１２３ 漢字かな カタカナ ไทย",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s, Document(s, []bool{true})) })
}

// pathological are strings that, repeated, tempt a tokenizer to look ahead again and again.
var pathological = []string{
	"(", ")", ".", ". ", "a.", "a.a", "'", "''", "a'", "’", ":", ":)", ":(", "::a", ";", "=", "@", "a@", "a@a.", "#", "#a", "-", "a-", "_", "a_", "/", "a/",
	",", "1,", "1:", "a:", "a+", "漢", "漢.", "é–", "\"", "\" ", "( ", "(a ", "a(", "a(b", "(a", "A. ", "a. ", "J.", "v. ", "Aa.Aa", "www.", "http://", "\xff", "a\xff",
	"\u0301", "\u200d", "\u200d\u2764", "\U0001F1F3", "\u00ad", " ", "\n", "\u200b", "*", "a*", "€", "‘", "‘a ", "... ", "!", "! ", "x", "o", "<", "a%", "ik.ik", "\u05d0\"",
}

func TestLinearTime(t *testing.T) {
	for _, p := range pathological {
		withinTime(t, p, 1<<17, 4*time.Second)
	}
	for _, p := range []string{"(", ".", "a.a", "'", ":", "@", "a", "a "} {
		withinTime(t, p, 1<<20, 20*time.Second)
	}
}

// withinTime cuts p repeated to the size. Quadratic work would take about ten seconds for the smaller
// size, many minutes for the greater. Under the race detector only the promises are checked, on less text.
func withinTime(t *testing.T, p string, size int, limit time.Duration) {
	t.Helper()
	if raceDetector {
		size >>= 8
	}
	s := strings.Repeat(p, size/len(p))
	start := time.Now()
	d := Document(s, nil)
	if took := time.Since(start); took > limit && !raceDetector {
		t.Errorf("%q repeated to %d bytes takes %v", p, size, took)
	}
	check(t, s, d)
}

func BenchmarkDocument(b *testing.B) {
	s := prose(b)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Document(s, nil)
	}
}

// BenchmarkTokenizer cuts into the same document again and again.
func BenchmarkTokenizer(b *testing.B) {
	s := prose(b)
	var t Tokenizer
	var d text.Document
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		t.Cut(&d, s, nil)
	}
}

// A document that is cut again holds nothing of the one before, and needs no memory.
func TestTokenizer(t *testing.T) {
	var k Tokenizer
	var d text.Document
	for _, s := range []string{prose(t), "’t Is ‘goed", "", "\n\nThat is all of it. Wat?", prose(t)} {
		quoted := []bool{len(s) < 10, true}
		k.Cut(&d, s, quoted)
		if want := Document(s, quoted); d.Text != s || !slices.Equal(d.Tokens, want.Tokens) || !slices.Equal(d.Sentences, want.Sentences) {
			t.Errorf("%.40q is cut otherwise than by Document", s)
		}
	}
	s := strings.Repeat("De gilden van weleer wisten het, d.w.z. (ca. 30%): \"Niet zo’n foto's!\"\n\n", 50)
	k.Cut(&d, s, nil)
	if n := testing.AllocsPerRun(20, func() { k.Cut(&d, s, nil) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func ExampleDocument() {
	d := Document("Het gilde zweeg. ‘Goed zo!’ riep dhr. Smit.", nil)
	for _, s := range d.Sentences {
		fmt.Println(s.Lang, joinedBy(d.TokensOf(s)))
	}
	// Output:
	// nl Het|gilde|zweeg|.
	// nl ‘|Goed|zo|!|’|riep|dhr.|Smit|.
}

func TestDataIsClean(t *testing.T) {
	for _, data := range []string{functionDutch, functionEnglish, commonEnglish} {
		seen := map[string]bool{}
		for _, w := range dataWords(data) {
			if w != strings.ToLower(w) || len(w) > maxFolded || !utf8.ValidString(w) {
				t.Errorf("%q is not in lower case, or too long", w)
			}
			seen[w] = true
		}
		if len(seen) < 100 {
			t.Errorf("only %d words in a list", len(seen))
		}
	}
	for w, use := range abbreviations() {
		if w != strings.ToLower(w) || use == notListed {
			t.Errorf("abbreviation %q has use %d", w, use)
		}
	}
}

// TestLongestSentence cuts what never ends.
func TestLongestSentence(t *testing.T) {
	doc := Document(strings.Repeat("woord ", 2500), nil)
	if len(doc.Sentences) != 3 || doc.Sentences[1].First != longestSentence || doc.Sentences[2].Last != 2500 {
		t.Errorf("%d sentences: %+v", len(doc.Sentences), doc.Sentences)
	}
}
