package ingest

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"teneur/corpus"
)

// Read makes posts of an input of any kind (KindOf) and hands them to each, one at a time: pasted text, Markdown and a web page
// hold one, a feed and an export of WordPress any number. Encodings are those of decode: UTF-8, UTF-16, Windows-1252,
// ISO-8859-15 and what the input declares. LeftOut tells what of the input became no post, and why; what was left out of a post is in its
// Found. An error of each ends the reading and is given back as it is; any other error is a corpus.Problem, or one of reading
// the input.
func Read(name string, r io.Reader, o Options, each func(Found) error) (leftOut []string, err error) {
	if err := refuseAddress(name); err != nil {
		return nil, err
	}
	buffered := bufio.NewReaderSize(r, HeadSize)
	head, err := buffered.Peek(HeadSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if _, ok := o.day(); !ok {
		return nil, o.check(name, 0)
	}
	kind := KindOf(name, head)
	if kind == WordPress {
		return readExport(name, buffered, o, each)
	}
	data, err := io.ReadAll(io.LimitReader(buffered, corpus.MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if kind == Feed {
		return readFeed(name, data, o, each)
	}
	f, err := readOne(kind, name, data, o)
	if err != nil {
		return nil, err
	}
	return nil, each(f)
}

// readOne reads an input that holds one post.
func readOne(kind Kind, name string, data []byte, o Options) (f Found, err error) {
	if kind == WebPage {
		return Page(name, data, o)
	}
	d, err := decode(name, data)
	if err != nil {
		return Found{}, err
	}
	if kind == MarkdownKind {
		f, err = Markdown(name, []byte(d.text), o)
	} else {
		f, err = Text(name, []byte(d.text), o)
	}
	f.Unsure = append(d.unsure, f.Unsure...)
	return f, err
}

// IsAddress reports whether the name of an input is the address of something on the network: https://example.org/post. Read
// refuses those.
func IsAddress(name string) bool {
	scheme, _, found := strings.Cut(name, "://")
	return found && scheme != "" && strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz0123456789+.-") == ""
}

// refuseAddress refuses the address of a page in place of a file.
func refuseAddress(name string) error {
	if !IsAddress(name) {
		return nil
	}
	return corpus.Problem{File: name, What: "teneur works offline and fetches nothing", Do: "open the page, save it (Ctrl+S, “Web page, HTML only”), and add that file"}
}
