package pipeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
	"teneur/pipeline/themes"
)

// ShiftReason tells what carries a difference in tone that a report speaks of: To minus From.
type ShiftReason struct {
	Kind     string // ClaimTurn, ClaimExtremes, ClaimNeighbours, ClaimContrast or ClaimDiscussion
	From, To string // units, for ClaimExtremes and ClaimNeighbours
	Delta    float64

	FromCount, ToCount int // sentences

	Words  []shift.Contribution // all of them, the largest first: they add up to Delta
	Themes []ThemeShare         // of the themes that carry any of it, the largest first

	FromSentences, ToSentences []Place // the sentences that show it, at most three on either side, the most telling first
}

// ThemeShare is what the sentences that carry a theme add to a difference: their part of the mean of To less their part of the mean of From.
type ThemeShare struct {
	Path  string
	Share float64
}

// stretch is one side of a difference: sentences whose tone counts.
type stretch []Place

// giveReasons finds out what carries the differences that the report speaks of: the best candidate for a turn, shown or not, the sections at
// both ends, neighbouring sections that differ, comments that differ from the essay, and readers that differ from the author's replies.
func (a *Analysis) giveReasons(set *themes.Set) {
	if len(a.Shift.Changes) > 0 {
		at := a.Shift.Changes[0].Sentence
		a.reason(set, ShiftReason{Kind: ClaimTurn}, a.Series[:at], a.Series[at:])
	}
	if low, high, _ := a.Extremes(); low >= 0 {
		r := ShiftReason{Kind: ClaimExtremes, From: a.Units[low].ID, To: a.Units[high].ID}
		a.reason(set, r, a.Units[low].places(low), a.Units[high].places(high))
	}
	for _, d := range a.Shift.Neighbours {
		if d.Significant {
			from, to := a.indexOf(d.From), a.indexOf(d.To)
			a.reason(set, ShiftReason{Kind: ClaimNeighbours, From: d.From, To: d.To}, a.Units[from].places(from), a.Units[to].places(to))
		}
	}
	comments := a.stretch(func(u *Unit) bool { return u.Kind == Comment })
	if d := a.Shift.CommentsVsEssay; side(d.Interval, d.Low, d.High) != 0 {
		a.reason(set, ShiftReason{Kind: ClaimDiscussion}, a.Series, comments)
	}
	if a.Shift.ReadersVsAuthor.Significant {
		a.reason(set, ShiftReason{Kind: ClaimContrast}, a.stretch(replyUnit), a.stretch(readerUnit))
	}
}

func (a *Analysis) indexOf(id string) int {
	return slices.IndexFunc(a.Units, func(u Unit) bool { return u.ID == id })
}

func (a *Analysis) stretch(belongs func(*Unit) bool) stretch {
	var all stretch
	for i := range a.Units {
		if belongs(&a.Units[i]) {
			all = append(all, a.Units[i].places(i)...)
		}
	}
	return all
}

// reason decomposes one difference.
func (a *Analysis) reason(set *themes.Set, r ShiftReason, from, to stretch) {
	if len(from) == 0 || len(to) == 0 {
		return
	}
	x, y := a.itemised(from), a.itemised(to)
	r.FromCount, r.ToCount = len(from), len(to)
	r.Words = shift.Decompose(x, y)
	fromTelling, toTelling := shift.TellingSentences(x, y, r.Words)
	r.FromSentences, r.ToSentences = from.places(fromTelling), to.places(toTelling)
	forms := a.surfaces(from, to)
	for i, c := range r.Words {
		r.Words[i].Key = commonest(forms[c.Key])
	}
	for _, c := range r.Words {
		r.Delta += c.Total
	}
	r.Themes = a.themeShares(set, from, to)
	a.Reasons = append(a.Reasons, r)
}

// surfaces counts the forms in which each item stands in two stretches.
func (a *Analysis) surfaces(from, to stretch) map[string][]FormCount {
	counts := make(map[string][]FormCount)
	for _, side := range [2]stretch{from, to} {
		for _, p := range side {
			for i := range a.Units[p.Unit].Scores[p.Sentence].Pieces {
				piece := &a.Units[p.Unit].Scores[p.Sentence].Pieces[i]
				key := itemKey(piece)
				counts[key] = countForm(counts[key], itemName(piece, readable(piece)))
			}
		}
	}
	return counts
}

