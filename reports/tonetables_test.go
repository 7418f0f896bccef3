package reports

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// bundledReport writes a report on the bundled posts in tables and JSON.
func bundledReport(t *testing.T) (map[string]rows, map[string]any) {
	t.Helper()
	o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"csv", "json"}}
	writeReport(t, o, samplePosts(t)["bundled"]...)
	var top map[string]any
	if err := json.Unmarshal([]byte(readReport(t, o.Dir)["analysis.json"]), &top); err != nil {
		t.Fatal(err)
	}
	return readTables(t, o.Dir), top
}

// TestToneTables: posts, voices, turns and what carries the differences are the same in the tables as in analysis.json.
func TestToneTables(t *testing.T) {
	tables, top := bundledReport(t)
	var posts, voices, turns, words, shares, sentences []string
	for _, post := range top["posts"].([]any) {
		p := post.(map[string]any)
		id := p["id"].(string)
		posts = append(posts, joined(id, p["title"], p["author"], p["date"], p["fingerprint"]))
		for _, voice := range []string{"essay", "readers", "replies"} {
			v := p[voice].(map[string]any)
			voices = append(voices, joined(id, voice, v["n"], decimal(v["mean"]), decimal(v["low"]), decimal(v["high"]), v["enough"], v["why"]))
		}
		for _, change := range p["change_points"].([]any) {
			c := change.(map[string]any)
			turns = append(turns, joined(id, c["before_sentence"], c["low"], c["high"], c["unit"], decimal(c["mean_before"]), decimal(c["p"]), c["significant"], c["why"]))
		}
		for _, reason := range p["reasons"].([]any) {
			r := reason.(map[string]any)
			about := joined(id, r["kind"], r["from"], r["to"])
			for i, word := range r["words"].([]any) {
				w := word.(map[string]any)
				words = append(words, joined(about, i+1, strings.TrimPrefix(SafeCell(w["item"].(string)), "'"), decimal(w["total"]), w["in_from"], w["in_to"]))
			}
			for _, theme := range r["themes"].([]any) {
				shares = append(shares, joined(about, theme.(map[string]any)["theme"], decimal(theme.(map[string]any)["share"])))
			}
			for _, side := range []string{"from", "to"} {
				for i, place := range r["sentences"].(map[string]any)[side].([]any) {
					sentences = append(sentences, joined(about, side, i+1, place.(map[string]any)["unit"], place.(map[string]any)["sentence"]))
				}
			}
		}
	}
	same(t, "posts", cellsOf(tables["posts"], "post title author date fingerprint"), posts)
	same(t, "voices", cellsOf(tables["voices"], "post voice sentences mean low high enough why"), voices)
	same(t, "change_points", cellsOf(tables["change_points"], "post before_sentence low high unit mean_before p significant why"), turns)
	same(t, "shift_words", cellsOf(tables["shift_words"], "post kind from to rank item total in_from in_to"), words)
	same(t, "shift_themes", cellsOf(tables["shift_themes"], "post kind from to theme share"), shares)
	same(t, "shift_sentences", cellsOf(tables["shift_sentences"], "post kind from to side rank unit sentence"), sentences)
}

// joined joins values as they stand in a table; null is an empty cell.
func joined(values ...any) string {
	var cells []string
	for _, v := range values {
		if v == nil {
			v = ""
		}
		cells = append(cells, fmt.Sprint(v))
	}
	return strings.Join(cells, "|")
}

// decimal gives a figure of analysis.json as it stands in a table.
func decimal(v any) any {
	if f, ok := v.(float64); ok {
		return num(f)
	}
	return v
}

func cellsOf(table rows, columns string) []string {
	var all []string
	for _, row := range table {
		var cells []string
		for _, column := range strings.Fields(columns) {
			cells = append(cells, strings.TrimPrefix(row[column], "'"))
		}
		all = append(all, strings.Join(cells, "|"))
	}
	return all
}

