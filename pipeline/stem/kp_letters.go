package stem

// The classes of letters that Kraaij–Pohlmann tells apart; a letter can be of several.
const (
	kpVowel   = 1 << iota // a e i o u with or without accent, and y
	kpAOU                 // a o u, with or without accent
	kpI                   // i, with or without accent
	kpE                   // e, with or without accent
	kpWX                  // w x
	kpDoubled             // consonants that step 6 makes single
)

const kpAIOU, kpAEIOU = kpAOU | kpI, kpAOU | kpI | kpE

// kpClasses holds the classes of each letter by its Latin-1 code.
var kpClasses = [256]uint8{
	'a': kpVowel | kpAOU, 'à': kpVowel | kpAOU, 'á': kpVowel | kpAOU, 'â': kpVowel | kpAOU, 'ä': kpVowel | kpAOU,
	'e': kpVowel | kpE, 'è': kpVowel | kpE, 'é': kpVowel | kpE, 'ê': kpVowel | kpE, 'ë': kpVowel | kpE,
	'i': kpVowel | kpI, 'ì': kpVowel | kpI, 'í': kpVowel | kpI, 'î': kpVowel | kpI, 'ï': kpVowel | kpI,
	'o': kpVowel | kpAOU, 'ò': kpVowel | kpAOU, 'ó': kpVowel | kpAOU, 'ô': kpVowel | kpAOU, 'ö': kpVowel | kpAOU,
	'u': kpVowel | kpAOU, 'ù': kpVowel | kpAOU, 'ú': kpVowel | kpAOU, 'û': kpVowel | kpAOU, 'ü': kpVowel | kpAOU,
	'y': kpVowel,
	'b': kpDoubled, 'c': kpDoubled, 'd': kpDoubled, 'f': kpDoubled, 'g': kpDoubled, 'h': kpDoubled, 'j': kpDoubled,
	'k': kpDoubled, 'l': kpDoubled, 'm': kpDoubled, 'n': kpDoubled, 'p': kpDoubled, 'q': kpDoubled, 'r': kpDoubled,
	's': kpDoubled, 't': kpDoubled, 'v': kpDoubled, 'z': kpDoubled,
	'w': kpWX | kpDoubled, 'x': kpWX | kpDoubled,
}

// endsInVowel tells whether b ends in a vowel or in ij.
func endsInVowel(b []byte) bool {
	letter, _ := lastLetter(b)
	return kpClasses[letter]&kpVowel != 0 || hasEnding(b, "ij")
}

// endsInConsonant tells whether b ends in a letter that is no vowel, nor the j of ij.
func endsInConsonant(b []byte) bool { return len(b) > 0 && !endsInVowel(b) }

// kpEndsIn tells whether b ends in a letter of one of the classes.
func kpEndsIn(b []byte, classes uint8) bool {
	letter, _ := lastLetter(b)
	return kpClasses[letter]&classes != 0
}

// dropLetter returns b without its last letter.
func dropLetter(b []byte) []byte {
	_, size := lastLetter(b)
	return b[:len(b)-size]
}
