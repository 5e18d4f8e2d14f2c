package secretbox

func Seal(out, message []byte, nonce *[24]byte, key *[32]byte) []byte
