package main

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// The memory that a run may take beyond what it holds, before unused memory is collected: with little in use Go would collect again and again, which takes
// a fifth of the CPU time of a run over many posts.
const (
	headroom    = 192 << 20
	mostPercent = 400 // a run over few posts stays small
)

// collector tells Go's garbage collector how much room there is, as a run goes on. Where the user does that by GOGC, it does nothing.
type collector struct {
	posts  int
	before int // the setting that was there
}

// tuneEvery is the number of posts between two looks at the memory in use.
const tuneEvery = 32

// step is called for each post.
func (c *collector) step() {
	if c.posts++; c.posts%tuneEvery != 0 || os.Getenv("GOGC") != "" {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := 100 * headroom / max(1, live[0].Value.Uint64())
	before := debug.SetGCPercent(int(max(100, min(mostPercent, percent))))
	if c.posts == tuneEvery {
		c.before = before
	}
}

// end puts the setting back.
func (c *collector) end() {
	if c.before != 0 {
		debug.SetGCPercent(c.before)
	}
}
