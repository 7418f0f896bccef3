package lexis

import (
	"slices"
	"testing"
)

func TestCompanions(t *testing.T) {
	const vertrouwen, buur, lenen, regen = 0, 1, 2, 3
	var sentences [][]int32
	var carrying []bool
	for i := range 60 {
		theme := i < 20
		s := []int32{regen}
		if theme {
			s = append(s, vertrouwen)
		}
		if theme && i < 15 || i == 40 {
			s = append(s, buur, buur, buur) // counts once a sentence
		}
		if i%3 == 0 {
			s = append(s, lenen)
		}
		sentences, carrying = append(sentences, s), append(carrying, theme)
	}
	got := Companions(sentences, carrying, []bool{vertrouwen: true}, KeynessOptions{})
	if !slices.Equal(terms(got), []int{buur}) {
		t.Fatalf("%+v: want buur alone", got)
	}
	if got[0].Target != 15 || got[0].Reference != 1 {
		t.Errorf("%+v: want 15 of 20 sentences against 1 of 40", got[0])
	}
	if got := Companions(sentences, carrying, nil, KeynessOptions{}); len(got) != 2 {
		t.Errorf("%+v: without the theme's words the word itself is its best companion", got)
	}
	for i := range carrying {
		carrying[i] = i < MinSentences-1
	}
	if got := Companions(sentences, carrying, nil, KeynessOptions{}); got != nil {
		t.Errorf("%+v: nine sentences are too few", got)
	}
	if got := Companions(nil, nil, nil, KeynessOptions{}); got != nil {
		t.Errorf("%+v of no text", got)
	}
}
