package corpus

import (
	"strings"
	"testing"
)

func TestFindEMail(t *testing.T) {
	for text, want := range map[string]string{
		"Mail jan@bos.nl.": "jan@bos.nl", "<a.b-c+d@x-y.co.uk>": "a.b-c+d@x-y.co.uk", "mailto:jan@bos.nl?x": "jan@bos.nl",
		"a@b.nl, c@d.nl": "a@b.nl c@d.nl", "@henk": "", "a@b": "", "jan@example.org": "", "git@github.com:x/y": "", "x@1.2": "", "@@.nl": "",
		"é@ü.de": "é@ü.de", "a@b..nl": "",
	} {
		if got := spanTexts(findEMail(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFindIP(t *testing.T) {
	for text, want := range map[string]string{
		"van 82.94.12.7, zei hij": "82.94.12.7", "192.168.1.1 127.0.0.1 10.0.0.2": "", "versie 1.2.3": "", "v1.2.3.4": "", "§ 2.2.4.1": "", "1.2.3.4.5": "",
		"2001:67c:2e8:22::c100:68b.": "2001:67c:2e8:22::c100:68b", "10:30:15": "", "std::vector": "", "300.1.1.1": "", "": "",
	} {
		if got := spanTexts(findIP(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func spanTexts(spans []span) string {
	var all []string
	for _, s := range spans {
		all = append(all, s.text)
	}
	return strings.Join(all, " ")
}
