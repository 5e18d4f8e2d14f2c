// Package services has the defect as services have it, and each one mended.
package services

import (
	"errors"
	"strconv"
)

var errTooLong = errors.New("the value is too long")

// A server of a cloud, with metadata of at most 255 bytes a value.
type server struct {
	ID       string
	Metadata map[string]string
}

const metadataValue = 255

// setAdminPassword keeps the encrypted password where the guest finds it.
func (s *server) setAdminPassword(adminPass string) {
	s.Metadata["admin_pass"] = adminPass[:min(len(adminPass), metadataValue)] // want `parameter adminPass is cut to 255 bytes`
}

func (s *server) setAdminPasswordFixed(adminPass string) error {
	if len(adminPass) > metadataValue {
		return errTooLong
	}
	s.Metadata["admin_pass"] = adminPass[:min(len(adminPass), metadataValue)]
	return nil
}

// setUserSecret divides it over as many values as there are slots.
func (s *server) setUserSecret(userSecret string) {
	slots := []string{"secret_a", "secret_b", "secret_c"}
	for i, slot := range slots {
		start := i * metadataValue
		if start > len(userSecret) {
			start = len(userSecret)
		}
		end := min(start+metadataValue, len(userSecret))
		s.Metadata[slot] = userSecret[start:end] // want `parameter userSecret is cut to`
	}
}

func (s *server) setUserSecretFixed(userSecret string) {
	n := (len(userSecret) + metadataValue - 1) / metadataValue
	s.Metadata["secret_parts"] = strconv.Itoa(n)
	for i := range n {
		s.Metadata["secret_"+strconv.Itoa(i)] = userSecret[i*metadataValue : min((i+1)*metadataValue, len(userSecret))]
	}
}
