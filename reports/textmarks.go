package reports

import (
	"cmp"
	"fmt"
	"html"
	"math"
	"slices"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
)

// marks sets the sentences of a unit with their words marked.
type marks struct {
	lang language
	unit *pipeline.Unit
	hits []themes.Hit // those that are not set yet
}

func newMarks(l language, u *pipeline.Unit) *marks { return &marks{lang: l, unit: u, hits: u.Hits} }

// mark is a run of tokens of a sentence, half open, with what is said of it.
type mark struct {
	first, last int
	class       string // p and n for a tone above and below zero (p w, n w for a trace of it), t for a theme
	says        string
}

// sentence sets one sentence. Sentences come in order: the hits of those before it are gone.
func (m *marks) sentence(b *strings.Builder, i int, id string) {
	s, score := m.unit.Doc.Sentences[i], m.unit.Scores[i]
	all := append(m.judged(s, score), m.themed(i)...)
	fmt.Fprintf(b, `<span id="%s-%d"`, id, i+1)
	if s.Lang == text.English {
		b.WriteString(` lang="en"`)
	}
	if m.unit.Counts(s) {
		b.WriteString(` class="` + strings.TrimSpace("s "+toneClass(m.unit.Value(i))) + `"`)
		if score.Judged > 0 {
			b.WriteString(` data-v="` + m.lang.signed(score.Value, 2) + `"`)
		}
	} else {
		b.WriteString(` class="q" title="` + m.lang.t("citaat: telt niet mee voor de toon", "quotation: its tone does not count") + `"`)
	}
	b.WriteString(">")
	m.words(b, s, all)
	b.WriteString("</span>")
}

// The limits between three strengths of tone, in units of the score: thirds of the range that sentences have in practice.
const (
	toneMiddle = 0.25
	toneHigh   = 0.50
)

// toneClass is p or n for a tone above or below zero and its strength from 1 to 3; "" for a neutral one.
func toneClass(value float64) string {
	class := "p"
	switch sentiment.Label(value) {
	case 0:
		return ""
	case -1:
		class = "n"
	}
	switch size := math.Abs(value); {
	case size >= toneHigh:
		return class + "3"
	case size >= toneMiddle:
		return class + "2"
	}
	return class + "1"
}

// judged marks the words that make the score of a sentence: none in one that has no tone, for there they count nothing.
func (m *marks) judged(s text.Sentence, score sentiment.Score) []mark {
	if score.Judged == 0 {
		return nil
	}
	var all []mark
	for _, p := range score.Pieces {
		if math.Abs(p.Result) >= faint {
			all = append(all, mark{p.Token, m.end(s, p), pieceClass(p), m.pieceSays(p)})
		}
	}
	return all
}

// pieceClass is p or n for a word that raises or lowers the score, with a w where it weighs little.
func pieceClass(p sentiment.Piece) string {
	class := "p"
	if p.Result < 0 {
		class = "n"
	}
	if math.Abs(p.Result) < slight {
		class += " w"
	}
	return class
}

// end is the token after a piece: that after its form, where the text has it in one stretch, else that after its first word.
func (m *marks) end(s text.Sentence, p sentiment.Piece) int {
	doc, last := &m.unit.Doc, p.Token+1
	from := doc.Tokens[p.Token].Start
	to := from + len(p.Form)
	if to > s.End || !strings.EqualFold(doc.Text[from:to], p.Form) {
		return last
	}
	for last < s.Last && doc.Tokens[last].End <= to {
		last++
	}
	return last
}

// pieceSays gives a piece with its value, and what turned it: kwaad −0,78 (los −0,60; door echt).
func (m *marks) pieceSays(p sentiment.Piece) string {
	says := p.Form + " " + m.lang.signed(p.Result, 2)
	var by []string
	for _, s := range p.Shifters {
		if s.Form != p.Form { // how the word is made is not what turned it
			by = append(by, cmp.Or(s.Form, s.Name))
		}
	}
	if len(by) > 0 {
		says += m.lang.f(" (los %s; door %s)", " (%s by itself; turned by %s)", m.lang.signed(p.Value, 2), strings.Join(by, ", "))
	}
	return says
}

// themed marks the words that carry a theme, and takes their hits away.
func (m *marks) themed(sentence int) []mark {
	var all []mark
	for len(m.hits) > 0 && m.hits[0].Sentence <= sentence {
		h := m.hits[0]
		m.hits = m.hits[1:]
		if h.Sentence < sentence {
			continue
		}
		says := m.lang.t("thema ", "theme ") + strings.ReplaceAll(h.Theme, "/", " › ")
		if len(h.Parts) > 1 {
			says += " (" + strings.Join(h.Parts, "·") + ")"
		}
		all = append(all, mark{h.First, h.Last, "t", says})
	}
	return all
}

// words sets the tokens of a sentence and the white space between them, in runs of tokens with the same marks.
func (m *marks) words(b *strings.Builder, s text.Sentence, all []mark) {
	if len(all) == 0 {
		b.WriteString(visible(m.unit.Doc.Text[s.Start:s.End]))
		return
	}
	tokens, at := m.unit.Doc.Tokens, s.Start
	for first := s.First; first < s.Last; {
		last := runEnd(all, first, s.Last)
		from, to := tokens[first].Start, tokens[last-1].End
		b.WriteString(visible(m.unit.Doc.Text[at:from]))
		run(b, covering(all, first), visible(m.unit.Doc.Text[from:to]))
		first, at = last, to
	}
	b.WriteString(visible(m.unit.Doc.Text[at:s.End]))
}

// runEnd is where the first mark begins or ends after a token.
func runEnd(all []mark, first, last int) int {
	for _, k := range all {
		for _, edge := range [2]int{k.first, k.last} {
			if edge > first && edge < last {
				last = edge
			}
		}
	}
	return last
}

func covering(all []mark, token int) []mark {
	var here []mark
	for _, k := range all {
		if k.first <= token && token < k.last {
			here = append(here, k)
		}
	}
	return here
}

// run sets a run of tokens with its marks in one element.
func run(b *strings.Builder, here []mark, escaped string) {
	if len(here) == 0 {
		b.WriteString(escaped)
		return
	}
	var classes, says []string
	for _, k := range here {
		if !slices.Contains(classes, k.class) {
			classes = append(classes, k.class)
		}
		says = append(says, oneLine(k.says))
	}
	fmt.Fprintf(b, `<mark class="%s" title="%s">%s</mark>`, strings.Join(classes, " "), html.EscapeString(strings.Join(says, "; ")), escaped)
}
