package keys

import (
	"crypto/aes"
	"crypto/cipher"
)

// What all callers in the package pass has a length that the code chose.
var protocolKey = []byte("0CoJUm6Qyw8W8jud")

func fitted(key []byte) []byte {
	if len(key) > 16 {
		return key[:16]
	}
	return key
}

func fixedCipher(key []byte) (cipher.Block, error) { return aes.NewCipher(fitted(key)) }

func drawnKey() ([]byte, []byte) {
	key, back := make([]byte, 16), make([]byte, 16)
	for i := range key {
		key[i], back[15-i] = byte(i), byte(i)
	}
	return key, back
}

func useFixed() {
	_, back := drawnKey()
	_, _ = fixedCipher(protocolKey)
	_, _ = fixedCipher(back)
}

// One of the callers does not.
func openCipher(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key[:16]) // want `parameter key is cut to 16 bytes`
}

func useOpen(secret []byte) {
	_, _ = openCipher(protocolKey)
	_, _ = openCipher(secret)
}

// Who calls a function that is handed on is not known.
func handedCipher(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key[:16]) // want `parameter key is cut to 16 bytes`
}

func useHanded() func([]byte) (cipher.Block, error) {
	_, _ = handedCipher(protocolKey)
	return handedCipher
}

// Others call what is exported.
func ExportedCipher(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key[:16]) // want `parameter key is cut to 16 bytes`
}

func useExported() { _, _ = ExportedCipher(protocolKey) }

// A variable that is set to what comes in has any length.
var givenKey = []byte("0CoJUm6Qyw8W8jud")

func setKey(key []byte) { givenKey = key }

func givenCipher(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key[:16]) // want `parameter key is cut to 16 bytes`
}

func useGiven() { _, _ = givenCipher(givenKey) }

// So has what is copied from what comes in.
func duplicate(key []byte) []byte {
	out := make([]byte, len(key))
	copy(out, key)
	return out
}

func duplicateCipher(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key[:16]) // want `parameter key is cut to 16 bytes`
}

func useCopied(key []byte) { _, _ = duplicateCipher(duplicate(key)) }
