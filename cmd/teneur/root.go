package main

import "github.com/spf13/cobra"

func newRoot(started *bool) *cobra.Command {
	root := &cobra.Command{
		Use:   "teneur",
		Short: "The drift of a text: themes and tone of Dutch blog essays and their comments",
		Long: `teneur reads Dutch blog essays with their sections and reader comments. It finds
themes, measures how the tone runs over the sections and into the comments, and
writes a report with figures, tables and data. Every figure leads back to the
words that made it. It works offline; reports are in Dutch, or in English on request.`,
		Example: `  teneur add essay.txt
  teneur analyze
  teneur kwic theme:vertrouwen`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		Args:              cobra.NoArgs,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(*cobra.Command, []string) error { *started = true; return nil },
	}
	root.PersistentFlags().BoolP("quiet", "q", false, "say nothing on standard error but what goes wrong")
	root.AddCommand(
		newAnalyze(), newAdd(), newCheck(), newKwic(), newValidate(),
		newStem(), newTokens(), newSplit(), newScore(), newThemes(),
		newVersion(),
	)
	return root
}
