package themes

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"
)

// largest is the size up to which a dictionary is read, in bytes: some 300,000 entries.
const largest = 16 << 20

// Read reads a theme dictionary in the form of the built-in themes.yaml, which explains itself. It must be UTF-8, and at most
// 16 MB. The error names file, line and column of what is wrong, and what to do.
func Read(r io.Reader, name string) (*Set, error) {
	data, err := io.ReadAll(io.LimitReader(r, largest+1))
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %w", name, err)
	}
	root, err := parse(data, name)
	if err != nil {
		return nil, err
	}
	rd := reader{name: name, lists: make(lists)}
	if err := rd.noAliases(root); err != nil {
		return nil, err
	}
	all, err := rd.file(root)
	if err != nil {
		return nil, err
	}
	return compile(all)
}

// parse checks the bytes of a file and makes a tree of them.
func parse(data []byte, name string) (*yaml.Node, error) {
	start := place{name, 1, 1}
	switch bad := firstInvalid(data); {
	case len(data) > largest:
		return nil, start.errorf("the file is larger than %d MB: is it a dictionary? If so, cut it in two", largest>>20)
	case bad >= 0:
		return nil, placeAt(data, bad, name).errorf("not UTF-8: save the file as UTF-8, for example with iconv -t UTF-8")
	}
	decoder := yaml.NewDecoder(bytes.NewReader(norm.NFC.Bytes(data)))
	var document yaml.Node
	if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
		return nil, start.errorf("the file is empty: give it a list of themes under themes:")
	} else if err != nil {
		return nil, yamlError(err, name)
	}
	var second yaml.Node
	if err := decoder.Decode(&second); err == nil {
		return nil, place{name, second.Line, 1}.errorf("a second YAML document begins here: take the line --- out")
	}
	return document.Content[0], nil
}

// firstInvalid returns where the first byte stands that is not UTF-8, -1 for none.
func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

func placeAt(data []byte, offset int, name string) place {
	line := bytes.Count(data[:offset], []byte("\n"))
	column := utf8.RuneCount(data[bytes.LastIndexByte(data[:offset], '\n')+1 : offset])
	return place{name, line + 1, column + 1}
}

// yamlLine is how the YAML library begins a message about a line.
var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// yamlError puts the message of the YAML library, which knows the line but no column, in our form.
func yamlError(err error, name string) error {
	message := err.Error()
	at := place{name, 1, 1}
	if found := yamlLine.FindStringSubmatch(message); found != nil {
		at.line, _ = strconv.Atoi("0" + found[1])
		at.line = max(at.line, 1)
		message = strings.TrimPrefix(message, found[0])
	}
	advice := "look for a missing quotation mark, colon or space of indentation here or just above"
	if strings.Contains(message, "cannot start any token") {
		advice = "indent with spaces, not with tabs, and put quotation marks around what begins with @, %, & or *"
	}
	return at.errorf("not YAML (%s): %s", message, advice)
}
