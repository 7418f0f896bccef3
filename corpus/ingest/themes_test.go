package ingest

import (
	"fmt"
	"html"
	"strings"
	"time"
)

// The pages below have the mark-up of themes of WordPress, of Blogger, and of the conventions that other programs follow; the words are
// made up.

const pageTop = `<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="UTF-8" /><title>%s &#8211; Het erf</title>
%s<script>var x = "<p>geen tekst</p>";</script><style>.a{color:red}</style></head>
<body class="post-template-default single single-post postid-12 single-format-standard comments-open">
<div id="cookie-notice" class="cookie-notice-container"><p>Deze site gebruikt cookies. <a href="/privacy">Meer</a></p></div>
<a class="skip-link screen-reader-text" href="#content">Naar de inhoud</a>
`

const menu = `<header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">Het erf</a></p>
<nav id="site-navigation" class="main-navigation"><h2 class="screen-reader-text">Hoofdmenu</h2><ul><li><a href="/contact">Contact</a></li></ul></nav></header>
`

const sharing = `<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Deel dit:</h3><ul><li class="share-facebook"><a href="https://x.example" rel="nofollow">Delen op Facebook</a></li></ul></div></div>
<div class='sharedaddy sd-block sd-like jetpack-likes-widget-wrapper jetpack-likes-widget-unloaded'><h3 class="sd-title">Vind ik leuk:</h3></div>
<div id='jp-relatedposts' class='jp-relatedposts'><h3 class="jp-relatedposts-headline"><em>Gerelateerd</em></h3><p>Een ander bericht</p></div>
`

const aside = `<aside id="secondary" class="widget-area"><section class="widget widget_search"><h2>Zoeken</h2></section>
<section class="widget widget_recent_comments"><h2 class="widget-title">Recente reacties</h2><ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">Henk</span> op <a href="/x">Een ander bericht</a></li></ul></section></aside>
<footer id="colophon" class="site-footer"><p>Trots aangedreven door WordPress</p></footer></body></html>
`

const respond = `<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Geef een reactie <small><a rel="nofollow" id="cancel-comment-reply-link" href="#respond" style="display:none;">Reactie annuleren</a></small></h3>
<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p class="comment-notes"><span id="email-notes">Je e-mailadres wordt niet gepubliceerd.</span></p><p class="comment-form-comment"><label for="comment">Reactie</label><textarea id="comment" name="comment"></textarea></p></form></div>
`

// nested writes the comments as a tree: open and close around each, list around the answers.
func (b blog) nested(parent int, list func(inner string) string, open func(blogComment) string, closing string) string {
	var s strings.Builder
	for _, c := range b.children(parent) {
		s.WriteString(open(c))
		if len(b.children(c.number)) > 0 {
			s.WriteString(list(b.nested(c.number, list, open, closing)))
		}
		s.WriteString(closing)
	}
	return s.String()
}

func (c blogComment) liClass() string {
	class := fmt.Sprintf("comment even thread-even depth-%d", c.depth)
	if c.author {
		class += " byuser comment-author-tjitske bypostauthor"
	}
	return class
}

func (c blogComment) link() string {
	if c.number%2 == 0 {
		return fmt.Sprintf(`<a href="https://%d.example" class="url" rel="ugc external nofollow">%s</a>`, c.number, html.EscapeString(c.name))
	}
	return html.EscapeString(c.name)
}

