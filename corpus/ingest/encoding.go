package ingest

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"teneur/corpus"
)

// decoded is an input as UTF-8, and what had to be guessed or mended for that.
type decoded struct {
	text   string
	unsure []string
}

// decode turns bytes in any of the encodings in which posts come into UTF-8: UTF-8 and UTF-16 with or without a byte order
// mark, what the text itself declares, Windows-1252, ISO-8859-15. Text that was encoded twice is repaired. The
// error is a corpus.Problem: binary data, or more than corpus.MaxSize.
func decode(name string, data []byte) (decoded, error) {
	if len(data) > corpus.MaxSize {
		return decoded{}, corpus.CheckBytes(name, data)
	}
	if kind := binaryKind(data); kind != "" {
		return decoded{}, corpus.Problem{File: name, What: "no text but " + kind, Do: "open it, and save or copy its text"}
	}
	var d decoded
	switch e, declared := encodingOf(data); {
	case e == nil:
		d.text = string(bytes.TrimPrefix(data, []byte("\uFEFF")))
	default:
		text, err := e.NewDecoder().Bytes(data)
		if err != nil {
			return decoded{}, corpus.Problem{File: name, What: "its encoding cannot be read: " + err.Error(), Do: "save the file as UTF-8"}
		}
		d.text = strings.TrimPrefix(string(text), "\uFEFF")
		if !declared {
			d.unsure = append(d.unsure, fmt.Sprintf("not UTF-8: it is read as %s; where letters are wrong, save the file as UTF-8", e))
		}
	}
	if !utf8.ValidString(d.text) {
		d.mendBytes()
	}
	if err := corpus.CheckBytes(name, []byte(d.text)); err != nil {
		return decoded{}, err
	}
	d.repair()
	return d, nil
}

// mendBytes reads the bytes that are not UTF-8, in a text that is for the most part, as Windows-1252.
func (d *decoded) mendBytes() {
	var b strings.Builder
	count, first := 0, 0
	for at := 0; at < len(d.text); {
		r, size := utf8.DecodeRuneInString(d.text[at:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(d.text[at])
			if count == 0 {
				first = strings.Count(d.text[:at], "\n") + 1
			}
			count++
		}
		b.WriteRune(r)
		at += size
	}
	d.text = b.String()
	d.unsure = append(d.unsure, fmt.Sprintf("line %d: %d bytes are not UTF-8 as the rest is, and are read as Windows-1252: look at the letters there", first, count))
}

// repair mends what was encoded twice, and says so.
func (d *decoded) repair() {
	text, mended, left := repairDouble(d.text)
	d.text = text
	if mended > 0 {
		d.unsure = append(d.unsure, fmt.Sprintf("%d characters were encoded twice (cafÃ© for café) and are repaired", mended))
	}
	if left > 0 {
		d.unsure = append(d.unsure, fmt.Sprintf("%d characters look as if they were encoded twice, but stand beside right ones: they are left as they are", left))
	}
}

// binaries are the first bytes of files that people take for text.
var binaries = []struct{ start, kind string }{
	{"%PDF", "a PDF"}, {"PK\x03\x04", "a zip archive (or a document of a word processor)"}, {"\x1f\x8b", "a gzip archive"},
	{"\xd0\xcf\x11\xe0", "a document of a word processor"}, {"\x89PNG", "a picture"}, {"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"},
	{"{\\rtf", "a document of a word processor (RTF)"}, {"bplist00", "a web archive of Safari"},
}

// binaryKind names what data is where that is no text, "" otherwise.
func binaryKind(data []byte) string {
	for _, b := range binaries {
		if bytes.HasPrefix(data, []byte(b.start)) {
			return b.kind
		}
	}
	if isMHTML(data) {
		return "a web page saved as a single file (MHTML); save it as “Web page, HTML only”"
	}
	controls := 0
	for _, b := range data[:min(len(data), HeadSize)] {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0 {
			controls++
		}
	}
	if controls > 16 && controls*20 > min(len(data), HeadSize) {
		return "binary data"
	}
	return ""
}

func isMHTML(data []byte) bool {
	head, _, _ := bytes.Cut(data[:min(len(data), HeadSize)], []byte("\n\n"))
	head = bytes.ToLower(head)
	return bytes.Contains(head, []byte("\nmime-version:")) && bytes.Contains(head, []byte("multipart/related"))
}

// named is an encoding with the name that people know.
type named struct {
	encoding.Encoding
	name string
}

func (n named) String() string { return n.name }

// encodingOf finds the encoding of data, nil for UTF-8; declared tells that the data says so, or leaves no doubt.
func encodingOf(data []byte) (e encoding.Encoding, declared bool) {
	if e := utf16Of(data); e != nil {
		return e, true
	}
	if utf8.Valid(data) || mostlyUTF8(data) {
		return nil, true
	}
	if e := declaredEncoding(data); e != nil {
		return e, true
	}
	return guessEncoding(data), false
}

// utf16Of knows UTF-16 by its mark, or by the NUL in every second byte of plain letters.
func utf16Of(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	}
	var zeros [2]int
	head := data[:min(len(data), 512)&^1]
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	const clear = 5 // of six characters five are plain letters, and no NUL stands on the other side
	switch {
	case len(data)%2 == 0 && zeros[0] == 0 && zeros[1]*2*6 > len(head)*clear:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case len(data)%2 == 0 && zeros[1] == 0 && zeros[0]*2*6 > len(head)*clear:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// mostlyUTF8 reports whether data is UTF-8 but for a few bytes, as a page is into which older text was pasted.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good > bad
}

var declaration = regexp.MustCompile(`(?i)(?:<\?xml[^>]{0,200}encoding|<meta[^>]{0,200}charset)\s*=\s*["']?([\w.:-]+)`)

// declaredEncoding reads the declaration of XML or HTML; nil where there is none that is known, or where it says UTF-8, which is
// not true then.
func declaredEncoding(data []byte) encoding.Encoding {
	m := declaration.FindSubmatch(data[:min(len(data), HeadSize)])
	if m == nil {
		return nil
	}
	e, name := charset.Lookup(string(m[1]))
	if e == nil || strings.HasPrefix(name, "utf-") {
		return nil
	}
	return named{e, name}
}

// guessEncoding tells Windows-1252, with its curly quotes, from ISO-8859-15, in which the euro sign stands where the
// former has a sign that nobody uses.
func guessEncoding(data []byte) encoding.Encoding {
	euro := false
	for _, b := range data {
		switch {
		case b >= 0x80 && b <= 0x9f:
			return named{charmap.Windows1252, "Windows-1252"}
		case b == 0xa4:
			euro = true
		}
	}
	if euro {
		return named{charmap.ISO8859_15, "ISO-8859-15"}
	}
	return named{charmap.Windows1252, "Windows-1252"}
}
