// Package settled protects what is not protected yet, as far as a test of the
// value itself tells.
package settled

import (
	"encoding/json"
	"errors"
	"strings"

	"probe"
)

type user struct {
	name, password string
	local          bool
	groups         []string
}

func (u *user) isPasswordHashed() bool { return strings.HasPrefix(u.password, "$2a$") }
func (u *user) isAdmin() bool          { return u.name == "admin" }

func hash(s string) (string, error) { return probe.Seal(s), nil }

// The helper keeps what is hashed, and what is empty.
func (u *user) hash() error {
	if u.password != "" && !u.isPasswordHashed() {
		for _, g := range u.groups {
			if g == "" {
				return errors.New("a group without a name")
			}
		}
		hashed, err := hash(u.password)
		if err != nil {
			return err
		}
		u.password = hashed
	}
	return nil
}

func a() error {
	u := &user{password: probe.Source()} // @Source(a)
	if err := u.hash(); err != nil {
		return err
	}
	probe.Text(u.password)
	probe.Whole(u)
	return nil
}

func b() {
	u := user{password: probe.Source()} // @Source(b)
	if !strings.HasPrefix(u.password, "$2a$") {
		u.password = probe.Seal(u.password)
	}
	probe.Text(u.password)
}

// Who is local says nothing of the password.
func c() {
	u := user{password: probe.Source()} // @Source(c)
	if u.local {
		u.password = probe.Seal(u.password)
	}
	probe.Text(u.password) // @Sink(c)
}

func d() {
	u := user{password: probe.Source()} // @Source(d)
	if !u.isAdmin() {
		u.password = probe.Seal(u.password)
	}
	probe.Text(u.password) // @Sink(d)
}

// A variable.
func e() {
	p := probe.Source() // @Source(e)
	if len(p) > 0 && !strings.HasPrefix(p, "$2a$") {
		p = probe.Seal(p)
	}
	probe.Text(p)
}

func f(on bool) {
	p := probe.Source() // @Source(f)
	if on {
		p = probe.Seal(p)
	}
	probe.Text(p) // @Sink(f)
}

// Encoding is no protection.
func g() {
	p := probe.Source() // @Source(g)
	if !strings.HasPrefix(p, "b64:") {
		p = probe.Encode(p)
	}
	probe.Text(p) // @Sink(g)
}

// A helper that returns what is hashed.
func hashUnlessHashed(p string) (string, error) {
	if strings.HasPrefix(p, "$2a$") {
		return p, nil
	}
	return hash(p)
}

func h() {
	p, _ := hashUnlessHashed(probe.Source()) // @Source(h)
	probe.Text(p)
}

func hashIf(p string, on bool) (string, error) {
	if on {
		return p, nil
	}
	return hash(p)
}

func i(on bool) {
	p, _ := hashIf(probe.Source(), on) // @Source(i)
	probe.Text(p)                      // @Sink(i)
}

// Either way is a hash.
func (u *user) hashBy(strong bool) {
	if u.password == "" {
		return
	}
	if strong {
		u.password = probe.Seal(u.password)
	} else {
		u.password = probe.Seal("salt" + u.password)
	}
}

func j(strong bool) {
	u := &user{password: probe.Source()} // @Source(j)
	u.hashBy(strong)
	probe.Text(u.password)
}

// The length asks for strength, not for a hash.
func k() {
	u := user{password: probe.Source()} // @Source(k)
	if len(u.password) < 72 {
		u.password = probe.Seal(u.password)
	}
	probe.Text(u.password) // @Sink(k)
}

// What is not changed is what was stored.
func l(old *user) {
	u := user{password: probe.Source()} // @Source(l)
	if u.password != old.password {
		u.password = probe.Seal(u.password)
	}
	probe.Whole(&u)
}

// Another's password is hashed.
func m(other *user) {
	u := user{password: probe.Source()} // @Source(m)
	if u.password != "" {
		other.password = probe.Seal(u.password)
	}
	probe.Text(u.password) // @Sink(m)
}

// What is put in after the test is plain.
func n(p string) {
	u := user{password: p}
	if !u.isPasswordHashed() {
		u.password = probe.Seal(u.password)
	}
	u.password = probe.Source() // @Source(n)
	probe.Text(u.password)      // @Sink(n)
}

