// Package tablesacl says which routes are for whom.
package tablesacl

// Open has the routes for everybody.
var Open = map[string]struct{}{"/login": {}}

// AdminOnly reports whether a route is for administrators.
func AdminOnly(path string) bool {
	switch path {
	case "/users", "/keys":
		return true
	default:
		return false
	}
}
