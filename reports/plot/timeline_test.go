package plot

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

var dutchMonths = [12]string{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}

// sampleTimeline has posts over a number of days, every ninth without a date, every seventh on the day of the one before it, some too
// short for an interval.
func sampleTimeline(themes, posts, days int) TimelineData {
	rng := rand.New(rand.NewPCG(uint64(posts), uint64(days)))
	data := TimelineData{Caption: sampleCaption("tijd"), DecimalComma: true, Months: dutchMonths, Words: TimelineWords{
		Unit: "treffers per 1.000 woorden", Post: "post, met 95%-interval", TooLittle: "te kort voor een interval", Beyond: "interval loopt door", Mean: "jaargemiddelde, met 95%-interval",
		Undated: "posts zonder datum, weggelaten", None: "geen posts met een datum",
	}}
	data.Title, data.Subtitle = "‘Gilden’ komt steeds minder voor", "Hoe vaak elk thema voorkomt, per post"
	day := time.Date(2017, 3, 14, 0, 0, 0, 0, time.UTC)
	var words []int
	for i := range posts {
		if i%7 != 1 && i > 0 {
			day = day.AddDate(0, 0, int(float64(days)/float64(posts)*(0.2+1.6*rng.Float64())+0.5))
		}
		date := day
		if i%9 == 8 {
			date = time.Time{}
		}
		data.Dates, words = append(data.Dates, date), append(words, 60+rng.IntN(1500))
	}
	for i := range themes {
		data.Panels = append(data.Panels, samplePanel(rng, i, data.Dates, words))
	}
	return data
}

func samplePanel(rng *rand.Rand, theme int, dates []time.Time, words []int) TimelinePanel {
	names := []string{"vertrouwen", "vertrouwen › institutioneel", "wederkerigheid", "gilden", "geld en schulden", "community’s"}
	p := TimelinePanel{Name: names[theme%len(names)]}
	type year struct{ hits, words, posts int }
	years := make(map[int]*year)
	for i, n := range words {
		rate := 14 / float64(theme+1) * (1 + 0.6*math.Sin(float64(i)/9+float64(theme)))
		hits := int(rate*float64(n)/1000 + rng.NormFloat64()*1.3 + 0.5)
		hits = max(0, hits)
		p.Posts = append(p.Posts, rateOf(hits, n))
		if y := years[dates[i].Year()]; y != nil {
			y.hits, y.words, y.posts = y.hits+hits, y.words+n, y.posts+1
		} else {
			years[dates[i].Year()] = &year{hits, n, 1}
		}
	}
	for y := 2017; y < 2040; y++ {
		if in := years[y]; in != nil && in.posts >= 3 {
			e := rateOf(in.hits, in.words)
			p.Means = append(p.Means, TimelineMean{time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y+1, 1, 1, 0, 0, 0, 0, time.UTC), e.Mean, e.Low, e.High})
		}
	}
	return p
}

// rateOf gives an interval that is good enough to be drawn.
func rateOf(hits, words int) Estimate {
	h, per := float64(hits), 1000/float64(words)
	return Estimate{Mean: h * per, Low: max(0, h-1.96*math.Sqrt(h)) * per, High: (h + 2 + 1.96*math.Sqrt(h+1)) * per, N: words, Enough: words >= 150}
}

