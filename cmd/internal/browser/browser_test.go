package browser

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// The golden pages: their findings and routes bear names that try to become
// markup. See whole.
var pages = []string{"report/testdata/strange.html", "report/testdata/empty.html", "routes/testdata/service.html", "routes/testdata/change.html"}

// whole gives the file of a golden page; one whose style and script are left
// out is written as it was before that.
func whole(t *testing.T, golden string) string {
	t.Helper()
	text := read(t, golden)
	if !strings.Contains(text, "<style>…<") {
		abs, err := filepath.Abs(golden)
		if err != nil {
			t.Fatal(err)
		}
		return abs
	}
	assets := filepath.Join(filepath.Dir(golden), "../html")
	for _, part := range []struct{ file, element, policy string }{{"style.css", "style", "style-src "}, {"script.js", "script", "script-src "}} {
		asset := read(t, filepath.Join(assets, part.file))
		sum := sha256.Sum256([]byte(asset))
		text = replaceOnce(t, text, "<"+part.element+">…<", "<"+part.element+">"+asset+"<")
		text = replaceOnce(t, text, part.policy+"…", part.policy+"'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	file := filepath.Join(t.TempDir(), filepath.Base(golden))
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func replaceOnce(t *testing.T, text, from, to string) string {
	t.Helper()
	if n := strings.Count(text, from); n != 1 {
		t.Fatalf("%q stands %d times in the page", from, n)
	}
	return strings.Replace(text, from, to, 1)
}

// A tab shows one page, and notes what a page must never do: run what was
// text, open a dialog, ask the network, complain.
type tab struct {
	t   *testing.T
	ctx context.Context
}

// open shows a file, which has an absolute path, in a window of the given size.
func open(t *testing.T, file string, width, height int64, dark bool) *tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *page.EventJavascriptDialogOpening:
			t.Errorf("%s opens a dialog: %s", file, e.Message)
		case *runtime.EventExceptionThrown:
			t.Errorf("%s: %v", file, e.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			t.Errorf("%s writes to the console: %v", file, e.Args)
		}
	})
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	err := chromedp.Run(ctx,
		chromedp.EmulateViewport(width, height),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
		chromedp.Navigate((&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()),
		chromedp.WaitReady("body"),
	)
	if err != nil {
		t.Fatalf("is Chromium there? %v", err)
	}
	return &tab{t, ctx}
}

// do runs browser actions.
func (b *tab) do(actions ...chromedp.Action) {
	b.t.Helper()
	if err := chromedp.Run(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// ask evaluates an expression in the page.
func ask[T any](b *tab, expression string) T {
	b.t.Helper()
	var value T
	b.do(chromedp.Evaluate(expression, &value))
	return value
}

// fill gives a field a text, as typing does.
func (b *tab) fill(field, text string) {
	b.t.Helper()
	b.do(chromedp.Evaluate(fmt.Sprintf(`{ const field = document.querySelector(%q); field.value = %q;
		field.dispatchEvent(new Event("input", {bubbles: true})) }`, field, text), nil))
}

// Nothing of what stood in the source has become an element, an attribute
// that acts, or a request.
func TestHostileTextStaysText(t *testing.T) {
	for _, file := range pages {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b := open(t, whole(t, "../"+file), 1280, 900, false)
			got := ask[[]string](b, `[...document.querySelectorAll("*")].flatMap(e =>
				[...e.attributes].filter(a => /^on/.test(a.name) || /^\s*javascript:/i.test(a.value)).map(a => e.tagName + " " + a.name))
				.concat([...document.querySelectorAll("img, iframe, object, embed, base, link, form[action]")].map(e => e.outerHTML))`)
			if len(got) > 0 {
				t.Errorf("text has become %q", got)
			}
			if n := ask[int](b, `document.scripts.length`); n > 1 {
				t.Errorf("%d scripts, want only the page's own", n)
			}
			if n := ask[int](b, `performance.getEntriesByType("resource").length`); n > 0 {
				t.Errorf("the page asked for %d other things", n)
			}
		})
	}
	b := open(t, whole(t, "../routes/testdata/service.html"), 1280, 900, false)
	if !strings.Contains(ask[string](b, `document.getElementById("routes").innerText`), "<script>alert(1)</script>") {
		t.Error("the hostile pattern cannot be read")
	}
}

const visible = `[...document.querySelectorAll("%s")].filter(e => !e.hidden && e.offsetParent !== null).length`

func count(b *tab, selector string) int {
	b.t.Helper()
	return ask[int](b, strings.Replace(visible, "%s", selector, 1))
}

func TestRoutesPage(t *testing.T) {
	b := open(t, whole(t, "../routes/testdata/service.html"), 1280, 900, false)
	const rows = "#routes tbody"
	all := count(b, rows)
	if all < 5 {
		t.Fatalf("%d routes", all)
	}
	if n := count(b, ".detail"); n != 0 {
		t.Errorf("%d rows are open at first", n)
	}

	b.fill("#query", "<script>")
	if n := count(b, rows); n != 1 {
		t.Errorf("%d rows for a text that one pattern has", n)
	}
	b.fill("#query", "no such thing")
	if n := count(b, rows); n != 0 {
		t.Errorf("%d rows for a text that no row has", n)
	}
	b.fill("#query", "")
	b.do(chromedp.Click(`input[name="state"][value="unguarded"]`, chromedp.ByQuery))
	unguarded := ask[int](b, `document.querySelectorAll("#routes tbody[data-state=unguarded]").length`)
	if n := count(b, rows); n != all-unguarded || unguarded == 0 {
		t.Errorf("%d rows without the %d unguarded, want %d", n, unguarded, all-unguarded)
	}
	b.do(chromedp.Click(`input[name="state"][value="unguarded"]`, chromedp.ByQuery))

	// A row opens to its chain by mouse and by keyboard.
	b.do(chromedp.Click("#routes tbody button.open", chromedp.ByQuery))
	if n := count(b, ".detail"); n != 1 {
		t.Errorf("%d rows open after a click", n)
	}
	b.do(chromedp.Focus("#routes tbody button.open", chromedp.ByQuery), chromedp.KeyEvent(" "))
	if n := count(b, ".detail"); n != 0 {
		t.Errorf("%d rows open after the space bar", n)
	}

	order := func() []string {
		return ask[[]string](b, `[...document.querySelectorAll("#routes tbody tr.route")].map(r => r.cells[1].dataset.sort)`)
	}
	b.do(chromedp.Click("#routes thead th:nth-child(2) button", chromedp.ByQuery))
	up := order()
	b.do(chromedp.Click("#routes thead th:nth-child(2) button", chromedp.ByQuery))
	down := order()
	if up[0] >= up[len(up)-1] || down[0] != up[len(up)-1] {
		t.Errorf("sorted by handler: up %q, down %q", up, down)
	}
}

func TestReportPage(t *testing.T) {
	b := open(t, whole(t, "../report/testdata/strange.html"), 1280, 900, false)
	const findings = "article.finding"
	all := count(b, findings)
	if all < 3 {
		t.Fatalf("%d findings", all)
	}
	b.fill("#query", "plaintextsecret")
	if n := count(b, findings); n == 0 || n == all {
		t.Errorf("%d of %d findings for one rule", n, all)
	}
	b.fill("#query", "")
	b.do(chromedp.Click("#unfold", chromedp.ByQuery))
	if n := ask[int](b, `document.querySelectorAll("article.finding > details[open]").length`); n != all {
		t.Errorf("%d of %d findings unfolded", n, all)
	}
	b.do(chromedp.Click("#fold", chromedp.ByQuery))
	if n := ask[int](b, `document.querySelectorAll("article.finding > details[open]").length`); n != 0 {
		t.Errorf("%d findings unfolded after folding all", n)
	}
	// Without the mouse: the slash and the tab key lead to the filter and on.
	b.do(chromedp.Focus("article.finding summary", chromedp.ByQuery), chromedp.KeyEvent("\r"))
	if n := ask[int](b, `document.querySelectorAll("article.finding > details[open]").length`); n != 1 {
		t.Errorf("%d findings unfolded by the keyboard, want 1", n)
	}
}

// No window is too narrow: what does not fit scrolls in its own box.
func TestNothingSticksOut(t *testing.T) {
	for _, file := range pages {
		for _, width := range []int64{1280, 390} {
			b := open(t, whole(t, "../"+file), width, 800, false)
			if n := ask[int64](b, `document.documentElement.scrollWidth`); n > width {
				t.Errorf("%s is %d wide in a window of %d", file, n, width)
			}
		}
	}
}

// axe-core finds no serious or critical violation, light or dark, all
// unfolded.
func TestAccessible(t *testing.T) {
	file := os.Getenv("CREDVET_AXE")
	if file == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("CREDVET_AXE does not name axe.min.js")
		}
		t.Skip("CREDVET_AXE does not name axe.min.js")
	}
	axe, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range pages {
		for _, dark := range []bool{false, true} {
			b := open(t, whole(t, "../"+file), 1280, 900, dark)
			if ask[bool](b, `document.getElementById("unfold") !== null`) {
				b.do(chromedp.Click("#unfold", chromedp.ByQuery))
			}
			for _, v := range violations(b, string(axe)) {
				t.Errorf("%s, dark %v: %s", file, dark, v)
			}
		}
	}
	// A page that is bad is called bad.
	bad := filepath.Join(t.TempDir(), "bad.html")
	if err := os.WriteFile(bad, []byte(`<html><body><img src="data:,x"><button></button></body></html>`), 0o600); err != nil {
		t.Fatal(err)
	}
	if len(violations(open(t, bad, 1280, 900, false), string(axe))) == 0 {
		t.Error("axe finds nothing in a bad page")
	}
}

func violations(b *tab, axe string) []string {
	b.t.Helper()
	var text string
	b.do(chromedp.Evaluate(axe, nil), chromedp.Evaluate(`axe.run(document, {resultTypes: ["violations"]}).then(r => JSON.stringify(
		r.violations.filter(v => v.impact === "serious" || v.impact === "critical").map(v => v.id + ": " + v.help + ": " + v.nodes[0].html)))`,
		&text, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
	var list []string
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		b.t.Fatal(err)
	}
	return list
}
