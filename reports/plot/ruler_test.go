package plot

import (
	"math/rand/v2"
	"strings"
	"testing"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// widthInFace asks the face for every rune: what the tables of a ruler are held to.
func widthInFace(f *opentype.Font, s string, size float64) (width float64, known bool) {
	var buf sfnt.Buffer
	em := fixed.Int26_6(f.UnitsPerEm())
	known = true
	var before sfnt.GlyphIndex
	var units fixed.Int26_6
	for _, c := range s {
		i, err := f.GlyphIndex(&buf, c)
		if err != nil || i == 0 {
			known, before = false, 0
			units += fixed.Int26_6((&measures{font: f}).missing(c))
			continue
		}
		if before != 0 {
			if kern, err := f.Kern(&buf, before, i, em, xfont.HintingNone); err == nil {
				units += kern
			}
		}
		if advance, err := f.GlyphAdvance(&buf, i, em, xfont.HintingNone); err == nil {
			units += advance
		}
		before = i
	}
	return float64(units) / float64(em) * size, known
}

func checkWidth(t *testing.T, r *ruler, s string, bold bool) {
	t.Helper()
	face := r.faces.regular.font
	if bold {
		face = r.faces.bold.font
	}
	want, wantKnown := widthInFace(face, s, 9.5)
	if got, known := r.measure(s, 9.5, bold); got != want || known != wantKnown {
		t.Errorf("%q is %v wide (known: %v), want %v (%v)", s, got, known, want, wantKnown)
	}
}

func TestRulerMeasuresAsTheFaceDoes(t *testing.T) {
	r := newRuler()
	for _, s := range []string{"", "AVATAR To Ty, “11” P.A.", "Één ijzeren coöperatie ‘Œuvre’ – ρ = −0,5", "信頼と cafe\u0301", "\x00a\xffb", "Łódź Ωω Привет Тo \u00a0x\u00ad"} {
		checkWidth(t, r, s, false)
		checkWidth(t, r, s, true)
	}
	random := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		var s strings.Builder
		for range random.IntN(30) {
			s.WriteRune(rune(random.IntN([]int{0x80, 0x250, 0x2300, 0x11000}[random.IntN(4)])))
		}
		checkWidth(t, r, s.String(), random.IntN(2) == 0)
	}
}

// FuzzWordsThatFit holds that a line measured as it grows breaks where one measured whole does.
func FuzzWordsThatFit(f *testing.F) {
	f.Add("De toon slaat om in het vierde deel", 80.0)
	f.Add("A V To 信頼 x", 20.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		words := strings.Fields(s)
		if len(words) == 0 {
			return
		}
		r := newRuler()
		n := r.wordsThatFit(words, 9, false, width)
		if n > 1 && r.width(strings.Join(words[:n], " "), 9, false) > width {
			t.Errorf("%d words are too wide", n)
		}
		if n < min(len(words), longest) && r.width(strings.Join(words[:n+1], " "), 9, false) <= width {
			t.Errorf("%d words are not all that fit", n)
		}
	})
}
