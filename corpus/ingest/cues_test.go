package ingest

import (
	"strings"
	"testing"
)

func TestCues(t *testing.T) {
	list, err := readCues(cueData)
	if err != nil {
		t.Fatal(err)
	}
	known := []class{farewell, praise, thanks, voice, reaction, goOn, answer, entry, retort, closing, interject, greeting, notName, openerLine, buttonLine, notHeading, kin, function, leave}
	for _, c := range known {
		if list[c] == nil {
			t.Errorf("no cue of class %s", c)
		}
		if !strings.Contains(cueData, "\n# "+string(c)) {
			t.Errorf("the head of cues.tsv does not explain class %s", c)
		}
	}
	if len(list) != len(known) {
		t.Errorf("%d classes in cues.tsv, %d are used", len(list), len(known))
	}
	for c, l := range list {
		l.each(nil, func(cue *cue) { t.Errorf("a cue of class %s is found in no words at all: %+v", c, *cue) })
	}
}

func TestBadCues(t *testing.T) {
	for _, data := range []string{"praise\tmooi\n", "praise\tmooi\tveel\n"} {
		if _, err := readCues(data); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: %v; want an error on line 1", data, err)
		}
	}
}

func TestPattern(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"^mooi|mooie stuk", "Mooi stuk, zeg", true},
		{"^mooi|mooie stuk", "Een mooi stuk", false},
		{"mooi stuk$", "Wat een mooi stuk!", true},
		{"mooi stuk$", "Een mooi stuk tekst", false},
		{"^heel? mooi", "Mooi!", true},
		{"^heel? mooi", "Heel mooi!", true},
		{"interessant* ~ stuk", "interessante kijk op een stuk", true},
		{"interessant* ~ stuk", "interessante kijk op zo een heel stuk", false},
		{"^# reacties$", "12 reacties", true},
		{"^# reacties$", "twaalf reacties", false},
		{"foto's", "Die foto’s, prachtig", true},
	} {
		if got := parsePattern(c.pattern).in(words(c.text)); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.pattern, c.text, got, c.want)
		}
	}
}
