package stem

// A porterWord is a word on its way to its stem by Porter's algorithm for Dutch.
type porterWord struct {
	b       []byte
	p1, p2  int  // where the regions R1 and R2 begin, byte offsets in b
	foundE  bool // step 2 took off an e
	hasMark bool // b holds a Y or I that stands for a consonant
}

// stemPorter returns the stem of the word b, where that stands. The steps have
// the numbers of the published description.
func stemPorter(b []byte) []byte {
	w := porterWord{b: foldAccents(b)}
	w.markConsonants()
	w.markRegions()
	w.step1()
	w.step2()
	w.step3a()
	w.step3b()
	w.step4()
	w.unmarkConsonants()
	return w.b
}

// cutAfter takes off what follows stem, the front part of the word.
func (w *porterWord) cutAfter(stem []byte) { w.b = w.b[:len(stem)] }

// inR1 tells whether what follows stem, the front part of the word, lies in R1.
func (w *porterWord) inR1(stem []byte) bool { return len(stem) >= w.p1 }

// inR2 tells the same of R2.
func (w *porterWord) inR2(stem []byte) bool { return len(stem) >= w.p2 }
