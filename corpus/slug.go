package corpus

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const maxSlug = 80

// letters that Unicode does not take apart into a base letter and a mark, and signs with a Dutch name.
var transliterations = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ħ': "h",
	'&': "-en-", '€': "-euro-", '%': "-procent-", '+': "-plus-",
	'\'': "", '’': "", '‘': "", 'ʼ': "", '´': "", '`': "", // foto's is fotos
}

// Slug makes a file name of a title: [a-z0-9-]+, accents transliterated, at most 80 characters, cut at a word
// where possible. It is never empty ("post" where no letter is left) and never the name of a Windows device.
func Slug(title string) string {
	slug := shorten(joinWords(transliterate(title)))
	if slug == "" {
		return "post"
	}
	if isDevice(slug) {
		return slug + "-post"
	}
	return slug
}

func transliterate(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		if s, ok := transliterations[r]; ok {
			b.WriteString(s)
		} else {
			b.WriteRune(r)
		}
	}
	return norm.NFKD.String(b.String()) // the marks stand apart now
}

func joinWords(s string) string {
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
	words := strings.FieldsFunc(bare, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}

func shorten(slug string) string {
	if len(slug) <= maxSlug {
		return slug
	}
	cut := slug[:maxSlug]
	if at := strings.LastIndexByte(cut, '-'); slug[maxSlug] != '-' && at > maxSlug/2 {
		cut = cut[:at]
	}
	return strings.Trim(cut, "-")
}

// isDevice reports whether Windows would open a device instead of a file of this name, whatever its extension.
func isDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (name[:3] == "com" || name[:3] == "lpt") && name[3] >= '0' && name[3] <= '9'
}

// isName reports whether s can stand as a file name in a corpus on every system: [a-z0-9-]+, no device.
func isName(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return s != "" && !isDevice(s)
}
