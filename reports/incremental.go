package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"teneur/corpus"
	"teneur/pipeline"
)

// ErrStale is what goes wrong where the earlier report, or what was kept of it, turns out to be gone or damaged half-way: run again with Cache.Fresh.
var ErrStale = errors.New("the results of the earlier run cannot be used")

// openPast finds what an earlier run left of this report.
func (w *Writer) openPast() (err error) {
	if w.options.Cache.Dir == "" {
		return nil
	}
	if w.place, w.report, err = w.options.Cache.file(w.folder.final); err != nil {
		return err
	}
	w.next = &past{Run: w.runKey(), Whole: w.wholeKey()}
	p, err := readPast(w.place)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		w.notes = append(w.notes, fmt.Sprintf("%s: what the earlier run kept is not used, all posts are analysed anew: %v", w.place, err))
		return nil
	case w.options.Cache.Fresh || p.Run != w.next.Run:
		_ = p.file.Close() // it was only read
		return nil
	}
	w.past = p
	files, err := w.folder.earlier()
	if err != nil {
		return err
	}
	listed, err := readManifest(w.folder.final)
	if err != nil {
		return err
	}
	p.compare(files, listed)
	return nil
}

// runKey names all that the report on a post depends on, beside the post.
func (w *Writer) runKey() Key {
	o := w.options
	formats := slices.Sorted(slices.Values(o.Formats))
	return keyFor([]byte(pastMagic), o.Cache.Program, []byte(pipeline.Version), []byte(w.model.Config().Hash()), []byte(o.Language),
		[]byte(strings.Join(formats, ",")), []byte(strings.Join(o.Figures, ",")), []byte(o.Cache.Other))
}

// wholeKey names all that the report depends on, beside its posts.
func (w *Writer) wholeKey() Key {
	run := w.runKey()
	if w.options.Since == nil {
		return run
	}
	return keyFor(run[:], w.options.Since.sum[:])
}

// KeyOf names a post that has not been read: by how it is to be read, its file, and what is in it. Without a cache it is the zero key.
func (w *Writer) KeyOf(kind, file string, data []byte) Key {
	if w.next == nil {
		return Key{}
	}
	return keyFor(w.next.Run[:], []byte(kind), []byte(file), data)
}

// Known tells whether the report that is there holds a post with this key, whole, and which post that is. It may be called by several goroutines at once.
func (w *Writer) Known(key Key) (id, file string, known bool) {
	if w.past == nil {
		return "", "", false
	}
	i, known := w.past.byKey[key]
	if !known {
		return "", "", false
	}
	p := &w.past.Posts[i]
	for _, page := range p.Pages {
		if w.past.broken[page] {
			return "", "", false
		}
	}
	return p.ID, p.File, true
}

// Keep adds a post that is Known, as it stands in the earlier report.
func (w *Writer) Keep(key Key) { w.pending = append(w.pending, w.past.byKey[key]) }

// Unchanged tells whether the report that is there is what would be written: it can stay, with Abort.
func (w *Writer) Unchanged() bool {
	p := w.past
	if p == nil || p.extra || len(p.broken) > 0 || p.Whole != w.next.Whole || len(w.pending) != len(p.Posts) || w.posts > 0 {
		return false
	}
	return slices.IsSorted(w.pending) && slices.EqualFunc(p.Skipped, w.skipped, sameProblem)
}

func sameProblem(a, b corpus.Problem) bool {
	return a.File == b.File && a.Line == b.Line && a.What == b.What && a.Do == b.Do
}

// Changes are the posts, by ID, in which a run differs from the one before.
type Changes struct {
	New, Changed, Gone []string
	Kept               int
}

// Changes compares the posts that were added so far with those of the earlier run; false where there is none to compare with.
func (w *Writer) Changes() (c Changes, ok bool) {
	if w.past == nil {
		return c, false
	}
	before := make(map[string]Key, len(w.past.Posts))
	for _, p := range w.past.Posts {
		before[p.ID] = p.Key
	}
	for _, i := range w.pending {
		delete(before, w.past.Posts[i].ID)
	}
	c.Kept = len(w.pending)
	for _, p := range w.next.Posts {
		key, known := before[p.ID]
		delete(before, p.ID)
		switch {
		case !known:
			c.New = append(c.New, p.ID)
		case key != p.Key:
			c.Changed = append(c.Changed, p.ID)
		default:
			c.Kept++
		}
	}
	for _, p := range w.past.Posts {
		if _, gone := before[p.ID]; gone {
			c.Gone = append(c.Gone, p.ID)
		}
	}
	return c, true
}

