package plot

import (
	"bytes"
	"fmt"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
)

// The resolutions that PNG accepts, in dots per inch: below, nothing can be read; above, memory runs to gigabytes.
const (
	lowestDPI  = 36
	highestDPI = 600
)

// PNG renders the figure in its light appearance at dpi dots per inch, from 36 to 600: 72 gives a pixel
// per point, 144 is sharp on most screens, 300 in print. Scripts that Liberation Sans lacks come out as boxes.
func (f Figure) PNG(dpi int) ([]byte, error) {
	if dpi < lowestDPI || dpi > highestDPI {
		return nil, fmt.Errorf("render %s as PNG: %d dpi is not between %d and %d", identifier(f.ID), dpi, lowestDPI, highestDPI)
	}
	faces, err := loadTypeface()
	if err != nil {
		return nil, err
	}
	c := vgimg.NewWith(vgimg.UseWH(vg.Length(f.Width), vg.Length(f.Height)), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(ground))
	f.paint(&pen{surface: &pixels{draw.New(c), f.Height, faces}, ruler: newRuler()})
	var b bytes.Buffer
	if _, err := (vgimg.PngCanvas{Canvas: c}).WriteTo(&b); err != nil {
		return nil, fmt.Errorf("encode %s as PNG: %w", identifier(f.ID), err)
	}
	return b.Bytes(), nil
}
