package main

import (
	"io"

	"github.com/spf13/cobra"
)

// notes is where a command tells how it gets on: standard error, and nowhere with --quiet. What goes wrong is told all the same.
func notes(cmd *cobra.Command) io.Writer {
	if quiet, err := cmd.Flags().GetBool("quiet"); err == nil && quiet {
		return io.Discard
	}
	return cmd.ErrOrStderr()
}
