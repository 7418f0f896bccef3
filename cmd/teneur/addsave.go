package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"teneur/corpus"
)

// saver puts posts into the folder of a corpus. It knows what is there already, and what it put there itself.
type saver struct {
	dir         string
	force, edit bool
	known       *corpus.Duplicates // nil before the folder was read
}

// add lets the user edit a post where that was asked for, saves it, and says on standard error what became of it. The file is the one
// that the post came from.
func (s *saver) add(cmd *cobra.Command, file string, post corpus.Post) error {
	said, err := s.editAndSave(cmd, file, post)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	fmt.Fprintln(cmd.ErrOrStderr(), said)
	return nil
}

func (s *saver) editAndSave(cmd *cobra.Command, file string, post corpus.Post) (said string, err error) {
	if !s.edit {
		return s.save(post)
	}
	post, editing, err := edit(cmd, s.dir, file, post)
	if err != nil {
		return "", err
	}
	if said, err = s.save(post); err != nil {
		return "", editing.kept(err)
	}
	return said, editing.remove()
}

// save puts a post where it belongs: a new one under a name that is free, a changed one in the place of the old where the user forces
// that, the same one nowhere.
func (s *saver) save(post corpus.Post) (said string, err error) {
	s.read()
	earlier, alike := s.known.Find(post)
	switch {
	case alike == corpus.SamePost && !s.force:
		return "already in the corpus as " + earlier.File, nil
	case alike == corpus.OtherComments && !s.force:
		return "", fmt.Errorf("its essay is in the corpus with other comments, as %s; --force replaces that, and keeps the old file beside it", earlier.File)
	case alike == corpus.SameTitle && !s.force:
		return "", fmt.Errorf("%s is there already, with another text; --force replaces it and keeps the old file beside it, --title or --date makes another post of it", earlier.File)
	case alike != corpus.Different:
		if filepath.Base(earlier.File) != earlier.ID+".md" {
			return "", fmt.Errorf("it would replace %s, whose name does not work on every system; mend that with 'teneur check --fix' first", earlier.File)
		}
		post.ID = earlier.ID
		return s.replace(post)
	case s.force:
		return s.replace(post)
	}
	return s.saveNew(post)
}

// read takes up what the folder holds. What cannot be read there is not found again; teneur check tells of it.
func (s *saver) read() {
	if s.known != nil {
		return
	}
	s.known = &corpus.Duplicates{}
	for post, err := range corpus.Load(s.dir) {
		if err == nil {
			s.known.Add(post)
		}
	}
}

func (s *saver) replace(post corpus.Post) (said string, err error) {
	path, kept, err := corpus.Replace(s.dir, post)
	if err != nil {
		return "", fmt.Errorf("%w; check the folder that --to names", err)
	}
	post.File = path
	s.known.Add(post)
	if kept != "" {
		return "replaced " + path + "; the old one is kept as " + kept, nil
	}
	return "added " + path, nil
}

// saveNew saves a post under a name of its own, whoever else is saving.
func (s *saver) saveNew(post corpus.Post) (said string, err error) {
	wanted := filepath.Join(s.dir, post.ID+".md")
	for {
		path, err := corpus.Save(s.dir, post, false)
		switch {
		case errors.Is(err, fs.ErrExist):
			post.ID = corpus.FreeID(s.dir, post.ID)
			continue
		case err != nil:
			return "", fmt.Errorf("%w; check the folder that --to names", err)
		}
		post.File = path
		s.known.Add(post)
		if path != wanted {
			return fmt.Sprintf("added %s; %s is another post", path, wanted), nil
		}
		return "added " + path, nil
	}
}
