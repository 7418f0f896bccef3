package ingest

import (
	"strings"
	"testing"

	"teneur/corpus"
)

// pages gives the page of the blog in every mark-up.
func (b blog) pages() map[string]string {
	return map[string]string{
		"Twenty Thirteen to Twenty Twenty-One": b.twentySomething(), "Twenty Ten": b.twentyTen(), "block theme": b.blocks(), "Blogger": b.blogger(),
		"microformats": b.microformats(), "microdata": b.microdata(), "own program": b.plain(), "JSON-LD": b.linkedData(),
	}
}

func TestPages(t *testing.T) {
	b := newBlog()
	for name, page := range b.pages() {
		t.Run(name, func(t *testing.T) {
			f, err := Page("bakfiets.html", []byte(page), Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkBlog(t, f, b)
		})
	}
}

// TestBloggerList has the older mark-up of Blogger, in which no comment tells what it answers.
func TestBloggerList(t *testing.T) {
	b := newBlog()
	for i := range b.comments {
		b.comments[i].parent = 0
	}
	f, err := Page("bakfiets.html", []byte(b.bloggerList()), Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkBlog(t, f, b)
}

// TestOtherThemes has comments in the mark-up of widespread themes that name their parts in ways of their own: Henk, on 4 March,
// and Tjitske, the author, who answers him the day after.
func TestOtherThemes(t *testing.T) {
	for name, comments := range map[string]string{
		"Genesis": `<div class="entry-comments" id="comments"><h3>Reacties</h3><ol class="comment-list"><li class="comment even depth-1" id="comment-1"><article id="article-comment-1" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><header class="comment-header"><p class="comment-author" itemprop="author" itemscope itemtype="https://schema.org/Person"><img alt="" class="avatar"/><span itemprop="name">Henk</span> <span class="says">zegt</span></p><p class="comment-meta"><time class="comment-time" datetime="2019-03-04T21:00:00+01:00" itemprop="datePublished"><a class="comment-time-link" href="#comment-1" itemprop="url">4 maart 2019 om 21:00</a></time></p></header><div class="comment-content" itemprop="text"><p>Mooi!</p></div><div class="comment-reply"><a class="comment-reply-link" href="#">Beantwoorden</a></div></article>
<ul class="children"><li class="comment byuser bypostauthor odd depth-2" id="comment-2"><article id="article-comment-2" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><header class="comment-header"><p class="comment-author" itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Tjitske</span> <span class="says">zegt</span></p><p class="comment-meta"><time datetime="2019-03-05T09:00:00+01:00" itemprop="datePublished">5 maart</time></p></header><div class="comment-content" itemprop="text"><p>Dank, Henk.</p></div></article></li></ul></li></ol></div>`,
		"Astra": `<div id="comments" class="comments-area"><ol class="ast-comment-list"><li class="comment depth-1" id="li-comment-1"><article id="comment-1" class="ast-comment"><div class="ast-comment-info"><div class="ast-comment-avatar-wrap"><img alt=""/></div><header class="ast-comment-meta ast-row comment-author vcard capitalize"><div class="ast-comment-cite-wrap"><cite><b class="fn">Henk</b> </cite></div><div class="ast-comment-time"><span class="timendate"><a href="#comment-1"><time datetime="2019-03-04T21:00:00+01:00">4 maart 2019 om 21:00</time></a></span></div></header></div><section class="ast-comment-content comment"><p>Mooi!</p><div class="ast-comment-edit-reply-wrap"><span class="ast-reply-link"><a rel="nofollow" class="comment-reply-link" href="#">Beantwoorden</a></span></div></section></article>
<ol class="children"><li class="comment bypostauthor depth-2" id="li-comment-2"><article id="comment-2" class="ast-comment"><header class="ast-comment-meta comment-author vcard"><cite><b class="fn">Tjitske</b> </cite><time datetime="2019-03-05T09:00:00+01:00">5 maart</time></header><section class="ast-comment-content comment"><p>Dank, Henk.</p></section></article></li></ol></li></ol></div>`,
		"flat with depths": `<div id="comments"><div class="comment depth-1" id="comment-1"><div class="comment-author">Henk schreef:</div><div class="comment-date">4 maart 2019 om 21:00</div><p>Mooi!</p></div><div class="comment depth-2 bypostauthor" id="comment-2"><div class="comment-author">Tjitske schreef:</div><div class="comment-date">March 5, 2019 at 9:00 am</div><p>Dank, Henk.</p><a class="comment-reply-link">Beantwoorden</a></div></div>`,
		"old default":      `<h3 id="comments">2 reacties</h3><ol class="commentlist"><li class="alt" id="comment-1"><cite><a href="https://henk.example" rel="external nofollow">Henk</a></cite> zegt: <br /><small class="commentmetadata"><a href="#comment-1">4 maart 2019 om 21:00</a></small><p>Mooi!</p></li><li class="bypostauthor" data-parent="1" id="comment-2"><cite>Tjitske</cite> zegt: <br /><small class="commentmetadata"><a href="#comment-2">5 maart 2019 om 09:00</a></small><p>Dank, Henk.</p></li></ol>`,
	} {
		t.Run(name, func(t *testing.T) {
			page := `<html><head><title>Brood</title><meta name="author" content="Tjitske"></head><body><article class="hentry"><h1 class="entry-title">Brood</h1><div class="entry-content"><p>Het brood kwam van de molen.</p></div></article>` + comments + `</body></html>`
			f, err := Page("brood.html", []byte(page), Options{})
			if err != nil {
				t.Fatal(err)
			}
			want := []corpus.Comment{{ID: "c1", Name: "Henk", Date: "2019-03-04", By: corpus.Reader, Body: "Mooi!"}, {ID: "c2", ReplyTo: "c1", Name: "Tjitske", Date: "2019-03-05", By: corpus.Author, Body: "Dank, Henk."}}
			if len(f.Post.Comments) != 2 {
				t.Fatalf("%d comments: %+v", len(f.Post.Comments), f.Post.Comments)
			}
			for i, c := range f.Post.Comments {
				if c != want[i] {
					t.Errorf("%+v, want %+v", c, want[i])
				}
			}
			if body := f.Post.Sections[0].Body; body != "Het brood kwam van de molen." || len(f.Post.Sections) != 1 {
				t.Errorf("text %q", body)
			}
		})
	}
}

func TestScriptComments(t *testing.T) {
	f, err := Page("brood.html", []byte(`<html><body><article><h1>Brood</h1><div class="entry-content"><p>Het brood.</p></div></article><div id="disqus_thread"></div></body></html>`), Options{Author: "Anna", Date: "2019-03-04"})
	if err != nil || f.Post.Author != "Anna" || f.Post.Date != "2019-03-04" || !strings.Contains(strings.Join(f.Unsure, "\n"), "a script of another site") {
		t.Errorf("%+v, unsure %q, %v", f.Post, f.Unsure, err)
	}
}
