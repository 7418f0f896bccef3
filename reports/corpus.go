package reports

import (
	"fmt"
	"strings"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// corpusReport writes the page on all posts.
func (w *Writer) corpusReport(m *markdown, c *pipeline.Corpus, figures []figureFile) {
	l := w.lang
	m.heading(1, l.t("Rapport over het corpus", "Report on the corpus"))
	m.heading(2, l.t("In het kort", "In brief"))
	m.block(w.corpusSummary(c))
	w.newsSection(m, c)
	m.heading(2, l.t("De posts", "The posts"))
	for _, kind := range []string{"tone", "arcs", "tonetime"} {
		if f, ok := figureNamed(figures, kind); ok {
			w.figure(m, f)
		}
	}
	w.postTable(m, c)
	m.list(w.overPostsText(c))
	m.heading(2, l.t("Thema’s", "Themes"))
	w.corpusThemeTable(m, c)
	w.timeSection(m, c, figures)
	if f, ok := figureNamed(figures, "network"); ok {
		w.figure(m, f)
	}
	w.corpusToneSection(m, c)
	w.togetherSection(m, c.Together, nil)
	w.suggestionsSection(m, c)
	w.topicsSection(m, c)
	w.corpusWording(m, c, figures)
	w.stemsSection(m, c.Stems, c.Doubts)
	w.skippedSection(m)
	m.heading(2, l.t("Methode en grenzen", "Method and limits"))
	m.list(clean(w.methodItems()))
}

func (w *Writer) corpusSummary(c *pipeline.Corpus) string {
	l := w.lang
	text := l.f("Het corpus bevat %s met %s: samen %s.", "The corpus holds %s with %s: %s together.",
		l.several(len(c.Posts), "post", "posts", "post", "posts"), l.several(c.Comments, "reactie", "reacties", "comment", "comments"), l.words(c.Words))
	var themes []string
	for _, t := range c.Themes {
		if isTop(t.Path) && t.Hits > 0 {
			themes = append(themes, l.f("*%s* komt %s voor, in %s", "*%s* occurs %s, in %s", escape(t.Path), l.times(t.Hits),
				l.several(t.Posts, "post", "posts", "post", "posts")))
		}
	}
	if len(themes) == 0 {
		return text + " " + l.t("Geen van de thema’s in het woordenboek komt erin voor.", "None of the themes in the dictionary occurs in it.")
	}
	return text + " " + l.f("De thema’s: %s.", "The themes: %s.", strings.Join(themes, "; "))
}

func (w *Writer) postTable(m *markdown, c *pipeline.Corpus) {
	l := w.lang
	head := []string{"post", l.t("datum", "date"), l.t("auteur", "author"), l.t("woorden:", "words:"), l.t("secties:", "sections:"), l.t("reacties:", "comments:"),
		l.t("toon essay:", "tone essay:"), l.t("lezers:", "readers:")}
	for _, path := range topPaths(c) {
		head = append(head, escape(path)+":")
	}
	var rows [][]string
	for _, p := range c.Posts {
		row := []string{fmt.Sprintf("[%s](posts/%s.md)", escape(titleOf(p.Title, p.ID)), p.ID), escape(p.Date), escape(p.Author),
			l.count(p.Words), l.count(p.Sections), l.count(p.Comments), w.meanAndRange(p.Essay), w.meanAndRange(p.Readers)}
		for i, path := range p.Paths {
			if isTop(path) {
				row = append(row, l.count(p.Themes[i]))
			}
		}
		rows = append(rows, row)
	}
	m.table(head, rows)
}

func topPaths(c *pipeline.Corpus) []string {
	var top []string
	for _, t := range c.Themes {
		if isTop(t.Path) {
			top = append(top, t.Path)
		}
	}
	return top
}

func (w *Writer) meanAndRange(e shift.Estimate) string {
	if !e.Enough {
		return w.mean(e)
	}
	return w.lang.signed(e.Mean, 2) + " (" + w.lang.interval(e.Low, e.High) + ")"
}

func (w *Writer) corpusThemeTable(m *markdown, c *pipeline.Corpus) {
	l := w.lang
	head := []string{l.t("thema", "theme"), l.t("keer:", "hits:"), l.t("posts:", "posts:"), l.t("per 1.000 woorden:", "per 1,000 words:"), l.t("95%-interval:", "95% interval:"),
		l.t("essays:", "essays:"), l.t("lezers:", "readers:"), l.t("auteurs in reacties:", "authors in comments:"), l.t("woorden", "words")}
	var rows [][]string
	for _, t := range c.Themes {
		row := append([]string{pathName(t.Path), l.count(t.Hits), l.count(t.Posts)}, l.rate(t.Rate)...)
		rows = append(rows, append(row, l.count(t.Essay), l.count(t.Readers), l.count(t.Author), l.forms(t.Forms, 8)))
	}
	m.table(head, rows)
}

// skipText says where and why, as far as it is known.
func skipText(p corpus.Problem) string {
	if p.File != "" && p.Do != "" {
		return p.String()
	}
	return strings.Join(clean([]string{p.File, p.What, p.Do}), ": ")
}

// skippedSection lists the posts that could not be read: a figure over the rest must not hide them.
func (w *Writer) skippedSection(m *markdown) {
	if len(w.skipped) == 0 {
		return
	}
	m.heading(2, w.lang.t("Overgeslagen", "Skipped"))
	var items []string
	for _, p := range w.skipped {
		items = append(items, escape(skipText(p)))
	}
	m.list(items)
}
