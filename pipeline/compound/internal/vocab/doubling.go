package vocab

// Undouble drops the last letter of stem where it is a consonant written twice, as before a suffix: "knokk" becomes "knok".
func Undouble(stem string) string {
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] && consonant(stem[n-1]) {
		return stem[:n-1]
	}
	return stem
}

// DoubledSuffix tells whether what looks like a compound of word[:cut] and word[cut:] is one word with its final consonant doubled
// before a suffix: "knok" and "ken", "betrek" and "king".
func DoubledSuffix(word []byte, cut int) bool {
	if word[cut] != word[cut-1] || !consonant(word[cut]) {
		return false
	}
	switch string(word[cut+1:]) {
	case "en", "er", "ers", "e", "es", "el", "els", "ing", "ingen", "end", "ende", "enden", "ig", "ige", "ij", "ijen", "erij", "ertje", "etje", "etjes", "eling", "elijk", "elijke":
		return true
	}
	return false
}

func consonant(b byte) bool {
	switch b {
	case 'b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't':
		return true
	}
	return false
}
