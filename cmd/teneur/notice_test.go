package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestNotice: NOTICE names every module that the program links, on any of the three systems, with the licence that the module
// brings, and no other.
func TestNotice(t *testing.T) {
	named := noticed(t, readDoc(t, filepath.Join(sourceDir(t), "../../NOTICE")))
	linked := make(map[string]bool)
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, m := range linkedModules(t, system) {
			name := majorVersion.ReplaceAllString(m.Path, "")
			linked[name] = true
			licence, ok := named[name]
			if !ok {
				t.Errorf("%s is linked on %s, and not in NOTICE", m.Path, system)
				continue
			}
			for _, want := range licencesIn(t, m.Dir) {
				if !strings.Contains(licence, want) {
					t.Errorf("NOTICE gives %q for %s, which brings %s", licence, m.Path, want)
				}
			}
		}
	}
	for name := range named {
		if !linked[name] {
			t.Errorf("NOTICE names %s, which nothing links", name)
		}
	}
	if len(linked) < 20 {
		t.Errorf("%d modules: too few to be all", len(linked))
	}
}

// TestLicenceKinds: the licences are told apart.
func TestLicenceKinds(t *testing.T) {
	for text, want := range map[string]string{
		"Permission is hereby granted, free of\ncharge, to any person": "MIT", "Redistribution and use in source and binary forms, with": "BSD-2-Clause",
		"Redistribution and use in source … * Neither the name of Google": "BSD-3-Clause", "Apache License\n Version 2.0": "Apache-2.0", "released into the public domain": "Unlicense",
		"All rights reserved.": "",
	} {
		if got := strings.Join(licenceKinds(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// majorVersion is the end of a module path that NOTICE leaves out.
var majorVersion = regexp.MustCompile(`/v[0-9]+$`)

type module struct {
	Path, Dir string
	Main      bool
}

// linkedModules lists the modules of the packages that the command links on a system, as go.mod gives them. No network: a module that is
// needed on another system only need not be there, go.mod tells its path.
func linkedModules(t *testing.T, system string) []module {
	t.Helper()
	list := exec.Command("go", "list", "-e", "-deps", "-json=Module,Standard", ".")
	list.Dir = sourceDir(t)
	list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0", "GOPROXY=off", "GOFLAGS=-mod=readonly", "GOWORK=off")
	out, err := list.Output()
	if err != nil {
		t.Skipf("go list: %v", err)
	}
	var all []module
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ Module *module }
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		if p.Module != nil && !p.Module.Main && !slices.Contains(all, *p.Module) {
			all = append(all, *p.Module)
		}
	}
}

// noticed reads the list of libraries in NOTICE: the licence of each, by the path of its module.
func noticed(t *testing.T, notice string) map[string]string {
	t.Helper()
	_, libraries, found := strings.Cut(notice, "\nLibraries (licence)\n")
	if !found {
		t.Fatal("NOTICE has no list of libraries")
	}
	libraries, _, _ = strings.Cut(libraries, "\n\n")
	named := make(map[string]string)
	for _, entry := range regexp.MustCompile(`([^()]+)\(([^()]+(?:\([^()]*\)[^()]*)*)\)`).FindAllStringSubmatch(libraries, -1) {
		for _, word := range strings.FieldsFunc(entry[1], func(r rune) bool { return strings.ContainsRune(", \n", r) }) {
			if strings.Contains(word, "/") {
				named[word] = entry[2]
			}
		}
	}
	return named
}

// licencesIn tells the licences that a module brings; none where it is not at hand.
func licencesIn(t *testing.T, dir string) []string {
	t.Helper()
	if dir == "" {
		return nil
	}
	var kinds []string
	for _, file := range []string{"LICENSE", "LICENSE.md", "LICENSE.txt", "UNLICENSE", "COPYING"} {
		if text, err := os.ReadFile(filepath.Join(dir, file)); err == nil {
			kinds = append(kinds, licenceKinds(string(text))...)
		}
	}
	if len(kinds) == 0 {
		t.Errorf("no licence known in %s", dir)
	}
	return kinds
}

// licenceKinds tells the licences in a text by what stands in them.
func licenceKinds(text string) []string {
	text = strings.Join(strings.Fields(text), " ")
	var kinds []string
	for _, l := range []struct{ kind, says, not string }{
		{"MIT", "Permission is hereby granted, free of charge, to any person", "\x00"},
		{"BSD-2-Clause", "Redistribution and use in source", "Neither the name"},
		{"BSD-3-Clause", "Neither the name", "\x00"},
		{"Apache-2.0", "Apache License", "\x00"},
		{"Unlicense", "released into the public domain", "\x00"},
		{"FreeType License", "The FreeType License", "\x00"},
	} {
		if strings.Contains(text, l.says) && !strings.Contains(text, l.not) {
			kinds = append(kinds, l.kind)
		}
	}
	return kinds
}
