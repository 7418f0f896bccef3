package reports

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
)

func TestFigureInJSON(t *testing.T) {
	for v, want := range map[figure]string{0.1234567: "0.123457", -0.0000001: "0", 1: "1", figure(math.Inf(1)): "null", none: "null"} {
		got, err := json.Marshal(v)
		if err != nil || string(got) != want {
			t.Errorf("%v is written as %s (%v), want %s", float64(v), got, err, want)
		}
	}
}

// checkJSON holds that analysis.json has the keys of the format, and a reason beside each figure that is missing.
func checkJSON(t *testing.T, data string) {
	t.Helper()
	var top map[string]any
	if err := json.Unmarshal([]byte(data), &top); err != nil {
		t.Fatalf("analysis.json: %v", err)
	}
	checkSchema(t, data)
	needs(t, top, "analysis.json", "tool posts corpus skipped")
	needs(t, top["tool"], "tool", "version config_hash")
	checkCorpusJSON(t, top["corpus"])
	for _, post := range top["posts"].([]any) {
		needs(t, post, "post", "id title author date units shifts change_points contrasts themes together wording")
		checkWordsJSON(t, post.(map[string]any))
		p := post.(map[string]any)
		for _, unit := range p["units"].([]any) {
			needs(t, unit, "unit", "id kind heading by reply_to sentences tokens sentiment themes")
			s := unit.(map[string]any)["sentiment"]
			needs(t, s, "sentiment", "mean low high coverage enough")
			reasoned(t, s, "low")
			for path, use := range unit.(map[string]any)["themes"].(map[string]any) {
				needs(t, use, path, "hits per_1000 sentiment")
				needs(t, use.(map[string]any)["sentiment"], path, "mean low high n")
				reasoned(t, use.(map[string]any)["sentiment"], "low")
			}
		}
		for _, d := range p["shifts"].([]any) {
			needs(t, d, "shift", "after delta low high p")
			reasoned(t, d, "p")
			bounded(t, d)
		}
		for _, c := range p["change_points"].([]any) {
			needs(t, c, "change point", "before_sentence unit p")
			reasoned(t, c, "p")
		}
		for _, name := range []string{"readers_vs_author", "comments_vs_essay"} {
			needs(t, p["contrasts"].(map[string]any)[name], name, "delta low high p")
			reasoned(t, p["contrasts"].(map[string]any)[name], "p")
			bounded(t, p["contrasts"].(map[string]any)[name])
		}
	}
}

func needs(t *testing.T, object any, name, keys string) {
	t.Helper()
	m, ok := object.(map[string]any)
	if !ok {
		t.Errorf("%s is no object", name)
		return
	}
	for _, key := range strings.Fields(keys) {
		if _, ok := m[key]; !ok {
			t.Errorf("%s has no key %s", name, key)
		}
	}
}

// reasoned checks that a reason stands beside a figure that was not computed.
func reasoned(t *testing.T, object any, key string) {
	t.Helper()
	m := object.(map[string]any)
	if missing, said := m[key] == nil, m["why"] != nil && m["why"] != ""; missing != said {
		t.Errorf("%s is null: %v, with a reason: %v, in %v", key, missing, said, m)
	}
}

// bounded checks that a difference has both limits, or the reason why there are none.
func bounded(t *testing.T, object any) {
	t.Helper()
	m := object.(map[string]any)
	if without := m["interval_why"] != nil; (m["low"] == nil) != without || (m["high"] == nil) != without {
		t.Errorf("the limits and their reason do not go together in %v", m)
	}
}
