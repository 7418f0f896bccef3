package corpus

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (f *frontMatter) readYAML() (isFront bool, err error) {
	if meta, ok := plainMetadata(f.block); ok {
		f.meta = meta
		return true, nil
	}
	root, err := yamlRoot(f.block)
	if err != nil {
		return false, err
	}
	if root == nil {
		return true, nil
	}
	if root.Kind != yaml.MappingNode {
		return false, nil
	}
	f.meta = yamlMetadata(root)
	return true, nil
}

// yamlRoot gives the first document of a YAML text, nil where it holds only comments or nothing.
func yamlRoot(block string) (*yaml.Node, error) {
	var doc yaml.Node
	err := yaml.NewDecoder(strings.NewReader(block)).Decode(&doc)
	if errors.Is(err, io.EOF) || err == nil && len(doc.Content) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, yamlError(err)
	}
	return doc.Content[0], nil
}

// yamlError takes the line number out of the parser's message.
func yamlError(err error) error {
	what := strings.TrimPrefix(err.Error(), "yaml: ")
	var line int
	if _, e := fmt.Sscanf(what, "line %d:", &line); e == nil {
		_, what, _ = strings.Cut(what, ": ")
	}
	return syntaxError{line: line, what: oneLine(what)}
}

func yamlMetadata(root *yaml.Node) metadata {
	m := metadata{
		title:  yamlText(yamlValue(root, "title")),
		author: yamlNames(yamlValue(root, authorKey(root))),
		source: yamlText(yamlValue(root, "source")),
	}
	if date := yamlValue(root, "date"); date != nil {
		m.setDate(yamlText(date), date.Line)
	}
	return m
}

// authorKey is the key that names the author: author, or authors where that is the only one.
func authorKey(root *yaml.Node) string {
	if yamlValue(root, "author") == nil && yamlValue(root, "authors") != nil {
		return "authors"
	}
	return "author"
}

// yamlValue gives the value of a key of a mapping, nil where there is none.
func yamlValue(mapping *yaml.Node, key string) *yaml.Node {
	if at := yamlKey(mapping, key); at >= 0 {
		return mapping.Content[at+1]
	}
	return nil
}

func yamlKey(mapping *yaml.Node, key string) int {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if strings.EqualFold(mapping.Content[i].Value, key) {
			return i
		}
	}
	return -1
}

// yamlText gives a scalar on one line, "" for anything else.
func yamlText(n *yaml.Node) string {
	if n != nil && n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n == nil || n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return ""
	}
	return oneLine(n.Value)
}

// yamlNames gives the names in a scalar, in a mapping with a name, or in a list of those, joined by commas.
func yamlNames(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.SequenceNode {
		return yamlName(n)
	}
	var names []string
	for _, item := range n.Content {
		if name := yamlName(item); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func yamlName(n *yaml.Node) string {
	if n != nil && n.Kind == yaml.MappingNode {
		return yamlText(yamlValue(n, "name"))
	}
	return yamlText(n)
}

// setYAML changes the lines of one key and leaves all others as they are, comments and all.
func setYAML(block, key, value string) string {
	root, err := yamlRoot(block)
	if err != nil || root != nil && root.Kind != yaml.MappingNode {
		return block
	}
	if root == nil || len(root.Content) == 0 && root.Style&yaml.FlowStyle == 0 {
		return appendYAML(block, key, value)
	}
	if key == "author" {
		key = authorKey(root)
	}
	if root.Style&yaml.FlowStyle != 0 {
		return rewriteYAML(root, key, value)
	}
	at := yamlKey(root, key)
	if at < 0 {
		return appendYAML(block, key, value)
	}
	first, end := yamlLines(block, root, at)
	return spliceLines(block, first, end, yamlEntry(key, value))
}

func appendYAML(block, key, value string) string {
	if value == "" {
		return block
	}
	return appendLine(block, strings.TrimSuffix(yamlEntry(key, value), "\n"))
}

// yamlEntry spells a key with its value, as one line; "" for no value.
func yamlEntry(key, value string) string {
	if value == "" {
		return ""
	}
	if key == "date" && isDate(value) {
		return "date: " + value + "\n" // a bare date, as people write it
	}
	out, err := yaml.Marshal(map[string]string{key: value})
	if err != nil {
		return ""
	}
	return string(out)
}

// yamlLines gives the lines, counted from 0, of the entry whose key is Content[at]; comments and blank lines
// behind it belong to the next.
func yamlLines(block string, root *yaml.Node, at int) (first, end int) {
	lines := strings.Split(strings.TrimSuffix(block, "\n"), "\n")
	first, end = root.Content[at].Line-1, len(lines)
	if at+2 < len(root.Content) {
		end = root.Content[at+2].Line - 1
	}
	for end-1 > first {
		last := strings.TrimSpace(lines[end-1])
		if last != "" && !strings.HasPrefix(last, "#") {
			break
		}
		end--
	}
	return first, end
}

// rewriteYAML spells the whole block anew: in a flow mapping, {title: x, date: y}, entries have no lines of their own.
func rewriteYAML(root *yaml.Node, key, value string) string {
	at := yamlKey(root, key)
	scalar := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: value}
	switch {
	case at >= 0 && value == "":
		root.Content = append(root.Content[:at:at], root.Content[at+2:]...)
	case at >= 0:
		root.Content[at+1] = scalar
	case value != "":
		root.Content = append(root.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key}, scalar)
	}
	out, err := yaml.Marshal(root)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(string(out), "\n")
}
