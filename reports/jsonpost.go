package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

type (
	postJSON struct {
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
	contrastJSON struct {
		Delta      figure `json:"delta"`
		Low        figure `json:"low"`
		High       figure `json:"high"`
		P          figure `json:"p"`
		PAdjusted  figure `json:"p_adjusted"`
		Why        string `json:"why,omitempty"`          // there is no p
		NoInterval string `json:"interval_why,omitempty"` // there is no interval
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
)

// postOf gives all that is known of a post; themed tells whether themes that it does not have are named.
func postOf(a *pipeline.Analysis, themed bool) postJSON {
	p := postJSON{
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

func contrastOf(d shift.Delta) contrastJSON {
	return contrastJSON{figureIf(d.Why != shift.WhyNoSentences, d.Delta), figureIf(d.Interval, d.Low), figureIf(d.Interval, d.High),
		figureIf(d.Testable, d.P), figureIf(d.Testable, d.PAdjusted), d.Why, whyIf(!d.Interval, "too little text on one side")}
}

func groupOf(e shift.Estimate) groupJSON { return groupJSON{toneOf(e), e.Enough} }
