package reports

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
)

// every is goldmark with all that the readers of a report might have switched on, raw HTML too.
var every = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
	goldmark.WithRendererOptions(renderer.WithUnsafe()),
)

func render(t testing.TB, markdown string) string {
	t.Helper()
	var out bytes.Buffer
	if err := every.Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(out.String())
}

// hostile are texts that mean something in one dialect of Markdown or another.
var hostile = []string{
	"gewone tekst", "<script>alert(1)</script>", "</p><h1>x", "<!-- x", "&lt;b&gt; &amp; &#33;",
	"# kop", "kop\n===", "kop\n---", "---", "- - -", "***", "* punt", "+ punt", "- punt", "1. een", "12) twaalf", "1986. Een jaar",
	"> citaat", "    code", "`code` ``dubbel``", "```\ncode", "~~~", "~~weg~~", "a | b", `a \| b`, `a \\| b`, `\`, `\\`, "|---|",
	"[x](y)", "](javascript:alert(1))", "![x](y)", "[x][y]", "[x]: http://y", "[^1]", "[^1]: noot", "[ ] taak", "[x] taak",
	"http://x.nl", "https://x.nl/a_b", "www.x.nl", "wie@x.nl", "mailto:wie@x.nl", "<http://x.nl>", "ftp://x.nl", "@wie", "hallo @wie@x.nl",
	"*nadruk*", "**vet**", "_nadruk_", "__vet__", "woord_met_streep", "$x$", "a  \nb", "a\\\nb", "term\n: uitleg", ": uitleg", "{#id}", "kop #", "kop {#id .x}",
	"=cmd|' /C calc'!A0", "😀", "مرحبا", "你好", "\u202eomgekeerd", "nul\x00byte", "\x1b[31m", "ongeldig \xff", "", " ", "\u00a0", "regel\u2028regel", "!", "![", "\"'",
}

// places are where the report sets somebody's text; each gives the Markdown and what stands around the text in HTML.
var places = []struct{ name, before, after, open, close string }{
	{"paragraph", "", "", "<p>", "</p>"},
	{"heading", "## ", "", "<h2>", "</h2>"},
	{"list", "- ", "", "<ul>\n<li>", "</li>\n</ul>"},
	{"quotation", "> ", "", "<blockquote>\n<p>", "</p>\n</blockquote>"},
	{"emphasis", "x *", "* x", "<p>x <em>", "</em> x</p>"},
	{"brackets", "x (", "), x", "<p>x (", "), x</p>"},
	{"link", "[", "](posts/a.md)", `<p><a href="posts/a.md">`, "</a></p>"},
	{"alternative", "![", "](a.svg)", `<p><img src="a.svg" alt="`, `"></p>`},
	{"cell", "| a | b |\n| --- | --- |\n| ", " | x |", "<tbody>\n<tr>\n<td>", "</td>\n<td>x</td>\n</tr>\n</tbody>\n</table>"},
}

// checkEscape holds that the text is all there is, everywhere.
func checkEscape(t *testing.T, text string) {
	t.Helper()
	want, escaped := oneLine(text), escape(text)
	if want == "" {
		if escaped != "" {
			t.Errorf("%q is escaped as %q, want nothing", text, escaped)
		}
		return
	}
	for _, place := range places {
		got := render(t, place.before+escaped+place.after)
		if _, body, found := strings.Cut(got, place.open); place.name == "cell" && found {
			got = place.open + body
		}
		inner, opened := strings.CutPrefix(got, place.open)
		inner, closed := strings.CutSuffix(inner, place.close)
		if !opened || !closed || strings.ContainsAny(inner, "<>") || html.UnescapeString(inner) != want {
			t.Errorf("%s: %q, escaped as %q, is rendered as %q", place.name, text, escaped, got)
		}
	}
}

func TestEscape(t *testing.T) {
	for _, text := range hostile {
		checkEscape(t, text)
	}
}

func FuzzEscape(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Fuzz(checkEscape)
}

func TestEscapeKeepsPlainTextReadable(t *testing.T) {
	for _, text := range []string{"Mooi stuk!!!", "‘Gilden’ (s3)", "@Patriek: dank je", "50% — of meer?", "Vrijheid, gelijkheid: ja", "3 keer"} {
		if got := escape(text); got != text {
			t.Errorf("escape(%q) = %q, want it as it is", text, got)
		}
	}
}

func TestMarkdownBlocks(t *testing.T) {
	var m markdown
	m.heading(2, "Kop # met <b>")
	m.block("  ")
	m.block("Tekst.")
	m.table([]string{"a", "b:"}, nil)
	m.table([]string{"a", "b:"}, [][]string{{"x", "1"}})
	m.list([]string{"een", "twee"})
	const want = "## Kop \\# met &lt;b&gt;\n\nTekst.\n\n| a | b |\n| --- | ---: |\n| x | 1 |\n\n- een\n- twee\n"
	if m.String() != want {
		t.Errorf("got\n%s\nwant\n%s", m.String(), want)
	}
}
