// Package packet holds just what model rows and tests name of golang.org/x/crypto/openpgp/packet.
package packet

type Config struct {
}
