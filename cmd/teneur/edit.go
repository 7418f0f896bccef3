package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"teneur/corpus"
)

// editing is a post in the hands of the user: as Markdown in a hidden folder inside the one where it belongs.
type editing struct {
	cmd     *cobra.Command
	command []string // the editor with its arguments
	stdin   io.Reader
	folder  string // hidden, with nothing in it but the file
	path    string // of the file: the name that the post will have
	before  corpus.Post
}

// edit opens a post in the editor of the user, and gives what came back once it can be read. Where it cannot, or where something is
// wrong now that was right before, it tells the lines and asks what to do; without an answer the text is kept, and the error says where.
// The caller removes the editing once the post is saved.
func edit(cmd *cobra.Command, dir, file string, post corpus.Post) (corpus.Post, *editing, error) {
	command, err := editor()
	if err != nil {
		return post, nil, err
	}
	e := &editing{cmd: cmd, command: command, before: post, stdin: cmd.InOrStdin()}
	if file == "-" { // standard input held the post: the editor and the answers need the terminal
		terminal, err := openTerminal()
		if err != nil {
			e.stdin = strings.NewReader("")
		} else {
			defer terminal.Close()
			e.stdin = terminal
		}
	}
	if err := e.write(dir); err != nil {
		return post, nil, err
	}
	post, err = e.untilGood()
	return post, e, err
}

// editor gives the command that the user set.
func editor() ([]string, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		command := strings.TrimSpace(os.Getenv(name))
		if command == "" {
			continue
		}
		if _, err := exec.LookPath(command); err == nil {
			return []string{command}, nil // a path with spaces
		}
		if quoted, ok := strings.CutPrefix(command, `"`); ok {
			program, rest, _ := strings.Cut(quoted, `"`)
			return append([]string{program}, strings.Fields(rest)...), nil
		}
		return strings.Fields(command), nil
	}
	return nil, errors.New("--edit: no editor; set EDITOR to the command that starts yours, such as nano")
}

func openTerminal() (*os.File, error) {
	if runtime.GOOS == "windows" {
		return os.OpenFile("CONIN$", os.O_RDWR, 0)
	}
	return os.OpenFile("/dev/tty", os.O_RDWR, 0)
}

func (e *editing) write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("cannot make the folder: %w; check the folder that --to names", err)
	}
	var err error
	if e.folder, err = os.MkdirTemp(dir, ".edit-*"); err != nil {
		return fmt.Errorf("cannot be edited: %w; check the folder that --to names", err)
	}
	e.path = filepath.Join(e.folder, corpus.FreeID(e.folder, e.before.ID)+".md")
	if err := os.WriteFile(e.path, e.before.Markdown(), 0o600); err != nil {
		return errors.Join(fmt.Errorf("cannot be edited: %w", err), e.remove())
	}
	return nil
}

func (e *editing) remove() error { return os.RemoveAll(e.folder) }

// untilGood runs the editor until the text can be saved, or the user has had enough.
func (e *editing) untilGood() (corpus.Post, error) {
	for {
		if err := e.run(); err != nil {
			return e.before, e.kept(err)
		}
		data, err := os.ReadFile(e.path)
		if err != nil {
			return e.before, fmt.Errorf("the edited text is gone: %w; nothing was added", err)
		}
		if len(bytes.TrimSpace(data)) == 0 {
			return e.before, errors.Join(errors.New("not added: the text was emptied"), e.remove())
		}
		post, problems, err := e.parse(data)
		if err == nil && len(problems) == 0 {
			return post, nil
		}
		e.tell(problems, err)
		switch e.ask(err == nil) {
		case "e":
		case "s":
			return post, nil
		default:
			return e.before, e.kept(errors.New("not added"))
		}
	}
}

func (e *editing) run() error {
	editor := exec.CommandContext(e.cmd.Context(), e.command[0], append(e.command[1:len(e.command):len(e.command)], e.path)...)
	if terminal, ok := e.stdin.(*os.File); ok {
		editor.Stdin = terminal
	}
	editor.Stdout, editor.Stderr = e.cmd.ErrOrStderr(), e.cmd.ErrOrStderr() // standard output is for what was found
	if err := editor.Run(); err != nil {
		if e.cmd.Context().Err() != nil {
			return context.Cause(e.cmd.Context())
		}
		return fmt.Errorf("not added: the editor %s failed (%w)", e.command[0], err)
	}
	return nil
}

// kept adds to an error where the text is that the user changed; an unchanged one is not worth keeping.
func (e *editing) kept(err error) error {
	if data, readErr := os.ReadFile(e.path); readErr != nil || bytes.Equal(data, e.before.Markdown()) {
		return errors.Join(err, e.remove())
	}
	return fmt.Errorf("%w; your text is kept, go on with: teneur add %s --edit", err, e.path)
}

// parse reads the edited text, and gives what is wrong with it that was not before.
func (e *editing) parse(data []byte) (corpus.Post, []corpus.Problem, error) {
	post, _, err := corpus.Parse(e.before.ID+".md", data)
	if err != nil {
		return e.before, nil, err
	}
	if e.before.ID == corpus.Slug(e.before.Title) {
		post.ID = corpus.Slug(post.Title)
	} else {
		post.ID = e.before.ID
	}
	earlier := map[string]bool{}
	for _, p := range corpus.Validate(e.before) {
		earlier[p.What] = true
	}
	var problems []corpus.Problem
	for _, p := range corpus.Validate(post) {
		if !earlier[p.What] {
			problems = append(problems, p)
		}
	}
	return post, problems, nil
}

// tell shows what is wrong, with the lines of the text in the editor.
func (e *editing) tell(problems []corpus.Problem, err error) {
	var p corpus.Problem
	if errors.As(err, &p) {
		problems = []corpus.Problem{p}
	}
	for _, p := range problems {
		fmt.Fprintf(e.cmd.ErrOrStderr(), "line %d: %s: %s\n", p.Line, p.What, p.Do)
	}
}

// ask asks what to do: e, s or q; q where nobody answers.
func (e *editing) ask(canSave bool) string {
	question := "[e] edit again, [q] stop and keep the text? "
	if canSave {
		question = "[e] edit again, [s] save as it is, [q] stop and keep the text? "
	}
	for {
		fmt.Fprint(e.cmd.ErrOrStderr(), question)
		line, ok := readLine(e.stdin)
		switch answer := strings.ToLower(strings.TrimSpace(line)); {
		case answer == "e", answer == "q", answer == "s" && canSave:
			return answer
		case !ok:
			fmt.Fprintln(e.cmd.ErrOrStderr())
			return "q"
		}
	}
}

// readLine reads one line and not a byte more: what follows is for the editor.
func readLine(r io.Reader) (line string, ok bool) {
	var b [1]byte
	for {
		n, err := r.Read(b[:])
		if n > 0 && b[0] == '\n' {
			return line, true
		}
		if n > 0 {
			line += string(b[:n])
		}
		if err != nil {
			return line, line != ""
		}
	}
}
