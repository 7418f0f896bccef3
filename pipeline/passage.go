package pipeline

import (
	"fmt"
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

// passages cuts a post into those of its passages that are long enough.
func (a *Analysis) passages() []sampled[Passage] {
	var all []sampled[Passage]
	for i := range a.Units {
		u := &a.Units[i]
		for from := 0; from < len(u.Doc.Sentences); {
			to := u.passageEnd(from)
			p, content := a.passage(u, from, to)
			if content >= leastPassage {
				name := fmt.Sprintf("%s/%s/%d", a.ID, u.ID, from)
				all = append(all, sampled[Passage]{hashOf(a.seed, name), name, p})
			}
			from = to
		}
	}
	return all
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

func (a *Analysis) passage(u *Unit, from, to int) (Passage, int) {
	p := Passage{Post: a.ID, Unit: u.ID, Kind: u.Kind, Heading: u.Heading}
	content := 0
	for i := from; i < to; i++ {
		s := u.Doc.Sentences[i]
		if !u.CountsThemes(s) {
			continue
		}
		one := PassageSentence{Themes: u.themesIn(i)}
		for _, stem := range a.stemsOf(u, s) {
			one.Stems = append(one.Stems, a.Stems[stem].Stem)
		}
		content += len(one.Stems)
		p.Sentences = append(p.Sentences, one)
		if len(p.Text) < passageText {
			p.Text = strings.TrimLeft(p.Text+" "+strings.Join(strings.Fields(u.Doc.Text[s.Start:s.End]), " "), " ")
		}
	}
	p.Text = shortened(p.Text, passageText)
	return p, content
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
