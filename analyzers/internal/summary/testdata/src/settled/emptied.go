package settled

import (
	"errors"

	"probe"
)

// What is cleared unless it is empty is empty.
func ea() {
	u := &user{password: probe.Source()} // @Source(ea)
	if u.password == "" {
		u.name = "kept"
	} else {
		u.name = probe.Seal(u.password)
		u.password = ""
	}
	probe.Whole(u)
}

func eb() {
	u := &user{password: probe.Source()} // @Source(eb)
	if len(u.password) > 0 {
		u.password = ""
	}
	probe.Whole(u)
}

// Another field is empty.
func ec() {
	u := &user{password: probe.Source()} // @Source(ec)
	if u.name == "" {
		u.password = ""
	}
	probe.Whole(u) // @Sink(ec)
}

// What is cleared is another text than the one that is not.
func ed() {
	u := &user{password: probe.Source()} // @Source(ed)
	if u.password == "none" {
		u.password = ""
	}
	probe.Whole(u) // @Sink(ed)
}

func ee() {
	u := &user{password: probe.Source()} // @Source(ee)
	if u.password == "" {
		u.password = ""
	}
	probe.Whole(u) // @Sink(ee)
}

// It is set again.
func ef() {
	u := &user{password: probe.Source()} // @Source(ef1)
	if u.password != "" {
		u.password = ""
	}
	u.password = probe.Source() // @Source(ef)
	probe.Whole(u)              // @Sink(ef)
}

var errCipher = errors.New("no cipher")

// The text that comes with an error is not what is stored.
func encrypt(on bool, s string) (string, error) {
	if !on {
		return s, errCipher
	}
	return probe.Seal(s), nil
}

func eg(on bool) error {
	s, err := encrypt(on, probe.Source()) // @Source(eg)
	if err != nil {
		return err
	}
	probe.Text(s)
	return nil
}

func encryptOrNot(on bool, s string) (string, error) {
	if !on {
		return s, nil
	}
	return probe.Seal(s), nil
}

func eh(on bool) error {
	s, err := encryptOrNot(on, probe.Source()) // @Source(eh)
	if err != nil {
		return err
	}
	probe.Text(s) // @Sink(eh)
	return nil
}
