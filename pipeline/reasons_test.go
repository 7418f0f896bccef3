package pipeline

import (
	"math"
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
)

// sidesOf gives the sentences on either side of a difference, told from the post itself.
func sidesOf(a *Analysis, r ShiftReason) (from, to []Place) {
	in := func(belongs func(u *Unit) bool) []Place {
		var all []Place
		for i := range a.Units {
			for j, s := range a.Units[i].Doc.Sentences {
				if belongs(&a.Units[i]) && !s.Quoted {
					all = append(all, Place{i, j})
				}
			}
		}
		return all
	}
	switch r.Kind {
	case ClaimTurn:
		series := in(essayUnit)
		return series[:a.Shift.Changes[0].Sentence], series[a.Shift.Changes[0].Sentence:]
	case ClaimContrast:
		return in(replyUnit), in(readerUnit)
	case ClaimDiscussion:
		return in(essayUnit), in(commentUnit)
	}
	return in(func(u *Unit) bool { return u.ID == r.From }), in(func(u *Unit) bool { return u.ID == r.To })
}

func meanOfPlaces(a *Analysis, places []Place) float64 {
	sum := 0.0
	for _, p := range places {
		sum += a.Units[p.Unit].Value(p.Sentence)
	}
	return sum / float64(len(places))
}

// checkReasons holds what holds of every reason: the words add up to the difference of the means, and the sentences lie on the side that they stand for.
func checkReasons(t *testing.T, a *Analysis) {
	t.Helper()
	for _, r := range a.Reasons {
		from, to := sidesOf(a, r)
		if r.FromCount != len(from) || r.ToCount != len(to) {
			t.Errorf("%s, %s: %d and %d sentences, want %d and %d", a.ID, r.Kind, r.FromCount, r.ToCount, len(from), len(to))
		}
		delta, sum := meanOfPlaces(a, to)-meanOfPlaces(a, from), 0.0
		for i, c := range r.Words {
			sum += c.Total
			if i > 0 && math.Abs(c.Total) > math.Abs(r.Words[i-1].Total) {
				t.Errorf("%s, %s: %+v stands after a smaller one", a.ID, r.Kind, c)
			}
		}
		if math.Abs(sum-delta) > 1e-9 || math.Abs(r.Delta-delta) > 1e-9 {
			t.Errorf("%s, %s: the words add up to %v, the difference is told as %v, the means differ by %v", a.ID, r.Kind, sum, r.Delta, delta)
		}
		checkTelling(t, a, r.FromSentences, from)
		checkTelling(t, a, r.ToSentences, to)
		if math.Abs(r.Delta) > 0.05 && len(r.FromSentences)+len(r.ToSentences) == 0 {
			t.Errorf("%s, %s: no sentence shows a difference of %v", a.ID, r.Kind, r.Delta)
		}
	}
}

// checkTelling holds that the sentences shown are few, differ, and belong to their side. Which they are is tested in package shift.
func checkTelling(t *testing.T, a *Analysis, shown, side []Place) {
	t.Helper()
	if len(shown) > shift.MostTelling {
		t.Errorf("%s: %d sentences are shown", a.ID, len(shown))
	}
	for i, p := range shown {
		if !slices.Contains(side, p) || slices.Contains(shown[:i], p) || a.Units[p.Unit].Value(p.Sentence) == 0 {
			t.Errorf("%s: sentence %v of %v", a.ID, p, shown)
		}
	}
}

// TestReasonsAddUp: in generated posts, in the bundled ones, and in one where every kind of difference is planted.
func TestReasonsAddUp(t *testing.T) {
	all := analyzed(t, model(t), append(append(generated(7, 20), bundled(t)...), contrary()))
	kinds := make(map[string]int)
	for i := range all {
		checkReasons(t, &all[i])
		for _, r := range all[i].Reasons {
			kinds[r.Kind]++
		}
	}
	for _, kind := range []string{ClaimTurn, ClaimExtremes, ClaimNeighbours, ClaimContrast, ClaimDiscussion} {
		if kinds[kind] == 0 {
			t.Errorf("no post has a reason for %s", kind)
		}
	}
}