// Notes tell what went wrong with the cache.
func (w *Writer) Notes() []string { return w.notes }

// takeOver adds the posts that stay to the new report: those that followed each other at once.
func (w *Writer) takeOver() error {
	pending := w.pending
	w.pending = nil
	for len(pending) > 0 {
		n := 1
		for n < len(pending) && pending[n] == pending[n-1]+1 {
			n++
		}
		if err := w.take(pending[0], pending[n-1]+1); err != nil {
			return stale(err)
		}
		pending = pending[n:]
	}
	return nil
}

// stale marks errors that a run without the past would not have.
func stale(err error) error {
	if errors.Is(err, fs.ErrNotExist) && !errors.Is(err, ErrStale) {
		return fmt.Errorf("%w: %w", ErrStale, err)
	}
	return err
}

// take adds posts of the past, from one up to (not including) another.
func (w *Writer) take(from, to int) error {
	posts := slices.Clone(w.past.Posts[from:to])
	first, last := w.past.Posts[from], w.past.Posts[to-1]
	for i, table := range w.tables {
		moved, err := w.takeSpan(table, span{first.Rows[i].From, last.Rows[i].To})
		if err != nil {
			return err
		}
		for j := range posts {
			posts[j].Rows = slices.Clone(posts[j].Rows)
			posts[j].Rows[i].move(moved)
		}
	}
	if w.json != nil {
		if err := w.json.between(); err != nil {
			return err
		}
		moved, err := w.takeSpan(w.json.growing, span{first.JSON.From, last.JSON.To})
		if err != nil {
			return err
		}
		w.json.posts += len(posts) - 1
		for j := range posts {
			posts[j].JSON.move(moved)
		}
	}
	if err := w.takePages(posts); err != nil {
		return err
	}
	return w.takeKept(posts, from)
}

func (s *span) move(by int64) { s.From, s.To = s.From+by, s.To+by }

// takeSpan copies a part of a file of the earlier report.
func (w *Writer) takeSpan(g *growing, s span) (moved int64, err error) {
	known, err := w.folder.earlier()
	if err != nil {
		return 0, err
	}
	file, err := os.Open(filepath.Join(w.folder.final, filepath.FromSlash(g.name)))
	if err != nil {
		return 0, err
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || known[g.name] == nil || !unchanged(info, known[g.name]) {
		return 0, errors.Join(err, errChanged)
	}
	if moved, err = g.copy(file, s); err != nil {
		return 0, err
	}
	if info, err := file.Stat(); err != nil || !unchanged(info, known[g.name]) { // while it was copied
		return 0, errors.Join(err, errChanged)
	}
	return moved, nil
}

func (w *Writer) takePages(posts []pastPost) error {
	var names []string
	for _, p := range posts {
		names = append(names, p.Pages...)
	}
	w.kept = append(w.kept, names...)
	left, err := w.folder.keepAll(names)
	if err == nil && len(left) > 0 {
		err = fmt.Errorf("%s: %w", left[0], errChanged)
	}
	return err
}

// publish puts the report in its place, and leaves for the next run what it can.
func (w *Writer) publish() error {
	if err := w.leaveStates(); err != nil {
		return err
	}
	if err := w.folder.publish(); err != nil {
		return err
	}
	w.closePast() // Windows replaces no open file
	if w.store == nil {
		return nil
	}
	s := w.store
	w.store = nil
	if err := s.finish(w.next); err != nil {
		w.dropStore(err)
	}
	return nil
}

// leaveStates notes how the files of the report are left: while they are still aside, where no other run can replace them. Files that were taken over must be
// as the past left them.
func (w *Writer) leaveStates() error {
	if w.next == nil {
		return nil
	}
	states := make([]fileState, len(w.folder.files))
	err := inParallel(len(states), func(i int) error {
		name := w.folder.files[i]
		info, err := os.Lstat(filepath.Join(w.folder.staging, filepath.FromSlash(name)))
		if err == nil {
			states[i] = stateOf(name, info)
		}
		return err
	})
	if err != nil {
		return err
	}
	kept := make(map[string]bool, len(w.kept))
	for _, name := range w.kept {
		kept[name] = true
	}
	for _, state := range states {
		if kept[state.Name] && state != w.past.left[state.Name] {
			return stale(fmt.Errorf("%s: %w", state.Name, errChanged))
		}
	}
	w.next.Files, w.next.Skipped = states, w.skipped
	return nil
}
