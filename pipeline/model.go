package pipeline

import (
	"bytes"
	"fmt"
	"sync"

	"teneur/pipeline/compound"
	"teneur/pipeline/lexis"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
	"teneur/pipeline/stem"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// Model is all the knowledge of language that an analysis needs. It is built once from a
// Config, never changes, and is shared by all workers.
type Model struct {
	config     Config
	shift      shift.Config // that of config, without what it leaves out
	compounds  *compound.Splitter
	themes     *themes.Set
	themeOrder map[string]int // the place of each path in the dictionary
	lexicon    *sentiment.Lexicon
	stems      lexis.Overrides
	reference  reference
	english    func() (*sentiment.English, error) // loaded when the first English sentence is met
}

// NewModel builds the model. What is built in is searched where it lies in the program; only what the user brings is read. The error
// names the file and line of the user's theme or lexicon file that is wrong.
func NewModel(c Config) (*Model, error) {
	set, err := themeSet(c.Themes)
	if err != nil {
		return nil, fmt.Errorf("loading the themes: %w", err)
	}
	lexicon, err := lexicon(c.Lexicon)
	if err != nil {
		return nil, fmt.Errorf("loading the sentiment lexicon: %w", err)
	}
	m := &Model{
		config:     c,
		shift:      c.statistics(),
		compounds:  compound.Load(),
		themes:     set,
		themeOrder: placesOf(set.Paths()),
		lexicon:    lexicon,
		english:    sync.OnceValues(sentiment.LoadEnglish),
	}
	if c.Stems.Data != nil {
		if m.stems, err = lexis.ReadOverrides(bytes.NewReader(c.Stems.Data), c.Stems.Name); err != nil {
			return nil, fmt.Errorf("loading the stems: %w", err)
		}
	}
	if c.Reference.Data != nil {
		if m.reference, err = m.readReference(c.Reference); err != nil {
			return nil, fmt.Errorf("loading the frequency list: %w", err)
		}
	}
	return m, nil
}

// reference is a frequency list of the user: content words by stem.
type reference struct {
	Counts map[string]int
	Tokens int
}

func (m *Model) readReference(f File) (reference, error) {
	var buffer []byte
	stem := func(word string) string { return m.stem(&buffer, word, text.Dutch) }
	function := func(word string) bool { return tokenize.IsFunctionWord(word, text.Dutch) }
	counts, tokens, err := lexis.ReadFrequencies(bytes.NewReader(f.Data), f.Name, stem, function)
	return reference{counts, tokens}, err
}

// stem gives the stem of a word in lower case: the user's, else the stemmer's. buffer is room to work in.
func (m *Model) stem(buffer *[]byte, lower string, lang text.Lang) string {
	if own, ok := m.stems[lower]; ok {
		return own
	}
	algorithm := m.config.Stemmer
	if lang == text.English {
		algorithm = stem.English
	}
	*buffer = algorithm.Append((*buffer)[:0], []byte(lower))
	if len(*buffer) == 0 || bytes.Equal(*buffer, []byte(lower)) { // Kraaij–Pohlmann leaves nothing of a lone 's
		return lower
	}
	return string(*buffer)
}

// Config returns the configuration that the model was built from.
func (m *Model) Config() Config { return m.config }

// Themes returns the theme dictionary.
func (m *Model) Themes() *themes.Set { return m.themes }

func themeSet(user File) (*themes.Set, error) {
	if user.Data == nil {
		return themes.Default(), nil
	}
	own, err := themes.Read(bytes.NewReader(user.Data), user.Name)
	if err != nil {
		return nil, err
	}
	return themes.Default().With(own)
}

func lexicon(user File) (*sentiment.Lexicon, error) {
	if user.Data == nil {
		return sentiment.Default(), nil
	}
	return sentiment.Default().Extend(bytes.NewReader(user.Data), user.Name)
}

// placesOf gives the place of each path.
func placesOf(paths []string) map[string]int {
	places := make(map[string]int, len(paths))
	for i, path := range paths {
		places[path] = i
	}
	return places
}

// Doubts tells which stems throw together forms of several words, and which words have their forms under several stems.
func (m *Model) Doubts(stems []StemCount) lexis.Doubt {
	groups := make([]lexis.Group, len(stems))
	for i, s := range stems {
		groups[i].Stem = s.Stem
		for _, f := range s.Forms {
			groups[i].Forms = append(groups[i].Forms, lexis.Form{Form: f.Form, Count: f.Count})
		}
	}
	return lexis.Doubts(groups, m.compounds)
}
