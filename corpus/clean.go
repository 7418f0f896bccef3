package corpus

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxSize is the largest file, in bytes, that is read as one post. A long novel takes up two
// million; a larger file is something else, and would only take the memory of the other posts.
const MaxSize = 32 << 20

// maxNesting is how many quotes and lists may stand inside one another at the start of a line. No
// reader gets further than a few; a thousand would cost more time than the rest of the corpus.
const maxNesting = 256

// clean settles a file's bytes, once: UTF-8 in NFC, lines ended by \n, no byte order mark. raw is data as it was, and the
// same string as text for most files.
func clean(name string, data []byte) (raw, text string, err error) {
	if err := CheckBytes(name, data); err != nil {
		return "", "", err
	}
	raw = string(data)
	text = settle(raw)
	if strings.TrimSpace(text) == "" {
		return "", "", Problem{File: name, What: "the file is empty", Do: "write the post in it, or remove it"}
	}
	if line := deepLine(text); line > 0 {
		return "", "", Problem{File: name, Line: line,
			What: fmt.Sprintf("more than %d quotes or lists inside one another", maxNesting),
			Do:   "remove the row of > or - signs"}
	}
	return raw, text, nil
}

var settler = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\uFEFF", "", "\x00", "")

// settle brings any string to the form in which text is kept.
func settle(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if strings.IndexByte(s, '\r') >= 0 || strings.IndexByte(s, 0) >= 0 || strings.Contains(s, "\uFEFF") {
		s = settler.Replace(s)
	}
	if isComposed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// isComposed reports whether s is NFC at first sight: most text holds nothing that could be something else.
func isComposed(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if mayCompose(r) {
			return false
		}
		i += size
	}
	return true
}

// mayCompose is false for what is NFC by itself and beside any other such rune: Latin letters and the signs of prose.
func mayCompose(r rune) bool {
	return r >= 0x300 && !(0x2002 <= r && r < 0x20D0 || 0x2190 <= r && r < 0x2200)
}

// CheckBytes refuses what cannot be the text of a post: more than MaxSize, NUL bytes, anything that is not UTF-8. The error is a
// Problem that names the line.
func CheckBytes(name string, data []byte) error {
	if len(data) > MaxSize {
		return tooLarge(name)
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return Problem{File: name, Line: lineAt(data, at), What: "a NUL byte: no text, or text in UTF-16",
			Do: "save the file as UTF-8"}
	}
	if at := firstInvalid(data); at >= 0 {
		return Problem{File: name, Line: lineAt(data, at),
			What: fmt.Sprintf("not UTF-8 (byte %#02x)", data[at]), Do: "save the file as UTF-8"}
	}
	return nil
}

func tooLarge(name string) Problem {
	return Problem{File: name, What: fmt.Sprintf("larger than %d MB", MaxSize>>20),
		Do: "split it into posts of their own"}
}

// firstInvalid gives the offset of the first byte that is not UTF-8, -1 where all is.
func firstInvalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// lineAt gives the number of the line that holds offset at, counting \n, \r\n and lone \r.
func lineAt(data []byte, at int) int {
	line := 1
	for i, b := range data[:at] {
		if b == '\n' || b == '\r' && !(i+1 < len(data) && data[i+1] == '\n') {
			line++
		}
	}
	return line
}

// deepLine gives the first line that opens more than maxNesting quotes and lists, 0 where none does.
func deepLine(text string) int {
	number := 0
	for start := 0; start < len(text); {
		end := lineEnd(text, start)
		line := text[start:end]
		number++
		if len(line) > maxNesting && nesting(line) > maxNesting && !isRuler(line) {
			return number
		}
		start = end
	}
	return 0
}

// nesting counts the marks of quotes and lists at the start of a line, up to one more than allowed.
func nesting(line string) int {
	depth := 0
	for depth <= maxNesting {
		line = strings.TrimLeft(line, " \t")
		rest, ok := afterMark(line)
		if !ok {
			break
		}
		line = rest
		depth++
	}
	return depth
}

// afterMark gives what follows the quote or list mark that line starts with.
func afterMark(line string) (string, bool) {
	if strings.HasPrefix(line, ">") {
		return line[1:], true
	}
	mark := strings.TrimLeft(line, "0123456789")
	if mark == "" || mark == line && !strings.ContainsRune("-+*", rune(mark[0])) ||
		mark != line && mark[0] != '.' && mark[0] != ')' {
		return line, false
	}
	if len(mark) == 1 || mark[1] == ' ' || mark[1] == '\t' || mark[1] == '\n' {
		return mark[1:], true
	}
	return line, false
}

// isRuler reports whether line is a thematic break such as - - - or * * *.
func isRuler(line string) bool {
	rest := strings.Trim(line, " \t\n")
	return rest != "" && (rest[0] == '-' || rest[0] == '*') && strings.Trim(rest, rest[:1]+" \t") == ""
}
