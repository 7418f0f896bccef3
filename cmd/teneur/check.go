package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"teneur/corpus"
)

func newCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check [DIR|FILE...]",
		Short: "Validate the corpus: file, line, what is wrong, what to do",
		Long: `Validates posts, each finding on a line: file, line, what is wrong, what to do.
Without arguments: corpus/posts where it exists, else the bundled posts. The exit code
is 1 where something was found.`,
		Example: "  teneur check\n  teneur check my-posts",
		RunE: func(cmd *cobra.Command, args []string) error {
			input, err := open(args)
			if err != nil {
				return err
			}
			return check(cmd, input)
		},
	}
}

func check(cmd *cobra.Command, input source) error {
	posts, found := 0, 0
	for post, err := range input.posts {
		if ctxErr := cmd.Context().Err(); ctxErr != nil {
			return ctxErr
		}
		if err != nil {
			found++
			fmt.Fprintln(cmd.OutOrStdout(), err)
			continue
		}
		posts++
		for _, p := range corpus.Validate(post) {
			found++
			fmt.Fprintln(cmd.OutOrStdout(), p)
		}
	}
	switch {
	case found > 0:
		fmt.Fprintf(cmd.ErrOrStderr(), "teneur: posts read: %d, findings: %d\n", posts, found)
		return errReported
	case posts == 0:
		return errors.New("no posts found; add one with 'teneur add'")
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "teneur: posts read: %d, nothing found\n", posts)
	return nil
}
