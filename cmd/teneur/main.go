// Command teneur reads a corpus of Dutch blog essays, each with its sections and reader
// comments, and tells what they are about, in which tone, and where that tone turns.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// The exit codes, as the documentation promises them.
const (
	exitDone        = 0
	exitFailed      = 1 // failed, or done with posts skipped, or check found something
	exitUsage       = 2
	exitInterrupted = 130
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program where it stands
	code := runInTime(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// errReported is an error whose lines stand on standard error already.
var errReported = errors.New("reported")

// run runs the program with its arguments and returns its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	started := false // whether the arguments were good enough for a command to begin
	root := newRoot(&started)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, interrupted)
		return exitInterrupted
	case errors.Is(err, errReported):
		return exitFailed
	}
	if isDiskFull(err) {
		err = fmt.Errorf("%w; make room on that disk", err)
	}
	fmt.Fprintln(stderr, "teneur: "+err.Error())
	if !started || errors.As(err, new(usageError)) {
		fmt.Fprintln(stderr, "teneur: see 'teneur help'")
		return exitUsage
	}
	return exitFailed
}

// usageError is a mistake in the arguments that only a running command can see.
type usageError struct{ error }
