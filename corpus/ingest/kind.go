package ingest

import (
	"bytes"
	"path/filepath"
	"strings"
)

// Kind is what an input is made of.
type Kind string

// The kinds of input that Read knows.
const (
	PastedText   Kind = "text"
	MarkdownKind Kind = "markdown"
	WebPage      Kind = "html"
	Feed         Kind = "feed"      // RSS, Atom, JSON Feed
	WordPress    Kind = "wordpress" // the export of WordPress, WXR
)

// HeadSize is how many bytes of an input tell of which kind it is.
const HeadSize = 8 << 10

// KindOf tells of which kind an input is, by its name and by its first HeadSize bytes, in whatever encoding. What is no
// Markdown by its name, no page and no feed is pasted text.
func KindOf(name string, head []byte) Kind {
	ext := strings.ToLower(filepath.Ext(name))
	switch ext {
	case ".md", ".mdx", ".markdown":
		return MarkdownKind
	case ".txt", ".text":
		return PastedText
	}
	start := startOf(head)
	switch {
	case isExport(start):
		return WordPress
	case isFeed(start):
		return Feed
	case ext == ".html", ext == ".htm", ext == ".xhtml", opensPage(start):
		return WebPage
	case ext == ".rss", ext == ".atom", ext == ".xml", strings.HasPrefix(start, "<?xml"):
		return Feed // which it says it is not, where it is none
	case opensFrontMatter(start):
		return MarkdownKind
	}
	return PastedText
}

// startOf gives the first bytes in lower case, without byte order mark, NULs of UTF-16 and white space.
func startOf(head []byte) string {
	head = head[:min(len(head), HeadSize)]
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	head = bytes.ReplaceAll(head, []byte{0}, nil)
	return strings.TrimLeft(strings.ToLower(string(head)), " \t\r\n")
}

func isExport(start string) bool {
	return strings.HasPrefix(start, "<") && (strings.Contains(start, "<wp:wxr_version>") ||
		strings.Contains(start, `xmlns:wp="http://wordpress.org/export/`) || strings.Contains(start, `xmlns:wp='http://wordpress.org/export/`))
}

func isFeed(start string) bool {
	if strings.HasPrefix(start, "{") {
		return strings.Contains(start, "jsonfeed.org/version")
	}
	root := rootName(start)
	return root == "rss" || root == "feed" || root == "rdf:rdf"
}

// rootName gives the name of the first element of XML, behind its declaration, remarks and style sheets.
func rootName(start string) string {
	for strings.HasPrefix(start, "<") {
		closing := ">"
		switch {
		case strings.HasPrefix(start, "<!--"):
			closing = "-->"
		case strings.HasPrefix(start, "<?"):
			closing = "?>"
		case !strings.HasPrefix(start, "<!"):
			return start[1 : 1+strings.IndexFunc(start[1:]+">", isNameEnd)]
		}
		_, rest, found := strings.Cut(start, closing)
		if !found {
			return ""
		}
		start = strings.TrimLeft(rest, " \t\r\n")
	}
	return ""
}

func isNameEnd(r rune) bool { return strings.ContainsRune(" \t\r\n>/", r) }

func opensPage(start string) bool {
	switch rootName(start) {
	case "html", "head", "body", "article", "main", "section", "div", "p":
		return true
	}
	return strings.HasPrefix(start, "<!doctype html")
}

// opensFrontMatter reports whether a text starts as Markdown of a blog does: --- and a line with a key.
func opensFrontMatter(start string) bool {
	rest, ok := strings.CutPrefix(strings.ReplaceAll(start, "\r\n", "\n"), "---\n")
	if !ok {
		return false
	}
	line, _, _ := strings.Cut(rest, "\n")
	key, _, found := strings.Cut(line, ":")
	return found && key != "" && !strings.ContainsAny(key, " \t") && strings.Contains(rest, "\n---")
}
