package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"

	"teneur/pipeline"
	"teneur/pipeline/themes"
)

// lineOf is a line with a keyword between two texts.
func lineOf(left, keyword, right string) pipeline.KwicLine {
	span := themes.Span{Start: len(left), End: len(left) + len(keyword)}
	return pipeline.KwicLine{Line: themes.Line{Left: left, Keyword: keyword, Right: right, Span: span, Marks: []themes.Span{span}},
		Post: "markt", Unit: "s1", Kind: pipeline.Section, Speaker: "Anna", By: "author", Sentence: 1, Form: strings.ToLower(keyword)}
}

// splitLine is a line with a verb, its particle, and what stands in between.
func splitLine(left, verb, between, particle, right string) pipeline.KwicLine {
	line := lineOf(left, verb+between+particle, right)
	line.Marks = []themes.Span{{Start: len(left), End: len(left + verb)}, {Start: len(left + verb + between), End: len(left + verb + between + particle)}}
	return line
}

func writeAligned(t testing.TB, columns int, lines ...pipeline.KwicLine) string {
	t.Helper()
	var b bytes.Buffer
	out := bufio.NewWriter(&b)
	a := newAligned(out, columns)
	for _, line := range lines {
		if err := a.write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestAligned: the brackets open in one column, whatever stands before them, and no line is too long.
func TestAligned(t *testing.T) {
	anonymous := lineOf("Wij zijn ", "vertrouwensbanden", " kwijt.")
	anonymous.Speaker, anonymous.Post, anonymous.Unit, anonymous.Quoted = "", strings.Repeat("lange-naam-", 20), "c1234567890", true
	lines := []pipeline.KwicLine{
		lineOf("Zij stichtten toen met zijn allen een nieuw ", "gilde", " voor de bakkers van de stad."),
		lineOf("", "Gilden", ""),
		lineOf("漢字漢字漢字漢字漢字漢字漢字 👩‍👩‍👧 ", "gilde", " 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"),
		lineOf(strings.Repeat("lang", 100), strings.Repeat("gilde", 100), strings.Repeat("lang", 100)),
		splitLine("Zij ", "vertrouwde", " hem "+strings.Repeat("de zware ijzeren sleutel ", 5), "toe", " en ging."),
		splitLine("Zij ", "vertrouwde", " hem ", "toe", " en ging."),
		anonymous,
	}
	for _, columns := range []int{leastColumns, 60, 100, 181} {
		for i, got := range strings.Split(strings.TrimSuffix(writeAligned(t, columns, lines...), "\n"), "\n") {
			if n := columnsOf(got); n > columns {
				t.Errorf("line %d takes %d columns of %d: %s", i, n, columns, got)
			}
			a := newAligned(nil, columns)
			if before, _, _ := strings.Cut(got, "["); columnsOf(before) != a.place+2+a.left {
				t.Errorf("the bracket of line %d opens in column %d, not %d: %s", i, columnsOf(before), a.place+2+a.left, got)
			}
		}
	}
}

// TestAlignedParticle: both parts of a verb are seen, however far apart.
func TestAlignedParticle(t *testing.T) {
	got := writeAligned(t, 100, splitLine("Zij ", "vertrouwde", " hem "+strings.Repeat("de sleutel ", 20), "toe", " en ging."))
	if !strings.Contains(got, "[vertrouwde] hem") || !strings.Contains(got, "… [toe]") {
		t.Errorf("the particle is not seen: %s", got)
	}
	got = writeAligned(t, 100, splitLine("Zij ", "vertrouwde", " hem ", "toe", " en ging."))
	if !strings.Contains(got, "Zij [vertrouwde] hem [toe] en ging.") {
		t.Errorf("got %s", got)
	}
}

const hostile = "=HYPERLINK(\"x\")\x1b[2J\n\t\u202e\u009b31m\r"

// TestHostile: nobody's text breaks a line, commands the terminal or becomes a formula.
func TestHostile(t *testing.T) {
	line := lineOf(hostile, "gilde", hostile)
	line.Post, line.Heading, line.Speaker, line.Unit, line.Entry, line.Parts = hostile, hostile, hostile, hostile, hostile, []string{hostile}
	for _, format := range []string{"text", "tsv", "json"} {
		var b bytes.Buffer
		out := bufio.NewWriter(&b)
		var w lineWriter = newAligned(out, 100)
		header := 0
		switch format {
		case "tsv":
			w, header = newRows(out), 1
		case "json":
			w = jsonLines{out}
		}
		if err := w.write(line); err != nil {
			t.Fatal(err)
		}
		if err := w.flush(); err != nil {
			t.Fatal(err)
		}
		got := b.String()
		if n := strings.Count(got, "\n"); n != 1+header || !strings.HasSuffix(got, "\n") {
			t.Errorf("%s: %d lines: %q", format, n, got)
		}
		if i := strings.IndexFunc(got, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Cf, r) }); i >= 0 {
			t.Errorf("%s: a control character at %d: %q", format, i, got)
		}
	}
}

