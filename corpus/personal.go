package corpus

import (
	"net/netip"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words that stand for what is nobody's business.
const (
	HiddenMail   = "[e-mail]"
	HiddenNumber = "[IP]"
)

var (
	mailAddress = regexp.MustCompile(`(?i:mailto:)?([\p{L}\p{N}][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})`)
	ipNumber    = regexp.MustCompile(`\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|(?i)\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b`)
)

// HideAddresses takes every e-mail address and IP number out of a text, writes HiddenMail and HiddenNumber in their
// places, and counts them. A number must be one that an address can have: 10.0.0.1 and 2001:db8::1, but not 300.1.2.3 or 12:30:45:00.
func HideAddresses(text string) (hidden string, mails, numbers int) {
	if mayHoldMail(text) {
		text = mailAddress.ReplaceAllStringFunc(text, func(string) string { mails++; return HiddenMail })
	}
	if mayHoldIP(text) {
		text = ipNumber.ReplaceAllStringFunc(text, func(number string) string {
			if _, err := netip.ParseAddr(number); err != nil {
				return number
			}
			numbers++
			return HiddenNumber
		})
	}
	return text, mails, numbers
}

func mayHoldMail(text string) bool { return strings.Contains(text, "@") }

// mayHoldIP tells quickly that a text holds no IP number, as nearly every text does: that has three dots before a digit, or two colons before a
// digit, a letter or a colon.
func mayHoldIP(text string) bool {
	return followed(text, '.', 3, "0123456789") || followed(text, ':', 2, ":0123456789abcdefABCDEF")
}

// followed tells whether a sign stands so many times before one of others.
func followed(text string, sign byte, least int, by string) bool {
	for n := 0; ; {
		i := strings.IndexByte(text, sign)
		if i < 0 || i+1 == len(text) {
			return false
		}
		if strings.IndexByte(by, text[i+1]) >= 0 {
			if n++; n == least {
				return true
			}
		}
		text = text[i+1:]
	}
}

// findEMail gives the places of the e-mail addresses in a text that can be somebody's: none of a host that RFC 2606 sets apart for
// examples, none that names a repository, git@host:path.
func findEMail(text string) []span {
	if !mayHoldMail(text) {
		return nil
	}
	var found []span
	for _, at := range mailAddress.FindAllStringSubmatchIndex(text, -1) {
		address := span{text[at[2]:at[3]], at[2], at[3]}
		_, host, _ := strings.Cut(strings.ToLower(address.text), "@")
		if !isExample(host) && !beginsPath(text[address.end:]) {
			found = append(found, address)
		}
	}
	return found
}

func isExample(host string) bool {
	for _, name := range []string{"example.com", "example.org", "example.net", "example", "invalid", "test", "localhost"} {
		if host == name || strings.HasSuffix(host, "."+name) {
			return true
		}
	}
	return false
}

// longestPath is how far a path is followed, in bytes.
const longestPath = 200

// beginsPath tells the path behind the name of a host, ":team/project", from the colon of a sentence.
func beginsPath(s string) bool {
	return strings.HasPrefix(s, ":") && strings.Contains(strings.Fields(s[:min(len(s), longestPath)])[0], "/")
}

// findIP gives the places of the IP numbers in a text that can be somebody's: none of a private network, none of this machine.
func findIP(text string) []span {
	if !mayHoldIP(text) {
		return nil
	}
	var found []span
	for _, at := range ipNumber.FindAllStringIndex(text, -1) {
		number := span{text[at[0]:at[1]], at[0], at[1]}
		if isPersonalIP(number.text) && !endsWord(text[:number.start]) && !goesOn(text[number.end:]) {
			found = append(found, number)
		}
	}
	return found
}

func endsWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && (isWordRune(r) || strings.ContainsRune("-/.", r))
}

// goesOn tells the parts of a longer number behind its first four, 1.2.3.4.5.
func goesOn(s string) bool {
	return startsWord(s) || len(s) > 1 && s[0] == '.' && unicode.IsDigit(rune(s[1]))
}

// isPersonalIP knows an IP number from the number of a version or a section, 2.2.4.1.
func isPersonalIP(number string) bool {
	const shortest = len("1.2.34.567")
	if len(number) < shortest || strings.Count(number, ".") != 3 && strings.Count(number, ":") < 4 {
		return false
	}
	address, err := netip.ParseAddr(number)
	return err == nil && address.IsGlobalUnicast() && !address.IsPrivate()
}
