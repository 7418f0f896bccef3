package plot

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// The made-up data of the tests: a post with its sections and comments, with numbers drawn from a fixed seed.

var sampleHeadings = []string{
	"Inleiding", "De vlag van Amsterdam", "Gereedschap", "Wie betaalt de meester?", "Leergeld", "Trots", "Vrijheid en verplichting",
	"Aanzien", "Wat je teruggeeft", "Geluk", "Vertrouwen in organisaties en de mensen die er werken", "Zelfstandigen", "De broodfondsen", "Slot",
}

var sampleThemes = []string{"vertrouwen", "wederkerigheid", "gilden", "geld en schulden"}

func sampleScores(rng *rand.Rand, n int, mean float64) []float64 {
	scores := make([]float64, n)
	for i := range scores {
		if rng.Float64() < 0.6 {
			scores[i] = math.Round(clamp(mean+0.4*rng.NormFloat64(), -1, 1)*100) / 100
		}
	}
	return scores
}

func estimateOf(scores ...float64) Estimate {
	sum, n := 0.0, 0.0
	for _, s := range scores {
		sum, n = sum+s, n+1
	}
	half := 0.7 / math.Sqrt(n)
	return Estimate{Mean: sum / n, Low: sum/n - half, High: sum/n + half, N: len(scores), Enough: n >= 5}
}

func sampleParts(rng *rand.Rand, headings []string) []ArcPart {
	var parts []ArcPart
	for i, h := range headings {
		scores := sampleScores(rng, 3+rng.IntN(14), 0.35*math.Sin(float64(i)/2.2+3.6))
		parts = append(parts, ArcPart{Heading: h, Scores: scores, Estimate: estimateOf(scores...)})
	}
	return parts
}

func sampleComments(rng *rand.Rand, n int) []ArcComment {
	var comments []ArcComment
	for i := range n {
		author := i%3 == 2
		mean := 0.15
		if author {
			mean = 0.3
		}
		comments = append(comments, ArcComment{Author: author, Scores: sampleScores(rng, 1+rng.IntN(9), mean)})
	}
	return comments
}

func commentScores(comments []ArcComment, author bool) []float64 {
	var scores []float64
	for _, c := range comments {
		if c.Author == author {
			scores = append(scores, c.Scores...)
		}
	}
	return scores
}

// smoothed is a kernel mean, enough to have a line to draw.
func smoothed(parts []ArcPart) []ArcPoint {
	var scores []float64
	for _, p := range parts {
		scores = append(scores, p.Scores...)
	}
	var out []ArcPoint
	for i := range scores {
		sum, weight := 0.0, 0.0
		for j, s := range scores {
			d := float64(i-j) / 7
			w := math.Exp(-d * d / 2)
			sum, weight = sum+w*s, weight+w
		}
		half := 0.8 / math.Sqrt(weight)
		out = append(out, ArcPoint{Sentence: float64(i) + 0.5, Mean: sum / weight, Low: sum/weight - half, High: sum/weight + half})
	}
	return out
}

var sampleWords = ArcWords{
	Negative: "← negatief", Positive: "positief →", Sentence: "zin", Mean: "gemiddelde van een deel, met 95%-interval",
	TooLittle: "te weinig tekst voor een interval", Smooth: "verloop, met 95%-band", Comments: "Reacties", Author: "auteur", Readers: "lezers",
}

func sampleCaption(id string) Caption {
	return Caption{
		ID: id, Title: "De toon zakt bij ‘Gereedschap’ en herstelt na ‘Trots’", Subtitle: "Sentiment per zin, van −1 (negatief) tot +1 (positief)",
		Source: "Verzonnen getallen · lexiconmethode · de intervallen zijn bootstrapintervallen over alinea’s", Alt: "Een lijn die eerst daalt en dan stijgt.",
	}
}

func sampleArc(sections, comments int) ArcData {
	rng := rand.New(rand.NewPCG(uint64(sections), uint64(comments)))
	parts := sampleParts(rng, manyHeadings(sections))
	cs := sampleComments(rng, comments)
	data := ArcData{
		Caption: sampleCaption("verloop"), DecimalComma: true, Parts: parts, Comments: cs, Smooth: smoothed(parts), Words: sampleWords,
		Authors: estimateOf(commentScores(cs, true)...), Readers: estimateOf(commentScores(cs, false)...),
	}
	if sentences := len(data.Smooth); sentences > 10 {
		data.Turns = []ArcTurn{
			{Sentence: sentences / 3, Label: "omslag bij ‘Trots’, p = 0,003", Significant: true},
			{Sentence: 4 * sentences / 5, Label: "n.s. (p = 0,21)"},
		}
	}
	return data
}

func manyHeadings(n int) []string {
	var out []string
	for i := range n {
		h := sampleHeadings[i%len(sampleHeadings)]
		if i >= len(sampleHeadings) {
			h = fmt.Sprintf("%s (%d)", h, i/len(sampleHeadings)+1)
		}
		out = append(out, h)
	}
	return out
}

