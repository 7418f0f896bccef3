package corpus

import (
	"strings"
	"testing"
)

func TestFindEMail(t *testing.T) {
	for text, want := range map[string]string{
		"Mail jan@bos.nl.": "jan@bos.nl", "<a.b-c+d@x-y.co.uk>": "a.b-c+d@x-y.co.uk", "mailto:jan@bos.nl?x": "jan@bos.nl",
		"a@b.nl, c@d.nl": "a@b.nl c@d.nl", "@henk": "", "a@b": "", "jan@example.org": "", "git@github.com:x/y": "", "x@1.2": "", "@@.nl": "",
		"é@ü.de": "é@ü.de", "a@b..nl": "", "jan@bos.nl: hij komt": "jan@bos.nl", "_jan@bos.nl_, 'jan@bos.nl'": "jan@bos.nl jan@bos.nl", "jan@bos.nl2": "jan@bos.nl",
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
		"82.94.12.7:8080": "82.94.12.7", "101.102.103.104.105": "", "82.94.12.7.De rest": "82.94.12.7",
	} {
		if got := spanTexts(findIP(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestHideAddresses: whatever can be an address is hidden, also where findEMail and findIP leave it in peace.
func TestHideAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"Mail jan@bos.nl.": "Mail [e-mail].", "<MAILTO:o'brien+x@bos.co.uk>": "<[e-mail]>", "_jan@bos.nl_": "_[e-mail]_", "@henk": "@henk", "a@b": "a@b", "jan@example.org": "[e-mail]",
		"jan@bos.nl: 10.0.0.1": "[e-mail]: [IP]", "2001:db8::1, 12:30:45:00": "[IP], 12:30:45:00", "300.1.2.3 1.2.3": "300.1.2.3 1.2.3", "": "",
	} {
		got, mails, numbers := HideAddresses(text)
		if got != want || mails != strings.Count(want, HiddenMail) || numbers != strings.Count(want, HiddenNumber) {
			t.Errorf("%q: %q, %d and %d, want %q", text, got, mails, numbers, want)
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
