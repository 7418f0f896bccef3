package pipeline

import "testing"

// BenchmarkCompare is what is found out about whole posts once their sentences are scored: intervals, tests, turns, claims, themes, reasons.
func BenchmarkCompare(b *testing.B) {
	m := model(b)
	analyzer := m.NewAnalyzer()
	var read []Analysis
	size := 0
	for _, post := range bundled(b) {
		a := analyze(b, analyzer, post)
		for i := range a.Units {
			size += len(a.Units[i].Doc.Text)
		}
		read = append(read, Analysis{ID: a.ID, Units: a.Units})
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range read {
			a := read[i]
			a.compare(m)
			a.giveReasons(m.themes)
		}
	}
}
