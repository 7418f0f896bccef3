package sentiment

import (
	"fmt"
	"io/fs"
	"slices"
)

// readSources reads every file of the Dutch lexicon, in the order of their names.
func readSources(files fs.FS) (rules, []entry, error) {
	table, err := fs.ReadFile(files, "shifters.tsv")
	if err != nil {
		return rules{}, nil, fmt.Errorf("reading the shifters: %w", err)
	}
	r, err := readRules(string(table), "shifters.tsv")
	if err != nil {
		return rules{}, nil, err
	}
	entries, err := readEntryFiles(files)
	if err != nil {
		return rules{}, nil, err
	}
	table, err = fs.ReadFile(files, "emoji.tsv")
	if err != nil {
		return rules{}, nil, fmt.Errorf("reading the emoji: %w", err)
	}
	signs, err := emojiEntries(string(table))
	return r, append(entries, signs...), err
}

func readEntryFiles(files fs.FS) ([]entry, error) {
	names, err := fs.Glob(files, "lexicon/*.tsv")
	if err != nil {
		return nil, fmt.Errorf("listing the lexicon: %w", err)
	}
	slices.Sort(names)
	var all []entry
	for _, name := range names {
		file, err := files.Open(name)
		if err != nil {
			return nil, fmt.Errorf("opening a file of the lexicon: %w", err)
		}
		entries, err := readEntries(file, name)
		if err := file.Close(); err != nil {
			return nil, fmt.Errorf("closing a file of the lexicon: %w", err)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, entries...)
	}
	return all, nil
}
