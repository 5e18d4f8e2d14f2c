// Package memcache holds just what model rows and tests name of github.com/bradfitz/gomemcache/memcache.
package memcache

type Client struct {
}

func (*Client) Add(item *Item) (_ error) { return }

func (*Client) CompareAndSwap(item *Item) (_ error) { return }

func (*Client) Get(key string) (_ *Item, _ error) { return }

func (*Client) Replace(item *Item) (_ error) { return }

func (*Client) Set(item *Item) (_ error) { return }

type Item struct {
	Key   string
	Value []byte
}
