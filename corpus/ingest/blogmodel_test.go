package ingest

import (
	"fmt"
	"html"
	"strings"
	"testing"
	"time"

	"teneur/corpus"
)

// blog is what the pages, feeds and exports of the tests tell: one post with its comments.
type blog struct {
	title, author, date string
	comments            []blogComment
}

// blogComment is one comment; parent is the number of the comment that it answers, from 1, 0 for none.
type blogComment struct {
	number, parent, depth int
	name                  string
	at                    time.Time
	paragraphs            []string
	author                bool
}

// The sections of the post, with what a blog has in them: the HTML, and the words that must come out.
const articleHTML = `<p>Op het erf van mijn tante stond een bakfiets die van iedereen was. <em>Van iedereen</em>, zei ze, en dus van niemand &#8211; behalve als hij stuk was.</p>
<p>Wie hem leende, bracht hem terug met <a href="https://example.org/brood">een brood</a> erin. Dat stond nergens.</p>
<h2 class="wp-block-heading">Wie het brood bakte</h2>
<p>Het brood kwam van de molen. &#8216;Wat je geeft, raak je niet kwijt&#8217;, zei de mulder.<br />Hij meende het.</p>
<ul class="wp-block-list"><li>maandag: rogge</li><li>vrijdag: <strong>wit</strong></li></ul>
<blockquote class="wp-block-quote"><p>Een buur die niets vraagt, is nog geen buur.</p></blockquote>
<h3>De rekening</h3>
<p>Er kwam geen rekening. Er kwam een winter, en toen een fietsenmaker met <code>M6</code>-bouten.</p>`

var articleWords = []string{
	"Op het erf van mijn tante stond een bakfiets die van iedereen was. Van iedereen, zei ze, en dus van niemand – behalve als hij stuk was.",
	"Wie hem leende, bracht hem terug met een brood erin. Dat stond nergens.",
	"Het brood kwam van de molen. ‘Wat je geeft, raak je niet kwijt’, zei de mulder. Hij meende het.",
	"maandag: rogge", "vrijdag: wit", "Een buur die niets vraagt, is nog geen buur.",
	"Er kwam geen rekening. Er kwam een winter, en toen een fietsenmaker met -bouten.",
}

// boilerplate are words of the themes that may not get into the text.
var boilerplate = []string{
	"Hoofdmenu", "Contact", "Deel dit", "Delen op Facebook", "cookies", "Geef een reactie", "Reactie annuleren", "Gerelateerd", "Een ander bericht", "Vorige bericht",
	"Beantwoorden", "Abonneer", "Zoeken", "Categorie", "Je e-mailadres wordt niet gepubliceerd", "Trots aangedreven", "Recente reacties", "Bewerken", "zegt:", "Vind ik leuk", "Over de auteur",
}

// newBlog makes a post with fifty comments in three levels.
func newBlog() blog {
	b := blog{title: "De bakfiets & het brood", author: "Tjitske Hoekstra", date: "2019-03-04"}
	names := []string{"Henk", "Anna de Vries", "José Müller-Smit", "Koos (uit Goor)", "marietje77", "Dr. O. Brien", "Łukasz", "Ömer Yıldız"}
	start := time.Date(2019, 3, 4, 21, 15, 0, 0, time.FixedZone("", 3600))
	for i := 1; i <= 50; i++ {
		c := blogComment{number: i, name: names[(i*5)%len(names)], at: start.Add(time.Duration(i*7) * time.Hour)}
		switch {
		case i%5 == 2:
			c.parent = i - 1
		case i%5 == 3:
			c.parent = i - 1
		case i%5 == 4:
			c.parent = i - 3
		}
		c.depth = 1
		if c.parent > 0 {
			c.depth = b.comments[c.parent-1].depth + 1
		}
		c.author = i%5 == 3
		if c.author {
			c.name = b.author
		}
		c.paragraphs = []string{fmt.Sprintf("Reactie nummer %d: het brood van *de molen* was <goed> & gul.", i)}
		if i%4 == 0 {
			c.paragraphs = append(c.paragraphs, fmt.Sprintf("# En nog iets, %d keer zelfs", i))
		}
		b.comments = append(b.comments, c)
	}
	return b
}

// children gives the comments that answer number, 0 for those that answer none.
func (b blog) children(number int) []blogComment {
	var list []blogComment
	for _, c := range b.comments {
		if c.parent == number {
			list = append(list, c)
		}
	}
	return list
}

