package ingest

import (
	"os"
	"strings"
	"teneur/corpus"
	"testing"
)

func TestDump(t *testing.T) {
	f := os.Getenv("DUMP")
	if f == "" {
		t.Skip()
	}
	for p, err := range corpus.LoadFiles(strings.Fields(f)) {
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range layouts {
			if l.name == os.Getenv("LAYOUT") {
				s, _ := paste(p, l)
				os.Stdout.WriteString(s)
			}
		}
	}
}
