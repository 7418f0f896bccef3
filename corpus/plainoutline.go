package corpus

import "strings"

// plainOutline finds the headings of a text in which nothing but its marks makes a line a heading, or none: no lists, code between
// fences or HTML, and no heading that is underlined. ok is false for any other text.
func plainOutline(markdown string) (found []outlined, ok bool) {
	if strings.IndexByte(markdown, '\r') >= 0 {
		return nil, false
	}
	behindText := false // the line before is not blank
	for start := 0; start < len(markdown); {
		end := lineEnd(markdown, start)
		line := markdown[start:end]
		blank := isBlankLine(line)
		if !blank && mayHideHeadings(line, behindText) {
			return nil, false
		}
		if level := atxLevel(line); level > 0 {
			line = strings.TrimSuffix(line, "\n")
			if text, ok := headingText(line, level); ok {
				found = append(found, outlined{heading{lines: line, text: text, level: level}, start, end})
			}
		}
		start, behindText = end, !blank
	}
	return found, true
}

// mayHideHeadings reports whether the lines around line can be something else for it than they seem.
func mayHideHeadings(line string, behindText bool) bool {
	if lineTraits(line)&opaque != 0 {
		return true
	}
	switch rest := line[indentOf(line):]; rest[0] {
	case '<':
		return !isRemark(rest)
	case '=', '-':
		return behindText && strings.TrimLeft(strings.TrimRight(rest, " \t\n"), rest[:1]) == ""
	}
	return false
}

// atxLevel gives the level of a line that is a heading with marks before it, 0 for any other line.
func atxLevel(line string) int {
	indent := indentOf(line)
	if opensCode(line[:indent]) {
		return 0
	}
	rest := strings.TrimLeft(line[indent:], "#")
	level := len(line) - indent - len(rest)
	if level > 6 || rest != "" && !isLineSpace(rest[0]) {
		return 0
	}
	return level
}

// plainHeading gives the words of a heading with marks before it and none in it; ok is false for any other.
func plainHeading(line string, level int) (words string, ok bool) {
	if atxLevel(line) != level {
		return "", false
	}
	words = strings.Trim(line[indentOf(line)+level:], " \t")
	t := traitsOf(words)
	if strings.HasSuffix(words, "#") || strings.IndexByte(words, '\n') >= 0 || t&(marked|opaque) != 0 {
		return "", false
	}
	return strings.Clone(plainText(words, t)), true // a clone: a heading is kept for longer than its post
}
