package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// overPostsText sets readers, essays and replying authors beside each other over the posts, and tells how tone goes with the dates.
func (w *Writer) overPostsText(c *pipeline.Corpus) []string {
	l := w.lang
	switch {
	case len(c.Posts) < 2:
		return nil
	case w.described():
		return []string{w.describedText()}
	}
	return clean([]string{
		w.overPosts(c.CommentsVsEssay, l.t("de essays waar zij onder schrijven", "the essays that they write below")),
		w.overPosts(c.ReadersVsAuthor, l.t("de antwoorden van de auteurs", "the authors’ replies")),
		w.overTime(c.ToneTrend, l.t("de essays", "the essays")),
		w.overTime(c.ReadersTrend, l.t("de lezers", "the readers")),
	})
}

// overPosts tells whether readers sound otherwise than something else, over the posts.
func (w *Writer) overPosts(d shift.Delta, than string) string {
	l := w.lang
	if d.FromBlocks == 0 {
		return ""
	}
	posts := l.several(d.FromBlocks, "post", "posts", "post", "posts")
	figures := l.f("gemiddeld verschil %s%s; %s; over %s", "mean difference %s%s; %s; over %s", l.signed(d.Delta, 2), w.spreadOf(d), l.p(d.PAdjusted), posts)
	switch {
	case !d.Testable:
		return l.f("Of lezers anders klinken dan %s, is over de posts niet te toetsen: %s (%s met genoeg zinnen aan beide kanten, zes nodig).",
			"Whether readers sound otherwise than %s cannot be tested over the posts: %s (%s with enough sentences on both sides, six needed).", than, l.why(d.Why), posts)
	case d.Significant && d.Delta > 0:
		return l.f("Lezers klinken positiever dan %s (%s).", "Readers sound more positive than %s (%s).", than, figures)
	case d.Significant:
		return l.f("Lezers klinken negatiever dan %s (%s).", "Readers sound more negative than %s (%s).", than, figures)
	}
	return l.f("Dat lezers anders klinken dan %s, is niet aan te tonen (%s).", "That readers sound otherwise than %s cannot be shown (%s).", than, figures)
}

// overTime tells whether a tone rises or falls over the dates of the posts.
func (w *Writer) overTime(t shift.Trend, who string) string {
	l := w.lang
	if t.Posts < 2 {
		return ""
	}
	figures := l.f("%s per jaar; 95%%-interval %s; ρ = %s; %s; %s posts", "%s a year; 95%% interval %s; ρ = %s; %s; %s posts",
		l.signed(t.PerYear, 3), l.f("%s tot %s", "%s to %s", l.signed(t.Low, 3), l.signed(t.High, 3)), l.signed(t.Rho, 2), l.p(t.P), l.count(t.Posts))
	switch {
	case !t.Testable:
		return l.f("Of de toon van %s met de jaren verandert, is niet te toetsen: %s (%s met een datum en genoeg tekst; tien nodig, op vijf dagen).",
			"Whether the tone of %s changes over the years cannot be tested: %s (%s with a date and enough text; ten needed, on five days).", who, l.why(t.Why),
			l.several(t.Posts, "post", "posts", "post", "posts"))
	case t.Significant && t.Rho > 0:
		return l.f("De toon van %s wordt met de jaren positiever (%s).", "The tone of %s grows more positive over the years (%s).", who, figures)
	case t.Significant:
		return l.f("De toon van %s wordt met de jaren negatiever (%s).", "The tone of %s grows more negative over the years (%s).", who, figures)
	}
	return l.f("Dat de toon van %s met de jaren verandert, is niet aan te tonen (%s).", "That the tone of %s changes over the years cannot be shown (%s).", who, figures)
}

// threadText tells whether the end of the discussion sounds otherwise than its start.
func (w *Writer) threadText(a *pipeline.Analysis) string {
	l, d := w.lang, a.Shift.Thread
	figures := l.f("verschil %s%s; %s", "difference %s%s; %s", l.signed(d.Delta, 2), w.spreadOf(d), l.p(d.PAdjusted))
	switch {
	case d.FromBlocks+d.ToBlocks < leastThread || w.described():
		return ""
	case !d.Testable:
		return l.f("Of de tweede helft van de reacties anders klinkt dan de eerste, is niet te toetsen: %s.", "Whether the second half of the comments sounds otherwise than the first cannot be tested: %s.", l.why(d.Why))
	case d.Significant && d.Delta > 0:
		return l.f("De tweede helft van de reacties klinkt positiever dan de eerste (%s).", "The second half of the comments sounds more positive than the first (%s).", figures)
	case d.Significant:
		return l.f("De tweede helft van de reacties klinkt negatiever dan de eerste (%s).", "The second half of the comments sounds more negative than the first (%s).", figures)
	}
	return l.f("Dat de tweede helft van de reacties anders klinkt dan de eerste, is niet aan te tonen (%s).", "That the second half of the comments sounds otherwise than the first cannot be shown (%s).", figures)
}
