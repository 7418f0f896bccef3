package job

import (
	"context"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"teneur/pipeline"
)

// Beam finds functions and types by name on the workers, so all of them must be known there before a job begins: this is its way of saying so.
func init() {
	register.DoFn3x1[context.Context, string, func(block), error](&planFn{})
	register.DoFn4x1[context.Context, block, func(part), func(int, pipeline.Summary), error](&analyseFn{})
	register.DoFn4x1[context.Context, int, func(*part) bool, func(*pipeline.Summary) bool, error](&writeFn{})
	register.Combiner1[pipeline.Summary](&summaryFn{})
	register.Emitter1[block]()
	register.Emitter1[part]()
	register.Emitter2[int, pipeline.Summary]()
	register.Iter1[part]()
	register.Iter1[pipeline.Summary]()
	beam.RegisterCoder(reflect.TypeFor[pipeline.Summary](), encodeSummary, decodeSummary)
}
