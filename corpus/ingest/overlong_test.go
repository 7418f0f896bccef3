package ingest

import "testing"

// TestOverlong weighs last sections of posts whose sections have two paragraphs each.
func TestOverlong(t *testing.T) {
	for _, c := range []struct {
		length   int
		overlong bool
	}{{1, false}, {2, false}, {4, false}, {9, true}, {30, true}} {
		r := &reading{ending: ending{first: 10, length: c.length, mean: 2}}
		if r.isOverlong() != c.overlong {
			t.Errorf("%d paragraphs below sections of 2: overlong %v, want %v", c.length, !c.overlong, c.overlong)
		}
	}
	r := &reading{ending: ending{first: 10, length: 30, mean: 2}}
	if usual, late := r.overlong(12), r.overlong(30); usual <= late || usual > mostOverlong {
		t.Errorf("a split behind 2 paragraphs weighs %.2f, behind 20 %.2f; want the first above the second, at most %.1f", usual, late, mostOverlong)
	}
	r = &reading{ending: ending{first: 10, length: 30}}
	if r.isOverlong() {
		t.Error("overlong without sections to compare with")
	}
}

// TestPointsBack tells a reader's hold on a detail of the post from a writer's on what stands near.
func TestPointsBack(t *testing.T) {
	lines := []string{
		"Kop een", "Mijn oma bewaarde knopen in een blik, op kleur gesorteerd en zonder uitzondering gewassen.",
		"Kop twee", "Mijn vader spaarde postzegels en bewaarde ze in boeken die niemand ooit opensloeg.",
		"Kop drie", "Ik spaar niets, behalve kassabonnen die ik vergeet weg te gooien.",
		"Die kassabonnen verbleken na een half jaar, dus veel bewijzen ze niet.",
		"Die knopen had mijn oma ook, in een trommel van de beschuit.",
	}
	r := &reading{paragraphs: joinWrapped(lines, 0)}
	r.scoreHeadings()
	r.readSigns()
	r.readEnding()
	v := r.postVoices()
	for i, want := range map[int]bool{5: false, 6: false, 7: true} {
		if got := r.pointsBack(i, v); got != want {
			t.Errorf("%q points back: %v, want %v", lines[i], got, want)
		}
	}
}
