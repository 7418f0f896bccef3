package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/corpus/ingest"
)

// village is a post in which each part has a subject of its own, and all speak of the village.
func village(comments ...corpus.Comment) corpus.Post {
	for i := range comments {
		if comments[i].By == "" {
			comments[i].By = corpus.Reader
		}
	}
	return corpus.Post{ID: "village", Author: "Anna Visser", Comments: comments, Sections: []corpus.Section{
		{Body: "Ons dorp heeft een kerk, een kroeg en een molenaar. Over alle drie wil ik iets kwijt."},
		{Heading: "De kerktoren", Level: 2, Body: "De torenklok van ons dorp slaat al jaren verkeerd. De koster windt hem elke zondag op, en de torenklok trekt zich er niets van aan. Wie op tijd wil komen, kijkt naar de koster."},
		{Heading: "Aan de bar", Level: 2, Body: "In de kroeg wordt gebiljart onder een opgezette snoek. De kastelein schenkt jenever voor wie verliest. Het dorp komt hier om te ruziën, en gaat verzoend weer naar huis."},
		{Heading: "Meel en wind", Level: 2, Body: "De molenaar maalt rogge en spelt. Zijn wieken draaien op zaterdag, en het meel is om tien uur uitverkocht. Hij heet Evert en niemand in het dorp heeft hem ooit horen klagen."},
		{Heading: "Snoeken", Level: 2, Body: "Langs de vaart zitten op zomeravonden mannen met een hengel. Ze vangen weinig, en dat geeft het dorp een zekere rust."},
	}}
}

func answersOf(t *testing.T, post corpus.Post) []Answer {
	t.Helper()
	a := analyze(t, model(t).NewAnalyzer(), post)
	var all []Answer
	for _, u := range a.Units {
		if u.Kind == Comment {
			all = append(all, u.Answers)
		}
	}
	return all
}

func TestAnswers(t *testing.T) {
	for _, test := range []struct {
		name, comment, unit, by string
		words                   []string
	}{
		{"a quotation without marks", "Dat iemand gaat verzoend weer naar huis: prachtig.", "", "", nil},
		{"a longer one", "Bij ons draaien de wieken draaien op zaterdag, en het meel is om tien uur al op.", "s3", AnswersQuoting,
			[]string{"wieken draaien op zaterdag, en het meel is om tien uur"}},
		{"a quotation in marks", "Wat bedoel je met \"schenkt jenever voor wie verliest\"?", "s2", AnswersQuoting, []string{"schenkt jenever voor wie verliest"}},
		{"a block quote", "> De koster windt hem elke zondag op\n\nMooi is dat.", "s1", AnswersQuoting, []string{"De koster windt hem elke zondag op"}},
		{"two quotations from two parts", "> De koster windt hem elke zondag op\n\n> De molenaar maalt rogge en spelt\n\nTja.", "", "", nil},
		{"shared words", "Die torenklok, daar slapen wij ook naast. En de koster doet er niets aan.", "s1", AnswersSharing, []string{"torenklok", "koster"}},
		{"other forms of them", "Onze kosters wonden vroeger alle torenklokken zelf op.", "s1", AnswersSharing, []string{"kosters", "torenklokken"}},
		{"a word of the heading", "Over hengels en snoeken gesproken: mijn zwager ving er vorig jaar een van een meter.", "s4", AnswersSharing, []string{"hengels", "snoeken"}},
		{"a name alone", "Evert is mijn oudoom!", "s3", AnswersSharing, []string{"evert"}},
		{"a word that all parts use", "Leuk dorp hebben jullie.", "", "", nil},
		{"words that fit any subject", "Mooi stuk, ik heb het op zaterdag en zondag gelezen en ben het er helemaal mee eens.", "", "", nil},
		{"words of two parts", "De torenklok en de koster ken ik niet, maar de molenaar met zijn meel, zijn spelt en zijn rogge wel.", "", "", nil},
		{"the author's name", "Anna, dank je wel.", "", "", nil},
		{"a turn of phrase", "Iedereen is om tien uur naar huis.", "", "", nil},
		{"nothing", "", "", "", nil},
		{"no words", ":-) !!", "", "", nil},
		{"English", "Lovely village you have there, I would like to see it some day.", "", "", nil},
	} {
		got := answersOf(t, village(corpus.Comment{ID: "c1", Name: "Bert", Body: test.comment}))[0]
		if got.Unit != test.unit || got.By != test.by || !reflect.DeepEqual(got.Words, test.words) {
			t.Errorf("%s: %+v, want %s by %s, %q", test.name, got, test.unit, test.by, test.words)
		}
		if got.Margin < 0 || got.Margin > 1 || (got.Margin >= leastMargin) != (got.Unit != "") {
			t.Errorf("%s: a margin of %v for %q", test.name, got.Margin, got.Unit)
		}
	}
}