func (c blogComment) html() string {
	var s strings.Builder
	for _, p := range c.paragraphs {
		s.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
	}
	return s.String()
}

func dutchDay(t time.Time) string {
	months := []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
	return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year())
}

// checkBlog compares what was found with the blog: every comment with its parent, date, name and words, the sections, and no boilerplate.
func checkBlog(t *testing.T, f Found, b blog) {
	t.Helper()
	p := f.Post
	if p.Title != b.title || p.Author != b.author || p.Date != b.date {
		t.Errorf("title %q, author %q, date %q; want %q, %q, %q", p.Title, p.Author, p.Date, b.title, b.author, b.date)
	}
	checkArticle(t, p)
	checkBlogComments(t, p, b.comments)
	for _, words := range boilerplate {
		if strings.Contains(string(p.Markdown()), words) {
			t.Errorf("%q is in the post", words)
		}
	}
	checkGivesBack(t, f)
	checkSavedTwice(t, p)
	if t.Failed() {
		t.Logf("unsure %q\nleft out %q\n%.3000s", f.Unsure, f.LeftOut, p.Markdown())
	}
}

func checkArticle(t *testing.T, p corpus.Post) {
	t.Helper()
	var headings, words []string
	for _, s := range p.Sections {
		if s.Level > 0 {
			headings = append(headings, fmt.Sprint(s.Level, " ", s.Heading))
		}
		for _, block := range corpus.Blocks(s.Body) {
			words = append(words, block.Text)
		}
	}
	if got, want := strings.Join(headings, "; "), "2 Wie het brood bakte; 3 De rekening"; got != want {
		t.Errorf("headings %q, want %q", got, want)
	}
	if got, want := strings.Join(words, "\n"), strings.Join(articleWords, "\n"); got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
}

func checkBlogComments(t *testing.T, p corpus.Post, want []blogComment) {
	t.Helper()
	if len(p.Comments) != len(want) {
		t.Errorf("%d comments, want %d", len(p.Comments), len(want))
	}
	numbers := make(map[string]int) // by the ID in the post
	for _, c := range p.Comments {
		n := 0
		if _, err := fmt.Sscanf(c.Body, "Reactie nummer %d:", &n); err != nil || n < 1 || n > len(want) {
			t.Errorf("comment %s: %q", c.ID, c.Body)
			continue
		}
		numbers[c.ID] = n
		w := want[n-1]
		by := corpus.Reader
		if w.author {
			by = corpus.Author
		}
		if c.Name != w.name || c.Date != w.at.Format(time.DateOnly) || c.By != by || numbers[c.ReplyTo] != w.parent {
			t.Errorf("comment %d: %q %s by %s to %d, want %q %s by %s to %d", n, c.Name, c.Date, c.By, numbers[c.ReplyTo], w.name, w.at.Format(time.DateOnly), by, w.parent)
		}
		var words []string
		for _, block := range corpus.Blocks(c.Body) {
			words = append(words, block.Text)
		}
		if got := strings.Join(words, "\n"); got != strings.Join(w.paragraphs, "\n") {
			t.Errorf("comment %d says %q, want %q", n, got, w.paragraphs)
		}
	}
}

// checkSavedTwice saves, loads and saves a post: the same bytes.
func checkSavedTwice(t *testing.T, p corpus.Post) {
	t.Helper()
	dir := t.TempDir()
	path, err := corpus.Save(dir, p, false)
	if err != nil {
		t.Fatal(err)
	}
	for loaded, err := range corpus.LoadFiles([]string{path}) {
		if err != nil {
			t.Fatal(err)
		}
		if before, after := string(p.Markdown()), string(loaded.Markdown()); before != after {
			t.Errorf("saved as\n%s\nthen as\n%s", before, after)
		}
		if len(loaded.Comments) != len(p.Comments) || len(loaded.Sections) != len(p.Sections) {
			t.Errorf("%d sections, %d comments, loaded as %d, %d", len(p.Sections), len(p.Comments), len(loaded.Sections), len(loaded.Comments))
		}
		for i, c := range loaded.Comments {
			if want := p.Comments[i]; c.By != want.By || c.Name != want.Name || c.Date != want.Date || c.ReplyTo != want.ReplyTo {
				t.Errorf("comment %+v loaded as %+v", want, c)
			}
		}
	}
}
