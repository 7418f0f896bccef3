package pipeline

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Passage is a paragraph of an essay, or a whole comment, as a summary keeps a bounded sample of them: topics, collocations and
// the company of themes over a corpus are found in passages.
type Passage struct {
	Post, Unit string
	Kind       UnitKind
	Heading    string // of the section, "" where there is none
	Text       string // its beginning, white space settled
	Sentences  []PassageSentence
}

// PassageSentence is the content words of one sentence, as stems, and the themes that it carries.
type PassageSentence struct {
	Stems  []string
	Themes []string // paths, those that a hit counts for too
}

const (
	maxPassages  = 4000 // in a summary
	leastPassage = 5    // content words: less is about nothing that can be told
	passageText  = 480  // bytes of text kept of each
)

// candidate is a passage of a post that a sample may take: sentences of a unit, half open.
type candidate struct {
	hash           uint64
	unit, from, to int32
}

// passages lists those passages of a post that are long enough.
func (a *Analysis) passages() []candidate {
	all := make([]candidate, 0, a.paragraphs())
	post := hashed(hashed(seeded(a.seed), a.ID), "/")
	var digits [20]byte
	for i := range a.Units {
		u := &a.Units[i]
		unit := hashed(hashed(post, u.ID), "/")
		for from := 0; from < len(u.Doc.Sentences); {
			to := u.passageEnd(from)
			if a.isPassage(u, from, to) {
				hash := mix(hashed(unit, strconv.AppendInt(digits[:0], int64(from), 10))) // that of its name
				all = append(all, candidate{hash, int32(i), int32(from), int32(to)})
			}
			from = to
		}
	}
	return all
}

// paragraphs counts what may be a passage.
func (a *Analysis) paragraphs() int {
	n := 0
	for i := range a.Units {
		switch last := len(a.Units[i].Doc.Sentences) - 1; {
		case last < 0:
		case a.Units[i].Kind == Comment:
			n++
		default:
			n += a.Units[i].Doc.Sentences[last].Paragraph + 1
		}
	}
	return n
}

// passageEnd is where the passage that begins at a sentence ends: a comment is one passage, elsewhere a paragraph is.
func (u *Unit) passageEnd(from int) int {
	if u.Kind == Comment {
		return len(u.Doc.Sentences)
	}
	to := from
	for to < len(u.Doc.Sentences) && u.Doc.Sentences[to].Paragraph == u.Doc.Sentences[from].Paragraph {
		to++
	}
	return to
}

// isPassage tells whether sentences hold enough content words.
func (a *Analysis) isPassage(u *Unit, from, to int) bool {
	content := 0
	for _, s := range u.Doc.Sentences[from:to] {
		for _, t := range u.Types[s.First:s.Last] {
			if t >= 0 && a.Types[t].Stem >= 0 {
				content++
			}
		}
		if content >= leastPassage {
			return true
		}
	}
	return false
}

// nameOf names a passage.
func (a *Analysis) nameOf(c candidate) string {
	return a.ID + "/" + a.Units[c.unit].ID + "/" + strconv.Itoa(int(c.from))
}

// keptPassage is a passage as a summary keeps it, its stems by their numbers there.
type keptPassage struct {
	post, unit string
	kind       UnitKind
	heading    string
	text       string
	stems      []int32 // of all sentences
	sentences  []keptSentence
}

// keptSentence is a sentence of a passage.
type keptSentence struct {
	end    int32 // of its stems
	themes []string
}

// keep makes a passage of its sentences. numbers gives the stems of the post their numbers. It holds no memory of the post.
func (a *Analysis) keep(c candidate, numbers []int32) keptPassage {
	u := &a.Units[c.unit]
	p := keptPassage{post: strings.Clone(a.ID), unit: strings.Clone(u.ID), kind: u.Kind, heading: strings.Clone(u.Heading)}
	text := make([]byte, 0, passageText)
	for i := int(c.from); i < int(c.to); i++ {
		s := u.Doc.Sentences[i]
		if !u.CountsThemes(s) {
			continue
		}
		for _, t := range u.Types[s.First:s.Last] {
			if t >= 0 && a.Types[t].Stem >= 0 {
				p.stems = append(p.stems, numbers[a.Types[t].Stem])
			}
		}
		p.sentences = append(p.sentences, keptSentence{int32(len(p.stems)), u.themesIn(i)})
		if len(text) < passageText {
			text = appendSettled(text, u.Doc.Text[s.Start:s.End])
		}
	}
	p.text = shortened(string(text), passageText)
	return p
}

// appendSettled appends the words of a text, a space before each but the first of all.
func appendSettled(dst []byte, text string) []byte {
	for word := range strings.FieldsSeq(text) {
		if len(dst) > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, word...)
	}
	return dst
}

// shortened cuts a text after its last whole word within so many bytes.
func shortened(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	cut := text[:most]
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}

// renumbered gives a passage of another summary, with its stems by other numbers and in memory of its own.
func (p keptPassage) renumbered(numbers []int32) keptPassage {
	stems := make([]int32, len(p.stems))
	for i, stem := range p.stems {
		stems[i] = numbers[stem]
	}
	p.post, p.unit, p.heading, p.text = strings.Clone(p.post), strings.Clone(p.unit), strings.Clone(p.heading), strings.Clone(p.text)
	p.stems = stems
	return p
}

// passage spells a kept passage out.
func (p keptPassage) passage(stems []StemCount, places []int32) Passage {
	whole := Passage{Post: p.post, Unit: p.unit, Kind: p.kind, Heading: p.heading, Text: p.text}
	words := make([]string, len(p.stems))
	for i, stem := range p.stems {
		words[i] = stems[places[stem]].Stem
	}
	from := int32(0)
	for _, s := range p.sentences {
		one := PassageSentence{Themes: s.themes}
		if s.end > from {
			one.Stems = words[from:s.end:s.end]
		}
		whole.Sentences = append(whole.Sentences, one)
		from = s.end
	}
	return whole
}