// twentySomething is a page of the classic themes of WordPress from Twenty Thirteen to Twenty Twenty-One (HTML5 comments).
func (b blog) twentySomething() string {
	open := func(c blogComment) string {
		return fmt.Sprintf(`<li id="comment-%d" class="%s"><article id="div-comment-%d" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt='' src='https://secure.gravatar.com/avatar/0' class='avatar avatar-60 photo' height='60' width='60' /><b class="fn">%s</b> <span class="says">zegt:</span></div><!-- .comment-author -->
<div class="comment-metadata"><a href="https://erf.example/bakfiets/#comment-%d"><time datetime="%s">%s om %s</time></a> <span class="edit-link"><a class="comment-edit-link" href="#">Bewerken</a></span></div><!-- .comment-metadata --></footer><!-- .comment-meta -->
<div class="comment-content">%s</div><!-- .comment-content --><div class="reply"><a rel='nofollow' class='comment-reply-link' href='#comment-%d'>Beantwoorden</a></div></article><!-- .comment-body -->`,
			c.number, c.liClass(), c.number, c.link(), c.number, c.at.Format(time.RFC3339), dutchDay(c.at), c.at.Format("15:04"), c.html(), c.number)
	}
	list := func(inner string) string { return `<ol class="children">` + inner + `</ol><!-- .children -->` }
	pingback := `<li id="comment-900" class="pingback even thread-even depth-1"><div class="comment-body">Pingback: <a href="https://elders.example" class="url" rel="ugc external nofollow">Elders</a></div></li>`
	return fmt.Sprintf(pageTop, html.EscapeString(b.title), `<link rel="canonical" href="https://erf.example/bakfiets/" />
<meta property="og:title" content="`+html.EscapeString(b.title)+`" /><meta property="article:published_time" content="2019-03-04T20:00:00+01:00" />`) + menu +
		`<div id="content" class="site-content"><main id="main" class="site-main"><article id="post-12" class="post-12 post type-post status-publish format-standard hentry category-erf">
<header class="entry-header"><h1 class="entry-title">` + html.EscapeString(b.title) + `</h1><div class="entry-meta"><span class="posted-on">Geplaatst op <time class="entry-date published" datetime="2019-03-04T20:00:00+01:00">4 maart 2019</time></span><span class="byline"> door <span class="author vcard"><a class="url fn n" href="/author/tjitske/">` + b.author + `</a></span></span></div></header>
<div class="entry-content">` + articleHTML + `
<figure class="wp-block-image"><img src="fiets.jpg" alt="Een bakfiets" /></figure>` + sharing + `</div><!-- .entry-content -->
<footer class="entry-footer"><span class="cat-links">Categorie: <a href="/erf">erf</a></span></footer></article>
<nav class="navigation post-navigation"><div class="nav-links"><a href="/vorig" rel="prev">Vorige bericht</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">51 reacties op &ldquo;` + html.EscapeString(b.title) + `&rdquo;</h2><ol class="comment-list">` + b.nested(0, list, open, "</li><!-- #comment-## -->\n") + pingback + `</ol>` + respond + `</div></main></div>` + aside
}

// twentyTen is a page of the older themes (li-comment, commentlist), dates in words only.
func (b blog) twentyTen() string {
	open := func(c blogComment) string {
		return fmt.Sprintf(`<li class="%s" id="li-comment-%d"><div id="comment-%d"><div class="comment-author vcard"><img alt='' src='a.jpg' class='avatar avatar-40 photo' /> <cite class="fn">%s</cite> <span class="says">zegt:</span></div><!-- .comment-author .vcard -->
<div class="comment-meta commentmetadata"><a href="https://erf.example/?p=12#comment-%d">%s om %s</a></div><!-- .comment-meta .commentmetadata -->
<div class="comment-body">%s</div><div class="reply"><a class='comment-reply-link' href='/?replytocom=%d#respond'>Beantwoorden</a></div><!-- .reply --></div><!-- #comment-##  -->`,
			c.liClass(), c.number, c.number, c.link(), c.number, dutchDay(c.at), c.at.Format("15:04"), c.html(), c.number)
	}
	list := func(inner string) string { return `<ul class="children">` + inner + `</ul>` }
	return fmt.Sprintf(pageTop, html.EscapeString(b.title), "") + menu + `<div id="container"><div id="content" role="main"><div id="nav-above" class="navigation"><div class="nav-previous"><a href="/vorig" rel="prev">Vorige bericht</a></div></div>
<div id="post-12" class="post-12 post type-post status-publish hentry"><h1 class="entry-title">` + html.EscapeString(b.title) + `</h1>
<div class="entry-meta"><span class="meta-prep meta-prep-author">Geplaatst op</span> <a href="/2019/03/bakfiets" rel="bookmark"><span class="entry-date">4 maart 2019</span></a> <span class="meta-sep">door</span> <span class="author vcard"><a class="url fn n" href="/author/tjitske/">` + b.author + `</a></span></div>
<div class="entry-content">` + articleHTML + sharing + `</div><div class="entry-utility">Categorie: erf</div></div>
<div id="comments"><h3 id="comments-title">50 reacties op <em>` + html.EscapeString(b.title) + `</em></h3><ol class="commentlist">` + b.nested(0, list, open, "</li>\n") + `</ol>` + respond + `</div></div></div>` + aside
}

