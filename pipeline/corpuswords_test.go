package pipeline

import (
	"fmt"
	"slices"
	"testing"

	"teneur/corpus"
)

// talkedAbout makes posts whose readers speak of a walvis, and one of whose readers speaks of a trompet in a single post.
func talkedAbout(n int) []corpus.Post {
	posts := make([]corpus.Post, n)
	for i := range posts {
		posts[i] = essay(fmt.Sprint("post-", i), plain(5))
		for c := range 2 {
			body := chat(2) + mixed(2, "Die walvis is groot.")
			if i == 0 {
				body += mixed(20, "De trompet klinkt.")
			}
			posts[i].Comments = append(posts[i].Comments, corpus.Comment{ID: fmt.Sprint("c", c+1), By: corpus.Reader, Name: fmt.Sprintf("Lezer %d", (i+c)%5), Body: body})
		}
	}
	return posts
}

func corpusContrast(t *testing.T, c *Corpus, kind WordKind) WordContrast {
	t.Helper()
	i := slices.IndexFunc(c.Contrasts, func(w WordContrast) bool { return w.Kind == kind })
	if i < 0 {
		t.Fatalf("there is no contrast %s", kind)
	}
	return c.Contrasts[i]
}

// TestCorpusWords: the word of all readers stands out and holds over the posts, that of one post stands out and does not.
func TestCorpusWords(t *testing.T) {
	c := summarized(t, model(t), talkedAbout(8))
	words := corpusContrast(t, &c, CommentWords)
	names := forms(words.Over, c.Stems)
	whale, trumpet := slices.Index(names, "walvis"), slices.Index(names, "trompet")
	if whale < 0 || trumpet < 0 {
		t.Fatalf("typical of the comments: %q, want walvis and trompet", names)
	}
	if k := words.Over[whale]; k.Target != 32 || k.Reference != 0 || k.Speakers != 5 || !k.PKnown || k.P > .05 {
		t.Errorf("walvis: %+v, want 32 against 0 by 5 people, p known and small", k)
	}
	if k := words.Over[trumpet]; k.Target != 40 || k.Speakers != 2 || k.PKnown && k.P <= .05 {
		t.Errorf("trompet: %+v, want 40 by 2 people, and no small p", k)
	}
	if slices.ContainsFunc(c.Contrasts, func(w WordContrast) bool { return w.Kind == ReaderWords || w.Kind == ReferenceWords }) {
		t.Error("a contrast with replies or a list that there are not")
	}
}

// TestCorpusWordsOfFewPosts: five posts allow no test over posts.
func TestCorpusWordsOfFewPosts(t *testing.T) {
	c := summarized(t, model(t), talkedAbout(5))
	words := corpusContrast(t, &c, CommentWords)
	if i := slices.Index(forms(words.Over, c.Stems), "walvis"); i < 0 || words.Over[i].PKnown || words.Over[i].P != 1 {
		t.Errorf("typical of the comments: %+v", words.Over)
	}
}

// TestReaderWords: the author's own word is typical of the replies.
func TestReaderWords(t *testing.T) {
	posts := talkedAbout(6)
	for i := range posts {
		posts[i].Comments = append(posts[i].Comments, corpus.Comment{ID: "c9", By: corpus.Author, Name: "Anna", Body: chat(3) + mixed(3, "Zo'n gletsjer smelt.")})
	}
	c := summarized(t, model(t), posts)
	words := corpusContrast(t, &c, ReaderWords)
	if i := slices.Index(forms(words.Under, c.Stems), "gletsjer"); i < 0 || words.Under[i].Reference != 18 || words.Under[i].Target != 0 {
		t.Errorf("typical of the author: %q", forms(words.Under, c.Stems))
	}
	if !slices.Contains(forms(words.Over, c.Stems), "walvis") {
		t.Errorf("typical of the readers: %q", forms(words.Over, c.Stems))
	}
}

// TestReaderWordsOverPosts: a post without replies tells nothing of readers beside the author, so five with and three without allow no test.
func TestReaderWordsOverPosts(t *testing.T) {
	for replies, known := range map[int]bool{5: false, 6: true} {
		posts := talkedAbout(8)
		for i := range replies {
			posts[i].Comments = append(posts[i].Comments, corpus.Comment{ID: "c9", By: corpus.Author, Name: "Anna", Body: chat(3) + mixed(3, "Zo'n gletsjer smelt.")})
		}
		c := summarized(t, model(t), posts)
		words := corpusContrast(t, &c, ReaderWords)
		i := slices.Index(forms(words.Under, c.Stems), "gletsjer")
		if i < 0 || words.Under[i].PKnown != known || known && words.Under[i].P > .05 {
			t.Errorf("%d posts with replies: typical of the author %+v", replies, words.Under)
		}
	}
}

// TestReferenceWords: what the corpus says more often than the user's list stands out; the list's counts are of the same stems.
func TestReferenceWords(t *testing.T) {
	config := DefaultConfig()
	config.Reference = File{"list.tsv", []byte("walvis\t1\nwalvissen\t1\nmolenaar\t400\nbakker\t400\nhek\t400\nzoekt\t400\nkast\t400\nfiets\t400\nonbekend\t9000\nde\t99999\n")}
	m, err := NewModel(config)
	if err != nil {
		t.Fatal(err)
	}
	c := summarized(t, m, talkedAbout(6))
	words := corpusContrast(t, &c, ReferenceWords)
	i := slices.Index(forms(words.Over, c.Stems), "walvis")
	if i < 0 {
		t.Fatalf("typical of the corpus: %q, want walvis", forms(words.Over, c.Stems))
	}
	if k := words.Over[i]; k.Target != 24 || k.Reference != 2 {
		t.Errorf("walvis: %d against %d, want 24 against 2", k.Target, k.Reference)
	}
	if words.ReferenceTokens != 11402 {
		t.Errorf("the list counts %d content words, want 11402", words.ReferenceTokens)
	}
}

// TestPostKeys: a word that one post uses is typical of it beside the others.
func TestPostKeys(t *testing.T) {
	c := summarized(t, model(t), talkedAbout(4))
	for i, p := range c.Posts {
		has := slices.Contains(forms(p.Keys, c.Stems), "trompet")
		if has != (i == 0) || slices.Contains(forms(p.Keys, c.Stems), "walvis") {
			t.Errorf("%s: %q", p.ID, forms(p.Keys, c.Stems))
		}
	}
	if k := c.Posts[0].Keys[0]; k.Target != 40 || k.Reference != 0 {
		t.Errorf("trompet: %+v, want 40 against 0", k)
	}
}

// TestPerson: over a corpus people are one by their names; authors who have none are as many as posts, and no reader is an author.
func TestPerson(t *testing.T) {
	named, nameless := Analysis{ID: "p1", Author: "Anna"}, Analysis{ID: "p2"}
	for _, test := range []struct {
		a    *Analysis
		u    Unit
		want string
	}{
		{&named, Unit{ID: "intro", By: corpus.Author, Name: "Anna"}, "author/anna"}, {&named, Unit{ID: "c1", By: corpus.Author}, "author/anna"},
		{&named, Unit{ID: "c2", By: corpus.Reader, Name: "ANNA"}, "reader/anna"}, {&named, Unit{ID: "c3", By: corpus.Reader}, "p1/c3"}, {&nameless, Unit{ID: "c3", By: corpus.Reader}, "p2/c3"},
	} {
		if got := test.a.person(&test.u); got != test.want {
			t.Errorf("%s in %s: %q, want %q", test.u.ID, test.a.ID, got, test.want)
		}
	}
}
