package ingest

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"teneur/corpus"
)

const dutchText = "Het café van Zoë was ‘s avonds open – tot ’s nachts.\nDe koffie kostte vijf gulden.\n"

func TestEncodings(t *testing.T) {
	plain := strings.NewReplacer("‘", "'", "’", "'", "–", "-").Replace(dutchText)
	euro := strings.ReplaceAll(plain, "vijf gulden", "€ 5")
	page := func(charset, text string) string {
		return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + charset + `"></head><body>` + text
	}
	for _, c := range []struct {
		name   string
		e      encoding.Encoding
		text   string
		unsure bool
	}{
		{"UTF-8", encoding.Nop, dutchText, false},
		{"UTF-8 with a mark", unicode.UTF8BOM, dutchText, false},
		{"UTF-16 with a mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), dutchText, false},
		{"UTF-16 BE with a mark", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), dutchText, false},
		{"UTF-16 without", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), plain, false},
		{"UTF-16 BE without", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), plain, false},
		{"Windows-1252", charmap.Windows1252, dutchText, true},
		{"ISO-8859-1", charmap.ISO8859_1, plain, true},
		{"ISO-8859-15", charmap.ISO8859_15, euro, true},
		{"declared ISO-8859-1", charmap.ISO8859_1, page("iso-8859-1", plain), false},
		{"declared ISO-8859-15", charmap.ISO8859_15, page("iso-8859-15", euro), false},
		{"declared ISO-8859-2", charmap.ISO8859_2, page("iso-8859-2", "Łukasz en Dvořák"), false},
		{"declared falsely", encoding.Nop, page("iso-8859-1", dutchText), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := c.e.NewEncoder().String(c.text)
			if err != nil {
				t.Fatal(err)
			}
			d, err := decode("x.txt", []byte(data))
			if err != nil || d.text != c.text || (len(d.unsure) > 0) != c.unsure {
				t.Errorf("%q, unsure %q, %v; want %q", d.text, d.unsure, err, c.text)
			}
		})
	}
}

func TestMixedEncoding(t *testing.T) {
	d, err := decode("x.txt", []byte("Eén café, twee cafés.\nDrie caf\xe9s.\n"))
	if err != nil || d.text != "Eén café, twee cafés.\nDrie cafés.\n" || len(d.unsure) != 1 || !strings.Contains(d.unsure[0], "line 2") {
		t.Errorf("%q, unsure %q, %v", d.text, d.unsure, err)
	}
}

func TestBinary(t *testing.T) {
	for name, data := range map[string]string{
		"PDF": "%PDF-1.4\n", "docx": "PK\x03\x04\x14", "picture": "\x89PNG\r\n\x1a\n", "gzip": "\x1f\x8b\x08", "NUL": "tekst\x00tekst",
		"MHTML": "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n", "controls": strings.Repeat("\x01\x02a", 100),
	} {
		_, err := decode("x.txt", []byte(data))
		var problem corpus.Problem
		if !errors.As(err, &problem) || problem.Do == "" {
			t.Errorf("%s: %v; want a problem that says what to do", name, err)
		}
	}
}

func TestRepairDouble(t *testing.T) {
	for _, c := range []struct {
		in, want string
		mended   int
		left     int
	}{
		{"cafÃ© en Zeeuwse koffieÂ\u00a0\n", "café en Zeeuwse koffie\u00a0\n", 2, 0},
		{"â€˜Jaâ€™, zei hij â€“ nee â€¦", "‘Ja’, zei hij – nee …", 4, 0},
		{"â€œmooiâ€\ufffd, zei ze; â€œneeâ€", "“mooi”, zei ze; “nee”", 4, 0}, // the last byte of ” lost on the way
		{"€ is â‚¬", "€ is €", 1, 0},
		{"ðŸ˜€", "😀", 1, 0},
		{"cafÃƒÂ©", "café", 3, 0}, // encoded three times
		{"Het woord cafÃ© in plaats van café.", "Het woord cafÃ© in plaats van café.", 0, 1},
		{"België», zei Ömer. Ångström “â” São", "België», zei Ömer. Ångström “â” São", 0, 0},
		{"<p>één</p><p>twÃ©e</p>", "<p>één</p><p>twée</p>", 1, 0},
	} {
		got, mended, left := repairDouble(c.in)
		if got != c.want || mended != c.mended || left != c.left {
			t.Errorf("%q gives %q, %d mended, %d left; want %q, %d, %d", c.in, got, mended, left, c.want, c.mended, c.left)
		}
	}
}

func TestKindOf(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       Kind
	}{
		{"a.md", "<html>", MarkdownKind}, {"a.txt", "<html>", PastedText}, {"a.html", "tekst", WebPage}, {"-", " <!DOCTYPE html>\n<title>", WebPage},
		{"-", "<!-- x --><html lang=nl>", WebPage}, {"a.xml", `<?xml version="1.0"?><rss version="2.0">`, Feed}, {"-", `<?xml version="1.0"?><?xml-stylesheet href="x"?><feed xmlns="x">`, Feed},
		{"a.xml", exportTop, WordPress}, {"-", exportTop, WordPress}, {"-", "---\ntitle: X\n---\nTekst", MarkdownKind}, {"-", "---\nTekst", PastedText}, {"-", "Een gewone tekst", PastedText},
		{"feed", `{"version": "https://jsonfeed.org/version/1.1", "items": []}`, Feed}, {"a.xml", `<?xml version="1.0"?><urlset>`, Feed}, {"-", "<3 dat is een hart", PastedText},
		{"-", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", WebPage}, {"x", "<", PastedText}, {"x", "", PastedText},
	} {
		if got := KindOf(c.name, []byte(c.head)); got != c.want {
			t.Errorf("%s with %.30q is %s, want %s", c.name, c.head, got, c.want)
		}
	}
}

func TestDays(t *testing.T) {
	for in, want := range map[string]string{
		"2014-06-03T12:05:00+02:00": "2014-06-03", "2014-06-03 12:05:00": "2014-06-03", "Tue, 03 Jun 2014 10:05:00 +0000": "2014-06-03", "Tue, 3 Jun 2014 10:05:00 GMT": "2014-06-03",
		"3 juni 2014 om 12:05": "2014-06-03", "June 3, 2014 at 12:05 pm": "2014-06-03", "3rd of March 2014": "2014-03-03", "12 May 2014": "2014-05-12", "03-06-2014": "2014-06-03",
		"0000-00-00 00:00:00": "", "1970-01-01": "", "gisteren": "", "": "", "2014-02-30": "",
	} {
		if got := findDay(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
