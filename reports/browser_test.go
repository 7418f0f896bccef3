package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"teneur/corpus"
)

// shown writes a report with a post, and opens the page on it in a browser.
func shown(t *testing.T, post corpus.Post) (*tab, string) {
	t.Helper()
	ctx := browser(t)
	dir := t.TempDir() + "/r"
	writeReport(t, all(dir, "nl"), post)
	address, _ := serve(t, dir)
	address += "posts/" + post.ID + ".html"
	b := newTab(t, ctx)
	b.open(address)
	return b, address
}

// What a page shows, as expressions.
const (
	card     = `document.getElementById("sentence-card")`
	cardSays = card + `.hidden ? "" : ` + card + `.querySelector(".said").textContent`
	ringAt   = `(() => { const r = document.querySelector(".ring"); return r.getAttribute("visibility") + " " + r.getAttribute("cx") + " " + r.getAttribute("cy") })()`
)

// sentence gives the sentence that a mark stands for: its identifier, its text, its marked words.
func sentence(b *tab, number int) (id, text string, marked []string) {
	b.Helper()
	s := fmt.Sprintf(`document.querySelectorAll("#text .s")[%d]`, number)
	return b.text(s + ".id"), b.text(s + ".textContent"), evaluate[[]string](b, `[...`+s+`.querySelectorAll("mark")].map(m => m.textContent)`)
}

func point(number int) string { return fmt.Sprintf(`svg [data-n="%d"]`, number) }

// pointAt is where the ring stands when it is around the mark of a sentence.
func pointAt(b *tab, number int) string {
	b.Helper()
	return b.text(`(() => { const p = document.querySelector('` + point(number) + `'), box = p.getBBox();
		return "visible " + (p.cx ? p.cx.baseVal.value : box.x + box.width / 2) + " " + (p.cy ? p.cy.baseVal.value : box.y + box.height / 2) })()`)
}

// TestHoverShowsTheSentence: of the essay and of a comment, with its words marked and what they count for.
func TestHoverShowsTheSentence(t *testing.T) {
	b, address := shown(t, smallPost())
	for _, number := range []int{5, 8, evaluate[int](b, `document.querySelectorAll("#text .s").length - 1`)} {
		_, text, marked := sentence(b, number)
		b.hover(point(number))
		if got := b.text(cardSays); got != text {
			t.Errorf("mark %d shows %q, want %q", number, got, text)
		}
		if got := evaluate[[]string](b, `[...`+card+`.querySelectorAll(".said mark")].map(m => m.textContent)`); strings.Join(got, "|") != strings.Join(marked, "|") {
			t.Errorf("mark %d marks %q, want %q", number, got, marked)
		}
		if got, want := b.text(ringAt), pointAt(b, number); got != want {
			t.Errorf("mark %d: the ring is %s, want %s", number, got, want)
		}
		if got := evaluate[bool](b, `(() => { const c = `+card+`.getBoundingClientRect(); return c.left >= 0 && c.right <= innerWidth && c.width > 100 })()`); !got {
			t.Errorf("mark %d: its sentence is not within the window", number)
		}
	}
	b.hover("h1")
	if got := b.text(cardSays); got != "" {
		t.Errorf("away from the figure there is still %q", got)
	}
	b.checkQuiet(address)
}

// TestClickGoesToTheText: from a mark to its sentence, and from a sentence to its mark.
func TestClickGoesToTheText(t *testing.T) {
	b, address := shown(t, smallPost())
	id, _, _ := sentence(b, 7)
	b.click(point(7))
	if got := b.text(`location.hash + " " + document.activeElement.id`); got != "#"+id+" "+id {
		t.Errorf("a click leads to %s, want #%s %s", got, id, id)
	}
	if !evaluate[bool](b, `(() => { const s = document.getElementById("`+id+`").getBoundingClientRect(); return s.top > 0 && s.bottom < innerHeight })()`) {
		t.Error("the sentence is not within the window")
	}
	other, _, _ := sentence(b, 3)
	b.click("#" + other)
	if got, want := b.text(ringAt), pointAt(b, 3); got != want {
		t.Errorf("after a click on a sentence the ring is %s, want %s", got, want)
	}
	b.click("#sentence-card .to-figure")
	if got := b.text(`document.activeElement.id + " " + document.activeElement.value`); got != "sentence-at 4" {
		t.Errorf("back in the figure the focus is %s, want sentence-at 4", got)
	}
	b.checkQuiet(address)
}

