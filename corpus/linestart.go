package corpus

import "strings"

// indentOf gives the number of spaces and tabs before the first sign of a line.
func indentOf(line string) int {
	i := 0
	for i < len(line) && (line[i] == ' ' || line[i] == '\t') {
		i++
	}
	return i
}

func isBlankLine(line string) bool {
	i := indentOf(line)
	return i == len(line) || line[i] == '\n'
}

// opensCode reports whether a line with this indent is code where it stands behind a blank line.
func opensCode(indent string) bool { return len(indent) > 3 || strings.IndexByte(indent, '\t') >= 0 }

// lineTraits looks at the start of a line that is not blank: opaque where it can open what reaches over blank lines, a list or a
// fence of code, marked where it can be something else than a line of a paragraph. What opens with a bracket or a tag
// is found by traitsOf.
func lineTraits(line string) traits {
	indent := indentOf(line)
	if opensCode(line[:indent]) {
		return marked
	}
	switch rest := line[indent:]; rest[0] {
	case '#', ':', '=', '|':
		return marked // a heading, an admonition, the line under a heading, a table
	case '-', '+', '*':
		return bulletTraits(rest)
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return numberTraits(rest)
	case '`', '~':
		return fenceTraits(rest)
	case '>':
		return quoteTraits(rest)
	case 'i', 'e':
		if strings.HasPrefix(rest, "import ") || strings.HasPrefix(rest, "export ") {
			return opaque
		}
	}
	return 0
}

func bulletTraits(line string) traits {
	if len(line) == 1 || isLineSpace(line[1]) {
		return opaque
	}
	if line[0] == '+' {
		return 0
	}
	return marked // a ruler
}

func numberTraits(line string) traits {
	rest := strings.TrimLeft(line, "0123456789")
	if rest == "" || rest[0] != '.' && rest[0] != ')' {
		return 0
	}
	if len(rest) == 1 || isLineSpace(rest[1]) {
		return opaque
	}
	return 0
}

func fenceTraits(line string) traits {
	if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
		return opaque
	}
	return marked
}

// quoteTraits is for a line of a quote. A quote ends at the next blank line; only of lists does Goldmark remember something
// beyond it.
func quoteTraits(line string) traits {
	rest := strings.TrimLeft(line, "> \t\n")
	if rest == "" {
		return marked
	}
	return marked | lineTraits(rest)&opaque
}

func isLineSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }

// isRemark knows a line such as <!-- truncate -->, with nothing in it that could be the end or the start of something else.
func isRemark(line string) bool {
	inside, opens := strings.CutPrefix(line, "<!--")
	inside, closes := strings.CutSuffix(strings.TrimRight(inside, " \t\n"), "-->")
	return opens && closes && !strings.ContainsAny(inside, "<>{\n") && traitsOf(inside)&opaque == 0
}
