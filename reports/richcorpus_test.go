package reports

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// richCorpus has everything that a page on a corpus speaks of: dates over years, readers in each post, themes that come and go, and hostile names.
func richCorpus() []corpus.Post {
	posts := make([]corpus.Post, 12)
	for i := range posts {
		p := hostilePost()
		p.ID, p.Date = fmt.Sprintf("post-%02d", i), fmt.Sprintf("20%02d-0%d-11", 10+i/4, 1+i%4)
		p.Sections = p.Sections[i%3 : 5+i%3]
		body := strings.Repeat("Wij vertrouwen de bakker en dat is prachtig. De straat is lelijk en nat. ", 3) + strings.Repeat("Het gilde keurt het brood van de meester. ", i) + strings.Repeat("De fietsen staan in een schuur. ", 14-i)
		p.Sections = append(p.Sections, corpus.Section{Heading: "Eigen", Level: 2, Body: body})
		for c := range 3 {
			p.Comments = append(p.Comments, corpus.Comment{ID: fmt.Sprint("x", c), By: corpus.Reader, Name: fmt.Sprint("Lezer ", (i+c)%7), Body: strings.Repeat("Mijn walvis zwemt. ", 4) + "Oma breit warme sokken."})
		}
		posts[i] = p
	}
	return posts
}

// TestRichCorpus: the page on a whole corpus, in both languages, whatever the number of workers.
func TestRichCorpus(t *testing.T) {
	posts := richCorpus()
	for language, want := range map[string][]string{
		"nl": {"### Door de tijd", "*gilden* (ρ = +1,00; p", "neemt toe", "### Toon rond een thema", "klinken in de essays positiever dan", "over de posts p ", "(figures/corpus-timeline.svg)", "(figures/corpus-comments.svg)", "(figures/corpus-arcs.svg)"},
		"en": {"### Over time", "*gilden* (ρ = +1.00; p", "grows", "### Tone around a theme", "sound more positive in the essays than", "over the posts p "},
	} {
		dir := t.TempDir()
		var runs []map[string]string
		for _, jobs := range []int{1, 4} {
			o := all(fmt.Sprintf("%s/%d", dir, jobs), language)
			writeWith(t, o, jobs, posts)
			runs = append(runs, readReport(t, o.Dir))
		}
		checkReport(t, runs[0])
		for name, data := range runs[0] {
			if runs[1][name] != data {
				t.Errorf("%s: %s depends on the number of workers", language, name)
			}
		}
		for _, text := range want {
			if !strings.Contains(runs[0]["index.md"], text) {
				t.Errorf("%s: the page does not say %q", language, text)
			}
		}
	}
}

func writeWith(t *testing.T, o Options, jobs int, posts []corpus.Post) {
	t.Helper()
	w, err := Create(o, model(t))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	summary, err := pipeline.Run(context.Background(), sequence(posts), model(t), pipeline.Options{Jobs: jobs}, w.Post)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Finish(model(t).Summarize(summary)); err != nil {
		t.Fatal(err)
	}
}
