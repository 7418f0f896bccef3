package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"teneur/corpus/ingest"
)

// addFlags are the options of teneur add as they were given.
type addFlags struct {
	ingest.Options
	to                  string
	dryRun, json, force bool
	edit                bool
	pseudonyms          string
}

func newAdd() *cobra.Command {
	f := addFlags{}
	cmd := &cobra.Command{
		Use:   "add FILE|-...",
		Short: "Add posts to the corpus: pasted text, Markdown, web pages, feeds, WordPress exports",
		Long: `Adds posts to the corpus, from files of any of these kinds, folders of them, patterns
(*.html) and standard input (-):

  pasted text           finds the headings, where the comments begin, who speaks and who
                        answers whom; --comments-from settles where they begin
  Markdown              of Hugo, Jekyll, Docusaurus, Obsidian, or a post of the corpus
  a web page (.html)    as a browser saves it: the article and the comments below it
  a feed                RSS, Atom or JSON Feed with the full text; a feed of comments
                        joins the post that is given with it
  a WordPress export    published posts with their approved comments

What it found is shown, with what was left out and what it is unsure of; the file that it
writes is made to be edited by hand. E-mail addresses and IP numbers of pages, feeds and
exports do not get into the corpus. Nothing is fetched from the network.

A post that is there already is never overwritten unless --force is given, and then the old
file is kept beside it, as NAME.md~1. The same post again is recognised and left alone.
--edit opens what was found in your editor (VISUAL or EDITOR) before it is saved; an emptied
file adds nothing.`,
		Example: "  teneur add essay.txt --dry-run\n  teneur add essay.txt --title 'Wat een gilde wist' --comments-from 49\n" +
			"  teneur add page.html comments.rss\n  teneur add wordpress-export.xml --dry-run\n  teneur add saved-pages/\n  pbpaste | teneur add - --title 'Een titel'",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.to == "" {
				return usageError{errors.New("--to: name a folder")}
			}
			if f.edit && f.dryRun {
				return usageError{errors.New("--edit and --dry-run exclude one another")}
			}
			return add(cmd, args, f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.to, "to", defaultCorpus, "folder of the corpus")
	flags.BoolVar(&f.dryRun, "dry-run", false, "show what was found, write nothing")
	flags.BoolVar(&f.json, "json", false, "show what was found as JSON")
	flags.BoolVar(&f.force, "force", false, "replace a post that is there already, and keep the old file beside it")
	flags.BoolVar(&f.edit, "edit", false, "open what was found in your editor before it is saved")
	pseudonymsFlag(flags, &f.pseudonyms, "give readers invented names in the corpus")
	flags.IntVar(&f.CommentsFrom, "comments-from", 0, "`line` of the input where the first comment begins; -1 for no comments")
	flags.StringVar(&f.Title, "title", "", "title of the post")
	flags.StringVar(&f.Author, "author", "", "author of the post")
	flags.StringVar(&f.Date, "date", "", "date of the post (2014-06-02)")
	return cmd
}

// add reads every file, shows what was found, and saves it; a file that cannot be read does not stop the others.
func add(cmd *cobra.Command, args []string, f addFlags) error {
	a := adding{cmd: cmd, flags: f, into: &saver{dir: f.to, force: f.force, edit: f.edit}}
	files := a.expand(args)
	files = a.takeThreads(files)
	for _, file := range files {
		if err := a.file(file); err != nil {
			if ctxErr := cmd.Context().Err(); ctxErr != nil {
				return ctxErr
			}
			a.fail(err)
		}
	}
	a.reportThreads()
	if a.failed {
		return errReported
	}
	return nil
}

// adding is one run of teneur add.
type adding struct {
	cmd     *cobra.Command
	flags   addFlags
	into    *saver
	threads []thread
	failed  bool
}

// fail says what went wrong; the other files go on.
func (a *adding) fail(err error) {
	a.failed = true
	fmt.Fprintln(a.cmd.ErrOrStderr(), "teneur: "+err.Error())
}

// file adds the posts of one file, one at a time: an export can be larger than memory.
func (a *adding) file(file string) error {
	in, err := a.open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	view := viewer{w: a.cmd.OutOrStdout(), file: file, json: a.flags.json}
	ctx := a.cmd.Context()
	return interruptible(ctx, func() error {
		leftOut, err := ingest.Read(file, in, a.flags.Options, func(found ingest.Found) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return a.post(file, found, &view)
		})
		return errors.Join(err, view.close(leftOut))
	})
}

// open opens a file, or standard input.
func (a *adding) open(file string) (io.ReadCloser, error) {
	if file == "-" {
		return io.NopCloser(a.cmd.InOrStdin()), nil
	}
	if isAddress(file) {
		return io.NopCloser(strings.NewReader("")), nil // which ingest.Read refuses
	}
	in, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %s; name a file that holds a post", file, reason(err))
	}
	return in, nil
}

func isAddress(file string) bool {
	return strings.HasPrefix(file, "http://") || strings.HasPrefix(file, "https://")
}

// post shows one post and saves it. One that cannot be saved does not stop the others.
func (a *adding) post(file string, found ingest.Found, view *viewer) error {
	a.attach(&found)
	found.Post = pseudonyms(a.flags.pseudonyms).of(found.Post)
	if err := view.post(found); err != nil || a.flags.dryRun {
		return err
	}
	if err := a.into.add(a.cmd, file, found.Post); err != nil {
		a.fail(err)
	}
	return nil
}