// blocks is a page of a block theme (Twenty Twenty-Two and later).
func (b blog) blocks() string {
	open := func(c blogComment) string {
		return fmt.Sprintf(`<li id="comment-%d" class="%s"><div class="wp-block-columns is-layout-flex"><div class="wp-block-column" style="flex-basis:40px"><div class="wp-block-avatar"><img alt='Avatar van %s' src='a.jpg' class='avatar avatar-40 photo wp-block-avatar__image' /></div></div>
<div class="wp-block-column"><div class="has-small-font-size wp-block-comment-author-name">%s</div><div class="wp-block-group"><div class="wp-block-comment-date"><time datetime="%s"><a href="https://erf.example/bakfiets/#comment-%d">%s</a></time></div><div class="wp-block-comment-edit-link"><a class="comment-edit-link" href="#">Bewerken</a></div></div>
<div class="wp-block-comment-content">%s</div><div class="wp-block-comment-reply-link"><a rel="nofollow" class="comment-reply-link" href="#">Beantwoorden</a></div></div></div>`,
			c.number, c.liClass(), html.EscapeString(c.name), c.link(), c.at.Format(time.RFC3339), c.number, dutchDay(c.at), c.html())
	}
	list := func(inner string) string { return `<ol>` + inner + `</ol>` }
	graph := `<script type="application/ld+json" class="yoast-schema-graph">{"@context":"https://schema.org","@graph":[{"@type":"Article","@id":"https://erf.example/bakfiets/#article","headline":"De bakfiets &amp; het brood","datePublished":"2019-03-04T19:00:00+00:00","author":{"@id":"https://erf.example/#/schema/person/1"}},{"@type":"Person","@id":"https://erf.example/#/schema/person/1","name":"Tjitske Hoekstra"}]}</script>`
	return fmt.Sprintf(pageTop, html.EscapeString(b.title), graph) + `<div class="wp-site-blocks"><header class="wp-block-template-part"><nav class="wp-block-navigation"><ul><li>Contact</li></ul></nav></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">` + html.EscapeString(b.title) + `</h1><div class="wp-block-post-date"><time datetime="2019-03-04T20:00:00+01:00">4 maart 2019</time></div>
<div class="entry-content wp-block-post-content is-layout-constrained">` + articleHTML + `<div class="wp-block-jetpack-subscriptions__container"><p>Abonneer je</p></div></div>
<div class="wp-block-post-terms">Categorie erf</div>
<div class="wp-block-comments"><h2 class="wp-block-comments-title">50 reacties op &#8220;` + html.EscapeString(b.title) + `&#8221;</h2><ol class="wp-block-comment-template">` + b.nested(0, list, open, "</li>\n") + `</ol>
<nav class="wp-block-comments-pagination"></nav><div class="wp-block-post-comments-form">` + respond + `</div></div>
<nav class="wp-block-group"><div class="post-navigation-link-previous wp-block-post-navigation-link"><a href="/vorig">Vorige bericht</a></div></nav></main><footer class="wp-block-template-part"><p>Trots aangedreven door WordPress</p></footer></div></body></html>`
}

