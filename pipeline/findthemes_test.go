package pipeline

import (
	"slices"
	"testing"
)

// TestCheckExamples: an example that a theme is not found in is told, and a counterexample that it is found in, with what is found there.
func TestCheckExamples(t *testing.T) {
	before, broken := model(t).CheckExamples()
	if before == 0 || len(broken) != 0 {
		t.Errorf("of %d built-in examples %d are broken: %+v", before, len(broken), broken)
	}
	const dictionary = `themes:
  - name: zee
    definition: Telt mee wat de zee noemt. Telt niet mee wat het meer noemt.
    entries:
      - form: zee
    examples: [Wij gingen naar zee., Wij zwommen in het meer.]
    counterexamples: [De boot lag op het meer., De boot lag op zee.]
`
	examples, broken := modelWith(t, dictionary).CheckExamples()
	if examples != before+4 || len(broken) != 2 {
		t.Fatalf("%d examples, broken %+v; want %d, and two broken", examples-before, broken, 4)
	}
	if b := broken[0]; b.Text != "Wij zwommen in het meer." || len(b.Found) != 0 {
		t.Errorf("the broken example is %+v", b)
	}
	if b := broken[1]; b.Text != "De boot lag op zee." || !slices.Equal(b.Found, []string{"zee"}) {
		t.Errorf("the broken counterexample is %+v", b)
	}
}
