package ingest

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"teneur/corpus"
)

// pastedPost is a small post with everything: title, byline, headings, farewell, a discussion under names.
const pastedPost = `De bakker op de hoek

Door Anna de Wit op 2 juni 2014

Om vijf uur brandt het licht al. Ik zie hem door het raam, met zijn rug naar de straat.
Deeg
Hij zegt dat deeg geduld leert. Ik geloof hem, want hij is nooit te laat en heeft nooit haast.
Kruimels
Wat overblijft gaat naar de eenden. Vertel me: waar koop jij je brood?
2 reacties
Henk zegt:
3 juni 2014 om 12:05
Mooi stuk, Anna!
Beantwoorden
Anna de Wit zegt:
4 juni 2014 om 8:30
Dank je, Henk.
Beantwoorden
`

func TestTextJSON(t *testing.T) {
	f, err := Text("bakker.txt", []byte(pastedPost), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(f.JSON())
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"title":"De bakker op de hoek","author":"Anna de Wit","date":"2014-06-02","intro_line":5,` +
		`"sections":[{"heading":"Deeg","line":6},{"heading":"Kruimels","line":8}],` +
		`"comments":[{"line":11,"by":"reader","name":"Henk","date":"2014-06-03","reply_to":null},` +
		`{"line":15,"by":"author","name":"Anna de Wit","date":"2014-06-04","reply_to":1}],` +
		`"unsure":[],"left_out":["line 1: the title","line 3: author and date of the post","line 10: the heading over the comments",` +
		`"lines 11, 12, 15, 16: names and dates of comments, kept with them","lines 14, 18: buttons below comments"]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if f.Post.ID != "de-bakker-op-de-hoek" || f.Post.File != "bakker.txt" {
		t.Errorf("ID %q, File %q", f.Post.ID, f.Post.File)
	}
	if problems := corpus.Validate(withFile(f.Post)); len(problems) > 0 {
		t.Errorf("the post is not in order: %v", problems)
	}
}

// withFile gives the post as corpus.Save names it.
func withFile(p corpus.Post) corpus.Post {
	p.File = p.ID + ".md"
	return p
}

func TestUnknownIsNull(t *testing.T) {
	f, err := Text("los-briefje.txt", []byte("Eén alinea, verder niets.\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(f.JSON())
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"title":"Los briefje","author":null,"date":null,"intro_line":1,"sections":[],"comments":[],` +
		`"unsure":["the text has no title: \"Los briefje\" is made of the file name; give --title for another"],"left_out":[]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestOptionsGoFirst(t *testing.T) {
	o := Options{CommentsFrom: 8, Title: "Brood", Author: "A. de Wit", Date: "1 mei 2014"}
	f, err := Text("bakker.txt", []byte(pastedPost), o)
	if err != nil {
		t.Fatal(err)
	}
	if f.Post.Title != "Brood" || f.Post.ID != "brood" || f.Post.Author != "A. de Wit" || f.Post.Date != "2014-05-01" {
		t.Errorf("title %q, ID %q, author %q, date %q", f.Post.Title, f.Post.ID, f.Post.Author, f.Post.Date)
	}
	if len(f.CommentLines) == 0 || f.CommentLines[0] != 8 {
		t.Errorf("comments on lines %v, want the first on 8", f.CommentLines)
	}
	o.CommentsFrom = -1
	if f, err = Text("bakker.txt", []byte(pastedPost), o); err != nil || len(f.Post.Comments) != 0 {
		t.Errorf("%d comments, %v; want none", len(f.Post.Comments), err)
	}
}

func TestCommentsFromInsideWrappedText(t *testing.T) {
	text := strings.Repeat("Een regel die op ongeveer zestig tekens werd afgebroken en die\nhierna gewoon doorgaat tot de breedte weer op is, zoals dat in\neen brief gaat.\n\n", 4) +
		"Een laatste regel die op zestig tekens is afgebroken en daarna\nMooi stuk, ik heb het met plezier gelezen en doorgestuurd.\n"
	f, err := Text("brief.txt", []byte(text), Options{CommentsFrom: 18})
	if err != nil {
		t.Fatal(err)
	}
	if len(f.CommentLines) != 1 || f.CommentLines[0] != 18 {
		t.Errorf("comments on lines %v, want one on 18", f.CommentLines)
	}
	if body := f.Post.Sections[0].Body; strings.Count(body, "\n\n") != 4 {
		t.Errorf("the introduction has %d paragraphs, want 5:\n%s", strings.Count(body, "\n\n")+1, body)
	}
}

func TestBadInput(t *testing.T) {
	for _, c := range []struct {
		name, data string
		options    Options
		line       int
		what       string
	}{
		{"empty", "", Options{}, 0, "the file is empty"},
		{"blank", " \r\n\t\n", Options{}, 0, "the file is empty"},
		{"only a byte order mark", "\uFEFF", Options{}, 0, "the file is empty"},
		{"Latin-1", "Goed\r\ncaf\xe9\n", Options{}, 2, "not UTF-8 (byte 0xe9)"},
		{"NUL", "a\rb\nc\x00", Options{}, 3, "a NUL byte"},
		{"comments from beyond the end", "a\nb\n", Options{CommentsFrom: 3}, 0, "cannot begin on line 3 of 2"},
		{"comments from before the start", "a\n", Options{CommentsFrom: -2}, 0, "cannot begin on line -2 of 1"},
		{"no date", "a\n", Options{Date: "gisteren"}, 0, `"gisteren" is no date`},
		{"no such day", "a\n", Options{Date: "2014-02-30"}, 0, `"2014-02-30" is no date`},
		{"too large", strings.Repeat("a", corpus.MaxSize+1), Options{}, 0, "larger than 32 MB"},
	} {
		_, err := Text("in.txt", []byte(c.data), c.options)
		var problem corpus.Problem
		if !errors.As(err, &problem) || problem.Line != c.line || !strings.Contains(problem.What, c.what) || problem.Do == "" {
			t.Errorf("%s: %v; want line %d, %q and what to do", c.name, err, c.line, c.what)
		}
	}
}

func TestLineEndsAndMarks(t *testing.T) {
	f, err := Text("x.txt", []byte("\uFEFFEerste alinea.\r\rTweede cafe\u0301.\r\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Post.Sections[0].Body; got != "Eerste alinea.\n\nTweede café." {
		t.Errorf("got %q", got)
	}
}

func TestUnsureSaysWhatToDo(t *testing.T) {
	text := "Een stuk over niets, maar wel met een slot dat af is.\nNog een alinea waarin niets gebeurt, behalve dat hij er staat.\nMooi stuk!\n"
	f, err := Text("niets.txt", []byte(text), Options{Title: "Niets"})
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Join(f.Unsure, "\n")
	if !strings.Contains(all, "line 3: ") || !strings.Contains(all, "--comments-from LINE") {
		t.Errorf("unsure: %q; want line 3 and --comments-from", all)
	}
}

// TestCorrections: what the user says of title and comments does not make text of what stands around them.
func TestCorrections(t *testing.T) {
	text := "De brug van vroeger\nAnna de Vries, 3 mei 2020\n\nIk fiets elke dag over de brug. Hij is mooi.\n\nReacties\n\nHenk zegt:\n2 mei 2020 om 10:12\n\nMooi stuk!\n"
	f, err := Text("brug.txt", []byte(text), Options{Title: "De brug", CommentsFrom: 8})
	if err != nil {
		t.Fatal(err)
	}
	p := f.Post
	if p.Title != "De brug" || p.Author != "Anna de Vries" || p.Date != "2020-05-03" || len(p.Sections) != 1 || p.Sections[0].Body != "Ik fiets elke dag over de brug. Hij is mooi." {
		t.Errorf("%+v", p)
	}
	if len(p.Comments) != 1 || p.Comments[0].Name != "Henk" {
		t.Errorf("%+v", p.Comments)
	}
}
