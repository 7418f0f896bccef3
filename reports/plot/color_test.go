package plot

import (
	"image/color"
	"testing"
)

// TestContrast holds text to WCAG 2.1 AA (4.5) and marks to 3, in both appearances.
func TestContrast(t *testing.T) {
	for name, test := range map[string]struct {
		paint paint
		least float64
	}{
		"ink": {ink, 7}, "muted": {muted, 4.5}, "blue": {blue, 4.5}, "rust": {rust, 4.5}, "vermilion": {vermilion, 3}, "positive": {positivePaint, 4.5}, "negative": {negativePaint, 4.5},
	} {
		for _, on := range []paint{ground, band} {
			light, dark := contrast(test.paint.light, on.light), contrast(test.paint.dark, on.dark)
			if light < test.least || dark < test.least {
				t.Errorf("%s: %.2f light, %.2f dark, want %v", name, light, dark, test.least)
			}
		}
	}
}

// TestCellText holds the numbers in the cells of a heat map to 4.5 wherever on the scales they stand.
func TestCellText(t *testing.T) {
	for name, scale := range map[string]ramp{"sequential": sequential, "diverging": diverging} {
		for i := range 101 {
			cell := scale.at(float64(i) / 100)
			text := inkOn(cell)
			if l, d := contrast(cell.light, text.light), contrast(cell.dark, text.dark); l < 4.5 || d < 4.5 {
				t.Errorf("%s at %d%%: %.2f light, %.2f dark", name, i, l, d)
			}
		}
	}
}

// TestScalesKeepTheirOrderInGrey holds that a heat map can be read without colour.
func TestScalesKeepTheirOrderInGrey(t *testing.T) {
	for i := range 100 {
		a, b := sequential.at(float64(i)/100), sequential.at(float64(i+1)/100)
		if luminance(b.light) >= luminance(a.light) || luminance(b.dark) <= luminance(a.dark) {
			t.Fatalf("sequential: turns at %d%%", i)
		}
		c, d := diverging.at(0.5+float64(i)/200), diverging.at(0.5+float64(i+1)/200)
		e, f := diverging.at(0.5-float64(i)/200), diverging.at(0.5-float64(i+1)/200)
		if luminance(d.light) >= luminance(c.light) || luminance(f.light) >= luminance(e.light) {
			t.Fatalf("diverging: turns at %d%% from the middle", i)
		}
	}
}

func TestScaleMeetsItsAnchors(t *testing.T) {
	for i, p := range sequential {
		if got := sequential.at(float64(i) / float64(len(sequential)-1)); got != p {
			t.Errorf("anchor %d: %v, want %v", i, got, p)
		}
	}
	if got := mix(rgb(0), rgb(0xffffff), 0.5); got != (color.NRGBA{0x63, 0x63, 0x63, 0xff}) { // L = 0.5 in Oklab
		t.Errorf("half grey: %v", got)
	}
}
