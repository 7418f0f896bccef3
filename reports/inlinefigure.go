package reports

import (
	"regexp"
	"strings"

	"teneur/pipeline"
)

// image is an image as goldmark writes it, with the caption below it: a paragraph that is emphasised as a whole.
var image = regexp.MustCompile(`<p><img src="([^"]*)\.(?:svg|png)" alt="[^"]*"\s*/?></p>(?:\n<p><em>([^<]*)</em></p>)?`)

// inlineFigures are the figures of a page as they stand in it.
type inlineFigures struct {
	svg   map[string]string // by the name that the page uses for a figure
	style string            // of all figures, for the head of the page: its policy knows one style
}

// inlined takes figures in, without what the page says for all of them.
func inlined(figures []figureFile, svgs [][]byte, page string) inlineFigures {
	in := inlineFigures{svg: make(map[string]string, len(figures))}
	for i, f := range relative(figures, page) {
		svg := strings.Replace(string(svgs[i]), ` style="max-width:100%;height:auto"`, "", 1)
		before, rest, _ := strings.Cut(svg, "<style>\n")
		style, after, _ := strings.Cut(rest, "</style>\n")
		in.svg[f.name] = before + after
		in.style += style
	}
	return in
}

// placed sets the figures where the body of a page has its images, each with what belongs below it.
func (in inlineFigures) placed(body string, w *Writer, a *pipeline.Analysis) string {
	return image.ReplaceAllStringFunc(body, func(found string) string {
		parts := image.FindStringSubmatch(found)
		svg, ok := in.svg[parts[1]]
		if !ok {
			return found
		}
		return "<figure>\n" + w.scroller(svg) + w.readerOf(svg, a) + figcaption(parts[2]) + "</figure>"
	})
}

// scroller lets a figure scroll by itself where the page is too narrow for it to be legible.
func (w *Writer) scroller(svg string) string {
	return `<div class="plot" role="group" tabindex="0" aria-label="` + w.lang.t("figuur", "figure") + `">` + "\n" + svg + "</div>\n"
}

// readerOf is the slider below a figure whose marks stand for the sentences of the page.
func (w *Writer) readerOf(svg string, a *pipeline.Analysis) string {
	if a == nil || !strings.Contains(svg, " data-n=") {
		return ""
	}
	return w.slider(a)
}

func figcaption(text string) string {
	if text == "" {
		return ""
	}
	return "<figcaption>" + text + "</figcaption>\n"
}
