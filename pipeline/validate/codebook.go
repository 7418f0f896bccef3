package validate

import _ "embed"

//go:embed codebook_nl.md
var dutchCodebook string

//go:embed codebook_en.md
var englishCodebook string

// Codebook returns the rules for coders, in Markdown: what tone is, whose, of what, with examples. In English where
// english, else in Dutch.
func Codebook(english bool) string {
	if english {
		return englishCodebook
	}
	return dutchCodebook
}
