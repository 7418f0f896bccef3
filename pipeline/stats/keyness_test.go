package stats

import "testing"

// TestLogLikelihood holds published values, to their printed decimals.
func TestLogLikelihood(t *testing.T) {
	for _, c := range []struct {
		name         string
		a, na, b, nb int
		want, within float64
	}{
		{"Dunning 1993, table 1: the swiss", 110, 110 + 2442, 111, 111 + 29114, 270.72, .005},
		{"Dunning 1993, table 1: can be", 29, 29 + 13, 123, 123 + 31612, 263.90, .005},
		{"Dunning 1993, table 1: previous year, second list", 9, 9 + 12, 429, 429 + 31327, 48.94, .005},
		{"Sokal & Rohlf 1995, §17.4: trees", 12, 34, 16, 66, 1.33249, .000005},
	} {
		near(t, c.name, logLikelihood(c.a, c.na, c.b, c.nb), c.want, c.within)
	}
	near(t, "equal shares", logLikelihood(10, 100, 20, 200), 0, 1e-12)
	near(t, "an empty text", logLikelihood(0, 0, 20, 200), 0, 0)
}

func TestSignedG2(t *testing.T) {
	near(t, "Sokal & Rohlf 1995, §17.4, Williams' correction", SignedG2(12, 34, 16, 66), 1.30277, .000005)
	near(t, "the other way round", SignedG2(16, 66, 12, 34), -1.30277, .000005)
	for name, g := range map[string]float64{
		"equal shares":     SignedG2(10, 100, 20, 200),
		"an empty text":    SignedG2(0, 0, 20, 200),
		"in neither":       SignedG2(0, 50, 0, 60),
		"every word is it": SignedG2(50, 50, 60, 60),
	} {
		near(t, name, g, 0, 1e-12)
	}
	if whole := SignedG2(50, 50, 0, 60); whole < 100 {
		t.Errorf("every word of one text, none of the other: %v", whole)
	}
}

func FuzzKeyness(f *testing.F) {
	f.Add(uint32(3), uint32(100), uint32(0), uint32(1000), uint16(500))
	f.Add(uint32(0), uint32(0), uint32(0), uint32(0), uint16(0))
	f.Add(uint32(1<<31), uint32(1<<31), uint32(1<<31), uint32(1<<31), uint16(65535))
	f.Fuzz(func(t *testing.T, ua, una, ub, unb uint32, rare uint16) {
		na, nb := int(una), int(unb)
		a, b := int(ua)%(na+1), int(ub)%(nb+1)
		level := 1 - 1/(2+float64(rare)*10)
		g, r := SignedG2(a, na, b, nb), LogRatio(a, na, b, nb, level)
		back, mirror := SignedG2(b, nb, a, na), LogRatio(b, nb, a, na, level)
		finite(t, g, back, r.Estimate, r.Low, r.High, r.Conservative())
		near(t, "G² mirrored", back, -g, 1e-9*(1+g*g))
		near(t, "estimate mirrored", mirror.Estimate, -r.Estimate, 1e-9)
		near(t, "lower limit mirrored", mirror.High, -r.Low, 1e-9)
		near(t, "LRC mirrored", mirror.Conservative(), -r.Conservative(), 1e-9)
		if r.Low > r.Estimate || r.High < r.Estimate || mirror.OpenLow != r.OpenHigh {
			t.Errorf("%+v of %d/%d, %d/%d", r, a, na, b, nb)
		}
		if c := r.Conservative(); c*r.Estimate < 0 && a > 0 && b > 0 || c > 0 && c > r.Estimate {
			t.Errorf("LRC %v of %+v", c, r)
		}
	})
}
