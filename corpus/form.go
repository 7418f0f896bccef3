package corpus

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// fileForm is what Parse settled of the bytes of a file: the lines, from 1, where each was first met, 0 for nowhere.
type fileForm struct {
	byteOrderMark, lineEnd, decomposed int
}

// formOf compares the bytes of a file with the text that was made of them.
func formOf(data, text string) fileForm {
	var f fileForm
	if data == text {
		return f
	}
	at := func(offset int) int {
		if offset < 0 {
			return 0
		}
		return lineAt([]byte(data[:offset]), offset)
	}
	f.byteOrderMark = at(strings.IndexRune(data, '\uFEFF'))
	f.lineEnd = at(strings.IndexByte(data, '\r'))
	if end := norm.NFC.QuickSpanString(data); end < len(data) && !norm.NFC.IsNormalString(data) {
		f.decomposed = at(end)
	}
	return f
}

// problems says what was settled. Nothing of it changes a word: Fix does the same in the file.
func (f fileForm) problems(file string) []Problem {
	var found []Problem
	for _, p := range []struct {
		line     int
		what, do string
	}{
		{f.byteOrderMark, "a byte order mark", "take it out"},
		{f.lineEnd, "lines that end as on Windows (CR LF)", "end them with LF"},
		{f.decomposed, "letters with loose accents (not NFC)", "write each as one character"},
	} {
		if p.line > 0 {
			found = append(found, Problem{File: file, Line: p.line, What: p.what, Do: p.do, Fixable: true})
		}
	}
	return found
}
