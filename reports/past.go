package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"teneur/corpus"
)

// past is what a run leaves for the next one: where in the report each post stands, what the post adds to the summary, and by
// which files the report is known. The pages themselves are kept nowhere but in the report.
//
// On disk it is one file: a line that says what it is, the path of the report; what posts add to the summary, one after another; then all the rest; then
// where that begins, and its SHA-256.
type past struct {
	Run   Key // what a post's part of the report depends on beside the post
	Whole Key // the same of the report as a whole

	Posts   []pastPost
	Blocks  []block
	Skipped []corpus.Problem
	Files   []fileState // of the report, sorted by name

	file   *os.File             // where the keepsakes are read; nil while it is written
	byKey  map[Key]int          // in Posts; empty where the files in which all posts stand are not as they were left
	left   map[string]fileState // Files by name
	broken map[string]bool      // files of the report that are not as they were left
	extra  bool                 // the report lists other files
}

// pastPost is a post of the past.
type pastPost struct {
	Key      Key
	ID, File string
	Pages    []string // files of the report that are about this post alone
	Rows     []span   // in each table
	JSON     span     // in analysis.json
	Kept     span     // in the past itself: see keepsake
	Sum      uint32   // CRC-32 of it
}

// fileState is how a file was left.
type fileState struct {
	Name     string
	Size     int64
	Modified int64 // nanoseconds since 1970
}

func stateOf(name string, info fs.FileInfo) fileState {
	return fileState{name, info.Size(), info.ModTime().UnixNano()}
}

// Key names what a result was made of: equal keys, equal results.
type Key [sha256.Size]byte

// keyFor hashes parts; their lengths keep them apart.
func keyFor(parts ...[]byte) Key {
	h := sha256.New()
	for _, part := range parts {
		var size [8]byte
		binary.LittleEndian.PutUint64(size[:], uint64(len(part)))
		h.Write(size[:])
		h.Write(part)
	}
	return Key(h.Sum(nil))
}

const pastMagic = "teneur past 1\n" // changes with the format: another program's file may say anything

// footer is the end of the file: where the index is, and its hash.
const footer = 16 + sha256.Size

// errDamaged is what a file is that no run wrote whole.
var errDamaged = errors.New("damaged, or not a file of teneur")

var crcTable = crc32.MakeTable(crc32.Castagnoli)

// readPast opens what an earlier run left. The error is fs.ErrNotExist where there is nothing.
func readPast(name string) (*past, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	p := &past{file: f}
	if err := p.readIndex(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return p, nil
}

func (p *past) readIndex() error {
	info, err := p.file.Stat()
	if err != nil {
		return err
	}
	if info.Size() < int64(len(pastMagic))+footer || !info.Mode().IsRegular() {
		return errDamaged
	}
	head, end := make([]byte, len(pastMagic)), make([]byte, footer)
	if _, err := p.file.ReadAt(head, 0); err != nil {
		return err
	}
	if _, err := p.file.ReadAt(end, info.Size()-footer); err != nil {
		return err
	}
	from, to := int64(binary.LittleEndian.Uint64(end)), int64(binary.LittleEndian.Uint64(end[8:]))
	if string(head) != pastMagic || from < 0 || from > to || to != info.Size()-footer {
		return errDamaged
	}
	index := make([]byte, to-from)
	if _, err := p.file.ReadAt(index, from); err != nil {
		return err
	}
	if sum := sha256.Sum256(index); !bytes.Equal(sum[:], end[16:]) {
		return errDamaged
	}
	if err := gob.NewDecoder(bytes.NewReader(index)).Decode(p); err != nil {
		return fmt.Errorf("%w: %w", errDamaged, err)
	}
	return nil
}

// compare finds out which files of the report are as the past left them; listed is what its manifest lists, with the manifest.
func (p *past) compare(now map[string]fs.FileInfo, listed []string) {
	p.left, p.broken, p.byKey = make(map[string]fileState, len(p.Files)), make(map[string]bool), make(map[Key]int, len(p.Posts))
	shared := true
	for _, f := range p.Files {
		p.left[f.Name] = f
		if info, ok := now[f.Name]; !ok || stateOf(f.Name, info) != f {
			p.broken[f.Name] = true
			shared = shared && f.Name != "analysis.json" && !strings.HasPrefix(f.Name, "tables/")
		}
	}
	p.extra = len(listed) != len(p.Files)+1
	if !shared {
		return
	}
	for i, post := range p.Posts {
		p.byKey[post.Key] = i
	}
}

// read gives a part of the past, if it is as it was written.
func (p *past) read(at span, sum uint32) ([]byte, error) {
	data := make([]byte, at.To-at.From)
	if _, err := p.file.ReadAt(data, at.From); err != nil {
		if errors.Is(err, io.EOF) {
			err = errDamaged
		}
		return nil, err
	}
	if crc32.Checksum(data, crcTable) != sum {
		return nil, errDamaged
	}
	return data, nil
}

// index gives the bytes behind the keepsakes, which end at from.
func (p *past) index(from int64) ([]byte, error) {
	slices.SortFunc(p.Files, func(a, b fileState) int { return bytes.Compare([]byte(a.Name), []byte(b.Name)) })
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(p); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(b.Bytes())
	end := binary.LittleEndian.AppendUint64(nil, uint64(from))
	end = binary.LittleEndian.AppendUint64(end, uint64(from)+uint64(b.Len()))
	return append(append(b.Bytes(), end...), sum[:]...), nil
}
