package sentiment

import (
	"fmt"
	"strconv"
	"strings"

	"teneur/pipeline/inflect"
)

// kind tells what a shifter does. The file shifters.tsv says of each what it stands for.
type kind uint8

const (
	negator kind = iota
	rightNegator
	ignored
	valued
	frame
	intensifier
	diminisher
	lack
	fall
	rise
	solve
	damage
	excess
	contrast
	concession
	condition
	wish
	irony
)

// kindNames are the kinds as they are written in the file and in an explanation.
var kindNames = [...]string{
	"negator", "negator-right", "ignore", "valued", "frame", "intensifier", "diminisher", "lack", "fall", "rise",
	"solve", "break", "te", "contrast", "concession", "condition", "wish", "irony",
}

func (k kind) String() string { return kindNames[k] }

// isChanger tells whether the kind turns or keeps the value of what it is said of: gebrek aan, daalt, herstelt.
func (k kind) isChanger() bool { return k >= lack && k <= damage }

// role is a set of the parts that a word plays in the shape of a clause.
type role uint16

const (
	conjunction role = 1 << iota
	that
	opening
	determiner
	pronoun
	preposition
	function
	modal
	auxiliary
	participle
	numeral
	definite
	copula
	past
	article
)

var roleNames = [...]string{"conjunction", "that", "opening", "determiner", "pronoun", "preposition", "function", "modal", "auxiliary", "participle", "numeral", "definite", "copula", "past", "article"}

// shifter is a word, or several, that turns, strengthens or weakens the tone of others.
type shifter struct {
	kind   kind
	factor float64
	class  class
	form   string // as listed
}

// splitRule is a shifter that is a separable verb, its lemma with the bar.
type splitRule struct {
	lemma string
	shift *shifter
}

// rules are the shifters and clause words of one language.
type rules struct {
	shifters    map[string]*shifter
	phrases     []phrase // shifters of several tokens
	split       []splitRule
	roles       map[string]role
	transparent map[string]float64 // share of the first part of a compound, by head
	lending     map[string]float64 // tone that a first part brings to any head
}

// readRules reads a table of shifters.
func readRules(table, name string) (rules, error) {
	r := rules{shifters: make(map[string]*shifter), roles: make(map[string]role), transparent: make(map[string]float64), lending: make(map[string]float64)}
	number := 0
	for line := range strings.Lines(table) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := r.addLine(strings.Split(line, "\t")); err != nil {
			return rules{}, fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	return r, nil
}

func (r *rules) addLine(fields []string) error {
	if len(fields) != 4 || len(fields[2]) != 1 {
		return fmt.Errorf("want kind, factor, part of speech and words, separated by tabs")
	}
	factor, err := strconv.ParseFloat(fields[1], 64)
	if err != nil {
		return fmt.Errorf("factor %q is not a number", fields[1])
	}
	words := strings.Split(fields[3], ", ")
	for i, name := range roleNames {
		if name == fields[0] {
			r.addRole(1<<i, words)
			return nil
		}
	}
	for _, word := range words {
		switch fields[0] {
		case "transparent":
			r.transparent[word] = factor
		case "lending":
			r.lending[word] = factor
		}
	}
	if fields[0] == "transparent" || fields[0] == "lending" {
		return nil
	}
	for i, name := range kindNames {
		if name == fields[0] {
			r.addShifters(shifter{kind: kind(i), factor: factor, class: class(fields[2][0])}, words)
			return nil
		}
	}
	return fmt.Errorf("unknown kind %q", fields[0])
}

func (r *rules) addRole(added role, words []string) {
	for _, word := range words {
		r.roles[word] |= added
	}
}

// addShifters enters the shifter for each word in each of its forms; the first listing of a form stands, but an infinitive (groeien) goes before the plural of a noun (groei).
func (r *rules) addShifters(model shifter, words []string) {
	for _, word := range words {
		s := model
		s.form = strings.ReplaceAll(word, "|", "")
		if strings.Contains(word, " ") {
			words, opens := strings.CutPrefix(word, "^")
			s.form = words
			r.phrases = append(r.phrases, phrase{tokens: strings.Fields(words), shift: &s, opens: opens})
			continue
		}
		if strings.Contains(word, "|") {
			r.split = append(r.split, splitRule{word, &s})
		}
		e := entry{lemma: word, class: s.class}
		for _, form := range e.forms() {
			if old := r.shifters[form]; old == nil || old.class == noun && s.class == verb && old.form != form && form == s.form {
				r.shifters[form] = &s
			}
		}
	}
}

// addRules enters the phrases and separable verbs of the rules into the tables that entries are found by.
func (l *Lexicon) addRules() {
	for _, p := range l.rules.phrases {
		l.addPhrase(strings.Join(p.tokens, " "), p)
	}
	for _, s := range l.rules.split {
		l.addSplit(s.lemma, inflect.Verb(s.lemma), splitVerb{shift: s.shift})
	}
}
