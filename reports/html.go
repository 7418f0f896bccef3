package reports

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"

	"teneur/pipeline"
)

//go:embed page.css
var pageStyle string

// pageScript is only there for pages that hold the text of a post.
//
//go:embed page.js
var pageScript string

// html turns a page in Markdown into one self-contained HTML page: figures, style and script inside, nothing fetched. The page on
// a post holds its whole text below the report; a is nil for any other page. All can be read without the script.
func (w *Writer) html(title, source string, figures inlineFigures, a *pipeline.Analysis) ([]byte, error) {
	body, parts, err := w.body(source)
	if err != nil {
		return nil, err
	}
	var text, script string
	if a != nil && hasText(a) {
		script = pageScript
		text = w.fullText(a) + w.card()
		parts = append(parts, part{textTitleID, w.textTitle()})
	}
	report := w.withContents(figures.placed(body, w, a), parts)
	return w.document(title, pageStyle+figures.style, script, report+text), nil
}

// document frames a page. Its policy allows the style and the script that stand in it and nothing else, so that
// whatever a text may hold, nothing of it runs and nothing is fetched.
func (w *Writer) document(title, style, script, main string) []byte {
	var scriptElement string
	policy := "default-src 'none'; style-src " + hashOf(style) + "; img-src data:; base-uri 'none'; form-action 'none'"
	if script != "" {
		scriptElement = "<script>" + script + "</script>\n"
		policy += "; script-src " + hashOf(script)
	}
	return fmt.Appendf(nil, `<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="%s">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%s</title>
<link rel="icon" href="data:,">
<style>%s</style>
</head>
<body>
<a class="skip" href="#main">%s</a>
<main id="main">
%s</main>
%s</body>
</html>
`, w.lang.code(), policy, html.EscapeString(oneLine(title)), style, w.lang.t("Naar de inhoud", "Skip to the content"), main, scriptElement)
}

// hashOf names a style or a script in a content security policy.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
