package ingest

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// header is what a line tells when it is read as the name and date above (or below) a comment.
type header struct {
	name  string // "" for Anoniem, or a date alone
	date  string // ISO 8601, "" where there is none
	dated bool   // a date stands there, if only "2 dagen geleden"
	by    bool   // it says by whom: Geplaatst door Henk
	says  bool   // it says that somebody speaks: Henk zegt:
	named bool   // a name, or Anoniem, stands there

	score float64 // log-odds that it is the header of a comment; 0 where it cannot be one
	joins bool    // it is the second line of a header: the date below a name
}

// Weights of the ways to write the header of a comment.
const (
	saysScore     = 5.0 // Henk zegt: 3 juni 2014 om 12:05
	timedScore    = 4.0 // Henk, 3 juni 2014 om 12:05; Henk · 3 juni 2014
	datedScore    = 1.5 // Henk, 3 juni 2014, which can also be Parijs, 3 juni 2014
	knownScore    = 1.0 // the first word is a given name
	nameScore     = 1.0 // Henk, or Henk Jansen, alone on a line
	repeatedScore = 1.5 // the same line stands elsewhere too
	authorScore   = 1.5 // the author of the post
	twoLineScore  = 4.0 // a name with a date on the next line
	longestHeader = 90  // characters
)

var (
	attributes  = regexp.MustCompile(`\s*\{[#\w][^{}]*\}$`)
	headerEdges = " \t·|•,;:()[]-–—#>*_"
)

// parseHeader reads a line as a header; its score is that of the line alone.
func parseHeader(line string) header {
	if utf8.RuneCountInString(line) > longestHeader {
		return header{}
	}
	if strings.HasSuffix(line, "}") {
		line = attributes.ReplaceAllString(line, "")
	}
	h, rest := cutStamp(line)
	fields := strings.Fields(strings.ReplaceAll(rest, "|", " | "))
	h.dropSmallWords(&fields)
	h.readName(strings.Trim(strings.Join(fields, " "), headerEdges))
	if !h.named && len(fields) > 0 {
		return header{}
	}
	h.weigh(line)
	return h
}

// cutStamp takes the date out of a line.
func cutStamp(line string) (h header, rest string) {
	d, ok := findDate(line)
	if !ok {
		return header{}, line
	}
	h = header{dated: true, date: d.iso}
	if d.timed || strings.ContainsAny(line, "·|•") {
		h.score = timedScore // weigh lowers it where there is no name
	}
	return h, line[:d.start] + " | " + line[d.end:]
}

// dropSmallWords takes the words around name and date off both ends: Geplaatst door … op … om … uur, … schreef:.
func (h *header) dropSmallWords(fields *[]string) {
	for len(*fields) > 0 && h.isSmall((*fields)[0], true) {
		*fields = (*fields)[1:]
	}
	for len(*fields) > 0 && h.isSmall((*fields)[len(*fields)-1], false) {
		*fields = (*fields)[:len(*fields)-1]
	}
}

func (h *header) isSmall(field string, front bool) bool {
	bare := strings.ToLower(strings.Trim(field, headerEdges))
	switch bare {
	case "":
		return true
	case "door", "by", "auteur", "author":
		h.by = h.by || front
		return front || bare == "auteur" || bare == "author"
	case "zegt", "zei", "schreef", "schrijft", "reageerde", "reageert", "antwoordde", "says", "said", "wrote":
		h.says = true
		return true
	case "geplaatst", "gepost", "gepubliceerd", "geschreven", "reactie", "van", "posted":
		return front
	case "op", "om", "uur", "u", "at", "on", "datum", "leestijd":
		return true
	}
	return false
}

func (h *header) readName(name string) {
	switch {
	case strings.EqualFold(name, "anoniem") || strings.EqualFold(name, "anonymous"):
		h.named = true
	case isNameShaped(name) && !matches(notName, words(name)):
		h.name, h.named = name, true
	case (h.says || h.score >= timedScore) && isLooseName(name) && !matches(notName, words(name)):
		h.name, h.named = name, true
	}
}

func (h *header) weigh(line string) {
	first, _, _ := strings.Cut(h.name, " ")
	known := 0.0
	if isGivenName(first) || h.named && h.name == "" {
		known = knownScore
	}
	switch {
	case !h.named:
		h.score = 0
	case h.says && (h.dated || strings.HasSuffix(line, ":")), h.by && h.dated:
		h.score = saysScore
	case h.dated && h.score > 0:
	case h.dated:
		h.score = datedScore + known
	case h.says || endsInSign(line):
		*h = header{}
	case h.by:
		h.score = nameScore + known
	default:
		h.score = known * nameScore
	}
}

// endsInSign reports whether a line ends as no name does; Annelies K. is one.
func endsInSign(line string) bool {
	return strings.ContainsRune(".,;:!?", lastOf(line)) && !isInitial(line[strings.LastIndexByte(line, ' ')+1:])
}

// readHeaders finds the lines that may be headers of comments.
func (t *reading) readHeaders() {
	count := make(map[string]int)
	for i := t.body; i < len(t.paragraphs); i++ {
		if t.isButton(i) || t.isOpener(i) {
			continue
		}
		t.headers[i] = parseHeader(t.paragraphs[i].text)
		if t.headers[i].named {
			count[t.paragraphs[i].text]++
		}
	}
	for i := t.body; i < len(t.paragraphs); i++ {
		t.weighHeader(i, count[t.paragraphs[i].text])
	}
}

// weighHeader weighs what stands around a header: the next line, the same line elsewhere, the author's name.
func (t *reading) weighHeader(i, count int) {
	h := &t.headers[i]
	if !h.named || h.joins {
		return
	}
	if i+1 == len(t.paragraphs) && !h.dated {
		*h = header{} // a name below the text signs it
		return
	}
	if !h.dated && i+1 < len(t.paragraphs) {
		if next := &t.headers[i+1]; next.dated && !next.named {
			h.date, h.dated, h.score = next.date, true, max(h.score, twoLineScore)
			next.joins = true
			return
		}
	}
	if h.dated || h.says {
		return
	}
	if count > 1 {
		h.score += repeatedScore
	}
	if t.author != "" && sameName(h.name, t.author) {
		h.score += authorScore
	}
}
