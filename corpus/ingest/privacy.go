package ingest

import (
	"fmt"

	"teneur/corpus"
)

// hidden counts what was hidden.
type hidden struct{ mails, numbers int }

// hide takes e-mail addresses and IP numbers out of a text.
func (h *hidden) hide(s string) string {
	s, mails, numbers := corpus.HideAddresses(s)
	h.mails += mails
	h.numbers += numbers
	return s
}

// leftOut says what was hidden.
func (h *hidden) leftOut() []string {
	var list []string
	if h.mails > 0 {
		list = append(list, fmt.Sprintf("%d e-mail addresses in the text: %s stands in their place", h.mails, corpus.HiddenMail))
	}
	if h.numbers > 0 {
		list = append(list, fmt.Sprintf("%d IP numbers in the text: %s stands in their place", h.numbers, corpus.HiddenNumber))
	}
	return list
}
