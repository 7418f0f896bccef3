package job

import "teneur/pipeline"

// summaryFn adds up what posts give. A pipeline.Summary may be merged in any grouping and order, as Beam asks of what it combines.
type summaryFn struct{}

func (summaryFn) CreateAccumulator() pipeline.Summary { return pipeline.Summary{} }

func (summaryFn) AddInput(sum, s pipeline.Summary) pipeline.Summary {
	sum.Merge(s)
	return sum
}

func (summaryFn) MergeAccumulators(a, b pipeline.Summary) pipeline.Summary {
	a.Merge(b)
	return a
}

// encodeSummary and decodeSummary are its coder.
func encodeSummary(s pipeline.Summary) ([]byte, error) { return s.MarshalBinary() }

func decodeSummary(data []byte) (s pipeline.Summary, err error) {
	err = s.UnmarshalBinary(data)
	return s, err
}
