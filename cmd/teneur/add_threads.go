package main

import (
	"fmt"
	"io"
	"os"

	"teneur/corpus/ingest"
)

// thread is the comments of a feed, and whether their post has come.
type thread struct {
	ingest.Thread
	used bool
}

// takeThreads reads the feeds of comments among the files, before their posts, and gives the other files.
func (a *adding) takeThreads(files []string) []string {
	var others []string
	for _, file := range files {
		threads, ok, err := readThreads(file)
		if err != nil || !ok { // what is wrong is said when the file is read
			others = append(others, file)
		}
		for _, t := range threads {
			a.threads = append(a.threads, thread{Thread: t})
		}
	}
	return others
}

// readThreads reads a file that is a feed of comments; ok is false for any other.
func readThreads(file string) (threads []ingest.Thread, ok bool, err error) {
	if file == "-" || ingest.IsAddress(file) {
		return nil, false, nil
	}
	head, err := readHead(file)
	if err != nil || ingest.KindOf(file, head) != ingest.Feed {
		return nil, false, err
	}
	data, err := readAtMost(file)
	if err != nil {
		return nil, false, err
	}
	return ingest.CommentFeed(file, data)
}

func readHead(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() { // a pipe can be read once only
		return nil, err
	}
	in, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return io.ReadAll(io.LimitReader(in, ingest.HeadSize))
}

// attach puts the comments that are on a post below it.
func (a *adding) attach(found *ingest.Found) {
	for i := range a.threads {
		if t := &a.threads[i]; t.On(found.Post) {
			found.Attach(t.Thread)
			t.used = true
		}
	}
}

// reportThreads says which comments have no post. Of the feed of a whole blog, which holds comments on many posts, only
// those on the posts given are asked for.
func (a *adding) reportThreads() {
	used := make(map[string]bool)
	for _, t := range a.threads {
		used[t.File] = used[t.File] || t.used
	}
	for _, t := range a.threads {
		switch {
		case t.used:
		case used[t.File]:
			fmt.Fprintf(a.notes, "%s: comments on %s are left out, which was not given\n", t.File, t.name())
		default:
			a.fail(fmt.Errorf("%s: comments on %s, which is not among the posts given; give its page or feed in the same call", t.File, t.name()))
		}
	}
}

// name gives the title or the address of the post.
func (t thread) name() string {
	if t.Title != "" {
		return "“" + t.Title + "”"
	}
	return t.Address
}
