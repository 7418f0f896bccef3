package tokenize

import "sync"

// formInfo is all that the lists know of a form: its wordLists, and its stopUse as an abbreviation.
type formInfo uint8

const (
	listBits  = 1<<stopShift - 1
	stopShift = 3
)

func (f formInfo) lists() wordLists { return wordLists(f & listBits) }

func (f formInfo) stopUse() stopUse { return stopUse(f >> stopShift) }

// The table of forms has a part for up to eight letters and one for up to sixteen. Both are kept at most half full, so that a
// form that is not in them is known to be so after one or two comparisons.
const (
	shortSlots = 1 << 11
	longSlots  = 1 << 9
	hashFactor = 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio: Knuth's multiplicative hashing
)

// longestKey is the number of letters of the longest form in the table.
const longestKey = 16

// formTable maps forms of up to sixteen ASCII letters, as integers, to what the lists know of them. It is an
// open-addressed hash table with linear probing.
type formTable struct {
	short     [shortSlots]uint64
	shortInfo [shortSlots]formInfo
	long      [longSlots][2]uint64
	longInfo  [longSlots]formInfo

	signs [256]bool // bytes other than ASCII letters that may be the first such byte of a form, in either case
}

// forms builds the table from the lists once.
var forms = sync.OnceValue(func() *formTable {
	t := new(formTable)
	for w, lists := range knownWords() {
		t.add(w, formInfo(lists))
	}
	for w, use := range abbreviations() {
		t.add(w, formInfo(use)<<stopShift)
	}
	return t
})

// add adds to what is known of form w; forms of other signs than letters are left to the maps.
func (t *formTable) add(w string, info formInfo) {
	run := lettersAt(w, 0)
	switch {
	case run.end < len(w):
		t.addSign(w[run.end])
	case run.end > longestKey:
	case run.second == 0:
		i := t.shortSlot(run.first)
		t.short[i] = run.first
		t.shortInfo[i] |= info
	default:
		i := t.longSlot(run.first, run.second)
		t.long[i] = [2]uint64{run.first, run.second}
		t.longInfo[i] |= info
	}
}

// addSign notes the first byte of a form that is no letter, as folded has it, and what it stands for.
func (t *formTable) addSign(b byte) {
	t.signs[b] = true
	if b == '\'' {
		t.signs["’"[0]] = true
	}
}

// shortSlot gives the slot of a form, a free one where it is not in the table.
func (t *formTable) shortSlot(first uint64) uint64 {
	i := first * hashFactor >> (64 - 11)
	for t.short[i] != first && t.short[i] != 0 {
		i = (i + 1) % shortSlots
	}
	return i
}

// longSlot is shortSlot for more than eight letters.
func (t *formTable) longSlot(first, second uint64) uint64 {
	i := (first ^ second*hashFactor) * hashFactor >> (64 - 9)
	for t.long[i] != [2]uint64{first, second} && t.long[i][0] != 0 {
		i = (i + 1) % longSlots
	}
	return i
}

// mappedInfo gives what the maps know of w: for what is too long for the table.
func (c *cutter) mappedInfo(w string) formInfo {
	return formInfo(c.lists(w)) | formInfo(c.stopUseOf(w))<<stopShift
}

// of gives what is known of a run of up to sixteen letters.
func (t *formTable) of(run letterRun) formInfo {
	if run.second == 0 {
		return t.shortInfo[t.shortSlot(run.first)]
	}
	return t.longInfo[t.longSlot(run.first, run.second)]
}
