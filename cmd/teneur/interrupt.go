package main

import (
	"context"
	"fmt"
	"io"
	"time"
)

// patience is how long a command may take to put things in order when it is interrupted. What it leaves then (a hidden folder
// of a report that was not finished) the next run takes away.
const patience = 700 * time.Millisecond

// runInTime is run, but when ctx ends it waits a moment for the command to end too, and then leaves it where it is: a single post of
// many megabytes is not worth waiting for. The program is to end then, for the command may be at work still.
func runInTime(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	done := make(chan int, 1)
	go func() { done <- run(ctx, args, stdin, stdout, stderr) }()
	select {
	case code := <-done:
		return code
	case <-ctx.Done():
	}
	select {
	case code := <-done:
		return code
	case <-time.After(patience):
		fmt.Fprintln(stderr, interrupted)
		return exitInterrupted
	}
}

const interrupted = "teneur: interrupted; what was finished stays, nothing is left half done"

// interruptible does work that may wait for input, and leaves it where it is when ctx ends: nothing
// else cuts a read from a terminal or a pipe short. The program ends then, and the work with it.
func interruptible(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() { done <- work() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
