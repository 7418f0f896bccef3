package plot

import "slices"

// keyEntries explain what hollow marks are, where there are any.
func (m *means) keyEntries() []keyEntry {
	var entries []keyEntry
	if slices.ContainsFunc(m.data.Rows, func(row MeanRow) bool { return row.Second != nil }) {
		entries = append(entries,
			keyEntry{m.data.First, 22, func(p *pen, at point) {
				p.level(at.y, keyAxis(at), keyEstimate, essayVoice)
			}},
			keyEntry{m.data.Second, 22, func(p *pen, at point) {
				p.levelHollow(at.y, keyAxis(at), keyEstimate, essayVoice)
			}})
	}
	if slices.ContainsFunc(m.data.Rows, MeanRow.tooLittle) {
		entries = append(entries, keyEntry{m.data.TooLittle, 9, func(p *pen, at point) { p.mean(at, essayVoice, false) }})
	}
	return entries
}

// tooLittle tells whether a row has an estimate without an interval.
func (r MeanRow) tooLittle() bool {
	return finite(r.Mean) && !r.solid() || r.Second != nil && finite(r.Second.Mean) && !r.Second.solid()
}

var keyEstimate = Estimate{Mean: 0, Low: -1, High: 1, Enough: true}

func keyAxis(at point) axis { return axis{low: -1, high: 1, from: at.x - 11, to: at.x + 11} }
