package reports

import (
	"cmp"
	"slices"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// themeName is the last part of a path, as a reader knows the theme.
func themeName(path string) string { return path[strings.LastIndex(path, "/")+1:] }

// isTop reports whether a path names a theme of its own, not a sub-theme.
func isTop(path string) bool { return !strings.Contains(path, "/") }

func total(t pipeline.ThemeTotal) int { return t.Essay + t.Readers + t.Author }

// themesText names the themes of a post, the most frequent first, and where that one occurs most often.
func (w *Writer) themesText(a *pipeline.Analysis) string {
	l := w.lang
	found, absent := byFrequency(a)
	if len(found) == 0 {
		return l.t("Geen van de thema’s in het woordenboek komt in de post voor.", "None of the themes in the dictionary occurs in the post.")
	}
	first := 1
	for first < len(found) && total(found[first]) == total(found[0]) {
		first++
	}
	text := w.firstThemes(a, found[:first], len(found)+len(absent))
	var rest []string
	for _, t := range found[first:] {
		rest = append(rest, "*"+escape(t.Path)+"* "+l.times(total(t)))
	}
	if len(rest) > 0 {
		text += l.f("; daarnaast %s", "; besides that %s", l.list(rest))
	}
	if len(absent) > 0 && len(found) > 1 {
		text += l.f(". Niet gevonden: %s", ". Not found: %s", l.list(absent))
	}
	return text + "."
}

// byFrequency gives the themes that occur, the most frequent first, and the names of those that do not.
func byFrequency(a *pipeline.Analysis) (found []pipeline.ThemeTotal, absent []string) {
	for _, t := range a.Themes {
		switch {
		case isTop(t.Path) && total(t) > 0:
			found = append(found, t)
		case isTop(t.Path):
			absent = append(absent, "*"+escape(t.Path)+"*")
		}
	}
	slices.SortStableFunc(found, func(x, y pipeline.ThemeTotal) int { return cmp.Compare(total(y), total(x)) })
	return found, absent
}

// firstThemes names the most frequent theme, or the several that are equally frequent; known is how many the dictionary holds.
func (w *Writer) firstThemes(a *pipeline.Analysis, first []pipeline.ThemeTotal, known int) string {
	l, t := w.lang, first[0]
	rate := l.f("%s per 1.000 woorden; 95%%-interval %s tot %s", "%s per 1,000 words; 95%% interval %s to %s",
		l.number(t.Rate.Per1000, 1), l.number(t.Rate.Low, 1), l.number(t.Rate.High, 1))
	if len(first) > 1 {
		var names []string
		for _, t := range first {
			names = append(names, "*"+escape(t.Path)+"*")
		}
		if total(t) == 1 {
			return l.f("Elk één keer genoemd worden %s (%s)", "Named once each are %s (%s)", l.list(names), rate)
		}
		return l.f("De meest genoemde thema’s zijn %s, elk %s (%s)", "The themes named most are %s, %s each (%s)", l.list(names), l.times(total(t)), rate)
	}
	text := l.f("Het meest genoemde thema is *%s*, %s (%s)", "The theme named most is *%s*, %s (%s)", escape(t.Path), l.times(total(t)), rate)
	if _, others := byFrequency(a); len(others) == known-1 {
		text = l.f("Van de thema’s in het woordenboek komt alleen *%s* voor, %s (%s)", "Of the themes in the dictionary only *%s* occurs, %s (%s)",
			escape(t.Path), l.times(total(t)), rate)
	}
	if where, hits := mostHits(a, t.Path); hits >= telling && hits < total(t) && total(t) > telling+1 {
		text += l.f(", het vaakst in %s (%s)", ", most often in %s (%s)", escape(w.nameOf(a, where)), l.times(hits))
	}
	return text
}

// telling is how many hits it takes before the report says where they stand.
const telling = 3

// mostHits finds the unit with the most hits of a theme; none where several have as many.
func mostHits(a *pipeline.Analysis, path string) (id string, hits int) {
	tied := false
	for i := range a.Units {
		for _, t := range a.Units[i].Themes {
			if t.Path != path || t.Hits < hits || t.Hits == 0 {
				continue
			}
			tied = t.Hits == hits
			id, hits = a.Units[i].ID, t.Hits
		}
	}
	if tied {
		return "", 0
	}
	return id, hits
}

// themesSection tells where the themes stand, in which words, and in which tone.
func (w *Writer) themesSection(m *markdown, a *pipeline.Analysis, figures []figureFile) {
	l := w.lang
	m.heading(2, l.t("Thema’s", "Themes"))
	for _, kind := range []string{"themes", "dispersion"} {
		if f, ok := figureNamed(figures, kind); ok {
			w.figure(m, f)
		}
	}
	head := []string{l.t("thema", "theme"), l.t("keer:", "hits:"), l.t("per 1.000 woorden:", "per 1,000 words:"), l.t("95%-interval:", "95% interval:"),
		l.t("essay:", "essay:"), l.t("lezers:", "readers:"), l.t("auteur in reacties:", "author in comments:"), l.t("woorden", "words")}
	var rows [][]string
	for _, t := range a.Themes {
		if total(t) == 0 && !isTop(t.Path) {
			continue
		}
		row := append([]string{pathName(t.Path), l.count(total(t))}, l.rate(t.Rate)...)
		rows = append(rows, append(row, l.count(t.Essay), l.count(t.Readers), l.count(t.Author), l.forms(t.Forms, 8)))
	}
	m.table(head, rows)
	w.themeEvidence(m, a)
	w.themeToneSection(m, a)
	w.togetherSection(m, a.Together, a)
}

// pathName is a theme with those above it, in Markdown.
func pathName(path string) string { return escape(strings.ReplaceAll(path, "/", " › ")) }

// rate gives the two cells of a density; dashes where there are no words for one.
func (l language) rate(r shift.Rate) []string {
	if r.High == 0 {
		return []string{dash, dash}
	}
	return []string{l.number(r.Per1000, 1), l.number(r.Low, 1) + "–" + l.number(r.High, 1)}
}

// forms lists word forms with their counts.
func (l language) forms(forms []pipeline.FormCount, most int) string {
	var parts []string
	for i, f := range forms {
		if i == most {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, escape(f.Form)+" "+l.count(f.Count))
	}
	return strings.Join(parts, ", ")
}
