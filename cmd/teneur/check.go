package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"teneur/corpus"
)

// checkFlags are the options of teneur check as they were given.
type checkFlags struct{ fix, json bool }

func newCheck() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [DIR|FILE...]",
		Short: "Validate the corpus: file, line, what is wrong, what to do",
		Long: `Validates posts, each finding on a line: file, line, what is wrong, what to do.
Without arguments: corpus/posts where it exists, else the bundled posts. The exit code
is 1 where something was found.

--fix mends what is safe: line ends, byte order marks and loose accents, dates in a
spelling that means one day only (2-6-2014), comments without an id or with that of
another, file names. No word is lost and no file overwritten; what it mended is said, and
what is left is listed as without it.

--json gives an array of {"file","line","what","do","fixable"}; line is 0 where a finding
is about the whole file. With --fix, what was mended has "fixed": true.`,
		Example: "  teneur check\n  teneur check my-posts\n  teneur check my-posts --fix",
		RunE: func(cmd *cobra.Command, args []string) error {
			return check(cmd, args, f)
		},
	}
	cmd.Flags().BoolVar(&f.fix, "fix", false, "mend what is safe to mend")
	cmd.Flags().BoolVar(&f.json, "json", false, "show the findings as JSON")
	return cmd
}

func check(cmd *cobra.Command, args []string, f checkFlags) error {
	list := findings{w: cmd.OutOrStdout(), json: f.json, all: []findingJSON{}}
	if f.fix {
		var err error
		if args, err = fix(cmd, args, &list); err != nil {
			return err
		}
	}
	input, err := open(args)
	if err != nil {
		return err
	}
	bar := newProgress(notes(cmd), input.count)
	defer bar.end()
	if !f.json {
		list.w = bar.above(list.w)
	}
	posts := 0
	twice := corpus.Duplicates{}
	for post, err := range input.posts {
		if ctxErr := cmd.Context().Err(); ctxErr != nil {
			return ctxErr
		}
		if err != nil {
			list.add(problem(err))
			continue
		}
		posts++
		list.add(corpus.Validate(post)...)
		list.add(twice.Check(post)...)
		bar.step()
	}
	bar.end()
	for _, dir := range folders(args) {
		list.add(corpus.Strays(dir)...)
	}
	if err := list.end(); err != nil {
		return err
	}
	return list.verdict(notes(cmd), posts)
}

// folders are the folders among the arguments, the default one where there are none.
func folders(args []string) []string {
	if len(args) == 0 {
		args = []string{defaultCorpus}
	}
	var dirs []string
	for _, arg := range args {
		if info, err := os.Stat(arg); err == nil && info.IsDir() {
			dirs = append(dirs, arg)
		}
	}
	return dirs
}

// fix mends the Markdown files that the arguments name, and gives the arguments with the names that files have now. What cannot be
// read is left to the check that follows.
func fix(cmd *cobra.Command, args []string, list *findings) ([]string, error) {
	files, err := markdownFiles(args)
	if err != nil {
		return args, err
	}
	args = slices.Clone(args)
	for _, file := range files {
		if err := cmd.Context().Err(); err != nil {
			return args, err
		}
		mended, now, err := corpus.FixFile(file)
		switch {
		case err == nil:
			list.mended(mended, now)
			if i := slices.Index(args, file); i >= 0 {
				args[i] = now
			}
		case !errors.As(err, new(corpus.Problem)):
			fmt.Fprintln(cmd.ErrOrStderr(), "teneur: "+err.Error())
		}
	}
	return args, nil
}

func markdownFiles(args []string) ([]string, error) {
	if len(args) == 0 {
		if _, err := os.Stat(defaultCorpus); err != nil {
			return nil, usageError{errors.New("--fix: name the folder or file to mend; the bundled posts cannot be changed")}
		}
		args = []string{defaultCorpus}
	}
	var files []string
	for _, arg := range args {
		if info, err := os.Stat(arg); err == nil && info.IsDir() {
			inside, _ := corpus.PostFiles(arg) // an empty folder is the check's business
			files = append(files, inside...)
		} else if isMarkdown(arg) {
			files = append(files, arg)
		}
	}
	return files, nil
}

// findings shows what is wrong as it is found, or all of it as JSON at the end.
type findings struct {
	w            io.Writer
	json         bool
	all          []findingJSON
	found, fixed int
	fixable      int
	err          error
}

type findingJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	What    string `json:"what"`
	Do      string `json:"do"`
	Fixable bool   `json:"fixable"`
	Fixed   bool   `json:"fixed,omitempty"`
}

func (l *findings) add(problems ...corpus.Problem) {
	for _, p := range problems {
		l.found++
		if p.Fixable {
			l.fixable++
		}
		l.show(p, false)
	}
}

// mended takes up what was mended in a file, which may have a new name now.
func (l *findings) mended(problems []corpus.Problem, now string) {
	for _, p := range problems {
		l.fixed++
		if p.File != now && p.Line == 0 {
			p.Do = "renamed to " + now
		}
		l.show(p, true)
	}
}

func (l *findings) show(p corpus.Problem, fixed bool) {
	if l.json {
		l.all = append(l.all, findingJSON{p.File, p.Line, p.What, p.Do, p.Fixable, fixed})
		return
	}
	mark := ""
	if fixed {
		mark = "fixed: "
	}
	_, err := fmt.Fprintln(l.w, mark+p.String())
	l.err = errors.Join(l.err, err)
}

func (l *findings) end() error {
	if !l.json {
		return l.err
	}
	encoder := json.NewEncoder(l.w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(l.all)
}

// verdict says on standard error what came of it.
func (l *findings) verdict(w io.Writer, posts int) error {
	if l.fixed > 0 {
		fmt.Fprintf(w, "teneur: fixed: %d\n", l.fixed)
	}
	switch {
	case l.fixable > 0:
		fmt.Fprintf(w, "teneur: posts read: %d, findings: %d, of which 'teneur check --fix' mends %d\n", posts, l.found, l.fixable)
		return errReported
	case l.found > 0:
		fmt.Fprintf(w, "teneur: posts read: %d, findings: %d\n", posts, l.found)
		return errReported
	case posts == 0:
		return errors.New("no posts found; add one with 'teneur add'")
	}
	fmt.Fprintf(w, "teneur: posts read: %d, nothing found\n", posts)
	return nil
}
