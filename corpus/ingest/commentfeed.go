package ingest

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"teneur/corpus"
)

// Thread is the comments on one post, from a feed of comments.
type Thread struct {
	File    string // the feed, for messages
	Address string // of the post, "" where the feed does not tell
	Title   string // of the post, "" where the feed does not tell

	comments []remark
	unsure   []string
	leftOut  []string
}

// CommentFeed gives the threads of a feed of comments: that of one post, or that of a whole blog. Not ok is any other feed. The
// comments do not make a post: Attach puts them below theirs.
func CommentFeed(name string, data []byte) (threads []Thread, ok bool, err error) {
	feed, unsure, err := parseFeed(name, data)
	if err != nil || !isCommentFeed(feed) {
		return nil, false, err
	}
	at, keys := make(map[string]int), make(map[string]string)
	for _, it := range feed.Items {
		keys[it.GUID] = keyOf(it)
	}
	h := hidden{}
	for _, it := range feed.Items {
		address, title := postOf(feed, it)
		key := cmp.Or(sameAddress(address), corpus.Slug(title))
		i, known := at[key]
		if !known {
			i = len(threads)
			at[key] = i
			threads = append(threads, Thread{File: name, Address: address, Title: title, unsure: unsure})
		}
		if r, ok := remarkOf(it, keys, &h); ok {
			threads[i].comments = append(threads[i].comments, r)
		}
	}
	for i := range threads {
		oldestFirst(threads[i].comments)
		threads[i].leftOut = h.leftOut()
	}
	return threads, true, nil
}

// oldestFirst turns the order of a feed round where it has the newest comment first.
func oldestFirst(list []remark) {
	if n := len(list); n > 1 && list[0].date > list[n-1].date || n > 1 && list[0].date == list[n-1].date && isNewer(list[0].key, list[n-1].key) {
		for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
			list[i], list[j] = list[j], list[i]
		}
	}
}

// isNewer compares the numbers that a blog gives its comments.
func isNewer(a, b string) bool { return len(a) > len(b) || len(a) == len(b) && a > b }

var commentLink = regexp.MustCompile(`#(?:comment-|c|cmt-|reactie-)(\d+)$`)

// isCommentFeed reports whether the items of a feed are comments on posts: most of them point to a comment, or answer something.
func isCommentFeed(feed *gofeed.Feed) bool {
	comments := 0
	for _, it := range feed.Items {
		if commentLink.MatchString(it.Link) || answers(it, "href") != "" {
			comments++
		}
	}
	if len(feed.Items) == 0 {
		return isCommentTitle(feed.Title)
	}
	return comments*2 > len(feed.Items)
}

var (
	commentTitle     = regexp.MustCompile(`(?i)^(?:comments on|reacties op|opmerkingen bij|reageren op):?\s+(.+)$`)
	commentItemTitle = regexp.MustCompile(`(?i)^(?:comment on|reactie op|opmerking bij)\s+(.+?)\s+(?:by|door|van)\s+([^"]+)$`)
	commentBy        = regexp.MustCompile(`(?i)^(?:by|door|van):\s+(.+)$`)
)

func isCommentTitle(title string) bool {
	return commentTitle.MatchString(title) || strings.HasPrefix(strings.ToLower(title), "comments for ") || strings.HasPrefix(strings.ToLower(title), "reacties voor ")
}

// answers gives an attribute of thr:in-reply-to (RFC 4685).
func answers(it *gofeed.Item, key string) string {
	for _, e := range it.Extensions["thr"]["in-reply-to"] {
		if e.Attrs[key] != "" {
			return e.Attrs[key]
		}
	}
	return ""
}

// postOf gives address and title of the post that a comment is on.
func postOf(feed *gofeed.Feed, it *gofeed.Item) (address, title string) {
	if m := commentTitle.FindStringSubmatch(tidyName(feed.Title)); m != nil {
		title = m[1]
	} else if m := commentItemTitle.FindStringSubmatch(tidyName(it.Title)); m != nil {
		title = m[1]
	}
	address = it.Link
	if !commentLink.MatchString(address) {
		address = cmp.Or(answers(it, "href"), address)
	}
	return withoutFragment(address), title
}

func withoutFragment(address string) string {
	address, _, _ = strings.Cut(address, "#")
	address, _, _ = strings.Cut(address, "?showComment=")
	return address
}

var lastNumber = regexp.MustCompile(`(\d+)$`)

