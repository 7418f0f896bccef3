package themes

import "slices"

// Theme is what the dictionary says of a theme.
type Theme struct {
	Path             string
	Definition, Note string
	Opposes          bool    // its parent
	Entries          []Entry // its own, without those of its sub-themes
	Examples         int     // counterexamples included
	File             string  // where it stands
	Line             int
}

// Entry is what the dictionary says of an entry.
type Entry struct {
	Kind  string // noun, verb, adjective, form, phrase, part, glob
	Text  string // as it stands in the file, in lower case
	Note  string
	Forms []string // what matches: forms, "vertrouwt … toe" for what a clause splits off; nil for a phrase, a part and a glob
	File  string   // where it stands
	Line  int
}

// Themes returns the dictionary as it is used, a theme before its sub-themes.
func (s *Set) Themes() []Theme {
	all := make([]Theme, len(s.themes))
	for i, t := range s.themes {
		all[i] = Theme{Path: t.path, Definition: t.definition, Note: t.note, Opposes: t.opposes,
			Examples: len(t.examples), File: t.place.file, Line: t.place.line}
		for _, e := range t.entries {
			all[i].Entries = append(all[i].Entries, Entry{Kind: e.kind, Text: e.name, Note: e.note, Forms: e.shown(),
				File: e.place.file, Line: e.place.line})
		}
	}
	return all
}

// shown gives the forms of an entry for a reader.
func (e *entry) shown() []string {
	forms := slices.Clone(e.forms)
	for _, pair := range e.split {
		forms = append(forms, pair[0]+" … "+pair[1])
	}
	return forms
}
