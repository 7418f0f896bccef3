package job

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
)

// worker is the command by which Prism starts a worker: this test binary, with the options that a container of Beam would give it.
// It leaves a file behind, which says that it was here.
const worker = `#!/bin/sh
touch %q
for option; do
	case $option in
	--id=*) id=$(echo "${option#--id=}" | tr -d "'") ;;
	--provision_endpoint=*) endpoint=${option#*=} ;;
	esac
done
exec %q --worker --id="$id" --control_endpoint="$endpoint" --logging_endpoint="$endpoint"
`

// TestReportByAnotherProcess runs the work in a process of its own, which knows of the job what Beam sends it and no more.
func TestReportByAnotherProcess(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the worker is started by a shell script")
	}
	command, program := filepath.Join(t.TempDir(), "worker"), testProgram(t)
	started := command + ".started"
	if err := os.WriteFile(command, fmt.Appendf(nil, worker, started, program), 0o777); err != nil {
		t.Fatal(err)
	}
	set(t, jobopts.EnvironmentType, "process")
	set(t, jobopts.EnvironmentConfig, fmt.Sprintf(`{"command": %q}`, command))
	set(t, jobopts.WorkerBinary, program)
	posts := bundledPosts(t)
	o := in(t, posts)
	o.Formats = []string{"csv", "json"}
	if err := run(t, "prism", o); err != nil {
		t.Fatal(err)
	}
	sameReports(t, onOneMachine(t, posts, "--format", "csv,json"), o.Out)
	if _, err := os.Stat(started); err != nil {
		t.Errorf("no other process worked on it: %v", err)
	}
}

func testProgram(t *testing.T) string {
	t.Helper()
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// set gives an option of Beam another value during a test.
func set(t *testing.T, option *string, value string) {
	t.Helper()
	before := *option
	*option = value
	t.Cleanup(func() { *option = before })
}
