package plot

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// sampleMultiples has the given number of posts: every fifth is too short for a line, every third has no comments.
func sampleMultiples(posts int) MultiplesData {
	rng := rand.New(rand.NewPCG(uint64(posts), 9))
	titles := []string{"Wat een gilde wist", "Voor wat hoort wat", "De vreemdeling op de stoep", "Waarom het vertrouwen in de instellingen van dit land maar niet terugkomt", "Leergeld"}
	data := MultiplesData{Caption: sampleCaption("posts"), DecimalComma: true, Words: MultiplesWords{
		Smooth: "verloop van het essay, met 95%-band", Section: "begin van een sectie", Mean: "gemiddelde van een kort essay",
		TooLittle: "te weinig tekst voor een interval", Readers: "reacties van lezers, gemiddelde", Author: "van de auteur, gemiddelde", Beyond: "buiten de schaal",
		NotShown: "posts niet getoond", None: "geen posts",
	}}
	data.Title, data.Subtitle = "De meeste essays eindigen zonniger dan ze beginnen", "Het verloop van de toon in elke post, van −1 (negatief) tot +1 (positief); alle op dezelfde schaal"
	for i := range posts {
		parts := sampleParts(rng, manyHeadings(1+rng.IntN(9)))
		post := MultiplesPost{Title: titles[i%len(titles)], Date: fmt.Sprintf("%d %s %d", 1+i%28, dutchMonths[i%12], 2014+i/12), Smooth: smoothed(parts)}
		var scores []float64
		for _, part := range parts {
			post.Parts, scores = append(post.Parts, len(part.Scores)), append(scores, part.Scores...)
		}
		if post.Essay = estimateOf(scores...); i%5 == 4 {
			post.Smooth = nil
			post.Essay.Enough = i%2 == 0
		}
		if i%3 != 1 {
			post.addComments(sampleComments(rng, 1+rng.IntN(20)))
		}
		post.Note = fmt.Sprintf("%d zinnen, %d reacties", len(scores), len(post.Comments))
		data.Posts = append(data.Posts, post)
	}
	return data
}

func (p *MultiplesPost) addComments(comments []ArcComment) {
	for _, c := range comments {
		p.Comments = append(p.Comments, MultiplesComment{Author: c.Author, Mean: estimateOf(c.Scores...).Mean})
	}
	p.Readers, p.Authors = estimateOf(commentScores(comments, false)...), estimateOf(commentScores(comments, true)...)
}

func TestMultiplesCountPostsThatAreNotShown(t *testing.T) {
	for posts, want := range map[int]string{2: "", 60: "", 61: "posts niet getoond: 1", 1500: "posts niet getoond: 1.440"} {
		f := Multiples(sampleMultiples(posts))
		for _, text := range []string{f.Source, f.Alt} {
			if strings.Contains(text, "niet getoond") != (want != "") || !strings.HasSuffix(text, want) {
				t.Errorf("%d posts: %q, want it to end in %q", posts, text, want)
			}
		}
		shown := strings.Count(strings.Join(textsOf(f), "|"), " zinnen, ")
		if shown != min(posts, multiplesMost) {
			t.Errorf("%d posts: %d shown", posts, shown)
		}
	}
}

// TestMultiplesShareAScale holds that all panels have one height and that the scale reaches as far up as down, to every line and mean.
func TestMultiplesShareAScale(t *testing.T) {
	var m multiples
	m.data = sampleMultiples(12)
	m.layout(newRuler(), 692)
	if m.y.low != -m.y.high {
		t.Errorf("from %v to %v", m.y.low, m.y.high)
	}
	for _, p := range m.panels {
		if math.Abs(p.essay.height()-multiplesHeight) > 1e-9 {
			t.Errorf("%s: %v high", p.Title, p.essay.height())
		}
		for _, s := range p.Smooth {
			if math.Abs(s.Mean) > m.y.high {
				t.Errorf("%s: %v is beyond the scale", p.Title, s.Mean)
			}
		}
	}
}

// TestMultiplesMarkCommentsBeyondTheScale explains the pointer only where there is one.
func TestMultiplesMarkCommentsBeyondTheScale(t *testing.T) {
	data := sampleMultiples(3)
	for _, mean := range []float64{0.1, -0.98} {
		for i := range data.Posts {
			data.Posts[i].Comments = []MultiplesComment{{Mean: mean}}
		}
		texts := strings.Join(textsOf(Multiples(data)), "|")
		if got, want := strings.Contains(texts, data.Words.Beyond), mean < -0.9; got != want {
			t.Errorf("a comment at %v: explained %v, want %v", mean, got, want)
		}
	}
}
