package main

import (
	"context"
	"os"
	"os/signal"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if err := os.Setenv("TENEUR_CACHE", "off"); err != nil { // tests that want a cache name one
		panic(err)
	}
	testscript.Main(m, map[string]func(){
		"teneur": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			os.Exit(runInTime(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: true, RequireUniqueNames: true, Setup: func(e *testscript.Env) error {
		e.Setenv("TENEUR_CACHE", "off")
		return nil
	}})
}
