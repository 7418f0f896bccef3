package reports

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
	"teneur/pipeline/topics"
)

type rows = []map[string]string

// tablesOf writes a report in tables and reads them back, by their names.
func tablesOf(t *testing.T, posts ...corpus.Post) map[string]rows {
	t.Helper()
	o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"csv"}}
	writeReport(t, o, posts...)
	return readTables(t, o.Dir)
}

func readTables(t *testing.T, dir string) map[string]rows {
	t.Helper()
	all := make(map[string]rows)
	for name, data := range readReport(t, dir) {
		if path.Ext(name) == ".csv" {
			checkTable(t, name, data)
			all[strings.TrimSuffix(path.Base(name), ".csv")] = readTable(t, name, data)
		}
	}
	return all
}

// corpusTables writes the tables of a corpus without posts.
func corpusTables(t *testing.T, c pipeline.Corpus) map[string]rows {
	t.Helper()
	tables, err := newTables(showsAbsent(model(t)))
	if err != nil {
		t.Fatal(err)
	}
	tables.corpus(&c)
	return written(t, tables)
}

// written writes tables and reads them again.
func written(t *testing.T, tables *tables) map[string]rows {
	t.Helper()
	f, err := newFolder(t.TempDir() + "/r")
	if err != nil {
		t.Fatal(err)
	}
	defer f.abort()
	files, err := newTableFiles(f)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := files.add(tables.bytes()); err != nil {
		t.Fatal(err)
	}
	if err := files.close(f); err != nil {
		t.Fatal(err)
	}
	return readTables(t, f.staging)
}

// craftPost is a post whose sections have words of their own, with a reader who quotes one of them.
func craftPost() corpus.Post {
	bread := "De bakker kneedt het deeg. Zijn brood rijst in de oven. Het gildebestuur keurt het brood van de bakker. "
	fish := "De visser gooit zijn netten uit. Haring glinstert in de netten. Wij vertrouwen de visser en zijn haring. "
	wood := "De timmerman zaagt de planken. Hij schaaft planken voor een kast. Zijn beitel snijdt eiken planken. "
	return corpus.Post{ID: "ambacht", Title: "Ambacht", Author: "Mieke", Date: "2020-02-01",
		Sections: []corpus.Section{
			{Heading: "Brood", Level: 2, Body: strings.Repeat(bread, 8)},
			{Heading: "Vis", Level: 2, Body: strings.Repeat(fish, 8)},
			{Heading: "Hout", Level: 2, Body: strings.Repeat(wood, 8)},
		},
		Comments: []corpus.Comment{
			{ID: "c1", Name: "=Joost", By: corpus.Reader, Body: "Over die haring en die netten van de visser wist ik niets."},
			{ID: "c2", Name: "Ans", By: corpus.Reader, Body: "Dank."},
		},
	}
}

// TestTablesSayWhy: wherever a measure is missing stands a reason, and nowhere else.
func TestTablesSayWhy(t *testing.T) {
	measures := map[string]map[string]string{
		"keyness":      {"p": "why"},
		"theme_tone":   {"p": "why"},
		"cooccurrence": {"npmi": "why"},
		"dispersion":   {"dp_norm": "why"},
		"richness":     {"mattr": "mattr_why", "mtld": "mtld_why"},
		"answers":      {"answers": "why", "margin": "why"},
		"trends":       {"rho": "why", "p": "why"},
		"topics":       {"stem": "why", "share": "why"},
	}
	for name, tables := range map[string]map[string]rows{
		"posts": tablesOf(t, smallPost(), craftPost()), "hostile": tablesOf(t, hostilePost()), "nothing": tablesOf(t, corpus.Post{ID: "leeg"}),
		"no posts": tablesOf(t), "corpus": corpusTables(t, knownCorpus()),
	} {
		for table, columns := range measures {
			if name == "posts" && len(tables[table]) == 0 {
				t.Errorf("%s: %s.csv has no rows", name, table)
			}
			for i, row := range tables[table] {
				for measure, why := range columns {
					if (row[measure] == "") != (row[why] != "") {
						t.Errorf("%s: %s.csv, row %d: %s is %q and %s %q", name, table, i+1, measure, row[measure], why, row[why])
					}
				}
			}
		}
	}
}

