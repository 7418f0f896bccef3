package sentiment

import (
	"strings"
	"unicode/utf8"
)

// The factors of word formation: what is left of the valence of the word that another is made from.
const (
	headFactor    = 0.8  // a compound says less of a thing than its head alone: reputatieschade
	unFactor      = -0.8 // on- turns the good: onvriendelijk
	lessPositive  = -0.7 // -loos takes the good away: harteloos
	lessNegative  = 0.5  // … and the bad: foutloos
	fullFactor    = 1    // -vol: liefdevol
	qualityFactor = 1    // -heid names the quality: vriendelijkheid
	actionFactor  = 0.9  // -ing names the action: verwaarlozing
	elativeFactor = 1.3  // bloed-, oer-, super- strengthen: oersaai
	minFormation  = 3    // the shortest word, in letters, that another is taken to be made from
)

// elatives strengthen the adjective they stand before.
var elatives = []string{
	"bloed", "oer", "super", "mega", "ultra", "beeld", "dood", "kei", "hyper",
	"reuze", "stront", "snoei", "aarts", "hoog", "poep", "piep",
}

// derive judges a word that the lexicon does not list by how it is made. What comes first is surest.
func (l *Lexicon) derive(w *Word, parts []string) {
	if utf8.RuneCountInString(w.Form) <= minFormation {
		return
	}
	_ = l.prefixUn(w) || l.quality(w) || l.action(w) || l.suffix(w) || l.elative(w) || l.compound(w, parts) || len(parts) < 2 && l.repair(w)
}

// repair: a word that is none may be another misspelt.
func (l *Lexicon) repair(w *Word) bool {
	meant, found := l.misspelt(w.Form)
	if found {
		w.judge(meant, "spelling", 1)
	}
	return found
}

// prefixUn: on- before an adjective or noun with a good tone.
func (l *Lexicon) prefixUn(w *Word) bool {
	rest, found := strings.CutPrefix(w.Form, "on")
	if !found || len(rest) < minFormation {
		return false
	}
	base, known := l.form(rest)
	if !known || base.value <= 0 || base.entry.class != adjective && base.entry.class != noun {
		return false
	}
	w.judge(base, "on-", unFactor)
	return true
}

// quality: -heid on an adjective. The base may itself have on-.
func (l *Lexicon) quality(w *Word) bool {
	for _, ending := range []string{"heid", "heden"} {
		rest, found := strings.CutSuffix(w.Form, ending)
		if !found || len(rest) < minFormation {
			continue
		}
		if base, known := l.form(rest); known && base.entry.class == adjective {
			w.judge(base, "-heid", qualityFactor)
			return true
		}
		inner := Word{Form: rest}
		if l.prefixUn(&inner) || l.suffix(&inner) {
			form := w.Form
			content := w.Content
			phrases := w.phrases
			*w = inner
			w.Form, w.Content, w.phrases, w.formation = form, content, phrases, inner.formation+" + -heid"
			return true
		}
	}
	return false
}

// action: -ing names what the verb says: verwaarlozing of verwaarlozen. Its spelling is that of the infinitive.
func (l *Lexicon) action(w *Word) bool {
	for _, ending := range []string{"ing", "ingen"} {
		rest, found := strings.CutSuffix(w.Form, ending)
		if !found || len(rest) < minFormation {
			continue
		}
		if base, known := l.form(rest + "en"); known && base.entry.class == verb && strings.ReplaceAll(base.entry.lemma, "|", "") == rest+"en" {
			w.judge(base, "-ing", actionFactor)
			w.class = noun
			return true
		}
	}
	return false
}

// suffix: -loos and -vol on a noun, with their inflections and linking letters.
func (l *Lexicon) suffix(w *Word) bool {
	for _, ending := range []string{"loos", "loze", "lozer", "vol", "volle", "voller"} {
		rest, found := strings.CutSuffix(w.Form, ending)
		if !found || len(rest) < minFormation {
			continue
		}
		base, known := l.withoutLink(rest)
		if !known || base.entry.class != noun || base.value == 0 {
			continue
		}
		switch {
		case strings.HasPrefix(ending, "vol"):
			w.judge(base, "-vol", fullFactor)
		case base.value > 0:
			w.judge(base, "-loos", lessPositive)
		default:
			w.judge(base, "-loos", -lessNegative)
		}
		return true
	}
	return false
}

// withoutLink finds the word before a suffix, with or without the linking letters that follow it.
func (l *Lexicon) withoutLink(stem string) (formValue, bool) {
	for _, link := range []string{"", "s", "e", "en"} {
		if rest, found := strings.CutSuffix(stem, link); found {
			if base, known := l.form(rest); known {
				return base, true
			}
		}
	}
	return formValue{}, false
}

// elative: a strengthening first part before an adjective.
func (l *Lexicon) elative(w *Word) bool {
	for _, first := range elatives {
		rest, found := strings.CutPrefix(w.Form, first)
		if !found || len(rest) < minFormation {
			continue
		}
		if base, known := l.form(strings.TrimPrefix(rest, "-")); known && base.entry.class == adjective && base.value != 0 {
			w.judge(base, first+"-", elativeFactor)
			return true
		}
	}
	return false
}

// lent is the tone that the first part of a compound brings to any head: droomhuis, rotweer. 0 for all others.
func (l *Lexicon) lent(part string) float64 {
	part = strings.TrimSuffix(part, "-")
	if value := l.lending(part); value != 0 {
		return value
	}
	if stem, linked := strings.CutSuffix(part, "s"); linked {
		return l.lending(stem)
	}
	return 0
}

// compound: the head decides, a little weaker; where the head takes its tone from the first part, that lends it.
func (l *Lexicon) compound(w *Word, parts []string) bool {
	if len(parts) < 2 {
		return false
	}
	head := parts[len(parts)-1]
	if value := l.lent(parts[0]); value != 0 {
		w.judge(formValue{entry: entry{lemma: parts[0], class: noun, value: value}, value: value}, "compound with "+parts[0], 1)
		return true
	}
	if share := l.transparent(head); share > 0 {
		if first, known := l.withoutLink(strings.TrimSuffix(parts[0], "-")); known && first.entry.class != verb {
			w.judge(first, "compound on "+head, share)
			return true
		}
	}
	base, known := l.form(head)
	if !known || base.entry.class != noun && base.entry.class != adjective {
		return false
	}
	w.judge(base, "compound on "+head, headFactor)
	return true
}
