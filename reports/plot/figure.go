package plot

// Caption holds the words that stand around a figure.
type Caption struct {
	ID       string // names the figure within a page; ASCII letters, digits, - and _ (others become -)
	Title    string // the finding, in a sentence
	Subtitle string // what is shown, with its unit
	Source   string // where the figures come from; below, in small print
	Alt      string // says in words what the figure shows, for those who do not see it
}

// withCount adds to source and description how many things were left out, where there are any and words for them.
func (c Caption) withCount(words string, count int, note notation) Caption {
	if words = plain(words); count > 0 && words != "" {
		words += ": " + note.number(float64(count), 0)
		c.Source, c.Alt = appended(c.Source, " · ", words), appended(c.Alt, " ", words)
	}
	return c
}

func appended(text, separator, more string) string {
	if plain(text) == "" {
		return more
	}
	return text + separator + more
}

// Figure is a figure ready to be rendered. Make one with [Arc], [Heat], [Dispersion], [Means], [Keyness],
// [Network], [Timeline], [WordShift], [Thread] or [Multiples]; its fields are for reading: the drawing was laid out for them.
type Figure struct {
	Caption
	Width, Height float64 // points

	titles titles // as they are set
	body   func(p *pen, area box)
}

// The measures of the frame around a drawing, in points.
const (
	usualWidth = 720
	leastWidth = 360
	margin     = 14

	titleSize    = 15
	subtitleSize = 10.5
	labelSize    = 9.5
	tickSize     = 9
	sourceSize   = 8.5
)

// titles are the lines of a caption, as they are set.
type titles struct{ title, subtitle, source []string }

// set breaks the texts of a caption into lines.
func (c Caption) set(r *ruler, width float64) titles {
	w := width - 2*margin
	return titles{
		title:    r.wrap(plain(c.Title), titleSize, true, w, 3),
		subtitle: r.wrap(plain(c.Subtitle), subtitleSize, false, w, 4),
		source:   r.wrap(plain(c.Source), sourceSize, false, w, 4),
	}
}

// leading is the distance between the base lines of a text, in font sizes.
const leading = 1.25

func blockHeight(lines []string, size float64) float64 { return float64(len(lines)) * size * leading }

// head and foot are the heights that the caption takes above and below the drawing.
func (t titles) head() float64 {
	h := margin + blockHeight(t.title, titleSize) + blockHeight(t.subtitle, subtitleSize)
	if len(t.title) > 0 && len(t.subtitle) > 0 {
		h += 2
	}
	if len(t.title)+len(t.subtitle) > 0 {
		h += 10
	}
	return h
}

func (t titles) foot() float64 {
	if len(t.source) == 0 {
		return margin
	}
	return 8 + blockHeight(t.source, sourceSize) + margin - 3
}

// figureWidth returns the width asked for, within reason.
func figureWidth(asked float64) float64 {
	if !finite(asked) || asked == 0 {
		return usualWidth
	}
	return clamp(asked, leastWidth, 4*usualWidth)
}

// newFigure frames a drawing of the given height.
func newFigure(c Caption, r *ruler, width, height float64, body func(p *pen, area box)) Figure {
	t := c.set(r, width)
	return Figure{Caption: c, Width: width, Height: t.head() + height + t.foot(), titles: t, body: body}
}

// bodyWidth is the width that the frame leaves for a drawing.
func bodyWidth(width float64) float64 { return width - 2*margin }

// paint draws the whole figure.
func (f Figure) paint(p *pen) {
	t := f.titles
	p.rect(box{0, 0, f.Width, f.Height}, ground)
	y := p.lines(point{margin, margin}, t.title, textStyle{size: titleSize, bold: true, paint: ink, full: plain(f.Title)})
	if len(t.title) > 0 {
		y += 2
	}
	p.lines(point{margin, y}, t.subtitle, textStyle{size: subtitleSize, paint: muted, full: plain(f.Subtitle)})
	bottom := f.Height - t.foot()
	f.body(p, box{margin, t.head(), f.Width - margin, bottom})
	p.lines(point{margin, bottom + 8}, t.source, textStyle{size: sourceSize, paint: muted, full: plain(f.Source)})
}

// lines sets lines of text under each other and returns where they end. Lines that hold the whole text need no
// tooltip.
func (p *pen) lines(top point, lines []string, style textStyle) float64 {
	for i, l := range lines {
		one := style
		if l == "" || !isCut(l) || i < len(lines)-1 {
			one.full = ""
		}
		p.text(point{top.x, top.y + style.size*(ascent+float64(i)*leading)}, l, one)
	}
	return top.y + blockHeight(lines, style.size)
}

func isCut(s string) bool { return len(s) >= len("…") && s[len(s)-len("…"):] == "…" }
