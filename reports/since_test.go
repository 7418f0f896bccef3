package reports

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// earlier writes a report on posts and reads its analysis.json back.
func earlier(t *testing.T, posts ...corpus.Post) *Earlier {
	t.Helper()
	o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"json"}}
	writeReport(t, o, posts...)
	e, err := ReadEarlier(filepath.Join(o.Dir, "analysis.json"))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// postsNow are a post that stayed as it was, one with two comments more and a brighter essay, and a new one; postsThen had another one.
func postsThen() []corpus.Post {
	same, changed, gone := smallPost(), turningPost(), smallPost()
	changed.Title, gone.ID, gone.Title = "Omslag | [x](y)", "weg", "<b>Weg</b>"
	return []corpus.Post{same, changed, gone}
}

func postsNow() []corpus.Post {
	posts := postsThen()
	posts[1].Comments = append(posts[1].Comments, corpus.Comment{ID: "c20", By: corpus.Reader, Body: "Het gilde!"}, corpus.Comment{ID: "c21", By: corpus.Reader, Body: "Het gilde."})
	posts[1].Sections[1].Body = posts[1].Sections[0].Body
	posts[2].ID, posts[2].Title, posts[2].Comments = "nieuw", "", nil
	return posts
}

// TestSince: the page on the corpus names what is new, what changed and how, and what is gone; links resolve, and titles stay text.
func TestSince(t *testing.T) {
	e := earlier(t, postsThen()...)
	for language, want := range map[string][]string{
		"nl": {"## Nieuw sinds het vorige rapport", "- **Nieuw:** [nieuw](posts/nieuw.md) (", "geen reacties).\n", "- **Gewijzigd:** [Omslag &#124; \\[x\\](y)](posts/omslag.md), 2 reacties erbij; de toon van het essay gaat van ", "- **Weg:** &lt;b&gt;Weg&lt;/b&gt;.\n", "Treffers: ", "*gilden* van 0 naar 2"},
		"en": {"## New since the earlier report", "- **New:** [nieuw](posts/nieuw.md) (", "no comments).\n", "(posts/omslag.md), 2 comments more; the tone of the essay goes from ", "- **Gone:** ", "*gilden* from 0 to 2"},
	} {
		o := all(t.TempDir()+"/r", language)
		o.Since = e
		writeReport(t, o, postsNow()...)
		files := readReport(t, o.Dir)
		checkReport(t, files)
		for _, text := range want {
			if !strings.Contains(files["index.md"], text) {
				t.Errorf("%s: the page does not say %q:\n%.1500s", language, text, files["index.md"])
			}
		}
		if strings.Contains(files["index.md"], "**Gewijzigd:** [De markt") || strings.Contains(files["index.md"], "**Changed:** [De markt") {
			t.Errorf("%s: a post that stayed as it was is called changed", language)
		}
	}
}

// TestSinceNothing: nothing new is told as such, and no theme has moved.
func TestSinceNothing(t *testing.T) {
	e := earlier(t, postsThen()...)
	o := all(t.TempDir()+"/r", "nl")
	o.Since = e
	writeReport(t, o, postsThen()...)
	page := readReport(t, o.Dir)["index.md"]
	if !strings.Contains(page, "- Geen post is nieuw, gewijzigd of weg.\n") || strings.Contains(page, "Treffers: ") {
		t.Errorf("%.900s", page)
	}
}

// TestSinceReconfigured: figures of another configuration are not compared.
func TestSinceReconfigured(t *testing.T) {
	e := earlier(t, postsThen()...)
	e.configHash = "another"
	o := all(t.TempDir()+"/r", "nl")
	o.Since = e
	writeReport(t, o, postsNow()...)
	page := readReport(t, o.Dir)["index.md"]
	if !strings.Contains(page, "de cijfers zijn niet met elkaar te vergelijken") || !strings.Contains(page, "2 reacties erbij.") || strings.Contains(page, "de toon van het essay gaat") || strings.Contains(page, "Treffers: ") {
		t.Errorf("%.1500s", page)
	}
}

func TestChangeText(t *testing.T) {
	w := bilingual(t)
	old := earlierPost{}
	old.Units = make([]struct {
		Kind string `json:"kind"`
	}, 3)
	for i := range old.Units {
		old.Units[i].Kind = string(pipeline.Comment)
	}
	for comments, want := range map[int][2]string{3: {}, 4: {", één reactie erbij", ", one comment more"}, 2: {", één reactie minder", ", one comment fewer"}, 1: {", 2 reacties minder", ", 2 comments fewer"}} {
		for language, text := range map[string]string{"nl": want[0], "en": want[1]} {
			if got := w[language].changeText(old, pipeline.Record{Comments: comments}, false); got != text {
				t.Errorf("%s, %d comments: %q, want %q", language, comments, got, text)
			}
		}
	}
}

// TestReadEarlierRefuses: the error names the file, and what it is not.
func TestReadEarlierRefuses(t *testing.T) {
	dir := t.TempDir()
	if _, err := ReadEarlier(filepath.Join(dir, "none.json")); err == nil || !strings.Contains(err.Error(), "none.json: cannot be read: ") || strings.Count(err.Error(), "none.json") != 1 {
		t.Errorf("no file: %v", err)
	}
	for text, want := range map[string]string{"": "it ends too early", "[]": "[ where { should stand", "{}": "it has no tool", `{"tool":{"config_hash":"x"}`: "it ends too early", `{"tool":{"config_hash":"x"},"posts":{}}`: "{ where [ should stand", `{"tool":{"config_hash":"x"},"posts":[{"id":3}]}`: "cannot unmarshal", "tekst": "invalid character"} {
		name := filepath.Join(dir, "a.json")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadEarlier(name); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "is no analysis.json of teneur") {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	name := filepath.Join(dir, "b.json")
	if err := os.WriteFile(name, []byte(`{"later":[1,{"x":[]}],"tool":{"config_hash":"x"},"posts":[],"corpus":{"themes":{"gilden":{"hits":3}}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if e, err := ReadEarlier(name); err != nil || e.configHash != "x" || e.themes["gilden"] != 3 {
		t.Errorf("keys of a later version: %+v, %v", e, err)
	}
}
