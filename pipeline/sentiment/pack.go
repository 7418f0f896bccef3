package sentiment

import (
	"io/fs"

	"teneur/pipeline/packed"
)

// Pack makes the data that Default searches from the files that people edit: lexicon/*.tsv, shifters.tsv and emoji.tsv in files. It
// belongs to go generate; equal files give equal bytes. The errors name the file and line that is wrong.
func Pack(files fs.FS) ([]byte, error) {
	rules, entries, err := readSources(files)
	if err != nil {
		return nil, err
	}
	return newPacker(newLexicon(rules, entries), entries).encode()
}

// packer turns a lexicon that stands by itself into the sections of a builtIn.
type packer struct {
	lexicon *Lexicon
	entries []entry

	values   numbering[float64]
	shifters numbering[*shifter]
	phrases  [][]byte
	split    [][]byte
}

func newPacker(l *Lexicon, entries []entry) *packer {
	return &packer{lexicon: l, entries: entries, values: numbering[float64]{}, shifters: numbering[*shifter]{}}
}

func (p *packer) encode() (data []byte, err error) {
	section := make([][]byte, sections) // the values come first, but are known last
	if section[wordSection], err = packed.EncodeTable(p.words()); err != nil {
		return nil, err
	}
	if section[entrySection], err = packed.EncodeList(p.entryRecords()); err != nil {
		return nil, err
	}
	if section[phraseSection], err = packed.EncodeList(p.phrases); err != nil {
		return nil, err
	}
	if section[splitSection], err = packed.EncodeList(p.split); err != nil {
		return nil, err
	}
	if section[shifterSection], err = packed.EncodeList(p.shifterRecords()); err != nil {
		return nil, err
	}
	section[valueSection], section[filterSection] = p.valueRecord(), p.lexicon.filter
	return packed.EncodeList(section)
}
