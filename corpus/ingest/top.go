package ingest

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"teneur/corpus"
)

const (
	longestTitle = 110 // characters
	topLines     = 4   // title, author, date and perhaps the time that reading takes
)

// readTop finds title, author and date at the head of the text; what the options say goes first.
func (t *reading) readTop() {
	t.author = strings.Join(strings.Fields(t.options.Author), " ")
	t.date, _ = t.options.day()
	t.readByline()
	t.readTitle()
	t.readByline()
	t.settleTitle()
	if t.date == "" {
		t.date = fileDate(t.name)
	}
}

// readTitle takes the next paragraph as the title where it looks like one.
func (t *reading) readTitle() {
	if t.body+1 >= len(t.paragraphs) || !isTitleShaped(&t.paragraphs[t.body]) {
		return
	}
	p, next := &t.paragraphs[t.body], &t.paragraphs[t.body+1]
	same := corpus.Slug(p.text) == corpus.Slug(t.options.Title) || corpus.Slug(p.text) == corpus.Slug(fileTitle(t.name))
	if t.options.Title != "" && !same && !isByline(next.text) { // it may be the first heading
		return
	}
	apart := next.apart || isByline(next.text)
	if !apart && !same && next.length() < 2*p.length() {
		return
	}
	t.title = p.text
	p.kind = titleLine
	if !apart && !same {
		t.doubt(p.line, fmt.Sprintf("%q is taken as the title, though nothing sets it apart; where it is the first heading, give --title", p.text))
	}
	t.body++
}

func isTitleShaped(p *paragraph) bool {
	return p.length() <= longestTitle && !strings.ContainsRune(".,;:", p.lastRune()) && !p.isBlankish() &&
		len(emoticons(p.text)) == 0 && !strings.Contains(p.text, "://")
}

// readByline takes lines that tell who wrote the post, and when.
func (t *reading) readByline() {
	for t.body < min(topLines, len(t.paragraphs)-1) && isByline(t.paragraphs[t.body].text) {
		p := &t.paragraphs[t.body]
		p.kind = byline
		h := parseHeader(p.text)
		if t.author == "" {
			t.author = h.name
		}
		if t.date == "" {
			t.date = h.date
		}
		t.body++
	}
}

// isByline reports whether a line holds nothing but a date, or says by whom it is.
func isByline(line string) bool {
	h := parseHeader(line)
	return h.dated || h.by
}

// settleTitle takes the title of the options, or else makes one of the file name.
func (t *reading) settleTitle() {
	if t.options.Title != "" {
		t.title = strings.Join(strings.Fields(t.options.Title), " ")
	}
	if t.title != "" {
		return
	}
	t.title = fileTitle(t.name)
	from := "of the file name"
	if t.title == "" {
		t.title, from = firstWords(t.paragraphs[min(t.body, len(t.paragraphs)-1)].text), "of its first words"
	}
	t.doubt(0, fmt.Sprintf("the text has no title: %q is made %s; give --title for another", t.title, from))
}

var dateInName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-+`)

// fileTitle makes a title of a file name: 2014-06-02-wat-een-gilde-wist.txt gives Wat een gilde wist; "" for standard input.
func fileTitle(name string) string {
	title := strings.Join(strings.FieldsFunc(fileStem(name), func(r rune) bool {
		return r == '-' || r == '_' || unicode.IsSpace(r)
	}), " ")
	first, size := utf8.DecodeRuneInString(title)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + title[size:]
}

func fileStem(name string) string {
	base := filepath.Base(filepath.ToSlash(name))
	stem := strings.ToValidUTF8(strings.TrimSuffix(base, filepath.Ext(base)), "")
	if stem == "." || stem == "/" {
		return ""
	}
	return stem[len(dateInName.FindString(stem)):]
}

func fileDate(name string) string {
	m := dateInName.FindStringSubmatch(filepath.Base(filepath.ToSlash(name)))
	if m == nil {
		return ""
	}
	d, _ := findDate(m[1])
	return d.iso
}

// firstWords gives the first words of a text, for a title where there is nothing else.
func firstWords(text string) string {
	const most = 8
	fields := strings.Fields(text)
	if len(fields) > most {
		return strings.Join(fields[:most], " ") + " …"
	}
	return strings.Join(fields, " ")
}
