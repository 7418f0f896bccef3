package sentiment

import (
	"bytes"
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"
	"github.com/jonreiter/govader/data"

	"teneur/pipeline/text"
)

//go:embed shifters_en.tsv
var englishShifters string

// English scores English sentences: the valences of VADER (Hutto & Gilbert 2014, by way of the data of
// jonreiter/govader), the shifters of shifters_en.tsv, and part-of-speech tags and names by prose. It never changes after loading, so any
// number of goroutines may share it.
type English struct {
	lexicon *Lexicon
	tagger  func() (*prose.Model, error) // loaded when the first sentence with a tone is met
}

// LoadEnglish reads the English lexicon, and readies the tagger, which takes a noticeable fraction of a second and tens of
// megabytes more when it is first needed. It is for the first English sentence that is met; the caller keeps the result.
func LoadEnglish() (*English, error) {
	rules, err := readRules(englishShifters, "shifters_en.tsv")
	if err != nil {
		return nil, err
	}
	entries, err := vaderEntries()
	if err != nil {
		return nil, err
	}
	signs, err := emojiEntries(emojiTable)
	if err != nil {
		return nil, err
	}
	return &English{lexicon: newLexicon(rules, append(entries, signs...)), tagger: sync.OnceValues(loadTagger)}, nil
}

func loadTagger() (*prose.Model, error) {
	first, err := prose.NewDocument("Hello.", prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return nil, fmt.Errorf("loading the English tagger: %w", err)
	}
	return first.Model, nil
}

const (
	vaderFile  = "rawdata/vaderLexicon.txt"
	vaderScale = 4 // VADER rates from -4 to 4
)

// vaderEntries reads the valences that govader carries: word, mean, deviation and ratings, separated by tabs.
func vaderEntries() ([]entry, error) {
	raw, err := data.Asset(vaderFile)
	if err != nil {
		return nil, fmt.Errorf("reading the English lexicon: %w", err)
	}
	var entries []entry
	number := 0
	for line := range bytes.Lines(raw) {
		number++
		word, rest, _ := strings.Cut(string(line), "\t")
		field, _, _ := strings.Cut(rest, "\t")
		value, err := strconv.ParseFloat(strings.TrimSpace(field), 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: valence %q is not a number", vaderFile, number, field)
		}
		entries = append(entries, entry{lemma: strings.ToLower(word), class: literal, value: value / vaderScale})
	}
	return entries, nil
}

// Score measures an English sentence. Words in a name have no tone, nor has "like" where it is no verb, nor have the tokens, by their
// index in doc, that hidden names; nil hides none. The error is that of a tagger that cannot be loaded.
func (e *English) Score(doc *text.Document, s text.Sentence, hidden func(token int) bool) (Score, error) {
	tokens := doc.TokensOf(s)
	all, words := make([]Word, len(tokens)), make([]*Word, len(tokens))
	for i, token := range tokens {
		words[i] = &all[i]
		if hidden == nil || !hidden(s.First+i) {
			all[i] = e.lexicon.Lookup(strings.ToLower(token.Text), nil)
		}
	}
	var scorer Scorer
	if score, told := scorer.toneless(doc, s, words); told {
		return score, nil // whatever the tags: they take a tone away, and give none
	}
	tags, err := e.Tags(doc, s)
	if err != nil {
		return Score{}, err
	}
	for i := range all {
		all[i].tag(tags[i])
	}
	return scorer.Score(doc, s, words), nil
}

// tag gives a word its part of speech.
func (w *Word) tag(tag string) {
	if w.Known && w.class != emoji && tag != "" {
		w.class = classOf(tag)
	}
	if isProper(tag) || w.Form == "like" && !strings.HasPrefix(tag, "VB") {
		w.Value, w.base = 0, 0
		w.traits = w.traitsOf()
	}
}

// Tags gives the part of speech of each token of the sentence, in the tags of the Penn Treebank; "" for a
// token that prose cuts otherwise and has no tag for. The error is that of a tagger that cannot be loaded.
func (e *English) Tags(doc *text.Document, s text.Sentence) ([]string, error) {
	model, err := e.tagger()
	if err != nil {
		return nil, err
	}
	tokens := doc.TokensOf(s)
	tags := make([]string, len(tokens))
	sentence := doc.Text[s.Start:s.End]
	tagged, err := prose.NewDocument(sentence, prose.UsingModel(model), prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return tags, nil // without tags every word counts
	}
	align(tags, tokens, s.Start, sentence, tagged.Tokens())
	return tags, nil
}

// align gives each of our tokens the tag of the first token of prose that begins within it. The tokens of prose carry no
// offsets; their texts are found again in order.
func align(tags []string, ours []text.Token, offset int, sentence string, theirs []prose.Token) {
	at, i := 0, 0
	for _, token := range theirs {
		found := strings.Index(sentence[at:], token.Text)
		if found < 0 {
			continue // prose rewrote it (quotation marks)
		}
		start := offset + at + found
		at += found + len(token.Text)
		for i < len(ours) && ours[i].End <= start {
			i++
		}
		if i < len(ours) && ours[i].Start <= start && tags[i] == "" {
			tags[i] = token.Tag
		}
	}
}

func isProper(tag string) bool { return tag == "NNP" || tag == "NNPS" }

// classOf maps a Penn Treebank tag to the part of speech of an entry.
func classOf(tag string) class {
	switch {
	case strings.HasPrefix(tag, "NN"):
		return noun
	case strings.HasPrefix(tag, "VB"):
		return verb
	case strings.HasPrefix(tag, "JJ"):
		return adjective
	case strings.HasPrefix(tag, "RB"):
		return adverb
	}
	return literal
}
