package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"teneur/corpus"
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
		Use:   "add FILE|DIR|-...",
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

What it found is shown, with what was left out and what it is unsure of, and what became of
it; --dry-run writes nothing. What was found wrong is corrected by --title, --author, --date
and --comments-from, or later in the file, which is made to be edited by hand. E-mail addresses and IP numbers of pages, feeds and
exports do not get into the corpus. Nothing is fetched from the network.

A post that is there already is never overwritten unless --force is given, and then the old
file is kept beside it, as NAME.md~1. The same post again is recognised and left alone.
--edit opens what was found in your editor (VISUAL or EDITOR) before it is saved; an emptied
file adds nothing.`,
		Example: `  teneur add essay.txt --dry-run
  teneur add essay.txt --title 'Wat een gilde wist' --comments-from 9
  teneur add page.html comments.rss
  teneur add wordpress-export.xml --dry-run
  teneur add saved-pages 'drafts/*.txt'
  teneur add - --author Anna < essay.txt`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("no file: name one that holds a post, a folder of them, or - for standard input")
			}
			return nil
		},
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
	a := adding{cmd: cmd, flags: f, notes: notes(cmd), errs: cmd.ErrOrStderr(), out: cmd.OutOrStdout()}
	a.into = &saver{cmd: cmd, dir: f.to, force: f.force, edit: f.edit}
	files := a.takeThreads(a.expand(args))
	a.startProgress(files)
	defer a.bar.end()
	for _, file := range files {
		if err := a.file(file); err != nil {
			if ctxErr := cmd.Context().Err(); ctxErr != nil {
				return ctxErr
			}
			a.fail(err)
		}
	}
	a.reportThreads()
	a.bar.end()
	a.sum(len(files))
	if a.failed > 0 {
		return errReported
	}
	return nil
}

// adding is one run of teneur add.
type adding struct {
	cmd              *cobra.Command
	flags            addFlags
	bar              *progress
	out, notes, errs io.Writer // where what was found goes, how it gets on, what goes wrong
	into             *saver
	threads          []thread
	failed           int

	saving sync.Mutex // held while a post is being saved
}

// startProgress tells how much of the files is read. An editor, or JSON in the making, needs the terminal for itself.
func (a *adding) startProgress(files []string) {
	if a.flags.edit || a.flags.json && isTerminal(a.out) {
		a.bar = newReadProgress(io.Discard, 0)
		return
	}
	a.bar = newReadProgress(a.notes, sizeOf(files))
	a.out, a.notes, a.errs = a.bar.above(a.out), a.bar.above(a.notes), a.bar.above(a.errs)
}

// sizeOf gives the bytes in the files together, 0 where one of them does not tell.
func sizeOf(files []string) int64 {
	var total int64
	for _, file := range files {
		info, err := os.Stat(file)
		switch {
		case file == "-":
			return 0
		case err != nil: // which is said when the file is read
		case !info.Mode().IsRegular():
			return 0
		default:
			total += info.Size()
		}
	}
	return total
}

// sum tells at the end what became of several posts.
func (a *adding) sum(files int) {
	done := a.into.tally
	posts := done.added + done.replaced + done.known
	if max(posts+a.failed, files) < 2 {
		return
	}
	said := fmt.Sprintf("%d added", done.added)
	if a.flags.dryRun {
		said = fmt.Sprintf("%d would be added", done.added)
	}
	for _, part := range []struct {
		count int
		what  string
	}{{done.replaced, "replaced"}, {done.known, "there already"}, {a.failed + done.refused, "not added, for the reasons above"}} {
		if part.count > 0 {
			said += fmt.Sprintf(", %d %s", part.count, part.what)
		}
	}
	fmt.Fprintln(a.notes, "teneur: posts: "+said)
}

// fail says what went wrong; the other files go on.
func (a *adding) fail(err error) {
	a.failed++
	fmt.Fprintln(a.errs, "teneur: "+err.Error())
}

// file adds the posts of one file, one at a time: an export can be larger than memory.
func (a *adding) file(file string) error {
	in, err := a.open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	view := viewer{w: a.out, file: file, json: a.flags.json}
	ctx := a.cmd.Context()
	err = interruptible(ctx, func() error {
		leftOut, err := ingest.Read(file, a.bar.reader(in), a.flags.Options, func(found ingest.Found) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return a.post(file, found, &view)
		})
		return errors.Join(err, view.close(leftOut))
	})
	if ctx.Err() != nil && !a.flags.edit { // somebody who edits may take an hour
		a.saving.Lock() // for good: the post that is being saved is waited for, and there is no next one
	}
	return err
}

// open opens a file, or standard input.
func (a *adding) open(file string) (io.ReadCloser, error) {
	if file == "-" {
		a.invite()
		return io.NopCloser(&toItsEnd{r: a.cmd.InOrStdin()}), nil
	}
	if ingest.IsAddress(file) {
		return io.NopCloser(strings.NewReader("")), nil // which ingest.Read refuses
	}
	in, err := os.Open(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file or folder; name a file that holds a post", file)
	case err != nil:
		return nil, fmt.Errorf("%s: cannot be read: %s; check its permissions", file, reason(err))
	}
	return in, nil
}

// invite tells somebody at the keyboard what is waited for.
func (a *adding) invite() {
	in, ok := a.cmd.InOrStdin().(*os.File)
	if !ok || !isTerminal(in) {
		return
	}
	end := "Ctrl-D"
	if runtime.GOOS == "windows" {
		end = "Ctrl-Z and Enter"
	}
	fmt.Fprintf(a.notes, "teneur: paste the post, and end it with %s on a line of its own\n", end)
}

// post shows one post and saves it. One that cannot be saved does not stop the others.
func (a *adding) post(file string, found ingest.Found, view *viewer) error {
	a.attach(&found)
	found.Post = pseudonyms(a.flags.pseudonyms).of(found.Post)
	if err := view.post(found); err != nil {
		return err
	}
	defer a.bar.step()
	if a.flags.dryRun {
		fmt.Fprintln(a.notes, a.into.plan(file, found.Post))
		return nil
	}
	said, err := a.save(file, found.Post)
	if err != nil {
		a.fail(err)
		return nil
	}
	fmt.Fprintln(a.notes, said)
	return nil
}

func (a *adding) save(file string, post corpus.Post) (said string, err error) {
	a.saving.Lock()
	defer a.saving.Unlock()
	return a.into.add(file, post)
}
