package main

import "context"

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
