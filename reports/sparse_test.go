package reports

import (
	"strings"
	"testing"

	"teneur/corpus"
)

// TestSparsePosts: posts that lack something get a report that is true, in both languages.
func TestSparsePosts(t *testing.T) {
	essay := smallPost().Sections
	for _, test := range []struct {
		name           string
		post           corpus.Post
		dutch, english []string // stand in the report
		never          []string // of either language
	}{
		{"no comments", corpus.Post{Author: "Mieke", Sections: essay},
			[]string{"woorden in een inleiding en 3 secties; reacties zijn er niet."}, []string{"words in an introduction and 3 sections; there are no comments."},
			[]string{"## De reacties", "## The comments", "lezers klinken", "readers sound"}},
		{"no author", corpus.Post{Sections: essay, Comments: []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: "Mooi."}}},
			[]string{"gevolgd door één reactie van een lezer (één woord).", "c1 (anoniem)"}, []string{"followed by one comment by a reader (one word).", "c1 (anonymous)"},
			[]string{"antwoorden van de auteur", "author’s replies"}},
		{"comments without essay", corpus.Post{Comments: smallPost().Comments},
			[]string{"De post bevat geen essay, alleen 2 reacties van lezers en één antwoord van de auteur (samen "}, []string{"The post holds no essay, only 2 comments by readers and one reply by the author ("},
			[]string{"De toon van het essay", "The tone of the essay", "## Per sectie", "## By section", "## Hoe de toon verloopt", "## How the tone runs"}},
		{"nothing", corpus.Post{}, []string{"De post bevat geen tekst."}, []string{"The post holds no text."}, []string{"## De sterkste zinnen", "## The strongest"}},
		{"one sentence", corpus.Post{Sections: []corpus.Section{{Body: "Het is een mooie dag."}}},
			[]string{"Het essay telt 5 woorden, zonder tussenkoppen; reacties zijn er niet.", "Over de toon van het essay als geheel valt niets te zeggen: daarvoor zijn er te weinig zinnen.", "te weinig zinnen om er een omslag"},
			[]string{"The essay has 5 words, without headings; there are no comments.", "Nothing can be said about the tone of the essay as a whole: there are too few sentences for that."},
			[]string{"Tussen opeenvolgende", "niet aan te tonen", "can be shown"}},
		{"one section", corpus.Post{Sections: []corpus.Section{{Heading: "Kop", Level: 2, Body: "Wij vertrouwen elkaar."}}},
			[]string{"Het essay telt 3 woorden in één sectie; reacties", "Van de thema’s in het woordenboek komt alleen *vertrouwen* voor, één keer ("},
			[]string{"The essay has 3 words in one section; there", "Of the themes in the dictionary only *vertrouwen* occurs, once ("}, []string{"Niet gevonden", "most often"}},
		{"no themes", corpus.Post{Sections: []corpus.Section{{Body: strings.Repeat("De fiets staat buiten. Het regent hard.\n\n", 30)}}},
			[]string{"Geen van de thema’s in het woordenboek komt in de post voor."}, []string{"None of the themes in the dictionary occurs in the post."}, []string{"-themes.svg", "-dispersion.svg"}},
		{"no words known", corpus.Post{Sections: []corpus.Section{{Heading: "Xqz", Level: 2, Body: strings.Repeat("Qwrst vbnm zxcv plkj hgfd qazw sxed. Rfvt gbyh nujm kiol pqaz wsxe drfv tgby.\n\n", 30)}}},
			[]string{"Over de toon van het essay als geheel valt niets te zeggen: daarvoor zijn er te weinig zinnen met een toon.", "Of de toon ergens omslaat, is niet te toetsen: "}, []string{"Nothing can be said about the tone of the essay as a whole: "}, []string{"De toon slaat om", "The tone turns", "## De sterkste zinnen"}},
		{"only a quotation", corpus.Post{Sections: []corpus.Section{{Body: "> Het is een mooie dag, zei hij."}}},
			[]string{"valt niets te zeggen: er zijn geen eigen zinnen", "Eén zin staat in een citaatblok"}, []string{"there are no sentences of its own", "One sentence stands in a block quote"}, nil},
		{"only emoji", corpus.Post{Title: "😀", Sections: []corpus.Section{{Body: "😀 😀"}}},
			[]string{"Het essay telt geen woorden, zonder tussenkoppen"}, []string{"The essay has no words, without headings"}, []string{"0,0–", "0.0–"}},
		{"author answers nobody", corpus.Post{Author: "Mieke", Sections: essay, Comments: []corpus.Comment{{ID: "c1", Name: "Mieke", By: corpus.Author, Body: "Nog iets moois."}}},
			[]string{"gevolgd door één antwoord van de auteur (3 woorden)."}, []string{"followed by one reply by the author (3 words)."}, []string{"lezers klinken", "readers sound", "### Lezers", "### Readers"}},
		{"equal headings", corpus.Post{Sections: []corpus.Section{essay[1], essay[2], {Heading: "Ruzie", Level: 2, Body: "Wij vertrouwen het niet."}}},
			[]string{"‘Ruzie’ (s2)"}, []string{"‘Ruzie’ (s2)"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.post.ID = "post"
			for language, want := range map[string][]string{"nl": test.dutch, "en": test.english} {
				o := all(t.TempDir()+"/"+language, language)
				writeReport(t, o, test.post)
				files := readReport(t, o.Dir)
				checkReport(t, files)
				page := files["posts/post.md"]
				for _, text := range want {
					if !strings.Contains(page, text) {
						t.Errorf("%s: the report does not say %q:\n%s", language, text, page)
					}
				}
				for _, text := range test.never {
					if strings.Contains(page, text) {
						t.Errorf("%s: the report says %q", language, text)
					}
				}
			}
		})
	}
}

// TestManySections: three hundred sections make a report like any other.
func TestManySections(t *testing.T) {
	o := all(t.TempDir()+"/r", "nl")
	writeReport(t, o, manySections(300))
	files := readReport(t, o.Dir)
	checkReport(t, files)
	page := files["posts/lang.md"]
	if got := strings.Count(page, "\n| ‘Deel "); got != 300 {
		t.Errorf("the table holds %d sections, want 300", got)
	}
	if !strings.Contains(page, "de andere staan in de tabel") {
		t.Error("the text alternative names all means")
	}
}

// TestNoAgreement: tone is never called agreement, outside the warning that it is none.
func TestNoAgreement(t *testing.T) {
	for language, words := range map[string][]string{"nl": {"eens", "instem", "akkoord"}, "en": {"agree"}} {
		o := all(t.TempDir()+"/r", language)
		writeReport(t, o, smallPost())
		for line := range strings.Lines(readReport(t, o.Dir)["posts/de-markt.md"]) {
			for _, word := range words {
				if strings.Contains(line, word) && !strings.HasPrefix(line, "Gemeten is") && !strings.HasPrefix(line, "What is measured") &&
					!strings.HasPrefix(line, "- **Wat het programma niet weet") && !strings.HasPrefix(line, "- **What the program cannot know") {
					t.Errorf("%s: %q in %q", language, word, line)
				}
			}
		}
	}
}
