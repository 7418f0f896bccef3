// Package sentiment measures the tone of a sentence, by a lexicon of judged words and by what turns them: negation,
// intensity, loss and recovery, contrast, condition. It measures tone, not stance: a polite dissenter sounds friendly.
//
// Its promise: every score leads back to words. The value of a Score is computed from its Pieces alone (combine.go), and each piece names
// the lexicon entry, the form found, and every shifter with its factor. The same sentence gives the same score.
//
// The approach is that of lexicon-based analysis with contextual shifters (Polanyi & Zaenen 2006; Taboada et al. 2011, Computational
// Linguistics 37:267–307). The lexicon, the shifters and the emoji are text files in this folder.
package sentiment

// Score is the tone of one sentence.
type Score struct {
	Value              float64  // -1 to 1; 0 where nothing is judged
	Positive, Negative float64  // the two sides by themselves, 0 to 1 and -1 to 0
	Content            int      // content words
	Known              int      // of those, the ones that the lexicon has, with a tone or without
	Judged             int      // pieces that judge: a result of 0.1 or more either way
	Pieces             []Piece  // what was judged, in the order of the text
	Doubt              []string // signs that the words may not mean what they say (irony, scare quotes); they change no value
}

// Piece is a judged word, or several that are judged as one, and how its value came about.
type Piece struct {
	Token    int    // index in Document.Tokens of its first token
	Form     string // as the text has it
	Entry    string // the lexicon entry
	Value    float64
	Shifters []Applied
	Result   float64 // Value after all shifters
}

// Applied is a shifter that changed a piece.
type Applied struct {
	Name   string  // what it is: negator, intensifier, on-, question, …
	Form   string  // the word that did it, "" if none
	Token  int     // its index in Document.Tokens, -1 if none
	Factor float64 // what the value was multiplied by
}

// neutralLimit is the size from which a value has a side. Fixed on the development data (docs/evaluation.md): a smaller one
// finds a side in neutral headlines, a larger one misses it in short opinions.
const neutralLimit = 0.05

// Label gives the side of a value: 1 positive, -1 negative, 0 neutral or mixed, between -0.05 and 0.05.
func Label(value float64) int {
	switch {
	case value >= neutralLimit:
		return 1
	case value <= -neutralLimit:
		return -1
	}
	return 0
}
