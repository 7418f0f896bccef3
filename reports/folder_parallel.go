package reports

import (
	"errors"
	"runtime"
	"sync"
)

// inParallel calls do for 0 to n-1, several at once, and gives all errors in order. It is for work on many small files, which waits for
// the file system.
func inParallel(n int, do func(i int) error) error {
	workers := min(max(runtime.GOMAXPROCS(0), 4), n)
	errs := make([]error, workers)
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() {
			for i := n * w / workers; i < n*(w+1)/workers; i++ { // names that follow each other share a folder
				if err := do(i); err != nil {
					errs[w] = errors.Join(errs[w], err)
				}
			}
		})
	}
	all.Wait()
	return errors.Join(errs...)
}
