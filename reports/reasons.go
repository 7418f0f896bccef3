package reports

import (
	"fmt"
	"math"
	"slices"

	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/reports/plot"
)

// reasonRows is how many words of a difference a page names.
const reasonRows = 12

// reasonOf finds what carries a difference; false where the report does not speak of it.
func reasonOf(a *pipeline.Analysis, kind string) (pipeline.ShiftReason, bool) {
	i := slices.IndexFunc(a.Reasons, func(r pipeline.ShiftReason) bool { return r.Kind == kind })
	if i < 0 {
		return pipeline.ShiftReason{}, false
	}
	return a.Reasons[i], true
}

// reasons tells of every difference of a kind which words, themes and sentences carry it.
func (w *Writer) reasons(m *markdown, a *pipeline.Analysis, figures []figureFile, kinds ...string) {
	for _, r := range a.Reasons {
		if slices.Contains(kinds, r.Kind) {
			w.reason(m, a, r, figures)
		}
	}
}

// reason tells what carries one difference: before the reader's eyes where it is shown, folded away where it may be chance.
func (w *Writer) reason(m *markdown, a *pipeline.Analysis, r pipeline.ShiftReason, figures []figureFile) {
	l := w.lang
	told := func(m *markdown) {
		m.block(w.reasonText(a, r))
		if f, ok := figureNamed(figures, figureOf(r.Kind)); ok {
			w.figure(m, f)
		}
	}
	if mayBeChance(a, r) {
		m.fold(l.f("Wat dit verschil (%s), dat toeval kan zijn, zou dragen", "What would carry this difference (%s), which may be chance", l.signed(r.Delta, 2)), func(m *markdown) {
			told(m)
			w.reasonTable(m, a, r)
			w.reasonSentences(m, a, r)
		})
		return
	}
	told(m)
	m.fold(l.f("De woorden en zinnen achter dit verschil (%s)", "The words and sentences behind this difference (%s)", l.signed(r.Delta, 2)), func(m *markdown) {
		w.reasonTable(m, a, r)
		w.reasonSentences(m, a, r)
	})
}

// mayBeChance reports whether a difference is spoken of though it could not be shown: the best candidate for a turn.
func mayBeChance(a *pipeline.Analysis, r pipeline.ShiftReason) bool {
	return r.Kind == pipeline.ClaimTurn && !a.Shift.Changes[0].Significant
}

// figureOf names the word shift of a kind of difference.
func figureOf(kind string) string {
	switch kind {
	case pipeline.ClaimTurn:
		return "turnwords"
	case pipeline.ClaimExtremes:
		return "endwords"
	}
	return "no figure"
}

// reasonText names the words that pull most either way, and the themes whose sentences carry much of the difference.
func (w *Writer) reasonText(a *pipeline.Analysis, r pipeline.ShiftReason) string {
	l := w.lang
	up, down := strongestWords(r)
	if len(up)+len(down) == 0 {
		return ""
	}
	name, from, to := w.reasonSides(a, r)
	text := l.f("Het verschil %s (%s) is op te delen naar woorden.", "The difference %s (%s) can be split by words.", escape(name), l.signed(r.Delta, 2))
	if len(up) > 0 {
		text += l.f(" Omhoog vooral door %s.", " Upwards mostly by %s.", w.pulls(up, from, to))
	}
	if len(down) > 0 {
		text += l.f(" Omlaag vooral door %s.", " Downwards mostly by %s.", w.pulls(down, from, to))
	}
	for _, t := range r.Themes {
		if w.standsAlone(t.Path) && t.Share*r.Delta > 0 && math.Abs(t.Share) >= themeShare {
			text += l.f(" Zinnen over *%s* nemen %s van het verschil voor hun rekening.", " Sentences on *%s* account for %s of the difference.", pathName(t.Path), l.signed(t.Share, 2))
			break
		}
	}
	return text
}

// themeShare is the least part of a difference, in points of the score, that is worth naming.
const themeShare = 0.02

// strongestWords gives the words that pull most either way, three at most.
func strongestWords(r pipeline.ShiftReason) (up, down []shift.Contribution) {
	for _, c := range r.Words {
		switch {
		case c.Key == "" || math.Abs(c.Total) < 0.005:
		case c.Total > 0 && len(up) < 3:
			up = append(up, c)
		case c.Total < 0 && len(down) < 3:
			down = append(down, c)
		}
	}
	return up, down
}

