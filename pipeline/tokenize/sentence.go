package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// splitter finds the sentences of one paragraph.
type splitter struct {
	*cutter
	tokens     []text.Token // of the paragraph; traits has as many
	start      int          // first token of the sentence at hand
	quoteOpen  bool         // a straight double quotation mark is open
	aside      int          // tokens before this one stand in brackets within a sentence
	noCapitals bool         // the writer begins without a capital, and so may his sentences
}

// longestSentence is how many tokens a sentence holds at most. No sentence of prose comes near it; data
// without a full stop is cut there, so that what works on a sentence at a time needs no more than so much memory.
const longestSentence = 1000

// sentences cuts the paragraph that begins with token first.
func (c *cutter) sentences(first, paragraph int) {
	p := splitter{cutter: c, tokens: c.doc.Tokens[first:]}
	p.noCapitals = len(p.tokens) > 0 && startsLower(p.tokens[0])
	for p.start < len(p.tokens) {
		end := p.sentenceEnd()
		c.doc.Sentences = append(c.doc.Sentences, text.Sentence{
			Start:     p.tokens[p.start].Start,
			End:       p.tokens[end-1].End,
			First:     first + p.start,
			Last:      first + end,
			Paragraph: paragraph,
			Lang:      language(p.tokens[p.start:end], c.traits[p.start:end]),
		})
		p.start = end
	}
}

// sentenceEnd gives the index behind the last token of the sentence that begins at p.start.
func (p *splitter) sentenceEnd() int {
	last := min(len(p.tokens), p.start+longestSentence)
	for i := p.start; i < last; i++ {
		if p.traits[i]&markTrait == 0 {
			continue
		}
		p.note(i)
		mark := p.finalMark(i)
		if mark == noMark {
			continue
		}
		next, mark := p.closed(i+1, mark)
		if next == len(p.tokens) || p.opens(next, mark) {
			return next
		}
		i = next - 1
	}
	return last
}

// note keeps track of quotation marks and of brackets opened within a sentence.
func (p *splitter) note(i int) {
	switch t := p.tokens[i].Text; t {
	case `"`:
		p.quoteOpen = p.gluedAfter(i) && !p.gluedBefore(i) || p.gluedAfter(i) == p.gluedBefore(i) && !p.quoteOpen
	case "(", "[":
		if i > p.start && i >= p.aside {
			p.aside = p.bracketEnd(i)
		}
	}
}

// longestAside is how many tokens an aside in brackets may have; a bracket that closes later was forgotten.
const longestAside = 80