// blogger is a page of Blogger with threaded comments.
func (b blog) blogger() string {
	open := func(c blogComment) string {
		icon := "icon user "
		if c.author {
			icon = "icon user blog-author"
		}
		text := strings.TrimSuffix(strings.ReplaceAll(strings.ReplaceAll(c.html(), "<p>", ""), "</p>\n", "<br /><br />"), "<br /><br />")
		return fmt.Sprintf(`<li class="comment" id="c%d"><div class="avatar-image-container"><img src="a.jpg" alt=""/></div><div class="comment-block"><div class="comment-header"><cite class="user"><a href="https://www.blogger.com/profile/1" rel="nofollow">%s</a></cite><span class="%s"></span><span class="datetime secondary-text"><a rel="nofollow" href="https://erf.example/2019/03/bakfiets.html?showComment=1#c%d">%s om %s</a></span></div><p class="comment-content">%s</p><span class="comment-actions secondary-text"><a class="comment-reply" target="_self" data-comment-id="%d">Beantwoorden</a><span class="item-control blog-admin blog-admin pid-1"><a target="_self">Bewerken</a></span></span></div>`,
			c.number, html.EscapeString(c.name), icon, c.number, dutchDay(c.at), c.at.Format("15:04"), text, c.number)
	}
	list := func(inner string) string {
		return `<div class="comment-replies"><div class="comment-thread inline-thread"><span class="thread-toggle thread-expanded"><span class="thread-count"><a target="_self">Reacties</a></span></span><ol class="thread-chrome thread-expanded"><div>` + inner + `</div><div class="continue"><a class="comment-reply" target="_self">Beantwoorden</a></div></ol></div></div>`
	}
	return fmt.Sprintf(pageTop, "Het erf: "+html.EscapeString(b.title), `<link href='https://erf.example/2019/03/bakfiets.html' rel='canonical'/>`) + `<div class='date-outer'><h2 class='date-header'><span>maandag 4 maart 2019</span></h2><div class='date-posts'><div class='post-outer'>
<div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><meta content='12' itemprop='postId'/><h3 class='post-title entry-title' itemprop='name'>` + html.EscapeString(b.title) + `</h3>
<div class='post-body entry-content' id='post-body-12' itemprop='description articleBody'>` + articleHTML + `<div style='clear: both;'></div></div>
<div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Gepost door <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><meta content='https://www.blogger.com/profile/1' itemprop='url'/><a class='g-profile' href='https://www.blogger.com/profile/1' rel='author'><span itemprop='name'>` + b.author + `</span></a></span></span> <span class='post-timestamp'>op <a class='timestamp-link' href='/x' rel='bookmark'><abbr class='published' itemprop='datePublished' title='2019-03-04T20:00:00+01:00'>20:00</abbr></a></span><div class='post-share-buttons'>Deel dit</div></div></div></div>
<div class='comments' id='comments'><a name='comments'></a><h4>50 opmerkingen:</h4><div class='comments-content'><div id='comment-holder'><div class="comment-thread toplevel-thread"><ol id="top-ra">` + b.nested(0, list, open, `<div class="comment-replybox-single"></div></li>`+"\n") + `</ol></div></div></div><p class='comment-footer'><div class='comment-form'><h4 id='comment-post-message'>Geef een reactie</h4></div></p></div></div></div></div>
<div class='sidebar section'><h2>Zoeken</h2></div></body></html>`
}

// bloggerList is a page of an older theme of Blogger, whose comments are a flat list.
func (b blog) bloggerList() string {
	var s strings.Builder
	for _, c := range b.comments {
		class := "comment-author "
		if c.author {
			class += "blog-author"
		}
		fmt.Fprintf(&s, `<dt class='%s' id='c%d'><a name='c%d'></a><a href='https://www.blogger.com/profile/1' rel='nofollow'>%s</a> zei...</dt>
<dd class='comment-body' id='Blog1_cmt-%d'>%s<span class='interaction-iframe-guide'></span></dd><dd class='comment-footer'><span class='comment-timestamp'><a href='/x#c%d' title='comment permalink'>%s om %s</a><span class='item-control blog-admin pid-1'><a class='comment-delete' href='#' title='Bewerken'></a></span></span></dd>`,
			class, c.number, c.number, html.EscapeString(c.name), c.number, c.html(), c.number, dutchDay(c.at), c.at.Format("15:04"))
	}
	page := b.blogger()
	start, end := strings.Index(page, `<div class='comments-content'>`), strings.Index(page, `<p class='comment-footer'>`)
	return page[:start] + `<dl class='avatar-comment-indent' id='comments-block'>` + s.String() + `</dl>` + page[end:]
}

