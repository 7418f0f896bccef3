package tokenize

// slot carries a block from goroutine to goroutine and back; blocks are used again, with their memory.
type slot[B any] struct {
	block B
	done  chan struct{} // holds one value when the block has been worked on
}

// inOrder passes blocks from fill, which reports whether there was another, through as many workers, each made by newWork, to
// take, which gets them in the order of fill. fill runs in a goroutine of its own, take in the caller's. An error of take
// ends all and is returned; a fill that waits for its input then is not waited for.
func inOrder[B any](workers int, fill func(*B) bool, newWork func() func(*B), take func(*B) error) error {
	n := 2 * workers // some to work on while others are filled and taken
	free, todo, order := make(chan *slot[B], n), make(chan *slot[B], n), make(chan *slot[B], n)
	for range n {
		free <- &slot[B]{done: make(chan struct{}, 1)}
	}
	stop := make(chan struct{})
	defer close(stop)
	go fillAll(fill, free, todo, order, stop)
	for range workers {
		go workOn(newWork(), todo)
	}
	for s := range order {
		<-s.done
		if err := take(&s.block); err != nil {
			return err
		}
		free <- s
	}
	return nil
}

// fillAll fills free slots until there is no more, or stop is closed. No send waits: each channel has room for all slots.
func fillAll[B any](fill func(*B) bool, free <-chan *slot[B], todo, order chan<- *slot[B], stop <-chan struct{}) {
	defer close(todo)
	defer close(order)
	for {
		select {
		case <-stop:
			return
		case s := <-free:
			if !fill(&s.block) {
				return
			}
			todo <- s
			order <- s
		}
	}
}

func workOn[B any](work func(*B), todo <-chan *slot[B]) {
	for s := range todo {
		work(&s.block)
		s.done <- struct{}{}
	}
}
