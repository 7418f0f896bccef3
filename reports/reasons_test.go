package reports

import (
	"fmt"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// bilingual gives a writer without a folder for either language.
func bilingual(t testing.TB) map[string]*Writer {
	t.Helper()
	both := make(map[string]*Writer)
	for _, language := range []string{"nl", "en"} {
		both[language] = &Writer{lang: newLanguage(language), model: model(t), options: all("", language)}
	}
	return both
}

// says checks a text against what it should be in either language.
func says(t *testing.T, name string, got func(w *Writer) string, dutch, english string) {
	t.Helper()
	for language, w := range bilingual(t) {
		want := dutch
		if language == "en" {
			want = english
		}
		text := got(w)
		if text != want {
			t.Errorf("%s, %s:\n got %q\nwant %q", name, language, text, want)
		}
		if found := broken.FindString(text); found != "" {
			t.Errorf("%s, %s: %q in %q", name, language, found, text)
		}
	}
}

// markdownOf collects what a section writes.
func markdownOf(fill func(m *markdown)) string {
	var m markdown
	fill(&m)
	return m.String()
}

func word(key string, total float64, a, b int) shift.Contribution {
	return shift.Contribution{Key: key, Total: total, Use: total, InA: a, InB: b}
}

func TestReasonText(t *testing.T) {
	a := pipeline.Analysis{Shift: shift.Result{Changes: []shift.ChangePoint{{Sentence: 19}}}}
	for _, test := range []struct {
		name           string
		reason         pipeline.ShiftReason
		dutch, english string
	}{
		{"nothing", pipeline.ShiftReason{Kind: pipeline.ClaimTurn}, "", ""},
		{"only what no word accounts for, and what is too small to print", pipeline.ShiftReason{Kind: pipeline.ClaimTurn, Delta: .2, Words: []shift.Contribution{word("", .2, 0, 3), word("mooi", .004, 0, 1)}}, "", ""},
		{"both ways, three words each", pipeline.ShiftReason{Kind: pipeline.ClaimTurn, Delta: .25, Words: []shift.Contribution{
			word("mooi", .2, 0, 1200), word("niet goed", .1, 3, 0), word("slecht", -.1, 0, 2), word("fijn", .05, 1, 2), word("leuk", .02, 0, 1), word("vies", -.02, 1, 2)}},
			"Het verschil tussen de zinnen vóór zin 20 en die erna (+0,25) is op te delen naar woorden. Omhoog vooral door *mooi* (+0,20; ervoor 0×, erna 1.200×), *niet goed* (+0,10; ervoor 3×, erna 0×) en *fijn* (+0,05; ervoor 1×, erna 2×). " +
				"Omlaag vooral door *slecht* (−0,10; ervoor 0×, erna 2×) en *vies* (−0,02; ervoor 1×, erna 2×).",
			"The difference between the sentences before sentence 20 and those after (+0.25) can be split by words. Upwards mostly by *mooi* (+0.20; before 0×, after 1,200×), *niet goed* (+0.10; before 3×, after 0×) and *fijn* (+0.05; before 1×, after 2×). " +
				"Downwards mostly by *slecht* (−0.10; before 0×, after 2×) and *vies* (−0.02; before 1×, after 2×)."},
		{"a theme, not that of a sub-theme, nor one that does little", pipeline.ShiftReason{Kind: pipeline.ClaimContrast, Delta: .3, Words: []shift.Contribution{word("mooi", .2, 0, 2), word("fijn", .1, 0, 1)},
			Themes: []pipeline.ThemeShare{{Path: "vertrouwen/individueel", Share: .3}, {Path: "gilden", Share: .12}, {Path: "vertrouwen", Share: .1}}},
			"Het verschil tussen de antwoorden van de auteur en de lezers (+0,30) is op te delen naar woorden. Omhoog vooral door *mooi* (+0,20; auteur 0×, lezers 2×) en *fijn* (+0,10; auteur 0×, lezers 1×). Zinnen over *gilden* nemen +0,12 van het verschil voor hun rekening.",
			"The difference between the author’s replies and the readers (+0.30) can be split by words. Upwards mostly by *mooi* (+0.20; author 0×, readers 2×) and *fijn* (+0.10; author 0×, readers 1×). Sentences on *gilden* account for +0.12 of the difference."},
		{"a little of a theme", pipeline.ShiftReason{Kind: pipeline.ClaimDiscussion, Delta: -.3, Words: []shift.Contribution{word("goed", .2, 0, 2), word("fijn", .1, 0, 1), word("*<b>*", -.6, 0, 1)}, Themes: []pipeline.ThemeShare{{Path: "gilden", Share: .019}}},
			`Het verschil tussen het essay en de reacties (−0,30) is op te delen naar woorden. Omhoog vooral door *goed* (+0,20; essay 0×, reacties 2×) en *fijn* (+0,10; essay 0×, reacties 1×). Omlaag vooral door *\*&lt;b&gt;\** (−0,60; essay 0×, reacties 1×).`,
			`The difference between the essay and the comments (−0.30) can be split by words. Upwards mostly by *goed* (+0.20; essay 0×, comments 2×) and *fijn* (+0.10; essay 0×, comments 1×). Downwards mostly by *\*&lt;b&gt;\** (−0.60; essay 0×, comments 1×).`},
	} {
		says(t, test.name, func(w *Writer) string { return w.reasonText(&a, test.reason) }, test.dutch, test.english)
	}
}

// TestReasonTable: what is shown adds up to the difference, the words that are not shown taken together.
func TestReasonTable(t *testing.T) {
	r := pipeline.ShiftReason{Kind: pipeline.ClaimContrast}
	for i := range 14 {
		r.Words = append(r.Words, word(fmt.Sprint("woord", i), .1-.005*float64(i), i, 1))
		r.Delta += r.Words[i].Total
	}
	a := pipeline.Analysis{}
	for language, w := range bilingual(t) {
		table := markdownOf(func(m *markdown) { w.reasonTable(m, &a, r) })
		others := w.lang.t("| alle andere (2) | +0,075 | | |", "| all others (2) | +0.075 | | |")
		together := w.lang.t("| **samen** | +0,945 | | |", "| **together** | +0.945 | | |")
		if !strings.Contains(table, others+"\n"+together+"\n") || strings.Count(table, "| woord1")+strings.Count(table, "| woord2") != 4 || !strings.Contains(table, w.lang.t("| woord11 | +0,045 | 11 | 1 |", "| woord11 | +0.045 | 11 | 1 |")) {
			t.Errorf("%s:\n%s", language, table)
		}
	}
	r.Words, r.Delta = r.Words[:2], .195
	if table := markdownOf(func(m *markdown) { bilingual(t)["nl"].reasonTable(m, &a, r) }); strings.Contains(table, "alle andere") {
		t.Errorf("others where there are none:\n%s", table)
	}
}

// TestWordShiftTitle: two words are named only where they carry a third of the difference.
func TestWordShiftTitle(t *testing.T) {
	for _, test := range []struct {
		words          []shift.Contribution
		dutch, english string
	}{
		{[]shift.Contribution{word("slecht", -.2, 0, 1), word("mooi", .15, 0, 2), word("fijn", .1, 0, 1)}, "Vooral mooi en fijn dragen het verschil tussen A en B", "Mostly mooi and fijn carry the difference tussen A en B"},
		{[]shift.Contribution{word("mooi", .05, 0, 1), word("fijn", .04, 0, 1), word("", .3, 0, 1)}, "Veel woorden dragen elk een beetje van het verschil tussen A en B", "Many words carry a little each of the difference tussen A en B"},
	} {
		says(t, test.dutch, func(w *Writer) string {
			return w.wordShiftTitle(pipeline.ShiftReason{Delta: .3, Words: test.words}, "tussen A en B")
		}, test.dutch, test.english)
	}
}

func TestWordShiftSubtitle(t *testing.T) {
	for significant, end := range map[bool][2]string{true: {"", ""}, false: {"; het kan toeval zijn", "; it may be chance"}} {
		a := pipeline.Analysis{Shift: shift.Result{Changes: []shift.ChangePoint{{Significant: significant}}}}
		says(t, fmt.Sprint("significant ", significant), func(w *Writer) string {
			return w.wordShiftSubtitle(&a, pipeline.ShiftReason{Kind: pipeline.ClaimTurn, Delta: -.1})
		},
			"Wat elk woord bijdraagt aan het verschil in gemiddelde score (−0,10)"+end[0], "What each word adds to the difference in mean score (−0.10)"+end[1])
	}
}

// turningPost goes from good to bad; its readers are friendly and its author is not.
func turningPost() corpus.Post {
	p := corpus.Post{ID: "omslag", Title: "Van goed naar slecht", Author: "Anna", Date: "2020-03-01", Sections: []corpus.Section{
		{Heading: "Goed | *goed*", Level: 2, Body: strings.Repeat("De tuin is prachtig. Het huis is echt niet lelijk. Het regent.\n\n", 10)},
		{Heading: "Slecht <b>", Level: 2, Body: strings.Repeat("De straat is afschuwelijk. De buurman is niet aardig. Het regent.\n\n", 10)}}}
	for i := range 16 {
		c := corpus.Comment{ID: fmt.Sprint("c", i+1), By: corpus.Reader, Name: "Cor", Body: "Wat een prachtig stuk. Ik heb ervan genoten. Dank je wel."}
		if i%2 == 1 {
			c.By, c.Name, c.Body, c.ReplyTo = corpus.Author, "Anna", "Ik vind het vreselijk. Het blijft een treurige zaak. Dat is verdrietig.", fmt.Sprint("c", i)
		}
		p.Comments = append(p.Comments, c)
	}
	return p
}

// TestReasonsInTheReport: each difference that is shown is followed by its words and sentences, and what is not shown is called chance.
func TestReasonsInTheReport(t *testing.T) {
	for language, want := range map[string][]string{
		"nl": {"De toon slaat om bij zin 31 van het essay", "Omlaag vooral door *afschuwelijk* (", "; ervoor 0×, erna 10×)", "*niet aardig*", "<summary>De woorden en zinnen achter dit verschil (−", "De toon verandert aantoonbaar van ‘Goed &#124; \\*goed\\*’ naar ‘Slecht &lt;b&gt;’",
			"De lezers klinken positiever dan de antwoorden van de auteur", "Het verschil tussen de antwoorden van de auteur en de lezers (+", "> De straat is afschuwelijk.", "](../figures/omslag-turnwords.svg)", "](../figures/omslag-endwords.svg)", "](../figures/omslag-thread.svg)"},
		"en": {"The tone turns at sentence 31 of the essay", "Downwards mostly by *afschuwelijk* (", "; before 0×, after 10×)", "The tone demonstrably changes from ‘Goed", "The readers sound more positive than the author’s replies"},
	} {
		o := all(t.TempDir()+"/r", language)
		writeReport(t, o, turningPost())
		files := readReport(t, o.Dir)
		checkReport(t, files)
		page := files["posts/omslag.md"]
		for _, text := range want {
			if !strings.Contains(page, text) {
				t.Errorf("%s: the report does not say %q", language, text)
			}
		}
		if figure := files["figures/omslag-turnwords.svg"]; strings.Contains(figure, "toeval") || strings.Contains(figure, "chance") {
			t.Errorf("%s: a turn that is shown is called chance", language)
		}
	}
}
