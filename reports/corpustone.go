package reports

import "teneur/pipeline"

// corpusToneSection tells the tone around each theme over the posts.
func (w *Writer) corpusToneSection(m *markdown, c *pipeline.Corpus) {
	l := w.lang
	var rows [][]string
	var shown []string
	for _, t := range c.Themes {
		for _, voice := range []struct {
			name, in string
			tone     pipeline.PostsTone
		}{
			{l.t("essays", "essays"), l.t("in de essays", "in the essays"), t.EssayTone},
			{l.t("lezers", "readers"), l.t("bij de lezers", "with the readers"), t.ReadersTone},
		} {
			if voice.tone.Posts == 0 {
				continue
			}
			rows = append(rows, w.corpusToneRow(t.Path, voice.name, voice.tone))
			if voice.tone.Why == "" && voice.tone.PAdjusted <= w.model.Config().Shift.Level {
				shown = append(shown, w.corpusToneFinding(t.Path, voice.in, voice.tone))
			}
		}
	}
	if len(rows) == 0 || len(c.Posts) < 2 {
		return
	}
	m.heading(3, l.t("Toon rond een thema", "Tone around a theme"))
	m.list(shown)
	m.table([]string{l.t("thema", "theme"), l.t("bij", "with"), l.t("posts:", "posts:"), l.t("zinnen met:", "sentences with:"), l.t("zonder:", "without:"),
		l.t("verschil:", "difference:"), l.t("95%-interval:", "95% interval:"), l.t("p na correctie:", "p corrected:")}, rows)
	if w.described() {
		m.block(l.t("Het verschil in toon tussen zinnen die een thema noemen en de andere zinnen van dezelfde sectie of reactie, zonder de woorden die het thema maken; gemiddeld over de posts, niet getoetst (*--without statistics*).",
			"The difference in tone between sentences that name a theme and the other sentences of the same section or comment, without the words that make the theme; averaged over the posts, not tested (*--without statistics*)."))
		return
	}
	m.block(l.t("Het verschil in toon tussen zinnen die een thema noemen en de andere zinnen van dezelfde sectie of reactie, zonder de woorden die het thema maken; gemiddeld over de posts en getoetst door per post het teken van het verschil om te draaien. Een streepje: minder dan zes posts met een verschil.",
		"The difference in tone between sentences that name a theme and the other sentences of the same section or comment, without the words that make the theme; averaged over the posts and tested by flipping the sign of each post’s difference. A dash: fewer than six posts with a difference."))
}

func (w *Writer) corpusToneRow(path, voice string, t pipeline.PostsTone) []string {
	l := w.lang
	row := []string{pathName(path), voice, l.count(t.Posts), l.count(t.With), l.count(t.Without), l.signed(t.Delta, 2), dash, dash}
	if t.Interval && t.Why == "" {
		row[6] = l.interval(t.Low, t.High)
	}
	if t.Why == "" {
		row[7] = l.number(t.PAdjusted, 3)
	}
	return row
}

func (w *Writer) corpusToneFinding(path, in string, t pipeline.PostsTone) string {
	l := w.lang
	how := l.t("positiever", "more positive")
	if t.Delta < 0 {
		how = l.t("negatiever", "more negative")
	}
	return l.f("Zinnen over *%s* klinken %s %s dan de andere zinnen van dezelfde sectie of reactie (verschil %s; %s na correctie; %s posts).",
		"Sentences on *%[1]s* sound %[3]s %[2]s than the other sentences of the same section or comment (difference %[4]s; %[5]s corrected; %[6]s posts).",
		pathName(path), in, how, l.signed(t.Delta, 2), l.p(t.PAdjusted), l.count(t.Posts))
}