// TestKeyboard: one stop goes through all marks, Enter opens the text, arrows go on there, Escape puts all away.
func TestKeyboard(t *testing.T) {
	b, address := shown(t, smallPost())
	b.do(chromedp.Focus("#sentence-at"), chromedp.KeyEvent(kb.ArrowRight), chromedp.KeyEvent(kb.ArrowRight))
	_, text, _ := sentence(b, 2)
	if got := b.text(cardSays); got != text {
		t.Errorf("the slider shows %q, want %q", got, text)
	}
	if got := b.text(`document.getElementById("sentence-at").getAttribute("aria-valuetext")`); !strings.HasPrefix(got, "zin 3 · ") || !strings.HasSuffix(got, text) {
		t.Errorf("the slider says %q, want zin 3 and %q", got, text)
	}
	b.do(chromedp.KeyEvent(kb.Enter))
	if id, _, _ := sentence(b, 2); b.text("document.activeElement.id") != id {
		t.Errorf("Enter leads to %s, want %s", b.text("document.activeElement.id"), id)
	}
	b.do(chromedp.KeyEvent(kb.ArrowRight))
	if id, _, _ := sentence(b, 3); b.text("document.activeElement.id") != id {
		t.Errorf("an arrow leads to %s, want %s", b.text("document.activeElement.id"), id)
	}
	b.do(chromedp.Focus("#sentence-card button"), chromedp.KeyEvent(kb.Enter))
	if id, _, _ := sentence(b, 3); !b.becomes(`document.activeElement.id + (`+cardSays+`)`, id) {
		t.Errorf("after it was closed there is %q, and the focus is %s, want %s", b.text(cardSays), b.text("document.activeElement.id"), id)
	}
	for _, key := range []string{kb.Escape, kb.Tab + kb.Tab + kb.Tab + kb.Tab} { // the last one leaves the figure by its slider and the links of the card
		b.do(chromedp.Focus("#sentence-at"), chromedp.KeyEvent(kb.ArrowRight))
		shown := b.text(cardSays)
		b.do(chromedp.KeyEvent(key))
		if got := b.text(cardSays); got != "" || shown == "" {
			t.Errorf("after %q there is still %q", key, got)
		}
	}
	if stops := evaluate[int](b, `document.querySelectorAll("svg [tabindex], svg a, #text [tabindex='0'], #text a:not(.card a)").length`); stops != 0 {
		t.Errorf("marks and sentences are %d stops of the tab key, want none", stops)
	}
	b.checkQuiet(address)
}

// TestAddressOfASentence: a page opened at a sentence shows it, and so does the way back.
func TestAddressOfASentence(t *testing.T) {
	b, address := shown(t, smallPost())
	id, _, _ := sentence(b, 6)
	b.open(address + "#" + id)
	const here = `[...document.querySelectorAll("#text .here")].map(s => s.id).join(" ")`
	if got := b.text(here); got != id {
		t.Errorf("the page shows %q, want %q", got, id)
	}
	b.open(address + "#text-title")
	if got := b.text(here); got != "" {
		t.Errorf("at a heading the page shows %q", got)
	}
}

