package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"teneur/corpus"
)

// saver puts posts into the folder of a corpus. It knows what is there already, and what it put there itself.
type saver struct {
	cmd         *cobra.Command
	dir         string
	force, edit bool
	known       *corpus.Duplicates // nil before the folder was read
	files       map[string]bool    // the files whose posts are known
	tally       tally
}

// tally counts what became of posts.
type tally struct{ added, replaced, known, refused int }

// add lets the user edit a post where that was asked for, saves it, and tells what became of it. The file is the one that the post
// came from.
func (s *saver) add(file string, post corpus.Post) (said string, err error) {
	if said, err = s.editAndSave(file, post); err != nil {
		return "", fmt.Errorf("%s: %w", file, err)
	}
	return said, nil
}

func (s *saver) editAndSave(file string, post corpus.Post) (said string, err error) {
	if !s.edit {
		return s.save(post)
	}
	post, editing, err := edit(s.cmd, s.dir, file, post)
	if err != nil {
		return "", err
	}
	if said, err = s.save(post); err != nil {
		return "", editing.kept(err)
	}
	return said, editing.remove()
}

// save puts a post where it belongs.
func (s *saver) save(post corpus.Post) (said string, err error) {
	if s.known == nil {
		_ = corpus.RemoveLeftovers(s.dir) // hidden files of a run that was killed: this one does not need them gone
	}
	where, err := s.placeOf(&post)
	if err != nil {
		return "", err
	}
	switch where {
	case nowhere:
		s.tally.known++
		return "already in the corpus as " + post.File, nil
	case inPlace:
		return s.replace(post)
	}
	return s.saveNew(post)
}

// plan tells what would become of a post.
func (s *saver) plan(file string, post corpus.Post) string {
	where, err := s.placeOf(&post)
	switch {
	case err != nil:
		s.tally.refused++
		return fmt.Sprintf("not to be added: %s: %v", file, err)
	case where == nowhere:
		s.tally.known++
		return "already in the corpus as " + post.File
	case where == inPlace:
		s.tally.replaced++
		return "would replace " + filepath.Join(s.dir, post.ID+".md") + ", and keep the old file beside it"
	}
	s.tally.added++
	post.ID = corpus.FreeID(s.dir, post.ID)
	post.File = filepath.Join(s.dir, post.ID+".md")
	s.know(post)
	return "would be added as " + post.File
}

// place is where a post goes.
type place int

const (
	apart   place = iota // under a name that is free
	inPlace              // in the place of the one with its ID, as the user forces it
	nowhere              // it is there already
)

// placeOf finds the place of a post, and gives it the ID or the file of the one that is there; the error says why it has none.
func (s *saver) placeOf(post *corpus.Post) (place, error) {
	s.read()
	earlier, alike := s.known.Find(*post)
	switch {
	case alike == corpus.SamePost && !s.force:
		post.File = earlier.File
		return nowhere, nil
	case alike == corpus.OtherComments && !s.force:
		return nowhere, fmt.Errorf("its essay is in the corpus with other comments, as %s; --force replaces that, and keeps the old file beside it", earlier.File)
	case alike == corpus.SameTitle && !s.force:
		return nowhere, fmt.Errorf("%s is there already, with another text; --force replaces it and keeps the old file beside it, --title or --date makes another post of it", earlier.File)
	case alike != corpus.Different:
		if filepath.Base(earlier.File) != earlier.ID+".md" {
			return nowhere, fmt.Errorf("it would replace %s, whose name does not work on every system; mend that with 'teneur check --fix' first", earlier.File)
		}
		post.ID = earlier.ID
		return inPlace, nil
	case s.force:
		return inPlace, nil
	}
	return apart, nil
}

// read takes up what the folder holds. What cannot be read there is not found again; teneur check tells of it.
func (s *saver) read() {
	if s.known != nil {
		return
	}
	s.known, s.files = &corpus.Duplicates{}, map[string]bool{}
	for post, err := range corpus.Load(s.dir) {
		if err == nil {
			s.know(post)
		}
	}
}

func (s *saver) know(post corpus.Post) {
	s.known.Add(post)
	s.files[post.File] = true
}

// meet takes up the post of a file that somebody saved since the folder was read; false where there was none to take up.
func (s *saver) meet(file string) bool {
	if s.files[file] {
		return false
	}
	s.files[file] = true
	for post, err := range corpus.LoadFiles([]string{file}) {
		if err == nil {
			s.know(post)
		}
	}
	return true
}

func (s *saver) replace(post corpus.Post) (said string, err error) {
	_, statErr := os.Lstat(filepath.Join(s.dir, post.ID+".md"))
	path, kept, err := corpus.Replace(s.dir, post)
	if err != nil {
		return "", notSaved(err)
	}
	post.File = path
	s.know(post)
	switch {
	case kept != "":
		s.tally.replaced++
		return "replaced " + path + "; the old one is kept as " + kept, nil
	case statErr == nil:
		s.tally.known++
		return "already in the corpus as " + path, nil
	}
	s.tally.added++
	return "added " + path, nil
}

// saveNew saves a post under a name of its own, whoever else is saving.
func (s *saver) saveNew(post corpus.Post) (said string, err error) {
	wanted := filepath.Join(s.dir, post.ID+".md")
	for {
		path, err := corpus.Save(s.dir, post, false)
		switch {
		case errors.Is(err, fs.ErrExist) && s.meet(filepath.Join(s.dir, post.ID+".md")):
			return s.save(post) // it may be the same one
		case errors.Is(err, fs.ErrExist):
			post.ID = corpus.FreeID(s.dir, post.ID)
			continue
		case err != nil:
			return "", notSaved(err)
		}
		post.File = path
		s.know(post)
		s.tally.added++
		if path != wanted {
			return fmt.Sprintf("added %s; %s is another post", path, wanted), nil
		}
		return "added " + path, nil
	}
}

// notSaved adds what to do.
func notSaved(err error) error {
	if isDiskFull(err) {
		return fmt.Errorf("%w; make room on that disk, or name a folder on another with --to", err)
	}
	return fmt.Errorf("%w; check the folder that --to names", err)
}
