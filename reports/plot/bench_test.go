package plot

import "testing"

// BenchmarkSVG lays out and renders each sample, the typeface loaded.
func BenchmarkSVG(b *testing.B) {
	for _, bench := range []struct {
		name string
		make func() Figure
	}{
		{"arc", func() Figure { return Arc(arcBench) }},
		{"arc of 500 comments", func() Figure { return Arc(arcLarge) }},
		{"heat", func() Figure { return Heat(heatBench) }},
		{"dispersion", func() Figure { return Dispersion(dispersionBench) }},
		{"means", func() Figure { return Means(meansBench) }},
		{"keyness", func() Figure { return Keyness(keynessBench) }},
		{"network", func() Figure { return Network(networkBench) }},
		{"network of 40 nodes", func() Figure { return Network(networkLarge) }},
		{"timeline", func() Figure { return Timeline(timelineBench) }},
		{"timeline of 500 posts", func() Figure { return Timeline(timelineLarge) }},
		{"wordshift", func() Figure { return WordShift(wordShiftBench) }},
		{"thread", func() Figure { return Thread(threadBench) }},
		{"thread of 500 comments", func() Figure { return Thread(threadLarge) }},
		{"multiples", func() Figure { return Multiples(multiplesBench) }},
		{"multiples of 60 posts", func() Figure { return Multiples(multiplesLarge) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				svg, err := bench.make().SVG()
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(svg)))
			}
		})
	}
}

var (
	arcBench, arcLarge = sampleArc(14, 8), sampleArc(40, 500)
	heatBench          = sampleHeat(14)
	dispersionBench    = sampleDispersion(14)
	meansBench         = sampleMeans(14)
	keynessBench       = sampleKeyness(15, 15)

	networkBench, networkLarge   = sampleNetwork(4, 22), sampleNetwork(8, 32)
	timelineBench, timelineLarge = sampleTimeline(6, 40, 2300), sampleTimeline(6, 500, 5000)

	wordShiftBench                 = sampleWordShift(24)
	threadBench, threadLarge       = sampleThread(14), sampleThread(500)
	multiplesBench, multiplesLarge = sampleMultiples(12), sampleMultiples(60)
)

func BenchmarkPNG(b *testing.B) {
	f := Arc(arcBench)
	for b.Loop() {
		if _, err := f.PNG(144); err != nil {
			b.Fatal(err)
		}
	}
}
