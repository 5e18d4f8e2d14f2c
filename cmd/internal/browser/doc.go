// Package browser looks at our pages (the report, the route table) in a real
// browser: what a hostile name in the source does to them, whether their
// filters work, whether they can be read by everybody.
//
// It is a module of its own, so that the driver of the browser is no
// dependency of credvet. It needs Chromium on the path and, in CREDVET_AXE,
// the file axe.min.js of the npm package axe-core.
package browser
