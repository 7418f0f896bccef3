package reports

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/text"
)

// textTitleID is the identifier of the heading above the text of a post.
const textTitleID = "text-title"

func (w *Writer) textTitle() string {
	return w.lang.t("De tekst, zin voor zin", "The text, sentence by sentence")
}

func hasText(a *pipeline.Analysis) bool {
	return slices.ContainsFunc(a.Units, func(u pipeline.Unit) bool { return len(u.Doc.Sentences) > 0 })
}

// fullText gives the text of a post as HTML: every section and every comment, with the same words and paragraphs. Each sentence has an
// identifier (s3-12: the twelfth of section 3) and the class of its tone, judged words and theme words say what they count for.
func (w *Writer) fullText(a *pipeline.Analysis) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<section id=\"text\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n", textTitleID, textTitleID, html.EscapeString(w.textTitle()))
	b.WriteString(w.legend())
	comments := 0
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind != pipeline.Comment {
			w.sectionText(&b, u)
			continue
		}
		if comments++; comments == 1 {
			fmt.Fprintf(&b, "<h3 class=\"replies\">%s</h3>\n", w.lang.t("Reacties", "Comments"))
		}
		w.commentText(&b, a, u, fmt.Sprintf("c%d", comments))
	}
	b.WriteString("</section>\n")
	return b.String()
}

func (w *Writer) sectionText(b *strings.Builder, u *pipeline.Unit) {
	heading, lang := oneLine(u.Heading), w.foreign()
	if heading == "" {
		heading, lang = capital(w.unitName(u)), ""
	}
	fmt.Fprintf(b, "<section id=\"%s\">\n<h3%s>%s</h3>\n", u.ID, lang, html.EscapeString(heading))
	w.paragraphs(b, u, u.ID)
	b.WriteString("</section>\n")
}

// foreign is the attribute of Dutch words on an English page.
func (w *Writer) foreign() string { return w.lang.t("", ` lang="nl"`) }

// commentText sets a comment. Its identifier counts comments: what the post calls it may be anything.
func (w *Writer) commentText(b *strings.Builder, a *pipeline.Analysis, u *pipeline.Unit, id string) {
	class := "comment"
	if u.By == corpus.Author {
		class += " author"
	}
	fmt.Fprintf(b, "<article id=\"%s\" class=\"%s\">\n<h4>%s</h4>\n", id, class, html.EscapeString(oneLine(w.unitName(u))))
	var about []string
	if u.Date != "" {
		about = append(about, u.Date)
	}
	if u.ReplyTo != "" {
		about = append(about, w.lang.f("antwoord op %s", "in reply to %s", w.replied(a, u.ReplyTo)))
	}
	if len(about) > 0 {
		fmt.Fprintf(b, "<p class=\"about\">%s</p>\n", html.EscapeString(oneLine(strings.Join(about, " · "))))
	}
	w.paragraphs(b, u, id)
	b.WriteString("</article>\n")
}

func (w *Writer) replied(a *pipeline.Analysis, id string) string {
	i := slices.IndexFunc(a.Units, func(u pipeline.Unit) bool { return u.Kind == pipeline.Comment && u.ID == id })
	if i < 0 {
		return id
	}
	return w.unitName(&a.Units[i])
}

// paragraphs sets the text of a unit. A paragraph of sentences that do not count is a block quote.
func (w *Writer) paragraphs(b *strings.Builder, u *pipeline.Unit, id string) {
	b.WriteString("<div class=\"prose\" lang=\"nl\">\n")
	marks := newMarks(w.lang, u)
	for first := 0; first < len(u.Doc.Sentences); {
		last := paragraphEnd(u.Doc.Sentences, first)
		quoted := !slices.ContainsFunc(u.Doc.Sentences[first:last], u.Counts)
		if quoted {
			b.WriteString("<blockquote>")
		}
		b.WriteString("<p>")
		for i := first; i < last; i++ {
			if i > first {
				b.WriteString(visible(u.Doc.Text[u.Doc.Sentences[i-1].End:u.Doc.Sentences[i].Start]))
			}
			marks.sentence(b, i, id)
		}
		b.WriteString("</p>")
		if quoted {
			b.WriteString("</blockquote>")
		}
		b.WriteString("\n")
		first = last
	}
	b.WriteString("</div>\n")
}

// paragraphEnd gives the end of the paragraph that begins with a sentence.
func paragraphEnd(sentences []text.Sentence, first int) int {
	last := first + 1
	for last < len(sentences) && sentences[last].Paragraph == sentences[first].Paragraph {
		last++
	}
	return last
}

// visible escapes a piece of text for HTML, without the control characters that HTML forbids.
func visible(text string) string {
	return html.EscapeString(strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			return -1
		}
		return c
	}, strings.ToValidUTF8(text, "\uFFFD")))
}
