package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress tells on standard error how far a run is: a bar on a terminal, plain lines elsewhere.
type progress struct {
	out         io.Writer
	count, done int
	container   *mpb.Progress
	bar         *mpb.Bar
}

// newProgress starts to tell of count posts.
func newProgress(out io.Writer, count int) *progress {
	p := &progress{out: out, count: count}
	if count > 1 && isTerminal(out) {
		p.container = mpb.New(mpb.WithOutput(out), mpb.WithWidth(60), mpb.WithRefreshRate(100*time.Millisecond))
		p.bar = p.container.AddBar(int64(count),
			mpb.PrependDecorators(decor.Name("posts "), decor.CountersNoUnit("%d/%d")),
			mpb.AppendDecorators(decor.AverageSpeed(0, "%.0f/s"), decor.Name(" "), decor.AverageETA(decor.ET_STYLE_GO)))
	}
	return p
}

// step tells that one more post is done.
func (p *progress) step() {
	p.done++
	switch {
	case p.bar != nil:
		p.bar.Increment()
	case p.done%1000 == 0:
		fmt.Fprintf(p.out, "teneur: %d of %d posts\n", p.done, p.count)
	}
}

// end takes the bar away, also where the run was cut off.
func (p *progress) end() {
	if p.bar != nil {
		p.bar.Abort(false)
		p.container.Wait()
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
