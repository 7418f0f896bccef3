package lexis

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// TestPartsIsCompareWords: parts of random texts are compared as CompareWords compares them.
func TestPartsIsCompareWords(t *testing.T) {
	ranked := 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 3))
		vocabulary := 20 + r.IntN(400)
		parts, whole, tokens := make([][]int32, 2+r.IntN(12)), make([]int, vocabulary), 0
		for i := range parts {
			own := r.IntN(vocabulary)
			for range r.IntN(900) {
				term := int32(float64(vocabulary) * r.Float64() * r.Float64() * r.Float64())
				if r.IntN(6) == 0 {
					term = int32(own)
				}
				if r.IntN(10) == 0 {
					term = -1
				} else {
					whole[term]++
				}
				parts[i], tokens = append(parts[i], term), tokens+1
			}
		}
		p := NewParts(whole, tokens, KeynessOptions{Most: 10})
		for _, part := range parts {
			target, rest := Side{Counts: make([]int, vocabulary), Tokens: len(part)}, Side{Counts: append([]int(nil), whole...), Tokens: tokens - len(part)}
			for _, term := range part {
				if term >= 0 {
					target.Counts[term]++
					rest.Counts[term]--
				}
			}
			got, want := p.Compare(part, len(part)), CompareWords(target, rest, KeynessOptions{Most: 10})
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: %+v, want %+v", seed, got, want)
			}
			ranked += len(got.Over) + len(got.Under)
		}
	}
	if ranked < 100 {
		t.Errorf("only %d words are ranked", ranked)
	}
}
