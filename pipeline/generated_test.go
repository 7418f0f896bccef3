package pipeline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline/stats"
)

// generated makes posts of random sentences, by several authors, with and without a date, an introduction, comments and replies.
func generated(seed uint64, n int) []corpus.Post {
	posts := make([]corpus.Post, n)
	for i := range posts {
		rng := stats.Stream(seed, "generated", fmt.Sprint(i))
		posts[i] = generatedPost(rng, fmt.Sprintf("post-%02d", i))
	}
	return posts
}

func generatedPost(rng *rand.Rand, id string) corpus.Post {
	authors := []string{"Anna", "Bert", ""}
	subject := []string{"kometen", "walvissen", "gletsjers", "trompetten", "sigaren"}[rng.IntN(5)]
	p := corpus.Post{ID: id, Title: "Over " + id, Author: authors[rng.IntN(len(authors))]}
	if rng.IntN(4) > 0 {
		p.Date = fmt.Sprintf("20%02d-%02d-%02d", 10+rng.IntN(6), 1+rng.IntN(12), 1+rng.IntN(28))
	}
	if rng.IntN(2) > 0 {
		p.Sections = append(p.Sections, corpus.Section{Body: generatedText(rng, 4, subject)})
	}
	for s := range rng.IntN(4) {
		p.Sections = append(p.Sections, corpus.Section{Heading: fmt.Sprint("Deel ", s+1), Level: 2, Body: generatedText(rng, 12, subject)})
	}
	for c := range rng.IntN(8) {
		one := corpus.Comment{ID: fmt.Sprintf("c%d", c+1), By: corpus.Reader, Name: []string{"Cor", "Dirk", "Els", ""}[rng.IntN(4)], Body: generatedText(rng, 4, subject)}
		if rng.IntN(4) == 0 {
			one.By, one.Name = corpus.Author, p.Author
		}
		p.Comments = append(p.Comments, one)
	}
	return p
}

// generatedText writes up to so many paragraphs, in which a subject returns.
func generatedText(rng *rand.Rand, most int, subject string) string {
	var b strings.Builder
	for range rng.IntN(most + 1) {
		if rng.IntN(10) == 0 {
			b.WriteString("> ")
		}
		for range 1 + rng.IntN(3) {
			b.WriteString(generatedSentence(rng, subject) + " ")
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func generatedSentence(rng *rand.Rand, subject string) string {
	pick := func(words string) string {
		all := strings.Split(words, "|")
		return all[rng.IntN(len(all))]
	}
	if rng.IntN(20) == 0 {
		return pick("This is what the people of the village have always wanted.|I have never seen such a wonderful old house in the village.")
	}
	if rng.IntN(6) == 0 {
		return "Ik denk nog aan " + subject + "."
	}
	return fmt.Sprintf("%s %s %s %s %s.", pick("De buurman|Mijn zus|De molenaar|Het gilde|De bakker|Het dorp"), pick("ziet|vergeet|vertrouwt|zoekt|schildert|helpt"),
		pick("de|een"), pick("mooie|afschuwelijke|houten|prachtige|lelijke|grote|verdrietige"), pick("tuin|brug|molen|fiets|klok|noaberhulp|kast|straat|boot"))
}

// analyzed gives the analyses of posts.
func analyzed(t testing.TB, m *Model, posts []corpus.Post) []Analysis {
	t.Helper()
	analyzer := m.NewAnalyzer()
	all := make([]Analysis, len(posts))
	for i, post := range posts {
		all[i] = analyze(t, analyzer, post)
	}
	return all
}

// summarized gives the result over posts.
func summarized(t testing.TB, m *Model, posts []corpus.Post) Corpus {
	t.Helper()
	var s Summary
	for _, a := range analyzed(t, m, posts) {
		s.Add(a)
	}
	return m.Summarize(s)
}

// generatedEmpty makes posts that say nothing.
func generatedEmpty(n int) []corpus.Post {
	posts := make([]corpus.Post, n)
	for i := range posts {
		posts[i] = corpus.Post{ID: fmt.Sprint("empty-", i), Sections: []corpus.Section{{Heading: "Leeg", Level: 2}}}
	}
	return posts
}
