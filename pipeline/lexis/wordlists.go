package lexis

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed suffixes.txt
var suffixList string

//go:embed particles.txt
var particleList string

var (
	suffixes  = sync.OnceValue(func() []string { return entries(suffixList) })
	particles = sync.OnceValue(func() []string { return entries(particleList) })
)

// entries gives the lines of an embedded list; comments and empty lines are left out.
func entries(list string) []string {
	var all []string
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}
