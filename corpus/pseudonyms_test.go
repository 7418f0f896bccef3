package corpus

import (
	"fmt"
	"strings"
	"testing"
)

func TestPseudonym(t *testing.T) {
	name := Pseudonym("Henk de Vries", 1)
	for _, same := range []string{"henk de vries", " Henk  de Vries", name} {
		if got := Pseudonym(same, 1); got != name {
			t.Errorf("%q is %q, want %q", same, got, name)
		}
	}
	for _, other := range []string{Pseudonym("Henk de Vries", 2), Pseudonym("Henk", 1), Pseudonym("Ans", 1)} {
		if other == name || !isPseudonym(other) {
			t.Errorf("%q beside %q", other, name)
		}
	}
	for _, real := range []string{"Henk", "Vlierbeek", "Vlierbeek-41", "vlierbeek-417", "Jan-417", "Vlier-417", "-417", "Vlierbeek-017"} {
		if isPseudonym(real) {
			t.Errorf("%q is taken for an invented name", real)
		}
	}
	if Pseudonym(" ", 1) != "" {
		t.Error("nobody has a name")
	}
}

// TestPseudonymsAreStable holds names that corpora out there have: a change of the lists would give every reader another.
func TestPseudonymsAreStable(t *testing.T) {
	parts := pseudonymParts()
	if len(parts.first) != 110 || len(parts.second) != 80 {
		t.Errorf("%d and %d parts", len(parts.first), len(parts.second))
	}
	got := Pseudonym("Henk", 1) + " " + Pseudonym("Fatima El Idrissi", 1) + " " + Pseudonym("RationeleRob", 7)
	if want := "Sparhof-847 Oeverloo-248 Olmheem-901"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestPseudonymsSpread(t *testing.T) {
	seen := map[string]bool{}
	const people = 20000
	for i := range people {
		seen[Pseudonym(fmt.Sprint("lezer ", i), 3)] = true
	}
	if len(seen) < people-people/100 {
		t.Errorf("%d names for %d people", len(seen), people)
	}
}

// TestPseudonymise writes {name} in the expected text for the invented name of a reader.
func TestPseudonymise(t *testing.T) {
	for _, test := range []struct{ what, readers, text, want string }{
		{"greeting", "Henk", "Hoi Henk, dank je.", "Hoi {Henk}, dank je."},
		{"small letters", "Henk", "hoi henk dank je", "hoi {Henk} dank je"},
		{"capitals", "Henk", "HENK heeft gelijk", "{Henk} heeft gelijk"},
		{"whole name", "Henk de Vries", "Wat Henk de Vries zegt. Henk\nde vries dus.", "Wat {Henk de Vries} zegt. {Henk de Vries} dus."},
		{"given name", "Henk de Vries", "Henk, je hebt gelijk", "{Henk de Vries}, je hebt gelijk"},
		{"surname", "Henk de Vries", "Zoals meneer De Vries schrijft, niet in de vries.", "Zoals meneer {Henk de Vries} schrijft, niet in de vries."},
		{"two people", "Wim van Oers, Lieve Daenens", "Wim en Lieve, jullie!", "{Wim van Oers} en {Lieve Daenens}, jullie!"},
		{"genitive", "Henk, Anna", "Henks stuk en Anna's stuk en Anna’s", "{Henk}'s stuk en {Anna}'s stuk en {Anna}'s"},
		{"part of a word", "Henk, Ali", "Henkie en alibi's in Henkenland", "Henkie en alibi's in Henkenland"},
		{"quotation", "Henk", "> Henk schreef: nee\n\n**Henk** _henk_ @Henk", "> {Henk} schreef: nee\n\n**{Henk}** _{Henk}_ @{Henk}"},
		{"somebody else", "Jan, Piet Visser", "Jan van Eyck, Jan Steen en Gerard Visser. Jan wel.", "Jan van Eyck, Jan Steen en Gerard Visser. {Jan} wel."},
		{"ordinary word", "Roos", "Roos is niet de roos. Wat Roos zegt. Hoi roos, dag. Een roos.", "Roos is niet de roos. Wat {Roos} zegt. Hoi {Roos}, dag. Een roos."},
		{"ordinary word here", "Bezorgster", "De bezorgster kwam. bezorgster was moe. Hoi Bezorgster!", "De bezorgster kwam. bezorgster was moe. Hoi {Bezorgster}!"},
		{"once in small letters", "Milan", "Die milan. Milan had het zelf geschreven, en dus kreeg Milan gelijk, zei Milan.",
			"Die {Milan}. {Milan} had het zelf geschreven, en dus kreeg {Milan} gelijk, zei {Milan}."},
		{"signature", "Mark", "Mark mijn woorden.\n\nMark", "Mark mijn woorden.\n\n{Mark}"},
		{"nickname", "jan_84, Dr. Evers, De Kritische Lezer", "zoals jan_84 zegt, en dr. Evers, en De Kritische Lezer", "zoals {jan_84} zegt, en dr. {Dr. Evers}, en {De Kritische Lezer}"},
		{"hyphen", "Anne-Marie", "Dag Anne-Marie! Anne en Marie", "Dag {Anne-Marie}! Anne en Marie"},
		{"author", "Edwin Smit", "Edwin, dank. Edwin Smit ook.", "Edwin, dank. {Edwin Smit} ook."},
		{"initial", "J., Jo B.", "J. zegt J. en B.", "J. zegt J. en B."},
		{"links", "Henk", "[Henk](https://henk.nl/Henk) en https://x.nl/Henk.", "[{Henk}](https://henk.nl/Henk) en https://x.nl/Henk."},
		{"e-mail", "Henk", "Mail henk@vries.nl, of Henk.", "Mail [e-mail], of {Henk}."},
		{"accents", "Zoë", "Zoë en zoë en Zo", "{Zoë} en {Zoë} en Zo"},
		{"nobody", "", "Henk zegt niets.", "Henk zegt niets."},
	} {
		post := Post{Author: "Edwin", Sections: []Section{{Body: test.text}}}
		for name := range strings.SplitSeq(test.readers, ", ") {
			post.Comments = append(post.Comments, Comment{Name: name, By: Reader, Body: test.text})
			test.want = strings.ReplaceAll(test.want, "{"+name+"}", Pseudonym(name, 5))
		}
		post.Comments = append(post.Comments, Comment{Name: "Edwin", By: Author, Body: test.text})
		got := Pseudonymise(post, 5)
		if got.Sections[0].Body != test.want || got.Comments[len(got.Comments)-1].Body != test.want {
			t.Errorf("%s: %q\ngives %q\nwant  %q", test.what, test.text, got.Sections[0].Body, test.want)
		}
	}
}

func TestPseudonymiseWhoIsMeant(t *testing.T) {
	post := Post{Author: "Edwin", Comments: []Comment{
		{ID: "c1", Name: "Jan Bos", By: Reader, Body: "Groet, Jan"},
		{ID: "c2", Name: "Jan Kool", By: Reader, Body: "Ik heet Jan."},
		{ID: "c3", Name: "Edwin", By: Author, ReplyTo: "c2", Body: "Dank, Jan!"},
		{ID: "c4", Name: "Mia", By: Reader, Body: "Welke Jan? Jan Steen? Groet, Mia van der Veen"},
	}}
	got := Pseudonymise(post, 1)
	for i, want := range []string{"Groet, " + Pseudonym("Jan Bos", 1), "Ik heet " + Pseudonym("Jan Kool", 1) + ".",
		"Dank, " + Pseudonym("Jan Kool", 1) + "!", "Welke " + Pseudonym("Jan", 1) + "? Jan Steen? Groet, " + Pseudonym("Mia", 1)} {
		if got.Comments[i].Body != want {
			t.Errorf("%q, want %q", got.Comments[i].Body, want)
		}
	}
	if got.Comments[2].Name != "Edwin" || got.Comments[0].Name == "Jan Bos" || post.Comments[0].Name != "Jan Bos" {
		t.Errorf("names %q and %q, before %q", got.Comments[0].Name, got.Comments[2].Name, post.Comments[0].Name)
	}
}

func TestPseudonymiseTwice(t *testing.T) {
	for post, err := range Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		once := Pseudonymise(post, 1)
		if twice := Pseudonymise(once, 1); string(twice.Markdown()) != string(once.Markdown()) {
			t.Errorf("%s changes again", post.File)
		}
		for _, c := range post.Comments {
			if c.By == Author || c.Name == "" {
				continue
			}
			_, rest, found := strings.Cut(string(once.Markdown()), c.Name)
			if found && !startsCapital(strings.TrimPrefix(rest, " ")) { // Gijs Hoogland may be somebody else
				t.Errorf("%s: %q is still there", post.File, c.Name)
			}
		}
		if strings.Count(string(once.Markdown()), "\n") != strings.Count(string(post.Markdown()), "\n") {
			t.Errorf("%s: lines moved", post.File)
		}
	}
}

