package reports

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// checkWordsJSON holds what is said of the themes and the words of any post.
func checkWordsJSON(t *testing.T, post map[string]any) {
	t.Helper()
	for path, total := range post["themes"].(map[string]any) {
		needs(t, total, path, "hits essay readers author per_1000 low high sentences units sentiment tone spread forms")
		for _, voice := range []string{"essay", "readers"} {
			tone := total.(map[string]any)["tone"].(map[string]any)[voice]
			needs(t, tone, path+" tone", "masked raw with without strata")
			needs(t, tone.(map[string]any)["masked"], path+" masked", "delta low high p p_adjusted")
			needs(t, tone.(map[string]any)["raw"], path+" raw", "delta low high p")
			if missing, said := tone.(map[string]any)["masked"].(map[string]any)["p"] == nil, tone.(map[string]any)["why"] != nil; missing != said {
				t.Errorf("%s, %s: no p is %v, a reason %v", path, voice, missing, said)
			}
		}
		reasoned(t, total.(map[string]any)["spread"], "dp_norm")
	}
	for _, pair := range post["together"].([]any) {
		needs(t, pair, "pair of themes", "a b sentences sentences_a sentences_b sentences_of expected npmi units units_a units_b units_of")
		reasoned(t, pair, "npmi")
	}
	wording := post["wording"].(map[string]any)
	needs(t, wording, "wording", "richness contrasts collocations spreads")
	for _, part := range []string{"essay", "readers"} {
		needs(t, wording["richness"].(map[string]any)[part], part, "words types lix mattr window mtld")
	}
	checkContrastsJSON(t, wording["contrasts"])
	for _, unit := range post["units"].([]any) {
		u := unit.(map[string]any)
		if (u["kind"] == "comment") != (u["answers"] != nil) {
			t.Errorf("%v, a %v, answers %v", u["id"], u["kind"], u["answers"])
		} else if u["answers"] != nil {
			needs(t, u["answers"], "answers", "unit words margin")
			reasoned(t, u["answers"], "unit")
		}
	}
}

func checkContrastsJSON(t *testing.T, contrasts any) {
	t.Helper()
	for _, c := range contrasts.([]any) {
		needs(t, c, "contrast of words", "kind tested alone over under")
		for _, side := range []string{"over", "under"} {
			for _, key := range c.(map[string]any)[side].([]any) {
				needs(t, key, "key", "stem forms target reference g2 log_ratio low high conservative speakers p")
				reasoned(t, key, "p")
			}
		}
	}
}

// checkCorpusJSON holds what is said of any corpus.
func checkCorpusJSON(t *testing.T, object any) {
	t.Helper()
	needs(t, object, "corpus", "posts sections comments sentences tokens themes together years contrasts passages collocations topics suggestions doubts post_keys")
	c := object.(map[string]any)
	checkContrastsJSON(t, c["contrasts"])
	needs(t, c["passages"], "passages", "sample of")
	needs(t, c["topics"], "topics", "k dropped used coherence stability tried topics")
	for path, theme := range c["themes"].(map[string]any) {
		needs(t, theme, path, "hits posts essay readers author per_1000 low high sentiment trend forms")
		reasoned(t, theme.(map[string]any)["trend"], "rho")
	}
	if got := len(c["post_keys"].([]any)); float64(got) != c["posts"] {
		t.Errorf("the words of %d posts are named, there are %v", got, c["posts"])
	}
}

