// Package pq holds just what model rows and tests name of github.com/lib/pq.
package pq

type ErrorCode string

type Error struct {
	Code ErrorCode
}

func (*Error) Error() (_ string) { return }
