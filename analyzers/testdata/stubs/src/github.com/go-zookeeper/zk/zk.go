// Package zk holds just what model rows and tests name of github.com/go-zookeeper/zk.
package zk

type ACL struct {
}

type Conn struct {
}

func (*Conn) Create(path string, data []byte, flags int32, acl []ACL) (_ string, _ error) { return }

func (*Conn) Get(path string) (_ []byte, _ *Stat, _ error) { return }

func (*Conn) Set(path string, data []byte, version int32) (_ *Stat, _ error) { return }

type Stat struct {
}
