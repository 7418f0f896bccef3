package themes

import (
	"slices"

	"teneur/pipeline/inflect"
)

// longestClause is how many tokens may stand between a finite verb and its particle.
const longestClause = 15

// particle finds the particle of a separable verb after its finite form, in the same clause; 0 where it does not stand there.
func (in scan) particle(id int32, at int) int {
	for i := at + 1; i < len(in.words) && i <= at+longestClause; i++ {
		if in.mark(i) == stop || in.mark(i) == comma && i+1 < len(in.words) && opensClause(in.key(i+1)) {
			return 0
		}
		for _, pair := range in.entries[id].split {
			if pair[0] == in.key(at) && pair[1] == in.key(i) {
				return in.ownParticle(at, i)
			}
		}
	}
	return 0
}

// ownParticle returns the place of a particle unless it belongs to something between the verb and it: a preposition ("naar het
// raam toe") or another verb ("vertrouwen neemt toe", for Dutch has toeneemt).
func (in scan) ownParticle(at, particle int) int {
	key := in.key(particle)
	for i := at + 1; i < particle; i++ {
		word := in.key(i)
		noun := i > at+1 && separables().determiner[in.key(i-1)]
		if slices.Contains(circumpositions[key], word) || !noun && isKnown(key+word) {
			return 0
		}
	}
	return particle
}

// circumpositions gives the prepositions that a word closes (Algemene Nederlandse Spraakkunst, 9.4).
var circumpositions = map[string][]string{
	"toe":  {"naar", "tot"},
	"heen": {"om", "door", "langs", "over"},
	"af":   {"van"},
	"uit":  {"vanuit"},
}

// opensClause tells the words with which a clause begins after a comma.
func opensClause(word string) bool {
	switch word {
	case "en", "maar", "want", "dus", "of", "dat", "omdat", "doordat", "zodat", "terwijl", "toen", "als", "hoewel", "nadat", "voordat":
		return true
	}
	return false
}

// apart is the phrase of a separable verb that another verb stands in the middle of: "toe te vertrouwen", "toe wil vertrouwen",
// "terug heeft gegeven".
func apart(particle, infinitive string) []element {
	sets := []words{newWords([]string{particle}), newWords(between), newWords(inflect.Verb(infinitive).Joined)}
	phrase := make([]element, len(sets))
	for i := range sets {
		phrase[i].sets = []*words{&sets[i]}
	}
	return phrase
}

// between are the words that stand between particle and verb: te and the forms of the auxiliaries.
var between = []string{
	"te", "kan", "kun", "kunt", "kunnen", "kon", "konden", "wil", "wilt", "willen", "wilde", "wilden", "wou", "zal", "zult", "zul",
	"zullen", "zou", "zouden", "mag", "mogen", "mocht", "mochten", "moet", "moeten", "moest", "moesten", "durf", "durft", "durven",
	"durfde", "durfden", "heb", "hebt", "heeft", "hebben", "had", "hadden", "wordt", "worden", "werd", "werden", "is", "zijn", "was", "waren",
}
