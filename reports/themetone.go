package reports

import (
	"teneur/pipeline"
)

// themeToneSection sets the sentences that carry a theme beside the others of the same section, without the words that make the theme.
func (w *Writer) themeToneSection(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	var rows [][]string
	var few, shown []string
	for _, t := range a.Themes {
		for _, voice := range []struct {
			name, in string
			hits     int
			tone     pipeline.ThemeTone
		}{
			{l.t("essay", "essay"), l.t("in het essay", "in the essay"), t.Essay, t.EssayTone},
			{l.t("lezers", "readers"), l.t("bij de lezers", "with the readers"), t.Readers, t.ReadersTone},
		} {
			switch {
			case voice.hits == 0:
			case voice.tone.Why != "":
				few = append(few, "*"+pathName(t.Path)+"* "+voice.in)
			default:
				rows = append(rows, w.themeToneRow(t.Path, voice.name, voice.tone))
				if voice.tone.PAdjusted <= w.model.Config().Shift.Level {
					shown = append(shown, w.themeToneFinding(t.Path, voice.in, voice.tone))
				}
			}
		}
	}
	if len(rows)+len(few) == 0 {
		return
	}
	if w.described() {
		m.heading(3, l.t("Toon rond een thema", "Tone around a theme"))
		m.block(l.t("Niet vergeleken (*--without statistics*).", "Not compared (*--without statistics*)."))
		return
	}
	m.heading(3, l.t("Toon rond een thema", "Tone around a theme"))
	if len(rows) > 0 && len(shown) == 0 {
		m.block(l.t("Bij geen enkel thema is aan te tonen dat de zinnen die het noemen anders klinken dan de andere zinnen van dezelfde sectie of reactie.",
			"For no theme can it be shown that the sentences that name it sound otherwise than the other sentences of the same section or comment."))
	}
	m.list(shown)
	m.table([]string{l.t("thema", "theme"), l.t("bij", "with"), l.t("zinnen met:", "sentences with:"), l.t("zonder:", "without:"), l.t("verschil:", "difference:"),
		l.t("95%-interval:", "95% interval:"), "p:", l.t("p na correctie:", "p corrected:"), l.t("met de themawoorden:", "theme words included:")}, rows)
	if len(rows) > 0 {
		m.block(l.t("Vergeleken wordt binnen elke sectie en elke reactie. De woorden die het thema maken, tellen voor de toon van hun zin niet mee: anders mat het cijfer het woordenboek zelf (*vertrouwen* geldt als positief). De laatste kolom laat zien wat het verschil is als ze wel meetellen. Het is de toon rond een thema, geen oordeel over het thema.",
			"Compared within each section and each comment. The words that make the theme do not count for the tone of their sentence, or the figure would measure the dictionary itself (*vertrouwen*, trust, counts as positive). The last column shows the difference where they do. This is the tone around a theme, no judgement on the theme."))
	}
	if len(few) > 0 {
		m.block(l.f("Niet vergeleken, want minder dan tien zinnen met of zonder het thema in secties die beide hebben (of alle zinnen gelijk): %s.",
			"Not compared, with fewer than ten sentences with or without the theme in sections that have both (or all sentences alike): %s.", l.list(few)))
	}
}

func (w *Writer) themeToneRow(path, voice string, t pipeline.ThemeTone) []string {
	l, c := w.lang, t.Masked
	return []string{pathName(path), voice, l.count(c.With), l.count(c.Without), l.signed(c.Delta, 2), l.interval(c.Low, c.High),
		l.number(c.P, 3), l.number(t.PAdjusted, 3), l.signed(t.Raw.Delta, 2)}
}

func (w *Writer) themeToneFinding(path, in string, t pipeline.ThemeTone) string {
	l := w.lang
	how := l.t("positiever", "more positive")
	if t.Masked.Delta < 0 {
		how = l.t("negatiever", "more negative")
	}
	return l.f("Zinnen over *%s* klinken %s %s dan de andere zinnen van dezelfde sectie of reactie (verschil %s; 95%%-interval %s; %s na correctie).",
		"Sentences on *%s* %s sound %s than the other sentences of the same section or comment (difference %s; 95%% interval %s; %s corrected).",
		pathName(path), in, how, l.signed(t.Masked.Delta, 2), l.interval(t.Masked.Low, t.Masked.High), l.p(t.PAdjusted))
}
