package compound

import "bytes"

// linkers are the linking morphemes of Dutch; -s- is the first.
var linkers = [...]string{"s", "en", "e", "er", "n"}

// takesS tells whether a word has a suffix after which the linking morpheme is always -s- (Algemene Nederlandse Spraakkunst, chapter 12).
func takesS(word []byte) bool {
	for _, suffix := range [...]string{"heid", "ing", "schap", "teit", "ling"} {
		if len(word) > len(suffix)+1 && bytes.HasSuffix(word, []byte(suffix)) {
			return true
		}
	}
	return false
}
