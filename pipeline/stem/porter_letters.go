package stem

// The classes of letters that Porter's algorithm tells apart.
const (
	porterVowel = 1 << iota // a e i o u y è
	porterI                 // i that stands for a consonant
	porterJ                 // j
)

// porterClasses holds the classes of each letter by its Latin-1 code.
var porterClasses = [256]uint8{
	'a': porterVowel, 'e': porterVowel, 'i': porterVowel, 'o': porterVowel, 'u': porterVowel, 'y': porterVowel,
	'è': porterVowel, 'I': porterI, 'j': porterJ,
}

// endsOutside tells whether b ends in a letter of none of the classes.
func endsOutside(b []byte, classes uint8) bool {
	letter, size := lastLetter(b)
	return size > 0 && porterClasses[letter]&classes == 0
}
