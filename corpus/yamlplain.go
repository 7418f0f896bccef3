package corpus

import (
	"strings"
	"unicode/utf8"
)

// plainMetadata reads a block of YAML in which every line is a key and a value of plain words, or of words between quotes
// without escapes: what nearly all front matter is. ok is false for any other block, which the parser must read.
func plainMetadata(block string) (m metadata, ok bool) {
	var found plainEntries
	line := 0
	for rest := block; rest != ""; {
		var text string
		text, rest, _ = strings.Cut(rest, "\n")
		line++
		key, value, ok := plainEntry(text)
		if !ok {
			return metadata{}, false
		}
		found.take(key, value, line)
	}
	return found.metadata(), line > 0
}

// plainEntries are the values of the keys that teneur knows; of a key that stands twice the first counts.
type plainEntries struct{ title, author, authors, source, date plainValue }

type plainValue struct {
	text string
	line int // from 1, 0 where the key does not stand there
}

func (e *plainEntries) take(key, value string, line int) {
	entry := e.entry(key)
	if entry != nil && entry.line == 0 {
		*entry = plainValue{oneLine(value), line}
	}
}

func (e *plainEntries) entry(key string) *plainValue {
	switch {
	case strings.EqualFold(key, "title"):
		return &e.title
	case strings.EqualFold(key, "author"):
		return &e.author
	case strings.EqualFold(key, "authors"):
		return &e.authors
	case strings.EqualFold(key, "source"):
		return &e.source
	case strings.EqualFold(key, "date"):
		return &e.date
	}
	return nil
}

// metadata gives the values as clones: they are kept for longer than their post.
func (e *plainEntries) metadata() metadata {
	author := e.author
	if author.line == 0 {
		author = e.authors
	}
	m := metadata{title: strings.Clone(e.title.text), author: strings.Clone(author.text), source: strings.Clone(e.source.text)}
	m.setDate(strings.Clone(e.date.text), e.date.line)
	return m
}

const longestKey = 64 // YAML allows 1,024 bytes

// plainEntry takes a line such as title: Een gilde apart.
func plainEntry(line string) (key, value string, ok bool) {
	key, value, found := strings.Cut(line, ": ")
	value = strings.Trim(value, " ")
	if !found || value == "" || len(key) > longestKey || !isPlainKey(key) {
		return "", "", false
	}
	if quote := value[0]; quote == '"' || quote == '\'' {
		value, ok = unquoted(value[1:], quote)
		return key, value, ok
	}
	return key, plainScalar(value), isPlainScalar(value)
}

// isPlainKey knows a word that means itself as a key.
func isPlainKey(key string) bool {
	for i := range len(key) {
		if b := key[i]; !isASCIILetter(b) && (i == 0 || b != '_' && b != '-' && (b < '0' || b > '9')) {
			return false
		}
	}
	return key != ""
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// unquoted takes the words up to a quote that ends the line.
func unquoted(s string, quote byte) (string, bool) {
	words, ok := strings.CutSuffix(s, string(quote))
	return words, ok && strings.IndexByte(words, quote) < 0 && strings.IndexByte(words, '\\') < 0 && hasOnly(words, isPrintable)
}

func plainScalar(value string) string {
	switch value {
	case "null", "Null", "NULL":
		return ""
	}
	return value
}

// isPlainScalar knows words that need no quotes, and that nothing can follow.
func isPlainScalar(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	startsWord := first >= utf8.RuneSelf || isASCIILetter(s[0]) || '0' <= s[0] && s[0] <= '9'
	return startsWord && !strings.HasSuffix(s, ":") && !strings.Contains(s, ": ") && hasOnly(s, isPlainRune)
}

func hasOnly(s string, allowed func(rune) bool) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !allowed(r) }) < 0
}

// isPlainRune knows what means itself inside a value without quotes.
func isPlainRune(r rune) bool { return isPrintable(r) && !strings.ContainsRune("#[]{}|>@`%*&!\\", r) }

// isPrintable knows the signs that a YAML file may hold for certain, line breaks excepted.
func isPrintable(r rune) bool {
	return r >= ' ' && r < 0x7f || r > 0xa0 && r < 0x2000 && r != 0x1680 || r >= 0x2010 && r < 0x2028 || r >= 0x2190 && r < 0xD800
}
