package reports

import (
	"slices"
	"strings"

	"teneur/corpus"
	"teneur/pipeline"
)

// postReport writes the report on one post.
func (w *Writer) postReport(m *markdown, a *pipeline.Analysis, figures []figureFile) {
	l := w.lang
	m.heading(1, titleOf(a.Title, a.ID))
	m.block(w.byline(a))
	m.heading(2, l.t("In het kort", "In brief"))
	w.summary(m, a)
	if hasEssay(a) {
		w.toneSection(m, a, figures)
	}
	w.themesSection(m, a, figures)
	if hasEssay(a) {
		w.sectionTable(m, a)
	}
	w.commentsSection(m, a, figures)
	w.wordingSection(m, a, figures)
	w.sensitivitySection(m, a)
	w.sentencesSection(m, a)
	w.stemsSection(m, a.Stems, w.model.Doubts(a.Stems))
	w.methodSection(m, a)
}

// titleOf gives a title that can be seen: the ID of the post where it has none.
func titleOf(title, id string) string {
	if oneLine(title) == "" {
		return id
	}
	return title
}

func hasEssay(a *pipeline.Analysis) bool {
	return slices.ContainsFunc(a.Units, func(u pipeline.Unit) bool { return u.Kind != pipeline.Comment })
}

func (w *Writer) byline(a *pipeline.Analysis) string {
	var parts []string
	if a.Author != "" {
		parts = append(parts, escape(a.Author))
	}
	if a.Date != "" {
		parts = append(parts, escape(a.Date))
	}
	parts = append(parts, "["+w.lang.t("naar het corpus", "to the corpus")+"](../index.md)")
	return strings.Join(parts, " · ")
}

// sizes are the counts that the summary begins with.
type sizes struct{ intros, sections, readers, replies, words int }

func sizesOf(a *pipeline.Analysis) (essay, comments sizes) {
	for i := range a.Units {
		u := &a.Units[i]
		s := &essay
		if u.Kind == pipeline.Comment {
			s = &comments
		}
		switch {
		case u.Kind == pipeline.Intro:
			s.intros++
		case u.Kind == pipeline.Section:
			s.sections++
		case u.Kind == pipeline.Comment && u.By == corpus.Author:
			s.replies++
		case u.Kind == pipeline.Comment:
			s.readers++
		}
		s.words += u.Words
	}
	return essay, comments
}

// unitName is what tables call a unit: a section by its heading, a comment by its number and writer.
func (w *Writer) unitName(u *pipeline.Unit) string {
	l := w.lang
	switch {
	case u.Kind == pipeline.Intro:
		return l.t("inleiding", "introduction")
	case u.Kind == pipeline.Section && oneLine(u.Heading) == "":
		return l.t("sectie zonder kop ", "section without heading ") + u.ID
	case u.Kind == pipeline.Section:
		return l.quote(u.Heading)
	case u.Name != "":
		return u.ID + " (" + u.Name + ")"
	case u.By == corpus.Author:
		return u.ID + l.t(" (auteur)", " (author)")
	}
	return u.ID + l.t(" (anoniem)", " (anonymous)")
}

// nameOf is what a sentence of the report calls a unit.
func (w *Writer) nameOf(a *pipeline.Analysis, id string) string {
	i := slices.IndexFunc(a.Units, func(u pipeline.Unit) bool { return u.ID == id })
	if i < 0 {
		return id
	}
	l, u := w.lang, &a.Units[i]
	switch {
	case u.Kind == pipeline.Intro:
		return l.t("de inleiding", "the introduction")
	case u.Kind == pipeline.Section && oneLine(u.Heading) == "":
		return l.t("sectie ", "section ") + u.ID
	case u.Kind == pipeline.Section && !uniqueHeading(a, u.Heading):
		return l.quote(u.Heading) + " (" + u.ID + ")"
	case u.Kind == pipeline.Section:
		return l.quote(u.Heading)
	case u.By == corpus.Author:
		return l.f("reactie %s van de auteur", "comment %s by the author", u.ID)
	case u.Name != "":
		return l.f("reactie %s van %s", "comment %s by %s", u.ID, u.Name)
	}
	return l.f("de anonieme reactie %s", "the anonymous comment %s", u.ID)
}

func uniqueHeading(a *pipeline.Analysis, heading string) bool {
	n := 0
	for i := range a.Units {
		if a.Units[i].Kind == pipeline.Section && a.Units[i].Heading == heading {
			n++
		}
	}
	return n == 1
}
