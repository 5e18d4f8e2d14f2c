// Package chunks cuts passwords into a fixed number of pieces.
package chunks

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

const (
	pieces = 4
	size   = 255
)

var errTooLong = errors.New("too long")

func key(i int) string { return "password_" + strconv.Itoa(i) }

func collected(password string) map[string]string {
	meta := map[string]string{}
	all := slices.Collect(slices.Chunk([]byte(password), size))
	for i, c := range all[:min(len(all), pieces)] { // want `parameter password is cut to 4 pieces without an error: callers take the part for the whole; refuse what is longer`
		meta[key(i)] = string(c)
	}
	return meta
}

func collectedRefused(password string) (map[string]string, error) {
	all := slices.Collect(slices.Chunk([]byte(password), size))
	if len(all) > pieces {
		return nil, errTooLong
	}
	meta := map[string]string{}
	for i, c := range all[:min(len(all), pieces)] {
		meta[key(i)] = string(c)
	}
	return meta, nil
}

func collectedLengthRefused(password string) (map[string]string, error) {
	if len(password) > pieces*size {
		return nil, errTooLong
	}
	all := slices.Collect(slices.Chunk([]byte(password), size))
	meta := map[string]string{}
	for i, c := range all[:min(len(all), pieces)] {
		meta[key(i)] = string(c)
	}
	return meta, nil
}

func turns(password string) map[string]string {
	meta := map[string]string{}
	for i := range pieces {
		from, to := min(i*size, len(password)), min((i+1)*size, len(password))
		meta[key(i)] = password[from:to] // want `parameter password is cut to 4 pieces without an error`
	}
	return meta
}

func turnsClassic(password string) map[string]string {
	meta := map[string]string{}
	for i := 0; i < pieces; i++ {
		start := i * size
		if start >= len(password) {
			break
		}
		end := start + size
		if end > len(password) {
			end = len(password)
		}
		meta[key(i)] = password[start:end] // want `parameter password is cut to 4 pieces`
	}
	return meta
}

func turnsRefused(password string) (map[string]string, error) {
	if len(password) > pieces*size {
		return nil, errTooLong
	}
	meta := map[string]string{}
	for i := range pieces {
		from, to := min(i*size, len(password)), min((i+1)*size, len(password))
		meta[key(i)] = password[from:to]
	}
	return meta, nil
}

func turnsRefusedInside(password string) (map[string]string, error) {
	meta := map[string]string{}
	for i := 0; i*size < len(password); i++ {
		if i >= pieces {
			return nil, errTooLong
		}
		meta[key(i)] = password[i*size : min((i+1)*size, len(password))]
	}
	return meta, nil
}

func asManyAsNeeded(password string) map[string]string {
	meta := map[string]string{}
	for i := 0; i < len(password); i += size {
		meta[key(i/size)] = password[i:min(i+size, len(password))]
	}
	return meta
}

func asManyAsComputed(password string) map[string]string {
	meta := map[string]string{}
	n := (len(password) + size - 1) / size
	for i := range n {
		meta[key(i)] = password[i*size : min((i+1)*size, len(password))]
	}
	return meta
}

var fields = [...]string{"password_0", "password_1", "password_2", "password_3"}

func byTable(password string) map[string]string {
	meta := map[string]string{}
	for i, field := range fields {
		if i*size < len(password) {
			meta[field] = password[i*size : min((i+1)*size, len(password))] // want `parameter password is cut to`
		}
	}
	return meta
}

func byTableIndexed(password string) map[string]string {
	all := slices.Collect(slices.Chunk([]byte(password), size))
	meta := map[string]string{}
	for i, field := range fields {
		if i < len(all) {
			meta[field] = string(all[i]) // want `parameter password is cut to`
		}
	}
	return meta
}

func byTableRefused(password string) (map[string]string, error) {
	all := slices.Collect(slices.Chunk([]byte(password), size))
	if len(all) > len(fields) {
		return nil, errTooLong
	}
	meta := map[string]string{}
	for i, field := range fields {
		if i < len(all) {
			meta[field] = string(all[i])
		}
	}
	return meta, nil
}

// splitEvery is complete; who takes four of its pieces is not.
func splitEvery(s string, n int) []string {
	var out []string
	for len(s) > n {
		out = append(out, s[:n])
		s = s[n:]
	}
	return append(out, s)
}

func ownHelper(secret string) map[string]string {
	meta := map[string]string{}
	for i, part := range splitEvery(secret, size) { // want `parameter secret is cut to 4 pieces`
		if i >= pieces {
			break
		}
		meta[key(i)] = part
	}
	return meta
}

func ownHelperRefused(secret string) (map[string]string, error) {
	meta := map[string]string{}
	for i, part := range splitEvery(secret, size) {
		if i >= pieces {
			return nil, errTooLong
		}
		meta[key(i)] = part
	}
	return meta, nil
}

func appended(secret string) []string {
	var parts []string
	for i := 0; i < len(secret); i += size {
		parts = append(parts, secret[i:min(i+size, len(secret))])
	}
	if len(parts) > pieces {
		parts = parts[:pieces] // want `parameter secret is cut to 4 pieces`
	}
	return parts
}

// fieldsOfToken takes a token's parts apart; none is cut.
func fieldsOfToken(token string) (string, bool) {
	parts := strings.Split(token, ".")
	if len(parts) < 2 {
		return "", false
	}
	return strings.Join(parts[:2], "."), true
}

// plain cuts what is no secret here; see the packages crossa and crossb.
func plain(s string) []string {
	all := splitEvery(s, size)
	return all[:min(len(all), pieces)]
}

func turnsRefusedTooLate(password string) (map[string]string, error) {
	if len(password) > 4096 {
		return nil, errTooLong
	}
	meta := map[string]string{}
	for i := range pieces {
		from, to := min(i*size, len(password)), min((i+1)*size, len(password))
		meta[key(i)] = password[from:to] // want `parameter password is cut to 4 pieces`
	}
	return meta, nil
}

func collectedRefusedTooLate(password string) (map[string]string, error) {
	if len(password) > 4096 {
		return nil, errTooLong
	}
	all := slices.Collect(slices.Chunk([]byte(password), size))
	meta := map[string]string{}
	for i, c := range all[:min(len(all), pieces)] { // want `parameter password is cut to 4 pieces`
		meta[key(i)] = string(c)
	}
	return meta, nil
}