// bracketEnd gives the index of the bracket that closes the one at i, i where there is none near.
func (p *splitter) bracketEnd(i int) int {
	depth := 0
	for j := i; j < len(p.tokens) && j < i+longestAside; j++ {
		if p.traits[j]&markTrait == 0 {
			continue
		}
		switch p.tokens[j].Text {
		case "(", "[":
			depth++
		case ")", "]":
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return i
}

// markStrength tells how surely a mark ends a sentence.
type markStrength uint8

const (
	noMark           markStrength = iota
	weakMark                      // …, (...): a capital must follow
	smileyMark                    // an emoticon: a function word with a capital must follow
	abbreviationMark              // the full stop of an abbreviation
	initialsMark                  // the full stop of unknown initials: a function word with a capital must follow
	strongMark                    // . ! ?
)

// finalMark tells whether token i may end a sentence.
func (p *splitter) finalMark(i int) markStrength {
	if i < p.aside {
		return noMark
	}
	t := p.tokens[i]
	switch {
	case t.Kind == text.Word:
		return p.abbreviationMark(t.Text)
	case t.Kind == text.Emoji:
		return smileyMark
	case t.Text == ")" && i > 1 && p.tokens[i-2].Text == "(" && isEllipsis(p.tokens[i-1].Text):
		return weakMark
	case isEllipsis(t.Text):
		return weakMark
	case !isStop(t.Text), p.enumerates(i), !p.gluedBefore(i) && p.gluedAfter(i):
		return noMark
	}
	return strongMark
}

// abbreviationMark tells whether a word with its full stop may end a sentence.
func (p *splitter) abbreviationMark(w string) markStrength {
	if len(w) < 3 || w[len(w)-1] != '.' {
		return noMark
	}
	w = w[:len(w)-1]
	switch p.stopUseOf(w) {
	case mayEnd:
		return abbreviationMark
	case notListed:
		if dotted(w) {
			return initialsMark
		}
	}
	return noMark
}

func isStop(t string) bool {
	switch t {
	case ".", "!", "?", "‼", "⁉", "⁇", "⁈", "。", "！", "？":
		return true
	}
	return false
}

func isEllipsis(t string) bool { return t == "…" || len(t) > 1 && t[0] == '.' && t[1] == '.' }

// enumerates reports the full stop of a list item at the start of a sentence: 1. or a. or IV.
func (p *splitter) enumerates(i int) bool {
	if i == 0 || p.tokens[i].Text != "." || len(p.tokens[i-1].Text) > 4 || !p.gluedBefore(i) {
		return false
	}
	item := p.tokens[i-1]
	if i-1 > p.start && p.tokens[i-2].Text != ":" && p.tokens[i-2].Text != ";" {
		return false
	}
	return len(item.Text) == 1 || strings.Trim(item.Text, "0123456789.") == "" || strings.Trim(item.Text, "IVXivx") == ""
}

// closed gives the index behind the marks, closing quotation marks, brackets and emoticons at i. A full
// stop among them makes the mark strong.
func (p *splitter) closed(i int, mark markStrength) (int, markStrength) {
	for i < len(p.tokens) && p.closes(i) {
		p.note(i)
		if isStop(p.tokens[i].Text) {
			mark = strongMark
		}
		i++
	}
	return i, mark
}

// closes reports whether token i belongs to the sentence whose final mark stands before it.
func (p *splitter) closes(i int) bool {
	t := p.tokens[i]
	before, after := p.gluedBefore(i), p.gluedAfter(i)
	switch t.Text {
	case ")", "]", "}", "''", "»", "›":
		return true
	case `"`:
		return before && !after || before == after && p.quoteOpen
	case "’", "”":
		return before
	case "'", "“":
		return before && !after
	}
	return t.Kind == text.Emoji || isStop(t.Text) || isEllipsis(t.Text)
}

// gluedBefore reports that no white space stands between token i and the one before it.
func (p *splitter) gluedBefore(i int) bool {
	return i > 0 && p.tokens[i-1].End == p.tokens[i].Start
}

// gluedAfter reports that no white space stands between token i and the one after it.
func (p *splitter) gluedAfter(i int) bool {
	return i+1 < len(p.tokens) && p.tokens[i].End == p.tokens[i+1].Start
}

// opens reports whether a sentence may begin at token i after a mark of the given strength.
func (p *splitter) opens(i int, mark markStrength) bool {
	first := p.pastOpening(i)
	if first == len(p.tokens) {
		return false
	}
	switch t := p.tokens[first]; t.Kind {
	case text.Word:
		return p.wordOpens(first, mark)
	case text.Number, text.Address, text.Hashtag, text.Emoji:
		return mark == strongMark
	case text.Symbol:
		return mark == strongMark && strings.Contains("€$£@", t.Text)
	}
	return false
}

// pastOpening skips quotation marks, brackets, dashes and bullets.
func (p *splitter) pastOpening(i int) int {
	for end := i + longestOpening; i < len(p.tokens) && i < end && p.tokens[i].Kind != text.Word; i++ {
		switch p.tokens[i].Text {
		case ",,", "''", "``", "`", `"`, "'", "‘", "’", "“", "”", "„", "«", "»", "(", "[", "-", "--", "–", "—", "•", "*", "·", "→", "¿", "¡":
		default:
			return i
		}
	}
	return i
}

// wordOpens reports whether the word at i may begin a sentence after such a mark.
func (p *splitter) wordOpens(i int, mark markStrength) bool {
	t := p.tokens[i]
	if startsLower(t) {
		return mark == strongMark && (p.noCapitals || laterCapital(t.Text) || p.isItem(i))
	}
	if isApostrophe(firstRune(t.Text)) && !hasCapital(t.Text) && !(i+1 < len(p.tokens) && hasCapital(p.tokens[i+1].Text)) {
		return mark == strongMark
	}
	switch mark {
	case smileyMark:
		return p.lists(t.Text) != 0
	case initialsMark:
		return p.lists(t.Text)&dutchList != 0 && !isParticle(t.Text) || isParticle(t.Text) && p.afterArticle(i)
	}
	return true
}

// isItem reports the letter of a list item with its full stop or bracket, and a capital behind it: a. or b).
func (p *splitter) isItem(i int) bool {
	if i+2 >= len(p.tokens) || len(p.tokens[i].Text) > 1 || !p.gluedAfter(i) || !startsUpper(p.tokens[i+2].Text) {
		return false
	}
	return p.tokens[i+1].Text == "." || p.tokens[i+1].Text == ")"
}

// afterArticle reports that the initials before token i have an article: de V.S., not J.P.
func (p *splitter) afterArticle(i int) bool {
	if i < 2 {
		return false
	}
	switch p.tokens[i-2].Text {
	case "de", "het", "een", "De", "Het", "Een":
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// startsLower reports a word whose first sign is a lower-case letter.
func startsLower(t text.Token) bool {
	return t.Kind == text.Word && unicode.IsLower(firstRune(t.Text))
}

// laterCapital reports iPhone and its like.
func laterCapital(w string) bool { return len(w) > 1 && 'A' <= w[1] && w[1] <= 'Z' }

func hasCapital(w string) bool { return strings.IndexFunc(w, unicode.IsUpper) >= 0 }
