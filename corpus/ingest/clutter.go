package ingest

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// hiddenClasses are those of text for screen readers.
var hiddenClasses = []string{"screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-only"}

// clutter names what themes and plug-ins put into or around a text, by a token of class or id: all tokens that are, or
// start with, the word. In the order of asking.
var clutter = []struct {
	kind   string
	exact  []string
	starts []string
}{
	{"share buttons", []string{"share", "social", "sharing", "addtoany", "a2a_kit", "post-share", "shareaholic-canvas", "ssba", "essb_links", "social-links"},
		[]string{"sharedaddy", "sd-sharing", "share-", "sharing-", "social-share", "social-sharing", "social-icons", "addtoany_", "heateor_sss", "heateor-sss",
			"jp-sharing", "post-sharing", "entry-share", "swp_social", "mashsb", "wp-block-social-links", "wp-block-outermost-social-sharing", "addthis_", "ssba-", "novashare", "scriptlesssocialsharing"}},
	{"likes", []string{"post-likes", "sd-like", "comment-likes"}, []string{"jetpack-likes", "likes-widget", "wpulike", "wp_ulike", "comment-like"}},
	{"related posts", []string{"related", "yarpp", "read-next", "also-read", "lees-ook"},
		[]string{"jp-relatedposts", "related-posts", "related_posts", "relatedposts", "related-post", "yarpp-", "crp_related", "rp4wp-", "wp-block-jetpack-related", "post-related", "more-posts", "recommended-posts"}},
	{"table of contents", []string{"toc", "toc_container", "table-of-contents", "lwptoc", "inhoudsopgave"},
		[]string{"ez-toc", "toc-container", "wp-block-yoast-seo-table-of-contents", "wp-block-rank-math-toc", "wp-block-table-of-contents", "simpletoc"}},
	{"subscription form", []string{"newsletter", "subscribe", "nieuwsbrief"},
		[]string{"newsletter-", "mc4wp-", "jetpack_subscription", "wp-block-jetpack-subscriptions", "subscribe-", "mailpoet_form", "tnp-"}},
	{"cookie notice", []string{"cookie", "cookies", "cookie-notice", "cookiebar", "cookie-banner", "eu_cookie_law_widget"},
		[]string{"cookie-law", "cookie-notice", "cookie-consent", "cookie-banner", "cmplz-", "cky-", "gdpr", "moove_gdpr", "cookieyes", "eucookielaw"}},
	{"about the author", []string{"author-box", "author-bio", "author-info", "about-author", "entry-author-info"},
		[]string{"author-box-", "saboxplugin", "abh_box", "pp-author-box", "wp-block-post-author", "m-a-box", "molongui-author-box"}},
	{"navigation", []string{"breadcrumb", "breadcrumbs", "pagination", "nav-links", "post-navigation", "posts-navigation", "page-links", "navigation", "nav-previous", "nav-next", "skip-link"},
		[]string{"breadcrumb-", "breadcrumbs-", "yoast-breadcrumb", "wp-block-post-navigation", "wp-block-query-pagination", "post-nav-links", "rank-math-breadcrumb"}},
	{"advertisement", []string{"advertisement", "advert", "adsbygoogle", "wordads-ad-wrapper", "advertentie"}, []string{"wpcnt", "wordads", "ad-container", "ai-viewport", "code-block-ad", "google-auto-placed"}},
	{"date, author and labels", []string{"entry-meta", "post-meta", "entry-footer", "post-footer", "cat-links", "tags-links", "post-tags", "entry-tags", "tag-links", "posted-on", "byline", "reading-time", "edit-link",
		"entry-utility", "entry-categories", "post-labels", "postmetadata"},
		[]string{"rt-reading-time", "span-reading-time", "wp-block-post-date", "wp-block-post-terms", "wp-block-post-time-to-read", "post-views", "postviews"}},
	{"invitation to comment", []string{"respond", "comment-respond", "leave-comment", "wp-block-post-comments-form", "comment-form", "post-comments-link", "comments-link"}, nil},
}

// clutterKind tells what n is where it is no text of the post, "" otherwise.
func clutterKind(n *html.Node) string {
	if n.Type != html.ElementNode {
		return ""
	}
	if attribute(n, "role") == "navigation" || n.Data == "nav" {
		return "navigation"
	}
	class, id := attribute(n, "class"), attribute(n, "id")
	if class == "" && id == "" {
		return ""
	}
	tokens := strings.Fields(strings.ToLower(class + " " + id))
	for _, c := range clutter {
		if slices.ContainsFunc(tokens, func(token string) bool { return matchesClutter(token, c.exact, c.starts) }) {
			return c.kind
		}
	}
	return ""
}

func matchesClutter(token string, exact, starts []string) bool {
	return slices.Contains(exact, token) || slices.ContainsFunc(starts, func(s string) bool { return strings.HasPrefix(token, s) })
}

// isHidden reports whether no reader of the page sees n.
func isHidden(n *html.Node) bool {
	if n.Type == html.CommentNode {
		return true
	}
	if n.Type != html.ElementNode {
		return false
	}
	switch n.Data {
	case "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "canvas", "dialog", "datalist", "rp", "rt", "area", "map":
		return true
	}
	if hasAttribute(n, "hidden") || attribute(n, "aria-hidden") == "true" || hasClass(n, hiddenClasses...) {
		return true
	}
	style := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// isControl reports whether n is a part of a form, or something that only a browser shows.
func isControl(n *html.Node) bool {
	return isElement(n, "button", "input", "select", "textarea", "form", "iframe", "object", "embed", "video", "audio", "frame", "frameset")
}