// commonest gives the most frequent form, ties by spelling; "" where there is none.
func commonest(forms []FormCount) string {
	if len(forms) == 0 {
		return ""
	}
	return slices.MinFunc(forms, func(x, y FormCount) int { return cmp.Or(y.Count-x.Count, cmp.Compare(x.Form, y.Form)) }).Form
}

// countForm counts a form once more; an item has few.
func countForm(forms []FormCount, form string) []FormCount {
	for i := range forms {
		if forms[i].Form == form {
			forms[i].Count++
			return forms
		}
	}
	return append(forms, FormCount{form, 1})
}

// readable gives the form of a judged word as the text has it, or its entry where the form is but a part of it: ging for misgaan.
func readable(p *sentiment.Piece) string {
	form := strings.ToLower(p.Form)
	if begin := min(3, len(p.Entry), len(form)); p.Entry != "" && p.Entry[:begin] != form[:begin] {
		return strings.ReplaceAll(p.Entry, "|", "")
	}
	return form
}

// itemised gives each sentence with the words that made its score.
func (a *Analysis) itemised(s stretch) []shift.ItemSentence {
	all := make([]shift.ItemSentence, 0, len(s))
	for _, p := range s {
		u := &a.Units[p.Unit]
		one := shift.ItemSentence{Value: u.Value(p.Sentence)}
		if one.Value != 0 {
			one.Items = itemsOf(u.Scores[p.Sentence].Pieces)
		}
		all = append(all, one)
	}
	return all
}

func itemsOf(pieces []sentiment.Piece) []shift.Item {
	items := make([]shift.Item, 0, len(pieces))
	for i := range pieces {
		if p := &pieces[i]; math.Abs(p.Result) >= judging {
			items = append(items, shift.Item{Key: itemKey(p), Weight: p.Result})
		}
	}
	return items
}

// itemKey tells items apart: the lexicon entry with the words that turned it.
func itemKey(p *sentiment.Piece) string {
	if p.Entry != "" {
		return itemName(p, p.Entry)
	}
	return itemName(p, strings.ToLower(p.Form))
}

// itemName names a judged word with the words that turned it, in the order of the text: niet goed.
func itemName(p *sentiment.Piece, word string) string {
	type part struct {
		token int
		form  string
	}
	var room [8]part
	parts := append(room[:0], part{p.Token, word})
	for i := range p.Shifters {
		if s := &p.Shifters[i]; s.Token >= 0 && s.Token != p.Token && s.Form != "" && isWordy(s.Form) {
			parts = append(parts, part{s.Token, strings.ToLower(s.Form)})
		}
	}
	if len(parts) == 1 { // most words stand by themselves
		return word
	}
	slices.SortStableFunc(parts, func(x, y part) int { return x.token - y.token })
	name := ""
	for i, p := range slices.Compact(parts) {
		if i > 0 {
			name += " "
		}
		name += p.form
	}
	return name
}

// isWordy tells words from marks.
func isWordy(form string) bool {
	return strings.ContainsFunc(form, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 127 })
}

// themeShares tells what the sentences that carry each theme add to the difference.
func (a *Analysis) themeShares(set *themes.Set, from, to stretch) []ThemeShare {
	var sums map[string]float64
	for _, side := range []struct {
		stretch
		sign float64
	}{{from, -1}, {to, 1}} {
		for _, p := range side.stretch {
			u := &a.Units[p.Unit]
			for _, c := range u.carried[p.Sentence] {
				if sums == nil {
					sums = make(map[string]float64)
				}
				sums[c.path] += side.sign * u.Value(p.Sentence) / float64(len(side.stretch))
			}
		}
	}
	var shares []ThemeShare
	for _, path := range set.Paths() {
		if sums[path] != 0 {
			shares = append(shares, ThemeShare{path, sums[path]})
		}
	}
	slices.SortStableFunc(shares, func(x, y ThemeShare) int { return cmp.Compare(math.Abs(y.Share), math.Abs(x.Share)) })
	return shares
}

// judging is the size from which a word judges a sentence: see sentiment.Score.
const judging = 0.1

// places gives the places of sentences of the stretch.
func (s stretch) places(told []shift.Telling) []Place {
	var all []Place
	for _, t := range told {
		all = append(all, s[t.Sentence])
	}
	return all
}
