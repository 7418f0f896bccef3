package corpus

import "strings"

// readWordLists reads lists of words under headings such as [first]; lines that start with # are comments.
func readWordLists(text string) map[string][]string {
	lists := map[string][]string{}
	name := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]"):
			name = line[1 : len(line)-1]
		default:
			lists[name] = append(lists[name], strings.Fields(line)...)
		}
	}
	return lists
}