// TestAnswersFollowing: a reply follows the comment above it in a conversation, unless it has a subject of its own.
func TestAnswersFollowing(t *testing.T) {
	const about = "Die torenklok, daar slapen wij ook naast. En de koster doet er niets aan."
	answers := answersOf(t, village(
		corpus.Comment{ID: "c1", Name: "Bert", Body: about},
		corpus.Comment{ID: "c2", Name: "Anna Visser", By: corpus.Author, ReplyTo: "c1", Body: "Dat spijt me voor je."},
		corpus.Comment{ID: "c3", Name: "Bert", ReplyTo: "c2", Body: "Het went."},
		corpus.Comment{ID: "c4", Name: "Cor", ReplyTo: "c1", Body: "Zeur niet zo."},
		corpus.Comment{ID: "c5", Name: "Anna Visser", By: corpus.Author, ReplyTo: "c1", Body: "Ga dan biljarten bij de kastelein, met een jenever."},
		corpus.Comment{ID: "c6", Name: "Anna Visser", By: corpus.Author, ReplyTo: "c1", Body: "Dan maar een snoek bakken."},
		corpus.Comment{ID: "c7", By: corpus.Author, ReplyTo: "c8", Body: "Dank."},
		corpus.Comment{ID: "c8", ReplyTo: "c7", Body: "Graag gedaan."},
		corpus.Comment{ID: "c9", By: corpus.Author, ReplyTo: "c9", Body: "Dank."},
	))
	want := []string{"s1 sharing", "s1 following", "s1 following", " ", "s2 sharing", " ", " ", " ", " "}
	for i, a := range answers {
		if got := a.Unit + " " + a.By; got != want[i] {
			t.Errorf("c%d: %s (%q), want %s", i+1, got, a.Words, want[i])
		}
	}
	if answers[1].Margin != answers[0].Margin || answers[1].Words != nil {
		t.Errorf("a reply that follows %+v has %+v", answers[0], answers[1])
	}
}

// TestAnswersNowhere: posts in which there is nothing to tell apart.
func TestAnswersNowhere(t *testing.T) {
	one := []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: "De torenklok van de koster slaat verkeerd."}}
	for name, sections := range map[string][]corpus.Section{
		"no essay":        nil,
		"an empty essay":  {{Heading: "Leeg", Level: 2}, {Heading: "Ook leeg", Level: 2}},
		"a single part":   {{Body: "De torenklok slaat verkeerd, zegt de koster."}},
		"two equal parts": {{Body: "De torenklok slaat verkeerd, zegt de koster."}, {Heading: "Nog eens", Level: 2, Body: "De torenklok slaat verkeerd, zegt de koster."}},
	} {
		if got := answersOf(t, corpus.Post{ID: "p", Sections: sections, Comments: one})[0]; got.Unit != "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// tally counts pointers: those to a part that is right, all that were given, and comments that have a part.
type tally struct{ right, given, have int }

// count judges an answer; parts are those that a reader holds for right, - for none.
func (c *tally) count(t *testing.T, comment string, got Answer, parts []string) {
	if parts[0] != "-" {
		c.have++
	}
	if got.Unit == "" {
		return
	}
	c.given++
	if slices.Contains(parts, got.Unit) {
		c.right++
	} else {
		t.Logf("%s: %s by %s, margin %.2f, %q; want %v", comment, got.Unit, got.By, got.Margin, got.Words, parts)
	}
}

func (c *tally) check(t *testing.T, leastPrecision, leastRecall float64) {
	t.Helper()
	precision, recall := float64(c.right)/float64(max(c.given, 1)), float64(c.right)/float64(max(c.have, 1))
	t.Logf("%+v: precision %.2f, recall %.2f", *c, precision, recall)
	if precision < leastPrecision || recall < leastRecall {
		t.Errorf("precision %.2f, want %.2f; recall %.2f, want %.2f", precision, leastPrecision, recall, leastRecall)
	}
}

// rows reads a tab-separated file with three columns.
func rows(t *testing.T, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(fields) != 3 {
			t.Fatalf("%s: a line with %d columns: %s", file, len(fields), line)
		}
		all = append(all, fields)
	}
	return all
}

// TestAnswersOfBundledComments compares with a reading of the bundled discussions.
func TestAnswersOfBundledComments(t *testing.T) {
	parts := make(map[string][]string)
	for _, row := range rows(t, "answers_bundled.tsv") {
		parts[row[0]+" "+row[1]] = strings.Split(row[2], ",")
	}
	var c tally
	for _, post := range bundled(t) {
		for i, got := range answersOf(t, post) {
			comment := post.ID + " " + post.Comments[i].ID
			if _, judged := parts[comment]; judged {
				c.count(t, comment, got, parts[comment])
			}
		}
	}
	c.check(t, 0.9, 0.5)
}

