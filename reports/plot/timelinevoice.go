package plot

// voices are the panel's own and those beside it.
func (p *TimelinePanel) voices() []TimelineVoice {
	return append([]TimelineVoice{{Kind: p.Kind, Posts: p.Posts, Means: p.Means}}, p.Beside...)
}

// post returns the estimate of a post, where there is one.
func (v TimelineVoice) post(post datedPost) (Estimate, bool) {
	if post.index >= len(v.Posts) || !finite(v.Posts[post.index].Mean) {
		return Estimate{}, false
	}
	return v.Posts[post.index], true
}

// voiceDodge is the distance between the dots of two voices on one post, in points.
const voiceDodge = 5.0

// setVoice is a voice with how it is drawn.
type setVoice struct {
	TimelineVoice
	look  postStyle
	shift float64 // beside the place of the post
}

// setVoices gives each voice its look and its place beside the others.
func (t *timeline) setVoices(p *TimelinePanel) []setVoice {
	voices := p.voices()
	last := float64(len(voices) - 1)
	step := voiceDodge
	if len(t.posts) > fewPosts {
		step = voiceDodge / 2
	}
	var set []setVoice
	for i, v := range voices {
		set = append(set, setVoice{v, voiceStyle(v.Kind, len(t.posts)), step * (float64(i) - last/2)})
	}
	return set
}

// meanPaint is the colour of the means of years: blue for those of the essay, as its smoothed line elsewhere.
func (k RowKind) meanPaint() paint {
	if k == EssayRow {
		return blue
	}
	return k.voice().paint
}
