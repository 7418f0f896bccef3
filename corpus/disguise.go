package corpus

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a word with its place in a text.
type span struct {
	text       string
	start, end int
}

// words gives the words of a text: runs of letters, figures and marks.
func words(text string) iter.Seq[span] {
	return func(yield func(span) bool) {
		start := -1
		for i, r := range text {
			switch inside := isWordRune(r); {
			case inside && start < 0:
				start = i
			case !inside && start >= 0:
				if !yield(span{text[start:i], start, i}) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(span{text[start:], start, len(text)})
		}
	}
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// disguise gives a Markdown text with invented names for the readers it names, and without e-mail addresses.
func (p people) disguise(text string, near []string) string {
	var b strings.Builder
	done := 0
	put := func(start, end int, instead string) {
		b.WriteString(text[done:start])
		b.WriteString(instead)
		done = end
	}
	addresses := findEMail(text)
	for word := range words(text) {
		for len(addresses) > 0 && word.start >= addresses[0].start {
			put(addresses[0].start, addresses[0].end, HiddenMail)
			addresses = addresses[1:]
		}
		if word.start < done {
			continue
		}
		end, name := p.named(text, word, near)
		if end > 0 && (len(addresses) == 0 || end <= addresses[0].start) { // the 0 of 0@example.nl is no part of a name
			put(word.start, end, name)
		}
	}
	b.WriteString(text[done:])
	return b.String()
}

// named gives the invented name for the one named from a word on, and where the name ends; 0 where nobody is.
func (p people) named(text string, word span, near []string) (end int, name string) {
	forms := p.candidates(text, word)
	if len(forms) == 0 || inAddress(text, word.start) {
		return 0, ""
	}
	for _, form := range forms {
		place := mention{text: text, start: word.start}
		if place.end = matchWords(text[word.start:], form.words); place.end == 0 {
			continue
		}
		place.end += word.start
		place.cutGenitive()
		if form.isOf(near) && !form.surname {
			place.takeSurname()
		}
		if place.isName(form) {
			return place.close(form.pseudonym(near))
		}
	}
	return 0, ""
}

// candidates are the forms that can start with a word; a genitive counts as its name (Henks).
func (p people) candidates(text string, word span) []nameForm {
	if len(p.forms) == 0 {
		return nil
	}
	lower := strings.ToLower(word.text)
	forms := p.forms[lower]
	if bare, ok := strings.CutSuffix(lower, "s"); ok {
		forms = append(forms[:len(forms):len(forms)], p.forms[bare]...)
	}
	for at := word.end; at < len(text); { // names with signs in them: Anne-Marie, d'Hondt, jan.84
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) || at > word.start+64 {
			break
		}
		at += size
		if joined := p.forms[strings.ToLower(text[word.start:at])]; len(joined) > 0 {
			forms = append(joined[:len(joined):len(joined)], forms...)
		}
	}
	return forms
}

// matchWords gives the length of the words at the start of a text, with any white space between them but an empty line; 0 where
// they do not stand there.
func matchWords(text string, words []string) int {
	at := 0
	for i, w := range words {
		if i > 0 {
			gap := len(text[at:]) - len(strings.TrimLeft(text[at:], " \t\n"))
			if gap == 0 || strings.Count(text[at:at+gap], "\n") > 1 {
				return 0
			}
			at += gap
		}
		n := foldPrefix(text[at:], w)
		if n == 0 {
			return 0
		}
		at += n
	}
	return at
}

// foldPrefix gives the length of the start of s that equals word but for capitals, 0 for none.
func foldPrefix(s, word string) int {
	at := 0
	for range word {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	if at <= len(s) && strings.EqualFold(s[:at], word) {
		return at
	}
	return 0
}

// inAddress reports whether an offset stands in a web address, where a changed name would break the link.
func inAddress(text string, at int) bool {
	start := strings.LastIndexAny(text[:at], " \t\n<>\"") + 1
	run := text[start:at]
	if i := strings.LastIndex(run, "]("); i >= 0 {
		return !strings.Contains(run[i:], ")")
	}
	return strings.Contains(run, "://") || strings.HasPrefix(run, "www.")
}
