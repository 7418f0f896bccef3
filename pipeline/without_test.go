package pipeline

import (
	"context"
	"reflect"
	"testing"

	"teneur/pipeline/shift"
	"teneur/pipeline/topics"
)

// without analyses the bundled posts with parts of the analysis left out.
func without(t *testing.T, names ...string) (posts []Analysis, whole Corpus) {
	t.Helper()
	c := DefaultConfig()
	var err error
	if c.Without, err = WithoutParts(names); err != nil {
		t.Fatal(err)
	}
	if got := c.Without.Parts(); !reflect.DeepEqual(got, names) {
		t.Fatalf("parts %q, want %q", got, names)
	}
	m, err := NewModel(c)
	if err != nil {
		t.Fatal(err)
	}
	a := m.NewAnalyzer()
	var sum Summary
	for _, post := range bundled(t) {
		one, err := a.Analyze(context.Background(), post)
		if err != nil {
			t.Fatal(err)
		}
		sum.Add(one)
		posts = append(posts, one)
	}
	return posts, m.Summarize(sum)
}

// TestWithoutStatistics: nothing is said of chance, and means, words and themes stay what they are.
func TestWithoutStatistics(t *testing.T) {
	got, whole := without(t, "statistics")
	want, wantWhole := without(t)
	intervals := 0
	for i := range got {
		a, b := &got[i], &want[i]
		if len(a.Claims)+len(a.Variations)+len(a.Shift.Changes)+len(a.Shift.Arc) > 0 {
			t.Errorf("%s: %d claims, %d turns", a.ID, len(a.Claims), len(a.Shift.Changes))
		}
		for j, e := range a.Shift.Units {
			f := b.Shift.Units[j]
			if f.Enough {
				intervals++
			}
			if e.Enough || e.Why == "" || f.Enough && e.Why != shift.WhyLeftOut || e.Mean != f.Mean || e.N != f.N {
				t.Errorf("%s, %s: %+v, beside %+v", a.ID, a.Units[j].ID, e, f)
			}
		}
		if !reflect.DeepEqual(a.Stems, b.Stems) || !reflect.DeepEqual(a.Wording, b.Wording) || a.Units[0].Positive != b.Units[0].Positive {
			t.Errorf("%s: words differ", a.ID)
		}
	}
	if intervals == 0 {
		t.Error("with statistics there is no interval either")
	}
	if whole.CommentsVsEssay.Why != shift.WhyLeftOut || whole.CommentsVsEssay.Delta != wantWhole.CommentsVsEssay.Delta || whole.ToneTrend.Testable {
		t.Errorf("%+v, %+v", whole.CommentsVsEssay, whole.ToneTrend)
	}
	for _, theme := range whole.Themes {
		if theme.Trend.Known || theme.Hits > 0 && !theme.Trend.LeftOut {
			t.Errorf("%s: trend %+v", theme.Path, theme.Trend)
		}
	}
}

// TestWithoutSensitivity: the claims are the same, and none was checked.
func TestWithoutSensitivity(t *testing.T) {
	got, _ := without(t, "sensitivity")
	want, _ := without(t)
	claims, fails := 0, 0
	for i := range got {
		if got[i].Variations != nil || len(got[i].Claims) != len(want[i].Claims) {
			t.Errorf("%s: %d claims, want %d; %d variations", got[i].ID, len(got[i].Claims), len(want[i].Claims), len(got[i].Variations))
		}
		for j, c := range got[i].Claims {
			claims, fails = claims+1, fails+len(want[i].Claims[j].Fails)
			if c.Kind != want[i].Claims[j].Kind || len(c.Fails) > 0 {
				t.Errorf("%s: %+v", got[i].ID, c)
			}
		}
	}
	if claims == 0 || fails == 0 {
		t.Errorf("%d claims that fail %d times: too few to tell", claims, fails)
	}
}

func TestWithoutTopics(t *testing.T) {
	_, whole := without(t, "topics")
	if whole.Topics.Why != topics.LeftOut || len(whole.Topics.Topics) > 0 || len(whole.Suggestions) == 0 {
		t.Errorf("%+v; %d suggestions", whole.Topics, len(whole.Suggestions))
	}
}

// TestWithoutIsConfiguration: reports of different parts have different names, and there is no part of another name.
func TestWithoutIsConfiguration(t *testing.T) {
	c := DefaultConfig()
	all := c.Hash()
	c.Without.Topics = true
	if c.Hash() == all {
		t.Error("without topics the hash is the same")
	}
	if _, err := WithoutParts([]string{"topics", "tone"}); err == nil {
		t.Error("a part that there is not gives no error")
	}
}
