package topics

// Config holds the limits of a search for topics.
type Config struct {
	Seed uint64 // of every random number

	// A corpus below these sizes is refused; all three count what is left after the filter of words and paragraphs below.
	MinParagraphs, MinWords, MinTerms int

	MinIn      int     // a term in fewer paragraphs is too rare to tell its company
	MaxInShare float64 // a term in a greater share of the paragraphs is about everything, so about nothing
	MinLength  int     // a paragraph with fewer such words is about nothing that can be told

	MaxTopics int     // the largest number of topics that is tried, at least 2
	Seeds     int     // other starts, each on another sample of the paragraphs, that tell the stability
	Sample    float64 // the share of the paragraphs in such a sample
	Stable    float64 // a topic less stable than this is left out: six of its ten words must come back
	Coherent  float64 // and one that is not more coherent than this
	About     float64 // the share of its words that a paragraph must have from a topic to be about it
	OneDoc    float64 // a topic with a greater share of its words from one document is marked
}

// DefaultConfig returns the limits that docs/evaluation.md reports on.
func DefaultConfig() Config {
	return Config{
		Seed:          1,
		MinParagraphs: 100, MinWords: 1000, MinTerms: 50,
		MinIn: 3, MaxInShare: .25, MinLength: 5,
		MaxTopics: 20, Seeds: 10, Sample: .8, Stable: .6, About: .25, OneDoc: .8,
	}
}
