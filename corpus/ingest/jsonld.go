package ingest

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// linked is a thing that a page describes for machines, as JSON-LD of schema.org.
type linked map[string]any

// linkedThings gives all things of the page's JSON-LD, those within others too.
func linkedThings(doc *html.Node) []linked {
	var all []linked
	for n := range elements(doc, func(n *html.Node) bool { return n.Data == "script" && attribute(n, "type") == "application/ld+json" }) {
		if n.FirstChild == nil {
			continue
		}
		text := strings.TrimSpace(n.FirstChild.Data)
		text = strings.TrimSuffix(strings.TrimPrefix(text, "<![CDATA["), "]]>")
		var value any
		if json.Unmarshal([]byte(text), &value) == nil {
			all = gatherThings(all, value)
		}
	}
	return all
}

func gatherThings(all []linked, value any) []linked {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			all = gatherThings(all, one)
		}
	case map[string]any:
		all = append(all, v)
		all = gatherThings(all, v["@graph"])
		all = gatherThings(all, v["mainEntity"])
	}
	return all
}

// is reports whether the thing is of one of the types.
func (l linked) is(types ...string) bool {
	for _, t := range stringsOf(l["@type"]) {
		for _, wanted := range types {
			if t[strings.LastIndexAny(t, "/:")+1:] == wanted {
				return true
			}
		}
	}
	return false
}

// word gives a property that is text, "" for none.
func (l linked) word(key string) string {
	if list := stringsOf(l[key]); len(list) > 0 {
		return list[0]
	}
	return ""
}

func stringsOf(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case map[string]any:
		return stringsOf(v["@value"])
	case []any:
		var list []string
		for _, one := range v {
			list = append(list, stringsOf(one)...)
		}
		return list
	}
	return nil
}

// names gives the names of the persons of a property, also where it only points to them.
func (l linked) names(key string, all []linked) []string {
	var names []string
	for _, person := range listOf(l[key]) {
		switch p := person.(type) {
		case string:
			if !strings.Contains(p, "://") {
				names = append(names, tidyName(p))
			}
		case map[string]any:
			if name := nameOf(p, all); name != "" {
				names = append(names, tidyName(name))
			}
		}
	}
	return names
}

func nameOf(person linked, all []linked) string {
	if name := person.word("name"); name != "" {
		return name
	}
	for _, other := range all {
		if id := person.word("@id"); id != "" && other.word("@id") == id && other.word("name") != "" {
			return other.word("name")
		}
	}
	return ""
}

func listOf(value any) []any {
	if list, ok := value.([]any); ok {
		return list
	}
	if value == nil {
		return nil
	}
	return []any{value}
}

// articles are the types of schema.org that a post can be.
var articles = []string{"BlogPosting", "Article", "NewsArticle", "SocialMediaPosting", "OpinionNewsArticle", "TechArticle", "ScholarlyArticle", "Report"}

// linkedArticle gives the thing that is the post; nil where there is none.
func linkedArticle(all []linked) linked {
	for _, l := range all {
		if l.is(articles...) {
			return l
		}
	}
	return nil
}
