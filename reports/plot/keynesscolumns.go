package plot

// keynessColumns are the numbers right of a keyness plot: both counts, and how many people use the word.
type keynessColumns struct {
	left          float64 // where they begin
	counts        countColumn
	speakers      string  // the head of the people
	speakersRight float64 // where their numbers end; 0 for no such column
}

func layoutKeynessColumns(r *ruler, data KeynessData, note notation, width float64) keynessColumns {
	var pairs [][2]int
	speakers := 0.0
	for _, row := range data.Rows {
		pairs = append(pairs, [2]int{row.Target, row.Reference})
		if row.Speakers > 0 {
			speakers = max(speakers, r.width(note.number(float64(row.Speakers), 0), tickSize, false))
		}
	}
	c := keynessColumns{left: width}
	if len(data.Rows) == 0 {
		return c
	}
	right := width
	if speakers > 0 {
		c.speakers = r.fit(plain(data.Words.Speakers), tickSize, false, keynessColumn*width)
		c.speakersRight = width
		right = width - max(speakers, r.width(c.speakers, tickSize, false)) - keynessGap
	}
	c.counts = layoutCountColumn(r, data.Words.Counts, pairs, note, right, keynessColumn*width)
	c.left = c.counts.left
	return c
}
