//go:build !race

package tokenize

// raceDetector is off.
const raceDetector = false