// corpusObject writes analysis.json of a corpus without analyses and gives what stands under corpus.
func corpusObject(t *testing.T, c pipeline.Corpus) map[string]any {
	t.Helper()
	f, err := newFolder(t.TempDir() + "/r")
	if err != nil {
		t.Fatal(err)
	}
	defer f.abort()
	j, err := newJSONFile(f, model(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := j.end(&c, nil); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(f.staging, "analysis.json"))
	if err != nil {
		t.Fatal(err)
	}
	checkJSON(t, string(data))
	var top struct{ Corpus map[string]any }
	if err := json.Unmarshal(data, &top); err != nil {
		t.Fatal(err)
	}
	return top.Corpus
}

// TestCorpusJSON: what was found in a corpus comes under its keys; open limits are null.
func TestCorpusJSON(t *testing.T) {
	got := corpusObject(t, knownCorpus())
	over := `{"stem":"gild","forms":{"gilde":8,"gilden":4},"g2":20.5,"log_ratio":4,"low":1.5,"high":null,"conservative":1.5,"target":12,"reference":0,"speakers":3,"p":0.03}`
	under := `{"stem":"-x","forms":{"-x":9},"g2":-15,"log_ratio":-3,"low":null,"high":-1,"conservative":-1,"target":0,"reference":9,"speakers":2,"p":null,"why":"too few posts"}`
	for key, want := range map[string]string{
		"contrasts": `[{"kind":"comments","target_tokens":900,"reference_tokens":800,"tested":40,"alone":2,"over":[` + over + `],"under":[` + under + `]},
			{"kind":"readers","target_tokens":30,"reference_tokens":20,"tested":0,"alone":0,"over":[],"under":[],"why":"too few words"},{"kind":"reference","target_tokens":900,"reference_tokens":7000,"tested":5,"alone":0,"over":[],"under":[]}]`,
		"post_keys":    `[{"post":"post","keys":[` + over + `]}]`,
		"passages":     `{"sample":2,"of":7}`,
		"doubts":       `{"together":[],"apart":[]}`,
		"collocations": `[{"a":{"stem":"gild","forms":{"gilde":8,"gilden":4}},"b":{"stem":"-x","forms":{"-x":9}},"both":5,"count_a":6,"count_b":7,"logdice":13.5,"npmi":0.75}]`,
		"years":        `[{"year":"2020","posts":11,"words":1000,"themes":{"gilden":{"hits":12,"per_1000":12,"low":6,"high":20},"vertrouwen":{"hits":0,"per_1000":0,"low":0,"high":3}}}]`,
		"topics": `{"k":3,"dropped":2,"used":150,"coherence":0.25,"stability":0.5,"tried":[{"k":3,"coherence":0.25,"stability":0.5}],
			"topics":[{"share":0.4,"coherence":0.3,"stability":0.9,"docs":8,"one_doc":false,"words":[{"stem":"gild","forms":{"gilde":8,"gilden":4},"form":"gilde","weight":0.01,"frex":0.8,"count":11}],
			"typical":[{"post":"post","unit":"s2","kind":"section","text":"=Het gilde vertrouwde hem."}]}]}`,
		"suggestions": `[{"theme":"vertrouwen","words":[{"stem":"gild","forms":{"gilde":8,"gilden":4},"g2":20.5,"log_ratio":4,"low":1.5,"high":null,"conservative":1.5,"with":12,"without":0,
			"example":{"post":"post","unit":"s2","kind":"section","text":"=Het gilde vertrouwde hem."}},{"stem":"-x","forms":{"-x":9},"g2":-15,"log_ratio":-3,"low":null,"high":-1,"conservative":-1,"with":0,"without":9,"example":null}]}]`,
	} {
		var wanted any
		if err := json.Unmarshal([]byte(want), &wanted); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		if !reflect.DeepEqual(got[key], wanted) {
			t.Errorf("%s is\n%v, want\n%v", key, got[key], wanted)
		}
	}
}

// TestRefusedTopics: a corpus too small for topics says so.
func TestRefusedTopics(t *testing.T) {
	dir := t.TempDir() + "/r"
	writeReport(t, Options{Dir: dir, Language: "nl", Formats: []string{"json"}}, craftPost())
	data := readReport(t, dir)["analysis.json"]
	checkJSON(t, data)
	if want := `"topics":{"k":null,"dropped":0,"used":`; !strings.Contains(data, want) {
		t.Errorf("analysis.json does not hold %s", want)
	}
	if want := `"coherence":null,"stability":null,"tried":[],"topics":[],"why":"too few paragraphs"}`; !strings.Contains(data, want) {
		t.Errorf("analysis.json does not hold %s", want)
	}
}

// TestAnswersJSON: a comment that speaks of a section names it, and one that speaks of none says why.
func TestAnswersJSON(t *testing.T) {
	dir := t.TempDir() + "/r"
	writeReport(t, Options{Dir: dir, Language: "nl", Formats: []string{"json"}}, craftPost(), corpus.Post{ID: "leeg"})
	data := readReport(t, dir)["analysis.json"]
	checkJSON(t, data)
	for _, want := range []string{`"answers":{"unit":"s2","how":"sharing","words":["haring",`, `"answers":{"unit":null,"words":[],"margin":null,"why":"` + whyNoAnswer + `"}`} {
		if !strings.Contains(data, want) {
			t.Errorf("analysis.json does not hold %s", want)
		}
	}
}
