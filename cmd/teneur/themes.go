package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"teneur/pipeline"
	"teneur/pipeline/themes"
)

// themesFlags is what "teneur themes" was asked to do.
type themesFlags struct {
	dictionary, source       string
	check, list, forms, read bool
}

func newThemes() *cobra.Command {
	var flags themesFlags
	cmd := &cobra.Command{
		Use:   "themes",
		Short: "Find themes in text: a text a line in, the theme paths found in it out",
		Long: `Finds themes in each line of standard input: their paths, sorted, separated by commas,
or - for none. A sub-theme is named by its path, and the theme above it is named too,
for its hits count for both: "vertrouwen,vertrouwen/individueel". The exception is a
sub-theme that opposes the one above it: "vertrouwen/wantrouwen" stands alone.

A dictionary of your own (--themes) is laid on top of the built-in one: themes that are
new are added, one of the same name is replaced, and one that says "add: true" brings its
words to the theme that is there. --list shows the dictionary as it is used (--forms:
with all forms of every entry), --check holds each theme to its own examples, and
--import turns a LIWC dictionary (.dic) or a quanteda one (YAML) into a file for --themes:
what it cannot carry over it names on standard error, with its line.`,
		Example: `  echo 'Zonder wederkerigheid geen vertrouwen.' | teneur themes
  teneur themes --check --themes mine.yaml
  teneur themes --import Dutch_LIWC2015.dic > liwc.yaml`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			flags.read = cmd.Flags().Changed("import")
			return flags.run(cmd)
		},
	}
	cmd.Flags().StringVar(&flags.dictionary, "themes", "", "`file` with more themes (YAML)")
	cmd.Flags().BoolVar(&flags.list, "list", false, "show the dictionary: paths, definitions, numbers of entries")
	cmd.Flags().BoolVar(&flags.forms, "forms", false, "with --list: every entry with its forms")
	cmd.Flags().BoolVar(&flags.check, "check", false, "hold each theme to its own examples and counterexamples")
	cmd.Flags().StringVar(&flags.source, "import", "", "read a LIWC (.dic) or quanteda (YAML) dictionary `file` and write it as a file of themes")
	cmd.MarkFlagsMutuallyExclusive("list", "check", "import")
	cmd.MarkFlagsMutuallyExclusive("themes", "import")
	return cmd
}

func (f themesFlags) run(cmd *cobra.Command) error {
	if f.forms && !f.list {
		return usageError{errors.New("--forms goes with --list: give both")}
	}
	if f.read {
		return importThemes(cmd, f.source)
	}
	file, err := readFile(f.dictionary)
	if err != nil {
		return err
	}
	model, err := pipeline.NewModel(pipeline.Config{Themes: file})
	switch {
	case err != nil:
		return err
	case f.list:
		return listThemes(cmd.OutOrStdout(), model.Themes().Themes(), f.forms)
	case f.check:
		return checkThemes(cmd.OutOrStdout(), model)
	}
	return filter(cmd, model.FilterThemes)
}

// listThemes prints the dictionary, each theme with its definition and where it stands.
func listThemes(w io.Writer, all []themes.Theme, forms bool) error {
	out := bufio.NewWriter(w)
	for i, t := range all {
		if i > 0 {
			fmt.Fprintln(out)
		}
		opposes := ""
		if t.Opposes {
			opposes = ", opposes the theme above it"
		}
		fmt.Fprintf(out, "%s (%s%s; %s:%d)\n", t.Path, counted(len(t.Entries), "entry", "entries"), opposes, t.File, t.Line)
		for _, text := range []string{t.Definition, t.Note} {
			if text != "" {
				fmt.Fprintf(out, "  %s\n", strings.Join(strings.Fields(text), " "))
			}
		}
		if forms {
			listEntries(out, t.Entries)
		}
	}
	return out.Flush()
}

func listEntries(out io.Writer, entries []themes.Entry) {
	for _, e := range entries {
		fmt.Fprintf(out, "  - %s: %s", e.Kind, e.Text)
		if len(e.Forms) > 0 && e.Kind != "form" {
			fmt.Fprintf(out, " = %s", strings.Join(e.Forms, ", "))
		}
		if e.Note != "" {
			fmt.Fprintf(out, " (%s)", strings.Join(strings.Fields(e.Note), " "))
		}
		fmt.Fprintln(out)
	}
}

func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

// checkThemes prints the examples that the dictionary fails, each with its place, or how many there are.
func checkThemes(w io.Writer, model *pipeline.Model) error {
	examples, broken := model.CheckExamples()
	for _, b := range broken {
		what := "is not found in its example"
		if b.Counter {
			what = "is found in its counterexample"
		}
		found := "nothing"
		if len(b.Found) > 0 {
			found = strings.Join(b.Found, ",")
		}
		fmt.Fprintf(w, "%s:%d: %s %s (found: %s): %s\n", b.File, b.Line, b.Theme, what, found, b.Text)
	}
	if len(broken) > 0 {
		return fmt.Errorf("themes: %d of %s fail: change the entries or the examples", len(broken), counted(examples, "example", "examples"))
	}
	fmt.Fprintf(w, "%s, all as the themes promise\n", counted(examples, "example", "examples"))
	return nil
}

// importThemes writes a dictionary of another program as a file of themes.
func importThemes(cmd *cobra.Command, name string) error {
	file, err := readFile(name)
	if err != nil {
		return err
	}
	if file.Data == nil {
		return usageError{errors.New("--import names no file: give a LIWC (.dic) or quanteda (YAML) dictionary")}
	}
	written, left, err := themes.Import(file.Data, filepath.Base(name))
	if err != nil {
		return err
	}
	for _, l := range left {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s:%d: left out: %s\n", name, l.Line, l.What)
	}
	_, err = cmd.OutOrStdout().Write(written)
	return err
}
