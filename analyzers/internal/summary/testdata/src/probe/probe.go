// Package probe has the sources and sinks of the flow tests; its rows are
// added by the test.
package probe

func Source() string         { return "" }
func Bytes() []byte          { return nil }
func Pair() (string, error)  { return "", nil }
func Fill(p *string)         {}
func Sink(values ...any)     {}
func Text(s string)          {}
func Whole(v any)            {}
func Seal(s string) string   { return "" }
func Encode(s string) string { return "" }
func Clean() string          { return "" }
