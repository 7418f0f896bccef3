package main

import (
	"fmt"
	"time"
)

// measure words how far a run is: in posts, or in the bytes of its input where nobody knows how many posts they hold.
type measure struct{ bytes bool }

// count tells what is done: 120 of 500 posts; 120 posts, 30 of 500 MB. A total of 0 is one that nobody knows.
func (m measure) count(done, total, posts int64) string {
	switch {
	case m.bytes && total > 0:
		return fmt.Sprintf("%s, %s of %s MB", counted(int(posts), "post", "posts"), megabytes(done), megabytes(total))
	case m.bytes:
		return fmt.Sprintf("%s, %s MB", counted(int(posts), "post", "posts"), megabytes(done))
	case total > 0:
		return fmt.Sprintf("%d of %d posts", done, total)
	}
	return fmt.Sprintf("%d posts", done)
}

// pace tells how much is done in a second, and how long the rest takes at that: 24/s, 16s left.
func (m measure) pace(done, total int64, passed time.Duration) string {
	if done <= 0 || passed <= 0 {
		return "…"
	}
	rate := float64(done) / passed.Seconds()
	text := perSecond(rate) + "/s"
	if m.bytes {
		text = perSecond(rate/1e6) + " MB/s"
	}
	if left := total - done; left > 0 {
		text += fmt.Sprintf(", %v left", time.Duration(float64(left)/rate*float64(time.Second)).Round(time.Second))
	}
	return text
}

func megabytes(bytes int64) string {
	if bytes < 10e6 {
		return fmt.Sprintf("%.1f", float64(bytes)/1e6)
	}
	return fmt.Sprintf("%.0f", float64(bytes)/1e6)
}

func perSecond(rate float64) string {
	if rate < 10 {
		return fmt.Sprintf("%.1f", rate)
	}
	return fmt.Sprintf("%.0f", rate)
}
