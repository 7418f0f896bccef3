package main

import (
	"strings"
	"testing"
)

func TestColumnsOf(t *testing.T) {
	for text, want := range map[string]int{
		"":              0,
		"gilde":         5,
		"één":           3,
		"e\u0301e":      2, // combined
		"漢字":            4,
		"ｇ":             2,
		"👍":             2,
		"👍🏽":            2,
		"👩‍👩‍👧":         2,
		"🇳🇱":            2,
		"❤️":            2,
		"…":             1,
		"a\u200db":      2,
		"\u0301":        0,
		"\u00a0·\u2013": 3,
	} {
		if got := columnsOf(text); got != want {
			t.Errorf("columnsOf(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestCutting(t *testing.T) {
	for _, test := range []struct {
		text             string
		columns          int
		head, tail, hard string
	}{
		{"Een oud gilde", 13, "Een oud gilde", "Een oud gilde", "Een oud gilde"},
		{"Een oud gilde", 10, "Een oud…", "…oud gilde", "Een oud g…"},
		{"Een oud gilde", 8, "Een oud…", "…gilde", "Een oud…"},
		{"gildebroeders", 6, "gilde…", "…eders", "gilde…"},
		{"漢字漢字", 6, "漢字…", "…漢字", "漢字…"},
		{"Een oud gilde", 1, "…", "…", "…"},
		{"Een oud gilde", 0, "", "", ""},
	} {
		if head, tail, hard := headOf(test.text, test.columns), tailOf(test.text, test.columns), cut(test.text, test.columns); head != test.head || tail != test.tail || hard != test.hard {
			t.Errorf("%q in %d columns: %q, %q, %q, want %q, %q, %q", test.text, test.columns, head, tail, hard, test.head, test.tail, test.hard)
		}
	}
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"een\n\ntwee\tdrie":            "een twee drie",
		"\x1b[31mrood\x1b[0m":          "�[31mrood�[0m",
		"\u009b31mrood":                "�31mrood",
		"om\u202egekeerd":              "omgekeerd",
		"af\u00adbreken\u2028regel":    "afbreken regel",
		"👩‍👩‍👧":                        "👩‍👩‍👧",
		" rond ":                       " rond ",
		"\x00\x07\x7f":                 "���",
		"a\u2066b\u2069\ufeffc\u200bd": "abcd",
	} {
		if got := printable(text); got != want {
			t.Errorf("printable(%q) = %q, want %q", text, got, want)
		}
	}
}

// FuzzCutting holds that no text takes more columns than it is given.
func FuzzCutting(f *testing.F) {
	f.Add("Een oud gilde", 7)
	f.Add("漢字 👩‍👩‍👧 e\u0301", 3)
	f.Fuzz(func(t *testing.T, text string, columns int) {
		if columns < 0 || columns > 1000 {
			return
		}
		text = printable(text)
		for _, got := range []string{headOf(text, columns), tailOf(text, columns), cut(text, columns)} {
			if columnsOf(got) > columns {
				t.Errorf("%q takes %d columns of %d", got, columnsOf(got), columns)
			}
			if !strings.Contains(text, strings.Trim(got, "…")) {
				t.Errorf("%q is no part of %q", got, text)
			}
		}
	})
}
