package corpus

import (
	"net/netip"
	"strings"
	"unicode"
	"unicode/utf8"
)

// findEMail gives the places of e-mail addresses in a text. Those of the names that RFC 2606 sets apart for examples are nobody's.
func findEMail(text string) []span {
	var found []span
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '@')
		if i < 0 {
			return found
		}
		at += i
		start := at - suffixLength(text[:at], isMailboxRune)
		end := at + 1 + prefixLength(text[at+1:], isHostRune)
		for end > at+1 && strings.ContainsRune(".-", rune(text[end-1])) {
			end--
		}
		start += len(text[start:at]) - len(strings.TrimLeft(text[start:at], ".-_+"))
		host := strings.ToLower(text[at+1 : end])
		if start < at && isHost(host) && !isExample(host) && !strings.HasPrefix(text[end:], ":") { // git@host:path is a repository
			found = append(found, span{text[start:end], start, end})
		}
		at = max(end, at+1)
	}
}

func isMailboxRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._%+-", r)
}

func isHostRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '-'
}

func prefixLength(s string, is func(rune) bool) int {
	for i, r := range s {
		if !is(r) {
			return i
		}
	}
	return len(s)
}

func suffixLength(s string, is func(rune) bool) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeLastRuneInString(s[:len(s)-n])
		if !is(r) {
			break
		}
		n += size
	}
	return n
}

// isHost reports whether a name can be that of a host: two labels and more, the last of two letters and more.
func isHost(name string) bool {
	at := strings.LastIndexByte(name, '.')
	last := name[at+1:]
	return at > 0 && !strings.Contains(name, "..") && utf8.RuneCountInString(last) > 1 && strings.IndexFunc(last, unicode.IsDigit) < 0
}

func isExample(host string) bool {
	for _, name := range []string{"example.com", "example.org", "example.net", "example", "invalid", "test", "localhost"} {
		if host == name || strings.HasSuffix(host, "."+name) {
			return true
		}
	}
	return false
}

// findIP gives the places of the IP numbers in a text that can be somebody's: none of a private network, none of this machine.
func findIP(text string) []span {
	var found []span
	is := func(r rune) bool { return r == '.' || r == ':' || r < utf8.RuneSelf && isHex(byte(r)) }
	for at := 0; at < len(text); {
		n := prefixLength(text[at:], is)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		run := strings.TrimRight(text[at:at+n], ".:")
		if isPersonalIP(run) && !startsWord(text[at+n:]) && !endsWord(text[:at]) {
			found = append(found, span{run, at, at + len(run)})
		}
		at += n
	}
	return found
}

func isHex(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b && b <= 'f' || 'A' <= b && b <= 'F'
}

func endsWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && (isWordRune(r) || r == '-' || r == '/')
}

// isPersonalIP knows an IP number from the number of a version or a section, 2.2.4.1.
func isPersonalIP(run string) bool {
	const shortest = len("1.2.34.567")
	if len(run) < shortest {
		return false
	}
	if strings.Count(run, ".") != 3 && strings.Count(run, ":") < 4 {
		return false
	}
	address, err := netip.ParseAddr(run)
	return err == nil && address.IsGlobalUnicast() && !address.IsPrivate()
}
