package reports

import (
	"fmt"
	"slices"
	"strings"

	"teneur/pipeline"
)

// corpusWording tells which words are typical of what over the whole corpus.
func (w *Writer) corpusWording(m *markdown, c *pipeline.Corpus, figures []figureFile) {
	l := w.lang
	m.heading(2, l.t("Woorden", "Words"))
	for _, kind := range []string{"comments", "readers", "reference"} {
		if f, ok := figureNamed(figures, kind); ok {
			w.figure(m, f)
		}
	}
	var items []string
	for _, contrast := range c.Contrasts {
		items = append(items, w.contrastItem(contrast, c.Stems))
	}
	m.list(items)
	m.block(l.t("Getoetst met het exacte interval van de verhouding, gecorrigeerd voor het aantal vergeleken woorden; waar er zes of meer posts met beide kanten zijn, staat erbij of het verschil ook over de posts standhoudt.",
		"Tested by the exact interval of the ratio, corrected for the number of words compared; where six or more posts have both sides, it is told whether the difference holds over the posts as well."))
	w.postKeysSection(m, c)
	w.companySection(m, c.Collocations, c.Stems)
}

// postKeysSection names the words that are typical of each post beside all others.
func (w *Writer) postKeysSection(m *markdown, c *pipeline.Corpus) {
	l := w.lang
	if len(c.Posts) < 2 {
		return
	}
	m.heading(3, l.t("Wat elke post typeert", "What is typical of each post"))
	var rows [][]string
	for _, p := range c.Posts {
		words := make([]string, 0, len(p.Keys))
		for _, k := range p.Keys {
			words = append(words, l.f("%s (%s tegen %s)", "%s (%s to %s)", w.stemName(c.Stems[k.Term]), l.count(k.Target), l.count(k.Reference)))
		}
		cell := l.join(words)
		if cell == "" {
			cell = l.t("geen woord staat er aantoonbaar vaker", "no word is demonstrably more frequent")
		}
		rows = append(rows, []string{fmt.Sprintf("[%s](posts/%s.md)", escape(titleOf(p.Title, p.ID)), p.ID), cell})
	}
	m.table([]string{"post", l.t("vaker dan in de andere posts", "more frequent than in the other posts")}, rows)
}

// suggestionsSection names words that keep company with a theme and are not in it: candidates for the user's dictionary.
func (w *Writer) suggestionsSection(m *markdown, c *pipeline.Corpus) {
	l := w.lang
	if len(c.Suggestions) == 0 {
		return
	}
	m.heading(3, l.t("Voorstellen voor het woordenboek", "Suggestions for the dictionary"))
	var rows [][]string
	for _, s := range c.Suggestions {
		for i, k := range s.Words {
			name := ""
			if i == 0 {
				name = pathName(s.Path)
			}
			rows = append(rows, []string{name, w.stemName(c.Stems[k.Term]), l.count(k.Target), l.count(k.Reference)})
		}
	}
	m.table([]string{l.t("thema", "theme"), l.t("woord", "word"), l.t("in zinnen met het thema:", "in sentences with the theme:"), l.t("in andere zinnen:", "in other sentences:")}, rows)
	for _, s := range c.Suggestions {
		m.fold(l.f("Passages met de voorstellen voor %s", "Passages with the suggestions for %s", strings.ReplaceAll(s.Path, "/", " › ")), func(m *markdown) { w.suggestionEvidence(m, c, s) })
	}
	m.block(l.t("Deze woorden staan vaker in zinnen met het thema dan daarbuiten, maar horen er nog niet bij. Of ze erbij horen, bepaalt de definitie van het thema. Toevoegen kan met *--themes*.",
		"These words stand in sentences with the theme more often than elsewhere, but do not belong to it yet. Whether they should is for the theme’s definition to say. They can be added with *--themes*."))
}

// suggestionEvidence shows passages in which the suggested words stand beside the theme.
func (w *Writer) suggestionEvidence(m *markdown, c *pipeline.Corpus, s pipeline.Suggestion) {
	wanted := make(map[string]bool)
	for _, k := range s.Words {
		wanted[c.Stems[k.Term].Stem] = true
	}
	var found []int
	for i, p := range c.Passages {
		if len(found) < suggestionPassages && standsBeside(p, s.Path, wanted) {
			found = append(found, i)
		}
	}
	w.passages(m, c, found)
}

// suggestionPassages is how many passages are shown for a theme.
const suggestionPassages = 5

// standsBeside reports whether one sentence carries the theme and one of the words.
func standsBeside(p pipeline.Passage, path string, wanted map[string]bool) bool {
	for _, s := range p.Sentences {
		for _, stem := range s.Stems {
			if wanted[stem] && slices.Contains(s.Themes, path) {
				return true
			}
		}
	}
	return false
}