// microformats is a page with h-entry and h-cite.
func (b blog) microformats() string {
	open := func(c blogComment) string {
		return fmt.Sprintf(`<div class="u-comment h-cite" id="c%d"><a class="p-author h-card" href="https://%d.example">%s</a> <a class="u-url" href="#c%d"><time class="dt-published" datetime="%s">%s</time></a><div class="e-content">%s</div>`,
			c.number, c.number, html.EscapeString(c.name), c.number, c.at.Format(time.RFC3339), dutchDay(c.at), c.html())
	}
	return fmt.Sprintf(pageTop, html.EscapeString(b.title), "") + menu + `<article class="h-entry"><h1 class="p-name">` + html.EscapeString(b.title) + `</h1><p>door <a class="p-author h-card" href="/">` + b.author + `</a>, <time class="dt-published" datetime="2019-03-04">4 maart</time></p><div class="e-content">` + articleHTML + `</div>
<section><h2>Reacties</h2>` + b.nested(0, func(s string) string { return s }, open, "</div>\n") + `</section></article>` + aside
}

// microdata is a page with schema.org in its mark-up, and no classes that tell anything; answers point to their parent.
func (b blog) microdata() string {
	var s strings.Builder
	for _, c := range b.comments {
		parent := ""
		if c.parent > 0 {
			parent = fmt.Sprintf(`<a itemprop="parentItem" href="#comment-%d">↑</a>`, c.parent)
		}
		fmt.Fprintf(&s, `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="comment-%d"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">%s</span></span> %s<meta itemprop="dateCreated" content="%s"><div itemprop="text">%s</div></div>`,
			c.number, html.EscapeString(c.name), parent, c.at.Format(time.RFC3339), c.html())
	}
	return fmt.Sprintf(pageTop, html.EscapeString(b.title), "") + `<nav><a href="/">Hoofdmenu</a></nav><main itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="headline">` + html.EscapeString(b.title) + `</h1><p><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">` + b.author + `</span></span>, <time itemprop="datePublished" datetime="2019-03-04">4 maart</time></p><div itemprop="articleBody">` + articleHTML + `</div><h2>Wat lezers zeggen</h2>` + s.String() + `</main></body></html>`
}

// plain is a page of a program of one's own: a text that nothing marks, comments with classes of their own making, answers in a list behind.
func (b blog) plain() string {
	open := func(c blogComment) string {
		return fmt.Sprintf(`<div class="comment" id="reactie-%d"><p class="comment-header"><span class="author">%s</span> <span class="date">%s</span></p><div class="comment-text">%s</div></div>`, c.number, html.EscapeString(c.name), dutchDay(c.at), c.html())
	}
	list := func(inner string) string { return `<div class="replies">` + inner + `</div>` }
	return fmt.Sprintf(pageTop, html.EscapeString(b.title), `<meta name="author" content="`+b.author+`"><meta name="date" content="2019-03-04">`) + menu + `<div class="wrap"><h1>` + html.EscapeString(b.title) + `</h1>` + articleHTML + `<div class="share">Deel dit</div></div><div id="reacties"><h2>Reacties (50)</h2>` + b.nested(0, list, open, "\n") + `</div>` + aside
}

// linkedData is a page that tells its comments to machines only; a script shows them.
func (b blog) linkedData() string {
	var write func(parent int) string
	write = func(parent int) string {
		var list []string
		for _, c := range b.children(parent) {
			list = append(list, fmt.Sprintf(`{"@type":"Comment","text":%q,"dateCreated":%q,"author":{"@type":"Person","name":%q},"comment":%s}`, strings.ReplaceAll(c.html(), "\n", ""), c.at.Format(time.RFC3339), c.name, write(c.number)))
		}
		return "[" + strings.Join(list, ",") + "]"
	}
	script := `<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","headline":"` + b.title + `","datePublished":"2019-03-04","author":[{"@type":"Person","name":"` + b.author + `"}],"comment":` + write(0) + `}</script>`
	return fmt.Sprintf(pageTop, html.EscapeString(b.title), script) + menu + `<article><h1>` + html.EscapeString(b.title) + `</h1><div class="post-content">` + articleHTML + `</div></article><div id="comments"></div>` + aside
}
