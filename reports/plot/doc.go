// Package plot draws the figures of a report: the arc of a post, the heat map
// of its themes, the dispersion of their hits, means with their intervals, the words that set two texts apart, the
// network of themes and words, themes and tone over time, the words that carry a difference in tone, the thread of the comments, and
// small multiples of the posts of a corpus.
//
// Plain data goes in, bytes come out. The package knows nothing of posts, themes or
// languages: every word in a figure is passed in by the caller. A [Figure] is a value that never changes;
// it may be rendered from several goroutines, and renders to the same bytes each time.
//
// All lengths are points (1/72 inch). Values that are not finite are left
// out of a figure, and texts that do not fit are wrapped or end in an ellipsis, with the
// whole text as a tooltip in SVG; no data make a figure fail.
//
// Colours are those of Okabe and Ito ("Color Universal Design", 2008), which people with
// any colour vision can tell apart; each is paired with a shape or a line style, for print in black and white.
//
// Of gonum.org/v1/plot the drawing layer (vg) is used, not the package plot at its root: that one parses all
// twelve Liberation faces when a program starts and brings in the PDF, EPS, TeX and TIFF back ends.
package plot