// contrary is a post that turns from good to bad, whose readers are friendly and whose author is not.
func contrary() corpus.Post {
	good := mixed(1, "De tuin is prachtig.", "Het huis is echt niet lelijk.", "Het regent.") + "\n\n"
	bad := mixed(1, "De straat is afschuwelijk.", "De buurman is niet aardig.", "Het regent.") + "\n\n"
	p := corpus.Post{ID: "contrary", Author: "Anna", Sections: []corpus.Section{{Heading: "Goed", Level: 2, Body: strings.Repeat(good, 10)}, {Heading: "Slecht", Level: 2, Body: strings.Repeat(bad, 10)}}}
	for i := range 16 {
		c := corpus.Comment{ID: "c" + string(rune('a'+i)), By: corpus.Reader, Name: "Cor", Body: "Wat een prachtig stuk. Ik heb ervan genoten. Dank je wel."}
		if i%2 == 1 {
			c.By, c.Name, c.Body = corpus.Author, "Anna", "Ik vind het vreselijk. Het blijft een treurige zaak. Dat is verdrietig."
		}
		p.Comments = append(p.Comments, c)
	}
	return p
}

// TestReasonNames: a word is named with what turned it, in the order of the text, in lower case.
func TestReasonNames(t *testing.T) {
	a := analyzed(t, model(t), []corpus.Post{contrary()})[0]
	i := slices.IndexFunc(a.Reasons, func(r ShiftReason) bool { return r.Kind == ClaimExtremes })
	if i < 0 {
		t.Fatalf("no reason for the extremes: %+v", a.Reasons)
	}
	r := a.Reasons[i]
	in := make(map[string][2]int)
	for _, c := range r.Words {
		in[c.Key] = [2]int{c.InA, c.InB}
	}
	if r.From != "s2" || r.To != "s1" {
		t.Errorf("from %s to %s, want from the lowest, s2, to the highest, s1", r.From, r.To)
	}
	for word, want := range map[string][2]int{"prachtig": {0, 10}, "afschuwelijk": {10, 0}, "niet aardig": {10, 0}} {
		if in[word] != want {
			t.Errorf("%s stands %v times on the two sides, want %v: %v", word, in[word], want, in)
		}
	}
	for word := range in {
		if word == "lelijk" || word == "aardig" {
			t.Errorf("%s is named without what turned it: %v", word, in)
		}
	}
}

func TestItemName(t *testing.T) {
	piece := func(token int, form string, by ...sentiment.Applied) sentiment.Piece {
		return sentiment.Piece{Token: token, Form: form, Entry: form, Shifters: by}
	}
	for _, test := range []struct {
		piece sentiment.Piece
		want  string
	}{
		{piece(3, "goed"), "goed"},
		{piece(3, "goed", sentiment.Applied{Form: "Niet", Token: 1}), "niet goed"},
		{piece(1, "viel", sentiment.Applied{Form: "tegen", Token: 4}), "viel tegen"},
		{piece(4, "goed", sentiment.Applied{Form: "erg", Token: 3}, sentiment.Applied{Form: "niet", Token: 2}), "niet erg goed"},
		{piece(3, "goed", sentiment.Applied{Form: "niet", Token: 1}, sentiment.Applied{Form: "niet", Token: 1}), "niet goed"},
		{piece(3, "goed", sentiment.Applied{Name: "question", Form: "?", Token: 4}, sentiment.Applied{Name: "topic", Token: -1}), "goed"},
	} {
		if got := itemName(&test.piece, test.piece.Form); got != test.want {
			t.Errorf("%+v is named %q, want %q", test.piece, got, test.want)
		}
	}
}

// TestThemeShares: what the sentences on a theme add to a difference, with its sign.
func TestThemeShares(t *testing.T) {
	m := modelWith(t, seaThemes)
	post := corpus.Post{ID: "shares", Sections: []corpus.Section{{Heading: "A", Level: 2, Body: "De zee is prachtig. Het regent."}, {Heading: "B", Level: 2, Body: "De haven is lelijk. De stoel is lelijk. Het regent. Het regent."}}}
	a := analyzed(t, m, []corpus.Post{post})[0]
	shares := a.themeShares(m.Themes(), a.Units[0].places(0), a.Units[1].places(1))
	want := a.Units[1].Value(0)/4 - a.Units[0].Value(0)/2
	harbour := a.Units[1].Value(0) / 4
	if len(shares) != 2 || shares[0].Path != "zee" || math.Abs(shares[0].Share-want) > 1e-12 || shares[1].Path != "zee/haven" || math.Abs(shares[1].Share-harbour) > 1e-12 {
		t.Errorf("%+v, want zee %v, zee/haven %v", shares, want, harbour)
	}
}
