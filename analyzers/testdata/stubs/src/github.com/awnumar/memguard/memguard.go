// Package memguard holds just what model rows and tests name of github.com/awnumar/memguard.
package memguard

type Enclave struct {
}

type LockedBuffer struct {
}

func (*LockedBuffer) Bytes() (_ []byte) { return }

func (*LockedBuffer) Seal() (_ *Enclave) { return }

func (*LockedBuffer) String() (_ string) { return }

func NewBufferFromBytes(src []byte) (_ *LockedBuffer) { return }

func NewEnclave(src []byte) (_ *Enclave) { return }
