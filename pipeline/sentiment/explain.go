package sentiment

import (
	"fmt"
	"io"
	"strings"

	"teneur/pipeline/text"
)

// Explain writes how the score of sentence s of doc came about: the sentence, each judged piece with its entry, each shifter with its
// factor, the two sides and the result, and the doubts. Numbers have two decimals.
func Explain(w io.Writer, doc *text.Document, s text.Sentence, score Score) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n", oneLine(doc.Text[s.Start:s.End]))
	for _, piece := range score.Pieces {
		piece.explain(&out)
	}
	if len(score.Pieces) == 0 {
		out.WriteString("  no judged word\n")
	}
	for _, doubt := range score.Doubt {
		fmt.Fprintf(&out, "  doubt: %s\n", doubt)
	}
	fmt.Fprintf(&out, "  = %+.2f (positive %+.2f, negative %+.2f; %d of %d content words known)\n",
		score.Value+0, score.Positive, score.Negative+0, score.Known, score.Content)
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("writing the explanation: %w", err)
	}
	return nil
}

// explain writes one piece on one line: form [entry] value, shifters, result.
func (p *Piece) explain(out *strings.Builder) {
	fmt.Fprintf(out, "  %s", oneLine(p.Form))
	if entry := strings.ReplaceAll(p.Entry, "|", ""); !strings.EqualFold(entry, p.Form) {
		fmt.Fprintf(out, " [%s]", entry)
	}
	fmt.Fprintf(out, " %+.2f", p.Value)
	for _, shifter := range p.Shifters {
		fmt.Fprintf(out, " × %+.2f (%s%s)", shifter.Factor, shifter.Name, quoted(shifter.Form))
	}
	if len(p.Shifters) > 0 {
		fmt.Fprintf(out, " → %+.2f", p.Result)
	}
	out.WriteByte('\n')
}

func quoted(form string) string {
	if form == "" {
		return ""
	}
	return " “" + form + "”"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
