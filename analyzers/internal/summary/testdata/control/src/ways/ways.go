// Package ways holds functions in which a call of target can, or cannot, be
// reached.
package ways

import "os"

func target()     {}
func cond() bool  { return os.Getpid() == 1 }
func fail() error { return nil }
func die()        { os.Exit(1) }
func must(ok bool) {
	if !ok {
		panic("not ok")
	}
}

func flagDead() {
	ok := true
	if cond() {
		ok = false
	}
	if ok {
		return
	}
	if ok {
		target() // @dead
	}
}

func twiceDead(err error) {
	if err == nil {
		return
	}
	println()
	if err == nil {
		target() // @dead
	}
}

func behindDie() {
	die()
	target() // @dead
}

func mustDead(ok bool) {
	must(ok)
	if !ok {
		target() // @dead
	}
}

func loopAlive(list []error) {
	for _, err := range list {
		if err == nil {
			continue
		}
		if cond() {
			target() // @alive
		}
	}
}

func rebound() {
	err := fail()
	if err != nil {
		return
	}
	err = fail()
	if err != nil {
		target() // @alive
	}
}

func cutAnd(a bool) {
	if a && allowed() {
		target() // @guarded
	}
}

func cutFlag(a bool) {
	ok := a && allowed()
	println(ok)
	if !ok {
		return
	}
	target() // @guarded
}

func cutOr(a bool) {
	if a || allowed() {
		target() // @alive
	}
}

func cutLoop(items []int) {
	for range items {
		if !allowed() {
			continue
		}
		target() // @guarded
	}
}

func cutErr() {
	err := check()
	if err == nil {
		err = fail()
	}
	if err != nil {
		return
	}
	target() // @guarded
}

func allowed() bool { return cond() }
func check() error  { return fail() }
