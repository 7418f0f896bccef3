package ingest

import (
	"fmt"
	"net/netip"
	"regexp"
	"strings"
)

// The words that stand for what is nobody's business.
const (
	hiddenMail   = "[e-mail]"
	hiddenNumber = "[IP]"
)

var (
	mailAddress = regexp.MustCompile(`(?i)(?:mailto:)?[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`)
	ipNumber    = regexp.MustCompile(`\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|(?i)\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b`)
)

// hidden counts what was hidden.
type hidden struct{ mails, numbers int }

// hide takes e-mail addresses and IP numbers out of a text.
func (h *hidden) hide(s string) string {
	if strings.Contains(s, "@") {
		s = mailAddress.ReplaceAllStringFunc(s, func(string) string { h.mails++; return hiddenMail })
	}
	if strings.Count(s, ".") >= 3 || strings.Count(s, ":") >= 3 {
		s = ipNumber.ReplaceAllStringFunc(s, h.hideNumber)
	}
	return s
}

// hideNumber hides a number that an address can have: 10.0.0.1, but not 300.1.2.3; 2001:db8::1, but not 12:30:45:00.
func (h *hidden) hideNumber(number string) string {
	if _, err := netip.ParseAddr(number); err != nil {
		return number
	}
	h.numbers++
	return hiddenNumber
}

// leftOut says what was hidden.
func (h *hidden) leftOut() []string {
	var list []string
	if h.mails > 0 {
		list = append(list, fmt.Sprintf("%d e-mail addresses in the text: %s stands in their place", h.mails, hiddenMail))
	}
	if h.numbers > 0 {
		list = append(list, fmt.Sprintf("%d IP numbers in the text: %s stands in their place", h.numbers, hiddenNumber))
	}
	return list
}