// TestHitsTable: the bytes of a hit are those of its form, and compounds are shown split.
func TestHitsTable(t *testing.T) {
	tables := tablesOf(t, smallPost(), craftPost())
	sentences := make(map[string]map[string]string)
	for _, s := range tables["sentences"] {
		sentences[s["post"]+" "+s["unit"]+" "+s["sentence"]] = s
	}
	split := 0
	for _, h := range tables["hits"] {
		s := sentences[h["post"]+" "+h["unit"]+" "+h["sentence"]]
		start, end := number(t, h["start"])-number(t, s["start"]), number(t, h["end"])-number(t, s["start"])
		if got := strings.ToLower(s["text"][start:end]); got != h["form"] {
			t.Errorf("%s %s: the bytes hold %q, the form is %q", h["post"], h["unit"], got, h["form"])
		}
		if h["form"] == "gildebestuur" && h["parts"] == "gilde|bestuur" && h["heading"] == "Brood" && h["kind"] == "section" && h["by"] == "author" && h["name"] == "Mieke" {
			split++
		}
	}
	if split != 8 {
		t.Errorf("gildebestuur is found and split %d times, want 8", split)
	}
}

func number(t *testing.T, cell string) int {
	t.Helper()
	n := 0
	for _, digit := range cell {
		if digit < '0' || digit > '9' {
			t.Fatalf("%q is no number", cell)
		}
		n = 10*n + int(digit-'0')
	}
	return n
}

// TestStemsTable: the stems of the posts add up to those of the corpus, form by form.
func TestStemsTable(t *testing.T) {
	posts, whole := make(map[string]int), make(map[string]int)
	for _, row := range tablesOf(t, smallPost(), craftPost())["stems"] {
		sums := posts
		if row["post"] == "" {
			sums = whole
		}
		sums[row["stem"]+" "+row["form"]] += number(t, row["form_count"])
	}
	if len(posts) == 0 || !maps.Equal(posts, whole) {
		t.Errorf("the posts have %d forms, the corpus %d, or their counts differ", len(posts), len(whole))
	}
}

// TestAnswersTable: every comment has a row, and one that speaks of a section names it.
func TestAnswersTable(t *testing.T) {
	answers := tablesOf(t, craftPost())["answers"]
	if len(answers) != 2 {
		t.Fatalf("two comments have %d rows", len(answers))
	}
	if got := answers[0]; got["unit"] != "c1" || got["name"] != "'=Joost" || got["answers"] != "s2" || got["how"] != pipeline.AnswersSharing || !strings.Contains(got["words"], "haring") {
		t.Errorf("the comment on fish is said to answer %v", got)
	}
	if got := answers[1]; got["answers"] != "" || got["why"] != whyNoAnswer {
		t.Errorf("a comment without words of its own is said to answer %v", got)
	}
}