// What is returned last is the error of something else.
func check(u *user) error {
	if u.name == "" {
		return nil
	}
	return errors.New("a name")
}

func (u *user) validate() error {
	if u.name == "" {
		return newError("no name")
	}
	if err := u.hash(); err != nil {
		return err
	}
	return check(u)
}

type failure struct{ text string }

func (f *failure) Error() string { return f.text }

func newError(text string) error { return &failure{text} }

func o() error {
	u := &user{password: probe.Source()} // @Source(o)
	err := u.validate()
	if err != nil {
		return err
	}
	probe.Text(u.password)
	return nil
}

// One way out leaves it as it was.
func (u *user) hashSometimes() error {
	if u.local {
		return check(u)
	}
	return u.hash()
}

func q() error {
	u := &user{password: probe.Source()} // @Source(q)
	if err := u.hashSometimes(); err != nil {
		return err
	}
	probe.Text(u.password) // @Sink(q)
	return nil
}

// A literal sees the object as it is when the literal is made, and later.
func inside(run func()) { run() }

func r(u *user) error {
	u.password = probe.Source() // @Source(r)
	if err := u.hash(); err != nil {
		return err
	}
	inside(func() { probe.Text(u.password) })
	return nil
}

func s(u *user) error {
	u.password = probe.Source()               // @Source(s)
	inside(func() { probe.Text(u.password) }) // @Sink(s)
	return u.hash()
}

// Another object takes the variable's place.
func t(u *user) error {
	u.password = probe.Source() // @Source(t)
	old := u
	u = &user{}
	if err := u.hash(); err != nil {
		return err
	}
	inside(func() { probe.Text(u.password) })
	probe.Text(old.password) // @Sink(t)
	return nil
}

// What is trimmed is as plain as before.
func (u *user) trim() { u.password = strings.TrimSpace(u.password) }

func v() {
	u := &user{}
	u.password = probe.Source() // @Source(v)
	u.trim()
	probe.Text(u.password) // @Sink(v)
}

// What is replaced before the end is not left to the caller.
func (u *user) trimAndHash() error {
	u.password = strings.TrimSpace(u.password)
	return u.hash()
}

func cc() error {
	u := &user{}
	u.password = probe.Source() // @Source(cc)
	if err := u.trimAndHash(); err != nil {
		return err
	}
	probe.Text(u.password)
	return nil
}

// An object is reached by what refers to it.
type form struct{ user *user }

func w() error {
	u := &user{password: probe.Source()} // @Source(w)
	f := &form{user: u}
	if err := u.hash(); err != nil {
		return err
	}
	probe.Text(f.user.password)
	return nil
}

func x() error {
	u := &user{}
	f := &form{user: u}
	u.password = probe.Source() // @Source(x)
	probe.Text(f.user.password) // @Sink(x)
	return f.user.hash()
}

func y() {
	u := user{}
	list := []user{u}
	u.password = probe.Source() // @Source(y)
	probe.Text(list[0].password)
	probe.Text(u.password) // @Sink(y)
}

// What a callee protects before it keeps the whole object is protected.
func save(u *user) error {
	if err := u.hash(); err != nil {
		return err
	}
	text, err := json.Marshal(u)
	if err != nil {
		return err
	}
	probe.Text(string(text))
	return nil
}

func z() error {
	u := &user{}
	u.password = probe.Source() // @Source(z)
	return save(u)
}

func saveIn(u *user) error {
	if err := u.hash(); err != nil {
		return err
	}
	return in(func() error {
		text, err := json.Marshal(u)
		if err != nil {
			return err
		}
		probe.Text(string(text))
		return nil
	})
}

func in(run func() error) error { return run() }

func aa() error {
	u := user{}
	u.password = probe.Source() // @Source(aa)
	return saveIn(&u)
}

func saveAsIs(u *user) error {
	text, err := json.Marshal(u)
	if err != nil {
		return err
	}
	probe.Text(string(text))
	return u.hash()
}

func bb() error {
	u := user{}
	u.password = probe.Source() // @Source(bb)
	return saveAsIs(&u)         // @Sink(bb)
}
