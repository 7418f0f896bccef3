package main

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// A run that is over sooner than barAfter shows no bar, which would only flicker; lines in a log stand lineEvery apart.
const (
	barAfter  = 400 * time.Millisecond
	lineEvery = 5 * time.Second
)

// lineStart goes before what is written while a bar stands: a ^C that the terminal shows leaves the cursor further on.
const lineStart = "\r"

// progress tells on standard error how far a run is: a bar on a terminal, elsewhere a line every few seconds. Its methods
// may be called from several goroutines.
type progress struct {
	out         io.Writer
	measure     measure
	total       int64 // posts or bytes; 0 where nobody knows
	posts, read atomic.Int64
	now         func() time.Time
	began       time.Time

	mu    sync.Mutex // guards what follows
	later *time.Timer
	bars  *mpb.Progress // nil while there is no bar
	bar   *mpb.Bar
	told  time.Time
	ended bool
}

// newProgress starts to tell of count posts, 0 where their number is not known.
func newProgress(out io.Writer, count int) *progress {
	return startProgress(out, measure{}, int64(count))
}

// newReadProgress starts to tell how much of so many bytes is read, 0 where their number is not known, and how many posts came of it.
func newReadProgress(out io.Writer, bytes int64) *progress {
	return startProgress(out, measure{bytes: true}, bytes)
}

func startProgress(out io.Writer, m measure, total int64) *progress {
	p := &progress{out: out, measure: m, total: total, now: time.Now}
	p.began = p.now()
	p.told = p.began
	if total > 1 && isTerminal(out) {
		p.later = time.AfterFunc(barAfter, p.showBar)
	}
	return p
}

// showBar puts the bar below what stands on the terminal.
func (p *progress) showBar() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		return
	}
	p.bars = mpb.New(mpb.WithOutput(p.out), mpb.WithWidth(40), mpb.WithRefreshRate(100*time.Millisecond))
	p.bar = p.bars.AddBar(p.total,
		mpb.PrependDecorators(decor.Any(func(s decor.Statistics) string {
			return lineStart + p.measure.count(s.Current, s.Total, p.posts.Load()) + " "
		})),
		mpb.AppendDecorators(decor.Any(func(s decor.Statistics) string {
			return " " + p.measure.pace(s.Current, s.Total, p.now().Sub(p.began))
		})))
	p.bar.SetCurrent(p.done())
}

// done is how far the run is, in what total counts.
func (p *progress) done() int64 {
	if p.measure.bytes {
		return p.read.Load()
	}
	return p.posts.Load()
}

// step tells that one more post is done.
func (p *progress) step() {
	p.posts.Add(1)
	p.tell()
}

// reader counts what is read of r.
func (p *progress) reader(r io.Reader) io.Reader { return &countedReader{r, p} }

type countedReader struct {
	r io.Reader
	p *progress
}

// Read implements io.Reader.
func (c *countedReader) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.p.read.Add(int64(n))
	c.p.tell()
	return n, err
}

// tell moves the bar on, or writes a line where it is time for one.
func (p *progress) tell() {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	switch {
	case p.ended:
	case p.bar != nil:
		p.bar.SetCurrent(p.done())
	case p.later == nil && now.Sub(p.told) >= lineEvery:
		p.told = now
		fmt.Fprintf(p.out, "teneur: %s, %s\n", p.measure.count(p.done(), p.total, p.posts.Load()), p.measure.pace(p.done(), p.total, now.Sub(p.began)))
	}
}

// above gives a writer of whole lines that come to stand above the bar, while there is one and w is a terminal as well.
func (p *progress) above(w io.Writer) io.Writer {
	if p.later == nil || !isTerminal(w) {
		return w
	}
	return &aboveBar{w, p}
}

type aboveBar struct {
	w io.Writer
	p *progress
}

// Write implements io.Writer.
func (a *aboveBar) Write(b []byte) (int, error) {
	a.p.mu.Lock()
	defer a.p.mu.Unlock()
	if a.p.bars != nil && !a.p.ended {
		if _, err := a.p.bars.Write(append([]byte(lineStart), b...)); err == nil {
			return len(b), nil
		}
	}
	return a.w.Write(b)
}

// end leaves the bar as it is, also where the run was cut off. What is written from now on stands below it.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		return
	}
	p.ended = true
	if p.later != nil {
		p.later.Stop()
	}
	if p.bar != nil {
		p.bar.Abort(false)
		p.bars.Wait()
	}
}

func isTerminal(w io.Writer) bool { return terminalColumns(w) > 0 }
