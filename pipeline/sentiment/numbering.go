package sentiment

// numbering gives each thing a number from 0, in the order in which they are first asked for.
type numbering[T comparable] map[T]int

func (n numbering[T]) of(thing T) int {
	number, known := n[thing]
	if !known {
		number = len(n)
		n[thing] = number
	}
	return number
}

// ordered gives the things by their numbers.
func (n numbering[T]) ordered() []T {
	all := make([]T, len(n))
	for thing, number := range n {
		all[number] = thing
	}
	return all
}
