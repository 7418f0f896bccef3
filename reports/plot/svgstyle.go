package plot

import (
	"image/color"
	"strconv"
)

func (c *svgCanvas) dashAttributes(a []byte) []byte {
	if len(c.style.dash) == 0 {
		return a
	}
	a = append(a, ` stroke-dasharray="`...)
	for i, d := range c.style.dash {
		if i > 0 {
			a = append(a, ' ')
		}
		a = append(a, decimal(d.Points())...)
	}
	a = append(a, '"')
	if c.style.offset != 0 {
		a = append(a, ` stroke-dashoffset="`+decimal(c.style.offset.Points())+`"`...)
	}
	return a
}

// colorAttributes adds the current colour as attribute name (fill or stroke): its light appearance, which any reader
// of SVG understands, and the class of its dark one.
func (c *svgCanvas) colorAttributes(name string, a []byte) []byte {
	n := color.NRGBAModel.Convert(c.style.color).(color.NRGBA)
	p, painted := c.style.color.(paint)
	if painted {
		n = p.light
	}
	if len(a) > 0 {
		a = append(a, ' ')
	}
	a = append(a, name+`="`+hex(n)+`"`...)
	if n.A != 255 {
		a = append(a, ` `+name+`-opacity="`+decimal(float64(n.A)/255)+`"`...)
	}
	if painted {
		a = append(a, ` class="`+name[:1]+c.class(p)+`"`...)
	}
	return a
}

// class returns the number of a paint's class, counted from the first paint used. Opacity is an
// attribute, so it does not make another class.
func (c *svgCanvas) class(p paint) string {
	p = p.alpha(1)
	if _, known := c.classes[p]; !known {
		c.classes[p] = strconv.Itoa(len(c.paints))
		c.paints = append(c.paints, p)
	}
	return c.classes[p]
}

// open begins a group with the given attributes, unless it is the one that is open.
func (c *svgCanvas) open(attributes []byte) {
	if c.group == string(attributes) {
		return
	}
	c.close()
	c.group = string(attributes)
	c.body.WriteString("<g " + c.group + ">\n")
}

func (c *svgCanvas) close() {
	if c.group != "" {
		c.body.WriteString("</g>\n")
	}
	c.group = ""
}

func fontAttributes(size float64, bold bool) []byte {
	a := `font-size="` + decimal(size) + `"`
	if bold {
		a += ` font-weight="bold"`
	}
	return []byte(a)
}
