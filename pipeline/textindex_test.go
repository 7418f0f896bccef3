package pipeline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestTextIndexIsAMap: texts of all lengths, many of which begin, end and are as long as another.
func TestTextIndexIsAMap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var index textIndex
	var texts []string
	want := make(map[string]int32)
	textOf := func(n int32) string { return texts[n] }
	for range 20_000 {
		text := fmt.Sprint(r.IntN(3_000))
		switch r.IntN(3) {
		case 0:
			text = "overeenkomst" + text + "overeenkomst"
		case 1:
			text = strings.Repeat("é", r.IntN(6)) + text
		}
		if r.IntN(500) == 0 {
			text = ""
		}
		number, known := want[text]
		if !known {
			number = -1
		}
		if got := index.find(text, textOf); got != number {
			t.Fatalf("%q has number %d, want %d", text, got, number)
		}
		if !known {
			want[text] = int32(len(texts))
			texts = append(texts, text)
			index.add(text)
		}
	}
	if len(texts) < 5_000 {
		t.Errorf("only %d texts", len(texts))
	}
}
