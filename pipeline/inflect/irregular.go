package inflect

import (
	"maps"
	"slices"
)

// IrregularNouns lists the nouns whose forms are data and not rule, in alphabetical order.
func IrregularNouns() []string { return slices.Sorted(maps.Keys(irregularNouns())) }

// IrregularAdjectives lists the adjectives whose forms are data and not rule, in alphabetical order.
func IrregularAdjectives() []string { return slices.Sorted(maps.Keys(irregularAdjectives())) }

// IrregularVerbs lists the strong and irregular verbs by their infinitives, in alphabetical order. Verbs
// that follow one of them behind a prefix (verbreken) are not in it.
func IrregularVerbs() []string { return slices.Sorted(maps.Keys(irregularVerbs())) }
