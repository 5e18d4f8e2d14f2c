package pebble

var ErrNotFound error
