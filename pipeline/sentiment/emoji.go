package sentiment

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// emojiTable is for the English lexicon; the Dutch one has its emoji built in.
//
//go:embed emoji.tsv
var emojiTable string

// emojiEntries reads the embedded table of emoji: each form is an entry that is matched as written.
func emojiEntries(table string) ([]entry, error) {
	var entries []entry
	number := 0
	for line := range strings.Lines(table) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		forms, field, _ := strings.Cut(line, "\t")
		value, err := strconv.ParseFloat(field, 64)
		if err != nil {
			return nil, fmt.Errorf("emoji.tsv:%d: value %q is not a number", number, field)
		}
		for form := range strings.FieldsSeq(forms) {
			entries = append(entries, entry{lemma: form, class: emoji, value: value})
		}
	}
	return entries, nil
}
