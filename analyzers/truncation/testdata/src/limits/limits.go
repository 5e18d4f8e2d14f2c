// Package limits reads bodies up to a limit.
package limits

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"go.etcd.io/bbolt"
)

const limit = 4096

var errTooLarge = errors.New("too large")

func stored(r *http.Request, bucket *bbolt.Bucket) error {
	body, err := io.ReadAll(io.LimitReader(r.Body, limit)) // want `the request's body is read up to a limit and ends there without an error: .*bbolt.Bucket.Put gets a part of it as the whole; use http.MaxBytesReader, or read one byte more than the limit and refuse what has it`
	if err != nil {
		return err
	}
	return bucket.Put([]byte("key"), body)
}

func storedTested(r *http.Request, bucket *bbolt.Bucket) error {
	body, err := io.ReadAll(io.LimitReader(r.Body, limit+1))
	if err != nil {
		return err
	}
	if len(body) > limit {
		return errTooLarge
	}
	return bucket.Put([]byte("key"), body)
}

func storedRefusing(w http.ResponseWriter, r *http.Request, bucket *bbolt.Bucket) error {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if err != nil {
		return err
	}
	return bucket.Put([]byte("key"), body)
}

func storedLiteral(r *http.Request, bucket *bbolt.Bucket) error {
	body, err := io.ReadAll(&io.LimitedReader{R: r.Body, N: limit}) // want `the request's body is read up to a limit`
	if err != nil {
		return err
	}
	return bucket.Put([]byte("key"), body)
}

func storedLiteralTested(r *http.Request, bucket *bbolt.Bucket) error {
	body, err := io.ReadAll(&io.LimitedReader{R: r.Body, N: limit})
	if err != nil {
		return err
	}
	if len(body) >= limit {
		return errTooLarge
	}
	return bucket.Put([]byte("key"), body)
}

func storedLeftOver(r *http.Request, bucket *bbolt.Bucket) error {
	lr := &io.LimitedReader{R: r.Body, N: limit + 1}
	body, err := io.ReadAll(lr)
	if err != nil {
		return err
	}
	if lr.N <= 0 {
		return errTooLarge
	}
	return bucket.Put([]byte("key"), body)
}

func buffered(r *http.Request, bucket *bbolt.Bucket) error {
	var buf bytes.Buffer
	if _, err := io.Copy(&buf, io.LimitReader(r.Body, limit)); err != nil { // want `the request's body is read up to a limit`
		return err
	}
	return bucket.Put([]byte("key"), buf.Bytes())
}

func bufferedTested(r *http.Request, bucket *bbolt.Bucket) error {
	var buf bytes.Buffer
	if _, err := io.Copy(&buf, io.LimitReader(r.Body, limit+1)); err != nil {
		return err
	}
	if buf.Len() > limit {
		return errTooLarge
	}
	return bucket.Put([]byte("key"), buf.Bytes())
}

func bufferedCounted(r *http.Request, bucket *bbolt.Bucket) error {
	var buf bytes.Buffer
	n, err := io.Copy(&buf, io.LimitReader(r.Body, limit+1))
	if err != nil {
		return err
	}
	if n > limit {
		return errTooLarge
	}
	return bucket.Put([]byte("key"), buf.Bytes())
}

// verified puts the part back, too: the handlers behind see no more.
func verified(r *http.Request, webhookSecret []byte, signature string) error {
	body, err := io.ReadAll(io.LimitReader(r.Body, limit)) // want `the request's body is read up to a limit`
	if err != nil {
		return err
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	mac := hmac.New(sha256.New, webhookSecret)
	mac.Write(body)
	if !hmac.Equal(mac.Sum(nil), []byte(signature)) {
		return errors.New("bad signature")
	}
	return nil
}

func reinstalled(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(io.LimitReader(r.Body, limit)) // want `the request's body is read up to a limit and ends there without an error: the handlers behind get a part of it as the whole`
		if err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		log.Printf("%d bytes", len(body))
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

// peeked looks at the beginning and puts it before the rest.
func peeked(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head, err := io.ReadAll(io.LimitReader(r.Body, 512))
		if err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		w.Header().Set("X-Type", http.DetectContentType(head))
		r.Body = io.NopCloser(io.MultiReader(bytes.NewReader(head), r.Body))
		next.ServeHTTP(w, r)
	})
}

func reinstalledTested(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(io.LimitReader(r.Body, limit+1))
		if err != nil || len(body) > limit {
			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

type user struct{ Name string }

// decoded fails on a cut text by itself.
func decoded(r *http.Request, bucket *bbolt.Bucket) error {
	body, err := io.ReadAll(io.LimitReader(r.Body, limit))
	if err != nil {
		return err
	}
	var u user
	if err := json.Unmarshal(body, &u); err != nil {
		return err
	}
	return bucket.Put([]byte("name"), []byte(u.Name))
}

func logged(r *http.Request) {
	body, _ := io.ReadAll(io.LimitReader(r.Body, 512))
	log.Printf("body: %s", body)
}

func upstreamError(resp *http.Response) error {
	body, err := io.ReadAll(io.LimitReader(resp.Body, 4096))
	if err != nil {
		return err
	}
	return fmt.Errorf("status %d: %s", resp.StatusCode, body)
}

func maybeLimited(r *http.Request, max int64, bucket *bbolt.Bucket) error {
	var reader io.Reader = r.Body
	if max > 0 {
		reader = io.LimitReader(reader, max+1)
	}
	data, err := io.ReadAll(reader)
	if err != nil {
		return err
	}
	if max > 0 && int64(len(data)) > max {
		return errTooLarge
	}
	return bucket.Put([]byte("key"), data)
}

// part says by its second result whether it is one.
func part(r *http.Request) (body []byte, truncated bool, err error) {
	body, err = io.ReadAll(io.LimitReader(r.Body, limit+1))
	if err != nil {
		return nil, false, err
	}
	if len(body) > limit {
		body, truncated = body[:limit], true
	}
	return body, truncated, nil
}

func reinstalledPart(r *http.Request) (bool, error) {
	body, truncated, err := part(r)
	r.Body = io.NopCloser(bytes.NewReader(body))
	return truncated, err
}

// head says nothing of it.
func head(r *http.Request) ([]byte, error) { return io.ReadAll(io.LimitReader(r.Body, limit)) }

func reinstalledHead(r *http.Request) error {
	body, err := head(r) // want `the request's body is read up to a limit and ends there without an error: the handlers behind`
	r.Body = io.NopCloser(bytes.NewReader(body))
	return err
}

// spool keeps what it is given up to a limit, refusing what has more.
func spool(body io.Reader, f *os.File, most int64) error {
	n, err := io.Copy(f, io.LimitReader(body, most+1))
	if err != nil {
		return err
	}
	if n > most {
		return errors.New("too long")
	}
	return nil
}

// spoolHead keeps the head.
func spoolHead(body io.Reader, f *os.File, most int64) error {
	_, err := io.Copy(f, io.LimitReader(body, most))
	return err
}

func spools(w http.ResponseWriter, r *http.Request, f *os.File) {
	if err := spool(r.Body, f, limit); err != nil {
		http.Error(w, "too long", http.StatusRequestEntityTooLarge)
		return
	}
	if err := spoolHead(r.Body, f, limit); err != nil { // want `the request's body is read up to a limit`
		http.Error(w, "no", http.StatusInternalServerError)
	}
}
