package ingest

import (
	"html"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tidyName gives a title, a heading or a name as plain words on one line: entities that were encoded twice are read,
// invisible signs are gone.
func tidyName(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	s = strings.Map(func(r rune) rune {
		if r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == 0 || unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}
