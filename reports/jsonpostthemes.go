package reports

import (
	"cmp"
	"slices"

	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

// themeKeys are the themes of a dictionary as keys of JSON, which has them sorted by path.
type themeKeys struct {
	order []int    // indexes in Analysis.Themes, and in Unit.Themes
	keys  []string // as they are written, in the same order, with the colon
}

func newThemeKeys(paths []string) *themeKeys {
	k := &themeKeys{}
	for i := range paths {
		k.order = append(k.order, i)
	}
	slices.SortFunc(k.order, func(a, b int) int { return cmp.Compare(paths[a], paths[b]) })
	for _, i := range k.order {
		k.keys = append(k.keys, string(appendJSONString(nil, paths[i]))+":")
	}
	return k
}

// uses writes the themes of a unit. Most of them have no hit, and one like the other: those are copied.
func (j *postJSON) uses(themes []pipeline.ThemeUse) {
	j.raw(`,"themes":{`)
	var last *pipeline.ThemeUse
	from, to, separator := 0, 0, ""
	for n, i := range j.keys.order {
		t := &themes[i]
		if !j.themed && t.Hits == 0 {
			continue
		}
		j.raw(separator)
		j.raw(j.keys.keys[n])
		separator = ","
		if last != nil && t.Hits == last.Hits && t.Rate == last.Rate && t.Tone == last.Tone {
			j.b = append(j.b, j.b[from:to]...)
			continue
		}
		from = len(j.b)
		j.use(t)
		last, to = t, len(j.b)
	}
	j.raw("}")
}

func (j *postJSON) use(t *pipeline.ThemeUse) {
	j.rate("{", t.Hits, t.Rate)
	j.tone(`,"sentiment":`, &t.Tone)
	j.raw("}}")
}

// rate writes the keys of a density.
func (j *jsonText) rate(before string, hits int, r shift.Rate) {
	j.raw(before)
	j.whole(`"hits":`, hits)
	j.figure(`,"per_1000":`, r.Per1000)
	j.figure(`,"low":`, r.Low)
	j.figure(`,"high":`, r.High)
}

// themes writes the themes of the whole post.
func (j *postJSON) themes() {
	j.raw(`,"themes":{`)
	separator := ""
	for n, i := range j.keys.order {
		if t := &j.post.Themes[i]; j.themed || occurs(t) {
			j.raw(separator)
			j.raw(j.keys.keys[n])
			j.total(t)
			separator = ","
		}
	}
	j.raw("}")
}

func (j *postJSON) total(t *pipeline.ThemeTotal) {
	j.rate("{", t.Essay+t.Readers+t.Author, t.Rate)
	j.whole(`,"essay":`, t.Essay)
	j.whole(`,"readers":`, t.Readers)
	j.whole(`,"author":`, t.Author)
	j.whole(`,"sentences":`, t.Sentences)
	j.whole(`,"units":`, t.Units)
	j.tone(`,"sentiment":`, &t.Tone)
	j.themeTone(`},"tone":{"essay":`, &t.EssayTone)
	j.themeTone(`,"readers":`, &t.ReadersTone)
	j.raw("}")
	j.spread(`,"spread":`, t.Spread.Parts, t.Spread.In, t.Spread.Known, t.Spread.DPNorm, whyIf(!t.Spread.Known, whyFewSpread))
	j.forms(`},"forms":`, t.Forms)
	j.raw("}")
}

// themeTone writes how the sentences of a theme sound beside the others: without the words that make the theme, and with them.
func (j *postJSON) themeTone(before string, t *pipeline.ThemeTone) {
	compared := t.Why == ""
	j.raw(before)
	j.test(`{"masked":`, compared, &t.Masked)
	j.figureIf(`,"p_adjusted":`, compared, t.PAdjusted)
	j.test(`},"raw":`, compared, &t.Raw)
	j.whole(`},"with":`, t.Masked.With)
	j.whole(`,"without":`, t.Masked.Without)
	j.whole(`,"strata":`, t.Masked.Strata)
	j.textIf(`,"why":`, t.Why)
	j.raw("}")
}

// test begins an object: a difference with its interval and p.
func (j *postJSON) test(before string, compared bool, c *stats.Contrast) {
	j.raw(before)
	j.figureIf(`{"delta":`, compared, c.Delta)
	j.figureIf(`,"low":`, compared, c.Low)
	j.figureIf(`,"high":`, compared, c.High)
	j.figureIf(`,"p":`, compared, c.P)
}

// spread begins an object: over how many parts of the essay something is spread, how evenly, or why that is not told.
func (j *postJSON) spread(before string, parts, in int, known bool, dpNorm float64, why string) {
	j.raw(before)
	j.whole(`{"parts":`, parts)
	j.whole(`,"in":`, in)
	j.figureIf(`,"dp_norm":`, known, dpNorm)
	j.textIf(`,"why":`, why)
}

// forms writes forms with their counts, sorted by form.
func (j *postJSON) forms(before string, forms []pipeline.FormCount) {
	j.sorted = append(j.sorted[:0], forms...)
	slices.SortFunc(j.sorted, func(a, b pipeline.FormCount) int { return cmp.Compare(a.Form, b.Form) })
	j.raw(before)
	j.raw("{")
	for i, f := range j.sorted {
		if i > 0 {
			j.raw(",")
		}
		j.text("", f.Form)
		j.whole(":", f.Count)
	}
	j.raw("}")
}

// together writes a pair of themes.
func (j *postJSON) together(c *pipeline.Cooccurrence) {
	j.text(`{"a":`, c.A)
	j.text(`,"b":`, c.B)
	j.whole(`,"sentences":`, c.Sentences)
	j.whole(`,"sentences_a":`, c.SentencesA)
	j.whole(`,"sentences_b":`, c.SentencesB)
	j.whole(`,"sentences_of":`, c.SentencesOf)
	j.figure(`,"expected":`, c.Expected)
	j.figureIf(`,"npmi":`, c.Known, c.NPMI)
	j.whole(`,"units":`, c.Units)
	j.whole(`,"units_a":`, c.UnitsA)
	j.whole(`,"units_b":`, c.UnitsB)
	j.whole(`,"units_of":`, c.UnitsOf)
	if !c.Known {
		j.text(`,"why":`, whyFewTogether)
	}
	j.raw("}")
}
