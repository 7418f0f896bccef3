package reports

import (
	"fmt"
	"path"
	"strings"

	"teneur/pipeline"
	"teneur/reports/plot"
)

// figureFile is a figure with the name of its file, without its extension.
type figureFile struct {
	name    string // figures/ID-arc
	caption string // Markdown; states the finding and how to read the figure
	plot.Figure
}

// pageFile is a file of the report, on its way there.
type pageFile struct {
	name string // relative to the folder, with slashes
	data []byte
}

// page makes one page of the report with its figures, in the formats that are wanted; name has no extension, and a is the post that it is about,
// nil for a page about none.
func (w *Writer) page(name, title string, a *pipeline.Analysis, drawn func() []figureFile, fill func(m *markdown, figures []figureFile)) ([]pageFile, error) {
	if !w.wants("md") && !w.wants("html") {
		return nil, nil
	}
	var figures []figureFile
	if len(w.options.Figures) > 0 {
		figures = drawn()
	}
	svgs, files, err := w.draw(figures)
	if err != nil {
		return nil, err
	}
	var m markdown
	fill(&m, relative(figures, name))
	if w.wants("md") {
		files = append(files, pageFile{name + ".md", []byte(m.String())})
	}
	if w.wants("html") {
		page, err := w.html(title, m.String(), inlined(figures, svgs, name), a)
		if err != nil {
			return nil, fmt.Errorf("writing %s.html: %w", name, err)
		}
		files = append(files, pageFile{name + ".html", page})
	}
	return files, nil
}

// draw gives the figures as SVG, which HTML takes in, and as files in the wanted kinds, which Markdown names.
func (w *Writer) draw(figures []figureFile) (svgs [][]byte, files []pageFile, err error) {
	for _, f := range figures {
		svg, err := f.SVG()
		if err != nil {
			return nil, nil, fmt.Errorf("drawing %s: %w", f.name, err)
		}
		svgs = append(svgs, svg)
		if !w.wants("md") {
			continue
		}
		for _, kind := range w.options.Figures {
			data := svg
			if kind == "png" {
				if data, err = f.PNG(144); err != nil {
					return nil, nil, fmt.Errorf("drawing %s: %w", f.name, err)
				}
			}
			files = append(files, pageFile{f.name + "." + kind, data})
		}
	}
	return svgs, files, nil
}

// relative names the figures as seen from a page.
func relative(figures []figureFile, page string) []figureFile {
	up := strings.Repeat("../", strings.Count(page, "/"))
	seen := make([]figureFile, len(figures))
	for i, f := range figures {
		seen[i] = f
		seen[i].name = up + f.name
	}
	return seen
}

// figure adds a figure with its caption.
func (w *Writer) figure(m *markdown, f figureFile) {
	m.block(fmt.Sprintf("![%s](%s.%s)", escape(f.Alt), f.name, w.options.Figures[0]))
	m.block(f.caption)
}

// figureNamed finds the figure whose file ends in kind.
func figureNamed(figures []figureFile, kind string) (figureFile, bool) {
	for _, f := range figures {
		if strings.HasSuffix(path.Base(f.name), "-"+kind) {
			return f, true
		}
	}
	return figureFile{}, false
}
