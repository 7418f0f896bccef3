package corpus

import (
	"embed"
	"io/fs"
	"iter"
)

//go:embed posts/*.md
var bundled embed.FS

// Bundled reads the posts that come with teneur, in the order of their names; their File is posts/ and the name.
func Bundled() iter.Seq2[Post, error] { return load(BundledFiles(), ReadBundled) }

// BundledFiles gives the files of the posts that come with teneur, sorted.
func BundledFiles() []string {
	names, _ := fs.Glob(bundled, "posts/*.md") // the pattern is right, and nothing else can be wrong
	return names
}

// ReadBundled reads one of BundledFiles.
func ReadBundled(name string) ([]byte, error) { return bundled.ReadFile(name) }
