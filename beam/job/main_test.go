package job

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"teneur/corpus"
)

// TestMain sets Beam up. A test binary that is started with --worker becomes a worker here.
func TestMain(m *testing.M) {
	code := ptest.MainRet(m)
	if name, err := program(); err == nil {
		_ = os.RemoveAll(filepath.Dir(name)) // what stays behind harms nothing
	}
	os.Exit(code)
}

// program builds the teneur of this source tree, which says what a report must be.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "teneur-beam-test-")
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "teneur.exe") // a name that every system runs
	cmd := exec.Command("go", "build", "-o", name, "./cmd/teneur")
	cmd.Dir = filepath.Join("..", "..")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building teneur: %w: %s", err, out)
	}
	return name, nil
})

// onOneMachine gives the folder of the report that teneur analyze writes on a folder of posts. Posts that are left out are no failure.
func onOneMachine(t *testing.T, posts string, flags ...string) string {
	t.Helper()
	name, err := program()
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "report")
	cmd := exec.Command(name, append([]string{"analyze", posts, "--out", out, "--no-cache"}, flags...)...)
	if said, err := cmd.CombinedOutput(); err != nil && cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("%v: %s", err, said)
	}
	return out
}

// run runs the pipeline; parts are removed as the program does.
func run(t *testing.T, runner string, o Options) error {
	t.Helper()
	if err := o.Check(); err != nil {
		t.Fatal(err)
	}
	p, s := beam.NewPipelineWithRoot()
	Build(s, o)
	if _, err := beam.Run(context.Background(), runner, p); err != nil {
		return err
	}
	return RemoveParts(context.Background(), o.Parts)
}

// in makes options for posts in a folder, with the report beside it.
func in(t *testing.T, posts string) Options {
	t.Helper()
	o, dir := DefaultOptions(), t.TempDir()
	o.Posts, o.Out, o.Parts = filepath.Join(posts, "*.md"), filepath.Join(dir, "report"), filepath.Join(dir, "parts")
	return o
}

// bundledPosts writes the posts that come with teneur into a folder.
func bundledPosts(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range corpus.BundledFiles() {
		data, err := corpus.ReadBundled(name)
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, filepath.Join(dir, filepath.Base(name)), string(data))
	}
	return dir
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// sameReports fails where two folders do not hold the same files with the same bytes.
func sameReports(t *testing.T, want, got string) {
	t.Helper()
	files, err := filesUnder(want)
	if err != nil || !slices.Contains(files, "analysis.json") || !slices.Contains(files, filepath.Join("tables", "sentences.csv")) {
		t.Fatalf("the report on one machine: %q, %v", files, err)
	}
	others, err := filesUnder(got)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(files, others) {
		t.Fatalf("files %q, want %q", others, files)
	}
	for _, name := range files {
		if a, b := readFile(t, filepath.Join(want, name)), readFile(t, filepath.Join(got, name)); a != b {
			t.Errorf("%s is not the same: %d bytes, want %d", name, len(b), len(a))
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