// pulls lists words with what they add and how often they stand on either side.
func (w *Writer) pulls(words []shift.Contribution, from, to string) string {
	l := w.lang
	var parts []string
	for _, c := range words {
		parts = append(parts, l.f("*%s* (%s; %s %s, %s %s)", "*%s* (%s; %s %s, %s %s)", escape(c.Key), l.signed(c.Total, 2),
			escape(from), l.timesShort(c.InA), escape(to), l.timesShort(c.InB)))
	}
	return l.list(parts)
}

func (l language) timesShort(n int) string { return l.f("%s×", "%s×", l.count(n)) }

// reasonSides names a difference and its two sides.
func (w *Writer) reasonSides(a *pipeline.Analysis, r pipeline.ShiftReason) (name, from, to string) {
	l := w.lang
	switch r.Kind {
	case pipeline.ClaimTurn:
		at := a.Shift.Changes[0].Sentence + 1
		return l.f("tussen de zinnen vóór zin %s en die erna", "between the sentences before sentence %s and those after", l.count(at)), l.t("ervoor", "before"), l.t("erna", "after")
	case pipeline.ClaimDiscussion:
		return l.t("tussen het essay en de reacties", "between the essay and the comments"), l.t("essay", "essay"), l.t("reacties", "comments")
	case pipeline.ClaimContrast:
		return l.t("tussen de antwoorden van de auteur en de lezers", "between the author’s replies and the readers"), l.t("auteur", "author"), l.t("lezers", "readers")
	}
	from, to = w.nameOf(a, r.From), w.nameOf(a, r.To)
	return l.f("tussen %s en %s", "between %s and %s", from, to), from, to
}

// reasonTable shows the words that do most, and what all others do, so that it adds up.
func (w *Writer) reasonTable(m *markdown, a *pipeline.Analysis, r pipeline.ShiftReason) {
	l := w.lang
	_, from, to := w.reasonSides(a, r)
	var rows [][]string
	rest := r.Delta
	shown := r.Words[:min(reasonRows, len(r.Words))]
	for _, c := range shown {
		rows = append(rows, []string{w.itemName(c), l.signed(c.Total, 3), l.count(c.InA), l.count(c.InB)})
		rest -= c.Total
	}
	if n := len(r.Words) - len(shown); n > 0 {
		rows = append(rows, []string{l.f("alle andere (%s)", "all others (%s)", l.count(n)), l.signed(rest, 3), "", ""})
	}
	rows = append(rows, []string{"**" + l.t("samen", "together") + "**", l.signed(r.Delta, 3), "", ""})
	m.table([]string{l.t("woord", "word"), l.t("bijdrage:", "contribution:"), escape(from) + ":", escape(to) + ":"}, rows)
	m.block(l.t("Geteld is hoe vaak een woord in deze lezing meetelt: met een woord erbij dat het omkeert of versterkt, telt het apart.",
		"Counted is how often a word counts in this reading: with a word that turns or strengthens it, it counts apart."))
}

func (w *Writer) itemName(c shift.Contribution) string {
	if c.Key == "" {
		return w.lang.t("(zonder woord)", "(no word)")
	}
	return escape(c.Key)
}

// reasonSentences shows the sentences that lie farthest in the direction of either side.
func (w *Writer) reasonSentences(m *markdown, a *pipeline.Analysis, r pipeline.ShiftReason) {
	for _, p := range slices.Concat(r.FromSentences, r.ToSentences) {
		w.sentence(m, a, p)
	}
}

