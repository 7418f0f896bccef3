package main

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
)

//go:embed affixes.txt
var affixText string

// affixes are the forms that a compound is never divided at, by where they stand.
type affixes struct {
	prefix, particle, place, suffix map[string]bool
}

func loadAffixes() affixes {
	a := affixes{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	kinds := map[string]map[string]bool{"prefix": a.prefix, "particle": a.particle, "place": a.place, "suffix": a.suffix}
	for line := range strings.Lines(affixText) {
		fields := strings.Fields(line)
		if len(fields) == 0 || kinds[fields[0]] == nil {
			continue
		}
		for _, form := range fields[1:] {
			kinds[fields[0]][form] = true
		}
	}
	return a
}

// modifier tells whether form may be a non-final part. A suffix may be the first one ("aardgas", "eergevoel"), unless it is very short.
func (a affixes) modifier(form string) bool {
	return !a.outer(form) && !(a.suffix[form] && len(form) < minHead) && !a.stacked(form)
}

// outer tells whether form is put before whole words to make verbs and other derivations.
func (a affixes) outer(form string) bool { return a.prefix[form] || a.particle[form] }

// productive tells whether compounds with form as a first part count as such.
func (a affixes) productive(form string) bool { return a.modifier(form) && !a.place[form] }

// stacked tells whether form is a prefix or a particle and another prefix.
func (a affixes) stacked(form string) bool {
	for cut := 2; cut <= len(form)-2; cut++ {
		if a.outer(form[:cut]) && a.prefix[form[cut:]] {
			return true
		}
	}
	return false
}

// head tells whether form may be a final part.
func (a affixes) head(form string) bool {
	return !a.suffix[form] && !a.outer(form) && !a.place[form]
}

// suffixes lists the suffixes in order of bytes.
func (a affixes) suffixes() []string { return slices.Sorted(maps.Keys(a.suffix)) }
