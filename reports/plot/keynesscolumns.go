package plot

// keynessColumns are the numbers right of a keyness plot: both counts, aligned at the colon, and how many people use the word.
type keynessColumns struct {
	left          float64 // where they begin
	colon         float64 // where the colon of the counts begins
	counts        string  // the head of the counts …
	countsRight   float64 // … and where it ends
	speakers      string  // the head of the people
	speakersRight float64 // where their numbers end; 0 for no such column
	colonWidth    float64
}

func layoutKeynessColumns(r *ruler, data KeynessData, note notation, width float64) keynessColumns {
	target, reference, speakers := 0.0, 0.0, 0.0
	number := func(n int) float64 { return r.width(note.number(float64(n), 0), tickSize, false) }
	for _, row := range data.Rows {
		target, reference = max(target, number(row.Target)), max(reference, number(row.Reference))
		if row.Speakers > 0 {
			speakers = max(speakers, number(row.Speakers))
		}
	}
	c := keynessColumns{left: width, countsRight: width, colonWidth: r.width(" : ", tickSize, false)}
	if len(data.Rows) == 0 {
		return c
	}
	if speakers > 0 {
		c.speakers = r.fit(plain(data.Words.Speakers), tickSize, false, keynessColumn*width)
		c.speakersRight = width
		c.countsRight = width - max(speakers, r.width(c.speakers, tickSize, false)) - keynessGap
	}
	c.counts = r.fit(plain(data.Words.Counts), tickSize, false, keynessColumn*width)
	numbers, head := target+c.colonWidth+reference, r.width(c.counts, tickSize, false)
	c.left = c.countsRight - max(numbers, head)
	c.colon = c.countsRight - reference - c.colonWidth - max(0, head-numbers)/2 // the numbers stand below the middle of their head
	return c
}
