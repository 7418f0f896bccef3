package ingest

import (
	"testing"

	"teneur/corpus"
)

func TestFindDate(t *testing.T) {
	for line, want := range map[string]string{
		"3 juni 2014":                  "2014-06-03",
		"dinsdag 3 juni 2014 om 12:05": "2014-06-03",
		"03-06-2014 12:05":             "2014-06-03",
		"2014-06-03T10:00":             "2014-06-03",
		"3/6/2014":                     "2014-06-03",
		"1 mrt. 2020":                  "2020-03-01",
		"29 sept 2020":                 "2020-09-29",
		"op 5 okt. 2019, 9.15 uur":     "2019-10-05",
		"2 dagen geleden":              "",
	} {
		d, ok := findDate(line)
		if !ok || d.iso != want {
			t.Errorf("%q: %q, %v; want %q", line, d.iso, ok, want)
		}
	}
	for _, line := range []string{"31-06-2014", "32 mei 2014", "3 juni", "1.234.5678", "00-00-0000", "versie 12.1.2"} {
		if d, ok := findDate(line); ok {
			t.Errorf("%q: %q, want no date", line, d.iso)
		}
	}
}

func TestParseHeader(t *testing.T) {
	for _, c := range []struct {
		line, name, date string
		header           bool
	}{
		{"Henk zegt: 3 juni 2014 om 12:05", "Henk", "2014-06-03", true},
		{"Koen uit Mechelen · 2021-03-10", "Koen uit Mechelen", "2021-03-10", true},
		{"### P. de Haan · 2021-03-08 {#c3 re=c2}", "P. de Haan", "2021-03-08", true},
		{"Geplaatst door techneut77 op 3-6-2014, 12:05 uur", "techneut77", "2014-06-03", true},
		{"Op 3 juni 2014 om 12:05 schreef Annelies K.:", "Annelies K.", "2014-06-03", true},
		{"Reactie van Fatima El Idrissi - 2 dagen geleden", "Fatima El Idrissi", "", true},
		{"Anoniem · 2014-06-03", "", "2014-06-03", true},
		{"Joris", "Joris", "", true},
		{"Anoniem", "", "", true},
		{"Het was op 3 juni 2014 dat ik hem zag staan.", "", "", false},
		{"Mooi stuk!", "", "", false},
		{"Gelukkig,", "", "", false},
		{"Hij zegt niets terug en loopt door naar de markt", "", "", false},
	} {
		h := parseHeader(c.line)
		if (h.score > 0) != c.header || c.header && (h.name != c.name || h.date != c.date) {
			t.Errorf("%q: name %q, date %q, score %.1f; want %q, %q, header %v", c.line, h.name, h.date, h.score, c.name, c.date, c.header)
		}
	}
}

func TestFindAddress(t *testing.T) {
	for text, want := range map[string]string{
		"Beste Anna, dat klopt.":                                       "Anna",
		"Meneer de Haan, ik ben het niet met u eens.":                  "de Haan",
		"@Henk: dat bedoelde ik niet.":                                 "Henk",
		"Sietske, wat een mooi stuk.":                                  "Sietske",
		"Xaveer; daar ben ik het mee eens.":                            "Xaveer",
		"Bedankt voor je reactie, Xaveer!":                             "Xaveer",
		"Dat had ik niet gezien, Gerda.":                               "Gerda",
		"Mooi stuk Sietske! Ik kom terug.":                             "Sietske",
		"Nee! Rutger, doe hem de groeten.":                             "Rutger",
		"Kortom, je hebt gelijk.":                                      "",
		"Gelukkig, dat is geregeld voor je.":                           "",
		"Begrijpelijk, maar je vergeet iets.":                          "",
		"Henk, de bakker op de hoek, stopt ermee.":                     "",
		"Arjan, die ons meenam, sprak over vroeger.":                   "",
		"Jansen, Henk. Een geschiedenis van het brood.":                "",
		"Beste lezers, tot de volgende keer.":                          "",
		"Wij gingen in mei naar Parijs, Londen en Brussel om te zien.": "",
	} {
		p := paragraph{text: text}
		p.readWords()
		if a := findAddress(&p); a.name != want {
			t.Errorf("%q: addresses %q (%.1f), want %q", text, a.name, a.weight, want)
		}
	}
}

func TestSignature(t *testing.T) {
	for text, want := range map[string]string{
		"Groeten, Anna":                    "Anna",
		"Met vriendelijke groet, P. Jong":  "P. Jong",
		"Groeten uit een leger huis, Bram": "Bram",
		"Tot snel, Joke":                   "Joke",
		"Ik zag Anna":                      "",
		"Doe hem de groeten van mij.":      "",
	} {
		p := paragraph{text: text}
		p.readWords()
		if got := signature(&p); got != want {
			t.Errorf("%q: signed by %q, want %q", text, got, want)
		}
	}
}

func TestEmoticons(t *testing.T) {
	for text, want := range map[string]int{
		"Mooi :-)": 1, "op het einde;)).": 1, "top :thumbsup:": 1, "warm <3": 1, "fijn 😀": 1, "xD": 1,
		"Tip 2: begin klein": 0, "✅ Goed": 0, "om 12:05": 0, "(zie boven)": 0, "Ja.": 0,
	} {
		if got := len(emoticons(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

// TestEscape holds that plain text reads the same as Markdown.
func TestEscape(t *testing.T) {
	for _, line := range []string{
		"# geen kop", "#hekje", "=== streep", "+++", "~~~ golf", "::: let op", "import uit China is duur", "export loopt terug",
		"[1]: zie onder", "een `accent", "twee `accenten` hier", "wat <sarcasme> zeg", "warm <3 hoor", `pad C:\_map\x`, "{{< kort >}} en {% tag %}",
		"5 * 3 = 15", "a <!-- b", "</p>",
	} {
		blocks := corpus.Blocks(escape(line))
		if len(blocks) != 1 || blocks[0].Text != line {
			t.Errorf("%q reads as %+v", line, blocks)
		}
	}
}

func TestWrapped(t *testing.T) {
	wrapped := []string{
		"Dit is een alinea die op een breedte van zestig tekens werd", "afgebroken, zoals een brief of een e-mail dat doet met een",
		"lange zin als deze.", "Kop", "En hier begint de volgende alinea, die eveneens op diezelfde", "breedte wordt afgebroken en daarna ophoudt.",
	}
	if got := len(joinWrapped(wrapped, 0)); got != 3 {
		t.Errorf("%d paragraphs, want 3", got)
	}
	verse := []string{"Zeven kikkers in de goot", "zongen tot de maan verscheen", "toen de maan weer onderging", "zongen zij maar door alleen"}
	if got := len(joinWrapped(verse, 0)); got != 4 {
		t.Errorf("%d lines of verse, want 4", got)
	}
}
