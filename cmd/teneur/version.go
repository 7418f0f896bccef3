package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"teneur/pipeline"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(cmd.OutOrStdout(), "teneur "+pipeline.Version)
			return err
		},
	}
}
