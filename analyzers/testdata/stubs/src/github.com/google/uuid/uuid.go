// Package uuid holds just what model rows and tests name of github.com/google/uuid.
package uuid

type UUID [16]byte

func (UUID) String() (_ string) { return }

func MustParse(s string) (_ UUID) { return }

func New() (_ UUID) { return }

func NewRandom() (_ UUID, _ error) { return }

func NewString() (_ string) { return }

func Parse(s string) (_ UUID, _ error) { return }
