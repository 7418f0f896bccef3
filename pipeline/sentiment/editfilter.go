package sentiment

// editFilter answers of a spelling one edit away from a form whether the lexicon may list it (a Bloom filter, Bloom 1970). A form has
// some 300 such spellings, and hardly any is listed. Their hashes follow from that of the form: no spelling is made, and no
// table searched, but for the few that pass.
type editFilter []byte

const (
	// filterBits is the binary logarithm of the number of bits: eight a form of the built-in lexicon, so that 4 of 100 spellings pass that are not listed.
	filterBits = 19

	// A form hashes to the sum of its bytes, each times the power of hashBase that is its offset.
	hashBase    uint64 = 0x9e3779b97f4a7c15
	hashInverse uint64 = 0xf1de83e19937733d // hashBase * hashInverse is 1: takes a power off
)

func newEditFilter() editFilter { return make(editFilter, 1<<filterBits/8) }

// add makes the form one that may be listed.
func (f editFilter) add(form string) {
	first, second := bitsOf(hashForm(form))
	f[first/8] |= 1 << (first % 8)
	f[second/8] |= 1 << (second % 8)
}

// mayList tells whether a form with that hash may be listed.
func (f editFilter) mayList(hash uint64) bool {
	first, second := bitsOf(hash)
	return f[first/8]>>(first%8)&1 != 0 && f[second/8]>>(second%8)&1 != 0
}

// bitsOf gives the two bits of a form, of which the upper bits of its hash know.
func bitsOf(hash uint64) (first, second uint64) {
	return hash >> (64 - filterBits), hash >> (64 - 2*filterBits) & (1<<filterBits - 1)
}

func hashForm(form string) uint64 {
	sum, power := uint64(0), uint64(1)
	for i := 0; i < len(form); i++ {
		sum += uint64(form[i]) * power
		power *= hashBase
	}
	return sum
}
