package plot

import (
	"image/color"
	"math"
)

// ramp is a colour scale: anchors at equal distances, mixed in between.
type ramp []paint

// The scales of the heat map. Both run evenly from the ground to a dark (in dark mode a bright) end, so that they keep
// their order in black and white; the diverging one goes from orange over neutral to blue.
var (
	sequential = ramp{
		{rgb(0xf4f8fc), rgb(0x1a222b)}, {rgb(0xbcd9ee), rgb(0x1d4363)}, {rgb(0x5fa5d3), rgb(0x2273a8)},
		{rgb(0x1c6bab), rgb(0x5cb3e6)}, {rgb(0x08315f), rgb(0xcfeafb)},
	}
	diverging = ramp{
		{rgb(0x9a4700), rgb(0xffb070)}, {rgb(0xe59a4f), rgb(0xa8591b)}, {rgb(0xf5f5f5), rgb(0x232a32)},
		{rgb(0x5fa5d3), rgb(0x2273a8)}, {rgb(0x0a4a80), rgb(0x8accf5)},
	}
)

// at returns the colour at share x, from 0 (first anchor) to 1 (last anchor).
func (r ramp) at(x float64) paint {
	x = clamp(x, 0, 1) * float64(len(r)-1)
	i := min(int(x), len(r)-2)
	f := x - float64(i)
	return paint{mix(r[i].light, r[i+1].light, f), mix(r[i].dark, r[i+1].dark, f)}
}

// inkOn returns the more legible of two inks for text on p, in each appearance by itself.
func inkOn(p paint) paint {
	return paint{readable(p.light), readable(p.dark)}
}

func readable(background color.NRGBA) color.NRGBA {
	dark, light := rgb(0x000000), rgb(0xffffff) // the only two that reach 4.5 on any ground
	if contrast(background, dark) >= contrast(background, light) {
		return dark
	}
	return light
}

// contrast is the contrast ratio of WCAG 2.1, from 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return math.Max(x, y) / math.Min(x, y)
}

func luminance(c color.NRGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// mix blends two colours in Oklab (B. Ottosson, "A perceptual color space for image processing", 2020):
// equal steps look equal, and the middle of a scale does not turn grey.
func mix(a, b color.NRGBA, f float64) color.NRGBA {
	p, q := toOklab(a), toOklab(b)
	for i := range p {
		p[i] += (q[i] - p[i]) * f
	}
	return fromOklab(p)
}

func toOklab(c color.NRGBA) [3]float64 {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return [3]float64{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

func fromOklab(lab [3]float64) color.NRGBA {
	l := cube(lab[0] + 0.3963377774*lab[1] + 0.2158037573*lab[2])
	m := cube(lab[0] - 0.1055613458*lab[1] - 0.0638541728*lab[2])
	s := cube(lab[0] - 0.0894841775*lab[1] - 1.2914855480*lab[2])
	return color.NRGBA{
		R: encoded(4.0767416621*l - 3.3077115913*m + 0.2309699292*s),
		G: encoded(-1.2684380046*l + 2.6097574011*m - 0.3413193965*s),
		B: encoded(-0.0041960863*l - 0.7034186147*m + 1.7076147010*s),
		A: 255,
	}
}

func cube(x float64) float64 { return x * x * x }

// linear decodes an sRGB channel to linear light, 0 to 1.
func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// encoded is the inverse of linear.
func encoded(v float64) uint8 {
	s := 1.055*math.Pow(clamp(v, 0, 1), 1/2.4) - 0.055
	if v <= 0.0031308 {
		s = 12.92 * math.Max(0, v)
	}
	return uint8(clamp(s, 0, 1)*255 + 0.5)
}