// TestAnswersOfMadeComments does the same with comments written for the purpose.
func TestAnswersOfMadeComments(t *testing.T) {
	made := rows(t, "answers.tsv")
	var c tally
	for _, post := range bundled(t) {
		own := slices.DeleteFunc(slices.Clone(made), func(row []string) bool { return row[0] != post.ID })
		post.Comments = nil
		for i, row := range own {
			post.Comments = append(post.Comments, corpus.Comment{ID: fmt.Sprintf("c%d", i+1), By: corpus.Reader, Body: row[2]})
		}
		for i, got := range answersOf(t, post) {
			c.count(t, post.ID+": "+own[i][2], got, strings.Split(own[i][1], ","))
		}
	}
	c.check(t, 0.95, 0.8)
}

// TestAnswersOfStrangers: a comment on another post speaks of no part of this one.
func TestAnswersOfStrangers(t *testing.T) {
	posts, made := bundled(t), rows(t, "answers.tsv")
	given, all := 0, 0
	for _, post := range posts {
		var strangers []corpus.Comment
		for _, row := range made {
			if row[0] != post.ID {
				strangers = append(strangers, corpus.Comment{Body: row[2]})
			}
		}
		for _, other := range posts {
			if other.ID != post.ID {
				strangers = append(strangers, other.Comments...)
			}
		}
		for i := range strangers {
			strangers[i] = corpus.Comment{ID: fmt.Sprintf("c%d", i+1), By: corpus.Reader, Body: strangers[i].Body}
		}
		post.Comments = strangers
		for i, got := range answersOf(t, post) {
			all++
			if got.Unit != "" {
				given++
				t.Logf("%s: %s by %s, %q: %s", post.ID, got.Unit, got.By, got.Words, strangers[i].Body)
			}
		}
	}
	if 20*given > all {
		t.Errorf("%d of %d comments on other posts were given a part, want at most one in twenty", given, all)
	}
}

// TestAnswersOfEssay reads a real discussion: four of its eight comments are about the same section, the others praise and thank.
func TestAnswersOfEssay(t *testing.T) {
	dir := os.Getenv("TENEUR_DATA")
	if dir == "" {
		t.Skip("TENEUR_DATA is not set: the pasted essay stands beside the project, not in it")
	}
	data, err := os.ReadFile(filepath.Join(dir, "corpus", "essay.txt"))
	if err != nil {
		t.Fatal(err)
	}
	found, err := ingest.Text("essay.txt", data, ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"", "", "s9", "s9", "s9", "s9", "", ""}
	for i, got := range answersOf(t, found.Post) {
		if i >= len(want) || got.Unit != want[i] {
			t.Errorf("comment %d: %+v, want %q", i+1, got, want[min(i, len(want)-1)])
		}
	}
}

// TestEverydayWords: the list holds each word once, and none that only one subject has.
func TestEverydayWords(t *testing.T) {
	seen := make(map[string]bool)
	for line := range strings.Lines(everydayText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			if seen[word] || word != strings.ToLower(word) {
				t.Errorf("%s stands in the list twice, or has a capital", word)
			}
			seen[word] = true
		}
	}
	everyday := everydayKeys()
	for _, word := range []string{"mooie", "gelezen", "mensen", "verhalen"} {
		if !everyday[wordKey(word)] {
			t.Errorf("%s fits any subject", word)
		}
	}
	for _, word := range []string{"gilde", "vertrouwen", "wederkerigheid", "bank", "schuld", "molenaar", "school", "belasting"} {
		if everyday[wordKey(word)] {
			t.Errorf("%s is a subject", word)
		}
	}
}

// BenchmarkAnswer: 40 sections and 500 comments.
func BenchmarkAnswer(b *testing.B) {
	analyzer := model(b).NewAnalyzer()
	a := analyze(b, analyzer, long(b, 40, 500))
	size := 0
	for i := range a.Units {
		size += len(a.Units[i].Doc.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		a.answer(&analyzer.words, &analyzer.said)
	}
}

// long makes a post of the paragraphs and the comments of the bundled ones, in other combinations.
func long(t testing.TB, sections, comments int) corpus.Post {
	var paragraphs, bodies []string
	for _, post := range bundled(t) {
		for _, s := range post.Sections {
			paragraphs = append(paragraphs, strings.Split(s.Body, "\n\n")...)
		}
		for _, c := range post.Comments {
			bodies = append(bodies, c.Body)
		}
	}
	post := corpus.Post{ID: "long"}
	for i := range sections {
		var body []string
		for j := range 4 {
			body = append(body, paragraphs[(4*i+j+i*i)%len(paragraphs)])
		}
		post.Sections = append(post.Sections, corpus.Section{Heading: fmt.Sprintf("Deel %d", i), Level: 2, Body: strings.Join(body, "\n\n")})
	}
	for i := range comments {
		body := bodies[i%len(bodies)] + "\n\n" + bodies[(i*i+7)%len(bodies)]
		post.Comments = append(post.Comments, corpus.Comment{ID: fmt.Sprintf("c%d", i), By: corpus.Reader, Body: body})
	}
	return post
}
