package main

import (
	"path/filepath"
	"runtime"
	"testing"
)

// sourceDir is the folder of this file, wherever the test runs.
func sourceDir(t *testing.T) string {
	t.Helper()
	_, file, _, ok := runtime.Caller(0)
	if !ok {
		t.Fatal("no source folder")
	}
	return filepath.Dir(file)
}
