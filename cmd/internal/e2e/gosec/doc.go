// Package gosec holds what credvet -gosec finds against what the gosec command
// finds. It is a module of its own, since the command needs many that credvet
// does not.
package gosec