// TestThemeTables: the figures of an analysis come into their columns, and refused ones stay out.
func TestThemeTables(t *testing.T) {
	compared := pipeline.ThemeTone{PAdjusted: .04,
		Masked: stats.Contrast{Test: stats.Test{Delta: -.25, P: .02}, Low: -.5, High: -.1, With: 12, Without: 30, Strata: 3},
		Raw:    stats.Contrast{Test: stats.Test{Delta: -.75, P: .001}, Low: -1, High: -.5, With: 12, Without: 30, Strata: 3}}
	refused := pipeline.ThemeTone{PAdjusted: 1, Why: pipeline.WhyFewThemeSentences, Masked: stats.Contrast{Test: stats.Test{Delta: .5, P: 1}, Low: .5, High: .5, With: 2, Without: 8, Strata: 1}}
	a := pipeline.Analysis{ID: "post",
		Themes:   []pipeline.ThemeTotal{{Path: "gilden", Essay: 7, EssayTone: compared, ReadersTone: refused, Spread: pipeline.Spread{Parts: 4, In: 2, DPNorm: .125, Known: true}}},
		Together: []pipeline.Cooccurrence{{A: "gilden", B: "vertrouwen", Sentences: 3, SentencesA: 6, SentencesB: 9, SentencesOf: 100, Expected: .54, NPMI: .5, Known: true, Units: 2, UnitsA: 3, UnitsB: 4, UnitsOf: 5}}}
	tables := postTables(t, &a)
	want(t, tables["theme_tone"], "post theme voice scoring posts with without strata delta low high p p_adjusted why",
		"post|gilden|essay|masked||12|30|3|-0.2500|-0.5000|-0.1000|0.0200|0.0400|",
		"post|gilden|essay|raw||12|30|3|-0.7500|-1.0000|-0.5000|0.0010||",
		"post|gilden|readers|masked||2|8|1||||||fewer than ten sentences on a side",
		"post|gilden|readers|raw||2|8|1||||||fewer than ten sentences on a side")
	want(t, tables["cooccurrence"], "post a b sentences sentences_a sentences_b sentences_of expected npmi units units_a units_b units_of why",
		"post|gilden|vertrouwen|3|6|9|100|0.5400|0.5000|2|3|4|5|")
	want(t, tables["dispersion"], "post kind item forms count parts in dp_norm d why", "post|theme|gilden||7|4|2|0.1250||")
}

// postTables writes what the tables say of one post's themes and words, and of what carries its shifts.
func postTables(t *testing.T, a *pipeline.Analysis) map[string]rows {
	t.Helper()
	tables, err := newTables(showsAbsent(model(t)))
	if err != nil {
		t.Fatal(err)
	}
	tables.postReasons(a)
	tables.postThemes(a)
	tables.postWords(a)
	tables.corpus(&pipeline.Corpus{})
	return written(t, tables)
}

// want checks some columns of a table, row by row.
func want(t *testing.T, got rows, columns string, rows ...string) {
	t.Helper()
	if len(got) != len(rows) {
		t.Errorf("%d rows, want %d: %v", len(got), len(rows), got)
		return
	}
	for i, row := range got {
		var cells []string
		for _, column := range strings.Fields(columns) {
			cell, ok := row[column]
			if !ok {
				t.Errorf("there is no column %s", column)
			}
			cells = append(cells, cell)
		}
		if all := strings.Join(cells, "|"); all != rows[i] {
			t.Errorf("row %d is\n%s, want\n%s", i+1, all, rows[i])
		}
	}
}

