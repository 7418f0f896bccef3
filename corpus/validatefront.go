package corpus

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// doubleKeys finds keys that stand twice: only the first counts, in other programs perhaps the last.
func (v *validator) doubleKeys() {
	front := frontMatter{block: v.post.FrontMatter, toml: v.post.read.toml}
	for _, d := range front.doubleKeys() {
		v.add(d.line+1, fmt.Sprintf("a second key %q, after line %d", d.key, d.first+1), "keep one of the two")
	}
}

// doubleKey is a key that stands twice, with its lines in the block, from 1.
type doubleKey struct {
	key         string
	line, first int
}

func (f frontMatter) doubleKeys() []doubleKey {
	if f.toml {
		return doubleTOML(f.block)
	}
	root, err := yamlRoot(f.block)
	if err != nil || root == nil {
		return nil
	}
	return doubleYAML(root)
}

func doubleTOML(block string) []doubleKey {
	entries, err := scanTOML(block)
	if err != nil {
		return nil
	}
	var found []doubleKey
	first := map[[2]string]int{}
	for _, e := range entries {
		name := [2]string{e.table, e.key}
		if line, ok := first[name]; ok && !isTableList(block, e.table) {
			found = append(found, doubleKey{e.key, e.first + 1, line})
			continue
		}
		first[name] = e.first + 1
	}
	return found
}

// isTableList reports whether a table is one of a list, [[menu]], each with keys of its own.
func isTableList(block, table string) bool {
	return table != "" && strings.Contains(strings.ToLower(block), "[["+table+"]]")
}

func doubleYAML(n *yaml.Node) []doubleKey {
	var found []doubleKey
	first := map[string]int{}
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			if line, ok := first[child.Value]; ok {
				found = append(found, doubleKey{child.Value, child.Line, line})
			} else {
				first[child.Value] = child.Line
			}
			continue
		}
		found = append(found, doubleYAML(child)...)
	}
	return found
}
