package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"teneur/corpus"
)

// fingerprint names what a post says: twelve hexadecimal digits that are equal for equal posts, wherever they are kept.
func fingerprint(p corpus.Post) string {
	h := sha256.New()
	add := func(fields ...string) {
		for _, f := range fields {
			fmt.Fprintf(h, "%d:%s", len(f), f) // lengths keep the fields apart
		}
	}
	add(p.Title, p.Author, p.Date)
	for _, s := range p.Sections {
		add("section", s.Heading, fmt.Sprint(s.Level), s.Body)
	}
	for _, c := range p.Comments {
		add("comment", c.ID, c.ReplyTo, c.Name, c.Date, string(c.By), c.Body)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