func sampleHeat(sections int) HeatData {
	rng := rand.New(rand.NewPCG(7, uint64(sections)))
	data := HeatData{
		Caption: sampleCaption("themas"), DecimalComma: true, Rows: sampleThemes, Columns: append(manyHeadings(sections), "reacties: auteur", "reacties: lezers"),
		Apart: 2, Unit: "per 1.000", Missing: "te weinig tekst",
	}
	data.Title, data.Subtitle = "‘Vertrouwen’ staat vooral in het slot", "Treffers per 1.000 woorden, per thema en deel"
	for range data.Rows {
		var row []float64
		for range data.Columns {
			v := 0.0
			if rng.Float64() < 0.55 {
				v = rng.ExpFloat64() * 14
			}
			row = append(row, v)
		}
		data.Values = append(data.Values, row)
	}
	data.Values[0][min(3, len(data.Columns)-1)] = math.NaN()
	return data
}

func sampleDispersion(sections int) DispersionData {
	rng := rand.New(rand.NewPCG(11, uint64(sections)))
	data := DispersionData{Caption: sampleCaption("spreiding"), DecimalComma: true, Position: "woord", Hits: "treffers"}
	data.Title, data.Subtitle = "Gilden komen alleen in het begin voor", "Elke streep is een treffer, op zijn plaats in de tekst"
	length := 0
	for _, h := range manyHeadings(sections) {
		n := 40 + rng.IntN(260)
		data.Parts, length = append(data.Parts, DispersionPart{Heading: h, Tokens: n}), length+n
	}
	data.Parts = append(data.Parts, DispersionPart{Heading: "Reacties", Tokens: 900, Apart: true})
	for i, theme := range sampleThemes {
		row := DispersionRow{Name: theme}
		for at := 0; at < length+900; at += 5 + rng.IntN(60*(i+1)) {
			row.At = append(row.At, at)
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}

// withSubThemes adds rows for themes within themes, named in both ways in which a report names them.
func withSubThemes(data DispersionData) DispersionData {
	return DispersionData{Caption: data.Caption, DecimalComma: data.DecimalComma, Parts: data.Parts, Position: data.Position, Hits: data.Hits,
		Rows: append(data.Rows, DispersionRow{"vertrouwen › institutioneel", data.Rows[1].At}, DispersionRow{"› wantrouwen", data.Rows[2].At})}
}

func sampleMeans(sections int) MeansData {
	rng := rand.New(rand.NewPCG(13, uint64(sections)))
	data := MeansData{
		Caption: sampleCaption("gemiddelden"), DecimalComma: true, Negative: "← negatief", Positive: "positief →", Count: "zinnen", TooLittle: "te weinig tekst voor een interval",
	}
	data.Title, data.Subtitle = "Alleen ‘Geluk’ is duidelijk positief", "Gemiddeld sentiment met 95%-interval"
	for _, part := range sampleParts(rng, manyHeadings(sections)) {
		data.Rows = append(data.Rows, MeanRow{Name: part.Heading, Estimate: part.Estimate})
	}
	comments := sampleComments(rng, 12)
	return withComments(data, comments)
}

func withComments(data MeansData, comments []ArcComment) MeansData {
	data.Rows = append(data.Rows,
		MeanRow{Name: "Reacties van de auteur", Kind: AuthorRow, Estimate: estimateOf(commentScores(comments, true)...)},
		MeanRow{Name: "Reacties van lezers", Kind: ReaderRow, Estimate: estimateOf(commentScores(comments, false)...)})
	return data
}

// sampleThemeTone has two rows for each theme, with and without the words of the theme.
func sampleThemeTone(themes int) MeansData {
	rng := rand.New(rand.NewPCG(17, uint64(themes)))
	data := MeansData{
		Caption: sampleCaption("thematoon"), DecimalComma: true, Difference: true, Negative: "← negatiever dan de rest", Positive: "positiever →", Count: "zinnen",
		TooLittle: "te weinig tekst voor een interval", First: "zonder de themawoorden", Second: "met de themawoorden", None: "geen thema’s",
	}
	data.Title, data.Subtitle = "Rond ‘gilden’ klinkt het essay positiever", "Verschil in toon tussen zinnen met en zonder het thema, met 95%-interval"
	for i := range themes {
		for _, kind := range []RowKind{EssayRow, ReaderRow} {
			masked := estimateOf(sampleScores(rng, 3+rng.IntN(20), 0.5-0.2*float64(i))...)
			raw := masked
			raw.Mean, raw.Low, raw.High = raw.Mean+0.12, raw.Low+0.1, raw.High+0.15
			row := MeanRow{Name: sampleThemes[i%len(sampleThemes)], Kind: kind, Estimate: masked, Second: &raw}
			if kind == ReaderRow {
				row.Name, row.Joined = "lezers", true
			}
			data.Rows = append(data.Rows, row)
		}
	}
	if themes > 1 {
		data.Rows[3].Mean, data.Rows[3].Second = math.NaN(), nil
	}
	return data
}
