package reports

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/text"
)

// quotingPost quotes in the essay and in a comment, and speaks English.
func quotingPost() corpus.Post {
	p := smallPost()
	p.ID = "citaten"
	p.Comments = append(p.Comments,
		corpus.Comment{ID: "ander", ReplyTo: "c1", Name: "Ann", Date: "2019-05-06", By: corpus.Reader, Body: "> Het is er druk en gezellig.\n\nDat vond ik nu ook.\n\nI think the market is a wonderful place, and I love the people who work there."},
		corpus.Comment{ID: "c9", ReplyTo: "weg", Name: "<b>Bo</b>", By: corpus.Reader, Body: "1 < 2 & \"3\" 😀 مرحبا بالعالم. Wat een \u202eramp\u202c is dat!"})
	return p
}

func analyse(t testing.TB, post corpus.Post) *pipeline.Analysis {
	t.Helper()
	a, err := model(t).NewAnalyzer().Analyze(context.Background(), post)
	if err != nil {
		t.Fatal(err)
	}
	return &a
}

// writer is a writer that writes nothing.
func writer(t testing.TB, language string) *Writer {
	t.Helper()
	return &Writer{options: all(t.TempDir(), language), lang: newLanguage(language), model: model(t)}
}

// parse gives the elements of a piece of HTML by their identifiers.
func parse(t testing.TB, page string) (*html.Node, map[string]*html.Node) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids := make(map[string]*html.Node)
	for n := range doc.Descendants() {
		if id := attribute(n, "id"); id != "" {
			ids[id] = n
		}
	}
	return doc, ids
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func elements(root *html.Node, wanted func(n *html.Node) bool) []*html.Node {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && wanted(n) {
			found = append(found, n)
		}
	}
	return found
}

// TestFullTextIsTheText: paragraph by paragraph and sentence by sentence, the page says what the post says.
func TestFullTextIsTheText(t *testing.T) {
	for _, post := range []corpus.Post{smallPost(), quotingPost(), hostilePost()} {
		a := analyse(t, post)
		_, ids := parse(t, writer(t, "nl").fullText(a))
		comments := 0
		for i := range a.Units {
			u := &a.Units[i]
			id := u.ID
			if u.Kind == pipeline.Comment {
				comments++
				id = "c" + whole(comments)
			}
			checkUnit(t, &u.Doc, ids, id)
		}
	}
}

func checkUnit(t *testing.T, doc *text.Document, ids map[string]*html.Node, id string) {
	t.Helper()
	if ids[id] == nil {
		t.Errorf("nothing has the id %s", id)
		return
	}
	var paragraphs []string
	for _, p := range elements(ids[id], func(n *html.Node) bool { return n.Data == "p" && attribute(n, "class") != "about" }) {
		paragraphs = append(paragraphs, textOf(p))
	}
	if got := strings.Join(paragraphs, "\n\n"); got != doc.Text {
		t.Errorf("%s reads\n%q, want\n%q", id, got, doc.Text)
	}
	for i, s := range doc.Sentences {
		sentence := ids[id+"-"+whole(i+1)]
		if sentence == nil || textOf(sentence) != doc.Text[s.Start:s.End] {
			t.Errorf("%s-%d is not %q", id, i+1, doc.Text[s.Start:s.End])
		}
	}
}

// TestMarkedText: what is said of sentences and words is what the analysis found.
func TestMarkedText(t *testing.T) {
	a := analyse(t, quotingPost())
	_, ids := parse(t, writer(t, "nl").fullText(a))
	for i, u := range a.Units {
		id := u.ID
		if id == "ander" {
			id = "c4"
		}
		if u.Kind == pipeline.Comment && id != "c4" {
			continue
		}
		for j, s := range u.Doc.Sentences {
			checkMarks(t, &a.Units[i], j, ids[id+"-"+whole(j+1)])
			if lang := attribute(ids[id+"-"+whole(j+1)], "lang"); (lang == "en") != (s.Lang == text.English) {
				t.Errorf("%s-%d is %v, and has lang=%q", id, j+1, s.Lang, lang)
			}
		}
	}
}