// knownCorpus is a corpus in which something was found of everything, with texts that a spreadsheet would take for formulas.
func knownCorpus() pipeline.Corpus {
	over := lexis.Key{Term: 0, Target: 12, Reference: 0, G2: 20.5, Ratio: stats.Ratio{Estimate: 4, Low: 1.5, High: 4, OpenHigh: true}, Speakers: 3, P: .03, PKnown: true}
	under := lexis.Key{Term: 1, Target: 0, Reference: 9, G2: -15, Ratio: stats.Ratio{Estimate: -3, Low: -3, High: -1, OpenLow: true}, Speakers: 2, P: 1}
	overPosts := pipeline.PostsTone{Delta: -.25, Low: -.5, High: -.1, P: .02, PAdjusted: .04, Posts: 9, With: 40, Without: 120, Interval: true}
	refused := pipeline.PostsTone{Delta: .5, Low: .5, High: .5, P: 1, PAdjusted: 1, Posts: 2, With: 3, Without: 8, Why: pipeline.WhyFewPosts}
	none := pipeline.PostsTone{P: 1, PAdjusted: 1, Why: pipeline.WhyFewPosts}
	return pipeline.Corpus{
		Posts:    []pipeline.Record{{ID: "post", Keys: []lexis.Key{over}}},
		Stems:    []pipeline.StemCount{{Stem: "gild", Count: 12, Forms: []pipeline.FormCount{{Form: "gilde", Count: 8}, {Form: "gilden", Count: 4}}}, {Stem: "-x", Count: 9, Forms: []pipeline.FormCount{{Form: "-x", Count: 9}}}},
		Themes:   []pipeline.CorpusTheme{{Path: "gilden", Hits: 12, Trend: pipeline.Trend{Posts: 11, Rho: .5, P: .04, PAdjusted: .08, Known: true}, EssayTone: overPosts, ReadersTone: refused}, {Path: "vertrouwen", Trend: pipeline.Trend{Posts: 11, P: 1}, EssayTone: none, ReadersTone: none}},
		Together: []pipeline.Cooccurrence{{A: "gilden", B: "vertrouwen", Sentences: 1, SentencesA: 2, SentencesB: 3, SentencesOf: 10, Expected: .6, Units: 1, UnitsA: 1, UnitsB: 1, UnitsOf: 2}},
		Years:    []pipeline.Year{{Year: "2020", Posts: 11, Words: 1000, Hits: []int{12, 0}, Rates: []shift.Rate{{Per1000: 12, Low: 6, High: 20}, {High: 3}}}},
		Contrasts: []pipeline.WordContrast{{Kind: pipeline.CommentWords, Keyness: lexis.Keyness{TargetTokens: 900, ReferenceTokens: 800, Tested: 40, Alone: 2, Over: []lexis.Key{over}, Under: []lexis.Key{under}}},
			{Kind: pipeline.ReaderWords, Keyness: lexis.Keyness{TargetTokens: 30, ReferenceTokens: 20, Why: lexis.WhyFewWords}}, {Kind: pipeline.ReferenceWords, Keyness: lexis.Keyness{TargetTokens: 900, ReferenceTokens: 7000, Tested: 5}}},
		Passages: []pipeline.Passage{{Post: "post", Unit: "s1", Kind: pipeline.Section, Text: "Niets hiervan."},
			{Post: "post", Unit: "s2", Kind: pipeline.Section, Text: "=Het gilde vertrouwde hem.", Sentences: []pipeline.PassageSentence{{Stems: []string{"gild"}, Themes: []string{"vertrouwen"}}}}},
		PassagesOf:   7,
		Collocations: []lexis.Pair{{A: 0, B: 1, Both: 5, CountA: 6, CountB: 7, LogDice: 13.5, NPMI: .75}},
		Topics: topics.Result{K: 3, Coherence: .25, Stability: .5, Dropped: 2, Used: 150, Tried: []topics.Trial{{K: 3, Coherence: .25, Stability: .5}},
			Topics: []topics.Topic{{Share: .4, Coherence: .3, Stability: .9, Docs: 8, Typical: []int{1}, Words: []topics.Weighted{{Term: 0, Weight: .01, Frex: .8, Count: 11}}}}},
		Suggestions: []pipeline.Suggestion{{Path: "vertrouwen", Words: []lexis.Key{over, under}}},
	}
}