// TestWithoutScript: figures and text are all there, what needs the script is not, and a sentence can be led to.
func TestWithoutScript(t *testing.T) {
	ctx := browser(t)
	dir := t.TempDir() + "/r"
	writeReport(t, all(dir, "nl"), smallPost())
	address, _ := serve(t, dir)
	b := newTab(t, ctx)
	b.withoutScript()
	b.open(address + "posts/de-markt.html#s1-2")
	for what, want := range map[string]string{
		`String(document.documentElement.classList.contains("live"))`:             "false",
		`getComputedStyle(document.getElementById("reader")).display`:             "none",
		`getComputedStyle(document.getElementById("sentence-card")).display`:      "none",
		`getComputedStyle(document.getElementById("s1-2")).outlineStyle`:          "solid",
		`String(document.querySelectorAll("figure svg").length > 2)`:              "true",
		`String(document.getElementById("s1-2").getBoundingClientRect().top > 0)`: "true",
		`document.getElementById("intro-1").textContent`:                          "Elke zaterdag loop ik over de markt.",
	} {
		if got := b.text(what); got != want {
			t.Errorf("%s is %q, want %q", what, got, want)
		}
	}
}

// TestWithoutFigure: where there is no arc, a sentence of the text still shows its words.
func TestWithoutFigure(t *testing.T) {
	post := smallPost()
	post.Sections = nil
	b, address := shown(t, post)
	id, _, marked := sentence(b, 0)
	b.click("#" + id)
	if got := b.text(card + `.querySelector(".why").textContent`); len(marked) == 0 || !strings.Contains(got, marked[0]) {
		t.Errorf("the sentence shows %q, want %q in it", got, marked)
	}
	if b.text(`getComputedStyle(document.querySelector(".to-figure")).display`) != "none" {
		t.Error("there is a way to a figure that is not there")
	}
	b.do(chromedp.KeyEvent(kb.Escape))
	b.checkQuiet(address)
}

// TestAppearance: dark where the reader likes it dark, light on paper all the same, and nothing there that only a screen can use.
func TestAppearance(t *testing.T) {
	b, address := shown(t, smallPost())
	const look = `["body", "svg g", ".p1, .p2, .p3", ".n1, .n2, .n3"].map(s => { const e = getComputedStyle(document.querySelector(s)); return s === "svg g" ? e.fill : e.backgroundColor }).join(" ")`
	light := b.text(look)
	b.media("screen", "dark")
	dark := b.text(look)
	for i, color := range strings.Split(dark, " rgb") {
		if strings.Split(light, " rgb")[i] == color {
			t.Errorf("dark: %s, light: %s", dark, light)
		}
	}
	if got, want := b.text(`getComputedStyle(document.body).backgroundColor`), b.text(`getComputedStyle(document.querySelector("svg g")).fill`); got != want {
		t.Errorf("figures stand on %s, the page on %s", want, got)
	}
	b.media("print", "dark")
	if paper := b.text(look); paper != light {
		t.Errorf("on paper: %s, want %s", paper, light)
	}
	if got := b.text(`["nav", ".skip", "#reader"].map(s => getComputedStyle(document.querySelector(s)).display).join(" ")`); got != "none none none" {
		t.Errorf("on paper there are %s", got)
	}
	if evaluate[int](b, `[...document.querySelectorAll("details > :not(summary)")].filter(e => !e.checkVisibility() || e.getBoundingClientRect().height < 5).length`) > 0 {
		t.Error("on paper what is folded stays folded")
	}
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
	if err != nil {
		t.Fatal(err)
	}
	if pages := bytes.Count(pdf, []byte("/Type /Page\n")); !bytes.HasPrefix(pdf, []byte("%PDF")) || pages < 3 {
		t.Errorf("printed on %d pages: %.20q", pages, pdf)
	}
	b.checkQuiet(address)
}

