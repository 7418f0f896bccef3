package ingest

import "strings"

// emoticons gives the emoticons, :names: and emoji of a text.
func emoticons(text string) []string {
	var found []string
	for field := range strings.FieldsSeq(text) {
		if isPlainWord(field) {
			continue
		}
		if isEmoticon(strings.TrimLeft(field, "(")) || endsInEmoticon(field) {
			found = append(found, field)
		}
	}
	return found
}

// isPlainWord reports whether a field is letters and perhaps a sign behind them, as nearly all are.
func isPlainWord(field string) bool {
	for i := range len(field) {
		c := field[i] | 0x20
		if (c < 'a' || c > 'z') && (i < len(field)-1 || c >= 0x80 || c == ')' || c == '(') {
			return false
		}
	}
	return field != "xD" && field != "XD"
}

const faces = " :) :-) ;) ;-) :( :-( :D :-D :P :-P :p :-p ;p ;P :o :O :-O :'( <3 xD XD ^^ :* :/ :-/ =) :)) ;)) :-)) "

func isEmoticon(field string) bool {
	if strings.Contains(faces, " "+field+" ") {
		return true
	}
	if name, ok := strings.CutPrefix(field, ":"); ok {
		name, closed := strings.CutSuffix(strings.TrimRight(name, ".,!?"), ":")
		return closed && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_+-1") == ""
	}
	return strings.IndexFunc(field, isEmoji) >= 0
}

// endsInEmoticon reports whether a word has a face glued to it: einde;)).
func endsInEmoticon(field string) bool {
	bare := strings.TrimRight(field, ".,!?")
	if mouth := strings.TrimRight(bare, ")"); mouth != bare {
		bare = mouth + ")"
	}
	for _, face := range [...]string{":)", ";)", ":-)", ";-)", ":("} {
		if strings.HasSuffix(bare, face) {
			return true
		}
	}
	return false
}

// isEmoji reports whether r is a face, a hand or a heart: signs of feeling, unlike the pictures that mark headings and lists.
func isEmoji(r rune) bool {
	switch {
	case r >= 0x1F600 && r <= 0x1F64F, r >= 0x1F910 && r <= 0x1F97A, r >= 0x1F446 && r <= 0x1F450, r >= 0x1F493 && r <= 0x1F49F:
		return true
	}
	return r == 0x1F389 || r == '☺' || r == '☹' || r == '♥' || r == '❤'
}
