package pipeline

import (
	"testing"

	"teneur/corpus"
)

// TestFingerprint: what a post says makes it, where the post is kept does not.
func TestFingerprint(t *testing.T) {
	post := func() corpus.Post {
		return corpus.Post{ID: "a", Title: "Titel", Author: "Anna", Date: "2020-01-01",
			Sections: []corpus.Section{{Body: "Een."}, {Heading: "Kop", Level: 2, Body: "Twee."}},
			Comments: []corpus.Comment{{ID: "c1", Name: "Cor", By: corpus.Reader, Body: "Drie."}, {ID: "c2", ReplyTo: "c1", Name: "Anna", By: corpus.Author, Body: "Vier."}}}
	}
	own := fingerprint(post())
	if len(own) != 12 {
		t.Errorf("the fingerprint is %q", own)
	}
	for name, change := range map[string]func(p *corpus.Post){
		"id": func(p *corpus.Post) { p.ID = "b" }, "file": func(p *corpus.Post) { p.File = "b.md" }, "line": func(p *corpus.Post) { p.Sections[0].Line = 9 },
	} {
		p := post()
		if change(&p); fingerprint(p) != own {
			t.Errorf("another %s gives another fingerprint", name)
		}
	}
	seen := map[string]string{own: "the post itself"}
	for name, change := range map[string]func(p *corpus.Post){
		"title": func(p *corpus.Post) { p.Title = "Titels" }, "author": func(p *corpus.Post) { p.Author = "" }, "date": func(p *corpus.Post) { p.Date = "2020-01-02" },
		"title and author, cut elsewhere": func(p *corpus.Post) { p.Title, p.Author = "TitelA", "nna" },
		"text":                            func(p *corpus.Post) { p.Sections[1].Body = "Twee" }, "heading": func(p *corpus.Post) { p.Sections[1].Heading = "" },
		"level": func(p *corpus.Post) { p.Sections[1].Level = 3 }, "order": func(p *corpus.Post) { p.Sections[0], p.Sections[1] = p.Sections[1], p.Sections[0] },
		"comment": func(p *corpus.Post) { p.Comments[0].Body = "Drie!" }, "name": func(p *corpus.Post) { p.Comments[0].Name = "Kor" }, "speaker": func(p *corpus.Post) { p.Comments[0].By = corpus.Author },
		"comment's date": func(p *corpus.Post) { p.Comments[0].Date = "2020-01-01" }, "answer": func(p *corpus.Post) { p.Comments[1].ReplyTo = "" },
		"one comment less": func(p *corpus.Post) { p.Comments = p.Comments[:1] },
	} {
		p := post()
		change(&p)
		if other, known := seen[fingerprint(p)]; known {
			t.Errorf("another %s gives the fingerprint of %s", name, other)
		}
		seen[fingerprint(p)] = name
	}
}
