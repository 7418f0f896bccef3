package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// tomlEntry is one key with its raw value in a TOML block, as the scan below finds it.
type tomlEntry struct {
	table, key, value string
	first, end        int // its lines, counted from 0, half open
}

// readTOML finds the keys that teneur knows. It is a scan, no full parser: it knows strings, lists of strings,
// dates and where an entry ends, and refuses lines that are no entry.
func (f *frontMatter) readTOML() error {
	entries, err := scanTOML(f.block)
	if err != nil {
		return err
	}
	for _, e := range entries {
		switch key := strings.ToLower(e.key); {
		case e.table == "" && key == "title":
			f.meta.title = oneLine(tomlString(e.value))
		case e.table == "" && key == "source":
			f.meta.source = oneLine(tomlString(e.value))
		case e.table == "" && key == "date":
			f.meta.setDate(oneLine(tomlString(e.value)), e.first+1)
		case f.meta.author == "" && isTOMLAuthor(e.table, key):
			f.meta.author = tomlNames(e.value)
		}
	}
	return nil
}

// isTOMLAuthor knows author and authors, also in Hugo's [params], and the name in [author].
func isTOMLAuthor(table, key string) bool {
	if table == "author" {
		return key == "name"
	}
	return (table == "" || table == "params") && (key == "author" || key == "authors")
}

func scanTOML(block string) ([]tomlEntry, error) {
	var entries []tomlEntry
	lines := strings.Split(block, "\n")
	table := ""
	for i := 0; i < len(lines); {
		line := strings.TrimSpace(lines[i])
		switch {
		case line == "" || line[0] == '#':
			i++
		case line[0] == '[':
			table = strings.ToLower(strings.Trim(strings.TrimRight(line, " \t"), "[]"))
			i++
		default:
			e, err := scanEntry(lines, i)
			if err != nil {
				return nil, err
			}
			e.table = table
			entries = append(entries, e)
			i = e.end
		}
	}
	return entries, nil
}

// scanEntry reads the entry that starts on lines[first], with all lines of a long string or list.
func scanEntry(lines []string, first int) (tomlEntry, error) {
	key, value, found := strings.Cut(lines[first], "=")
	key = strings.Trim(strings.TrimSpace(key), `"'`)
	value = strings.TrimSpace(value)
	if !found || key == "" || value == "" {
		return tomlEntry{}, syntaxError{line: first + 1, what: "expected key = value"}
	}
	end := first + 1
	for !tomlComplete(value) {
		if end == len(lines) {
			return tomlEntry{}, syntaxError{line: first + 1, what: fmt.Sprintf("the value of %q has no end", key)}
		}
		value += "\n" + lines[end]
		end++
	}
	return tomlEntry{key: key, value: value, first: first, end: end}, nil
}

// tomlComplete reports whether all strings, lists and tables that value opens are closed.
func tomlComplete(value string) bool {
	depth := 0
	for i := 0; i < len(value); {
		switch value[i] {
		case '"', '\'':
			end := tomlStringEnd(value[i:])
			if end < 0 {
				return false
			}
			i += end
			continue
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '#':
			i = lineEnd(value, i)
			continue
		}
		i++
	}
	return depth <= 0
}

// tomlStringEnd gives the length of the string literal that s starts with, quotes included, -1 where it has no end.
func tomlStringEnd(s string) int {
	quote := s[:1]
	if strings.HasPrefix(s, quote+quote+quote) {
		quote = s[:3]
	}
	for i := len(quote); i < len(s); i++ {
		if s[i] == '\\' && quote[0] == '"' {
			i++
		} else if strings.HasPrefix(s[i:], quote) {
			return i + len(quote)
		}
	}
	return -1
}

// tomlString gives the text of a string literal, or a bare value such as a date without its comment.
func tomlString(value string) string {
	if value[0] != '"' && value[0] != '\'' {
		bare, _, _ := strings.Cut(value, "#")
		return strings.TrimSpace(bare)
	}
	end := tomlStringEnd(value)
	if end < 0 {
		return value
	}
	quotes := 1
	if end >= 6 && strings.HasPrefix(value, strings.Repeat(value[:1], 3)) {
		quotes = 3
	}
	literal := value[quotes : end-quotes]
	if value[0] == '\'' {
		return literal
	}
	if text, err := strconv.Unquote(`"` + strings.ReplaceAll(literal, "\n", `\n`) + `"`); err == nil {
		return text
	}
	return literal
}

// tomlNames gives the strings in a value, joined by commas: "Edwin" and ["Edwin", "Henk"].
func tomlNames(value string) string {
	var names []string
	for i := 0; i < len(value); {
		if value[i] != '"' && value[i] != '\'' {
			i++
			continue
		}
		end := tomlStringEnd(value[i:])
		if end < 0 {
			break
		}
		if name := oneLine(tomlString(value[i : i+end])); name != "" {
			names = append(names, name)
		}
		i += end
	}
	return strings.Join(names, ", ")
}

// setTOML changes the lines of one key, or adds it before the first table.
func setTOML(block, key, value string) string {
	entries, err := scanTOML(block)
	if err != nil {
		return block
	}
	line := ""
	if value != "" {
		line = key + " = " + tomlQuote(value) + "\n"
	}
	for _, e := range entries {
		if e.table == "" && strings.EqualFold(e.key, key) || key == "author" && isTOMLAuthor(e.table, strings.ToLower(e.key)) {
			return spliceLines(block, e.first, e.end, strings.Replace(line, key, e.key, 1))
		}
	}
	return strings.TrimSuffix(line+block, "\n")
}

func tomlQuote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
