package plot

import (
	"strconv"
	"strings"
)

// SVG renders the figure as an SVG document: light, and dark where the reader's system asks for it
// (prefers-color-scheme); role="img" with a title and a description; the text stays text.
// Identifiers and style rules begin with the figure's ID, so that several figures can stand in one HTML page.
// The error says why a font could not be read.
func (f Figure) SVG() ([]byte, error) {
	if _, err := loadTypeface(); err != nil {
		return nil, err
	}
	c := newSVGCanvas(f.Height)
	f.paint(&pen{surface: c, ruler: newRuler()})
	c.close()
	return f.document(c), nil
}

func (f Figure) document(c *svgCanvas) []byte {
	id := identifier(f.ID)
	b := make([]byte, 0, len(c.body)+64*len(c.paints)+4096)
	add := func(parts ...string) {
		for _, part := range parts {
			b = append(b, part...)
		}
	}
	width, height := string(appendDecimal(nil, f.Width)), string(appendDecimal(nil, f.Height))
	add(`<svg xmlns="http://www.w3.org/2000/svg" id="`, id, `" width="`, width, `pt" height="`, height, `pt" viewBox="0 0 `, width, " ", height,
		`" role="img" aria-labelledby="`, id, `-title `, id, `-desc" font-family="`, fontStack, `" style="max-width:100%;height:auto">`, "\n")
	add(`<title id="`, id, `-title">`)
	b = appendEscaped(b, plain(f.Title))
	add("</title>\n", `<desc id="`, id, `-desc">`)
	b = appendEscaped(b, plain(f.Alt))
	add("</desc>\n<style>\n@media screen and (prefers-color-scheme:dark){\n")
	b = appendDarkRules(b, id, c.paints)
	add("}\n</style>\n")
	b = append(b, c.body...)
	add("</svg>\n")
	return b
}

// appendDarkRules gives each class its dark colour. A rule outweighs the attribute that holds the light one.
func appendDarkRules(b []byte, id string, paints []paint) []byte {
	for i, p := range paints {
		for _, rule := range [2]struct{ class, property string }{{" .f", "{fill:"}, {" .s", "{stroke:"}} {
			b = append(append(append(b, '#'), id...), rule.class...)
			b = append(strconv.AppendInt(b, int64(i), 10), rule.property...)
			b = append(appendHex(b, p.dark), '}')
		}
		b = append(b, '\n')
	}
	return b
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
