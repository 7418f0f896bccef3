package ingest

import (
	"html"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"teneur/corpus"
)

func markdownOf(t testing.TB, text string, n newlines) string {
	t.Helper()
	m := markup{newlines: n, address: "https://erf.example/2019/x.html"}
	return strings.Join(m.write(parseFragment(text))[0].blocks, "\n\n")
}

func TestMarkup(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<p>een <b>twee </b>drie</p>", "een **twee** drie"},
		{"<p><strong>Let op:</strong> <em>nu</em>!</p>", "**Let op**: *nu*!"},
		{"<p>on<em>be</em>kend, <b>“zo”</b></p>", "on*be*kend, “zo”"},
		{`<p>Zie <a href="../a(b).html?x=1&y=2">hier</a>, <a href="#top">top</a> en <a href="mailto:x@y.nl">mail</a>!<a href="https://x.nl">!</a></p>`,
			`Zie [hier](https://erf.example/a%28b%29.html?x=1&y=2), top en mail\![!](https://x.nl)`},
		{`<a href="https://x.nl/a_b">https://x.nl/a_b</a>`, "<https://x.nl/a%5Fb>"},
		{"tekst<div>nog een</div><div><br></div>los<br><br>eind<br>regel", "tekst\n\nnog een\n\nlos\n\neind\\\nregel"},
		{"<ul><li>een<ul><li>onder</li></ul></li><li>twee</li></ul>", "- een\n\n  - onder\n\n- twee"},
		{"<ol start=3><li>drie<li><p>vier</p><p>ook</p></ol>", "3. drie\n\n4. vier\n\n   ook"},
		{"<blockquote><p>een</p><blockquote>twee</blockquote></blockquote>", "> een\n>\n> > twee"},
		{"<pre><code>a := 1\n  b</code></pre>", "```\na := 1\n  b\n```"},
		{"<pre class='wp-block-verse'>Roos\nVers</pre>", "Roos\\\nVers"},
		{"<p><code>a`b</code></p>", "``a`b``"},
		{"<table><tr><th>a<th>b<tr><td>1|2<td>3</table>", "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |"},
		{"<table class='tr-caption-container'><tr><td><img></td></tr><tr><td>Bijschrift</td></tr></table>", "Bijschrift"},
		{"<p>Een<sup><a href='#fn1'>1</a></sup> noot, m<sup>2</sup></p>", "Een noot, m2"},
		{"<p>emoji <img class='emoji' alt='🙂'> <img alt='foto'></p>", "emoji 🙂"},
		{"<h2>Kop</h2><p>tekst</p>", "Kop\n\ntekst"},
		{"<p>a</p><hr><p>b</p>", "a\n\n***\n\nb"},
		{"<dl><dt>woord</dt><dd>uitleg</dd></dl>", "woord\n\nuitleg"},
		{"<b><p>een</p><p>twee</p></b>", "een\n\ntwee"},
		{"<figure><img alt='x'><figcaption>Foto: ik</figcaption></figure>", "Foto: ik"},
		{"<p>zicht<span hidden>baar</span><span style='display: none'>x</span><!-- y --></p>", "zicht"},
	} {
		if got := markdownOf(t, c.in, newlinesAreSpace); got != c.want {
			t.Errorf("%s\ngives %q\nwant  %q", c.in, got, c.want)
		}
	}
}

func TestTypedText(t *testing.T) {
	if got, want := markdownOf(t, "een\ntwee\n\ndrie <b>vier\nvijf</b>\r\n\r\nzes", newlinesBreakLines), "een\\\ntwee\n\ndrie **vier**\\\n**vijf**\n\nzes"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := markdownOf(t, "<p>een\ntwee</p>\n\ndrie\n\nvier", emptyLinesPart), "een twee\n\ndrie\n\nvier"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// hardTexts are sentences with signs that Markdown, MDX or short codes would take for something.
var hardTexts = []string{
	"# geen kop", "- geen lijst", "1. geen lijst", "12) geen lijst", "> geen citaat", "*sterretjes* en _strepen_ en a_b_c", "`code`", "[tekst](adres)", "[1]: https://x.nl", "[a][b]", "a < b > c <b> <x",
	"&amp; &eacute; & co", "~~weg~~", "---", "===", "+++", "***", "___", ":::note", "{{< x >}} {% y %} {: z} { a }", "import x from y", "export a", "| a | b |", "|---|", "![x](y)", `\ \\ \*`, "<!-- x -->", "<https://x.nl>", "[^1] en [^1]: noot", "a * b * c", "**", "!", "``` x", "~~~", "= x", "+ x", "+", "-", "*", "e-mail [e-mail]", "$x^2$", "{/* x */}", `{" "}`, "a\u00a0b", "x  y", "http://a.nl/_b_/*c*", "5 * 3 = 15", "__init__", "<>x</>", "<0@00000000000000",
}

func TestTextReadsTheSame(t *testing.T) {
	for _, text := range hardTexts {
		for _, shape := range []string{"<p>%</p>", "<p>voor <b>%</b> na</p>", "<ul><li>%</li></ul>", "<blockquote>%</blockquote>", "<p>x<br>%<br>y</p>", "<p><a href='https://x.nl'>%</a></p>", "<p>%<i>z</i></p>"} {
			source := strings.ReplaceAll(shape, "%", html.EscapeString(text))
			markdown := markdownOf(t, source, newlinesAreSpace)
			want := strings.Join(strings.Fields(wordsAndBreaks(source)), " ")
			if got := proseOf(markdown); got != want {
				t.Errorf("%s\nreads %q\nwant  %q\nas %q", source, got, want, markdown)
			}
		}
	}
}

// wordsAndBreaks gives the words of HTML, a space for a line break.
func wordsAndBreaks(source string) string { return wordsOf(parseFragment(source)) }

func proseOf(markdown string) string {
	var list []string
	for _, b := range corpus.Blocks(markdown) {
		list = append(list, b.Text)
	}
	return strings.Join(list, " ")
}

// FuzzMarkup holds that no word of a text is lost or changed on its way through Markdown.
func FuzzMarkup(f *testing.F) {
	for _, text := range hardTexts {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 500 || !utf8.ValidString(a) || !utf8.ValidString(b) || strings.ContainsFunc(a+b, isOdd) {
			return
		}
		source := "<p>" + html.EscapeString(a) + "<b>" + html.EscapeString(b) + "</b></p><p>" + html.EscapeString(b) + "<br>" + html.EscapeString(a) + "</p>"
		words := wordsOf(parseFragment(source))
		if h := (hidden{}); h.hide(words) != words {
			return // what is hidden is not to be found again
		}
		want := letters(norm.NFC.String(words))
		if got := letters(proseOf(markdownOf(t, source, newlinesAreSpace))); got != want {
			t.Errorf("%q, %q\nread %q\nwant %q\nas %q", a, b, got, want, markdownOf(t, source, newlinesAreSpace))
		}
	})
}

// isOdd reports signs that no text has, or that the reading of a post drops on purpose.
func isOdd(r rune) bool {
	return unicode.IsControl(r) || r == '\uFFFD' || r >= '\uFDD0' && r <= '\uFDEF' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r)
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
