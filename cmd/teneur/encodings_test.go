package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

const (
	accented = "Wij dronken in café Zoë koffie voor €2,50: één façade, ’t was naïef, “mooi” geïllustreerd — een cliché."
	western  = "Wij dronken in café Zoë koffie: één façade, 't was naïef, \"mooi\" geïllustreerd - een cliché." // what ISO-8859-1 has
	nine     = "Wij dronken in café Zoë koffie voor €2,50: één façade, 't was naïef, \"mooi\" geïllustreerd - een cliché."
)

// TestEncodings adds a post in every encoding and in every kind of file, with the encoding declared where the kind has a
// place for that and without, and wants the same letters in the corpus.
func TestEncodings(t *testing.T) {
	double := func(s string) []byte { // UTF-8 that was read as Windows-1252 and saved again
		var b strings.Builder
		for _, c := range []byte(s) {
			b.WriteRune(charmap.Windows1252.DecodeByte(c))
		}
		return []byte(b.String())
	}
	as := func(e encoding.Encoding) func(string) []byte {
		return func(s string) []byte {
			data, err := e.NewEncoder().Bytes([]byte(s))
			if err != nil {
				t.Fatal(err)
			}
			return data
		}
	}
	plain := func(s string) []byte { return []byte(s) }
	for _, test := range []struct {
		name, text, declared string
		encode               func(string) []byte
		unsure               string // what the preview says of a text that declares nothing
	}{
		{"UTF-8", accented, "utf-8", plain, ""},
		{"UTF-8 that says it is something else", accented, "iso-8859-1", plain, ""},
		{"UTF-8 with a mark", accented, "utf-8", as(unicode.UTF8BOM), ""},
		{"UTF-16 LE", accented, "utf-16", as(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)), ""},
		{"UTF-16 BE", accented, "utf-16", as(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)), ""},
		{"UTF-16 LE with a mark", accented, "utf-16", as(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)), ""},
		{"UTF-16 BE with a mark", accented, "utf-16", as(unicode.UTF16(unicode.BigEndian, unicode.UseBOM)), ""},
		{"Windows-1252", accented, "windows-1252", as(charmap.Windows1252), "Windows-1252"},
		{"ISO-8859-1", western, "iso-8859-1", as(charmap.ISO8859_1), "Windows-1252"},
		{"ISO-8859-15", nine, "iso-8859-15", as(charmap.ISO8859_15), "ISO-8859-15"},
		{"encoded twice", accented, "utf-8", double, "encoded twice"},
		{"loose accents", norm.NFD.String(accented), "utf-8", plain, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, f := range encodedFiles(test.text, test.declared) {
				put(t, dir, f.name, string(test.encode(f.text)))
				code, preview, errs := teneur(t, dir, "add", f.name, "--to", f.name+"-posts")
				if code != exitDone {
					t.Errorf("%s: exit %d: %s", f.name, code, errs)
					continue
				}
				saved := onlyFile(t, filepath.Join(dir, f.name+"-posts"))
				if want := norm.NFC.String(test.text); strings.Count(saved, want) != 1 || !strings.Contains(saved, "title: Café Zoë") {
					t.Errorf("%s: saved as\n%s", f.name, saved)
				}
				if test.unsure != "" && f.bare && !strings.Contains(preview, test.unsure) {
					t.Errorf("%s: %q is not said:\n%s", f.name, test.unsure, preview)
				}
			}
		})
	}
}

type encodedFile struct {
	name, text string
	bare       bool // declares no encoding
}

// encodedFiles gives a post with a text as a file of every kind.
func encodedFiles(text, declared string) []encodedFile {
	const (
		page   = `<!DOCTYPE html><html><head>%s<title>Café Zoë</title></head><body><article><h1>Café Zo&euml;</h1><div class="entry-content"><p>%s</p></div></article></body></html>`
		feed   = `<?xml version="1.0"%s?><rss version="2.0"><channel><title>Het erf</title><item><title>Café Zoë</title><description>%s</description></item></channel></rss>`
		export = `<?xml version="1.0"%s?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title>Café Zoë</title><content:encoded><![CDATA[%s]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`
	)
	meta, attribute := `<meta charset="`+declared+`">`, ` encoding="`+declared+`"`
	return []encodedFile{
		{"post.txt", "Café Zoë\n\n" + text + "\n", true},
		{"post.md", "---\ntitle: Café Zoë\n---\n" + text + "\n", true},
		{"declared.html", fmt.Sprintf(page, meta, text), false},
		{"post.html", fmt.Sprintf(page, "", text), true},
		{"declared.rss", fmt.Sprintf(feed, attribute, text), false},
		{"post.rss", fmt.Sprintf(feed, "", text), true},
		{"declared-export.xml", fmt.Sprintf(export, attribute, text), false},
		{"export.xml", fmt.Sprintf(export, "", text), false}, // which reads what is not UTF-8 byte by byte, and says so in other words
	}
}

// onlyFile gives the single post in a folder.
func onlyFile(t *testing.T, dir string) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil || len(names) != 1 {
		t.Fatalf("%s holds %v, %v", dir, names, err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
