package reports

import (
	"bytes"
	_ "embed"
	"fmt"
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

//go:embed page.css
var pageStyle string

// image is an image as goldmark writes it, with the caption below it: a paragraph that is emphasised as a whole.
var image = regexp.MustCompile(`<p><img src="([^"]*)\.(?:svg|png)" alt="[^"]*"\s*/?></p>(?:\n<p><em>([^<]*)</em></p>)?`)

// inlined gives the figures of a page by the name that the page uses for them.
func inlined(figures []figureFile, svgs [][]byte, page string) map[string]string {
	named := make(map[string]string, len(figures))
	for i, f := range relative(figures, page) {
		named[f.name] = strings.Replace(string(svgs[i]), ` style="max-width:100%;height:auto"`, "", 1) // the page says so for all figures
	}
	return named
}

// html turns a page in Markdown into one self-contained HTML page: figures and style inside, nothing fetched, no script.
func (w *Writer) html(title, source string, figures map[string]string) ([]byte, error) {
	var body bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.Table), folds).Convert([]byte(source), &body); err != nil {
		return nil, err
	}
	tagged := w.tags().Replace(body.String())
	complete := image.ReplaceAllStringFunc(tagged, func(found string) string {
		parts := image.FindStringSubmatch(found)
		if svg, ok := figures[parts[1]]; ok {
			return "<figure>\n" + svg + figcaption(parts[2]) + "</figure>"
		}
		return found
	})
	return fmt.Appendf(nil, `<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
%s</style>
</head>
<body>
<main>
%s</main>
</body>
</html>
`, w.lang.code(), html.EscapeString(oneLine(title)), pageStyle, complete), nil
}

// tags replaces the tags of goldmark by those of the page: links lead to pages, columns of numbers have a class instead of a style,
// heads of columns say that they are, and a wide table scrolls by itself, by keyboard too. Somebody's text holds no tag.
func (w *Writer) tags() *strings.Replacer {
	return strings.NewReplacer(
		`.md">`, `.html">`,
		`<th style="text-align:right">`, `<th scope="col" class="number">`,
		`<th>`, `<th scope="col">`,
		`<td style="text-align:right">`, `<td class="number">`,
		"<table>", `<div class="wide" role="group" tabindex="0" aria-label="`+w.lang.t("tabel", "table")+`"><table>`,
		"</table>", "</table></div>",
	)
}

func figcaption(text string) string {
	if text == "" {
		return ""
	}
	return "<figcaption>" + text + "</figcaption>\n"
}
