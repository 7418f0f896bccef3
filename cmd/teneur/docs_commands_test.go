package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestNamedTests: every test, fuzz target and benchmark that a document names is there, and so is whatever the patterns of its
// "go test" commands look for, in the packages that the command names.
func TestNamedTests(t *testing.T) {
	root := filepath.Join(sourceDir(t), "../..")
	tests := testsIn(t, root)
	commands := 0
	for _, file := range documents(t, root) {
		doc := readDoc(t, file)
		for _, command := range goTest.FindAllString(doc, -1) {
			commands++
			for _, wrong := range unmatched(command, tests) {
				t.Errorf("%s: %s: nothing is called %s", filepath.Base(file), command, wrong)
			}
		}
		for _, name := range testName.FindAllString(goTest.ReplaceAllString(doc, ""), -1) {
			if !slices.ContainsFunc(tests, func(f testFunc) bool { return f.name == name }) {
				t.Errorf("%s: there is no %s", filepath.Base(file), name)
			}
		}
	}
	if commands < 5 {
		t.Errorf("%d commands in the documents: too few to be all", commands)
	}
}

// TestUnmatched: what a command looks for in vain is found.
func TestUnmatched(t *testing.T) {
	tests := []testFunc{{"a", "TestOneAlarms"}, {"a/b", "TestTwo"}, {"b", "BenchmarkThree"}, {"b", "TestOneCoverage"}}
	for command, want := range map[string]string{
		"go test ./...": "", "go test -run One ./a": "", "go test -run Two ./a": "Two", "go test -run Two ./a/...": "", "go test -v -run 'Two|Four' ./...": "Four",
		"X=1 go test -run 'TestOne(Alarms|Coverage)' ./a": "TestOneCoverage", "go test -run Three ./b": "Three", "go test -run xxx -bench 'Three$' ./b": "",
		"go test -bench . ./b": "", "go test -run=Two/x ./a/b": "", "go test -bench Two ./a/b": "Two", "go test -run Two ./a ./a/b": "",
	} {
		if got := strings.Join(unmatched(command, tests), " "); got != want {
			t.Errorf("%s: %q, want %q", command, got, want)
		}
	}
}

var (
	goTest   = regexp.MustCompile("go test[^`\n]*")
	testName = regexp.MustCompile(`\b(?:Test|Fuzz|Benchmark)[A-Z]\w*`)
	group    = regexp.MustCompile(`^(.*)\(([^()]*)\)(.*)$`)
	declared = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)[A-Z]\w*)\(`)
)

// testFunc is a test, fuzz target or benchmark, with the folder of its package below the root.
type testFunc struct{ folder, name string }

func testsIn(t *testing.T, root string) []testFunc {
	t.Helper()
	var all []testFunc
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, "_test.go") {
			return err
		}
		source, err := os.ReadFile(file)
		folder, _ := filepath.Rel(root, filepath.Dir(file))
		for _, m := range declared.FindAllSubmatch(source, -1) {
			all = append(all, testFunc{filepath.ToSlash(folder), string(m[1])})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func documents(t *testing.T, root string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	return append(files, filepath.Join(root, "README.md"))
}

// unmatched gives the alternatives in the patterns of a "go test" command that no test in its packages matches.
func unmatched(command string, tests []testFunc) []string {
	words := strings.Fields(strings.NewReplacer("'", "", "-run=", "-run ", "-bench=", "-bench ", "-fuzz=", "-fuzz ").Replace(command))
	var packages []string
	for _, word := range words {
		if strings.HasPrefix(word, "./") {
			packages = append(packages, path.Clean(word))
		}
	}
	var wrong []string
	for i, word := range words[:len(words)-1] {
		kinds, ok := map[string][]string{"-run": {"Test", "Fuzz"}, "-bench": {"Benchmark"}, "-fuzz": {"Fuzz"}}[word]
		if !ok || word == "-run" && slices.Contains(words, "-bench") { // beside a benchmark -run keeps the tests away
			continue
		}
		for _, pattern := range alternatives(words[i+1]) {
			name := regexp.MustCompile(pattern)
			if !slices.ContainsFunc(tests, func(f testFunc) bool { return f.among(packages) && f.isOne(kinds) && name.MatchString(f.name) }) {
				wrong = append(wrong, pattern)
			}
		}
	}
	return wrong
}

// alternatives spells out a pattern: a|b(c|d) is a, bc and bd. What follows a slash is of subtests.
func alternatives(pattern string) []string {
	pattern, _, _ = strings.Cut(pattern, "/")
	if m := group.FindStringSubmatch(pattern); m != nil && !strings.Contains(m[1]+m[3], "|") {
		var all []string
		for _, part := range strings.Split(m[2], "|") {
			all = append(all, m[1]+part+m[3])
		}
		return all
	}
	return strings.Split(pattern, "|")
}

func (f testFunc) among(packages []string) bool {
	return slices.ContainsFunc(packages, func(p string) bool {
		below, all := strings.CutSuffix(p, "...")
		return f.folder == p || all && (below == "" || strings.HasPrefix(f.folder+"/", below))
	})
}

func (f testFunc) isOne(kinds []string) bool {
	return slices.ContainsFunc(kinds, func(kind string) bool { return strings.HasPrefix(f.name, kind) })
}
