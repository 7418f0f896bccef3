package plot

import "image/color"

// paint is a colour in its two appearances. It is a [color.Color] in its light one, so that back ends
// that know nothing of dark mode draw the light figure.
type paint struct{ light, dark color.NRGBA }

// RGBA implements [color.Color].
func (p paint) RGBA() (r, g, b, a uint32) { return p.light.RGBA() }

// alpha returns the paint with an opacity from 0 to 1.
func (p paint) alpha(opacity float64) paint {
	a := uint8(clamp(opacity, 0, 1)*255 + 0.5)
	p.light.A, p.dark.A = a, a
	return p
}

// The paints of all figures. The dark appearances are lighter relatives of the same hue, with at least the same contrast.
// Blue is the author's, vermilion the readers'.
var (
	ground        = paint{rgb(0xffffff), rgb(0x12161b)}
	ink           = paint{rgb(0x1b2026), rgb(0xe8edf2)}
	muted         = paint{rgb(0x58626c), rgb(0xa3adb7)}
	grid          = paint{rgb(0xdde2e7), rgb(0x303840)}
	band          = paint{rgb(0xf2f4f7), rgb(0x1a2026)}
	blue          = paint{rgb(0x0072b2), rgb(0x56b4e9)}
	vermilion     = paint{rgb(0xd55e00), rgb(0xff9248)}
	edgePaint     = paint{rgb(0x98a2ac), rgb(0x6a757f)} // lines between the nodes of a network
	positivePaint = diverging.at(1)                     // what is positive …
	negativePaint = diverging.at(0)                     // … and what is negative, as at the ends of a heat map
	rust          = paint{rgb(0xad4a00), rgb(0xff9248)} // vermilion for text
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}
