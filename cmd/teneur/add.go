package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"teneur/corpus"
	"teneur/corpus/ingest"
)

// addFlags are the options of teneur add as they were given.
type addFlags struct {
	ingest.Options
	to                  string
	dryRun, json, force bool
}

func newAdd() *cobra.Command {
	f := addFlags{}
	cmd := &cobra.Command{
		Use:   "add FILE|-...",
		Short: "Add posts to the corpus: pasted text or Markdown",
		Long: `Adds posts to the corpus. In pasted text it finds the headings, where the comments
begin, who speaks and who answers whom, and says what it is unsure of; --comments-from
settles where they begin, and the file that it writes is made to be edited by hand.
A post that is there already is never overwritten unless --force is given.`,
		Example: "  teneur add essay.txt --dry-run\n  teneur add essay.txt --title 'Wat een gilde wist' --comments-from 49\n  pbpaste | teneur add - --title 'Een titel'",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.to == "" {
				return usageError{errors.New("--to: name a folder")}
			}
			return add(cmd, args, f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.to, "to", defaultCorpus, "folder of the corpus")
	flags.BoolVar(&f.dryRun, "dry-run", false, "show what was found, write nothing")
	flags.BoolVar(&f.json, "json", false, "show what was found as JSON")
	flags.BoolVar(&f.force, "force", false, "replace a post that is there already")
	flags.IntVar(&f.CommentsFrom, "comments-from", 0, "`line` of the input where the first comment begins; -1 for no comments")
	flags.StringVar(&f.Title, "title", "", "title of the post")
	flags.StringVar(&f.Author, "author", "", "author of the post")
	flags.StringVar(&f.Date, "date", "", "date of the post (2014-06-02)")
	return cmd
}

// add reads every file, shows what was found, and saves it; a file that cannot be read does not stop the others.
func add(cmd *cobra.Command, files []string, f addFlags) error {
	failed := false
	for _, file := range files {
		if err := addOne(cmd, file, f); err != nil {
			if ctxErr := cmd.Context().Err(); ctxErr != nil {
				return ctxErr
			}
			failed = true
			fmt.Fprintln(cmd.ErrOrStderr(), "teneur: "+err.Error())
		}
	}
	if failed {
		return errReported
	}
	return nil
}

func addOne(cmd *cobra.Command, file string, f addFlags) error {
	var data []byte
	err := interruptible(cmd.Context(), func() (err error) {
		data, err = readInput(cmd.InOrStdin(), file)
		return err
	})
	if err != nil {
		return err
	}
	found, err := find(file, data, f.Options)
	if err != nil {
		return err
	}
	if err := show(cmd.OutOrStdout(), file, found, f.json); err != nil {
		return err
	}
	if f.dryRun {
		return nil
	}
	path, err := corpus.Save(f.to, found.Post, f.force)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s: %s is there already; use --title for another name, or --force to replace it", file, filepath.Join(f.to, found.Post.ID+".md"))
	}
	if err != nil {
		return fmt.Errorf("%s: %w; check the folder that --to names", file, err)
	}
	fmt.Fprintln(cmd.ErrOrStderr(), "added "+path)
	return nil
}

func find(file string, data []byte, o ingest.Options) (ingest.Found, error) {
	switch {
	case isMarkdown(file):
		return ingest.Markdown(file, data, o)
	case isMarkup(file, data):
		return ingest.Found{}, fmt.Errorf("%s: HTML and feeds are not read yet; copy the text from the page, paste it into a .txt file and add that", file)
	}
	return ingest.Text(file, data, o)
}

// isMarkup reports whether a file is a web page or a feed rather than text.
func isMarkup(file string, data []byte) bool {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".html", ".htm", ".xml", ".rss", ".atom":
		return true
	}
	start := strings.ToLower(string(data[:min(len(data), 200)]))
	start = strings.TrimLeft(strings.TrimPrefix(start, "\ufeff"), " \t\r\n")
	for _, opening := range []string{"<!doctype", "<html", "<?xml", "<rss", "<feed"} {
		if strings.HasPrefix(start, opening) {
			return true
		}
	}
	return false
}

func readInput(stdin io.Reader, file string) ([]byte, error) {
	if file == "-" {
		data, err := io.ReadAll(atMost(stdin))
		if err != nil {
			return nil, fmt.Errorf("standard input: cannot be read: %w", err)
		}
		return data, nil
	}
	if strings.HasPrefix(file, "http://") || strings.HasPrefix(file, "https://") {
		return nil, fmt.Errorf("%s: teneur works offline; paste the text into a file and add that", file)
	}
	data, err := readAtMost(file)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %s; name a file that holds a post", file, reason(err))
	}
	return data, nil
}

func readAtMost(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(atMost(f))
}

// atMost ends a reader one byte past the largest post: enough to be refused, however much there is.
func atMost(r io.Reader) io.Reader { return io.LimitReader(r, corpus.MaxSize+1) }

// show tells what was found in one file, as JSON or for a person.
func show(w io.Writer, file string, found ingest.Found, asJSON bool) error {
	if asJSON {
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false)
		return encoder.Encode(map[string]any{"file": file, "posts": []any{found.JSON()}})
	}
	_, err := io.WriteString(w, preview(file, found))
	return err
}

// preview lays out the post as it was understood: sections with their sizes, comments as a thread.
func preview(file string, found ingest.Found) string {
	var b strings.Builder
	p := found.Post
	fmt.Fprintf(&b, "%s\n  title   %s\n", file, p.Title)
	field(&b, "author", p.Author)
	field(&b, "date", p.Date)
	for i, s := range p.Sections {
		name := s.Heading
		if s.Level == 0 {
			name = "(introduction)"
		}
		fmt.Fprintf(&b, "  %s %s, %d words\n", lineLabel(found.SectionLines, i), name, len(strings.Fields(s.Body)))
	}
	depth := make(map[string]int)
	for i, c := range p.Comments {
		if c.ReplyTo != "" {
			depth[c.ID] = depth[c.ReplyTo] + 1
		}
		fmt.Fprintf(&b, "  %s %scomment %d, %s%s: %s\n", lineLabel(found.CommentLines, i), strings.Repeat("  ", depth[c.ID]),
			i+1, c.By, called(c.Name), start(c.Body))
	}
	for _, u := range found.Unsure {
		fmt.Fprintf(&b, "  unsure: %s\n", u)
	}
	for _, l := range found.LeftOut {
		fmt.Fprintf(&b, "  left out: %s\n", l)
	}
	return b.String()
}

func field(b *strings.Builder, name, value string) {
	if value != "" {
		fmt.Fprintf(b, "  %-7s %s\n", name, value)
	}
}

func lineLabel(lines []int, i int) string {
	if i >= len(lines) || lines[i] == 0 {
		return "      -"
	}
	return fmt.Sprintf("line %3d", lines[i])
}

func called(name string) string {
	if name == "" {
		return ""
	}
	return " (" + name + ")"
}

// start gives the first words of a text.
func start(body string) string {
	const most = 60
	line := strings.Join(strings.Fields(body), " ")
	if utf8.RuneCountInString(line) <= most {
		return line
	}
	return string([]rune(line)[:most]) + "…"
}
