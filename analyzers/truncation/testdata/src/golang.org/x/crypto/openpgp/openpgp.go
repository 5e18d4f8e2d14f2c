package openpgp

import "io"

type EntityList []int

func ReadArmoredKeyRing(r io.Reader) (EntityList, error)

func ReadKeyRing(r io.Reader) (EntityList, error)
