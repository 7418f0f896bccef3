package reports

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"teneur/pipeline"
)

// language writes the report's texts and numbers in Dutch or in English.
type language struct{ english bool }

func newLanguage(code string) language { return language{english: code == "en"} }

// code gives the ISO 639-1 code.
func (l language) code() string { return l.t("nl", "en") }

// t chooses between the Dutch and the English text. Both stand beside each other in the source, so
// that neither is changed without the other.
func (l language) t(dutch, english string) string {
	if l.english {
		return english
	}
	return dutch
}

// f is t with a format.
func (l language) f(dutch, english string, args ...any) string {
	return fmt.Sprintf(l.t(dutch, english), args...)
}

// number prints v with a fixed number of decimals, in Dutch with a decimal comma; a negative number has a true minus sign.
func (l language) number(v float64, digits int) string {
	s := pipeline.Decimal(v, digits)
	if !l.english {
		s = strings.Replace(s, ".", ",", 1)
	}
	return strings.Replace(s, "-", "−", 1)
}

// signed is number with a plus sign before what is above zero.
func (l language) signed(v float64, digits int) string {
	s := l.number(v, digits)
	if v > 0 && strings.Trim(s, "0.,") != "" {
		return "+" + s
	}
	return s
}

// count prints a whole number with a mark between thousands.
func (l language) count(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + l.t(".", ",") + s[i:]
	}
	return s
}

// percent prints a share from 0 to 1.
func (l language) percent(share float64) string {
	return fmt.Sprintf("%.0f%%", math.Round(100*share))
}

// p prints a p-value as the field does: never as zero.
func (l language) p(v float64) string {
	if v < 0.001 {
		return "p < " + l.number(0.001, 3)
	}
	return "p = " + l.number(v, 3)
}

// interval prints both ends of an interval of scores.
func (l language) interval(low, high float64) string {
	return l.f("%s tot %s", "%s to %s", l.signed(low, 2), l.signed(high, 2))
}

// times says how often: een keer, 12 keer.
func (l language) times(n int) string {
	switch n {
	case 0:
		return l.t("geen enkele keer", "not once")
	case 1:
		return l.t("één keer", "once")
	}
	return l.f("%s keer", "%s times", l.count(n))
}

// several counts things: één reactie, 12 reacties.
func (l language) several(n int, oneDutch, moreDutch, oneEnglish, moreEnglish string) string {
	switch {
	case n == 0 && !l.english:
		return "geen " + moreDutch
	case n == 0:
		return "no " + moreEnglish
	case n == 1 && !l.english:
		return "één " + oneDutch
	case n == 1:
		return "one " + oneEnglish
	}
	return l.count(n) + " " + l.t(moreDutch, moreEnglish)
}

// words counts words.
func (l language) words(n int) string { return l.several(n, "woord", "woorden", "word", "words") }

// list joins items: a, b en c.
func (l language) list(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return strings.Join(items[:n-1], ", ") + l.t(" en ", " and ") + items[n-1]
	}
}

// join sets items behind each other: a, b, c.
func (l language) join(items []string) string { return strings.Join(items, ", ") }

// capital begins a sentence.
func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// quote sets a heading in the quotation marks of the language.
func (l language) quote(heading string) string { return "‘" + heading + "’" }
