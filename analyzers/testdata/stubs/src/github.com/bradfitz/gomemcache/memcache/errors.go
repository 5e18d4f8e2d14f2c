package memcache

var ErrCacheMiss error
