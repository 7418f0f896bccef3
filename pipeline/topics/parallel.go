package topics

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls do for every number below n, on as many goroutines as there are processors, and waits for all. It returns the error of the
// lowest number that has one, and after the end of the context calls no more. What do finds out must depend on its number alone.
func each(ctx context.Context, n int, do func(i int) error) error {
	var next atomic.Int64
	var group sync.WaitGroup
	errs := make([]error, n)
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				if errs[i] = ctx.Err(); errs[i] == nil {
					errs[i] = do(i)
				}
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
