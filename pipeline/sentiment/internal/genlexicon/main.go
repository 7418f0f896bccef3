// Command genlexicon writes the sentiment lexicon of the program from the files that people edit, in the folder of package sentiment:
//
//	genlexicon -out lexicon.bin
//
// Equal files give equal bytes. Package sentiment embeds what this writes, so a lexicon.bin must be there, be it an empty
// one, for this to be built at all.
package main

import (
	"flag"
	"fmt"
	"os"

	"teneur/pipeline/sentiment"
)

func main() {
	sources := flag.String("sources", ".", "folder of lexicon/*.tsv, shifters.tsv and emoji.tsv")
	out := flag.String("out", "lexicon.bin", "file to write")
	flag.Parse()
	if err := run(*sources, *out); err != nil {
		fmt.Fprintln(os.Stderr, "genlexicon:", err)
		os.Exit(1)
	}
}

func run(sources, out string) error {
	data, err := sentiment.Pack(os.DirFS(sources))
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
