package reports

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"teneur/pipeline"
)

// SafeCell keeps a spreadsheet from taking somebody's text for a formula: an apostrophe goes before the signs that begin one, and before white space
// that a spreadsheet skips.
func SafeCell(text string) string {
	if first, _ := utf8.DecodeRuneInString(text); text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + text
	}
	return text
}

func num(v float64) string { return pipeline.Decimal(v, 4) }

// numIf is num, or an empty cell where the number was not computed.
func numIf(computed bool, v float64) string {
	if !computed {
		return ""
	}
	return num(v)
}

func whole(n int) string { return strconv.Itoa(n) }

// cellForms is how many surface forms of a stem are named beside it, in a cell and in analysis.json.
const cellForms = 8

// mostForms gives the most frequent forms of a stem.
func mostForms(s pipeline.StemCount) []pipeline.FormCount {
	return s.Forms[:min(cellForms, len(s.Forms))]
}

// formsCell names the most frequent forms of a stem with their counts: gilde 12, gilden 7.
func formsCell(s pipeline.StemCount) string {
	var forms []string
	for _, f := range mostForms(s) {
		forms = append(forms, f.Form+" "+whole(f.Count))
	}
	return SafeCell(strings.Join(forms, ", "))
}
