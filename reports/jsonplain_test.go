package reports

import (
	"encoding/json"
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

// plainEncode gives a post as it stands in analysis.json, by way of encoding/json: the definition that the encoder by hand is held to.
func plainEncode(t testing.TB, a *pipeline.Analysis, themed bool) []byte {
	t.Helper()
	data, err := json.Marshal(plainPostOf(a, themed))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

type (
	plainPost struct {
		ID           string                  `json:"id"`
		Title        string                  `json:"title"`
		Author       string                  `json:"author"`
		Date         string                  `json:"date"`
		Fingerprint  string                  `json:"fingerprint"` // of what the post says
		Essay        groupJSON               `json:"essay"`       // tone of all sentences outside comments
		Readers      groupJSON               `json:"readers"`     // of the readers' comments
		Replies      groupJSON               `json:"replies"`     // of the author's
		Units        []unitJSON              `json:"units"`
		Shifts       []deltaJSON             `json:"shifts"`
		ChangePoints []changeJSON            `json:"change_points"`
		Contrasts    map[string]contrastJSON `json:"contrasts"`
		Reasons      []reasonJSON            `json:"reasons"` // what carries the differences
		Claims       []claimJSON             `json:"claims"`
		Themes       map[string]totalJSON    `json:"themes"`
		Together     []togetherJSON          `json:"together"`
		Wording      wordingJSON             `json:"wording"`
	}
	unitJSON struct {
		ID        string             `json:"id"`
		Kind      string             `json:"kind"`
		Heading   string             `json:"heading"`
		By        string             `json:"by"`
		Name      string             `json:"name"`
		ReplyTo   *string            `json:"reply_to"`
		Sentences int                `json:"sentences"`
		Tokens    int                `json:"tokens"`
		Sentiment sentimentJSON      `json:"sentiment"`
		Themes    map[string]useJSON `json:"themes"`
		Answers   *answerJSON        `json:"answers,omitempty"` // of a comment
	}
	answerJSON struct {
		Unit   *string  `json:"unit"` // the part of the essay
		How    string   `json:"how,omitempty"`
		Words  []string `json:"words"`
		Margin figure   `json:"margin"`
		Why    string   `json:"why,omitempty"`
	}
	sentimentJSON struct {
		Mean        figure `json:"mean"`
		Low         figure `json:"low"`
		High        figure `json:"high"`
		N           int    `json:"n"`
		Coverage    figure `json:"coverage"`
		Enough      bool   `json:"enough"`
		Why         string `json:"why,omitempty"`
		JudgedMean  figure `json:"judged_mean"`
		JudgedShare figure `json:"judged_share"`
		Positive    figure `json:"positive"` // mean of the positive parts of the sentences
		Negative    figure `json:"negative"`
	}
	groupJSON struct {
		toneJSON
		Enough bool `json:"enough"`
	}
	deltaJSON struct {
		After string `json:"after"`
		To    string `json:"to"`
		contrastJSON
	}
	claimJSON struct {
		Kind  string   `json:"kind"`
		From  string   `json:"from,omitempty"`
		To    string   `json:"to,omitempty"`
		Of    int      `json:"of"`    // variations of the rules
		Fails []string `json:"fails"` // those under which it does not hold
	}
	changeJSON struct {
		BeforeSentence int    `json:"before_sentence"` // number of the essay's counted sentence, from 1, that begins the new tone
		Low            *int   `json:"low"`             // interval of that number, null where the turn is not significant
		High           *int   `json:"high"`
		Unit           string `json:"unit"`
		P              figure `json:"p"`
		Before         figure `json:"mean_before"`
		After          figure `json:"mean_after"`
		Significant    bool   `json:"significant"`
		Why            string `json:"why,omitempty"`
	}
	useJSON struct {
		rateJSON
		Sentiment toneJSON `json:"sentiment"`
	}
	totalJSON struct {
		rateJSON
		voicesJSON
		Sentences int                      `json:"sentences"` // that carry it
		Units     int                      `json:"units"`
		Sentiment toneJSON                 `json:"sentiment"`
		Tone      map[string]themeToneJSON `json:"tone"` // essay, readers: its sentences beside the others
		Spread    spreadJSON               `json:"spread"`
		Forms     map[string]int           `json:"forms"`
	}
	themeToneJSON struct {
		Masked  maskedJSON `json:"masked"` // without the words that make the theme
		Raw     testJSON   `json:"raw"`
		With    int        `json:"with"` // sentences
		Without int        `json:"without"`
		Strata  int        `json:"strata"`
		Why     string     `json:"why,omitempty"`
	}
	spreadJSON struct {
		Parts  int    `json:"parts"` // of the essay
		In     int    `json:"in"`    // those that have it
		DPNorm figure `json:"dp_norm"`
		Why    string `json:"why,omitempty"`
	}
	wordingJSON struct {
		Richness     map[string]richnessJSON `json:"richness"` // essay, readers
		Contrasts    []wordContrastJSON      `json:"contrasts"`
		Collocations []pairJSON              `json:"collocations"`
		Spreads      []wordSpreadJSON        `json:"spreads"`
	}
	richnessJSON struct {
		Words    int    `json:"words"`
		Types    int    `json:"types"`
		LIX      figure `json:"lix"`
		MATTR    figure `json:"mattr"`
		Window   int    `json:"window"` // of MATTR, in words
		MATTRWhy string `json:"mattr_why,omitempty"`
		MTLD     figure `json:"mtld"`
		MTLDWhy  string `json:"mtld_why,omitempty"`
	}
	wordSpreadJSON struct {
		termJSON
		Count int `json:"count"`
		spreadJSON
		D figure `json:"d"`
	}
	reasonJSON struct {
		Kind   string           `json:"kind"`
		From   string           `json:"from,omitempty"`
		To     string           `json:"to,omitempty"`
		Delta  figure           `json:"delta"`
		Words  []itemJSON       `json:"words"`  // they add up to delta
		Themes []themeShareJSON `json:"themes"` // sentences that carry several count for each
		Shown  shownJSON        `json:"sentences"`
	}
	itemJSON struct {
		Item  string `json:"item"` // "" for what no word accounts for
		Total figure `json:"total"`
		Use   figure `json:"use"`
		Tone  figure `json:"tone"`
		From  int    `json:"in_from"`
		To    int    `json:"in_to"`
	}
	themeShareJSON struct {
		Theme string `json:"theme"`
		Share figure `json:"share"`
	}
	shownJSON struct {
		From []placeJSON `json:"from"`
		To   []placeJSON `json:"to"`
	}
	placeJSON struct {
		Unit     string `json:"unit"`
		Sentence int    `json:"sentence"` // in its unit, from 1
	}
)

// plainPostOf gives all that is known of a post; themed tells whether themes that it does not have are named.
func plainPostOf(a *pipeline.Analysis, themed bool) plainPost {
	p := plainPost{
		ID: a.ID, Title: a.Title, Author: a.Author, Date: a.Date, Fingerprint: a.Fingerprint,
		Essay: groupOf(a.Shift.Essay), Readers: groupOf(a.Shift.Readers), Replies: groupOf(a.Shift.Replies),
		Units: make([]unitJSON, 0, len(a.Units)), Shifts: []deltaJSON{}, ChangePoints: []changeJSON{}, Claims: []claimJSON{},
		Contrasts: map[string]contrastJSON{
			"readers_vs_author": contrastOf(a.Shift.ReadersVsAuthor),
			"comments_vs_essay": contrastOf(a.Shift.CommentsVsEssay),
			"thread":            contrastOf(a.Shift.Thread),
		},
		Themes: make(map[string]totalJSON), Together: togetherOf(a.Together), Wording: wordingOf(a), Reasons: reasonsOf(a),
	}
	for i := range a.Units {
		p.Units = append(p.Units, unitOf(&a.Units[i], a.Shift.Units[i], themed))
	}
	for _, d := range a.Shift.Neighbours {
		p.Shifts = append(p.Shifts, deltaJSON{d.From, d.To, contrastOf(d)})
	}
	for _, c := range a.Shift.Changes {
		p.ChangePoints = append(p.ChangePoints, changeOf(c))
	}
	for _, c := range a.Claims {
		p.Claims = append(p.Claims, claimJSON{c.Kind, c.From, c.To, len(a.Variations), append([]string{}, c.Fails...)})
	}
	for i := range a.Themes {
		if t := &a.Themes[i]; themed || occurs(t) {
			p.Themes[t.Path] = totalOf(t)
		}
	}
	return p
}

// changeOf gives a turn; sentences are counted from 1.
func changeOf(c shift.ChangePoint) changeJSON {
	j := changeJSON{BeforeSentence: c.Sentence + 1, Unit: c.Unit, P: figureIf(c.Testable, c.P), Before: figure(c.Before), After: figure(c.After),
		Significant: c.Significant, Why: whyNoTurnTest(c)}
	if c.Significant {
		low, high := c.Low+1, c.High+1
		j.Low, j.High = &low, &high
	}
	return j
}

func unitOf(u *pipeline.Unit, e shift.Estimate, themed bool) unitJSON {
	j := unitJSON{ID: u.ID, Kind: string(u.Kind), Heading: u.Heading, By: string(u.By), Name: u.Name,
		Sentences: len(u.Doc.Sentences), Tokens: u.Words, Sentiment: sentimentOf(u, e), Themes: make(map[string]useJSON), Answers: answerOf(u),
	}
	if u.ReplyTo != "" {
		j.ReplyTo = &u.ReplyTo
	}
	for _, t := range u.Themes {
		if themed || t.Hits > 0 {
			j.Themes[t.Path] = useJSON{rateOf(t.Hits, t.Rate), toneOf(t.Tone)}
		}
	}
	return j
}

func sentimentOf(u *pipeline.Unit, e shift.Estimate) sentimentJSON {
	return sentimentJSON{figureIf(e.N > 0, e.Mean), figureIf(e.Enough, e.Low), figureIf(e.Enough, e.High), e.N, share(u.Known, u.Content),
		e.Enough, e.Why, figureIf(e.JudgedN > 0, e.JudgedMean), figureIf(e.N > 0, e.JudgedShare), figure(u.Positive), figure(u.Negative)}
}

// answerOf tells which part of the essay a comment speaks of; nil for a part of the essay.
func answerOf(u *pipeline.Unit) *answerJSON {
	switch {
	case u.Kind != pipeline.Comment:
		return nil
	case u.Answers.Unit == "":
		return &answerJSON{Words: []string{}, Margin: none, Why: whyNoAnswer}
	}
	return &answerJSON{&u.Answers.Unit, u.Answers.By, append([]string{}, u.Answers.Words...), figure(u.Answers.Margin), ""}
}

func toneOf(e shift.Estimate) toneJSON {
	return toneJSON{figureIf(e.N > 0, e.Mean), figureIf(e.Enough, e.Low), figureIf(e.Enough, e.High), e.N, e.Why}
}

func groupOf(e shift.Estimate) groupJSON { return groupJSON{toneOf(e), e.Enough} }

func totalOf(t *pipeline.ThemeTotal) totalJSON {
	return totalJSON{rateOf(t.Essay+t.Readers+t.Author, t.Rate), voicesJSON{t.Essay, t.Readers, t.Author}, t.Sentences, t.Units, toneOf(t.Tone),
		map[string]themeToneJSON{"essay": themeToneOf(&t.EssayTone), "readers": themeToneOf(&t.ReadersTone)}, spreadOf(t.Spread), formsOf(t.Forms)}
}

func themeToneOf(t *pipeline.ThemeTone) themeToneJSON {
	compared := t.Why == ""
	return themeToneJSON{maskedJSON{testOf(compared, t.Masked), figureIf(compared, t.PAdjusted)}, testOf(compared, t.Raw),
		t.Masked.With, t.Masked.Without, t.Masked.Strata, t.Why}
}

func testOf(compared bool, c stats.Contrast) testJSON {
	return testJSON{figureIf(compared, c.Delta), figureIf(compared, c.Low), figureIf(compared, c.High), figureIf(compared, c.P)}
}

func spreadOf(s pipeline.Spread) spreadJSON {
	return spreadJSON{s.Parts, s.In, figureIf(s.Known, s.DPNorm), whyIf(!s.Known, whyFewSpread)}
}

func wordingOf(a *pipeline.Analysis) wordingJSON {
	w := &a.Wording
	j := wordingJSON{
		Richness:  map[string]richnessJSON{"essay": richnessOf(w.Essay), "readers": richnessOf(w.Readers)},
		Contrasts: wordContrastsOf(a.ID, w.Contrasts, a.Stems), Collocations: pairsOf(w.Collocations, a.Stems),
		Spreads: make([]wordSpreadJSON, 0, len(w.Spreads)),
	}
	parts := essayParts(a)
	for _, s := range w.Spreads {
		spread := spreadJSON{parts, s.Parts, figureIf(s.DPKnown, s.DPNorm), whyNoSpread(s)}
		j.Spreads = append(j.Spreads, wordSpreadJSON{termOf(a.Stems[s.Term]), s.Count, spread, figureIf(s.DKnown, s.D)})
	}
	return j
}

func richnessOf(r lexis.Richness) richnessJSON {
	return richnessJSON{r.Words, r.Types, figureIf(r.Words > 0, r.LIX), figureIf(r.MATTRWhy == "", r.MATTR), r.Window, r.MATTRWhy,
		figureIf(r.MTLDWhy == "", r.MTLD), r.MTLDWhy}
}

func reasonsOf(a *pipeline.Analysis) []reasonJSON {
	all := make([]reasonJSON, 0, len(a.Reasons))
	for i := range a.Reasons {
		r := &a.Reasons[i]
		j := reasonJSON{Kind: r.Kind, From: r.From, To: r.To, Delta: figure(r.Delta), Words: make([]itemJSON, 0, len(r.Words)),
			Themes: make([]themeShareJSON, 0, len(r.Themes)), Shown: shownJSON{placesOf(a, r.FromSentences), placesOf(a, r.ToSentences)}}
		for _, c := range r.Words {
			j.Words = append(j.Words, itemJSON{c.Key, figure(c.Total), figure(c.Use), figure(c.Tone), c.InA, c.InB})
		}
		for _, s := range r.Themes {
			j.Themes = append(j.Themes, themeShareJSON{s.Path, figure(s.Share)})
		}
		all = append(all, j)
	}
	return all
}

func placesOf(a *pipeline.Analysis, places []pipeline.Place) []placeJSON {
	all := make([]placeJSON, 0, len(places))
	for _, p := range places {
		all = append(all, placeJSON{a.Units[p.Unit].ID, p.Sentence + 1})
	}
	return all
}
