package ingest

import (
	"regexp"
	"slices"
	"strings"
)

// shortcode is a tag in square brackets, as WordPress and its plug-ins know them: [caption width="300"], [/caption], [[sic]].
var shortcode = regexp.MustCompile(`(\[?)\[(/?)([A-Za-z][\w-]*)((?:\s+(?:[\w-]+\s*=\s*)?(?:"[^"]*"|'[^']*'|[^\s"'\[\]<>=]+))*)\s*/?\](\]?)`)

// Names of tags that hold no words between them, or only an address; with what they hold they are left out.
var emptyShortcodes = []string{"gallery", "embed", "audio", "video", "playlist", "youtube", "vimeo", "soundcloud", "wpvideo", "contact-form", "contact-form-7", "gravityform", "wpforms", "rev_slider", "googlemaps", "googleapps", "instagram", "polldaddy"}

// dropShortcodes takes the tags out of a text and keeps what stands between them; it counts what it takes out. A word in
// brackets, such as [sic], is none: a tag has attributes, an end, or a name that WordPress knows.
func dropShortcodes(text string, dropped map[string]int) string {
	if !strings.Contains(text, "[") {
		return text
	}
	closed := closedShortcodes(text)
	var b strings.Builder
	at, skipping := 0, ""
	for _, m := range shortcode.FindAllStringSubmatchIndex(text, -1) {
		name, closing := strings.ToLower(text[m[6]:m[7]]), m[5] > m[4]
		known := slices.Contains(emptyShortcodes, name)
		switch {
		case skipping != "" && !(closing && name == skipping):
			continue
		case m[3] > m[2] && m[11] > m[10]: // [[name]] stands for [name]
			b.WriteString(text[at:m[0]] + text[m[0]+1:m[1]-1])
			at = m[1]
			continue
		case !closing && !known && !closed[name] && !strings.Contains(text[m[8]:m[9]], "="), closing && !closed[name]:
			continue
		}
		if skipping == "" {
			b.WriteString(text[at : m[0]+m[3]-m[2]])
		}
		at, skipping = m[1]-(m[11]-m[10]), ""
		if known && !closing && closed[name] {
			skipping = name
		}
		if !closing {
			dropped["short codes of WordPress ["+name+"]"]++
		}
	}
	b.WriteString(text[at:])
	return b.String()
}

// closedShortcodes gives the names of the tags that are opened and closed.
func closedShortcodes(text string) map[string]bool {
	opened, closed := make(map[string]bool), make(map[string]bool)
	for _, m := range shortcode.FindAllStringSubmatch(text, -1) {
		name := strings.ToLower(m[3])
		if m[2] == "" {
			opened[name] = true
		} else if opened[name] {
			closed[name] = true
		}
	}
	return closed
}
