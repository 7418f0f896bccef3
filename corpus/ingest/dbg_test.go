package ingest

import (
	"fmt"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	data, err := os.ReadFile(os.Getenv("DBG"))
	if err != nil {
		t.Skip()
	}
	lines, _ := readLines("x.txt", data)
	r := &reading{name: "x.txt", paragraphs: joinWrapped(lines, 0)}
	r.readTop()
	r.scoreHeadings()
	r.readSigns()
	r.findComments()
	for i, p := range r.paragraphs {
		s := r.signs[i]
		fmt.Printf("%d l%d h%.1f run=%v shape=%v | st%.1f go%.1f an%.1f re%.1f vo%.1f fa%.1f cl%.1f ad%v sg%q q%v hd%.1f %q| %.50s\n", i, p.line, r.headingScores[i], r.insideRun(i, r.slimLength()), isHeadingShaped(&p), s.start, s.goOn, s.answer, s.reaction, s.voice, s.farewell, s.closing, s.address, s.signed, s.quotes, r.headers[i].score, r.headers[i].name, p.text)
	}
	b, sec := r.bestSplits()
	fmt.Println("from", r.from, b, sec)
}
