package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"

	"teneur/corpus"
)

func model(t testing.TB) *Model {
	t.Helper()
	m, err := NewModel(DefaultConfig())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func bundled(t testing.TB) []corpus.Post {
	t.Helper()
	var posts []corpus.Post
	for post, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		posts = append(posts, post)
	}
	return posts
}

func analyze(t testing.TB, a *Analyzer, post corpus.Post) Analysis {
	t.Helper()
	result, err := a.Analyze(context.Background(), post)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// TestSamePostSameAnalysis: what an analyzer met before does not change what it finds.
func TestSamePostSameAnalysis(t *testing.T) {
	m := model(t)
	used := m.NewAnalyzer()
	for _, post := range bundled(t) {
		for range 2 {
			if got, want := analyze(t, used, post), analyze(t, m.NewAnalyzer(), post); !reflect.DeepEqual(got, want) {
				t.Errorf("post %s: a used analyzer differs from a new one", post.ID)
			}
		}
	}
}

// TestSummaryMergesInAnyGrouping: posts in any order, summaries in any grouping, one result.
func TestSummaryMergesInAnyGrouping(t *testing.T) {
	a := model(t).NewAnalyzer()
	var all []Analysis
	for _, post := range bundled(t) {
		all = append(all, analyze(t, a, post))
	}
	var forward, backward, left, right Summary
	for i := range all {
		forward.Add(all[i])
		backward.Add(all[len(all)-1-i])
		if i == 1 {
			right.Add(all[i])
		} else {
			left.Add(all[i])
		}
	}
	right.Merge(left)
	right.Merge(Summary{})
	want := model(t).Summarize(forward)
	for name, s := range map[string]Summary{"backward": backward, "merged": right} {
		if got := model(t).Summarize(s); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: another result (%d posts, %d words; want %d posts, %d words)", name, len(got.Posts), got.Words, len(want.Posts), want.Words)
		}
	}
	if len(want.Posts) != len(all) || want.Words == 0 || len(want.Stems) == 0 {
		t.Errorf("a summary of %d posts, %d words, %d stems", len(want.Posts), want.Words, len(want.Stems))
	}
}

// TestRunKeepsTheOrder: results come in the order of the posts, and skipped posts are told, for any number of workers.
func TestRunKeepsTheOrder(t *testing.T) {
	m := model(t)
	for _, jobs := range []int{1, 2, 8} {
		var order, skipped []string
		o := Options{Jobs: jobs, Skip: func(err error) { skipped = append(skipped, err.Error()) }}
		summary, err := Run(context.Background(), many(30), m, o, func(a Analysis) error {
			order = append(order, a.ID)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if want := "[p0 p1 p2 p3 p4 p6 p7 p8 p9 p10 p11 p12 p13 p14 p15 p16 p17 p18 p19 p20 p21 p22 p23 p24 p25 p26 p27 p28 p29]"; fmt.Sprint(order) != want {
			t.Errorf("%d workers: %v", jobs, order)
		}
		if len(skipped) != 1 || skipped[0] != "p5 is bad" {
			t.Errorf("%d workers: skipped %v", jobs, skipped)
		}
		if got := len(m.Summarize(summary).Posts); got != 29 {
			t.Errorf("%d workers: %d posts in the summary", jobs, got)
		}
	}
}

// many gives n short posts, the sixth of which cannot be read.
func many(n int) iter.Seq2[corpus.Post, error] {
	return func(yield func(corpus.Post, error) bool) {
		for i := range n {
			post := corpus.Post{ID: fmt.Sprintf("p%d", i), Sections: []corpus.Section{{Body: strings.Repeat("Een mooie dag. ", i)}}}
			var err error
			if i == 5 {
				post, err = corpus.Post{}, errors.New("p5 is bad")
			}
			if !yield(post, err) {
				return
			}
		}
	}
}

// TestRunStops: an error of the caller, or the end of the context, ends the run, and nothing hangs.
func TestRunStops(t *testing.T) {
	m := model(t)
	full := errors.New("disk full")
	if _, err := Run(context.Background(), many(30), m, Options{Jobs: 4}, func(Analysis) error { return full }); !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
	ctx, cancel := context.WithCancel(context.Background())
	posts := 0
	_, err := Run(ctx, many(1000), m, Options{Jobs: 4}, func(Analysis) error {
		if posts++; posts == 3 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || posts > 100 {
		t.Errorf("error %v after %d posts, want a cancelled run", err, posts)
	}
}

// TestQuotations: what stands in a block quote is somebody else's tone, and in a comment somebody else's theme.
func TestQuotations(t *testing.T) {
	post := corpus.Post{ID: "q", Author: "Anna", Sections: []corpus.Section{{Body: "Hij schreef:\n\n> Het gilde was verschrikkelijk slecht.\n"}},
		Comments: []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: "> Het gilde was verschrikkelijk slecht.\n\nDank je wel!"}}}
	a := analyze(t, model(t).NewAnalyzer(), post)
	essay, comment := &a.Units[0], &a.Units[1]
	if len(essay.Hits) != 1 || len(comment.Hits) != 0 {
		t.Errorf("hits: essay %v, comment %v", essay.Hits, comment.Hits)
	}
	if essay.Scores[1].Value != 0 || len(essay.Scores[1].Pieces) != 0 || a.Shift.Units[1].Mean < 0 {
		t.Errorf("a quotation counts for the tone: %+v, %+v", essay.Scores, a.Shift.Units)
	}
	if a.Shift.Units[1].N != 1 {
		t.Errorf("the comment has %d counted sentences, want 1", a.Shift.Units[1].N)
	}
}

// TestRepeatedSentences: a comment that repeats the essay, with quotation marks or without, quotes it.
func TestRepeatedSentences(t *testing.T) {
	post := corpus.Post{ID: "r", Sections: []corpus.Section{{Body: "De afschuwelijke waarheid is dat niemand elkaar nog vertrouwt. Dat is jammer."}}}
	for _, test := range []struct {
		comment string
		quoted  []bool
	}{
		{"De afschuwelijke waarheid is dat niemand elkaar nog vertrouwt. Onzin!", []bool{true, false}},
		{"\"De afschuwelijke waarheid is dat niemand elkaar nog vertrouwt\", schrijf je.", []bool{true}},
		{"Je schrijft over 'de afschuwelijke waarheid', maar dat vind ik zelf een heel groot woord.", []bool{false}},
		{"Dat is jammer.", []bool{false}},
	} {
		post.Comments = []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: test.comment}}
		doc := analyze(t, model(t).NewAnalyzer(), post).Units[1].Doc
		var got []bool
		for _, s := range doc.Sentences {
			got = append(got, s.Quoted)
		}
		if !reflect.DeepEqual(got, test.quoted) {
			t.Errorf("%q: quoted %v, want %v", test.comment, got, test.quoted)
		}
	}
}

