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

// page writes one page of the report with its figures, in the formats that are wanted; name has no extension, and a is the post that it is about,
// nil for a page about none.
func (w *Writer) page(name, title string, a *pipeline.Analysis, figures []figureFile, fill func(m *markdown, figures []figureFile)) error {
	if !w.wants("md") && !w.wants("html") {
		return nil
	}
	if len(w.options.Figures) == 0 {
		figures = nil
	}
	svgs, err := w.writeFigures(figures)
	if err != nil {
		return err
	}
	var m markdown
	fill(&m, relative(figures, name))
	if w.wants("md") {
		if err := w.folder.write(name+".md", []byte(m.String())); err != nil {
			return err
		}
	}
	if w.wants("html") {
		page, err := w.html(title, m.String(), inlined(figures, svgs, name), a)
		if err != nil {
			return fmt.Errorf("writing %s.html: %w", name, err)
		}
		return w.folder.write(name+".html", page)
	}
	return nil
}

// writeFigures writes the figures as files in the wanted kinds, and returns them as SVG, which HTML takes in.
func (w *Writer) writeFigures(figures []figureFile) (svgs [][]byte, err error) {
	for _, f := range figures {
		svg, err := f.SVG()
		if err != nil {
			return nil, fmt.Errorf("drawing %s: %w", f.name, err)
		}
		svgs = append(svgs, svg)
		if !w.wants("md") {
			continue
		}
		for _, kind := range w.options.Figures {
			data := svg
			if kind == "png" {
				if data, err = f.PNG(144); err != nil {
					return nil, fmt.Errorf("drawing %s: %w", f.name, err)
				}
			}
			if err := w.folder.write(f.name+"."+kind, data); err != nil {
				return nil, err
			}
		}
	}
	return svgs, nil
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
