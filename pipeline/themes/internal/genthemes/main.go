// Command genthemes writes the built-in theme dictionary of the program from the file that people edit, in the folder of package themes:
//
//	genthemes -out themes.bin
//
// Equal files give equal bytes. Package themes embeds what this writes, so a themes.bin must be there, be it an empty
// one, for this to be built at all.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"teneur/pipeline/themes"
)

func main() {
	source := flag.String("source", "themes.yaml", "dictionary to pack")
	out := flag.String("out", "themes.bin", "file to write")
	flag.Parse()
	if err := run(*source, *out); err != nil {
		fmt.Fprintln(os.Stderr, "genthemes:", err)
		os.Exit(1)
	}
}

func run(source, out string) error {
	file, err := os.Open(source)
	if err != nil {
		return fmt.Errorf("open the dictionary: %w", err)
	}
	defer file.Close()
	data, err := themes.Pack(file, filepath.Base(source))
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
