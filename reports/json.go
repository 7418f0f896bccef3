package reports

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// jsonFile is analysis.json in the making. Posts are written as they come, so that it does not matter how many there are.
type jsonFile struct {
	file  *os.File
	out   *bufio.Writer
	posts int
}

// figure is a number as it is printed: rounded to six decimals, null where there is none.
type figure float64

func (f figure) MarshalJSON() ([]byte, error) {
	v := float64(f)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return []byte("null"), nil
	}
	v = math.Round(v*1e6) / 1e6
	if v == 0 {
		v = 0 // never minus zero
	}
	return json.Marshal(v)
}

// none is a figure that was not computed.
var none = figure(math.NaN())

type (
	toolJSON struct {
		Version    string `json:"version"`
		ConfigHash string `json:"config_hash"`
		Stemmer    string `json:"stemmer"`
		Seed       uint64 `json:"seed"`
	}
	postJSON struct {
		ID           string                  `json:"id"`
		Title        string                  `json:"title"`
		Author       string                  `json:"author"`
		Date         string                  `json:"date"`
		Units        []unitJSON              `json:"units"`
		Shifts       []deltaJSON             `json:"shifts"`
		ChangePoints []changeJSON            `json:"change_points"`
		Contrasts    map[string]contrastJSON `json:"contrasts"`
		Claims       []claimJSON             `json:"claims"`
		Themes       map[string]totalJSON    `json:"themes"`
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
	useJSON struct {
		Hits      int      `json:"hits"`
		Per1000   figure   `json:"per_1000"`
		Low       figure   `json:"low"`
		High      figure   `json:"high"`
		Sentiment toneJSON `json:"sentiment"`
	}
	toneJSON struct {
		Mean figure `json:"mean"`
		Low  figure `json:"low"`
		High figure `json:"high"`
		N    int    `json:"n"`
		Why  string `json:"why,omitempty"`
	}
	totalJSON struct {
		Hits      int            `json:"hits"`
		Essay     int            `json:"essay"`
		Readers   int            `json:"readers"`
		Author    int            `json:"author"`
		Per1000   figure         `json:"per_1000"`
		Low       figure         `json:"low"`
		High      figure         `json:"high"`
		Sentiment toneJSON       `json:"sentiment"`
		Forms     map[string]int `json:"forms"`
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
		Unit           string `json:"unit"`
		P              figure `json:"p"`
		Before         figure `json:"mean_before"`
		After          figure `json:"mean_after"`
		Significant    bool   `json:"significant"`
		Why            string `json:"why,omitempty"`
	}
	corpusJSON struct {
		Posts     int                  `json:"posts"`
		Sections  int                  `json:"sections"`
		Comments  int                  `json:"comments"`
		Sentences int                  `json:"sentences"`
		Tokens    int                  `json:"tokens"`
		Themes    map[string]totalJSON `json:"themes"`
	}
	skippedJSON struct {
		File string `json:"file"`
		Line int    `json:"line"`
		Why  string `json:"why"`
	}
)

func newJSONFile(f *folder, m *pipeline.Model) (*jsonFile, error) {
	file, err := f.create("analysis.json")
	if err != nil {
		return nil, err
	}
	j := &jsonFile{file: file, out: bufio.NewWriterSize(file, 1<<16)}
	c := m.Config()
	tool := toolJSON{pipeline.Version, c.Hash(), c.Stemmer.String(), c.Shift.Seed}
	return j, j.write("{\"tool\":", tool, ",\n\"posts\":[")
}

// write writes strings as they are and anything else as JSON.
func (j *jsonFile) write(parts ...any) error {
	for _, part := range parts {
		text, ok := part.(string)
		if !ok {
			data, err := json.Marshal(part)
			if err != nil {
				return fmt.Errorf("writing analysis.json: %w", err)
			}
			text = string(data)
		}
		if _, err := j.out.WriteString(text); err != nil {
			return fmt.Errorf("writing analysis.json: %w", err)
		}
	}
	return nil
}

func (j *jsonFile) post(a *pipeline.Analysis) error {
	between := "\n"
	if j.posts > 0 {
		between = ",\n"
	}
	j.posts++
	return j.write(between, postOf(a))
}

func (j *jsonFile) close(c *pipeline.Corpus, skipped []corpus.Problem) error {
	list := make([]skippedJSON, 0, len(skipped))
	for _, p := range skipped {
		list = append(list, skippedJSON{p.File, p.Line, p.What})
	}
	err := j.write("],\n\"corpus\":", corpusOf(c), ",\n\"skipped\":", list, "}\n")
	if err := errors.Join(err, j.out.Flush(), j.file.Close()); err != nil {
		return fmt.Errorf("writing analysis.json: %w", err)
	}
	return nil
}

// abort closes the file of an unfinished report.
func (j *jsonFile) abort() { _ = j.file.Close() } // closed already after close: nothing lost

func postOf(a *pipeline.Analysis) postJSON {
	p := postJSON{
		ID: a.ID, Title: a.Title, Author: a.Author, Date: a.Date,
		Units: make([]unitJSON, 0, len(a.Units)), Shifts: []deltaJSON{}, ChangePoints: []changeJSON{}, Claims: []claimJSON{},
		Contrasts: map[string]contrastJSON{
			"readers_vs_author": contrastOf(a.Shift.ReadersVsAuthor),
			"comments_vs_essay": contrastOf(a.Shift.CommentsVsEssay),
		},
		Themes: make(map[string]totalJSON),
	}
	for i := range a.Units {
		p.Units = append(p.Units, unitOf(&a.Units[i], a.Shift.Units[i]))
	}
	for _, d := range a.Shift.Neighbours {
		p.Shifts = append(p.Shifts, deltaJSON{d.From, d.To, contrastOf(d)})
	}
	for _, c := range a.Shift.Changes {
		j := changeJSON{c.Sentence + 1, c.Unit, figure(c.P), figure(c.Before), figure(c.After), c.Significant, c.Why}
		if !c.Testable {
			j.P = none
		}
		p.ChangePoints = append(p.ChangePoints, j)
	}
	for _, c := range a.Claims {
		p.Claims = append(p.Claims, claimJSON{c.Kind, c.From, c.To, len(a.Variations), append([]string{}, c.Fails...)})
	}
	for _, t := range a.Themes {
		p.Themes[t.Path] = totalJSON{t.Essay + t.Readers + t.Author, t.Essay, t.Readers, t.Author,
			figure(t.Rate.Per1000), figure(t.Rate.Low), figure(t.Rate.High), toneOf(t.Tone), formsOf(t.Forms)}
	}
	return p
}

func unitOf(u *pipeline.Unit, e shift.Estimate) unitJSON {
	j := unitJSON{ID: u.ID, Kind: string(u.Kind), Heading: u.Heading, By: string(u.By), Name: u.Name,
		Sentences: len(u.Doc.Sentences), Tokens: u.Words, Themes: make(map[string]useJSON),
		Sentiment: sentimentJSON{figure(e.Mean), figure(e.Low), figure(e.High), e.N, share(u.Known, u.Content),
			e.Enough, e.Why, figure(e.JudgedMean), figure(e.JudgedShare), figure(u.Positive), figure(u.Negative)},
	}
	if e.N == 0 {
		j.Sentiment.Mean, j.Sentiment.JudgedShare = none, none
	}
	if e.JudgedN == 0 {
		j.Sentiment.JudgedMean = none
	}
	if !e.Enough {
		j.Sentiment.Low, j.Sentiment.High = none, none
	}
	if u.ReplyTo != "" {
		j.ReplyTo = &u.ReplyTo
	}
	for _, t := range u.Themes {
		j.Themes[t.Path] = useJSON{t.Hits, figure(t.Rate.Per1000), figure(t.Rate.Low), figure(t.Rate.High), toneOf(t.Tone)}
	}
	return j
}

func toneOf(e shift.Estimate) toneJSON {
	t := toneJSON{figure(e.Mean), figure(e.Low), figure(e.High), e.N, e.Why}
	if e.N == 0 {
		t.Mean = none
	}
	if !e.Enough {
		t.Low, t.High = none, none
	}
	return t
}

func contrastOf(d shift.Delta) contrastJSON {
	c := contrastJSON{figure(d.Delta), figure(d.Low), figure(d.High), figure(d.P), figure(d.PAdjusted), d.Why, ""}
	if !d.Testable {
		c.P, c.PAdjusted = none, none
	}
	if !d.Interval {
		c.Low, c.High, c.NoInterval = none, none, "too little text on one side"
	}
	if d.Why == shift.WhyNoSentences {
		c.Delta = none
	}
	return c
}

func share(part, whole int) figure {
	if whole == 0 {
		return none
	}
	return figure(float64(part) / float64(whole))
}

func formsOf(forms []pipeline.FormCount) map[string]int {
	m := make(map[string]int, len(forms))
	for _, f := range forms {
		m[f.Form] = f.Count
	}
	return m
}

func corpusOf(c *pipeline.Corpus) corpusJSON {
	j := corpusJSON{len(c.Posts), c.Sections, c.Comments, c.Sentences, c.Words, make(map[string]totalJSON)}
	for _, t := range c.Themes {
		tone := toneJSON{figure(t.Tone), none, none, t.Sentences, "no interval over a whole corpus yet"}
		if t.Sentences == 0 {
			tone.Mean = none
		}
		j.Themes[t.Path] = totalJSON{t.Hits, t.Essay, t.Readers, t.Author,
			figure(t.Rate.Per1000), figure(t.Rate.Low), figure(t.Rate.High), tone, formsOf(t.Forms)}
	}
	return j
}
