package reports

import (
	"cmp"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

type (
	corpusJSON struct {
		Posts        int                        `json:"posts"`
		Sections     int                        `json:"sections"`
		Comments     int                        `json:"comments"`
		Sentences    int                        `json:"sentences"`
		Tokens       int                        `json:"tokens"`
		Themes       map[string]corpusThemeJSON `json:"themes"`
		Together     []togetherJSON             `json:"together"`
		Years        []yearJSON                 `json:"years"`
		Contrasts    []wordContrastJSON         `json:"contrasts"`
		Passages     passagesJSON               `json:"passages"` // what collocations, topics and suggestions are found in
		Collocations []pairJSON                 `json:"collocations"`
		Topics       topicsJSON                 `json:"topics"`
		Suggestions  []suggestionJSON           `json:"suggestions"`
		Tone         overPostsJSON              `json:"tone"`
		Doubts       doubtsJSON                 `json:"doubts"` // of the stemmer
	}
	corpusThemeJSON struct {
		rateJSON
		voicesJSON
		Posts     int                      `json:"posts"` // that have it
		Sentiment toneJSON                 `json:"sentiment"`
		Tone      map[string]postsToneJSON `json:"tone"` // essay, readers: over the posts
		Trend     trendJSON                `json:"trend"`
		Forms     map[string]int           `json:"forms"`
	}
	postsToneJSON struct {
		Masked     maskedJSON `json:"masked"` // without the words that make the theme
		Posts      int        `json:"posts"`  // with sentences of both kinds
		With       int        `json:"with"`   // sentences
		Without    int        `json:"without"`
		Why        string     `json:"why,omitempty"`          // there is no p
		NoInterval string     `json:"interval_why,omitempty"` // there is no interval
	}
	trendJSON struct {
		Posts     int    `json:"posts"` // with a date
		Rho       figure `json:"rho"`
		P         figure `json:"p"`
		PAdjusted figure `json:"p_adjusted"`
		Why       string `json:"why,omitempty"`
	}
	yearJSON struct {
		Year   string              `json:"year"`
		Posts  int                 `json:"posts"`
		Words  int                 `json:"words"`
		Themes map[string]rateJSON `json:"themes"`
	}
	passagesJSON struct {
		Sample int `json:"sample"`
		Of     int `json:"of"`
	}
	passageJSON struct {
		Post string `json:"post"`
		Unit string `json:"unit"`
		Kind string `json:"kind"`
		Text string `json:"text"`
	}
	suggestionJSON struct {
		Theme string              `json:"theme"`
		Words []suggestedWordJSON `json:"words"`
	}
	suggestedWordJSON struct {
		termJSON
		ratioJSON
		With    int          `json:"with"` // sentences that carry the theme
		Without int          `json:"without"`
		Example *passageJSON `json:"example"` // null where no passage shows both
	}
	overPostsJSON struct {
		ReadersVsEssays  contrastJSON  `json:"readers_vs_essays"`
		ReadersVsAuthors contrastJSON  `json:"readers_vs_authors"`
		Essays           toneTrendJSON `json:"essays_over_time"`
		Readers          toneTrendJSON `json:"readers_over_time"`
	}
	toneTrendJSON struct {
		Posts   int    `json:"posts"` // with a date and enough text
		Rho     figure `json:"rho"`
		P       figure `json:"p"`
		PerYear figure `json:"per_year"`
		Low     figure `json:"low"`
		High    figure `json:"high"`
		Why     string `json:"why,omitempty"`
	}
	contrastJSON struct {
		Delta      figure `json:"delta"`
		Low        figure `json:"low"`
		High       figure `json:"high"`
		P          figure `json:"p"`
		PAdjusted  figure `json:"p_adjusted"`
		Why        string `json:"why,omitempty"`          // there is no p
		NoInterval string `json:"interval_why,omitempty"` // there is no interval
	}
	postKeysJSON struct {
		Post string    `json:"post"`
		Keys []keyJSON `json:"keys"`
	}
)

func corpusOf(c *pipeline.Corpus) corpusJSON {
	j := corpusJSON{
		Posts: len(c.Posts), Sections: c.Sections, Comments: c.Comments, Sentences: c.Sentences, Tokens: c.Words,
		Themes: make(map[string]corpusThemeJSON), Together: togetherOf(c.Together), Years: yearsOf(c),
		Contrasts: wordContrastsOf("", c.Contrasts, c.Stems), Passages: passagesJSON{len(c.Passages), c.PassagesOf},
		Collocations: pairsOf(c.Collocations, c.Stems), Topics: topicsOf(c), Suggestions: make([]suggestionJSON, 0, len(c.Suggestions)), Doubts: doubtsOf(c.Doubts),
		Tone: overPostsJSON{overPostsOf(c.CommentsVsEssay), overPostsOf(c.ReadersVsAuthor), toneTrendOf(c.ToneTrend), toneTrendOf(c.ReadersTrend)},
	}
	for i := range c.Themes {
		j.Themes[c.Themes[i].Path] = corpusThemeOf(&c.Themes[i])
	}
	for _, s := range c.Suggestions {
		j.Suggestions = append(j.Suggestions, suggestionOf(c, s))
	}
	return j
}

func overPostsOf(d shift.Delta) contrastJSON {
	if !d.Testable {
		d.Why = cmp.Or(d.Why, shift.WhyFewPosts)
	}
	return contrastOf(d)
}

func contrastOf(d shift.Delta) contrastJSON {
	return contrastJSON{figureIf(d.Why != shift.WhyNoSentences, d.Delta), figureIf(d.Interval, d.Low), figureIf(d.Interval, d.High),
		figureIf(d.Testable, d.P), figureIf(d.Testable, d.PAdjusted), d.Why, whyIf(!d.Interval, whyNoInterval)}
}

func toneTrendOf(t shift.Trend) toneTrendJSON {
	if !t.Testable {
		return toneTrendJSON{t.Posts, none, none, none, none, none, cmp.Or(t.Why, shift.WhyFewPosts)}
	}
	return toneTrendJSON{t.Posts, figure(t.Rho), figure(t.P), figure(t.PerYear), figure(t.Low), figure(t.High), ""}
}

func corpusThemeOf(t *pipeline.CorpusTheme) corpusThemeJSON {
	tone := toneJSON{figureIf(t.Sentences > 0, t.Tone), none, none, t.Sentences, "described, not tested: see tone"}
	trend := trendJSON{t.Trend.Posts, figureIf(t.Trend.Known, t.Trend.Rho), figureIf(t.Trend.Known, t.Trend.P), figureIf(t.Trend.Known, t.Trend.PAdjusted), whyNoTrendOf(t)}
	return corpusThemeJSON{rateOf(t.Hits, t.Rate), voicesJSON{t.Essay, t.Readers, t.Author}, t.Posts, tone,
		map[string]postsToneJSON{"essay": postsToneOf(&t.EssayTone), "readers": postsToneOf(&t.ReadersTone)}, trend, formsOf(t.Forms)}
}

// whyFewForInterval is why a tone over posts has no interval.
const whyFewForInterval = "too few posts"

func postsToneOf(t *pipeline.PostsTone) postsToneJSON {
	tested := t.Why == ""
	test := testJSON{figureIf(t.Posts > 0, t.Delta), figureIf(t.Interval, t.Low), figureIf(t.Interval, t.High), figureIf(tested, t.P)}
	return postsToneJSON{maskedJSON{test, figureIf(tested, t.PAdjusted)}, t.Posts, t.With, t.Without, t.Why, whyIf(!t.Interval, whyFewForInterval)}
}

func yearsOf(c *pipeline.Corpus) []yearJSON {
	all := make([]yearJSON, 0, len(c.Years))
	for _, y := range c.Years {
		themes := make(map[string]rateJSON, len(y.Hits))
		for i, hits := range y.Hits {
			themes[c.Themes[i].Path] = rateOf(hits, y.Rates[i])
		}
		all = append(all, yearJSON{y.Year, y.Posts, y.Words, themes})
	}
	return all
}

func suggestionOf(c *pipeline.Corpus, s pipeline.Suggestion) suggestionJSON {
	j := suggestionJSON{Theme: s.Path, Words: make([]suggestedWordJSON, 0, len(s.Words))}
	for _, k := range s.Words {
		stem := c.Stems[k.Term]
		word := suggestedWordJSON{termOf(stem), ratioOf(k), k.Target, k.Reference, nil}
		if example := exampleOf(c, s.Path, stem); example.Text != "" {
			word.Example = passageOf(example)
		}
		j.Words = append(j.Words, word)
	}
	return j
}

func passageOf(p pipeline.Passage) *passageJSON {
	return &passageJSON{p.Post, p.Unit, string(p.Kind), p.Text}
}

// postKeysOf gives the words typical of a post beside all others.
func postKeysOf(c *pipeline.Corpus, p *pipeline.Record) postKeysJSON {
	return postKeysJSON{p.ID, keysOf(p.ID, &pipeline.WordContrast{Kind: againstOthers}, p.Keys, c.Stems)}
}
