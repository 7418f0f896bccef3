package job

import (
	"fmt"
	"slices"
	"testing"
)

func TestPostFiles(t *testing.T) {
	got := postFiles([]string{
		"gs://b/c-d/een.md", "gs://b/c/twee.md", "gs://b/c/.verborgen.md", "gs://b/c/notities.txt", "gs://b/c/Een.MD", "gs://b/c/twee.md", "gs://b/c/drie.markdown",
	})
	want := []postFile{
		{"gs://b/c-d/een.md", true}, {"gs://b/c/Een.MD", true}, {"gs://b/c/drie.markdown", false}, {"gs://b/c/twee.md", false},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ posts, blocks, largest int }{
		{1, 1, 1}, {12, 12, 1}, {1000, 1000, 1}, {1999, 1999, 1}, {2001, 1001, 2}, {10_000, 1000, 10}, {1_000_000, 15_625, 64},
	} {
		list := make([]postFile, c.posts)
		for i := range list {
			list[i].Name = fmt.Sprint(i)
		}
		all := blocks(list)
		if len(all) != c.blocks || len(all[0].Files) != c.largest {
			t.Errorf("%d posts: %d blocks of %d", c.posts, len(all), len(all[0].Files))
		}
		var again []postFile
		for i, b := range all {
			if b.Number != i || b.Of != len(all) {
				t.Fatalf("%d posts: block %d is %d of %d", c.posts, i, b.Number, b.Of)
			}
			again = append(again, b.Files...)
		}
		if !slices.Equal(again, list) {
			t.Errorf("%d posts: the blocks hold others", c.posts)
		}
	}
}
