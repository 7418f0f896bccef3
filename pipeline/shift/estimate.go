package shift

import "teneur/pipeline/stats"

// Estimate is the mean tone of a bag of sentences with its interval.
//
// Mean is over all sentences, those without any judged word counting as 0; it is filled in even where there is too little text. Low
// and High are the limits of the (1-Level) interval where Enough, equal to Mean otherwise.
type Estimate struct {
	Mean, Low, High float64
	N               int // sentences
	Tokens          int // their words

	Enough bool
	Why    string // a key in English where not Enough: see the Why constants
	Over   string // what the interval goes by: "paragraphs", "comments", or "sentences" where there are two to four paragraphs
	Blocks int    // how many of them

	JudgedMean  float64 // over the judged sentences alone, 0 where there are none
	JudgedShare float64 // judged sentences as a share of all, 0 to 1
	JudgedN     int
}

// EstimateOf gives the estimate for any bag of sentences, such as those that carry a theme. Sentences of one paragraph are taken to resemble each other as much as
// they do in this bag.
func EstimateOf(sentences []SentenceScore, cfg Config) Estimate {
	e := group{parts: [][]SentenceScore{sentences}, n: len(sentences)}.describe()
	if e.Why = tooLittle(e, cfg); e.Why != "" {
		return e // most themes in most units: nothing to cut into paragraphs
	}
	p := newMaterial([]Unit{{Sentences: sentences}})
	d := p.dependence()
	d.neighbours = 0 // a bag's sentences need not be neighbours in the text
	return p.single(0).estimate(d, cfg)
}

// estimate goes by the group's blocks, or by single sentences where an essay's unit has two to four paragraphs. A single paragraph tells nothing of how paragraphs
// differ, so it has no interval. Comments are never taken apart: what one writer says in one breath tells little about other writers.
func (g group) estimate(d dependence, cfg Config) Estimate {
	e := g.describe()
	if e.Why = tooLittle(e, cfg); e.Why != "" {
		return e
	}
	e.Over, e.Blocks = g.over, len(g.blocks)
	if e.Blocks == 1 {
		e.Why = why(stats.ErrSingleBlock, g.over)
		return e
	}
	i, err := stats.MeanInterval(g.blocks, 1-cfg.Level, d.ofBlocks(g))
	if err != nil && g.over != overComments {
		e.Over, e.Blocks = overSentences, e.N
		i, err = stats.MeanInterval(g.singles(), 1-cfg.Level, d.ofSentences(g))
	}
	e.Enough, e.Why = err == nil, why(err, e.Over)
	e.Low, e.High = min(e.Mean, onScale(i.Low)), max(e.Mean, onScale(i.High))
	return e
}

func (g group) describe() Estimate {
	e := Estimate{N: g.n}
	var sum, judged float64
	for _, sentences := range g.parts {
		for i := range sentences {
			s := &sentences[i]
			sum += s.Value
			e.Tokens += s.Tokens
			if s.Judged {
				judged += s.Value
				e.JudgedN++
			}
		}
	}
	if e.N > 0 {
		e.Mean, e.JudgedShare = sum/float64(e.N), float64(e.JudgedN)/float64(e.N)
	}
	if e.JudgedN > 0 {
		e.JudgedMean = judged / float64(e.JudgedN)
	}
	e.Low, e.High = e.Mean, e.Mean
	return e
}

func tooLittle(e Estimate, cfg Config) string {
	switch {
	case e.N == 0:
		return WhyNoSentences
	case e.N < cfg.MinSentences:
		return WhyFewSentences
	case e.Tokens < cfg.MinTokens:
		return WhyFewWords
	case cfg.DescribeOnly:
		return WhyLeftOut
	}
	return ""
}

// estimated is the interval as package stats takes it.
func (e Estimate) estimated() stats.Estimated {
	return stats.Estimated{Interval: stats.Interval{Estimate: e.Mean, Low: e.Low, High: e.High}, Free: max(1, e.Blocks-1)}
}