// TestNarrow: on a telephone nothing is wider than the window but what scrolls by itself.
func TestNarrow(t *testing.T) {
	b, address := shown(t, hostilePost())
	b.do(chromedp.EmulateViewport(360, 740))
	if got := evaluate[int](b, `document.documentElement.scrollWidth`); got > 360 {
		t.Errorf("the page is %d pixels wide in a window of 360", got)
	}
	b.hover(point(1))
	if got := evaluate[bool](b, `(() => { const c = `+card+`.getBoundingClientRect(); return c.left >= 0 && c.right <= 360 })()`); !got {
		t.Error("the sentence of a mark is not within the window")
	}
	b.do(chromedp.Focus("#sentence-at"), chromedp.KeyEvent(kb.End))
	if got := evaluate[bool](b, `(() => { const r = document.querySelector(".ring").getBoundingClientRect(); return r.left >= 0 && r.right <= 360 })()`); !got {
		t.Error("the slider leads to a mark that is not within the window")
	}
	b.checkQuiet(address)
}

// TestHostilePage: nothing that a post says runs, asks for anything or changes what stands around it.
func TestHostilePage(t *testing.T) {
	b, address := shown(t, hostilePost())
	b.do(chromedp.Focus("#sentence-at"))
	for number := range evaluate[int](b, `document.querySelectorAll("#text .s").length - 1`) {
		b.do(chromedp.KeyEvent(kb.ArrowRight))
		if _, text, _ := sentence(b, number+1); b.text(cardSays) != text {
			t.Errorf("mark %d shows %q, want %q", number+1, b.text(cardSays), text)
		}
	}
	if got := b.text(`[...document.querySelectorAll("script, iframe, img, object, embed, form, base, [onerror], [onload]")].map(e => e.localName).join(" ")`); got != "script" {
		t.Errorf("the page holds %s, want one script", got)
	}
	b.checkQuiet(address)
}

// TestOnlyThePageIsAskedFor: the server hears of nothing but the two pages.
func TestOnlyThePageIsAskedFor(t *testing.T) {
	ctx := browser(t)
	dir := t.TempDir() + "/r"
	writeReport(t, all(dir, "en"), smallPost())
	address, asked := serve(t, dir)
	b := newTab(t, ctx)
	b.open(address)
	b.click(`main a[href$=".html"]`)
	b.do(chromedp.WaitVisible("section#text"))
	b.hover(point(0))
	if got := strings.Join(asked(), " "); got != "/ /posts/de-markt.html" {
		t.Errorf("asked for %s", got)
	}
}

// TestLongPage: ten thousand sentences open, and answer a pointer, within the patience of a reader.
func TestLongPage(t *testing.T) {
	post := manySections(20)
	for i := range post.Sections {
		post.Sections[i].Body = strings.Repeat("Het is een goede dag voor een lange wandeling door het dorp. Wij vertrouwen elkaar, en dat is mooi.\n\n", 250)
	}
	b, address := shown(t, post)
	b.hover(point(5000))
	if got := evaluate[float64](b, `performance.timing.loadEventEnd - performance.timing.responseStart`); got > 20000 {
		t.Errorf("opening took %.0f ms", got)
	}
	spent := evaluate[float64](b, `(() => {
		const svg = document.querySelector("svg"), box = svg.getBoundingClientRect(), start = performance.now();
		for (let i = 0; i < 20; i++) svg.dispatchEvent(new PointerEvent("pointermove", {clientX: box.left + 100 + 10 * i, clientY: box.top + box.height / 2}));
		return performance.now() - start;
	})()`)
	if spent > 10000 {
		t.Errorf("twenty moves of the pointer took %.0f ms", spent)
	}
	t.Logf("twenty moves of the pointer: %.0f ms", spent)
	b.checkQuiet(address)
}

// becomes waits until an expression gives a text: a key is handled after the call that sends it, on a busy machine noticeably so.
func (b *tab) becomes(expression, want string) bool {
	for range 60 {
		if b.text(expression) == want {
			return true
		}
		time.Sleep(50 * time.Millisecond)
	}
	return false
}