func TestDateMarks(t *testing.T) {
	date := func(y, m, d int) float64 { return calendarDay(y, m, d) }
	for _, test := range []struct {
		name        string
		first, last float64
		width       float64
		want        string
	}{
		{"one day", date(2021, 5, 3), date(2021, 5, 3), 200, "3 mei 2021"},
		{"two days", date(2020, 12, 31), date(2021, 1, 1), 200, "31 dec 2020|1 jan 2021"},
		{"a fortnight", date(2021, 5, 3), date(2021, 5, 17), 250, "3 mei 2021|10 mei|17 mei"},
		{"five months", date(2019, 10, 20), date(2020, 3, 8), 300, "okt 2019|nov|dec|2020|feb|mrt|apr"},
		{"two years", date(2018, 4, 2), date(2019, 11, 30), 260, "2018|jul|2019|jul|2020"},
		{"eight years", date(2015, 4, 2), date(2022, 11, 30), 160, "2016|2018|2020|2022"},
		{"a century", date(1921, 4, 2), date(2022, 11, 30), 190, "1940|1960|1980|2000|2020"},
		{"no room at all", date(2015, 4, 2), date(2022, 11, 30), 12, "1 jan 2015"},
	} {
		a := newDateAxis(newRuler(), test.first, test.last, dutchMonths, 0, test.width)
		var texts []string
		for _, m := range a.marks {
			texts = append(texts, m.text)
		}
		if got := strings.Join(texts, "|"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	east := time.FixedZone("oost", 14*60*60)
	late := time.Date(2020, 2, 29, 0, 30, 0, 0, east) // still the 28th in Greenwich
	if got, want := dayOf(late), calendarDay(2020, 2, 29); got != want {
		t.Errorf("day %v, want %v", got, want)
	}
	for _, day := range []float64{-800000, -1, 0, 1, 18321, 2000000} {
		if got := calendarDay(dateOf(day)); got != day {
			t.Errorf("day %v comes back as %v", day, got)
		}
	}
}

// TestPostsOfADayStandApart holds that they stand side by side around their day, and no farther out than there is room.
func TestPostsOfADayStandApart(t *testing.T) {
	day := time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC)
	for _, n := range []int{1, 2, 3, 50} {
		dates := append(slices.Repeat([]time.Time{day}, n), time.Time{}, day.AddDate(0, 0, -3))
		posts := datedPosts(dates)
		if len(posts) != n+1 || posts[0].index != n+1 || posts[0].dodge != 0 {
			t.Fatalf("%d posts: %+v", n, posts)
		}
		sum := 0.0
		for i, p := range posts[1:] {
			sum += p.dodge
			if p.index != i || math.Abs(p.dodge) > dodgeWidest/2+1e-9 || i > 0 && p.dodge <= posts[i].dodge {
				t.Errorf("%d posts: number %d at %v", n, i, p.dodge)
			}
		}
		if math.Abs(sum) > 1e-6 {
			t.Errorf("%d posts: not around their day", n)
		}
	}
}

func TestUndatedPostsAreCounted(t *testing.T) {
	data := sampleTimeline(2, 30, 900)
	for i := range data.Dates {
		data.Dates[i] = time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC)
	}
	if f := Timeline(data); f.Source != data.Source || f.Alt != data.Alt {
		t.Errorf("all dated: %q, %q", f.Source, f.Alt)
	}
	data.Dates[4], data.Dates[20] = time.Time{}, time.Time{}
	f := Timeline(data)
	for _, text := range []string{f.Source, f.Alt} {
		if want := "posts zonder datum, weggelaten: 2"; !strings.HasSuffix(text, want) {
			t.Errorf("%q does not end in %q", text, want)
		}
	}
}

func TestTimelineScales(t *testing.T) {
	day := time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC)
	data := TimelineData{Dates: []time.Time{day, day.AddDate(0, 0, 9)}, Panels: []TimelinePanel{
		{Name: "veel", Posts: []Estimate{{Mean: 20, Low: 10, High: 25, Enough: true}, {Mean: 4}}},
		{Name: "weinig", Posts: []Estimate{{Mean: 1, Low: 0, High: 50, Enough: true}, {Mean: math.NaN()}}},
		{Name: "geen"},
	}}
	for _, test := range []struct {
		own  bool
		want [3]float64
	}{{false, [3]float64{25, 25, 25}}, {true, [3]float64{25, 1.6, 1}}} {
		data.OwnScale = test.own
		for i, p := range layoutTimeline(newRuler(), data, 692).panels {
			if math.Abs(p.y.high-1.04*test.want[i]) > 1e-9 {
				t.Errorf("own scales %v: %s reaches to %v, want %v and a little", test.own, p.Name, p.y.high, test.want[i])
			}
		}
	}
}

