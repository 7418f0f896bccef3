package tokenize

import (
	"strings"
	"unicode"
)

// address gives the end of the URL, e-mail address, domain or @name at pos; pos where there is none.
func (c *cutter) address(pos int) int {
	b := c.s[pos]
	switch {
	case b == '@':
		return c.mention(pos)
	case !isASCIILetter(b) && !isDigit(rune(b)), !c.addressLike(pos):
		return pos
	}
	if hasScheme(c.s[pos:c.to]) {
		return c.urlEnd(pos)
	}
	if end := c.email(pos); end > pos {
		return end
	}
	return c.domain(pos)
}

// addressLike reports whether a sign that every address has stands behind the first letters, digits and hyphens at pos.
func (c *cutter) addressLike(pos int) bool {
	limit := min(c.to, pos+longestLocalPart+1)
	for pos = lettersAt(c.s, pos).end; pos < limit; pos++ {
		switch b := c.s[pos]; {
		case isASCIILetter(b), isDigit(rune(b)), b == '-':
		default:
			return strings.IndexByte("@.:_+%", b) >= 0
		}
	}
	return false
}

// hasScheme reports whether s begins as an address of the web does.
func hasScheme(s string) bool {
	for _, scheme := range [...]string{"http://", "https://", "www.", "ftp://", "mailto:"} {
		if len(s) > len(scheme) && s[0]|0x20 == scheme[0] && strings.EqualFold(s[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}

// urlEnd gives the end of the address at pos: to the end of the chunk, without the punctuation of the sentence.
func (c *cutter) urlEnd(pos int) int {
	url := c.s[pos:c.to]
	if i := strings.IndexAny(url, "<>\"“”«»|`"); i > 0 {
		url = url[:i]
	}
	brackets := strings.Count(url, "(") - strings.Count(url, ")")
	for url != "" {
		switch last := url[len(url)-1]; {
		case last == ')' && brackets < 0:
			brackets++
		case strings.IndexByte(".,:;!?'*]}", last) < 0:
			return pos + len(strings.TrimRight(url, "’…"))
		}
		url = url[:len(url)-1]
	}
	return pos
}

// longestLocalPart is the limit that RFC 5321 sets to what stands before the @.
const longestLocalPart = 64

// email gives the end of the e-mail address at pos, by the shape local@label.label.
func (c *cutter) email(pos int) int {
	at := pos
	for at < c.to && at-pos <= longestLocalPart && isLocalByte(c.s[at]) {
		at++
	}
	if c.runeAt(at) != '@' || at-pos > longestLocalPart {
		return pos
	}
	end, dots := c.hostEnd(at + 1)
	if dots == 0 {
		return pos
	}
	return end
}

func isLocalByte(b byte) bool {
	return isASCIILetter(b) || isDigit(rune(b)) || b == '.' || b == '_' || b == '-' || b == '+' || b == '%'
}

// longestHost is the limit that RFC 1035 sets to a host name.
const longestHost = 253

// hostEnd gives the end of the labels joined by full stops at pos, and how many full stops join them.
func (c *cutter) hostEnd(pos int) (end, dots int) {
	limit := min(c.to, pos+longestHost)
	for end = pos; end < limit; end++ {
		b := c.s[end]
		switch {
		case isASCIILetter(b), isDigit(rune(b)):
		case b == '-' && end > pos && isWordRune(c.runeAt(end+1)):
		case b == '.' && end > pos && isWordRune(c.runeAt(end+1)) && c.runeAt(end+1) < 0x80:
			dots++
		default:
			return end, dots
		}
	}
	return end, dots
}

// domain gives the end of an address without its scheme: bol.com, nrc.nl/artikel.
func (c *cutter) domain(pos int) int {
	first := pos
	for first < c.to && first-pos < longestLocalPart && (isASCIILetter(c.s[first]) || isDigit(rune(c.s[first])) || c.s[first] == '-') {
		first++
	}
	if first == c.to || c.s[first] != '.' || first-pos < 2 {
		return pos
	}
	end, dots := c.hostEnd(pos)
	if dots == 0 || dots > 4 || isWordRune(c.runeAt(end)) {
		return pos
	}
	top := c.s[pos+strings.LastIndexByte(c.s[pos:end], '.')+1 : end]
	if !isTopLevelDomain(top) || c.lists(top)&dutchList != 0 && c.runeAt(end) != '/' {
		return pos
	}
	if c.runeAt(end) == '/' {
		return c.urlEnd(pos)
	}
	return end
}

// isTopLevelDomain reports the top-level domains that are common on Dutch pages.
func isTopLevelDomain(s string) bool {
	switch s {
	case "nl", "be", "com", "org", "net", "eu", "de", "fr", "uk", "info", "io", "gov", "edu", "int", "biz", "nu",
		"tv", "me", "it", "es", "us", "ch", "at", "se", "dk", "no", "fi", "ca", "au", "frl", "amsterdam",
		"vlaanderen", "brussels", "gent", "blog", "app", "dev", "online", "shop", "site", "cloud", "page", "tech", "news", "is", "in", "er", "al", "om", "na", "je":
		return true
	}
	return false
}

// mention gives the end of the @name at pos: @henk, @Jan-Willem, @naam@server.nl.
func (c *cutter) mention(pos int) int {
	end := c.nameEnd(pos+1, '-')
	if end == pos+1 {
		return pos
	}
	if c.runeAt(end) == '@' {
		if host, dots := c.hostEnd(end + 1); dots > 0 {
			return host
		}
	}
	return end
}

// hashtag gives the end of the #tag at pos, pos where no letter follows the sign.
func (c *cutter) hashtag(pos int) int {
	if c.s[pos] != '#' {
		return pos
	}
	end := c.nameEnd(pos+1, '_')
	if strings.IndexFunc(c.s[pos:end], unicode.IsLetter) < 0 {
		return pos
	}
	return end
}

// nameEnd gives the end of the letters, digits and underscores at pos; the extra sign joins them too.
func (c *cutter) nameEnd(pos int, extra rune) int {
	end := pos
	for end < c.to {
		r := c.runeAt(end)
		if r != '_' && !isWordRune(r) && !isCombining(r) && (r != extra || end == pos || !isWordRune(c.runeAt(end+1))) {
			break
		}
		end = c.after(end)
	}
	return end
}
