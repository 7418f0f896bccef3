package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"
)

// configFile is what --config reads. Names of files in it are relative to it.
type configFile struct {
	Out        *string  `yaml:"out"`
	Language   *string  `yaml:"report-language"`
	Formats    []string `yaml:"format"`
	Figures    []string `yaml:"figures"`
	Themes     *string  `yaml:"themes"`
	Lexicon    *string  `yaml:"lexicon"`
	Stemmer    *string  `yaml:"stemmer"`
	Stems      *string  `yaml:"stems"`
	Reference  *string  `yaml:"reference"`
	Without    []string `yaml:"without"`
	Seed       *uint64  `yaml:"seed"`
	Pseudonyms *string  `yaml:"pseudonyms"`
	Jobs       *int     `yaml:"jobs"`
}

// readConfig takes over the settings of the file that --config names, where no flag was given for them.
func (f *analyzeFlags) readConfig(cmd *cobra.Command) error {
	if f.config == "" {
		return nil
	}
	data, err := os.ReadFile(f.config)
	if err != nil {
		return fmt.Errorf("%s: cannot be read: %s", f.config, reason(err))
	}
	var c configFile
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&c); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %s; the settings have the names of the flags of teneur analyze", f.config, settingsError(err))
	}
	dir := filepath.Dir(f.config)
	set(cmd, "out", &f.out, c.Out)
	set(cmd, "report-language", &f.language, c.Language)
	set(cmd, "themes", &f.themes, beside(dir, c.Themes))
	set(cmd, "lexicon", &f.lexicon, beside(dir, c.Lexicon))
	set(cmd, "stems", &f.stems, beside(dir, c.Stems))
	set(cmd, "reference", &f.reference, beside(dir, c.Reference))
	set(cmd, "stemmer", &f.stemmer, c.Stemmer)
	set(cmd, "seed", &f.seed, c.Seed)
	set(cmd, "pseudonyms", &f.pseudonyms, c.Pseudonyms)
	set(cmd, "jobs", &f.jobs, c.Jobs)
	if c.Formats != nil {
		set(cmd, "format", &f.formats, &c.Formats)
	}
	if c.Without != nil {
		set(cmd, "without", &f.without, &c.Without)
	}
	if c.Figures != nil {
		set(cmd, "figures", &f.figures, &c.Figures)
	}
	return nil
}

func set[T any](cmd *cobra.Command, flag string, target, value *T) {
	if value != nil && !cmd.Flags().Changed(flag) {
		*target = *value
	}
}

func beside(dir string, name *string) *string {
	if name == nil || *name == "" || filepath.IsAbs(*name) {
		return name
	}
	joined := filepath.Join(dir, *name)
	return &joined
}

// settingsError puts what is wrong with a settings file on one line, without the names of our types.
func settingsError(err error) string {
	var mistakes *yaml.TypeError
	if !errors.As(err, &mistakes) {
		return err.Error()
	}
	return strings.ReplaceAll(strings.Join(mistakes.Errors, "; "), " in type main.configFile", "")
}
