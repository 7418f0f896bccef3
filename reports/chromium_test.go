package reports

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	devlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser starts a headless Chromium, or skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(chromiumPath(t)))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium has no sandbox for root
	}
	ctx, stop := context.WithTimeout(context.Background(), 4*time.Minute)
	t.Cleanup(stop)
	ctx, stopBrowser := chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(stopBrowser)
	ctx, closeTab := chromedp.NewContext(ctx, chromedp.WithErrorf(t.Logf))
	t.Cleanup(closeTab)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting Chromium: %v", err)
	}
	return ctx
}

func chromiumPath(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium: install chromium to test the pages in a browser")
	return ""
}

// serve serves a report and counts what is asked of it, by path.
func serve(t *testing.T, dir string) (address string, asked func() []string) {
	t.Helper()
	var lock sync.Mutex
	var paths []string
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		lock.Lock()
		paths = append(paths, r.URL.Path)
		lock.Unlock()
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/", func() []string {
		lock.Lock()
		defer lock.Unlock()
		return slices.Clone(paths)
	}
}

// tab is a tab of a browser. What its page complains of, or asks of a network, is noise.
type tab struct {
	*testing.T
	ctx   context.Context
	lock  sync.Mutex
	noise []string
}

// newTab opens a tab of 1200 by 900 pixels in which nothing moves by itself.
func newTab(t *testing.T, browser context.Context) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(browser)
	t.Cleanup(closeTab)
	b := &tab{T: t, ctx: ctx}
	b.do(chromedp.EmulateViewport(1200, 900))
	b.media("screen", "light")
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *tab) hear(event any) {
	var heard string
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		heard = "exception: " + e.ExceptionDetails.Text
	case *runtime.EventConsoleAPICalled:
		heard = "console: " + string(e.Type)
	case *devlog.EventEntryAdded:
		heard = "log: " + e.Entry.Text
	case *page.EventJavascriptDialogOpening:
		heard = "dialog: " + e.Message
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, "data:") {
			heard = "request: " + e.Request.URL
		}
	}
	if heard != "" {
		b.lock.Lock()
		b.noise = append(b.noise, heard)
		b.lock.Unlock()
	}
}

// checkQuiet holds that the page asked for itself and nothing else, and complained of nothing.
func (b *tab) checkQuiet(address string) {
	b.Helper()
	b.lock.Lock()
	defer b.lock.Unlock()
	if want := []string{"request: " + address}; !slices.Equal(b.noise, want) {
		b.Errorf("heard %q, want %q", b.noise, want)
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.Fatal(err)
	}
}

// open opens a page.
func (b *tab) open(address string) {
	b.Helper()
	b.do(chromedp.Navigate(address))
}

// media shows pages as on a screen or on paper, for a reader who likes them light or dark and does not like motion.
func (b *tab) media(kind, scheme string) {
	b.Helper()
	call(b, func() error {
		_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: kind, Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
		return err
	})
}

// withoutScript opens later pages without their script.
func (b *tab) withoutScript() {
	b.Helper()
	call(b, func() error {
		_, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	})
}

func call(b *tab, f func() error) {
	b.Helper()
	if err := f(); err != nil {
		b.Fatal(err)
	}
}

// text evaluates an expression that gives a text.
func (b *tab) text(expression string) string {
	b.Helper()
	return evaluate[string](b, expression)
}

func evaluate[T any](b *tab, expression string) T {
	b.Helper()
	value, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%.200s: %v", expression, err)
	}
	return value
}

// place is where the middle of an element, or of its first line, stands in the window, after it was scrolled there.
func (b *tab) place(selector string) (x, y float64) {
	b.Helper()
	at := evaluate[[]float64](b, `(() => {
		const element = document.querySelector('`+selector+`');
		element.scrollIntoView({block: 'center'});
		const box = element.getClientRects()[0];
		return [box.left + box.width / 2, box.top + box.height / 2];
	})()`)
	return at[0], at[1]
}

func (b *tab) hover(selector string) {
	b.Helper()
	x, y := b.place(selector)
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

func (b *tab) click(selector string) {
	b.Helper()
	x, y := b.place(selector)
	b.do(chromedp.MouseClickXY(x, y))
}
