package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"teneur/pipeline"
	"teneur/pipeline/compound"
	"teneur/pipeline/stem"
	"teneur/pipeline/tokenize"
)

func newStem() *cobra.Command {
	name := stem.KraaijPohlmann.String()
	cmd := &cobra.Command{
		Use:   "stem",
		Short: "Stem words: a word a line in, a stem a line out",
		Long: `Stems words, a word a line, by the algorithm of Kraaij and Pohlmann, which knows the
forms of Dutch verbs and nouns, by that of Porter for Dutch, or by that for English.`,
		Example: "  echo gildebroeders | teneur stem\n  teneur stem --stemmer porter < words.txt",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			algorithm, err := stem.ParseAlgorithm(name)
			if err != nil {
				return usageError{err}
			}
			return filter(cmd, func(r io.Reader, w io.Writer) error { return stem.Filter(algorithm, r, w) })
		},
	}
	cmd.Flags().StringVar(&name, "stemmer", name, "kraaij-pohlmann, porter or english")
	return cmd
}

func newTokens() *cobra.Command {
	return &cobra.Command{
		Use:   "tokens",
		Short: "Cut text into sentences and tokens: text in, JSON Lines out",
		Long: `Cuts text into sentences and tokens. An empty line ends a paragraph, a single line
break is white space. Out comes one JSON object per sentence, with byte offsets:
{"start","end","lang","tokens":[{"text","start","end"}]}`,
		Example: "  echo \"Zo'n zzp'er werkt 's avonds.\" | teneur tokens",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return filter(cmd, tokenize.Filter)
		},
	}
}

func newSplit() *cobra.Command {
	return &cobra.Command{
		Use:   "split",
		Short: "Split compounds: a word a line in, the word, a tab and its parts out",
		Long: `Splits compounds into their surface parts; a linking morpheme stays on the part before
it, so that the parts joined give the word back. A word that is no compound is a single part.`,
		Example: "  echo vertrouwensband | teneur split",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return filter(cmd, func(r io.Reader, w io.Writer) error { return compound.Filter(compound.Load(), r, w) })
		},
	}
}

func newScore() *cobra.Command {
	var explain bool
	var lexicon string
	cmd := &cobra.Command{
		Use:   "score",
		Short: "Score the tone of text: a text a line in, score, label and coverage out",
		Long: `Scores the tone of each line: score from -1 to 1, label -1, 0 or 1, and coverage, the
share of content words that the lexicon knows. The score of a line is the mean of its
sentences; one without a judged word counts as 0. --explain shows word by word how the
score came about.`,
		Example: "  echo 'Blij ben ik er niet mee.' | teneur score --explain",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			file, err := readFile(lexicon)
			if err != nil {
				return err
			}
			model, err := pipeline.NewModel(pipeline.Config{Lexicon: file})
			if err != nil {
				return err
			}
			return filter(cmd, func(r io.Reader, w io.Writer) error { return model.FilterScore(r, w, explain) })
		},
	}
	cmd.Flags().BoolVar(&explain, "explain", false, "show word by word how each score came about")
	cmd.Flags().StringVar(&lexicon, "lexicon", "", "`file` with more sentiment entries (lemma, part of speech, valence)")
	return cmd
}

// filter runs a stage from standard input to standard output; an error names the command.
func filter(cmd *cobra.Command, stage func(r io.Reader, w io.Writer) error) error {
	err := interruptible(cmd.Context(), func() error { return stage(cmd.InOrStdin(), cmd.OutOrStdout()) })
	if err != nil {
		return fmt.Errorf("%s: %w", cmd.Name(), err)
	}
	return nil
}