// wordShift draws what carries a difference.
func (w *Writer) wordShift(a *pipeline.Analysis, kind string) (figureFile, bool) {
	r, ok := reasonOf(a, kind)
	if !ok || len(r.Words) < leastKeyRows {
		return figureFile{}, false
	}
	l := w.lang
	name, from, to := w.reasonSides(a, r)
	id := a.ID + "-" + figureOf(kind)
	d := plot.WordShiftData{
		Caption: plot.Caption{ID: id, Title: w.wordShiftTitle(r, name), Source: w.source(a), Alt: w.wordShiftAlt(r),
			Subtitle: w.wordShiftSubtitle(a, r)},
		DecimalComma: !l.english, Total: r.Delta, Items: len(r.Words),
		Words: plot.WordShiftWords{
			Negative: l.t("← negatiever", "← more negative"), Positive: l.t("positiever →", "more positive →"),
			PositiveMore: l.t("positief woord, vaker of sterker", "positive word, more or stronger"), PositiveLess: l.t("positief woord, minder of zwakker", "positive word, less or weaker"),
			NegativeMore: l.t("negatief woord, vaker of sterker", "negative word, more or stronger"), NegativeLess: l.t("negatief woord, minder of zwakker", "negative word, less or weaker"),
			Change: l.t("bijdrage", "contribution"), Counts: fmt.Sprintf("%s : %s", from, to), Others: l.t("andere woorden", "other words"),
			Total: l.t("verschil", "difference"), Beyond: l.t("loopt door", "goes on"), None: l.t("geen woord draagt het verschil", "no word carries the difference"),
		},
	}
	for _, c := range r.Words[:min(reasonRows, len(r.Words))] {
		d.Rows = append(d.Rows, plot.WordShiftRow{Label: c.Key, Kind: shiftKind(c), Change: c.Total, First: c.InA, Second: c.InB})
	}
	return figureFile{name: "figures/" + id, Figure: plot.WordShift(d)}, true
}

// wordShiftTitle names the two words that pull most, where they carry a good part of the difference.
func (w *Writer) wordShiftTitle(r pipeline.ShiftReason, name string) string {
	l := w.lang
	words := leading(r)
	if len(words) == 0 {
		return l.f("Veel woorden dragen elk een beetje van het verschil %s", "Many words carry a little each of the difference %s", name)
	}
	if len(words) == 1 {
		return l.f("Vooral %s draagt het verschil %s", "Mostly %s carries the difference %s", words[0], name)
	}
	return l.f("Vooral %s dragen het verschil %s", "Mostly %s carry the difference %s", l.list(words), name)
}

// leading gives the one or two words that carry a good part of a difference; the second counts where it carries at least a quarter of the first.
func leading(r pipeline.ShiftReason) []string {
	var words []string
	first, carried := 0.0, 0.0
	for _, c := range r.Words {
		if c.Key == "" || c.Total*r.Delta <= 0 || len(words) == 2 || len(words) == 1 && 4*c.Total/r.Delta < first {
			continue
		}
		if len(words) == 0 {
			first = c.Total / r.Delta
		}
		words, carried = append(words, c.Key), carried+c.Total/r.Delta
	}
	if carried < goodPart {
		return nil
	}
	return words
}

// goodPart is the share of a difference that one or two words must carry to be said to carry it.
const goodPart = 1.0 / 3

// wordShiftSubtitle says what is shown, and where the difference may be chance.
func (w *Writer) wordShiftSubtitle(a *pipeline.Analysis, r pipeline.ShiftReason) string {
	l := w.lang
	text := l.f("Wat elk woord bijdraagt aan het verschil in gemiddelde score (%s)", "What each word adds to the difference in mean score (%s)", l.signed(r.Delta, 2))
	if mayBeChance(a, r) {
		text += l.t("; het kan toeval zijn", "; it may be chance")
	}
	return text
}

func (w *Writer) wordShiftAlt(r pipeline.ShiftReason) string {
	l := w.lang
	var parts []string
	for _, c := range r.Words[:min(reasonRows, len(r.Words))] {
		parts = append(parts, w.itemName(c)+" "+l.signed(c.Total, 3))
	}
	return l.f("Bijdragen aan het verschil van %s: %s.", "Contributions to the difference of %s: %s.", l.signed(r.Delta, 2), l.join(parts))
}

// shiftKind tells whether a word is positive or negative, and whether the second side has more of it or less.
func shiftKind(c shift.Contribution) plot.ShiftKind {
	switch c.Kind {
	case shift.KindFewerPositive:
		return plot.PositiveLess
	case shift.KindMoreNegative:
		return plot.NegativeMore
	case shift.KindFewerNegative:
		return plot.NegativeLess
	case shift.KindDarker:
		if c.EachB > 0 {
			return plot.PositiveLess
		}
		return plot.NegativeMore
	case shift.KindBrighter:
		if c.EachB < 0 {
			return plot.NegativeLess
		}
	}
	return plot.PositiveMore
}