func TestTimelineWithoutDatesSaysSo(t *testing.T) {
	for _, data := range []TimelineData{sampleTimeline(3, 0, 0), sampleTimeline(0, 3, 9)} {
		if got := strings.Join(textsOf(Timeline(data)), "|"); !strings.Contains(got, data.Words.None) {
			t.Errorf("%q does not hold %q", got, data.Words.None)
		}
	}
}

// sampleToneOverTime has one panel with two voices.
func sampleToneOverTime(posts, days int) TimelineData {
	rng := rand.New(rand.NewPCG(uint64(posts), 21))
	data := sampleTimeline(1, posts, days)
	data.Signed = true
	data.Title, data.Subtitle = "De essays worden milder, de lezers niet", "Gemiddelde toon van elke post en van de lezers eronder"
	data.Words.Unit, data.Words.Post = "toon, van −1 tot +1", "essay, met 95%-interval"
	panel, readers := TimelinePanel{Name: "Toon"}, TimelineVoice{Kind: ReaderRow, Name: "lezers, met 95%-interval"}
	for i := range data.Dates {
		share := float64(i) / float64(len(data.Dates))
		panel.Posts = append(panel.Posts, estimateOf(sampleScores(rng, 20+rng.IntN(90), 0.5*share-0.2)...))
		e := estimateOf(sampleScores(rng, 1+rng.IntN(30), 0.3)...)
		if i%5 == 3 {
			e.Mean = math.NaN()
		}
		readers.Posts = append(readers.Posts, e)
	}
	for y := 2017; y < 2024; y++ {
		v := 0.05*float64(y-2017) - 0.1
		panel.Means = append(panel.Means, TimelineMean{time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y+1, 1, 1, 0, 0, 0, 0, time.UTC), v, v - 0.04, v + 0.05})
	}
	panel.Beside = []TimelineVoice{readers}
	data.Panels = []TimelinePanel{panel}
	return data
}

// TestSignedTimeline holds that the axis reaches as far up as down, and to all means, and that each voice is named in the key.
func TestSignedTimeline(t *testing.T) {
	day := time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC)
	data := TimelineData{Signed: true, Dates: []time.Time{day, day.AddDate(0, 0, 9)}, Words: TimelineWords{Post: "essay"}, Panels: []TimelinePanel{{
		Posts: []Estimate{{Mean: 0.1, Low: 0, High: 0.2, Enough: true}, {Mean: 0.05}}, Beside: []TimelineVoice{{Kind: ReaderRow, Name: "lezers", Posts: []Estimate{{Mean: -0.5, Low: -1, High: 0.3, Enough: true}}}},
	}}}
	y := layoutTimeline(newRuler(), data, 692).panels[0].y
	if want := 1.04 * 0.8; math.Abs(y.high-want) > 1e-9 || y.low != -y.high { // 1.6 times the farthest dot
		t.Errorf("from %v to %v, want %v on both sides", y.low, y.high, want)
	}
	if got := strings.Join(textsOf(Timeline(data)), "|"); !strings.Contains(got, "essay|lezers|") || !strings.Contains(got, "+0,5") && !strings.Contains(got, "+0.5") || !strings.Contains(got, "−0.5") {
		t.Errorf("%q", got)
	}
}

// TestVoicesStandBesideEachOther holds that the dots of two voices on one post do not hide each other.
func TestVoicesStandBesideEachOther(t *testing.T) {
	timeline := layoutTimeline(newRuler(), sampleToneOverTime(12, 900), 692)
	s := timeline.panels[0]
	voices := timeline.setVoices(&s.TimelinePanel)
	for _, post := range timeline.posts {
		a, b := s.place(post, timeline.dates, voices[0]), s.place(post, timeline.dates, voices[1])
		if math.Abs(b-a-voiceDodge) > 1e-9 {
			t.Errorf("post %d: %v and %v", post.index, a, b)
		}
	}
}
