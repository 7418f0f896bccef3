package tokenize

import (
	_ "embed"
	"strings"
	"sync"

	"teneur/pipeline/text"
)

//go:embed function_nl.txt
var functionDutch string

//go:embed function_en.txt
var functionEnglish string

//go:embed common_en.txt
var commonEnglish string

// wordLists tells in which lists a form stands.
type wordLists uint8

const (
	dutchList wordLists = 1 << iota
	englishList
	englishCommon // frequent words of open classes
)

// maxFolded is the length in bytes of the longest form that is looked up.
const maxFolded = 20

// knownWords reads the embedded lists once.
var knownWords = sync.OnceValue(func() map[string]wordLists {
	known := make(map[string]wordLists, 1024)
	for _, w := range dataWords(functionDutch) {
		known[w] |= dutchList
	}
	for _, w := range dataWords(functionEnglish) {
		known[w] |= englishList
	}
	for _, w := range dataWords(commonEnglish) {
		known[w] |= englishCommon
	}
	return known
})

// dataWords gives the words of an embedded list: anything between white space on lines that do not begin with #.
func dataWords(data string) []string {
	var all []string
	for line := range strings.Lines(data) {
		if !strings.HasPrefix(line, "#") {
			all = append(all, strings.Fields(line)...)
		}
	}
	return all
}

// IsFunctionWord reports whether the lower-case form belongs to a closed class of the language (articles,
// pronouns, prepositions, conjunctions, auxiliaries, numerals up to twelve, common adverbs such as er,
// dan, ook), contracted forms included: m'n, zo'n, 't. A typographic apostrophe counts as a straight one.
func IsFunctionWord(lower string, l text.Lang) bool {
	list := dutchList
	if l == text.English {
		list = englishList
	}
	return listsOf(knownWords(), lower)&list != 0
}

// lists gives the lists that hold w, whatever its case.
func (c *cutter) lists(w string) wordLists { return listsOf(c.known, w) }

func listsOf(known map[string]wordLists, w string) wordLists {
	var buffer [maxFolded + 4]byte
	return known[string(folded(buffer[:0], w))]
}

// folded appends w in lower case, with straight apostrophes, to buffer; nothing where w is longer than maxFolded.
func folded(buffer []byte, w string) []byte {
	if len(w) > maxFolded {
		return buffer
	}
	for i := 0; i < len(w); i++ {
		switch b := w[i]; {
		case 'A' <= b && b <= 'Z':
			buffer = append(buffer, b+('a'-'A'))
		case b == 0xC3 && i+1 < len(w) && 0x80 <= w[i+1] && w[i+1] <= 0x9E && w[i+1] != 0x97: // À to Þ
			buffer = append(buffer, b, w[i+1]+0x20)
			i++
		case b == 0xE2 && i+2 < len(w) && w[i+1] == 0x80 && (w[i+2] == 0x98 || w[i+2] == 0x99): // ‘ and ’
			buffer = append(buffer, '\'')
			i += 2
		default:
			buffer = append(buffer, b)
		}
	}
	return buffer
}
