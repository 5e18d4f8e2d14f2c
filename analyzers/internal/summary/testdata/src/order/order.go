package order

import "probe"

type user struct{ pass, other string }

func before() {
	u := &user{}
	u.pass = probe.Source() // @Source(a)
	probe.Whole(u)          // @Sink(a)
	u.pass = probe.Clean()
}

func after() {
	u := &user{}
	u.pass = probe.Source()
	u.pass = probe.Clean()
	probe.Whole(u)
}

func putBack() {
	u := &user{}
	raw := probe.Source()
	u.pass = probe.Seal(raw)
	probe.Whole(u)
	u.pass = raw
}

func onePath(c bool) {
	u := &user{}
	u.pass = probe.Source() // @Source(b)
	if c {
		u.pass = probe.Seal(u.pass)
	}
	probe.Whole(u) // @Sink(b)
}

func otherField() {
	u := &user{}
	u.pass = probe.Source() // @Source(c)
	u.other = probe.Clean()
	probe.Text(u.other)
	probe.Text(u.pass) // @Sink(c)
}

func (u *user) protect() {
	u.pass = probe.Seal(u.pass)
}

func (u *user) protectOrFail() error {
	s, err := probe.Pair()
	if err != nil {
		return err
	}
	_ = s
	u.pass = probe.Seal(u.pass)
	return nil
}

func calleeProtects() {
	u := &user{pass: probe.Source()}
	u.protect()
	probe.Whole(u)
}

func calleeProtectsOrFails() {
	u := &user{pass: probe.Source()}
	if err := u.protectOrFail(); err != nil {
		return
	}
	probe.Whole(u)
}

func calleeProtectsLate() {
	u := &user{pass: probe.Source()} // @Source(d)
	probe.Whole(u)                   // @Sink(d)
	u.protect()
}

func byIndex(us []user) {
	us[0].pass = probe.Source() // @Source(e)
	probe.Whole(us)             // @Sink(e)
}

func rangeByIndex() {
	us := []user{{pass: probe.Source()}}
	for i := range us {
		us[i].pass = probe.Seal(us[i].pass)
	}
	probe.Whole(us)
}

func rangeByValue() {
	us := []user{{pass: probe.Source()}} // @Source(f)
	for _, u := range us {
		u.pass = probe.Seal(u.pass)
	}
	probe.Whole(us) // @Sink(f)
}
