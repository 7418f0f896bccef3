package stats

import (
	"math"
	"testing"
)

// TestLogDice holds what Rychlý (2008, §3) says of the score: at most 14; 0 is one meeting in 16,000 (2¹⁴); one point more is twice as often, seven points about
// a hundred times. The Dice coefficient inside it is that of Smadja, McKeown & Hatzivassiloglou (1996, p. 13), .08.
func TestLogDice(t *testing.T) {
	near(t, "always together", LogDice(300, 300, 300), 14, 1e-12)
	near(t, "once in 2¹⁴", LogDice(1, 1<<14, 1<<14), 0, 1e-12)
	near(t, "twice as often", LogDice(6, 3000, 3000)-LogDice(3, 3000, 3000), 1, 1e-12)
	near(t, "128 times as often", LogDice(384, 3000, 3000)-LogDice(3, 3000, 3000), 7, 1e-12)
	near(t, "Dice", math.Exp2(LogDice(130, 3121, 143)-14), .08, .005)
	near(t, "never together", LogDice(0, 5, 7), 0, 0)
	near(t, "nothing", LogDice(0, 0, 0), 0, 0)
}

// TestPMI holds Church & Hanks (1990, table 2): doctors and dentists.
func TestPMI(t *testing.T) {
	near(t, "doctors, dentists", PMI(8, 1105, 44, 15000000), 11.3, .05)
	near(t, "independent", PMI(1, 10, 10, 100), 0, 1e-12)
	near(t, "never together", PMI(0, 10, 10, 1024), -10, 1e-12)
	near(t, "nothing", PMI(0, 0, 10, 100), 0, 0)
}

// TestNPMI holds the three fixed points of Bouma (2009, §4.1).
func TestNPMI(t *testing.T) {
	near(t, "only together", NPMI(10, 10, 10, 100), 1, 1e-12)
	near(t, "independent", NPMI(1, 10, 10, 100), 0, 1e-12)
	near(t, "never together", NPMI(0, 10, 10, 100), -1, 0)
	near(t, "everywhere", NPMI(7, 7, 7, 7), 1, 0)
	near(t, "nothing", NPMI(0, 0, 0, 0), 0, 0)
}

func FuzzAssociation(f *testing.F) {
	f.Add(uint32(3), uint32(10), uint32(20), uint32(100))
	f.Add(uint32(0), uint32(0), uint32(0), uint32(0))
	f.Fuzz(func(t *testing.T, both, a, b, n uint32) {
		total := int(n)
		first, second := int(a)%(total+1), int(b)%(total+1)
		least, most := max(0, first+second-total), min(first, second)
		together := least + int(both)%(most-least+1)
		dice, pmi, npmi := LogDice(together, first, second), PMI(together, first, second, total), NPMI(together, first, second, total)
		finite(t, dice, pmi, npmi)
		if dice > 14 || npmi < -1 || npmi > 1 || dice != LogDice(together, second, first) || math.Abs(pmi-PMI(together, second, first, total)) > 1e-9 {
			t.Errorf("%d of %d and %d in %d: logDice %v, PMI %v, NPMI %v", together, first, second, total, dice, pmi, npmi)
		}
		if together > 0 && pmi*npmi < 0 {
			t.Errorf("PMI %v, NPMI %v", pmi, npmi)
		}
	})
}
