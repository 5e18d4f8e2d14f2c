package redis

var ErrNil error
