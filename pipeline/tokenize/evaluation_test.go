package tokenize

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"teneur/pipeline/text"
)

// span is a stretch of a paragraph: byte offsets.
type span struct{ start, end int }

// paragraph is a row of the treebank paragraphs.
type paragraph struct {
	Text      string     `json:"text"`
	Sentences []string   `json:"sentences"`
	Tokens    [][]string `json:"tokens"`
}

func TestTreebanks(t *testing.T) {
	for _, bank := range []struct {
		name              string
		tokens, sentences float64
	}{
		{"alpino", .990, .98},
		{"lassysmall", .994, .90},
	} {
		t.Run(bank.name, func(t *testing.T) {
			var tokens, sentences agreement
			for _, p := range readParagraphs(t, bank.name) {
				d := Document(p.Text, nil)
				gold := spans(t, p.Text, flat(p.Tokens))
				tokens.count(t, p.Text, gold, tokenSpans(d))
				if len(p.Sentences) > 1 {
					sentences.count(t, p.Text, spans(t, p.Text, p.Sentences), sentenceSpans(d))
				}
			}
			t.Logf("token F1 %.4f, sentence F1 %.4f", tokens.f1(), sentences.f1())
			if tokens.f1() < bank.tokens {
				t.Errorf("token F1 is %.4f, want %.3f or more", tokens.f1(), bank.tokens)
			}
			if sentences.f1() < bank.sentences {
				t.Errorf("sentence F1 is %.4f, want %.3f or more", sentences.f1(), bank.sentences)
			}
		})
	}
}

// readParagraphs reads a treebank from the data beside the project.
func readParagraphs(t *testing.T, bank string) []paragraph {
	t.Helper()
	data := os.Getenv("TENEUR_DATA")
	if data == "" {
		t.Skip("TENEUR_DATA is not set: no treebanks to measure against")
	}
	f, err := os.Open(filepath.Join(data, "eval", "paragraphs-"+bank+"-dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []paragraph
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var p paragraph
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// agreement counts spans that two annotations share.
type agreement struct{ gold, found, both int }

func (a *agreement) count(t *testing.T, s string, gold, found []span) {
	in := make(map[span]bool, len(gold))
	for _, g := range gold {
		in[g] = true
	}
	a.gold, a.found = a.gold+len(gold), a.found+len(found)
	for _, f := range found {
		if in[f] {
			a.both++
			delete(in, f)
			continue
		}
		t.Logf("not gold: %s", around(s, f))
	}
	for _, g := range gold {
		if in[g] {
			t.Logf("missed:   %s", around(s, g))
		}
	}
}

func (a *agreement) f1() float64 { return 2 * float64(a.both) / float64(a.gold+a.found) }

// around shows a span with some of its context.
func around(s string, at span) string {
	middle := s[at.start:at.end]
	if len(middle) > 80 {
		middle = middle[:35] + " … " + middle[len(middle)-35:]
	}
	return s[max(0, at.start-12):at.start] + "[" + middle + "]" + s[at.end:min(len(s), at.end+12)]
}

func flat(lists [][]string) []string {
	var all []string
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// spans finds the parts in s, one after the other.
func spans(t *testing.T, s string, parts []string) []span {
	t.Helper()
	all := make([]span, 0, len(parts))
	pos := 0
	for _, p := range parts {
		i := strings.Index(s[pos:], p)
		if i < 0 {
			t.Fatalf("%q is not in %q", p, s[pos:])
		}
		all = append(all, span{pos + i, pos + i + len(p)})
		pos += i + len(p)
	}
	return all
}

func tokenSpans(d text.Document) []span {
	all := make([]span, len(d.Tokens))
	for i, t := range d.Tokens {
		all[i] = span{t.Start, t.End}
	}
	return all
}

func sentenceSpans(d text.Document) []span {
	all := make([]span, len(d.Sentences))
	for i, s := range d.Sentences {
		all[i] = span{s.Start, s.End}
	}
	return all
}
