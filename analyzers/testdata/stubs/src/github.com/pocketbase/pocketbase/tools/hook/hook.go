// Package hook holds just what model rows and tests name of github.com/pocketbase/pocketbase/tools/hook.
package hook

type Event struct {
}

func (*Event) Next() (_ error) { return }

func (*Event) nextFunc() (_ func() error) { return }

func (*Event) setNextFunc(f func() error) {}

type Handler[T Resolver] struct {
	Func func(T) error
	Id   string
}

type Resolver interface {
	Next() error
	nextFunc() func() error
	setNextFunc(f func() error)
}