func FuzzPseudonymise(f *testing.F) {
	f.Add("Henk de Vries", "Hoi Henk, @henk Henks henk@x.nl", uint64(1))
	f.Add("Mark", "> Mark\n\nMark's 1.2.3.4 [a](Mark)", uint64(2))
	f.Add("'t Hart", "'t Hart's", uint64(0))
	f.Add("en Henk 0", "Henk henk 0@0.AA", uint64(1))
	f.Fuzz(func(t *testing.T, name, text string, seed uint64) {
		post := Post{Author: "Edwin", Sections: []Section{{Body: text}}, Comments: []Comment{
			{ID: "c1", Name: name, By: Reader, Body: text}, {ID: "c2", Name: "Edwin", By: Author, Body: text}}}
		once := Pseudonymise(post, seed)
		if once.Comments[1].Body != once.Sections[0].Body {
			t.Errorf("%q beside %q", once.Comments[1].Body, once.Sections[0].Body)
		}
		if strings.Count(text, "\n\n") > strings.Count(once.Sections[0].Body, "\n\n") {
			t.Errorf("paragraphs of %q are joined in %q", text, once.Sections[0].Body)
		}
		if again := Pseudonymise(once, seed); again.Comments[0].Name != once.Comments[0].Name {
			t.Errorf("%q, then %q", once.Comments[0].Name, again.Comments[0].Name)
		}
	})
}
