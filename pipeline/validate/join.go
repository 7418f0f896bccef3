package validate

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Join brings together the files of coders who each labelled the same sample, by the ids of the texts. The texts, kinds and weights are those of the
// first file; a text that another file lacks has no label by its coder. A single file is returned as it is. Of several, each needs ids, and texts that are the same for the same id.
func Join(files []Coded) (Coded, error) {
	if len(files) == 1 {
		return files[0], nil
	}
	var all Coded
	place := make(map[string]int)
	for n, file := range files {
		width := len(all.Coders)
		all.Coders = append(all.Coders, coderNames(file, all.Coders)...)
		for _, text := range file.Texts {
			if text.ID == "" {
				return Coded{}, problem(text.File, text.Line, "no id", "several files are joined by their id columns: add one")
			}
			if n == 0 {
				place[text.ID] = len(all.Texts)
				all.Texts = append(all.Texts, text)
				continue
			}
			at, known := place[text.ID]
			if !known {
				return Coded{}, problem(text.File, text.Line, fmt.Sprintf("the id %s is not in %s", text.ID, files[0].Texts[0].File), "join files with the same texts")
			}
			if all.Texts[at].Text != text.Text {
				return Coded{}, problem(text.File, text.Line, fmt.Sprintf("not the text that has the id %s in %s", text.ID, files[0].Texts[0].File), "restore the text")
			}
			all.Texts[at].Labels = append(padded(all.Texts[at].Labels, width), text.Labels...)
		}
	}
	for i := range all.Texts {
		all.Texts[i].Labels = padded(all.Texts[i].Labels, len(all.Coders))
	}
	return all, nil
}

// padded fills labels up to a width with missing ones.
func padded(labels []Label, width int) []Label {
	labels = labels[:len(labels):len(labels)]
	for len(labels) < width {
		labels = append(labels, Missing)
	}
	return labels
}

// coderNames names the coders of a file after the file, and after the column where it has more than one; a name that is
// taken gets a number.
func coderNames(file Coded, taken []string) []string {
	base := filepath.Base(file.Texts[0].File)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	names := make([]string, 0, len(file.Coders))
	for _, coder := range file.Coders {
		name := base
		if len(file.Coders) > 1 {
			name += "/" + coder
		}
		for n, plain := 2, name; slices.Contains(taken, name) || slices.Contains(names, name); n++ {
			name = fmt.Sprintf("%s-%d", plain, n)
		}
		names = append(names, name)
	}
	return names
}
