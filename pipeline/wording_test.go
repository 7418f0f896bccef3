package pipeline

import (
	"fmt"
	"slices"
	"testing"

	"teneur/corpus"
	"teneur/pipeline/lexis"
)

// plain are sentences of many words that fit anywhere.
func plain(times int) string {
	return mixed(times, "De molenaar schildert zijn houten hek.", "Een bakker zoekt zijn grote fiets.", "Het dorp vergeet de klok.", "Mijn zus ziet een kast.")
}

// chat are sentences for comments, too short to be taken for quotations.
func chat(times int) string {
	return mixed(times, "Oma breit warme sokken.", "Het paard draaft hard.", "Zij wandelt langs velden.", "Ik koop verse groente.")
}

func contrastOf(a *Analysis, kind WordKind, unit string) (WordContrast, bool) {
	i := slices.IndexFunc(a.Wording.Contrasts, func(c WordContrast) bool { return c.Kind == kind && c.Unit == unit })
	if i < 0 {
		return WordContrast{}, false
	}
	return a.Wording.Contrasts[i], true
}

// forms names the words of a ranking by their most frequent forms.
func forms(keys []lexis.Key, stems []StemCount) []string {
	var all []string
	for _, k := range keys {
		all = append(all, stems[k.Term].Forms[0].Form)
	}
	return all
}

// TestSectionWords: a word that one section uses is typical of it, with its counts on either side, and of no other.
func TestSectionWords(t *testing.T) {
	post := corpus.Post{ID: "w", Author: "Anna", Sections: []corpus.Section{
		{Heading: "Een", Level: 2, Body: plain(6) + mixed(25, "De komeet komt.")}, {Heading: "Twee", Level: 2, Body: plain(6) + "Een komeet."}, {Heading: "Kort", Level: 2, Body: "De komeet."}}}
	a := analyze(t, model(t).NewAnalyzer(), post)
	one, _ := contrastOf(&a, SectionWords, "s1")
	if got := forms(one.Over, a.Stems); !slices.Contains(got, "komeet") {
		t.Fatalf("typical of the first section: %q, want komeet", got)
	}
	if k := one.Over[slices.Index(forms(one.Over, a.Stems), "komeet")]; k.Target != 25 || k.Reference != 2 {
		t.Errorf("%+v, want 25 against 2", k)
	}
	if two, ok := contrastOf(&a, SectionWords, "s2"); !ok || slices.Contains(forms(two.Over, a.Stems), "komeet") {
		t.Errorf("the second section: %+v", two.Over)
	}
	if _, ok := contrastOf(&a, SectionWords, "s3"); ok {
		t.Error("a section of two words is compared")
	}
}

// TestCommentWords: what several readers say and the essay does not is typical of the comments; what one of several says is left out, unless he is the only one.
func TestCommentWords(t *testing.T) {
	post := essay("w", plain(10))
	for i := range 4 {
		body := chat(2) + mixed(3, "Die walvis is groot.")
		if i == 0 {
			body += mixed(12, "Mijn trompet klinkt.")
		}
		post.Comments = append(post.Comments, corpus.Comment{ID: fmt.Sprint("c", i+1), By: corpus.Reader, Name: fmt.Sprint("Lezer ", i), Body: body})
	}
	several := analyze(t, model(t).NewAnalyzer(), post)
	c, ok := contrastOf(&several, CommentWords, "")
	i := slices.Index(forms(c.Over, several.Stems), "walvis")
	if !ok || i < 0 {
		t.Fatalf("typical of the comments: %q, want walvis", forms(c.Over, several.Stems))
	}
	if k := c.Over[i]; k.Target != 12 || k.Reference != 0 || k.Speakers != 4 {
		t.Errorf("walvis: %+v, want 12 against 0 by 4 people", k)
	}
	if slices.Contains(forms(c.Over, several.Stems), "trompet") || c.Alone == 0 {
		t.Errorf("a word of one reader of four is typical, or not told: %q, alone %d", forms(c.Over, several.Stems), c.Alone)
	}
	for i := range post.Comments {
		post.Comments[i].Name = "Cor"
	}
	single := analyze(t, model(t).NewAnalyzer(), post)
	if c, _ := contrastOf(&single, CommentWords, ""); !slices.Contains(forms(c.Over, single.Stems), "trompet") || c.Alone != 0 {
		t.Errorf("of a single reader: %q, alone %d", forms(c.Over, single.Stems), c.Alone)
	}
	if _, ok := contrastOf(&single, ReaderWords, ""); ok {
		t.Error("readers are compared with an author who did not answer")
	}
}

// TestSpeaker: people are told apart by name, whatever its case; nameless comments by themselves; the author is one wherever he writes.
func TestSpeaker(t *testing.T) {
	post := essay("s", "Tekst.")
	for i, c := range []corpus.Comment{{Name: "Cor", By: corpus.Reader}, {Name: "COR", By: corpus.Reader}, {By: corpus.Reader}, {By: corpus.Reader}, {Name: "Anna", By: corpus.Author}, {Name: "Cor", By: corpus.Author}, {Name: "Author", By: corpus.Reader}} {
		c.ID, c.Body = fmt.Sprint("c", i+1), "Tekst."
		post.Comments = append(post.Comments, c)
	}
	if got, want := peopleOf(outline(post)), []int32{1, 2, 2, 3, 4, 1, 1, 5}; !slices.Equal(got, want) {
		t.Errorf("the speakers are %v, want %v", got, want)
	}
}

// TestRichness: running words, function words included, without what is quoted in comments.
func TestRichness(t *testing.T) {
	post := essay("r", "De zee is blauw. De boot vaart.\n\n> Een citaat hier.")
	post.Comments = []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: "> De zee is blauw.\n\nMooi gezegd."}, {ID: "c2", By: corpus.Author, Body: "Dank je wel."}}
	a := analyze(t, model(t).NewAnalyzer(), post)
	if a.Wording.Essay.Words != 10 || a.Wording.Readers.Words != 2 {
		t.Errorf("%d words in the essay, %d of readers; want 10 and 2", a.Wording.Essay.Words, a.Wording.Readers.Words)
	}
}

func TestFrequent(t *testing.T) {
	if got := frequent([]int{5, 1, 9, 5, 7}, 5, 3); !slices.Equal(got, []int{2, 4, 0}) {
		t.Errorf("frequent gives %v, want 2, 4, 0", got)
	}
	if got := frequent([]int{1, 2}, 5, 3); len(got) != 0 {
		t.Errorf("frequent gives %v of rare words", got)
	}
}
