package corpus

import (
	"embed"
	"fmt"
	"iter"
	"path"
)

//go:embed posts/*.md
var bundled embed.FS

// Bundled reads the posts that come with teneur, in the order of their names; their File is posts/ and the name.
func Bundled() iter.Seq2[Post, error] {
	return func(yield func(Post, error) bool) {
		entries, err := bundled.ReadDir("posts")
		if err != nil {
			yield(Post{}, fmt.Errorf("list the bundled posts: %w", err))
			return
		}
		var names []string
		for _, entry := range entries {
			names = append(names, path.Join("posts", entry.Name()))
		}
		load(names, bundled.ReadFile)(yield)
	}
}
