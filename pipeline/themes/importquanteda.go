package themes

import (
	"go.yaml.in/yaml/v3"
)

// quanteda reads a dictionary as the R package quanteda reads it from YAML: categories with lists of words, patterns and phrases, or with categories in turn.
func (im *importer) quanteda(data []byte) ([]*category, error) {
	root, err := parse(data, im.name)
	if err != nil {
		return nil, err
	}
	rd := reader{name: im.name}
	if err := rd.noAliases(root); err != nil {
		return nil, err
	}
	if root.Kind != yaml.MappingNode {
		return nil, rd.errorf(root, "neither a LIWC dictionary, which begins with %%, nor categories with lists of words")
	}
	return im.mapping(rd, root, nil, 0)
}

func (im *importer) mapping(rd reader, n *yaml.Node, parent *category, depth int) ([]*category, error) {
	if depth >= deepest {
		return nil, rd.errorf(n, "categories stand more than %d deep here: take a level out", deepest)
	}
	var all []*category
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Value == "" {
			return nil, rd.errorf(key, "the name of a category must stand here")
		}
		c := &category{name: key.Value, line: key.Line, parent: parent}
		all = append(all, c)
		if err := im.fill(rd, c, value, depth); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// fill reads what stands under a category.
func (im *importer) fill(rd reader, c *category, n *yaml.Node, depth int) error {
	switch {
	case isNull(n):
	case n.Kind == yaml.ScalarNode:
		im.add(c, n.Value, true, n.Line)
	case n.Kind == yaml.MappingNode:
		below, err := im.mapping(rd, n, c, depth+1)
		if err != nil {
			return err
		}
		c.below = append(c.below, below...)
	default:
		for _, item := range n.Content {
			if item.Kind == yaml.SequenceNode {
				return rd.errorf(item, "a list in a list: take the inner brackets or dash out")
			}
			if err := im.fill(rd, c, item, depth); err != nil {
				return err
			}
		}
	}
	return nil
}
