package pipeline

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"teneur/pipeline/stats"
)

// TestSampleMerges: any order and any grouping of the items give the same sample, which is the items of the smallest hashes.
func TestSampleMerges(t *testing.T) {
	const size, n = 25, 400
	items := make([]sampled[int], n)
	for i := range items {
		name := fmt.Sprint("item ", i)
		items[i] = sampled[int]{hashOf(1, name), name, i}
	}
	want := smallest(slices.Clone(items), size)
	for i, one := range want[1:] {
		if want[i].compare(one) >= 0 {
			t.Fatalf("item %d is not smaller than the next", i)
		}
	}
	for round := range 50 {
		rng := stats.Stream(1, "sample", fmt.Sprint(round))
		rng.Shuffle(n, func(i, j int) { items[i], items[j] = items[j], items[i] })
		got := mergedInGroups(items, size, rng)
		if len(got.items) > 2*size {
			t.Fatalf("the sample holds %d items, want %d at most", len(got.items), 2*size)
		}
		if got := smallest(got.items, size); !reflect.DeepEqual(got, want) {
			t.Fatalf("round %d: another sample", round)
		}
	}
}

// mergedInGroups puts items into samples of random length and merges these, in a random nesting.
func mergedInGroups(items []sampled[int], size int, rng *rand.Rand) sample[int] {
	var whole sample[int]
	if len(items) < 3 || rng.IntN(8) == 0 {
		for _, one := range items {
			if whole.wants(one.hash) {
				whole.add(one, size)
			}
		}
		return whole
	}
	cut := 1 + rng.IntN(len(items)-1)
	whole = mergedInGroups(items[:cut], size, rng)
	mergeSample(&whole, mergedInGroups(items[cut:], size, rng), size, func(n int) int { return n })
	return whole
}

// TestSampleSmall: what fits is kept whole.
func TestSampleSmall(t *testing.T) {
	var s sample[string]
	for _, one := range []sampled[string]{{2, "b", "b"}, {1, "c", "c"}, {1, "a", "a"}} {
		s.add(one, 5)
	}
	var names []string
	for _, one := range smallest(s.items, 5) {
		names = append(names, one.item)
	}
	if !slices.Equal(names, []string{"a", "c", "b"}) {
		t.Errorf("the sample is %q, want a, c, b: by hash, then by name", names)
	}
}

// TestHashSpreads: names that differ in one letter, and seeds that differ by one, draw numbers that have nothing to do with each other.
func TestHashSpreads(t *testing.T) {
	flipped := 0
	for i := range 1000 {
		a, b, c := hashOf(1, fmt.Sprint("post/s1/", i)), hashOf(1, fmt.Sprint("post/s1/", i+1)), hashOf(2, fmt.Sprint("post/s1/", i))
		if a == b || a == c {
			t.Fatalf("%d: equal hashes", i)
		}
		if a>>63 != b>>63 {
			flipped++
		}
	}
	if flipped < 400 || flipped > 600 {
		t.Errorf("the first bit changes in %d of 1000 neighbours, want about half", flipped)
	}
}

// TestVoices: a set of people holds the smallest, however it came about, and tells the number up to its limit.
func TestVoices(t *testing.T) {
	var all []uint32
	for i := range 3 * MostVoices {
		all = append(all, voiceOf(fmt.Sprint("reader/", i)))
	}
	for n := range all {
		one, several := voices(nil), voices(nil)
		for i := range n {
			one = one.and(all[i]).and(all[i])
		}
		for i := n; i > 0; i -= min(i, 7) {
			several = several.with(voices(nil).with(sortedVoices(all[max(0, i-7):i])))
		}
		want := sortedVoices(all[:n])
		if want = want[:min(n, MostVoices)]; !slices.Equal(one, want) || !slices.Equal(several, want) {
			t.Fatalf("%d people: %v and %v, want %v", n, one, several, want)
		}
	}
}

func sortedVoices(v []uint32) voices { return slices.Sorted(slices.Values(v)) }