func checkMarks(t *testing.T, u *pipeline.Unit, sentence int, n *html.Node) {
	t.Helper()
	s, score := u.Doc.Sentences[sentence], u.Scores[sentence]
	said, class := u.Doc.Text[s.Start:s.End], strings.Fields(attribute(n, "class"))
	marked := elements(n, func(n *html.Node) bool { return n.Data == "mark" })
	if !u.Counts(s) {
		if len(class) != 1 || class[0] != "q" || !strings.Contains(attribute(n, "title"), "citaat") {
			t.Errorf("the quotation %q has class %q", said, class)
		}
		return
	}
	if want := strings.Fields("s " + toneClass(u.Value(sentence))); strings.Join(class, " ") != strings.Join(want, " ") {
		t.Errorf("%q has class %q, want %q", said, class, want)
	}
	if v := attribute(n, "data-v"); (v != "") != (score.Judged > 0) {
		t.Errorf("%q says %q, and has %d judged words", said, v, score.Judged)
	}
	for _, p := range score.Pieces {
		if score.Judged == 0 || max(p.Result, -p.Result) < faint {
			continue
		}
		want, found := newLanguage("nl").signed(p.Result, 2), false
		for _, m := range marked {
			found = found || strings.Contains(attribute(m, "title"), p.Form+" "+want) && strings.HasPrefix(p.Form, textOf(m))
		}
		if !found {
			t.Errorf("%q: no mark says that %q counts for %s", said, p.Form, want)
		}
	}
}

// TestMarksThatOverlap: a word that is judged and carries a theme is one mark, an expression around it goes on beside it.
func TestMarksThatOverlap(t *testing.T) {
	doc := text.Document{Text: "de onderlinge hulp, dus", Tokens: []text.Token{
		{Text: "de", Start: 0, End: 2}, {Text: "onderlinge", Start: 3, End: 13}, {Text: "hulp", Start: 14, End: 18}, {Text: ",", Start: 18, End: 19}, {Text: "dus", Start: 20, End: 23}},
		Sentences: []text.Sentence{{Start: 0, End: 23, First: 0, Last: 5}}}
	var b strings.Builder
	m := newMarks(newLanguage("nl"), &pipeline.Unit{Doc: doc})
	m.words(&b, doc.Sentences[0], []mark{{2, 3, "p", "hulp +0,20"}, {1, 3, "t", "thema x"}})
	const want = `de <mark class="t" title="thema x">onderlinge</mark> <mark class="p t" title="hulp +0,20; thema x">hulp</mark>, dus`
	if b.String() != want {
		t.Errorf("got %s, want %s", b.String(), want)
	}
	b.Reset()
	m.words(&b, doc.Sentences[0], []mark{{1, 3, "t", "thema x"}})
	if want := `de <mark class="t" title="thema x">onderlinge hulp</mark>, dus`; b.String() != want {
		t.Errorf("got %s, want %s", b.String(), want)
	}
}

func TestToneClass(t *testing.T) {
	for value, want := range map[float64]string{0: "", 0.04: "", -0.04: "", 0.05: "p1", 0.25: "p2", 0.5: "p3", 1: "p3", -0.05: "n1", -0.3: "n2", -1: "n3"} {
		if got := toneClass(value); got != want {
			t.Errorf("toneClass(%v) = %q, want %q", value, got, want)
		}
	}
}

// TestPoints: the arc has one mark for every sentence of the text that counts, numbered as they stand in it.
func TestPoints(t *testing.T) {
	for _, post := range []corpus.Post{quotingPost(), manySections(40)} {
		o := all(t.TempDir()+"/r", "nl")
		writeReport(t, o, post)
		doc, _ := parse(t, readReport(t, o.Dir)["posts/"+post.ID+".html"])
		sentences := elements(doc, func(n *html.Node) bool { return strings.HasPrefix(attribute(n, "class")+" ", "s ") })
		seen := make(map[string]bool)
		for _, n := range elements(doc, func(n *html.Node) bool { return attribute(n, "data-n") != "" }) {
			seen[attribute(n, "data-n")] = true
		}
		for i := range sentences {
			if !seen[whole(i)] {
				t.Errorf("%s: no mark stands for sentence %d", post.ID, i)
			}
		}
		if len(seen) != len(sentences) || len(seen) == 0 {
			t.Errorf("%s: %d marks for %d sentences", post.ID, len(seen), len(sentences))
		}
	}
}

// TestPageWeight: a long post makes a page that a browser still shows.
func TestPageWeight(t *testing.T) {
	post := manySections(20)
	for i := range post.Sections {
		post.Sections[i].Body = strings.Repeat("Het is een goede dag voor een lange wandeling door het dorp. Wij vertrouwen elkaar, en dat is mooi.\n\n", 250)
	}
	o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"html"}, Figures: []string{"svg"}}
	writeReport(t, o, post)
	page := readReport(t, o.Dir)["posts/lang.html"]
	if got := strings.Count(page, `class="s"`) + strings.Count(page, `class="s `); got != 10000 {
		t.Errorf("the page has %d sentences, want 10000", got)
	}
	const most = 5 << 20
	t.Logf("%d bytes", len(page))
	if len(page) > most {
		t.Errorf("the page has %d bytes, more than %d", len(page), most)
	}
}
