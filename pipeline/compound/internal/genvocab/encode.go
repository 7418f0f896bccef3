package main

import (
	"slices"

	"teneur/pipeline/compound/internal/vocab"
)

// encode writes every word of the list, every other form that occurs as a first part, and the suffixes.
func encode(e estimator, counts productivity) ([]byte, error) {
	totalModifier, totalHead := sum(counts.modifier), sum(counts.head)
	b := vocab.NewBuilder()
	for _, form := range forms(e, counts) {
		entry := vocab.Entry{
			Modifier: class(counts.modifier[form], totalModifier, e.affixes.modifier(form)),
			Head:     class(counts.head[form], totalHead, e.affixes.head(form)),
			Free:     e.list.has(form),
			Name:     e.list.name[form],
			Derived:  e.derived[form],
		}
		if !entry.Free {
			entry.Head = vocab.Never
		}
		if !entry.Free && entry.Modifier == vocab.Unattested {
			entry.Modifier = vocab.Never
		}
		if err := b.Add(form, entry); err != nil {
			return nil, err
		}
	}
	return b.Encode()
}

func forms(e estimator, counts productivity) []string {
	all := slices.Concat(e.list.words, e.affixes.suffixes())
	for form, n := range counts.modifier {
		if n >= keptCount {
			all = append(all, form)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func class(count, total float64, allowed bool) vocab.Class {
	switch {
	case !allowed:
		return vocab.Never
	case count < keptCount:
		return vocab.Unattested
	}
	return vocab.ClassOf(count / total)
}
