package themes

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// reader turns the nodes of a YAML file into themes.
type reader struct {
	name  string
	lists lists
}

func (r *reader) place(n *yaml.Node) place { return place{r.name, n.Line, n.Column} }

func (r *reader) errorf(n *yaml.Node, format string, args ...any) error {
	return r.place(n).errorf(format, args...)
}

// noAliases refuses the YAML shorthand for repeating a part of the file: it can repeat itself without end.
func (r *reader) noAliases(n *yaml.Node) error {
	if n.Kind == yaml.AliasNode {
		return r.errorf(n, "aliases (*%s) are not read: write the text out, or name the words under lists:", n.Value)
	}
	for _, below := range n.Content {
		if err := r.noAliases(below); err != nil {
			return err
		}
	}
	return nil
}

// fields returns the values of a mapping by key; an unknown key is an error that names the nearest right one.
func (r *reader) fields(n *yaml.Node, known []string) (map[string]*yaml.Node, error) {
	if n.Kind != yaml.MappingNode {
		return nil, r.errorf(n, "a mapping with some of the keys %s must stand here", strings.Join(known, ", "))
	}
	fields := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if !slices.Contains(known, key.Value) {
			return nil, r.errorf(key, "unknown key %q: did you mean %q?", key.Value, nearest(key.Value, known))
		}
		if fields[key.Value] != nil {
			return nil, r.errorf(key, "the key %q stands here twice: keep one", key.Value)
		}
		fields[key.Value] = n.Content[i+1]
	}
	return fields, nil
}

// text reads one text, "" where the key is left out.
func (r *reader) text(n *yaml.Node) (string, error) {
	if n == nil || isNull(n) {
		return "", nil
	}
	if n.Kind != yaml.ScalarNode {
		return "", r.errorf(n, "a plain text must stand here")
	}
	return strings.TrimSpace(n.Value), nil
}

// isNull reports whether nothing stands after the key: "entries:" and then the next key.
func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Style == 0 }

// truth reads true or false, false where the key is left out.
func (r *reader) truth(n *yaml.Node) (bool, error) {
	text, err := r.text(n)
	if err != nil || n == nil {
		return false, err
	}
	switch text {
	case "true":
		return true, nil
	case "false":
		return false, nil
	}
	return false, r.errorf(n, "%q is neither true nor false: write one of these", text)
}

// list returns the nodes of a list; what says what should stand in it.
func (r *reader) list(n *yaml.Node, what string) ([]*yaml.Node, error) {
	if n == nil || isNull(n) {
		return nil, nil
	}
	if n.Kind != yaml.SequenceNode {
		return nil, r.errorf(n, "a list of %s must stand here: [a, b], or one a line, each after a dash", what)
	}
	return n.Content, nil
}

// texts reads a list of texts, none of them empty.
func (r *reader) texts(n *yaml.Node, what string) ([]string, error) {
	items, err := r.list(n, what)
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, item := range items {
		text, err := r.text(item)
		if err != nil {
			return nil, err
		}
		if text == "" {
			return nil, r.errorf(item, "an empty item in a list of %s: take it out", what)
		}
		texts = append(texts, text)
	}
	return texts, nil
}
