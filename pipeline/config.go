package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"teneur/pipeline/shift"
	"teneur/pipeline/stem"
)

// Version is the version of the program. It is a constant so that equal sources give equal output.
const Version = "0.1.0"

// Config holds everything that changes the outcome of an analysis.
type Config struct {
	Stemmer   stem.Algorithm // groups Dutch words into stems; English has its own
	Stems     File           // the user's stems, instead of the stemmer's
	Themes    File           // the user's theme dictionary, on top of the built-in one
	Lexicon   File           // the user's sentiment entries, on top of the built-in ones
	Reference File           // a frequency list of the user, that the words of the corpus are compared with
	Shift     shift.Config   // seed, level and sizes of the statistics
	Without   Without        // what is left out
}

// Without says which parts of an analysis are left out, for speed; a report says so where they would stand.
type Without struct {
	Statistics  bool // intervals, tests and turns, and with them Sensitivity, which is about what they show
	Sensitivity bool // whether claims hold under other rules
	Topics      bool // the search for themes that nobody wrote down
}

// Parts names what can be left out, as WithoutParts reads it.
func Parts() []string { return []string{"statistics", "sensitivity", "topics"} }

// Parts names what is left out, in the order of the package's Parts.
func (w Without) Parts() []string {
	var names []string
	for i, out := range []bool{w.Statistics, w.Sensitivity, w.Topics} {
		if out {
			names = append(names, Parts()[i])
		}
	}
	return names
}

// WithoutParts leaves out the named Parts. The error names the one that there is not.
func WithoutParts(names []string) (w Without, err error) {
	for _, name := range names {
		switch name {
		case "statistics":
			w.Statistics = true
		case "sensitivity":
			w.Sensitivity = true
		case "topics":
			w.Topics = true
		default:
			return Without{}, fmt.Errorf("%q is none of %s", name, strings.Join(Parts(), ", "))
		}
	}
	return w, nil
}

// statistics gives the configuration of the statistics, without what is left out.
func (c Config) statistics() shift.Config {
	c.Shift.DescribeOnly = c.Shift.DescribeOnly || c.Without.Statistics
	return c.Shift
}

// File is a file of the user that is part of the configuration: its content counts, its name is for messages.
type File struct {
	Name string
	Data []byte // nil for no file
}

// DefaultConfig returns the configuration of a run without any option.
func DefaultConfig() Config {
	return Config{Stemmer: stem.KraaijPohlmann, Shift: shift.DefaultConfig()}
}

// Hash names the configuration: twelve hexadecimal digits that are equal for equal
// configurations of equal versions of the program, whatever the files are called.
func (c Config) Hash() string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n%+v\n%+v\n", Version, c.Stemmer, c.Shift, c.Without)
	for _, f := range []File{c.Themes, c.Lexicon, c.Stems, c.Reference} {
		fmt.Fprintf(h, "%d\n", len(f.Data))
		h.Write(f.Data)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
