// Package index holds just what model rows and tests name of github.com/asdine/storm/v3/index.
package index

type Options struct {
}
