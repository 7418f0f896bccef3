package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"teneur/pipeline"
)

// lineWriter writes the lines of a concordance in one format.
type lineWriter interface {
	write(pipeline.KwicLine) error
	flush() error
}

// lines chooses the writer of the format.
func (f *kwicFlags) lines(cmd *cobra.Command, out *bufio.Writer) lineWriter {
	switch f.format {
	case "tsv":
		return newRows(out)
	case "json":
		return jsonLines{out}
	}
	columns := f.width
	if columns == 0 {
		columns = terminalColumns(cmd.OutOrStdout())
	}
	if columns == 0 {
		columns = defaultColumns
	}
	return newAligned(out, min(max(columns, leastColumns), mostColumns))
}

// concordance is a run of teneur kwic: it passes the lines on as the posts come, or keeps them where they are to be sorted.
type concordance struct {
	flags kwicFlags
	lines lineWriter
	bar   *progress
	kept  []pipeline.KwicLine // to be sorted

	posts, with, skipped         int // posts that were read, that have a hit, that could not be read
	hits, words, quoted, written int
	left                         int // lines left out for --limit
}

func (c *concordance) skip(stderr io.Writer) func(error) {
	return func(err error) {
		c.skipped++
		fmt.Fprintln(stderr, "teneur: "+err.Error())
	}
}

// add takes up what was found in one post.
func (c *concordance) add(found pipeline.Concordance) error {
	c.posts++
	defer c.bar.step()
	c.hits, c.words, c.quoted = c.hits+found.Hits, c.words+found.Words, c.quoted+found.Quoted
	if found.Hits > 0 {
		c.with++
	}
	if c.flags.sort != "corpus" {
		c.kept = append(c.kept, found.Lines...)
		return nil
	}
	if err := c.write(found.Lines); err != nil {
		return err
	}
	return c.lines.flush()
}

// write writes lines up to the limit.
func (c *concordance) write(lines []pipeline.KwicLine) error {
	for i, line := range lines {
		if c.flags.limit > 0 && c.written == c.flags.limit {
			c.left += len(lines) - i
			return nil
		}
		if err := c.lines.write(line); err != nil {
			return fmt.Errorf("writing the concordance: %w", err)
		}
		c.written++
	}
	return nil
}

// finish writes the lines that were kept, in their order, and ends the output.
func (c *concordance) finish() error {
	sortLines(c.kept, c.flags.sort)
	return errors.Join(c.write(c.kept), c.lines.flush())
}

// report tells on standard error what was counted.
func (c *concordance) report(cmd *cobra.Command) error {
	stderr := notes(cmd)
	switch {
	case c.posts == 0 && c.skipped > 0:
		return errReported // every line stands there already
	case c.posts == 0:
		return errors.New("no posts found; add one with 'teneur add'")
	}
	fmt.Fprintf(stderr, "teneur: hits: %d in %d of %d posts; %s\n", c.hits, c.with, c.posts, rate(c.hits, c.words))
	if c.quoted > 0 {
		fmt.Fprintf(stderr, "teneur: not counted: %d in what comments quote of the essay; --quoted shows them\n", c.quoted)
	}
	if c.left > 0 {
		fmt.Fprintf(stderr, "teneur: %d shown, %d left out for --limit\n", c.written, c.left)
	}
	if c.skipped > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "teneur: %d of the posts skipped, for the reasons above\n", c.skipped)
		return errReported
	}
	return nil
}
