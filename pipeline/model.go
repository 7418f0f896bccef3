package pipeline

import (
	"bytes"
	"fmt"
	"sync"

	"teneur/pipeline/compound"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/themes"
)

// Model is all the knowledge of language that an analysis needs. It is built once from a
// Config, never changes, and is shared by all workers.
type Model struct {
	config    Config
	compounds *compound.Splitter
	themes    *themes.Set
	lexicon   *sentiment.Lexicon
	english   func() (*sentiment.English, error) // loaded when the first English sentence is met
}

// NewModel builds the model; the error names the file and line of the user's theme or lexicon file that is wrong.
func NewModel(c Config) (*Model, error) {
	set, err := themeSet(c.Themes)
	if err != nil {
		return nil, fmt.Errorf("loading the themes: %w", err)
	}
	lexicon, err := lexicon(c.Lexicon)
	if err != nil {
		return nil, fmt.Errorf("loading the sentiment lexicon: %w", err)
	}
	return &Model{
		config:    c,
		compounds: compound.Load(),
		themes:    set,
		lexicon:   lexicon,
		english:   sync.OnceValues(sentiment.LoadEnglish),
	}, nil
}

// Config returns the configuration that the model was built from.
func (m *Model) Config() Config { return m.config }

// Themes returns the theme dictionary.
func (m *Model) Themes() *themes.Set { return m.themes }

func themeSet(user File) (*themes.Set, error) {
	set, err := themes.Default()
	if err != nil || user.Data == nil {
		return set, err
	}
	own, err := themes.Read(bytes.NewReader(user.Data), user.Name)
	if err != nil {
		return nil, err
	}
	return set.With(own)
}

func lexicon(user File) (*sentiment.Lexicon, error) {
	l, err := sentiment.Default()
	if err != nil || user.Data == nil {
		return l, err
	}
	return l.Extend(bytes.NewReader(user.Data), user.Name)
}
