package example

var hash []byte

var attempts interface{ Allow(user string) bool }
