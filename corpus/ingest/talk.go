package ingest

import "unicode/utf8"

// Weights of talk in an overlong last section; alone they are too weak, as authors write so too.
const (
	speaksOut   = 1.0 // reaction: u, jij, jouw, in a post that does not speak to its readers so
	speaksJe    = 0.6 // reaction: je, likewise
	rarely      = 0.1 // of the paragraphs of the post: it does not speak so
	rarelyJe    = 0.25
	pointsBack  = 1.0 // reaction: die klokken, of which an earlier section spoke
	asDetail    = 3   // paragraphs: what the post speaks of more often is its topic
	asksOut     = 0.6 // reaction: it ends in a question
	shortTalk   = 0.4 // reaction: much shorter than the paragraphs of the post
	shortShare  = 0.4 // of their mean length
	answersTalk = 0.4 // of the weight of an answer, reaction
	goesOnTalk  = 0.3 // of the weight of going on, against
	mostTalk    = 1.2 // for the first comment to start: no talk is worth more
	refersLeast = 5   // letters of a word that refers back
)

// voices is how often the paragraphs of a post speak to somebody, and what they are about.
type voices struct {
	formal, stressed, weak float64        // share of paragraphs with u; jij, jouw, jullie, ge; je
	length                 float64        // of a paragraph, in characters
	about                  map[string]int // paragraphs that speak of it
}

// postVoices reads the post up to its last heading.
func (t *reading) postVoices() voices {
	v := voices{about: make(map[string]int)}
	n := 0.0
	for i := t.body; i < t.ending.first; i++ {
		p := &t.paragraphs[i]
		v.add(p)
		if t.headingScores[i] >= headingLeast {
			continue
		}
		formal, stressed, weak := secondPerson(p.words)
		n, v.length = n+1, v.length+float64(p.length())
		v.formal, v.stressed, v.weak = v.formal+one(formal), v.stressed+one(stressed), v.weak+one(weak)
	}
	n = max(1, n)
	v.formal, v.stressed, v.weak, v.length = v.formal/n, v.stressed/n, v.weak/n, v.length/n
	return v
}

// add counts once what a paragraph speaks of.
func (v voices) add(p *paragraph) {
	seen := make(map[string]bool)
	for _, w := range p.words {
		if short := shortened(w); refers(w) && !seen[short] {
			seen[short] = true
			v.about[short]++
		}
	}
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// secondPerson reports in which ways words speak to somebody.
func secondPerson(list []string) (formal, stressed, weak bool) {
	for _, w := range list {
		switch w {
		case "u", "uw", "uzelf":
			formal = true
		case "jij", "jou", "jouw", "jullie", "ge", "gij", "jezelf":
			stressed = true
		case "je":
			weak = true
		}
	}
	return formal, stressed, weak
}

// readTalk adds, in an overlong last section, what is too weak a sign elsewhere: who is spoken to, what is pointed back
// to, questions, stories of one's own.
func (t *reading) readTalk() {
	t.talk = make([]float64, len(t.paragraphs))
	if !t.ending.overlong {
		return
	}
	v := t.postVoices()
	for i := t.ending.first; i < len(t.paragraphs); i++ {
		t.talk[i] = t.weighTalk(i, v)
	}
}

// talked gives the weight of all talk.
func (t *reading) talked() float64 {
	sum := 0.0
	for _, w := range t.talk {
		sum += w
	}
	return sum
}

func (t *reading) weighTalk(i int, v voices) float64 {
	p, s := &t.paragraphs[i], t.signs[i]
	sum := v.speaks(p) + max(s.entry, s.retort) + answersTalk*s.answer - goesOnTalk*s.goOn
	if t.pointsBack(i, v) {
		sum += pointsBack
	}
	if endsInQuestion(p) {
		sum += asksOut
	}
	if p.ends() && float64(p.length()) < shortShare*v.length {
		sum += shortTalk
	}
	return sum
}

// speaks weighs that a paragraph speaks to somebody as the post does not.
func (v voices) speaks(p *paragraph) float64 {
	formal, stressed, weak := secondPerson(p.words)
	switch {
	case formal && v.formal < rarely, stressed && v.stressed < rarely:
		return speaksOut
	case weak && v.weak < rarelyJe:
		return speaksJe
	}
	return 0
}

// pointsBack reports whether paragraph i opens by pointing to a detail that an earlier section spoke of, past the paragraphs before it: authors
// point to what stands near, readers to the whole of the post.
func (t *reading) pointsBack(i int, v voices) bool {
	list := t.paragraphs[i].sentence
	for k := 1; k < len(list); k++ {
		to := list[k]
		times := v.about[shortened(to)]
		if pointing(list[k-1]) && refers(to) && 0 < times && times <= asDetail && !t.saidNear(i, to) {
			return true
		}
	}
	return false
}

func pointing(word string) bool {
	switch word {
	case "die", "dat", "deze", "dit", "zo'n":
		return true
	}
	return false
}

// saidNear reports whether a word stood in one of the two paragraphs before i.
func (t *reading) saidNear(i int, word string) bool {
	for back := max(t.body, i-2); back < i; back++ {
		for _, w := range t.paragraphs[back].words {
			if shortened(w) == shortened(word) {
				return true
			}
		}
	}
	return false
}

func refers(word string) bool {
	return utf8.RuneCountInString(word) >= refersLeast && !common[word]
}

// shortened gives the first letters of a word, so that its forms are alike.
func shortened(word string) string {
	runes := 0
	for i := range word {
		if runes == sharedLength {
			return word[:i]
		}
		runes++
	}
	return word
}
