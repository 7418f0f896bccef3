package corpus

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// hiddenTags hold no prose; all up to their end is left out.
var hiddenTags = tagSet("canvas code codeblock head highlight iframe kbd math mermaid noscript object picture pre " +
	"samp script select style svg table template textarea video audio")

// inlineTags stand within a sentence.
var inlineTags = tagSet("a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q ruby s small " +
	"span strike strong sub sup time tt u var wbr")

// blockTags end a paragraph wherever they stand; a tag in none of the three sets, as a component of JSX, does
// where it has the line for itself.
var blockTags = tagSet("address article aside blockquote body caption center dd details dialog div dl dt fieldset " +
	"figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p section " +
	"summary tbody td tfoot th thead title tr ul")

func tagSet(names string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		set[name] = true
	}
	return set
}

// tag does what an HTML or JSX tag means for the prose.
func (w *proseWriter) tag(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	start, end := n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop
	name, closing := tagName(w.source[start:end])
	if name == "" || start < w.hideUntil {
		return
	}
	empty := bytes.HasSuffix(w.source[start:end], []byte("/>"))
	switch {
	case name == "br":
		w.space = true
	case hiddenTags[name] && !closing && !empty:
		w.hideUntil = max(w.hideUntil, w.closer(name, end))
		w.drop()
	case inlineTags[name]:
	case blockTags[name] || w.hasLine(start, end):
		w.breakAt(name, closing, empty, end)
	}
}

// breakAt ends the paragraph at a block tag.
func (w *proseWriter) breakAt(name string, closing, empty bool, end int) {
	quote := w.quote && w.start < 0
	if w.start >= 0 {
		quote = w.quote && w.start >= w.quoteUntil
	}
	w.flush()
	w.quote = quote
	if name == "blockquote" && !closing && !empty {
		w.quoteUntil = max(w.quoteUntil, w.closer(name, end))
	}
}

// tagName gives the name of a tag in lower case, "" for a comment or declaration.
func tagName(tag []byte) (name string, closing bool) {
	tag = bytes.TrimPrefix(tag, []byte("<"))
	closing = bytes.HasPrefix(tag, []byte("/"))
	tag = bytes.TrimPrefix(tag, []byte("/"))
	end := bytes.IndexFunc(tag, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-'
	})
	if end < 0 {
		end = len(tag)
	}
	return strings.ToLower(string(tag[:end])), closing
}

// hasLine reports whether nothing else stands on the lines of source[start:end].
func (w *proseWriter) hasLine(start, end int) bool {
	before := bytes.TrimRight(w.source[:start], " \t")
	after := bytes.TrimLeft(w.source[end:], " \t")
	return (len(before) == 0 || before[len(before)-1] == '\n') && (len(after) == 0 || after[0] == '\n')
}

// closer gives the offset of the end tag that closes a tag opened before offset at, 0 where there is none: what is
// never closed hides nothing.
func (w *proseWriter) closer(name string, at int) int {
	if w.noCloser[name] {
		return 0
	}
	depth := 1
	for {
		i := bytes.IndexByte(w.source[at:], '<')
		if i < 0 {
			break
		}
		at += i
		rest := w.source[at:min(len(w.source), at+len(name)+3)]
		found, closing := tagName(rest)
		if found == name && closing {
			depth--
		} else if found == name {
			depth++
		}
		if depth == 0 {
			return at
		}
		at++
	}
	if w.noCloser == nil {
		w.noCloser = map[string]bool{}
	}
	w.noCloser[name] = true
	return 0
}
