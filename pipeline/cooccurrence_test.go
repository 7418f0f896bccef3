package pipeline

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"teneur/corpus"
)

// seaThemes has a theme with a sub-theme and one with an opposite, and a theme that no post here names.
const seaThemes = `themes:
  - name: zee
    definition: Telt mee wat de zee noemt. Telt niet mee wat het meer noemt.
    entries:
      - form: zee, strand
    themes:
      - name: haven
        definition: Telt mee wat de haven noemt. Telt niet mee wat de kade noemt.
        entries:
          - form: haven
  - name: storm
    definition: Telt mee wat de storm noemt. Telt niet mee wat de wind noemt.
    entries:
      - form: storm
    themes:
      - name: stilte
        opposes: true
        definition: Telt mee wat de stilte noemt. Telt niet mee wat de rust noemt.
        entries:
          - form: windstilte
  - name: ijs
    definition: Telt mee wat het ijs noemt. Telt niet mee wat de sneeuw noemt.
    entries:
      - form: ijs
`

func cooccurrences(t *testing.T, dictionary string, post corpus.Post) []Cooccurrence {
	t.Helper()
	config := DefaultConfig()
	config.Themes = File{Name: "themes.yaml", Data: []byte(dictionary)}
	m, err := NewModel(config)
	if err != nil {
		t.Fatal(err)
	}
	a := analyze(t, m.NewAnalyzer(), post)
	return a.cooccur(m.Themes())
}

func TestCooccurrence(t *testing.T) {
	post := corpus.Post{ID: "sea", Author: "Anna", Sections: []corpus.Section{
		{Body: "De zee en de haven lagen er na de storm verlaten bij. Het strand was leeg. Niemand zei iets."},
		{Heading: "Later", Level: 2, Body: "De storm kwam terug. Toen werd het windstilte op zee. Wij aten soep."},
		{Heading: "Leeg", Level: 2},
	}, Comments: []corpus.Comment{
		{ID: "c1", By: corpus.Reader, Body: "> De zee en de haven lagen er na de storm verlaten bij.\n\nIk ken die haven."},
		{ID: "c2", By: corpus.Reader, Body: "> De storm kwam terug."},
	}}
	// Sentences whose themes count: three, three, and one of the first comment.
	want := []Cooccurrence{
		{A: "zee", B: "storm", Sentences: 1, SentencesA: 4, SentencesB: 2, SentencesOf: 7, Expected: 8.0 / 7,
			Units: 2, UnitsA: 3, UnitsB: 2, UnitsOf: 3, Places: []Place{{0, 0}}},
		{A: "zee", B: "storm/stilte", Sentences: 1, SentencesA: 4, SentencesB: 1, SentencesOf: 7, Expected: 4.0 / 7,
			Units: 1, UnitsA: 3, UnitsB: 1, UnitsOf: 3, Places: []Place{{1, 1}}},
		{A: "storm", B: "storm/stilte", Sentences: 0, SentencesA: 2, SentencesB: 1, SentencesOf: 7, Expected: 2.0 / 7,
			Units: 1, UnitsA: 2, UnitsB: 1, UnitsOf: 3},
	}
	if got := cooccurrences(t, seaThemes, post); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestCooccurrenceMeasured: with five sentences on each side there is a figure, by Bouma's formula: here 4 of 10 sentences carry both,
// 5 and 6 one of them, so that NPMI = log(4·10/(5·6)) / log(10/4).
func TestCooccurrenceMeasured(t *testing.T) {
	body := strings.Repeat("De zee trotseert de storm. ", 4) + "De zee is blauw. De storm loeit. De storm raast. " + strings.Repeat("Het regent. ", 3)
	got := cooccurrences(t, seaThemes, corpus.Post{ID: "five", Sections: []corpus.Section{{Body: body}}})
	if len(got) != 1 || !got[0].Known || got[0].Sentences != 4 || got[0].Expected != 3 {
		t.Fatalf("%+v", got)
	}
	if want := math.Log(40.0/30) / math.Log(2.5); math.Abs(got[0].NPMI-want) > 1e-12 {
		t.Errorf("NPMI %v, want %v", got[0].NPMI, want)
	}
	few := strings.Replace(body, "De zee is blauw. ", "", 1)
	if got := cooccurrences(t, seaThemes, corpus.Post{ID: "four", Sections: []corpus.Section{{Body: few}}}); len(got) != 1 || got[0].Known || got[0].NPMI != 0 {
		t.Errorf("four sentences of one theme: %+v", got)
	}
}

// TestCooccurrenceAddsUp: what holds for every pair of the bundled posts.
func TestCooccurrenceAddsUp(t *testing.T) {
	m := model(t)
	pairs := 0
	for _, post := range bundled(t) {
		a := analyze(t, m.NewAnalyzer(), post)
		for _, c := range a.cooccur(m.Themes()) {
			pairs++
			if c.Sentences != len(c.Places) || c.Sentences > min(c.SentencesA, c.SentencesB) || c.SentencesA+c.SentencesB-c.Sentences > c.SentencesOf {
				t.Errorf("%s: sentences do not add up: %+v", post.ID, c)
			}
			if c.Units > min(c.UnitsA, c.UnitsB) || c.UnitsA+c.UnitsB-c.Units > c.UnitsOf || c.Units == 0 && c.Sentences > 0 {
				t.Errorf("%s: units do not add up: %+v", post.ID, c)
			}
			for _, p := range c.Places {
				for _, path := range []string{c.A, c.B} {
					if !carries(&a, m, p, path) {
						t.Errorf("%s: sentence %v does not carry %s", post.ID, p, path)
					}
				}
			}
		}
	}
	if pairs == 0 {
		t.Error("no two themes in one post")
	}
}

func carries(a *Analysis, m *Model, p Place, path string) bool {
	for _, h := range a.Units[p.Unit].Hits {
		if h.Sentence == p.Sentence && m.Themes().Within(h.Theme, path) {
			return true
		}
	}
	return false
}
