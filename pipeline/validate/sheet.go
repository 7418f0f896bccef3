package validate

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteSheet writes a sample as a file to code, which Read reads once it has labels: the columns id, label (empty), text, kind and weight. It does
// not show what the program made of the texts.
func WriteSheet(w io.Writer, sample []Drawn) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "id\tlabel\ttext\tkind\tweight")
	for _, d := range sample {
		fmt.Fprintf(out, "%s\t\t%s\t%s\t%s\n", quote(oneLine(d.ID)), quote(oneLine(d.Text)), d.Kind, strconv.FormatFloat(d.Weight, 'g', 6, 64))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the sample: %w", err)
	}
	return nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
