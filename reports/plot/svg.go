package plot

import (
	"bytes"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg/draw"
)

// SVG renders the figure as an SVG document: light, and dark where the reader's system asks for it
// (prefers-color-scheme); role="img" with a title and a description; the text stays text.
// Identifiers and style rules begin with the figure's ID, so that several figures can stand in one HTML page.
// The error says why a font could not be read.
func (f Figure) SVG() ([]byte, error) {
	if _, err := loadTypeface(); err != nil {
		return nil, err
	}
	r := newRuler()
	c := newSVGCanvas(f.Width, f.Height, r)
	f.paint(&pen{canvas: draw.New(c), height: f.Height, ruler: r})
	c.close()
	return f.document(c), nil
}

func (f Figure) document(c *svgCanvas) []byte {
	id := identifier(f.ID)
	var b bytes.Buffer
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" id="` + id + `" width="` + decimal(f.Width) + `pt" height="` + decimal(f.Height) +
		`pt" viewBox="0 0 ` + decimal(f.Width) + " " + decimal(f.Height) + `" role="img" aria-labelledby="` + id + `-title ` + id +
		`-desc" font-family="` + fontStack + `" style="max-width:100%;height:auto">` + "\n")
	b.WriteString(`<title id="` + id + `-title">` + escape(plain(f.Title)) + "</title>\n")
	b.WriteString(`<desc id="` + id + `-desc">` + escape(plain(f.Alt)) + "</desc>\n")
	b.WriteString("<style>\n@media screen and (prefers-color-scheme:dark){\n" + darkRules(id, c.paints) + "}\n</style>\n")
	b.Write(c.body.Bytes())
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// darkRules gives each class its dark colour. A rule outweighs the attribute that holds the light one.
func darkRules(id string, paints []paint) string {
	var b strings.Builder
	for i, p := range paints {
		n, dark := strconv.Itoa(i), hex(p.dark)
		b.WriteString("#" + id + " .f" + n + "{fill:" + dark + "}#" + id + " .s" + n + "{stroke:" + dark + "}\n")
	}
	return b.String()
}

// identifier makes a valid XML name and CSS identifier of an ID: ASCII letters, digits, - and _, with a letter in front.
func identifier(id string) string {
	id = strings.Map(func(c rune) rune {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '_':
			return c
		}
		return '-'
	}, id)
	if id == "" || !(id[0] >= 'a' && id[0] <= 'z' || id[0] >= 'A' && id[0] <= 'Z') {
		return "figure" + id
	}
	return id
}
