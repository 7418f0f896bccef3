package job

import "github.com/apache/beam/sdks/v2/go/pkg/beam"

// Build adds the analysis to a pipeline:
//
//	pattern ── plan ── Reshuffle ── analyse ─┬─ parts ───────────────────────────┬─ write ── report
//	                                         └─ summaries ── combine ── combine ─┘
//
// The options must have passed Check. What is in Parts can be removed once the pipeline has run.
func Build(s beam.Scope, o Options) {
	s = s.Scope("teneur")
	blocks := beam.ParDo(s, &planFn{}, beam.Create(s, o.Posts))
	blocks = beam.Reshuffle(s, blocks) // or a runner may leave all of them to the worker that found them
	parts, summaries := beam.ParDo2(s, &analyseFn{Options: o}, blocks)
	summary := combine(s, summaries)
	one := beam.CoGroupByKey(s, beam.AddFixedKey(s, parts), beam.AddFixedKey(s, summary))
	beam.ParDo0(s, &writeFn{Options: o}, one)
}

// combine adds up summaries with the number of their block in two steps, so that no worker has to add up all of them where a runner adds up nothing
// before it sorts by key, as Flink does.
func combine(s beam.Scope, summaries beam.PCollection) beam.PCollection {
	s = s.Scope("combine")
	fans := beam.CombinePerKey(s, &summaryFn{}, summaries)
	return beam.Combine(s, &summaryFn{}, beam.DropKey(s, fans))
}
