package inflect

import (
	"slices"
	"testing"
)

func TestIrregular(t *testing.T) {
	for _, list := range []struct {
		words []string
		holds string
	}{
		{IrregularNouns(), "stad"},
		{IrregularAdjectives(), "goed"},
		{IrregularVerbs(), "krijgen"},
	} {
		if !slices.IsSorted(list.words) || !slices.Contains(list.words, list.holds) {
			t.Errorf("%q is not in its list, or the list is not in order", list.holds)
		}
	}
}