// remarkOf reads one comment of a feed; ok is false where it has no text. The keys are those of the feed's comments by their ids.
func remarkOf(it *gofeed.Item, keys map[string]string, h *hidden) (r remark, ok bool) {
	r.key = keyOf(it)
	r.date = cmp.Or(findDay(it.Published), findDay(it.Updated))
	name := writerOf(it.Authors, it.DublinCoreExt)
	if m := commentBy.FindStringSubmatch(tidyName(it.Title)); m != nil && name == "" {
		name = m[1]
	} else if m := commentItemTitle.FindStringSubmatch(tidyName(it.Title)); m != nil && name == "" {
		name = m[2]
	}
	r.name = cleanName(name, h)
	root := parseFragment(cmp.Or(strings.TrimSpace(it.Content), it.Description))
	r.parent = cmp.Or(takeAnswerLine(root), parentKey(it, r.key, keys))
	m := markup{newlines: emptyLinesPart, hidden: *h}
	r.body = strings.Join(m.write(root)[0].blocks, "\n\n")
	*h = m.hidden
	return r, r.body != ""
}

func keyOf(it *gofeed.Item) string {
	if m := commentLink.FindStringSubmatch(it.Link); m != nil {
		return m[1]
	}
	if m := lastNumber.FindString(it.GUID); m != "" {
		return m
	}
	return cmp.Or(it.GUID, it.Link)
}

// parentKey gives the key of the comment that one answers, by what Atom says of it; "" where that is the post.
func parentKey(it *gofeed.Item, own string, keys map[string]string) string {
	for _, link := range it.Links { // Blogger
		if at := strings.LastIndex(link, "/comments/default/"); at >= 0 {
			if key := link[at+len("/comments/default/"):]; key != own {
				return key
			}
		}
	}
	ref := answers(it, "ref")
	return keys[ref]
}

var answerLine = regexp.MustCompile(`(?i)^(?:in reply to|als antwoord op|als reactie op|in antwoord op)\s`)

// takeAnswerLine takes the line off a comment in which WordPress says, in a feed, what it answers: In reply to <a href="…#comment-12">Henk</a>.
func takeAnswerLine(root *html.Node) (parent string) {
	a := first(root, func(n *html.Node) bool { return n.Data == "a" })
	if a == nil || a.PrevSibling == nil || a.PrevSibling.Type != html.TextNode || !answerLine.MatchString(strings.TrimSpace(a.PrevSibling.Data)+" ") {
		return ""
	}
	m := fragmentNumber.FindStringSubmatch(attribute(a, "href"))
	if m == nil || !isFirst(a.PrevSibling, root) {
		return ""
	}
	if next := a.NextSibling; next != nil && next.Type == html.TextNode {
		next.Data = strings.TrimPrefix(next.Data, ".")
	}
	remove(a.PrevSibling)
	remove(a)
	return m[1]
}

// isFirst reports whether no text stands before n under root.
func isFirst(n, root *html.Node) bool {
	for d := range root.Descendants() {
		if d == n {
			return true
		}
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			return false
		}
	}
	return false
}

// sameAddress gives an address in a form in which two that lead to the same post are equal.
func sameAddress(address string) string {
	u, err := url.Parse(withoutFragment(address))
	if err != nil || u.Host == "" {
		return ""
	}
	query := ""
	if id := u.Query().Get("p"); id != "" { // an address of WordPress without words
		query = "?p=" + id
	}
	return strings.ToLower(strings.TrimPrefix(u.Host, "www.")) + strings.TrimSuffix(u.Path, "/") + query
}

// On reports whether the thread is on a post: the addresses are the same, or where one is not known the titles are.
func (t Thread) On(p corpus.Post) bool {
	if a, b := sameAddress(t.Address), sameAddress(p.Source); a != "" && b != "" {
		return a == b
	}
	return t.Title != "" && corpus.Slug(t.Title) == corpus.Slug(p.Title)
}

// Attach puts the comments of a thread below the post, but those that stand there already.
func (f *Found) Attach(t Thread) {
	d := draft{author: f.Post.Author, comments: t.comments}
	ids := make(map[string]string) // of the thread's comments, in the post
	for _, c := range d.thread() {
		old := c.ID
		if same := f.sameComment(c); same != "" {
			ids[old] = same
			continue
		}
		c.ID = commentID(len(f.Post.Comments) + 1)
		c.ReplyTo = ids[c.ReplyTo]
		ids[old] = c.ID
		f.Post.Comments = append(f.Post.Comments, c)
		f.CommentLines = append(f.CommentLines, 0)
	}
	f.Unsure = append(f.Unsure, t.unsure...)
	f.LeftOut = append(f.LeftOut, t.leftOut...)
}

// sameComment gives the ID of the comment of the post that has the same words and name, "" for none.
func (f *Found) sameComment(c corpus.Comment) string {
	for _, other := range f.Post.Comments {
		if other.Name == c.Name && strings.Join(strings.Fields(other.Body), " ") == strings.Join(strings.Fields(c.Body), " ") {
			return other.ID
		}
	}
	return ""
}