// TestCorpusTables: what concerns the corpus comes into its columns, with an empty post; open limits are empty.
func TestCorpusTables(t *testing.T) {
	tables := corpusTables(t, knownCorpus())
	want(t, tables["keyness"], "post contrast unit target_tokens reference_tokens tested alone side rank stem forms target reference g2 log_ratio low high conservative speakers p why",
		"|comments||900|800|40|2|target|1|gild|gilde 8, gilden 4|12|0|20.5000|4.0000|1.5000||1.5000|3|0.0300|",
		"|comments||900|800|40|2|reference|1|'-x|'-x 9|0|9|-15.0000|-3.0000||-1.0000|-1.0000|2||too few posts",
		"|readers||30|20||||||||||||||||too few words",
		"|reference||900|7000|5|0||||||||||||||no word is typical of a side",
		"post|post||||||target|1|gild|gilde 8, gilden 4|12|0|20.5000|4.0000|1.5000||1.5000|3|0.0300|")
	want(t, tables["collocations"], "post a a_forms b b_forms both count_a count_b logdice npmi", "|gild|gilde 8, gilden 4|'-x|'-x 9|5|6|7|13.5000|0.7500")
	want(t, tables["cooccurrence"], "post a b npmi why", "|gilden|vertrouwen||too few sentences")
	want(t, tables["years"], "year theme posts words hits per_1000 low high", "2020|gilden|11|1000|12|12.0000|6.0000|20.0000", "2020|vertrouwen|11|1000|0|0.0000|0.0000|3.0000")
	want(t, tables["trends"], "theme posts rho p p_adjusted why", "gilden|11|0.5000|0.0400|0.0800|", "vertrouwen|11||||the theme does not occur")
	want(t, tables["theme_tone"], "post theme voice scoring posts with without strata delta low high p p_adjusted why",
		"|gilden|essay|masked|9|40|120||-0.2500|-0.5000|-0.1000|0.0200|0.0400|", "|gilden|readers|masked|2|3|8||0.5000|||||fewer than six posts with a difference",
		"|vertrouwen|essay|masked|0|0|0|||||||fewer than six posts with a difference", "|vertrouwen|readers|masked|0|0|0|||||||fewer than six posts with a difference")
	want(t, tables["topics"], "topic share coherence stability docs one_doc rank stem forms weight frex count why", "1|0.4000|0.3000|0.9000|8|false|1|gild|gilde 8, gilden 4|0.0100|0.8000|11|")
	want(t, tables["passages"], "topic rank post unit kind text", "1|1|post|s2|section|'=Het gilde vertrouwde hem.")
	want(t, tables["suggestions"], "theme rank stem with without conservative post unit text",
		"vertrouwen|1|gild|12|0|1.5000|post|s2|'=Het gilde vertrouwde hem.", "vertrouwen|2|'-x|0|9|-1.0000|||")
	want(t, tables["stems"], "post stem count form form_count", "|gild|12|gilde|8", "|gild|12|gilden|4", "|'-x|9|'-x|9")
}

// TestWordTables: an essay whose sections have words of their own shows them, in order of rank.
func TestWordTables(t *testing.T) {
	tables := tablesOf(t, craftPost())
	best := make(map[string]string)
	for _, row := range tables["keyness"] {
		if row["contrast"] == "section" && row["side"] == "target" && row["rank"] == "1" {
			best[row["unit"]] = row["forms"] + ": " + row["target"] + " against " + row["reference"]
		}
	}
	if fish := best["s2"]; !slices.Contains([]string{"netten 17: 16 against 0", "haring 17: 16 against 0", "visser 17: 16 against 0"}, fish) {
		t.Errorf("most typical of the section on fish is %q", fish)
	}
	if wood := best["s3"]; wood != "planken 24: 24 against 0" {
		t.Errorf("most typical of the section on wood is %q", wood)
	}
	want(t, slices.DeleteFunc(tables["dispersion"], func(row map[string]string) bool { return row["item"] != "plank" }),
		"kind forms count parts in why", "word|planken 24|24|3|1|")
	if rich := tables["richness"]; len(rich) != 2 || rich[0]["part"] != "essay" || rich[0]["window"] != "100" || rich[0]["mattr"] == "" || rich[1]["part"] != "readers" || rich[1]["mattr_why"] == "" {
		t.Errorf("richness is %v", rich)
	}
	if len(tables["collocations"]) == 0 {
		t.Error("no words keep company")
	}
}

// TestFormsCell: a cell names eight forms at most, and is no formula.
func TestFormsCell(t *testing.T) {
	var s pipeline.StemCount
	for _, form := range strings.Fields("-a b c d e f g h i j") {
		s.Forms = append(s.Forms, pipeline.FormCount{Form: form, Count: 2})
	}
	if got := formsCell(s); got != "'-a 2, b 2, c 2, d 2, e 2, f 2, g 2, h 2" {
		t.Errorf("formsCell = %q", got)
	}
}
