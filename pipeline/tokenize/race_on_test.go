//go:build race

package tokenize

// raceDetector is on: it makes code several times slower, so that times tell nothing.
const raceDetector = true
