// Package scans reads keys by lines.
package scans

import (
	"bufio"
	"bytes"
	"io"

	"github.com/ProtonMail/go-crypto/openpgp/armor"
	"golang.org/x/crypto/openpgp"
)

func ring(r io.Reader) (openpgp.EntityList, error) {
	var buf bytes.Buffer
	scanner := bufio.NewScanner(r) // want `the scanner stops at a line of 64 KiB, and its error is not asked for: what follows does not count in the key for openpgp.ReadArmoredKeyRing; check Err after the loop`
	for scanner.Scan() {
		buf.Write(scanner.Bytes())
		buf.WriteByte('\n')
	}
	return openpgp.ReadArmoredKeyRing(&buf)
}

func ringAsked(r io.Reader) (openpgp.EntityList, error) {
	var buf bytes.Buffer
	scanner := bufio.NewScanner(r)
	for scanner.Scan() {
		buf.Write(scanner.Bytes())
		buf.WriteByte('\n')
	}
	if err := scanner.Err(); err != nil {
		return nil, err
	}
	return openpgp.ReadArmoredKeyRing(&buf)
}

func lines(r io.Reader) int {
	n := 0
	scanner := bufio.NewScanner(r)
	for scanner.Scan() {
		n++
	}
	return n
}

// armored takes keys one by one.
func armored(r io.Reader) (openpgp.EntityList, error) {
	var keys openpgp.EntityList
	var buf bytes.Buffer
	scan := bufio.NewScanner(bufio.NewReader(r)) // want `the scanner stops at a line of 64 KiB`
	scan.Split(bufio.ScanLines)
	for scan.Scan() {
		line := scan.Bytes()
		buf.Write(line)
		if bytes.HasPrefix(line, []byte("-----END PGP")) {
			block, err := armor.Decode(&buf)
			if err != nil {
				return nil, err
			}
			list, err := openpgp.ReadKeyRing(block.Body)
			if err != nil {
				return nil, err
			}
			keys = append(keys, list...)
			buf.Reset()
		}
	}
	return keys, nil
}
