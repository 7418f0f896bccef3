package corpus

import "fmt"

// Problem is something wrong in a file, said so that its owner can mend it. As a
// warning it stands beside a post that was read all the same; as an error it says why a post was left out.
type Problem struct {
	File string // the file's path as it was given
	Line int    // from 1; 0 where it concerns the whole file
	What string // what is wrong
	Do   string // what to do about it

	Fixable bool // Fix mends it without a word lost

	cause error // for errors.Is, nil where there is none
}

// String gives the problem on one line: file:line: what: what to do.
func (p Problem) String() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return place + ": " + p.What + ": " + p.Do
}

// Error is String, so that a Problem can be returned as an error.
func (p Problem) Error() string { return p.String() }

// Unwrap gives the error underneath, such as fs.ErrPermission, or nil.
func (p Problem) Unwrap() error { return p.cause }
