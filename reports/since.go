package reports

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"teneur/pipeline"
)

// Earlier is what an earlier report says, as far as a later one is compared with it.
type Earlier struct {
	configHash string
	sum        Key // of the file
	posts      map[string]earlierPost
	order      []string // IDs, as they stand in the file
	themes     map[string]int
}

type earlierPost struct {
	ID          string `json:"id"`
	Title       string `json:"title"`
	Fingerprint string `json:"fingerprint"`
	Units       []struct {
		Kind string `json:"kind"`
	} `json:"units"`
	Essay struct {
		Mean   *float64 `json:"mean"`
		Enough bool     `json:"enough"`
	} `json:"essay"`
}

// ReadEarlier reads the analysis.json of an earlier report. Errors name the file and what to do.
func ReadEarlier(name string) (*Earlier, error) {
	file, err := os.Open(name)
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, fmt.Errorf("%s: cannot be read: %w", name, err)
	}
	defer file.Close()
	e := &Earlier{posts: make(map[string]earlierPost), themes: make(map[string]int)}
	h := sha256.New()
	if err := e.read(json.NewDecoder(io.TeeReader(file, h))); err != nil {
		return nil, fmt.Errorf("%s: is no analysis.json of teneur (%w); give the file of an earlier report", name, err)
	}
	e.sum = Key(h.Sum(nil)) // of all that was read: what follows says nothing
	return e, nil
}

// read takes in one key after another, and posts one by one: the file can be large.
func (e *Earlier) read(d *json.Decoder) error {
	if err := expect(d, json.Delim('{')); err != nil {
		return err
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		if err := e.value(d, key); err != nil {
			return err
		}
	}
	if err := expect(d, json.Delim('}')); err != nil {
		return err
	}
	if e.configHash == "" {
		return errors.New("it has no tool")
	}
	return nil
}

func (e *Earlier) value(d *json.Decoder, key json.Token) error {
	switch key {
	case "tool":
		var tool toolJSON
		err := d.Decode(&tool)
		e.configHash = tool.ConfigHash
		return err
	case "posts":
		return e.readPosts(d)
	case "corpus":
		var c struct {
			Themes map[string]struct {
				Hits int `json:"hits"`
			} `json:"themes"`
		}
		err := d.Decode(&c)
		for path, t := range c.Themes {
			e.themes[path] = t.Hits
		}
		return err
	}
	var other json.RawMessage
	return d.Decode(&other)
}

func (e *Earlier) readPosts(d *json.Decoder) error {
	if err := expect(d, json.Delim('[')); err != nil {
		return err
	}
	for d.More() {
		var p earlierPost
		if err := d.Decode(&p); err != nil {
			return err
		}
		e.posts[p.ID] = p
		e.order = append(e.order, p.ID)
	}
	return expect(d, json.Delim(']'))
}

func expect(d *json.Decoder, want json.Delim) error {
	got, err := d.Token()
	switch {
	case errors.Is(err, io.EOF):
		return errors.New("it ends too early")
	case err != nil:
		return err
	case got != want:
		return fmt.Errorf("%v where %v should stand", got, want)
	}
	return nil
}

func (p earlierPost) comments() int {
	n := 0
	for _, u := range p.Units {
		if u.Kind == string(pipeline.Comment) {
			n++
		}
	}
	return n
}

// News is how a corpus differs from that of an earlier report.
type News struct {
	Added, Changed []pipeline.Record
	Gone           []string // titles
	Same           int
	Reconfigured   bool // the earlier report was made with another configuration or version: figures do not compare
}

// Compare tells what is new in a corpus.
func (e *Earlier) Compare(c *pipeline.Corpus, configHash string) News {
	n := News{Reconfigured: e.configHash != configHash}
	now := make(map[string]bool, len(c.Posts))
	for _, p := range c.Posts {
		now[p.ID] = true
		switch old, known := e.posts[p.ID]; {
		case !known:
			n.Added = append(n.Added, p)
		case old.Fingerprint != p.Fingerprint:
			n.Changed = append(n.Changed, p)
		default:
			n.Same++
		}
	}
	for _, id := range e.order {
		if !now[id] {
			n.Gone = append(n.Gone, titleOf(e.posts[id].Title, id))
		}
	}
	return n
}

// newsSection names what is new since the earlier report.
func (w *Writer) newsSection(m *markdown, c *pipeline.Corpus) {
	e := w.options.Since
	if e == nil {
		return
	}
	l := w.lang
	n := e.Compare(c, w.model.Config().Hash())
	m.heading(2, l.t("Nieuw sinds het vorige rapport", "New since the earlier report"))
	var items []string
	for _, p := range n.Added {
		items = append(items, l.f("**Nieuw:** %s (%s, %s).", "**New:** %s (%s, %s).", postLink(p), l.words(p.Words),
			l.several(p.Comments, "reactie", "reacties", "comment", "comments")))
	}
	for _, p := range n.Changed {
		items = append(items, l.f("**Gewijzigd:** %s%s.", "**Changed:** %s%s.", postLink(p), w.changeText(e.posts[p.ID], p, n.Reconfigured)))
	}
	for _, title := range n.Gone {
		items = append(items, l.f("**Weg:** %s.", "**Gone:** %s.", escape(title)))
	}
	if len(items) == 0 {
		items = append(items, l.t("Geen post is nieuw, gewijzigd of weg.", "No post is new, changed or gone."))
	}
	m.list(items)
	if n.Reconfigured {
		m.block(l.t("Het vorige rapport is met andere instellingen of een andere versie gemaakt: de cijfers zijn niet met elkaar te vergelijken.",
			"The earlier report was made with other settings or another version: the figures cannot be compared."))
		return
	}
	m.block(w.themeNewsText(e, c))
}

func postLink(p pipeline.Record) string {
	return fmt.Sprintf("[%s](posts/%s.md)", escape(titleOf(p.Title, p.ID)), p.ID)
}

// changeText tells how a post differs: more or fewer comments, another tone.
func (w *Writer) changeText(old earlierPost, p pipeline.Record, reconfigured bool) string {
	l := w.lang
	text := ""
	switch more := p.Comments - old.comments(); {
	case more > 0:
		text += l.f(", %s erbij", ", %s more", l.several(more, "reactie", "reacties", "comment", "comments"))
	case more < 0:
		text += l.f(", %s minder", ", %s fewer", l.several(-more, "reactie", "reacties", "comment", "comments"))
	}
	if !reconfigured && old.Essay.Mean != nil && old.Essay.Enough && p.Essay.Enough && l.signed(*old.Essay.Mean, 2) != l.signed(p.Essay.Mean, 2) {
		text += l.f("; de toon van het essay gaat van %s naar %s", "; the tone of the essay goes from %s to %s", l.signed(*old.Essay.Mean, 2), w.meanAndRange(p.Essay))
	}
	return text
}

// themeNewsText tells how the counts of the themes moved.
func (w *Writer) themeNewsText(e *Earlier, c *pipeline.Corpus) string {
	l := w.lang
	var parts []string
	for _, t := range c.Themes {
		if old, known := e.themes[t.Path]; isTop(t.Path) && known && old != t.Hits {
			parts = append(parts, l.f("*%s* van %s naar %s", "*%s* from %s to %s", pathName(t.Path), l.count(old), l.count(t.Hits)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return l.f("Treffers: %s.", "Hits: %s.", l.list(parts))
}
