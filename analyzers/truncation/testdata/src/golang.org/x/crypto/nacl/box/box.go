package box

import "io"

func SealAnonymous(out, message []byte, recipient *[32]byte, rand io.Reader) ([]byte, error)
