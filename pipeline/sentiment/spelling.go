package sentiment

import "strings"

// accents maps the vowels that are written with an accent for emphasis to the plain ones.
var accents = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "à", "a", "è", "e", "ì", "i", "ò", "o", "ù", "u",
	"\ufe0f", "", "🏻", "", "🏼", "", "🏽", "", "🏾", "", "🏿", "", "’", "'")

// plainSpellings takes back what a writer does for emphasis: accents (gewéldig), drawn-out letters (mooooi), syllables spelt
// out (he-le-maal), the skin tones of emoji and the mark of a hashtag. It gives the spellings to try, in order; none where nothing was done.
func plainSpellings(form string) []string {
	plain := form
	if !isASCII(form) {
		plain = accents.Replace(form)
	}
	var all []string
	if plain != form {
		all = append(all, plain)
	}
	if hasRun(plain) {
		all = append(all, shortenRuns(plain, 2), shortenRuns(plain, 1))
	}
	if tag, found := strings.CutPrefix(plain, "#"); found && tag != "" {
		all = append(all, tag)
	}
	if joined := strings.ReplaceAll(plain, "-", ""); joined != plain && joined != "" {
		all = append(all, joined)
	}
	return all
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// shortenRuns brings three or more of the same letter back to keep of them.
func shortenRuns(form string, keep int) string {
	out := make([]byte, 0, len(form))
	for start := 0; start < len(form); {
		end := start + 1
		for end < len(form) && form[end] == form[start] {
			end++
		}
		length := end - start
		if length > 2 && form[start] < 0x80 {
			length = keep
		}
		out = append(out, form[start:start+length]...)
		start = end
	}
	return string(out)
}

func hasRun(form string) bool {
	for i := 2; i < len(form); i++ {
		if form[i] == form[i-1] && form[i] == form[i-2] && form[i] < 0x80 {
			return true
		}
	}
	return false
}
