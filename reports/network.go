package reports

import (
	"slices"
	"strings"

	"teneur/pipeline"
	"teneur/reports/plot"
)

// network draws the themes with the words that keep them company; false where there is nothing to join.
func (w *Writer) network(c *pipeline.Corpus) (figureFile, bool) {
	l := w.lang
	n := networkOf{w: w, c: c, nodes: make(map[string]int)}
	n.themes()
	n.words()
	if len(n.data.Edges) < leastEdges {
		return figureFile{}, false
	}
	n.data.Caption = plot.Caption{ID: "corpus-network", Title: l.t("De thema’s en hun gezelschap", "The themes and their company"), Source: "teneur " + pipeline.Version,
		Subtitle: l.t("Wat vaker dan bij toeval in dezelfde zinnen staat", "What stands in the same sentences more often than by chance"), Alt: n.alt()}
	n.data.DecimalComma = !l.english
	n.data.Words = plot.NetworkWords{Theme: l.t("thema", "theme"), Opposite: l.t("tegendeel van een thema", "opposite of a theme"), Word: l.t("woord", "word"),
		Hits: l.t("treffers", "hits"), Weight: l.t("samenhang (NPMI)", "association (NPMI)"), Count: l.t("zinnen samen", "sentences together")}
	return figureFile{name: "figures/corpus-network", Figure: plot.Network(n.data)}, true
}

// leastEdges is how many links a figure of them needs: fewer are told in a table.
const leastEdges = 3

// networkOf is a network in the making.
type networkOf struct {
	w     *Writer
	c     *pipeline.Corpus
	data  plot.NetworkData
	nodes map[string]int // by theme path, by "stem " and a stem
	names []string       // of the edges, for the text alternative
}

func (n *networkOf) node(key, label string, kind plot.NodeKind, hits int) int {
	i, known := n.nodes[key]
	if !known {
		i = len(n.data.Nodes)
		n.nodes[key] = i
		n.data.Nodes = append(n.data.Nodes, plot.NetworkNode{Label: label, Kind: kind, Hits: hits})
	}
	return i
}

func (n *networkOf) edge(a, b int, npmi float64, count int) {
	n.data.Edges = append(n.data.Edges, plot.NetworkEdge{A: a, B: b, Weight: npmi, Count: count})
	n.names = append(n.names, n.data.Nodes[a].Label+" – "+n.data.Nodes[b].Label+" ("+n.w.lang.count(count)+")")
}

// themes adds the themes that occur, and joins those that go together.
func (n *networkOf) themes() {
	for _, t := range n.c.Themes {
		if t.Hits == 0 || !n.w.standsAlone(t.Path) {
			continue
		}
		kind := plot.ThemeNode
		if !isTop(t.Path) {
			kind = plot.OppositeNode
		}
		n.node(t.Path, themeName(t.Path), kind, t.Hits)
	}
	for _, c := range n.c.Together {
		a, known := n.nodes[c.A]
		b, also := n.nodes[c.B]
		if known && also && c.Known && c.NPMI > 0 {
			n.edge(a, b, c.NPMI, c.Sentences)
		}
	}
}

// networkWords is how many words stand around each theme.
const networkWords = 6

// words adds the words that keep company with a theme.
func (n *networkOf) words() {
	for _, s := range n.c.Suggestions {
		theme, known := n.nodes[s.Path]
		if !known {
			continue
		}
		for _, k := range s.Words[:min(networkWords, len(s.Words))] {
			stem := n.c.Stems[k.Term]
			n.edge(theme, n.node("stem "+stem.Stem, stem.Forms[0].Form, plot.WordNode, stem.Count), s.NPMI(k), k.Target)
		}
	}
}

func (n *networkOf) alt() string {
	l := n.w.lang
	shown := slices.Clone(n.names[:min(20, len(n.names))])
	return l.f("Samen in dezelfde zinnen, met het aantal zinnen: %s.", "Together in the same sentences, with the number of sentences: %s.", strings.Join(shown, "; "))
}