// same compares rows. The figures of analysis.json are rounded to six decimals before they are to four: the last may differ by one.
func same(t *testing.T, name string, got, want []string) {
	t.Helper()
	if len(got) != len(want) || len(got) == 0 {
		t.Errorf("%s.csv has %d rows, analysis.json %d", name, len(got), len(want))
		return
	}
	for i := range got {
		if !slices.EqualFunc(strings.Split(got[i], "|"), strings.Split(want[i], "|"), alike) {
			t.Errorf("%s.csv, row %d: %s; analysis.json has %s", name, i+1, got[i], want[i])
			return
		}
	}
}

func alike(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return a == b || errX == nil && errY == nil && math.Abs(x-y) < 1.01e-4
}

// TestReasonTables: what carries a difference comes into its columns, sentences counted from 1.
func TestReasonTables(t *testing.T) {
	a := pipeline.Analysis{ID: "post", Units: []pipeline.Unit{{ID: "s1"}, {ID: "s2"}}, Reasons: []pipeline.ShiftReason{{Kind: pipeline.ClaimNeighbours, From: "s1", To: "s2", Delta: -.5,
		Words:         []shift.Contribution{{Key: "niet goed", Total: -.75, Use: -.5, Tone: -.25, InA: 0, InB: 2}, {Key: "-", Total: .25, Use: .25, InA: 1}},
		Themes:        []pipeline.ThemeShare{{Path: "vertrouwen", Share: -.125}},
		FromSentences: []pipeline.Place{{Unit: 0, Sentence: 4}}, ToSentences: []pipeline.Place{{Unit: 1, Sentence: 0}, {Unit: 1, Sentence: 2}}}}}
	tables := postTables(t, &a)
	want(t, tables["shift_words"], "post kind from to rank item total use tone in_from in_to",
		"post|neighbours|s1|s2|1|niet goed|-0.7500|-0.5000|-0.2500|0|2", "post|neighbours|s1|s2|2|'-|0.2500|0.2500|0.0000|1|0")
	want(t, tables["shift_themes"], "post kind from to theme share", "post|neighbours|s1|s2|vertrouwen|-0.1250")
	want(t, tables["shift_sentences"], "post kind from to side rank unit sentence",
		"post|neighbours|s1|s2|from|1|s1|5", "post|neighbours|s1|s2|to|1|s2|1", "post|neighbours|s1|s2|to|2|s2|3")
}

// TestDoubts: where the stemmer is probably wrong stands in the table as in analysis.json, form by form.
func TestDoubts(t *testing.T) {
	tables, top := bundledReport(t)
	var want []string
	doubts := top["corpus"].(map[string]any)["doubts"].(map[string]any)
	for i, d := range doubts["together"].([]any) {
		for part, forms := range d.(map[string]any)["parts"].([]any) {
			for form, n := range forms.(map[string]any) {
				want = append(want, joined("together", i+1, "", part+1, d.(map[string]any)["stem"], form, n))
			}
		}
	}
	for i, d := range doubts["apart"].([]any) {
		for part, p := range d.(map[string]any)["parts"].([]any) {
			for form, n := range p.(map[string]any)["forms"].(map[string]any) {
				want = append(want, joined("apart", i+1, d.(map[string]any)["lemma"], part+1, p.(map[string]any)["stem"], form, n))
			}
		}
	}
	got := cellsOf(tables["doubts"], "kind number lemma part stem form form_count")
	slices.Sort(got)
	slices.Sort(want)
	if len(got) == 0 || !slices.Equal(got, want) {
		t.Errorf("doubts.csv has %d rows, analysis.json %d, or they differ", len(got), len(want))
	}
	if !slices.ContainsFunc(tables["doubts"], func(row map[string]string) bool {
		return row["kind"] == "apart" && row["lemma"] == "komen" && row["form"] == "kwam"
	}) {
		t.Error("kwam and komen are kept apart, and not named")
	}
}
