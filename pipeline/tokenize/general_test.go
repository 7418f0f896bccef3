package tokenize

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"teneur/pipeline/text"
)

// generalDocument cuts s by the plain definition: next for every token of every chunk, look-ups in the maps, and a look at every
// token by the sentence splitter. The only short cut is that of the definition: letters between spaces are a word, xD too.
func generalDocument(s string, quoted []bool) text.Document {
	var c cutter
	c.begin(s, text.Document{})
	paragraph, first, pos := 0, 0, 0
	for pos < len(s) {
		next, breaks := skipSpace(s, pos)
		if breaks > 1 && first < len(c.doc.Tokens) {
			c.generalSentences(first, paragraph, quoted)
			paragraph, first = paragraph+1, len(c.doc.Tokens)
			c.singleOpen = false
		}
		pos = c.generalChunk(next)
	}
	c.generalSentences(first, paragraph, quoted)
	return c.doc
}

func (c *cutter) generalChunk(pos int) int {
	c.from, c.to, c.brackets = pos, chunkEnd(c.s, pos), 0
	if letters := pos + len(firstLetters(c.s[pos:])); letters > pos && (letters == len(c.s) || c.s[letters] == ' ') {
		c.doc.Tokens = append(c.doc.Tokens, text.Token{Text: c.s[pos:letters], Start: pos, End: letters})
		return letters
	}
	for pos < c.to {
		c.mustSegment(pos)
		end, kind := c.next(pos)
		c.doc.Tokens = append(c.doc.Tokens, text.Token{Text: c.s[pos:end], Start: pos, End: end, Kind: kind})
		pos = end
	}
	return pos
}

// mustSegment holds segmentEnd to UAX #29.
func (c *cutter) mustSegment(pos int) {
	if !isWordRune(c.runeAt(pos)) || pos < c.window {
		return
	}
	want := c.segmentOf(pos, c.windowEnd(pos))
	for want > pos+1 && c.s[want-1] == '_' {
		want--
	}
	if got := c.segmentEnd(pos); got != want {
		panic(fmt.Sprintf("the segment %q is %q in UAX #29", c.s[pos:got], c.s[pos:want]))
	}
}

func firstLetters(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))]
}

func (c *cutter) generalSentences(first, paragraph int, quoted []bool) {
	c.traits = c.traits[:0]
	for _, t := range c.doc.Tokens[first:] {
		known := markTrait
		if t.Kind == text.Word {
			known |= wordTrait | trait(c.lists(t.Text))
		}
		c.traits = append(c.traits, known)
	}
	c.sentences(first, paragraph)
	markQuoted(c.doc.Sentences, quoted)
}

// mustAgree holds Document to the plain definition.
func mustAgree(t *testing.T, s string) {
	t.Helper()
	quoted := []bool{true, false, true}
	want, got := generalDocument(s, quoted), Document(s, quoted)
	for i, k := range want.Tokens {
		if i >= len(got.Tokens) || got.Tokens[i] != k {
			t.Fatalf("token %d is not %+v in %.200q", i, k, s[max(0, k.Start-80):])
		}
	}
	if len(got.Tokens) != len(want.Tokens) || !slices.Equal(got.Sentences, want.Sentences) {
		t.Fatalf("%.200q:\n got %+v\nwant %+v", s, got.Sentences, want.Sentences)
	}
}

// samples are pieces of text on whose neighbours it depends what they are.
var samples = []string{" ", " ", "\n", "\n\n", "\t", "\u00a0", "\u200b", ".", ",", "!", "?", ":", ";", "...", "…", "'", "’", "‘", "\"", "“", "”", "(", ")", "[", "]",
	"-", "--", "–", "/", "@", "#", "&", "+", "%", "°", "²", "_", "=", "^", "<3", "é", "Ë", "ß", "×", "÷", "\xc3", "\xff", "漢", "👍", "\u0301", "\u00ad", "x", "xD", "XD", "o_O",
	"A", "J", "De", "Het", "het", "the", "The", "and", "nothing", "dhr", "enz", "bijv", "min", "www.", "http://", "nl", "com", "1", "19", "t", "s", "ik", "foto", "gids",
	"stg", "niettegenstaande", "overeenkomstig", "verantwoordelijkheidsgevoel"}

func TestAgreesOnAnyText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 40000 {
		var b strings.Builder
		for range 1 + r.IntN(16) {
			b.WriteString(samples[r.IntN(len(samples))])
		}
		mustAgree(t, b.String())
	}
}

// prose is the text of the bundled posts, Markdown and all.
func prose(tb testing.TB) string {
	tb.Helper()
	files, _ := filepath.Glob("../../corpus/posts/*.md")
	if len(files) == 0 {
		tb.Fatal("no bundled posts")
	}
	var b strings.Builder
	for _, name := range files {
		post, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(post)
		b.WriteString("\n\n")
	}
	return b.String()
}

func TestAgreesOnProse(t *testing.T) { mustAgree(t, prose(t)) }

func FuzzAgreement(f *testing.F) {
	for _, s := range samples {
		f.Add("Dit " + s + "is zo" + s + ". (Ja" + s + ") d.w.z.\n\n" + s)
	}
	f.Fuzz(func(t *testing.T, s string) { mustAgree(t, s) })
}
