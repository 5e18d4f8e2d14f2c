// Package ldap holds just what model rows and tests name of github.com/go-ldap/ldap/v3.
package ldap

type Conn struct {
}

func (*Conn) Bind(username string, password string) (_ error) { return }

func (*Conn) Close() (_ error) { return }

func (*Conn) MD5Bind(host string, username string, password string) (_ error) { return }

func (*Conn) NTLMBind(domain string, username string, password string) (_ error) { return }

func (*Conn) SimpleBind(simpleBindRequest *SimpleBindRequest) (_ *SimpleBindResult, _ error) { return }

func (*Conn) UnauthenticatedBind(username string) (_ error) { return }

type DialContext struct {
}

type DialOpt func(*DialContext)

type SimpleBindRequest struct {
	Password string
}

type SimpleBindResult struct {
}

func DialURL(addr string, opts ...DialOpt) (_ *Conn, _ error) { return }
