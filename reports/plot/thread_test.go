package plot

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

var sampleNames = []string{"Wim van Oers", "RationeleRob", "Lieve Daenens", "Daniel", "Fatima El Idrissi", "anoniem", "J.", "Stichting Behoud Gildehuizen Zuidelijk Noord-Holland"}

// sampleThread has the given number of comments, every fourth by the author, about half of them answers, every eleventh without a tone, with two long pauses.
func sampleThread(comments int) ThreadData {
	rng := rand.New(rand.NewPCG(uint64(comments), 5))
	data := ThreadData{Caption: sampleCaption("draad"), DecimalComma: true, Months: dutchMonths, Words: ThreadWords{
		Negative: "← negatief", Positive: "positief →", Readers: "lezer, met 95%-interval", Author: "auteur, met 95%-interval", TooLittle: "te kort voor een interval",
		Missing: "geen toon te meten", Reply: "antwoord op een eerdere reactie", None: "geen reacties",
	}}
	data.Title, data.Subtitle = "De lezers beginnen hartelijk en eindigen scherp", "De toon van elke reactie, in de volgorde waarin ze geplaatst zijn"
	day := time.Date(2017, 10, 9, 0, 0, 0, 0, time.UTC)
	for i := range comments {
		c := ThreadComment{Name: sampleNames[rng.IntN(len(sampleNames))], Date: day, Author: i%4 == 3}
		if c.Author {
			c.Name = "Sietske Brandsma"
		}
		if i > 0 && (c.Author || rng.IntN(3) == 0) {
			c.ReplyTo = max(1, i-rng.IntN(1+min(i, 12)))
		}
		c.Estimate = estimateOf(sampleScores(rng, 1+rng.IntN(9), 0.3-0.4*float64(i)/float64(comments))...)
		if i%11 == 10 {
			c.Estimate = Estimate{Mean: math.NaN()}
		}
		data.Comments = append(data.Comments, c)
		switch i {
		case comments / 2:
			day = day.AddDate(0, 2, 0)
		case comments - 2:
			day = day.AddDate(3, 1, 5)
		default:
			day = day.AddDate(0, 0, rng.IntN(2))
		}
	}
	return data
}

func TestThreadLinks(t *testing.T) {
	comments := []ThreadComment{{ReplyTo: 1}, {ReplyTo: 1}, {ReplyTo: 3}, {ReplyTo: 9}, {ReplyTo: -2}, {ReplyTo: 5, Author: true}, {}}
	want := []threadLink{{1, 0, false}, {5, 4, true}}
	if got := threadLinks(comments); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestThreadDates holds that the first comment is dated, and those after the longest pauses where not all days have room.
func TestThreadDates(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2017, 10, 9+n, 0, 0, 0, 0, time.UTC) }
	comment := func(n int) ThreadComment { return ThreadComment{Date: day(n)} }
	few := ThreadData{Months: dutchMonths, Comments: []ThreadComment{comment(0), comment(0), {}, comment(1), comment(40)}}
	if got, want := daysOf(few), "0 9 okt 2017|3 10 okt 2017|4 18 nov 2017"; got != want {
		t.Errorf("few: %s, want %s", got, want)
	}
	many := ThreadData{Months: dutchMonths}
	for i := range 200 {
		n := i
		if i >= 120 {
			n += 300
		}
		if i == 199 {
			n += 900
		}
		many.Comments = append(many.Comments, comment(n))
	}
	got := daysOf(many)
	for _, want := range []string{"0 9 okt 2017", "120 3 dec 2018", "199 8 aug 2021"} {
		if !strings.Contains(got, want) {
			t.Errorf("many: %s does not hold %s", got, want)
		}
	}
}

func daysOf(data ThreadData) string {
	var texts []string
	for _, d := range layoutThread(newRuler(), data, 692).days {
		texts = append(texts, notation{}.number(float64(d.comment), 0)+" "+d.text)
	}
	return strings.Join(texts, "|")
}

// TestThreadNames holds that either all names are set or none.
func TestThreadNames(t *testing.T) {
	for comments, named := range map[int]bool{1: true, 8: true, 30: true, 55: true, 120: false, 500: false} {
		set := len(layoutThread(newRuler(), sampleThread(comments), 692).names.set)
		if want := map[bool]int{true: comments, false: 0}[named]; set != want {
			t.Errorf("%d comments: %d names, want %d", comments, set, want)
		}
	}
}
