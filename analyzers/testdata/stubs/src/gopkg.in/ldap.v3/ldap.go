// Package ldap holds just what model rows and tests name of gopkg.in/ldap.v3.
package ldap

type Conn struct{}

func (*Conn) Bind(username, password string) error { return nil }

type SimpleBindRequest struct{ Username, Password string }

type SimpleBindResult struct{}

func (*Conn) SimpleBind(r *SimpleBindRequest) (*SimpleBindResult, error) { return nil, nil }