// TestEmptyPosts: nothing to analyse is no reason to fail.
func TestEmptyPosts(t *testing.T) {
	a := model(t).NewAnalyzer()
	for _, post := range []corpus.Post{
		{ID: "nothing"},
		{ID: "headings", Sections: []corpus.Section{{Heading: "A", Level: 2}, {Heading: "B", Level: 2}}},
		{ID: "comments", Comments: []corpus.Comment{{ID: "c1", By: corpus.Reader}}},
		{ID: "code", Sections: []corpus.Section{{Body: "```\nx := 1\n```\n"}}},
	} {
		if got := analyze(t, a, post); len(got.Shift.Units) != len(got.Units) {
			t.Errorf("%s: %d estimates for %d units", post.ID, len(got.Shift.Units), len(got.Units))
		}
	}
}

func TestFilters(t *testing.T) {
	m := model(t)
	for _, test := range []struct {
		name string
		run  func(in string, out *strings.Builder) error
		in   string
		want string
	}{
		{"themes", func(in string, out *strings.Builder) error { return m.FilterThemes(strings.NewReader(in), out) },
			"Zonder gilde geen vertrouwen.\r\n\nNiets.\nHet wantrouwen groeit", "gilden,vertrouwen\n-\n-\nvertrouwen/wantrouwen\n"},
		{"score", func(in string, out *strings.Builder) error { return m.FilterScore(strings.NewReader(in), out, false) },
			"\n12\n", "0.0000\t0\t0.000\n0.0000\t0\t0.000\n"},
	} {
		var out strings.Builder
		if err := test.run(test.in, &out); err != nil || out.String() != test.want {
			t.Errorf("%s: %q, error %v; want %q", test.name, out.String(), err, test.want)
		}
	}
	var out strings.Builder
	err := m.FilterThemes(strings.NewReader("Het gilde.\ncaf\xe9\n"), &out)
	if err == nil || !strings.Contains(err.Error(), "line 2: not UTF-8") || out.String() != "gilden\n" {
		t.Errorf("not UTF-8: error %v after %q", err, out.String())
	}
}

func TestConfigHash(t *testing.T) {
	a, b, c := DefaultConfig(), DefaultConfig(), DefaultConfig()
	b.Lexicon = File{"other-name.tsv", []byte("x")}
	c.Lexicon = File{"name.tsv", []byte("x")}
	if a.Hash() == b.Hash() || b.Hash() != c.Hash() || len(a.Hash()) != 12 {
		t.Errorf("hashes %s, %s, %s", a.Hash(), b.Hash(), c.Hash())
	}
}

func BenchmarkAnalyze(b *testing.B) {
	posts := bundled(b)
	a := model(b).NewAnalyzer()
	size := 0
	for _, p := range posts {
		size += len(p.Markdown())
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, p := range posts {
			analyze(b, a, p)
		}
	}
}
