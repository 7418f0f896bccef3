package pipeline

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline/stats"
	"teneur/pipeline/topics"
)

// seaside is a post in which gulls come with the sea and with nothing else, and people with both.
func seaside() corpus.Post {
	var body strings.Builder
	nouns := strings.Fields("kast fiets molen klok brug bakker sleutel jas emmer ladder trap deur")
	for i := range 36 {
		noun := nouns[i%len(nouns)]
		switch {
		case i%3 == 0:
			fmt.Fprintf(&body, "Boven de zee krijsen meeuwen langs een %s van mensen.\n\n", noun)
		case i%3 == 1:
			fmt.Fprintf(&body, "Op het strand wachten meeuwen naast een %s met opa.\n\n", noun)
		default:
			fmt.Fprintf(&body, "Thuis zoeken mensen vergeefs naar een %s met opa.\n\n", noun)
		}
	}
	return essay("sea", body.String())
}

// TestSuggestions: a word that keeps a theme company is suggested with its counts; words of the theme and words that stand anywhere are not.
func TestSuggestions(t *testing.T) {
	c := summarized(t, modelWith(t, seaThemes), []corpus.Post{seaside()})
	i := slices.IndexFunc(c.Suggestions, func(s Suggestion) bool { return s.Path == "zee" })
	if i < 0 {
		t.Fatalf("nothing is suggested for zee: %+v", c.Suggestions)
	}
	s := c.Suggestions[i]
	names := forms(s.Words, c.Stems)
	gulls := slices.Index(names, "meeuwen")
	if gulls < 0 || s.Sentences != 24 || s.Of != 36 {
		t.Fatalf("suggested are %q, in %d of %d sentences; want meeuwen, 24 of 36", names, s.Sentences, s.Of)
	}
	for _, word := range []string{"zee", "strand", "mensen", "opa", "kast"} {
		if slices.Contains(names, word) {
			t.Errorf("%s is suggested", word)
		}
	}
	k := s.Words[gulls]
	if k.Target != 24 || k.Reference != 0 {
		t.Errorf("meeuwen: %d against %d, want 24 against 0", k.Target, k.Reference)
	}
	if got := s.NPMI(k); math.Abs(got-1) > 1e-12 {
		t.Errorf("words that only occur together have an NPMI of %v, want 1", got)
	}
	k.Reference = 12 // in every sentence: independent
	if got := s.NPMI(k); math.Abs(got) > 1e-12 {
		t.Errorf("a word in every sentence has an NPMI of %v, want 0", got)
	}
	evidence := 0
	for _, p := range c.Passages {
		for _, one := range p.Sentences {
			if slices.Contains(one.Themes, "zee") && slices.Contains(one.Stems, c.Stems[k.Term].Stem) {
				evidence++
			}
		}
	}
	if evidence != 24 {
		t.Errorf("%d sentences of the passages show the suggestion, want 24", evidence)
	}
}

// TestDiscoverRefuses: a small corpus has no topics and no suggestions, and says why.
func TestDiscoverRefuses(t *testing.T) {
	c := summarized(t, modelWith(t, seaThemes), []corpus.Post{essay("small", mixed(3, "De zee is blauw en de meeuwen krijsen boven het water."))})
	if len(c.Topics.Topics) != 0 || c.Topics.Why != topics.FewParagraphs || len(c.Suggestions) != 0 {
		t.Errorf("topics %+v, suggestions %+v", c.Topics, c.Suggestions)
	}
}

// TestDiscoverTopics: two subjects in different paragraphs are two topics, each with its own words and passages.
func TestDiscoverTopics(t *testing.T) {
	kitchen, ships := invented("wo", "wi", "wu", "wa", "we"), invented("zo", "zi", "zu", "za", "ze")
	var posts []corpus.Post
	for p := range 12 {
		rng := stats.Stream(1, "topics", fmt.Sprint(p))
		var body strings.Builder
		for i := range 14 {
			words := kitchen
			if i%2 == 0 {
				words = ships
			}
			rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
			body.WriteString("Daar lagen " + strings.Join(words[:10], ", ") + ".\n\n")
		}
		posts = append(posts, essay(fmt.Sprint("post-", p), body.String()))
	}
	c := summarized(t, model(t), posts)
	if c.Topics.Why != "" || len(c.Topics.Topics) < 2 {
		t.Fatalf("topics %+v", c.Topics)
	}
	for _, topic := range c.Topics.Topics {
		in := map[bool]int{}
		for _, word := range topic.Words[:10] {
			form := c.Stems[word.Term].Forms[0].Form
			in[slices.Contains(ships, form)]++
		}
		if in[true] > 0 && in[false] > 0 {
			t.Errorf("a topic mixes ships and kitchens: %v", in)
		}
		for _, i := range topic.Typical {
			if form := c.Stems[topic.Words[0].Term].Forms[0].Form; slices.Contains(ships, form) != containsAny(c.Passages[i].Text, ships) {
				t.Errorf("%q is typical of the topic of %s", c.Passages[i].Text, form)
			}
		}
	}
}

// invented makes forty words that begin with some syllables.
func invented(first ...string) []string {
	var words []string
	for _, a := range first {
		for _, b := range strings.Fields("dak fem gos hip jul nor pam sot") {
			words = append(words, a+b)
		}
	}
	return words
}

func containsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(text, " "+word) })
}