// TestRows: every cell comes back, and none begins like a formula.
func TestRows(t *testing.T) {
	var b bytes.Buffer
	out := bufio.NewWriter(&b)
	r := newRows(out)
	line := lineOf("Hij zei: \"", "Gilden", "\", en\n\nging.")
	line.Speaker = "=cmd|' /C calc'!A0"
	for range 3 {
		if err := r.write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.flush(); err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(&b)
	reader.Comma = '\t'
	all, err := reader.ReadAll()
	if err != nil || len(all) != 4 {
		t.Fatalf("%d rows, %v", len(all), err)
	}
	want := []string{"markt", "s1", "section", "", "'=cmd|' /C calc'!A0", "author", "1", "10", "16", "Hij zei: \"", "Gilden", "\", en ging.", "", "", "", "gilden", "false"}
	if !slices.Equal(all[1], want) {
		t.Errorf("row %q, want %q", all[1], want)
	}
}

// TestJSONLines: the text comes back byte by byte.
func TestJSONLines(t *testing.T) {
	var b bytes.Buffer
	j := jsonLines{bufio.NewWriter(&b)}
	if err := j.write(lineOf(hostile+"<&>\U000E0001", "gilde", "")); err != nil {
		t.Fatal(err)
	}
	if err := j.flush(); err != nil {
		t.Fatal(err)
	}
	var got lineJSON
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Left != hostile+"<&>\U000E0001" || got.Keyword != "gilde" || got.Parts == nil || len(got.Marks) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestSortLines(t *testing.T) {
	lines := []pipeline.KwicLine{
		lineOf("Zonder zo’n ", "gilde", " geen stad."),
		lineOf("De oude, ", "Gilden", "? Zeker."),
		lineOf("Een Oude ", "gilde", " is élders."),
		lineOf("", "gilde", ""),
		lineOf("dat is ", "gildetje", " elf."),
	}
	for order, want := range map[string]string{
		"keyword": "3 0 2 1 4", // gilde, then Gilden, gildetje; equal ones by what follows: nothing, geen, is
		"left":    "3 4 1 2 0", // nothing, is, oude De, Oude Een, zo’n
		"right":   "3 4 0 2 1", // nothing, elf, geen, is, Zeker
	} {
		all := slices.Clone(lines)
		sortLines(all, order)
		var got []string
		for _, line := range all {
			got = append(got, string(rune('0'+slices.IndexFunc(lines, func(l pipeline.KwicLine) bool { return l.Left == line.Left && l.Right == line.Right }))))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", order, s, want)
		}
	}
}

// FuzzAligned holds that any text becomes one line of no more columns than it may take, with no control characters.
func FuzzAligned(f *testing.F) {
	f.Add("een ", "gilde", " hem ", "toe", " en", "Anna", 100)
	f.Add(hostile, hostile, hostile, hostile, hostile, hostile, 40)
	f.Fuzz(func(t *testing.T, left, verb, between, particle, right, speaker string, columns int) {
		if columns < leastColumns || columns > 300 {
			return
		}
		line := splitLine(left, verb, between, particle, right)
		line.Speaker, line.Post = speaker, left
		got := writeAligned(t, columns, line)
		if strings.Count(got, "\n") != 1 || strings.ContainsFunc(strings.TrimSuffix(got, "\n"), unicode.IsControl) {
			t.Errorf("no line: %q", got)
		}
		if n := columnsOf(strings.TrimSuffix(got, "\n")); n > columns {
			t.Errorf("%d columns of %d: %q", n, columns, got)
		}
	})
}

// TestKwicExitCodes: a pattern that cannot be looked for is wrong usage; no hit is none.
func TestKwicExitCodes(t *testing.T) {
	for _, test := range []struct {
		args []string
		want int
	}{
		{[]string{"kwic"}, exitUsage},
		{[]string{"kwic", ""}, exitUsage},
		{[]string{"kwic", "*"}, exitUsage},
		{[]string{"kwic", "theme:onzin"}, exitUsage},
		{[]string{"kwic", "gilde", "--sort", "x"}, exitUsage},
		{[]string{"kwic", "gilde", "/nowhere/at/all"}, exitFailed},
		{[]string{"kwic", "zeppelin"}, exitDone},
	} {
		var stdout, stderr bytes.Buffer
		if got := run(t.Context(), test.args, strings.NewReader(""), &stdout, &stderr); got != test.want {
			t.Errorf("%q: exit code %d, want %d: %s", test.args, got, test.want, stderr.String())
		}
	}
}
