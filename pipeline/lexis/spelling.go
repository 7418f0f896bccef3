package lexis

import "strings"

const vowels = "aeiouyáéíóúàèëïöüêôû"

func isVowel(b byte) bool { return b >= 0x80 || strings.IndexByte(vowels, b) >= 0 } // letters beyond ASCII are vowels but for ç and ñ

// infinitives gives the ways to write a stem before -en: loop gives lopen, red redden, leef leven, ga gaan.
// Most are no words; whoever asks looks them up.
func infinitives(stem string) []string {
	if len(stem) < 2 {
		return nil
	}
	last, before := stem[len(stem)-1], stem[len(stem)-2]
	body := stem[:len(stem)-1]
	all := []string{stem + "en"}
	switch {
	case isVowel(last):
		return append(all, stem+"n", stem+string(rune(last))+"n")
	case !isVowel(before):
	case len(body) > 1 && body[len(body)-2] == before:
		all = append(all, body[:len(body)-1]+string(rune(last))+"en", body[:len(body)-1]+string(rune(voiced(last)))+"en")
	default:
		all = append(all, stem+string(rune(last))+"en")
	}
	if strings.HasSuffix(stem, "ieer") {
		all = append(all, strings.TrimSuffix(stem, "ieer")+"iëren")
	}
	if voiced(last) != last {
		all = append(all, body+string(rune(voiced(last)))+"en")
	}
	return all
}

func voiced(last byte) byte {
	switch last {
	case 'f':
		return 'v'
	case 's':
		return 'z'
	}
	return last
}

// closed gives the ways to write what stands before a vowel at the end of a word: lop gives loop, bakk
// bak, lev leef, and where the last vowel may be weak the word as it is too: wandel, wandeel.
func closed(open string) []string {
	if len(open) < 2 {
		return []string{open}
	}
	last, before := open[len(open)-1], open[len(open)-2]
	body := open[:len(open)-1]
	end := string(rune(devoiced(last)))
	switch {
	case isVowel(last):
		return []string{open}
	case last == before:
		return []string{body}
	case !isVowel(before) || len(body) > 1 && isVowel(body[len(body)-2]) || last >= 0x80:
		return []string{body + end}
	case strings.IndexByte("wxjh", last) >= 0: // no vowel is doubled before these
		return []string{open}
	case len(body) > 1 && (strings.IndexByte("ei", before) >= 0 || before == 'o' && last == 'r') && hasVowel(body[:len(body)-1]):
		return []string{body + end, body + string(rune(before)) + end}
	}
	return []string{body + string(rune(before)) + end}
}

func hasVowel(s string) bool {
	for i := range len(s) {
		if isVowel(s[i]) {
			return true
		}
	}
	return false
}

func devoiced(last byte) byte {
	switch last {
	case 'v':
		return 'f'
	case 'z':
		return 's'
	}
	return last
}

// bare is a root without what Dutch spelling adds to it: vowels and consonants single, v and z as
// f and s: equal for kritiek and kritik-, groot and grot-, lief and liev-.
func bare(root string) string {
	b := make([]byte, 0, len(root))
	for i := range len(root) {
		c := devoiced(root[i])
		if len(b) > 0 && (b[len(b)-1] == c || c == 'e' && b[len(b)-1] == 'i') {
			continue
		}
		b = append(b, c)
	}
	return string(b)
}
