// Package archives unpacks what was uploaded.
package archives

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
)

const most = 1 << 20

var errTooLarge = errors.New("too large")

func entry(r *tar.Reader) ([]byte, error) {
	header, err := r.Next()
	if err != nil {
		return nil, err
	}
	content := make([]byte, header.Size) // want `as much memory is allocated as an archive's entry declares \(Header.Size\)`
	_, err = io.ReadFull(r, content)
	return content, err
}

func bounded(r *tar.Reader) ([]byte, error) {
	header, err := r.Next()
	if err != nil {
		return nil, err
	}
	if header.Size > most {
		return nil, errTooLarge
	}
	content := make([]byte, header.Size)
	_, err = io.ReadFull(r, content)
	return content, err
}

func smaller(r *tar.Reader) ([]byte, error) {
	header, err := r.Next()
	if err != nil {
		return nil, err
	}
	content := make([]byte, min(header.Size, most))
	_, err = io.ReadFull(r, content)
	return content, err
}

func zipped(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	content := make([]byte, f.UncompressedSize64) // want `FileHeader.UncompressedSize64`
	_, err = io.ReadFull(r, content)
	return content, err
}

func checked(f *zip.File, limit uint64) ([]byte, error) {
	if int64(f.UncompressedSize64) > int64(limit) {
		return nil, errTooLarge
	}
	return make([]byte, int(f.UncompressedSize64)), nil
}
